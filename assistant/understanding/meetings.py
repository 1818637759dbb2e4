"""Which of the meetings held a question means by "the last meeting", "the July meeting" or "on 13 July" (pure)."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from assistant.answers import Period, Precision
from assistant.understanding.almanac import NAMES, month_number, months

_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "2": 2, "3": 3, "4": 4, "5": 5, "6": 6}
_COUNT = "|".join(_COUNTS)
_MEETING = r"(?:meetings?|committees?|boards?|panels?|cabinet|scrutiny|agenda|minutes)"
_LAST = re.compile(
    rf"\b(?:last|latest|most recent|previous|newest)\s+(?:({_COUNT})\s+)?(?:\w+\s+){{0,4}}?{_MEETING}\b"
    r"|\blast time\s+(?:\w+\s+){1,5}?met\b|\blast met\b|\bdid\s+(?:\w+\s+){1,5}?last meet\b",
    re.I,
)
_BEFORE_LAST = re.compile(rf"\b{_MEETING}\s+before\s+last\b", re.I)
_MEETINGS_AGO = re.compile(rf"\b({_COUNT})\s+meetings\s+ago\b", re.I)
_NEXT = re.compile(rf"\b(?:next|forthcoming|upcoming|coming)\s+(?:\w+\s+){{0,3}}?{_MEETING}\b", re.I)
# What an earlier meeting decided is asked of the minutes' own words; when the next one is, of any.
_OF_MINUTES = re.compile(
    r"\bminutes of the (?:last|previous)\b|\bsince the (?:last|previous)\b"
    r"|\b(?:agreed|approved|signed|correct)\b.{0,20}\bminutes\b"
    r"|\bminutes\b.{0,30}\b(?:agreed|approved|signed|correct)",
    re.I,
)
_WHEN = re.compile(r"\bwhen\b|\b(?:what|which) (?:date|day)\b|\bafter the\b", re.I)
_DAY = re.compile(rf"\b(\d{{1,2}})(?:\s?(?:st|nd|rd|th))?\s+(?:of\s+)?({NAMES})\b(?!\s*(?:\d|['’]\d))", re.I)
_MONTH = re.compile(
    rf"\b({NAMES})(?:['’]?s)?\s+(?:\w+\s+){{0,3}}?{_MEETING}\b"
    rf"|\b(?:{_MEETING}|met|decided?|resolved?|discussed?)(?:['’]s)?\s+(?:held\s+|was\s+|back\s+)?"
    rf"(?:in|of|from|for|on)\s+(?-i:(?!may\b|march\b))({NAMES})\b(?!\s*(?:\d|['’]\d))",
    re.I,
)


class Meeting(NamedTuple):
    """A meeting that papers are held of."""

    committee: str | None
    day: date


def held(
    question: str, committees: Sequence[str], meetings: Sequence[Meeting], today: date | None
) -> tuple[Period, ...]:
    """The meetings meant, each as its day, of the committees named (of all where none is).

    "Last" and "next" are seen from `today`. A day or month in which no such meeting is held is that before today.
    """
    of_these = sorted({one.day for one in meetings if not committees or one.committee in committees})
    past = [day for day in of_these if today is None or day <= today]
    if not _OF_MINUTES.search(question):
        counted = _counted(question, past, [day for day in of_these if day not in past])
        if counted is not None:
            return tuple(_day(day) for day in counted)
    return tuple(_of_days(question, of_these, today)) or tuple(_of_months(question, of_these, today))


def _counted(question: str, past: Sequence[date], coming: Sequence[date]) -> Sequence[date] | None:
    """The days meant by "the last", "the one before last", "two meetings ago", "the next"; None where none is said."""
    if _BEFORE_LAST.search(question):
        return past[-2:-1]
    ago, last = _MEETINGS_AGO.search(question), _LAST.search(question)
    if ago:
        back = _COUNTS[ago[1].lower()]
        return past[-back : len(past) - back + 1]
    if last:
        return past[-_COUNTS.get((last[1] or "").lower(), 1) :]
    return coming[:1] if _NEXT.search(question) and not _WHEN.search(question) else None


def _of_days(question: str, held_on: Sequence[date], today: date | None) -> Iterator[Period]:
    for match in _DAY.finditer(question):
        number, month = int(match[1]), month_number(match[2])
        there = [day for day in held_on if (day.day, day.month) == (number, month)]
        yield from (_day(day) for day in there)
        if not there and today and (before := _latest(number, month, today)):
            yield _day(before)


def _latest(number: int, month: int, today: date) -> date | None:
    """That day of the year, the latest before today."""
    for year in (today.year, today.year - 1):
        try:
            found = date(year, month, number)
        except ValueError:
            continue
        if found <= today:
            return found
    return None


def _of_months(question: str, held_on: Sequence[date], today: date | None) -> Iterator[Period]:
    for match in _MONTH.finditer(question):
        number = month_number(match[1] or match[2])
        there = [day for day in held_on if day.month == number]
        yield from (_day(day) for day in there)
        if not there and today:
            start, end, precision = months(today.year - (number > today.month), number)
            yield Period(start=start, end=end, precision=precision, is_relative=True)


def _day(moment: date) -> Period:
    return Period(start=moment, end=moment, precision=Precision.DAY, is_relative=True)
