"""Answers of ModernGov's web service (XML) as values; what is restricted keeps no words (pure)."""

import re
from collections.abc import Iterator
from datetime import date
from hashlib import sha256

from lxml import etree

from ingest.dates import first_date
from ingest.errors import SourceError, UnreadablePaper
from ingest.extraction.decoding import decode
from ingest.marking import lines as markings
from ingest.marking.marks import Verdict
from ingest.syncing import bodies
from ingest.syncing.published import Attendee, Body, Item, Link, Listing, Meeting

_BODIES = r"agendatext|minutesnonemptyhtmlbody|decisionnonemptyhtmlbody|commenttext[12]|agendaitemtitle|title"
_RAW = re.compile(rf"<(?P<name>{_BODIES})>(?P<inside>.*?)</(?P=name)>", re.S)
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});)")
_DECLARED = re.compile(r"<!(?:DOCTYPE|ENTITY)\b", re.I)
_NOT_XML = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|&#(?:0?[0-8]|1[1-24-9]|2\\d|3[01]|x0?[0-8bcef]|x1[\\da-f]);", re.I
)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_TO_FOLLOW = re.compile(r"\bto follow\b", re.I)
_DOCUMENT = re.compile(r"mgConvert2PDF\.aspx|/documents/[sg]\d", re.I)
_NUMBER = re.compile(r"\d{1,12}")


def committees(data: bytes) -> tuple[Body, ...]:
    """The answer of GetCommittees."""
    root = _root(data, "committees")
    return tuple(
        Body(
            id=_number(each, "committeeid"),
            title=bodies.line(_text(each, "committeetitle")),
            deleted=_yes(each, "committeedeleted"),
        )
        for each in root.iter("committee")
    )


def meetings(data: bytes) -> tuple[Listing, ...]:
    """The answer of GetMeetings: all that it lists, whatever days were asked for."""
    root = _root(data, "getmeetings")
    return tuple(
        Listing(
            id=_number(each, "meetingid"),
            committee_id=_number(committee, "committeeid"),
            committee=bodies.line(_text(committee, "committeetitle")),
            day=day,
            time=_text(each, "meetingtime"),
            status=_text(each, "meetingstatus"),
        )
        for committee in root.iter("committee")
        for each in committee.iter("meeting")
        if (day := _day(_text(each, "meetingdate")))
    )


def meeting(data: bytes) -> Meeting:
    """The answer of GetMeeting."""
    root = _root(data, "meeting")
    return Meeting(
        id=_number(root, "meetingid"),
        status=_text(root, "meetingstatus"),
        venue=bodies.line(_text(root, "meetinglocation")),
        shown=not _no(root, "isdisplayallowed"),
        minuted=_yes(root, "minutepublished"),
        items=tuple(_item(each) for each in root.iterfind("agendaitems/agendaitem")),
        attendees=tuple(
            Attendee(
                name=bodies.line(each.get("name", "")),
                role=bodies.line(each.get("roledescription", "")),
                attendance=each.get("attendance", "").strip(),
            )
            for each in root.iterfind("attendees/attendee")
        ),
    )


def closed_by_title(title: str) -> bool:
    """Whether a title itself marks what it names as exempt: "Appendix B (exempt)"."""
    found = markings.of_title(title)
    return found is not None and found.verdict is Verdict.EXEMPT and not found.weak


def _item(each: etree._Element) -> Item:
    title = bodies.line(_text(each, "agendaitemtitle"))
    restricted = _yes(each, "isrestricted") or _no(each, "isdisplayallowed") or closed_by_title(title)
    known = Item(
        id=_number(each, "agendaitemid"),
        number=bodies.line(_text(each, "fulldisplaynumberformat")),
        title="" if restricted else title,
        order=_text(each, "agendaitemnumber"),
        minute=_text(each, "minutesitemnumber"),
        restricted=restricted,
        links=tuple(_link(one, restricted) for one in each.iterfind("linkeddocuments/linkeddoc")),
    )
    return known if restricted else _with_words(known, each)


def _with_words(item: Item, each: etree._Element) -> Item:
    return Item(
        id=item.id,
        number=item.number,
        title=item.title,
        order=item.order,
        minute=item.minute,
        links=item.links,
        author=bodies.line(_text(each, "authorusername")),
        presented=_presented(each),
        agenda=bodies.body(_text(each, "agendatext")),
        decision=bodies.body(_text(each, "decisionnonemptyhtmlbody")),
        minutes=bodies.body(_text(each, "minutesnonemptyhtmlbody")),
        decided=_yes(each, "isdecision") and _yes(each, "isdecisionpublished"),
    )


def _presented(each: etree._Element) -> str:
    """The site's own label with what it says: "Presented By: Councillor Ash"."""
    said = bodies.line(_text(each, "commenttext1"))
    label = bodies.line(_text(each, "commentlabel1")).rstrip(":")
    return f"{label}: {said}" if said and label else ""


def _link(each: etree._Element, item_restricted: bool) -> Link:
    title = bodies.line(_text(each, "title"))
    number = _text(each, "attachmentid")
    restricted = item_restricted or _yes(each, "isrestricted") or closed_by_title(title)
    address = _text(each, "url")
    other = sha256(f"{address or title}".encode()).hexdigest()[:20]
    return Link(
        key=f"s{number}" if _NUMBER.fullmatch(number) else f"u{other}",
        title="" if restricted else title,
        address=None if restricted or not address or _TO_FOLLOW.search(title) else address,
        published=_day(_text(each, "publicationdate")),
        restricted=restricted,
        web=_yes(each, "isurl") and not _DOCUMENT.search(address),
    )


def _root(data: bytes, name: str) -> etree._Element:
    """The element of that name; SourceError where the answer is no XML of the service, or was cut off."""
    try:
        text = _DECLARATION.sub("", decode(data, "utf-8").lstrip("\ufeff"))
    except UnreadablePaper as error:
        raise SourceError("the web service answers with what is no text") from error
    if _DECLARED.search(text):
        raise SourceError("the web service answers with XML that declares entities, which is refused")
    if not re.search(rf"<{name}[\s>/]", text):
        raise SourceError("the site answers with a page in place of the web service's data")
    if not re.search(rf"</{name}>\s*(?:</\w+>\s*)*$|<{name}\s*/>\s*$", text):
        raise SourceError("the answer of the web service was cut off")
    root = _parsed(_mended(text))
    found = root if root.tag == name else next(iter(root.iter(name, f"{{*}}{name}")), None)
    if found is None:
        raise SourceError("the answer of the web service cannot be read")
    return found


def _mended(text: str) -> str:
    """XML that some installs send with raw HTML, stray ampersands and control characters inside, made well-formed."""

    def escaped(match: re.Match[str]) -> str:
        inside = match["inside"]
        if inside.lstrip().startswith("<![CDATA["):
            return match[0]
        if "<" in inside:
            inside = inside.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return f"<{match['name']}>{inside}</{match['name']}>"

    return _ENTITY.sub("&amp;", _RAW.sub(escaped, _NOT_XML.sub("", text)))


def _parsed(text: str) -> etree._Element:
    for recover in (False, True):
        parser = etree.XMLParser(recover=recover, resolve_entities=False, no_network=True, load_dtd=False)
        try:
            root = etree.fromstring(text.encode(), parser)
        except (etree.XMLSyntaxError, ValueError):
            continue
        if root is not None:
            return _in_small_letters(root)
    raise SourceError("the answer of the web service cannot be read")


def _in_small_letters(root: etree._Element) -> etree._Element:
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tag = etree.QName(element).localname.lower()
    return root


def _texts(each: etree._Element, name: str) -> Iterator[str]:
    found = each.find(name)
    if found is not None:
        yield from (str(part) for part in found.itertext())


def _text(each: etree._Element, name: str) -> str:
    return "".join(_texts(each, name)).strip()


def _yes(each: etree._Element, name: str) -> bool:
    return _text(each, name).lower() in ("true", "1", "yes")


def _no(each: etree._Element, name: str) -> bool:
    return _text(each, name).lower() in ("false", "0", "no")


def _number(each: etree._Element, name: str) -> str:
    value = _text(each, name)
    if not _NUMBER.fullmatch(value):
        raise SourceError("the web service gives no number where one belongs")
    return value


def _day(words: str) -> date | None:
    found = first_date(words)
    return found.day if found else None
