"""What a paper says of its own origin: council, committee, date of the meeting, contact and venue (pure)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from ingest import numbering
from ingest.dates import Found as Dated
from ingest.dates import dates, first_date
from ingest.papers import AgendaItem, Claims, Kind, Paragraph
from ingest.structure.furniture import plain_words
from ingest.structure.wording import resolves

_BODIES = (
    *(
        "Sub-Committee",
        "Subcommittee",
        "Sub Committee",
        "Committee",
        "Board",
        "Panel",
        "Cabinet",
        "Council",
        "Commission",
    ),
    *(
        "Forum",
        "Assembly",
        "Authority",
        "Partnership",
        "Working Party",
        "Working Group",
        "Task Group",
        "Bench",
        "Conference",
    ),
    *("Task and Finish Group", "Advisory Group", "Pwyllgor", "Cyngor", "Executive"),
)
_BODY = "(?:" + "|".join([*_BODIES, *(body.upper() for body in _BODIES)]) + r")(?![\w’'-])"
_SMALL = r"(?:&|and|of|the|for|on|in|to|with|AND|OF|THE|FOR|/|–|-|\([\w ]+\)|\d{1,2})"
# "Scrutiny Commission for Children", not "Cabinet for Tuesday" or "for Decision"
_FOR = (
    r"for[\s\xa0]+(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Decision|Information|Approval|Consideration|Noting)"
    r"[A-Z][\w’'-]*(?:,?[\s\xa0]+(?:(?:and|&)[\s\xa0]+)?[A-Z][\w’'-]*){0,5}"
)
_SUFFIX = (
    rf"(?:[\s\xa0]+(?:{_FOR}|\([\w &]{{1,30}}\)|[A-D](?=\W|$)"
    rf"|No\.? ?\d|(?:[A-Z][a-z]+ ){{0,3}}(?:Sub-?Committee|Panel|Board|Committee)))?"
)
# "Pwyllgor Craffu Addysg a Phobl Ifanc": the kind of body comes first
_WELSH_NAME = (
    r"(?:Is-?bwyllgor|Cydbwyllgor|Pwyllgor|Bwrdd|Gweithgor)"
    r"(?:[\s\xa0]+(?:[A-Z][\w’'-]*|an?|ac|ar|y|yr|i|o|ar gyfer)){1,10}"
)
_NAME = rf"(?P<name>{_WELSH_NAME}|(?:(?:[A-Z][\w’'.-]*|{_SMALL}),?[\s\xa0]+){{0,14}}?{_BODY}{_SUFFIX})"
_TAIL_WORD = (
    r"(?i:Public|Agenda|Reports?|Document|Supplementary|Minutes?|Draft|Decisions?|Pack|Members|Membership"
    r"|Meeting|and|Notice|Printed)"
)
_TAIL = rf"(?:[\s\xa0]*[-–—:,]?[\s\xa0]*(?:{_TAIL_WORD}[\s\xa0]*)+)?"
_HEADS = re.compile(rf"(?:The[\s\xa0]+)?{_NAME}{_TAIL}[\s\xa0]*$")
_STARTS = re.compile(
    rf"(?:The[\s\xa0]+)?{_NAME}{_TAIL}[\s\xa0]*(?:[-–—,:|(]|(?=\d|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|MON|TUE|WED"
    rf"|THU|FRI)\w*\W|held\b|HELD\b|$))"
)
_OF = re.compile(
    r"(?i:(?:(?:draft|printed|public|open|confirmed|unconfirmed)[\s\xa0]+)?(?:(?:agenda|decisions),?[\s\xa0]+(?:and[\s\xa0]+)?)*(?:minutes|agenda|notes?|meeting|transcript"
    r"|summons|notice|decisions|report)"
    r"[\s\xa0]+(?:of|for|to)[\s\xa0]+(?:(?:a|an|the)[\s\xa0]+)?(?:(?:[a-z]+[\s\xa0]+)?(?:meeting"
    r"|proceedings)[\s\xa0]+of[\s\xa0]+)?(?:the[\s\xa0]+)?)" + _NAME
)
_LABELLED = re.compile(
    r"(?i:(?:name of )?(?:committee|meeting|report to|decision[ -]maker|to)[\s\xa0]*[:\t][\s\xa0]*(?:the[\s\xa0]+)?)"
    rf"{_NAME}[\s\xa0]*(?:$|[-–—,\t])"
)
_DATE_LABEL = re.compile(
    r"(?:(?:minutes|notes?) of (?:the )?meeting|(?:meeting )?date(?: of (?:the )?meeting| and time)?"
    r"|decided at meeting|dyddiad)[\s\xa0]*[:\t][\s\xa0]*",
    re.I,
)
_HELD = re.compile(
    r"(?:.{0,120}?\bsummoned to attend|minutes|notes?|meeting|agenda)\b.{0,200}?\b(?:held|to be held"
    r"|taking place|on)\b.{0,120}?(?=\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b\d{1,2}(?:st|nd|rd|th)?\s)",
    re.I | re.S,
)
_WEEKDAY = re.compile(
    r"[(\[]?(?:(?:to be[\s\xa0]+)?held\b.{0,100}?\bon[\s\xa0]+)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thurs?|fri|sat"
    r"|sun)\b)?,?[\s\xa0]*(?:the[\s\xa0]+)?$",
    re.I,
)
_PREVIOUS = re.compile(r"\bminutes\b.{0,160}?\b(?:held|meetings?|of|on|dated)\b.{0,60}", re.I | re.S)
_CONTACT = re.compile(
    r"(?:for (?:more|further) information,?[\s\xa0]*(?:please )?contact|contact(?: officer| details)?|clerk"
    r"|cyswllt)[\s\xa0]*:[\s\xa0]*(?P<value>.+)",
    re.I | re.S,
)
_VENUE = re.compile(r"(?:venue|location|place|lleoliad)[\s\xa0]*:[\s\xa0]*(?P<value>.+)", re.I | re.S)
# "Committee", the label of a form, is no committee's name
_KIND_ALONE = re.compile(r"(?:the )?(?:(?:sub-?)?committee|board|panel|forum|commission|meeting)$", re.I)
# what a page says beside its headings: "Note: This meeting is cancelled; it is held on 18 June 2025 instead."
_NOTE = re.compile(r"(?:note|media|nodyn)[\s\xa0]*:", re.I)
# who signs a summons; a date on the line below says when it was signed
_SIGNED = re.compile(
    r".{3,60},[\s\xa0]*(?:(?:acting|interim|deputy)[\s\xa0]+)*(?:chief executive|monitoring officer|proper officer"
    r"|(?:town|borough|city|county) (?:clerk|solicitor)|head of (?:paid service|legal|law|democratic)\b.{0,40}"
    r"|(?:corporate )?director\b.{0,40})$",
    re.I,
)
_BULLET = re.compile(r"^[-–•·*]\s+")
_NOT_A_NAME = re.compile(
    r"\b(?:chief|director|officer|clerk|councillor|cllr|manager|asked|recommended|invited|report|minutes of"
    r"|members of|this|that|will|is|are)\b",
    re.I,
)


def _lines(front: Iterable[str]) -> Iterator[str]:
    for words in front:
        for line in words.split("\n"):
            plain = _BULLET.sub("", plain_words(line).replace("\xa0", " ").strip())
            if plain:
                yield plain


_WHOLE_COUNCIL = re.compile(
    r"(?!(?:Full|Extraordinary|Annual|Budget|Special|Ordinary|Youth)\b)\S.*\s(?:Council|COUNCIL)$"
)


# "Ashby Borough Council Planning Committee", two lines of a title page read as one
_OF_COUNCIL = re.compile(r"(?:[A-Z][\w’'-]+ ){1,4}?(?:City|County|Borough|District|Metropolitan) Council (?=[A-Z])")


# Short names that are words in capitals; others as short may be initials.
_CAPITALS = frozenset({"CABINET", "COUNCIL", "FULL COUNCIL", "EXECUTIVE"})


def _cased(name: str) -> str:
    words = ["-".join(part.capitalize() for part in word.split("-")) for word in name.split()]
    return " ".join(
        word.lower() if word in ("And", "Of", "The", "For", "On", "In") and at else word
        for at, word in enumerate(words)
    )


def _committee(line: str) -> str | None:
    for pattern in (_LABELLED, _OF, _HEADS, _STARTS):
        match = pattern.match(line)
        if match and (pattern is not _STARTS or first_date(line) or len(line) < 90):
            name = _OF_COUNCIL.sub("", " ".join(match["name"].split()), count=1)
            is_name = not _NOT_A_NAME.search(name) and not _KIND_ALONE.match(name)
            if is_name and len(name) < 110 and name.lower() != "the council":
                return _cased(name) if name.isupper() and (len(name) > 12 or name in _CAPITALS) else name
    return None


def heads_paper(line: str) -> bool:
    """Whether a line at the head of a paper is a heading: it names a committee, or the paper, and says no more."""
    plain = plain_words(line)
    if numbering.before_title(plain) or len(plain) > 140 or ":" in plain:
        return False
    found = _OF.match(plain) or _HEADS.match(plain) or (_STARTS.match(plain) if first_date(plain) else None)
    return bool(found and not _NOT_A_NAME.search(found["name"]))


def _is_heading_date(line: str, start: int) -> bool:
    before = line[:start]
    if _WEEKDAY.match(before) or _DATE_LABEL.fullmatch(before.rstrip() + " ") or _DATE_LABEL.match(before):
        return True
    if _HELD.match(line) and not numbering.before_title(line):
        return True
    committee = _STARTS.match(line) or _OF.match(line)
    named = committee is not None and not _NOT_A_NAME.search(committee["name"])
    return bool(named and committee and len(line[committee.end("name") : start]) < 40)


def _heading_dates(line: str) -> Iterator[Dated]:
    found = None if _NOTE.match(line) else first_date(line)
    if found and _is_heading_date(line, found.start):
        yield found


def _dates_of(lines: Sequence[str]) -> Iterator[Dated]:
    for above, line in pairwise(("", *lines)):
        if not _SIGNED.match(above):
            yield from _heading_dates(line)


def _misdated(found: Sequence[Dated]) -> str | None:
    """Why no date is claimed where every one that is told was another weekday."""
    if not found or any(one.fits for one in found):
        return None
    day = found[0].day
    return f"the weekday that it gives for {day.day} {day:%B %Y} is not that day's, so the date may be misprinted"


def _value(pattern: re.Pattern[str], lines: Iterable[str]) -> str | None:
    found = (pattern.match(line) for line in lines)
    value = next((match["value"] for match in found if match), None)
    return " ".join(value.split()).strip(" .") if value else None


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    seen: dict[str, str] = {}
    for value in values:
        seen.setdefault(re.sub(r"\W+", " ", value.replace("&", "and")).strip().lower(), value)
    return tuple(seen.values())


def _named_bodies(lines: Sequence[str]) -> Iterator[str]:
    """The committees of heading lines; the council itself ("Ashby Town Council") is none where one is named."""
    named = [(name, line) for line in lines if (name := _committee(line))]
    committees = [name for name, _ in named if not _WHOLE_COUNCIL.match(name)]
    yield from committees or [name for name, line in named if first_date(line)]


def heading_claims(front: Iterable[str]) -> Claims:
    """What the lines at the head of a paper say; only headings and labels count, never a date in running text."""
    lines = tuple(_lines(front))
    found = tuple(_dates_of(lines))
    return Claims(
        committees=_unique(_named_bodies(lines)),
        dates=tuple(dict.fromkeys(one.day for one in found if one.fits)),
        bound_reason=_misdated(found),
        contact=_value(_CONTACT, lines),
        venue=_value(_VENUE, lines),
    )


def dated_headings(lines: Iterable[str]) -> Claims:
    """Committees and dates of lines that hold both, wherever they stand: "Planning Board - Tuesday, 12 March 2024"."""
    both = tuple(
        line
        for line in _lines(lines)
        if re.search(r"\s[-–—]\s", line) and _STARTS.match(line) and tuple(_heading_dates(line))
    )
    return heading_claims(both)


def after_minutes(texts: Iterable[tuple[str, str]]) -> tuple[date, str] | None:
    """The latest meeting whose minutes the paper takes, with the reason, from pairs of item title and words."""
    latest: date | None = None
    for title, words in texts:
        for run in (title, words):
            for match in _PREVIOUS.finditer(run.replace("\xa0", " ")):
                for found in dates(match[0]):
                    latest = found.day if latest is None else max(latest, found.day)
    if latest is None:
        return None
    return latest, f"it takes the minutes of the meeting held on {latest.day} {latest:%B %Y}"


def with_bound(claims: Claims, text: str, items: Sequence[AgendaItem], paragraphs: Sequence[Paragraph]) -> Claims:
    """The claims with the earlier meeting whose minutes are an item here: this meeting is later than that."""
    taken = [(item.title, "") for item in items if re.search(r"\bminutes|\bnotes? of", item.title, re.I)]
    for paragraph in paragraphs:
        if paragraph.item is None or paragraph.kind not in (Kind.DECISION, Kind.DISCUSSION):
            continue
        words = text[paragraph.start : paragraph.end]
        if len(words) < 1500 and (paragraph.kind is Kind.DECISION or resolves(words)) and "inutes" in words:
            taken.append(("", words))
    bound = after_minutes(taken)
    if bound is None:
        return claims
    stated = claims.dates[0] if len(claims.dates) == 1 else None
    if stated and stated <= bound[0]:
        return claims
    doubt = f"{claims.bound_reason}; " if claims.bound_reason and not claims.dates else ""
    return replace(claims, after=bound[0], bound_reason=f"{doubt}{bound[1]}")
