"""How well the paper of a unit, and the times that it names, fit what a question asks of (pure)."""

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from assistant.answers import Period, Precision, Query, Wanted
from assistant.evidence.units import Unit
from assistant.retrieval.filters import fit
from assistant.understanding.origins import committees
from assistant.understanding.quarters import quarters
from assistant.understanding.times import periods
from assistant.understanding.wanted import tells_of_later
from assistant.understanding.within import times_of
from ingest.papers import Kind

# How hard the origin of a paper counts: for a question, and for a part of it that names another time or body than the
# rest does.
ORIGIN, OF_ITS_OWN = 0.25, 0.75
# What is left of a unit's score that names other times alone than the one asked of.
OTHER_TIMES = 0.8
# And where a question asks how a thing came out, of one that tells only what was planned.
_OUTCOME = re.compile(
    r"\b(?:end(?:ed)? up|in the end|turn(?:ed|s)? out|actual(?:ly)?|final(?:ly)?|eventual(?:ly)?|outturn)\b", re.I
)
_PLANNED = re.compile(
    r"\b(?:would|will|estimated?|expected|forecast|planned|proposed|that an?|be (?:run|held|made|spent))\b", re.I
)
_CAME_OUT = re.compile(r"\b(?:had|has|have|was|were|came to|turned out|proved)\b", re.I)
# What somebody asked tells nothing but what was asked.
_QUESTION = re.compile(r"^(?:supplementary )?question\b[^.?]{0,60}[:,]|\?[\"”’')\]]*$", re.I)
_ASKS_WHAT_WAS_ASKED = re.compile(r"\b(?:ask|question|query|queri|raise|want(?:ed)? to know|petition|concern)", re.I)
ONLY_ASKED = 0.8
# Of how many meetings the best is quoted; days of a quarter, within which only one is asked of.
COMPARISON, HISTORY, QUARTER = 3, 6, 93


def fits(found: Sequence[Unit], query: Query, parts: Sequence[str]) -> NDArray[np.float64]:
    """How well each unit (rows) fits the whole question, then each part of it (columns), at most 1."""
    narrowed = [_of_part(query, part, later=at > 0 and tells_of_later(part)) for at, part in enumerate(parts)]
    own = [_fits(found, one, ORIGIN if one == query else OF_ITS_OWN) for one in narrowed]
    return np.stack([_fits(found, query, ORIGIN), *own], axis=1)


def meetings(query: Query) -> int:
    """Of how many meetings the question wants to hear."""
    named = [period for period in query.periods if not period.is_relative]
    if Wanted.HISTORY in query.wanted:
        return HISTORY
    ranges = any(period.precision is Precision.RANGE and (period.end - period.start).days > QUARTER for period in named)
    several = Wanted.COMPARISON in query.wanted or ranges or len(named) > 1 or len(query.quarters) > 1
    return COMPARISON if several else 0


def _of_part(query: Query, part: str, *, later: bool) -> Query:
    """The query as far as one part of the question goes: the times, quarters and bodies that it names itself, else all
    of them; none of the rest where it asks what became of a thing."""
    own = times_of(query.question, part, query.periods)
    bodies = committees(part, query.committees)
    if later:
        return replace(query, periods=own, quarters=quarters(part), committees=bodies)
    return replace(
        query,
        periods=own or query.periods,
        quarters=quarters(part) or query.quarters,
        committees=bodies or query.committees,
    )


def _fits(found: Sequence[Unit], query: Query, weight: float) -> NDArray[np.float64]:
    """How well each unit's paper fits the meeting that the question names, softened; less for naming other times."""
    papers = tuple({unit.paper.source: unit.paper for unit in found}.values())
    known = {paper.source: fit(paper, query, papers) ** weight for paper in papers}
    asked_of = _time(query)
    times = [OTHER_TIMES if asked_of and not _may_tell_of(unit, asked_of, query) else 1.0 for unit in found]
    if _OUTCOME.search(query.question):
        decided = Wanted.DECISION in query.wanted
        planned = [_only_planned(unit) and not (decided and unit.kind is Kind.DECISION) for unit in found]
        times = [time * (OTHER_TIMES if so else 1.0) for so, time in zip(planned, times, strict=True)]
    asked = [ONLY_ASKED if _only_asks(unit, query) else 1.0 for unit in found]
    return np.asarray(np.prod([[known[unit.paper.source] for unit in found], times, asked], axis=0))


def _may_tell_of(unit: Unit, asked_of: Period, query: Query) -> bool:
    """Whether a unit may tell of a time: it is of a meeting then, names it, or names no time; what a named body decided
    then is told by a meeting then."""
    held = unit.paper.identity.meeting_date
    named = [period for period in periods(unit.words) if _is_short(period)]
    at_meeting = held is not None and asked_of.start <= held <= asked_of.end
    overlaps = any(one.start <= asked_of.end and asked_of.start <= one.end for one in named)
    decided = query.wanted[:1] == (Wanted.DECISION,) and query.committees and held is not None
    return at_meeting or (not decided and (not named or overlaps))


def _only_planned(unit: Unit) -> bool:
    """Whether a unit tells what was to be, and not how it came out."""
    return bool(_PLANNED.search(unit.words)) and not _CAME_OUT.search(unit.words)


def _only_asks(unit: Unit, query: Query) -> bool:
    """Whether a unit tells a question that was put, and that is not what is asked for."""
    return bool(_QUESTION.search(unit.words)) and not _ASKS_WHAT_WAS_ASKED.search(query.question)


def _time(query: Query) -> Period | None:
    """The one short time that is asked of."""
    asked_of = query.periods[0] if len(query.periods) == 1 else None
    return asked_of if asked_of and _is_short(asked_of) and not meetings(query) else None


def _is_short(period: Period) -> bool:
    return period.is_exact or (period.precision is Precision.RANGE and (period.end - period.start).days <= QUARTER)
