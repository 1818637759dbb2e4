"""Days, months, years and weekdays that a text names, whole or in part (pure)."""

import re
from collections.abc import Iterator
from datetime import date

from assistant.verification.nouns import When
from ingest.dates import MONTHS, dates

_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_LONG = "|".join(MONTHS)
_SHORT = "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
_ANY = rf"(?P<month>{_LONG}|(?:{_SHORT})\b\.?)"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)(?!\d|[,.]\d)"
_IN_PART = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:\s?(?:st|nd|rd|th))?\s+(?:of\s+)?{_ANY}\b"
    rf"|\b{_ANY.replace('month', 'month2')}\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b(?![\d,:]|\s?%)"
    rf"|\b{_ANY.replace('month', 'month3')}\s*,?\s*(?:of\s+)?{_YEAR}",
    re.I,
)
_MONTH = re.compile(
    rf"(?P<sure>\b(?:in|by|of|since|from|between|until|till|to|during|last|next|this|late|early|mid|before|after|every"
    rf"|each)[\s-]+)?"
    rf"\b(?P<month>{_LONG})\b",
    re.I,
)
_TWO_YEARS = re.compile(r"(?<![\d/.£$-])(?P<from>1[89]\d\d|20\d\d)\s?[/–-]\s?(?P<to>\d{4}|\d\d)(?![\d/-])")
_ALONE = re.compile(
    rf"(?<![\d.,£$€/-]){_YEAR.replace('(?P<year>', '(?P<alone>')}(?!\s?(?:%|per cent|percent|million|bn))"
)
_WEEKDAY = re.compile(rf"\b({'|'.join(_DAYS)})s?\b", re.I)


def whens(words: str) -> tuple[When, ...]:
    """All of them, in order; none stands inside another."""
    found: list[When] = []
    taken = bytearray(len(words))
    for one in (*_whole(words), *_in_part(words), *_years(words), *_weekdays(words)):
        if not any(taken[one.start : one.end]):
            taken[one.start : one.end] = b"\1" * (one.end - one.start)
            found.append(one)
    return tuple(sorted(found, key=lambda one: one.start))


def agree(said: When, other: When) -> bool:
    """Whether all that is said of a time stands in the other."""
    if said.weekday is not None:
        return said.weekday == _weekday(other)
    if other.weekday is not None:
        return False
    if said.until is not None and other.until is not None:
        return (said.year, said.until) == (other.year, other.until)
    parts = ((said.year, other.year), (said.month, other.month), (said.day, other.day))
    return all(mine is None or mine == theirs for mine, theirs in parts) or (
        said.year is not None and said.month is None and said.year in (other.year, other.until)
    )


def _weekday(when: When) -> int | None:
    if when.weekday is not None or not (when.year and when.month and when.day):
        return when.weekday
    return date(when.year, when.month, when.day).weekday()


def _whole(words: str) -> Iterator[When]:
    for one in dates(words):
        yield When(year=one.day.year, month=one.day.month, day=one.day.day, start=one.start, end=one.end)


def _in_part(words: str) -> Iterator[When]:
    for match in _IN_PART.finditer(words):
        parts = match.groupdict()
        month = parts["month"] or parts["month2"] or parts["month3"]
        day = int(parts["day"] or parts["day2"] or 0)
        if day <= 31:
            yield _when(month, match.start(), match.end(), day=day or None, year=int(parts["year"] or 0) or None)
    for match in _MONTH.finditer(words):
        month = match["month"]
        # "may" and "march" are months only where the words around them say so.
        if month[0].isupper() and (match["sure"] or month.lower() not in ("may", "march")):
            yield _when(month, match.start("month"), match.end())


def _when(month: str, start: int, end: int, day: int | None = None, year: int | None = None) -> When:
    number = next(at for at, name in enumerate(MONTHS, 1) if name[:3] == month[:3].lower())
    return When(year=year, month=number, day=day, start=start, end=end)


def _years(words: str) -> Iterator[When]:
    for match in _TWO_YEARS.finditer(words):
        first, last = int(match["from"]), match["to"]
        until = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
        if until > first:
            yield When(year=first, month=None, day=None, until=until, start=match.start(), end=match.end())
    for match in _ALONE.finditer(words):
        yield When(year=int(match["alone"]), month=None, day=None, start=match.start(), end=match.end())


def _weekdays(words: str) -> Iterator[When]:
    for match in _WEEKDAY.finditer(words):
        if match[1][0].isupper():
            number = _DAYS.index(match[1].lower())
            yield When(year=None, month=None, day=None, weekday=number, start=match.start(), end=match.end())
