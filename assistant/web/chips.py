"""The filters that act on an answer, set by the reader or inferred from the question, as removable chips (pure)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.answers import Filters, Period, Precision, Query
from assistant.citing import TYPE_NAMES, day
from assistant.understanding.times import SEASONS


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """One filter. `label` is what a reader sees, `value` what it filters by.

    `name` says what to take away: "committee", "from", "to" or "paper_type" of the reader's own filters,
    "committee", "council", "dates" or "item" of what was inferred; no two chips share one.
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
    """A committee that the question names says nothing more where the reader has chosen one."""
    committees = () if filters.committee else query.committees
    numbers = tuple(dict.fromkeys(query.items))
    found = {
        "committee": ("Understood: ", committees, " or "),
        "council": ("Understood: ", query.councils, " or "),
        "dates": ("Understood: ", tuple(dict.fromkeys(map(period_name, query.periods))), " and "),
        "item": ("Items " if len(numbers) > 1 else "Item ", numbers, " and "),
    }
    for name, (opening, values, word) in found.items():
        if values:
            listed = _listed(values, word)
            yield Chip(name=name, label=f"{opening}{listed}", value=listed, inferred=True)


def period_name(period: Period) -> str:
    """A time as a reader would write it: "13 July 2017", "July 2017", "summer 2023", "2023/24", "2017"."""
    start, end = period.start, period.end
    if period.precision is Precision.DAY:
        return day(start)
    if period.precision is Precision.YEAR:
        return str(start.year) if start.year == end.year else f"{start.year}/{end.year % 100:02}"
    months = {months: season for season, months in SEASONS.items() if months[0] != months[1]}
    season = months.get((start.month, end.month))
    return f"{season or f'{start:%B}'} {start.year}"


def _listed(values: Sequence[str], word: str) -> str:
    return word.join([", ".join(values[:-1]), values[-1]] if len(values) > 1 else values)
