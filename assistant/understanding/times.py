"""Times named in a question: days, months, seasons, years and municipal years (pure)."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date

from assistant.answers import Period, Precision
from ingest.dates import MONTHS

SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 12)}
_NAMES = "|".join(f"{month[:3]}(?:{month[3:]})?" if month != "september" else "sept?(?:ember)?" for month in MONTHS)
_DAY = re.compile(rf"\b(\d{{1,2}})(?:\s?(?:st|nd|rd|th))?\s+(?:of\s+)?({_NAMES})\b[.,]?\s+(\d{{4}})\b", re.I)
_DAY_AFTER = re.compile(rf"\b({_NAMES})\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b", re.I)
_NUMERIC = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_MONTH = re.compile(rf"\b({_NAMES})\b[.,]?\s+(?:of\s+)?(\d{{4}})\b", re.I)
# Capitals, since "may" and "march" are words too.
_BARE_MONTH = re.compile(r"\b(January|February|March|April|May|June|July|August|September|October|November|December)\b")
_SEASON = re.compile(r"\b(spring|summer|autumn|winter)\s+(?:of\s+)?(\d{4})\b", re.I)
_MUNICIPAL = re.compile(r"\b((?:19|20)\d{2})\s?[/–-]\s?(\d{2}|\d{4})\b(?![/-])")
_YEAR = re.compile(r"(?<![\d£,./-])\b((?:19|20)\d{2})\b(?![/,.-]?\d)")


def month_number(name: str) -> int:
    """1 to 12 of a month's name or its beginning."""
    return next(index for index, month in enumerate(MONTHS, 1) if month.startswith(name.lower()[:3]))


def periods(question: str) -> tuple[Period, ...]:
    """The times that a question names, in no overlap, the most exact reading of each.

    A month without a year ("the July meeting") is taken to be of the year that the question names elsewhere, if it
    names just one.
    """
    if not any(character.isdigit() for character in question):
        return ()
    found: list[tuple[int, int, Period]] = []
    for start, end, period in _readings(question):
        if all(end <= taken[0] or start >= taken[1] for taken in found):
            found.append((start, end, period))
    years = {period.start.year for _, _, period in found if period.start.year == period.end.year}
    for match in _BARE_MONTH.finditer(question) if len(years) == 1 else ():
        if all(match.end() <= start or match.start() >= end for start, end, _ in found):
            month = month_number(match[1])
            found.append((match.start(), match.end(), _months(min(years), month, month)))
    return tuple(period for _, _, period in sorted(found, key=lambda entry: entry[0]))


def _readings(question: str) -> Iterator[tuple[int, int, Period]]:
    for pattern, read in _READERS:
        for match in pattern.finditer(question):
            period = _safely(read, match)
            if period:
                yield match.start(), match.end(), period


def _safely(read: "Callable[[re.Match[str]], Period]", match: re.Match[str]) -> Period | None:
    try:
        return read(match)
    except ValueError:
        return None


def _day(year: int, month: int, day: int) -> Period:
    moment = date(year, month, day)
    return Period(start=moment, end=moment, precision=Precision.DAY)


def _months(year: int, first: int, last: int) -> Period:
    return Period(
        start=date(year, first, 1), end=date(year, last, monthrange(year, last)[1]), precision=Precision.MONTH
    )


def _full_year(number: str) -> int:
    return int(number) if len(number) == 4 else 2000 + int(number)


def _municipal(match: re.Match[str]) -> Period:
    first, second = int(match[1]), _full_year(match[2])
    if second != first + 1:
        raise ValueError("not neighbouring years")
    return Period(start=date(first, 4, 1), end=date(second, 5, 31), precision=Precision.YEAR)


def _whole_year(match: re.Match[str]) -> Period:
    return Period(start=date(int(match[1]), 1, 1), end=date(int(match[1]), 12, 31), precision=Precision.YEAR)


_Reader = Callable[[re.Match[str]], Period]
_READERS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (_DAY, lambda m: _day(int(m[3]), month_number(m[2]), int(m[1]))),
    (_DAY_AFTER, lambda m: _day(int(m[3]), month_number(m[1]), int(m[2]))),
    (_ISO, lambda m: _day(int(m[1]), int(m[2]), int(m[3]))),
    (_NUMERIC, lambda m: _day(_full_year(m[3]), int(m[2]), int(m[1]))),
    (_MONTH, lambda m: _months(int(m[2]), month_number(m[1]), month_number(m[1]))),
    (_SEASON, lambda m: _months(int(m[2]), *SEASONS[m[1].lower()])),
    (_MUNICIPAL, _municipal),
    (_YEAR, _whole_year),
)
