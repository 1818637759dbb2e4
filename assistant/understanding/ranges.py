"""Ranges of time: what "from", "since", "before" and "to" make of the times that they stand at (pure)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from assistant.answers import Period, Precision
from assistant.understanding.almanac import FIRST, LAST, Found

_LOOSELY = r"(?:the\s+|start of\s+|end of\s+|early\s+|late\s+|mid[\s-]+|about\s+|around\s+)*"
_TO = re.compile(rf"\s*(?:to|until|till|through(?: to)?|up to|[-–—])\s*{_LOOSELY}", re.I)
_AND = re.compile(rf"\s*(?:and|&|[-–—])\s*{_LOOSELY}", re.I)
_BETWEEN = re.compile(rf"\bbetween\s+{_LOOSELY}$", re.I)
# "After the July meeting, who had to ..." is that meeting; "after July 2017" is later.
_SINCE = re.compile(rf"\bsince\s+{_LOOSELY}$|\bafter\s+$", re.I)
_NEXT = re.compile(r"\bnext\b[^?.;]*\bafter\s+$", re.I)
_ONWARDS = re.compile(r"\s*(?:onwards?\b|on\b(?=\s*(?:$|[?.,;]))|and (?:later|since|after)\b)", re.I)
_UNTIL = re.compile(rf"\b(?:until|till|up to|up until)\s+{_LOOSELY}$", re.I)
# "The report put before the July meeting" was there; "decided before July" was earlier.
_BEFORE = re.compile(rf"\b(?P<led>\w+\s+)?(?:before|prior to|earlier than)\s+{_LOOSELY}$", re.I)
_LAID = re.compile(
    r"^(?:put|laid|came|comes?|coming|went|goes|going|placed|brought|papers?|reports?|day|week|night)\s", re.I
)
# "How did it change from 2019 to 2021" sets two times against each other.
_CHANGES = re.compile(
    r"\b(?:chang|differ|compar|ris(?:e|en)\b|rose\b|f[ae]ll|mov(?:e|ed)\b|gr(?:e|o)w|go(?:ne)? (?:up|down)"
    r"|went (?:up|down)|increas|decreas|improv|drop)",
    re.I,
)


# "The Nov 16 to Jan 17 quarter" is that of a figure, which meetings held later are told.
_MEASURED = re.compile(r"\s+(?:quarter|period|figures?|data|returns?|average|cohort)\b", re.I)


def ranges(question: str, found: Sequence[Found]) -> Iterator[Period]:
    """Two times that bound one, and a time that begins or ends one, as that range; the others as they are.

    `found` are the times named, in order. A range without a beginning starts on FIRST, one without an end ends on
    LAST.
    """
    compares = bool(_CHANGES.search(question))
    waiting = list(found)
    while waiting:
        entry = waiting.pop(0)
        if waiting and not compares and _are_bounds(question, entry, waiting[0]):
            last = waiting.pop(0)
            if not _MEASURED.match(question, last[1]):
                yield _range(entry[2], entry[2].start, last[2].end)
        else:
            yield _open_range(question, *entry)


def measured(question: str, found: Sequence[Found]) -> Iterator[Period]:
    """Times of figures, "the Nov 16 to Jan 17 quarter": no meeting's, so that `ranges` leaves them out."""
    for first, last in pairwise(found):
        if _are_bounds(question, first, last) and _MEASURED.match(question, last[1]):
            yield _range(first[2], first[2].start, last[2].end)


def _are_bounds(question: str, first: Found, second: Found) -> bool:
    between, before = question[first[1] : second[0]], question[: first[0]]
    joined = _TO.fullmatch(between) or (_AND.fullmatch(between) and _BETWEEN.search(before))
    return bool(joined) and first[2].start <= second[2].end and first[2].precision is not Precision.RANGE


def _open_range(question: str, start: int, end: int, period: Period) -> Period:
    before, after = question[:start], question[end:]
    if period.precision is Precision.RANGE:
        return period
    if _ONWARDS.match(after) or (_SINCE.search(before) and not _NEXT.search(before)):
        return _range(period, period.start, LAST)
    if _UNTIL.search(before):
        return _range(period, FIRST, period.end)
    match = _BEFORE.search(before)
    if match and not _LAID.match(match["led"] or ""):
        return _range(period, FIRST, period.start - timedelta(days=1))
    return period


def _range(period: Period, start: date, end: date) -> Period:
    return replace(period, start=start, end=max(start, end), precision=Precision.RANGE)
