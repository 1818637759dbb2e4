"""Committees, meetings and items as a site's pages show them, for sites whose web service does not answer (pure)."""

import re
from collections.abc import Iterator

from lxml import html

from ingest.dates import first_date
from ingest.errors import SourceError
from ingest.syncing import bodies, pages
from ingest.syncing.addresses import argument, page_name
from ingest.syncing.published import Body, Item, Link, Listing, Meeting
from ingest.syncing.service import closed_by_title

_LISTS = ("mgcommitteedetails.aspx", "ielistmeetings.aspx")
_TIME = re.compile(r"\b\d{1,2}[.:]\d\d\s?[ap]m\b", re.I)
_OFF = re.compile(r"\b(?:cancelled|withdrawn)\b", re.I)
# "Audit Committee - Tuesday, 10th February, 2026 10.00 am"
_HEADING = re.compile(r"(?P<committee>.+?)\s+[-–—]\s+\w+day,?\s")
_MEANS = {"decision": "decision", "minutes": "minutes", "penderfyniad": "decision", "cofnodion": "minutes"}


def committees(data: bytes) -> tuple[Body, ...]:
    """The committees that a page links, each once."""
    found: dict[str, Body] = {}
    for address, words in pages.links(pages.tree(data)):
        number = argument(address, "ID") if page_name(address) == _LISTS[0] else argument(address, "CId")
        if page_name(address) in _LISTS and number and number.isdigit() and words:
            found.setdefault(number, Body(id=number, title=words))
    if not found:
        raise SourceError("the site's page of committees lists none")
    return tuple(found.values())


def meetings(data: bytes, body: Body) -> tuple[Listing, ...]:
    """The meetings that the page of a committee links: "26 May 2026 6.00 pm - Agenda and minutes"."""
    found: dict[str, Listing] = {}
    for address, words in pages.links(pages.tree(data)):
        number = argument(address, "MId") or argument(address, "MeetingId") or ""
        day = first_date(words)
        if page_name(address) == "ielistdocuments.aspx" and number.isdigit() and day:
            time = _TIME.search(words)
            found[number] = Listing(
                id=number,
                committee_id=body.id,
                committee=body.title,
                day=day.day,
                time=time[0] if time else "",
                status="Cancelled" if _OFF.search(words) else "",
                paged=True,
            )
    if not found:
        raise SourceError("the site's page of meetings lists none")
    return tuple(found.values())


def meeting(data: bytes, number: str) -> tuple[Meeting, str]:
    """A meeting's page as values, and the committee that its heading names, or ""."""
    page = pages.tree(data)
    kind = pages.says_of_itself(page)
    if not re.search(r"\b(?:agenda|minutes|decisions|cofnodion)\b", kind):
        raise SourceError("the site answers with another page in place of the meeting's")
    items = tuple(
        _item(row) for table in page.iter("table") if "mgItemTable" in _classes(table) for row in _rows(table)
    )
    heading = next((_words(each) for each in page.iter("h2") if "mgSubTitleTxt" in _classes(each)), "")
    named = _HEADING.match(heading)
    read = Meeting(
        id=number,
        status="Cancelled" if _OFF.search(heading) else "",
        venue=_venue(page),
        shown=True,
        minuted="minutes" in kind,
        items=items,
    )
    return read, named["committee"] if named else ""


def _venue(page: html.HtmlElement) -> str:
    for paragraph in page.iter("p"):
        words = _words(paragraph)
        if re.match(r"(?:venue|lleoliad)\s*:", words, re.I):
            return words.partition(":")[2].replace("View directions", "").strip(" .")
    return ""


def _rows(table: html.HtmlElement) -> Iterator[list[html.HtmlElement]]:
    """The cells of the table's own rows, not of tables within an item's words."""
    for row in table.iter("tr"):
        cells = [cell for cell in row if cell.tag == "td"]
        if next(row.iterancestors("table")) is table and len(cells) > 1:
            yield cells


def _item(cells: list[html.HtmlElement]) -> Item:
    number, matter = cells[0], cells[1]
    title, parts, links = "", {"agenda": "", "decision": "", "minutes": ""}, []
    label = "agenda"
    for part in _parts(matter):
        classes = _classes(part)
        if "mgAiTitleTxt" in classes and not title:
            title = pages.without_size(_words(part))
        elif "mgSubItemTitleTxt" in classes:
            label = _MEANS.get(_words(part).rstrip(": ").lower(), "agenda")
        elif "mgWordPara" in classes:
            parts[label] += bodies.body(html.tostring(part, encoding="unicode", with_tail=False))
    for link in pages.attachments(matter):
        closed = closed_by_title(link.title)
        links.append(
            Link(
                key=link.key,
                title="" if closed else link.title,
                address=None if closed else link.address,
                restricted=closed,
            )
        )
    closed = closed_by_title(title)
    return Item(
        id=_id(cells),
        number=_words(number),
        title="" if closed else title,
        agenda="" if closed else parts["agenda"],
        decision="" if closed else parts["decision"],
        minutes="" if closed else parts["minutes"],
        decided=any(page_name(address) == "iedecisiondetails.aspx" for address, _ in pages.links(matter)),
        restricted=closed,
        links=tuple(links),
    )


def _parts(matter: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The titles, labels and bodies of an item in order, none of them within a body."""
    for part in matter.iter():
        is_within = any("mgWordPara" in _classes(above) for above in part.iterancestors())
        if not is_within and _classes(part) & {"mgAiTitleTxt", "mgSubItemTitleTxt", "mgWordPara"}:
            yield part


def _id(cells: list[html.HtmlElement]) -> str:
    """The item's number on the site, from its anchor or the links to its own pages; "" where nothing tells it."""
    for cell in cells:
        for anchor in cell.iter("a"):
            match = re.fullmatch(r"AI(\d{1,12})", anchor.get("name") or anchor.get("id") or "")
            if match:
                return match[1]
        for address, _ in pages.links(cell):
            found = argument(address, "AIId") or (
                argument(address, "ID") if page_name(address) == "mgai.aspx" else None
            )
            if found and found.isdigit():
                return found
    return ""


def _classes(element: html.HtmlElement) -> set[str]:
    return set((element.get("class") or "").split()) if isinstance(element.tag, str) else set()


def _words(element: html.HtmlElement) -> str:
    return bodies.line(element.text_content())
