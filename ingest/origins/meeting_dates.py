"""Which dates at the head of a paper are its meeting's, and which a letter's, a deadline's or a period's (pure)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice, pairwise

from ingest import numbering
from ingest.dates import Found, dates, first_date
from ingest.origins.bodies import committee, is_whole_council, names_before

_DATE_LABEL = re.compile(
    r"(?:(?:minutes|notes?) of (?:the )?meeting|(?:meeting |hearing )?date(?: of (?:the )?(?:meeting|hearing)"
    r"| and time| ?/ ?time)?|decided at meeting|dyddiad)[\s\xa0]*[:\t|][\s\xa0]*",
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
# "At a meeting of the Board held at County Hall on": a heading, where no more than time and place follow the date
_AT_A_MEETING = re.compile(
    r"at (?:an?|the) (?:\w+ ){0,3}?meeting of\b.{0,160}?\bheld\b.{0,100}?\bon[\s\xa0]+(?:the[\s\xa0]+)?$", re.I
)
_AT_ANY_MEETING = re.compile(r"at (?:an?|the) (?:\w+ ){0,3}?(?=meeting of\b)", re.I)
_TIME_OR_PLACE = re.compile(r"[\s\xa0,]*(?:(?:at|in|from|commencing|by)\b(?:[^.;]|\.(?=[\dm])){0,80})?\W*$", re.I)
# "on Thursday 12 March 2026 at 6.30 pm", below a heading that names the meeting and its place
_GOES_ON = re.compile(r"(?:at|in|on|AT|IN|ON)\b(?:[^.;:]|\.(?=[\dmM])){0,90}\.?$")
# so ends a line that breaks off
_BREAKS_OFF = re.compile(r"(?:[^.:;!?]|\b[ap]\.m\.)$", re.I)
_OTHER_MEETING = re.compile(r"\b(?:previous|last|next|following|future|earlier) meeting\b", re.I)
# "The following decisions were taken by the Cabinet at its meeting on"
_DECIDED = re.compile(
    r"(?:(?:record|list|notice|schedule|summary) of )?"
    r"(?:the following (?:\w+ )?decisions?|(?:the )?(?:\w+ )?decisions (?:of|taken|made|by))\b.{0,140}?"
    r"\bat (?:its|the|their|an?) (?:\w+ )?meeting (?:held )?on[\s\xa0]+(?:the[\s\xa0]+)?$",
    re.I,
)
_ENDED = re.compile(r"[\s\xa0]*(?:[.,;]|$)")
# "has been postponed and will now be held on"
_MOVED = re.compile(
    r"\b(?:postponed|rearranged|rescheduled)\b(?![\s\xa0]+from\b).{0,80}?\b(?:to|until|on)[\s\xa0]+$", re.I
)
# who is called to a meeting, or what meeting will be: a date that stands alone above is that of the letter
_SUMMONS = re.compile(
    r"(?!.*\b(?:next|following|future) meeting\b).{0,120}?\b(?:summoned to attend"
    r"|meeting\b.{0,160}?\b(?:to|will) be held)\b",
    re.I,
)
_ON = re.compile(r"\bheld\b.*\bon[\s\xa0]+(?:the[\s\xa0]+)?$", re.I)
_MEETS = re.compile(r"\b(?:meetings?|minutes|agenda|present|apologies|decisions|cyfarfod|cofnodion)\b", re.I)
_LETTER = re.compile(r"Dear\s+\S", re.I)
# between two dates of one meeting of several days, or of a period: none of them alone is the meeting's
_JOINED = re.compile(r"[\s\xa0]*(?:and|&|to|until|till|[-–—])[\s\xa0]*", re.I)
_DAY_BEFORE = re.compile(r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)?(?:[\s\xa0](?:and|&|to)[\s\xa0]|[-–/])$", re.I)
# what a page says beside its headings: "Note: This meeting is cancelled; it is held on 18 June 2025 instead."
_NOTE = re.compile(r"(?:note|media|nodyn)[\s\xa0]*:", re.I)
# who signs a summons; a date on the line below says when it was signed
_SIGNED = re.compile(
    r".{3,60},[\s\xa0]*(?:(?:acting|interim|deputy)[\s\xa0]+)*(?:chief executive|monitoring officer|proper officer"
    r"|(?:town|borough|city|county) (?:clerk|solicitor)|head of (?:paid service|legal|law|democratic)\b.{0,40}"
    r"|(?:corporate )?director\b.{0,40})$",
    re.I,
)

# What kind of meeting a committee held.
_KINDS = frozenset(("the", "full", "extraordinary", "annual", "special", "ordinary", "budget"))
# So many dates of a line are looked at.
_LOOKED_AT = 6
# What may follow a date that stands alone: "at 7.00 pm".
_SHORT_REST = 30
# So many lines a heading may be broken over before the one with the date.
_LINES_ABOVE = 3


def dates_of(lines: Sequence[str]) -> Iterator[Found]:
    """The dates that the lines at the head of a paper give for its meeting; several where they differ.

    A date alone on a line is a letter's where a summons follows that gives the meeting's, and in a letter, unless it
    stands right below a committee's name. Where nothing speaks of a meeting, it is no meeting's.
    """
    summoned = next((at for at, line in enumerate(lines) if _SUMMONS.match(line) and first_date(line)), 0)
    is_letter = any(map(_LETTER.match, lines))
    if not any(_MEETS.search(line) or committee(line) for line in lines):
        lines = [line for line in lines if not _stands_alone(line)]
    for at, (above, line) in enumerate(pairwise(("", *lines))):
        is_loose = at < summoned or (is_letter and not _heads_committee(above))
        is_others = _SIGNED.match(above) or (is_loose and _stands_alone(line)) or _is_of_another(line, lines)
        if not is_others:
            yield from list(heading_dates(line)) or _broken_off(lines, at)


def _broken_off(lines: Sequence[str], at: int) -> list[Found]:
    """The date of a line with which a heading above it goes on: "Minutes of the Board held at the Quay", "on ..."."""
    found = first_date(lines[at]) if _GOES_ON.match(lines[at]) else None
    if found is None or not _TIME_OR_PLACE.match(lines[at][found.end :]):
        return []
    for first in range(at - 1, max(-1, at - 1 - _LINES_ABOVE), -1):
        if first_date(lines[first]) or not _BREAKS_OFF.search(lines[first]):
            return []
        whole = " ".join(lines[first : at + 1])
        told = list(heading_dates(whole))
        if told:
            return [] if _OTHER_MEETING.search(whole) or _is_of_another(whole, lines) else told
    return []


def heading_dates(line: str) -> Iterator[Found]:
    """The date of a line that gives it for a meeting; both of a meeting of two days, or of a period."""
    told = [] if _NOTE.match(line) else list(islice(dates(line), _LOOKED_AT))
    moved = next((one for one in told if _MOVED.search(line[: one.start])), None)
    if moved:
        yield moved
    elif told and _is_heading_date(line, told[0]):
        yield told[0]
        yield from _others(line, told)


def _is_of_another(line: str, lines: Sequence[str]) -> bool:
    """Whether a line tells of a meeting of a committee other than the one that heads the paper, as a reference does."""
    told = _AT_ANY_MEETING.match(line)
    if not told:
        return False
    heads = (committee(one) for one in lines if not _AT_ANY_MEETING.match(one))
    heading = {_plain(name) for name in heads if name and not is_whole_council(name)}
    return bool(heading) and heading != {_plain(committee(line[told.end() :]) or "")}


def _plain(name: str) -> str:
    """A committee's name in small letters, without what kind of meeting it held: "Extraordinary Council"."""
    words = re.findall(r"\w+", name.replace("&", "and").casefold())
    return " ".join(word for word in words if word not in _KINDS)


def misdated(found: Sequence[Found]) -> str | None:
    """Why no date is claimed where every one that is told was another weekday."""
    if not found or any(one.fits for one in found):
        return None
    day = found[0].day
    return f"the weekday that it gives for {day.day} {day:%B %Y} is not that day's, so the date may be misprinted"


def _is_heading_date(line: str, found: Found) -> bool:
    before, after = _DAY_BEFORE.sub("", line[: found.start]), line[found.end :]
    if _WEEKDAY.match(before) or _DATE_LABEL.fullmatch(before.rstrip() + " ") or _DATE_LABEL.match(before):
        return True
    if _HELD.match(line) and not numbering.before_title(line):
        return True
    if _SUMMONS.match(line) and _ON.search(before):
        return True
    if _AT_A_MEETING.match(before) and _TIME_OR_PLACE.match(after):
        return True
    return bool(_DECIDED.match(before) and _ENDED.match(after)) or names_before(line, found.start)


def _others(line: str, told: Sequence[Found]) -> Iterator[Found]:
    """What stands beside a date as a day of its own: "4 and 5 June 2024", "1 April 2025 to 31 July 2025"."""
    if len(told) > 1 and _JOINED.fullmatch(line[told[0].end : told[1].start]):
        yield told[1]
    match = _DAY_BEFORE.search(line[: told[0].start])
    if match and 0 < int(match["day"]) < told[0].day.day:
        yield replace(told[0], day=told[0].day.replace(day=int(match["day"])))


def _stands_alone(line: str) -> bool:
    found = first_date(line)
    return found is not None and not line[: found.start].strip() and len(line[found.end :]) < _SHORT_REST


def _heads_committee(line: str) -> bool:
    name = committee(line)
    return name is not None and not is_whole_council(name)
