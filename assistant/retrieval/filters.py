"""Which papers a search may look through, and how well a paper fits what the question named (pure)."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from assistant.answers import Filters, Period, Precision, Query, Wanted
from assistant.understanding.quarters import quarters
from assistant.understanding.wanted import asks_of_later
from ingest.papers import Identity, Paper

# What the question only seems to name lowers a paper; it never shuts out one whose origin is unknown.
OTHER_MEETING = 0.35
OTHER_TIME = 0.7
OTHER_COMMITTEE = 0.5
UNKNOWN_ORIGIN = 0.9
_FROM = re.compile(r"\b(?:since|from|between|after|starting)\b", re.I)
# Where it asks as well what became of a thing, any paper may tell.
ANOTHER_PART = 0.7


def allowed(papers: Sequence[Paper], query: Query) -> tuple[Paper, ...]:
    """The papers that the reader's own filters let through, less those that the question's day shuts out, unless it
    asks as well what became of a thing.

    Earlier versions of papers are among them only where the query looks through these as well.
    """
    counting = papers if query.earlier else [paper for paper in papers if not paper.is_replaced]
    kept = [paper for paper in counting if _set_by_reader(paper, query.filters)]
    days = [period for period in query.periods if period.precision is Precision.DAY]
    meetings = [paper for paper in kept if any(_held_in(paper.identity, day) for day in days)]
    if not meetings or len(days) != len(query.periods) or asks_of_later(query.question):
        return tuple(kept)
    return tuple(paper for paper in kept if any(may_be_of(paper.identity, day) for day in days))


def left_out(papers: Sequence[Paper], filters: Filters) -> int:
    """How many papers of unknown origin the reader's own filters leave out."""
    return sum(not _set_by_reader(paper, filters) and not _known(paper.identity, filters) for paper in papers)


def fit(paper: Paper, query: Query, papers: Sequence[Paper]) -> float:
    """How well a paper's origin fits what the question named, as a factor of at most 1."""
    time = _time_fit(paper.identity, _asked_of(query), papers) * _quarter_fit(paper, query)
    least = ANOTHER_PART if asks_of_later(query.question) else 0.0
    return max(least, time * _committee_fit(paper.identity, query))


def _asked_of(query: Query) -> tuple[Period, ...]:
    """The times that a query names; a history from a time on is of all times after it, up to the other one named."""
    if Wanted.HISTORY not in query.wanted or len(query.periods) not in (1, 2) or not _FROM.search(query.question):
        return query.periods
    first, *last = sorted(query.periods, key=lambda period: period.start)
    return (replace(first, end=last[0].end if last else date.max, precision=Precision.RANGE),)


def may_be_of(identity: Identity, period: Period) -> bool:
    """Whether a paper of that origin may be of a meeting at that time: held then, or undated with bounds that allow."""
    if identity.meeting_date is not None:
        return _held_in(identity, period)
    too_early = identity.after is not None and period.end <= identity.after
    too_late = identity.before is not None and period.start >= identity.before
    return not (too_early or too_late)


def _quarter_fit(paper: Paper, query: Query) -> float:
    """A paper on one quarter of a year does not answer for another."""
    told = {number for item in paper.items for number in quarters(item.title)}
    return OTHER_MEETING if query.quarters and told and not told & set(query.quarters) else 1.0


def _time_fit(identity: Identity, periods: Sequence[Period], papers: Sequence[Paper]) -> float:
    held = [period for period in periods if any(_held_in(paper.identity, period) for paper in papers)]
    if not periods or any(_held_in(identity, period) for period in held):
        return 1.0
    if any(may_be_of(identity, period) for period in periods):
        return UNKNOWN_ORIGIN if held else 1.0
    exact = all(period.is_exact for period in periods)
    return OTHER_MEETING if exact and held else OTHER_TIME


def _committee_fit(identity: Identity, query: Query) -> float:
    if query.committees and identity.committee not in query.committees:
        return UNKNOWN_ORIGIN if identity.committee is None else OTHER_COMMITTEE
    if query.councils and identity.council not in query.councils:
        return UNKNOWN_ORIGIN if identity.council is None else OTHER_COMMITTEE
    return 1.0


def _held_in(identity: Identity, period: Period) -> bool:
    return identity.meeting_date is not None and period.start <= identity.meeting_date <= period.end


def _set_by_reader(paper: Paper, filters: Filters) -> bool:
    identity = paper.identity
    day = identity.meeting_date
    return (
        (filters.committee is None or identity.committee == filters.committee)
        and (filters.paper_type is None or paper.paper_type is filters.paper_type)
        and (filters.date_from is None or (day is not None and day >= filters.date_from))
        and (filters.date_to is None or (day is not None and day <= filters.date_to))
    )


def _known(identity: Identity, filters: Filters) -> bool:
    dated = (filters.date_from is None and filters.date_to is None) or identity.meeting_date is not None
    return dated and (filters.committee is None or identity.committee is not None)
