"""Times named in a question: days, months, seasons, years, municipal years, and times as seen from today (pure)."""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import lru_cache

from assistant.answers import Period, Precision
from assistant.understanding.almanac import (
    NAMES,
    SEASONS,
    Found,
    Read,
    day,
    full_year,
    month_number,
    months,
    overlaps,
    season,
    span,
    year_from,
)
from assistant.understanding.ranges import measured as figures_of
from assistant.understanding.ranges import ranges
from assistant.understanding.relative import relative

_YEAR4 = r"(?:19|20)\d{2}"
# "'17", and "17" where it can only be a year.
_SHORT_YEAR = r"['’]\d\d"
_DAY = re.compile(
    rf"\b(\d{{1,2}})(?:\s?(?:st|nd|rd|th))?\s+(?:of\s+)?({NAMES})\b[.,]?\s*({_YEAR4}|{_SHORT_YEAR}|[0-3]\d(?![\d:.]\d|\s?%))\b",
    re.I,
)
_DAY_AFTER = re.compile(rf"\b({NAMES})\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+({_YEAR4})\b", re.I)
_NUMERIC = re.compile(
    r"(?<![\d£./-])(?<!paragraph )(?<!para )(?<!section )(?<!item )(?<!minute )\b"
    r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})\b(?![/.-]?\d)",
    re.I,
)
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_MONTH = re.compile(rf"\b({NAMES})\b[.,]?\s*(?:of\s+|in\s+)?({_YEAR4}|{_SHORT_YEAR})\b", re.I)
# "Sept 17" is a year to those who write the day first; "on Sept 17" is a day.
_MONTH_SHORT = re.compile(
    rf"(?<!\bon )(?<!\bon the )(?<!\d )\b({NAMES})\.?\s+([1-4]\d)\b(?!\s*(?:[%:]|st|nd|rd|th|\d))", re.I
)
_MONTH_FIGURES = re.compile(rf"(?<![\d/.-])(0?[1-9]|1[0-2])/({_YEAR4})\b(?![/\d])")
_SEASON = re.compile(
    rf"\b({'|'.join(SEASONS)})\s+(?:of\s+)?({_YEAR4})(?:\s?[/–-]\s?(\d{{2}}|\d{{4}}))?\b"
    rf"|\b({'|'.join(SEASONS)})\s+({_SHORT_YEAR}|[1-4]\d)\b(?!\s*[%\d])",
    re.I,
)
_KIND = r"(municipal|council|civic|financial|fiscal|budget|academic|school)\s+year"
_TWO_YEARS = re.compile(
    rf"(?:\b{_KIND}\s+(?:of\s+)?)?(?<![\d£/.-])\b({_YEAR4})\s?[/–-]\s?(\d{{2}}|\d{{4}})\b(?![/-]?\d)(?:\s+{_KIND}\b)?",
    re.I,
)
# "24/25", but neither "the 16/17 year olds" nor "room 12/13".
_TWO_SHORT = re.compile(
    rf"(?:\b{_KIND}\s+(?:of\s+)?)?(?<![\d£/.-])(?<!aged )(?<!ages )(?<!room )(?<!item )(?<!minute )"
    r"\b([1-4]\d)/([1-4]\d)\b"
    rf"(?![/\d.%-])(?!\s*(?:year[- ]?olds|years? old|y/?o\b|of\b))(?:\s+{_KIND}\b)?",
    re.I,
)
_YEAR_TO_YEAR = re.compile(rf"(?<![\d£,./-])\b({_YEAR4})\s?(?:-|–|—)\s?({_YEAR4})\b(?![/-]?\d)")
_YEAR = re.compile(rf"(?:(?<![\d£$€,./-])|(?<=mid-))\b({_YEAR4})\b(?![/.,-]?\d|\s*%)")
# The verbs: "may" and "march" name a month in small letters only after a word of time or before a meeting.
_BARE_MONTH = re.compile(
    rf"\b(?:(\d{{1,2}})(?:\s?(?:st|nd|rd|th))?\s+(?:of\s+)?)?("
    r"(?-i:(?:(?<=in )|(?<=since )|(?<=until )|(?<=between )|(?<=\d )|(?<=th ))(?:may|march))"
    r"|(?-i:may|march)(?=\s+(?:meeting|minutes|agenda))"
    rf"|(?-i:May)(?!\s+(?:I|we|he|she|they|it|the|members|have|be|not)\b)|(?!may\b|march\b){NAMES}|(?-i:March))\b(?!\s*\d)",
    re.I,
)
_STARTS = {"m": 5, "c": 5, "f": 4, "b": 4, "a": 9, "s": 9}


def periods(question: str, today: date | None = None) -> tuple[Period, ...]:
    """The times that a question names, in no overlap, the most exact reading of each.

    A month without a year ("the July meeting") is taken to be of the year that the question names elsewhere, if it
    names just one. Times said as seen from today are read where `today` is given.
    """
    return tuple(ranges(question, _narrowed(_named(question, today))))


# "by March", "until the following November"
_ON_FROM = re.compile(
    rf"\b(?:by|until|since|following|next)\s+(?:(?:the|that|following|next|end|of)\s+){{0,4}}(?:{NAMES})\b", re.I
)


def following(question: str, before: str) -> tuple[Period, ...]:
    """The months that a follow-up names without a year, of the year of the question before it: "in May 2024", "and by
    November"; of the year after where they would come earlier."""
    known = periods(before)
    exact = [period for period in known if period.is_exact]
    if len(exact) != 1:
        return ()
    told = [period for period in periods(f"{before.rstrip('?. ')}. {question}") if period not in known]
    is_later = _ON_FROM.search(question)
    return tuple(_year_on(one) if is_later and one.end < exact[0].start else one for one in told)


def _year_on(period: Period) -> Period:
    if period.end.year >= date.max.year:
        return period
    return replace(period, start=_next_year(period.start), end=_next_year(period.end))


def _next_year(moment: date) -> date:
    return date(moment.year + 1, moment.month, min(moment.day, monthrange(moment.year + 1, moment.month)[1]))


def _narrowed(found: list[Found]) -> list[Found]:
    """Without a year that only says of which year the other times are: "the July meeting in 2024"."""
    years = [one for one in found if one[2].precision is Precision.YEAR and one[2].start.month == 1]
    others = [one for one in found if one not in years]
    if (
        len(years) == 1
        and others
        and all(one[2].is_exact and one[2].start.year == years[0][2].start.year for one in others)
    ):
        return others
    return found


def measured(question: str) -> tuple[Period, ...]:
    """The times of figures that a question asks for: "the Nov 16 to Jan 17 quarter"."""
    return tuple(figures_of(question, _named(question, None)))


def named(question: str, today: date | None = None) -> list[Found]:
    """Each time that a question names, with where it stands: beginning, end, time."""
    return _named(question, today)


def named_at(question: str, today: date | None = None) -> list[tuple[int, int]]:
    """Where the times stand that a question names: beginning and end of each."""
    return [(start, end) for start, end, _ in _named(question, today)]


@lru_cache(maxsize=8192)
def days(text: str) -> frozenset[date]:
    """The full dates that a text names."""
    if not any(character.isdigit() for character in text):
        return frozenset()
    return frozenset(period.start for _, _, period in _readings(text, _READERS[:4]))


def _named(question: str, today: date | None) -> list[Found]:
    has_figures = any(character.isdigit() for character in question)
    found: list[Found] = []
    for reading in (
        *(_readings(question, _READERS) if has_figures else ()),
        *(relative(question, today) if today else ()),
    ):
        if not overlaps(reading[:2], found):
            found.append(reading)
    return sorted([*found, *_bare_months(question, found)], key=lambda entry: entry[0])


def _bare_months(question: str, found: list[Found]) -> list[Found]:
    """Days and months without a year, where the question names one year; a range may begin in the year before."""
    years = {period.start.year for _, _, period in found if period.start.year == period.end.year}
    if len(years) != 1:
        return []
    more: list[Found] = []
    for match in _BARE_MONTH.finditer(question):
        if not overlaps(match.span(), found):
            follows = next((entry[2] for entry in found if 0 < entry[0] - match.end() <= 6), None)
            late = follows is not None and follows.is_exact and month_number(match[2]) > follows.start.month
            more += _safely(match, lambda m, late=late: _bare(m, min(years) - late))  # type: ignore[misc]
    return more


def _bare(match: re.Match[str], year: int) -> Read:
    number = month_number(match[2])
    return day(date(year, number, int(match[1]))) if match[1] else months(year, number)


_Reader = Callable[[re.Match[str]], Read]


def _readings(question: str, readers: "tuple[tuple[re.Pattern[str], _Reader], ...]") -> Iterator[Found]:
    for pattern, read in readers:
        for match in pattern.finditer(question):
            yield from _safely(match, read)


def _safely(match: re.Match[str], read: _Reader) -> list[Found]:
    """What a match names; nothing where there is no such day."""
    try:
        start, end, precision = read(match)
    except ValueError:
        return []
    return [(match.start(), match.end(), Period(start=start, end=end, precision=precision))]


def _figures(year: str) -> int:
    return full_year(year.strip("'’"))


def _season(match: re.Match[str]) -> Read:
    name, year = (match[1], match[2]) if match[1] else (match[4], match[5])
    if match[3] and full_year(match[3]) != int(year) + 1:
        raise ValueError("not neighbouring years")
    return season(name, _figures(year))


def _two_years(match: re.Match[str]) -> Read:
    """A municipal, financial or school year; both of the first two, where it is not said which."""
    first, second = full_year(match[2]), full_year(match[3])
    if second != first + 1:
        raise ValueError("not neighbouring years")
    kind = (match[1] or match[4] or "").lower()[:1]
    if kind:
        return year_from(first, _STARTS[kind])
    return span(year_from(first, 4), (date(second, 4, 1), date(second, 5, 31), Precision.YEAR))


def _year_to_year(match: re.Match[str]) -> Read:
    first, last = int(match[1]), int(match[2])
    if last <= first + 1:
        raise ValueError("no range of years")
    return date(first, 1, 1), date(last, 12, 31), Precision.RANGE


_READERS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (_DAY, lambda m: day(date(_figures(m[3]), month_number(m[2]), int(m[1])))),
    (_DAY_AFTER, lambda m: day(date(int(m[3]), month_number(m[1]), int(m[2])))),
    (_ISO, lambda m: day(date(int(m[1]), int(m[2]), int(m[3])))),
    (_NUMERIC, lambda m: day(date(full_year(m[4]), int(m[3]), int(m[1])))),
    (_MONTH, lambda m: months(_figures(m[2]), month_number(m[1]))),
    (_SEASON, _season),
    (_TWO_YEARS, _two_years),
    (_TWO_SHORT, _two_years),
    (_YEAR_TO_YEAR, _year_to_year),
    (_MONTH_SHORT, lambda m: months(full_year(m[2]), month_number(m[1]))),
    (_MONTH_FIGURES, lambda m: months(int(m[2]), int(m[1]))),
    (_YEAR, lambda m: year_from(int(m[1]), 1)),
)
