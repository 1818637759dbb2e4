"""The filters that act on an answer, set by the reader or inferred from the question, as removable chips (pure)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.answers import Filters, Period, Precision, Query
from assistant.citing import TYPE_NAMES, day
from assistant.understanding.almanac import FIRST, LAST, SEASONS, season


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """One filter. `label` is what a reader sees, `value` what it filters by.

    `name` says what to take away: "committee", "from", "to" or "paper_type" of the reader's own filters, or a part of
    what was inferred, as `understand` names it; no two chips share one.
    """

    name: str
    label: str
    value: str
    inferred: bool


def chips(query: Query, filters: Filters) -> tuple[Chip, ...]:
    """The chips of an answer: what the reader set, then what was understood and acts beside it."""
    return (*_set(filters), *_inferred(query, filters))


def _set(filters: Filters) -> Iterator[Chip]:
    kind = filters.paper_type
    values = {
        "committee": (f"Committee: {filters.committee}", filters.committee),
        "from": (f"From {day(filters.date_from)}" if filters.date_from else "", filters.date_from),
        "to": (f"To {day(filters.date_to)}" if filters.date_to else "", filters.date_to),
        "paper_type": (f"Paper type: {TYPE_NAMES[kind]}" if kind else "", kind),
    }
    for name, (label, value) in values.items():
        if value is not None:
            yield Chip(name=name, label=label, value=str(value), inferred=False)


def _inferred(query: Query, filters: Filters) -> Iterator[Chip]:
    """A committee or kind of paper that the question names says nothing more where the reader has chosen one."""
    committees = () if filters.committee else query.committees
    kinds = (TYPE_NAMES[query.paper_type],) if query.paper_type and not filters.paper_type else ()
    numbers = tuple(dict.fromkeys(query.items))
    found = {
        "spelling": ("", tuple(f"“{typed}” read as “{meant}”" for typed, meant in query.spelling), " and "),
        "committee": ("Understood: ", committees, " or "),
        "council": ("Understood: ", query.councils, " or "),
        "dates": ("Understood: ", tuple(dict.fromkeys(map(period_name, query.periods))), " and "),
        "item": ("Items " if len(numbers) > 1 else "Item ", numbers, " and "),
        "paper_type": ("Understood: ", kinds, " or "),
        "person": ("Understood: ", query.people, " and "),
        "abbreviation": ("", tuple(f"{short} = {long}" for short, long in query.forms), " and "),
    }
    for name, (opening, values, word) in found.items():
        if values:
            listed = _listed(values, word)
            yield Chip(name=name, label=f"{opening}{listed}", value=listed, inferred=True)


def period_name(period: Period) -> str:
    """A time as a reader would write it: "13 July 2017", "July 2017", "summer 2023", "2023/24", "since July 2017"."""
    start, end = period.start, period.end
    if period.precision is Precision.DAY:
        return day(start)
    if start <= FIRST:
        return f"before {_day_or_month(end + timedelta(days=1))}"
    if end >= LAST:
        return f"since {_day_or_month(start)}"
    if period.precision is Precision.YEAR:
        return str(start.year) if start.year == end.year else f"{start.year}/{end.year % 100:02}"
    return _season_name(start, end) if period.precision is Precision.MONTH else _months_name(start, end)


def _day_or_month(moment: date) -> str:
    return f"{moment:%B %Y}" if moment.day == 1 else day(moment)


def _season_name(start: date, end: date) -> str:
    """What is a season by that name and its year, "winter 2023/24"; anything else by its months."""
    seasons = (name for name in SEASONS if season(name, start.year)[:2] == (start, end))
    year = str(start.year) if start.year == end.year else f"{start.year}/{end.year % 100:02}"
    return next((f"{name} {year}" for name in seasons), _months_name(start, end))


def _months_name(start: date, end: date) -> str:
    """Whole years and months by name, anything else by its days."""
    whole = start.day == 1 and (end + timedelta(days=1)).day == 1
    if whole and (start.month, end.month) == (1, 12):
        return f"{start.year} to {end.year}"
    if whole and (start.year, start.month) == (end.year, end.month):
        return f"{start:%B %Y}"
    first, last = (f"{start:%B %Y}", f"{end:%B %Y}") if whole else (day(start), day(end))
    return f"{first} to {last}"


def _listed(values: Sequence[str], word: str) -> str:
    return word.join([", ".join(values[:-1]), values[-1]] if len(values) > 1 else values)
