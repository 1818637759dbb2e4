"""What was decided, and whether at the meeting that a question names (pure)."""

import re
from collections.abc import Callable, Sequence

from assistant.answers import Precision, Query, Wanted
from assistant.evidence.holding import Row, share_of
from assistant.evidence.trust import Standing
from assistant.evidence.units import Unit
from assistant.evidence.untimely import may_be_of, names_meeting
from assistant.understanding.wanted import wanted
from ingest.papers import Kind, Paper

# The share of the best decision that one of the meeting asked of must reach; and how much of a question a decision
# holds that answers what was decided on it.
DECISION, ALL_OF_IT = 0.60, 0.9
# How likely it is then answered: where it is the decision that holds so much, and where it is all of its item.
DECIDED, SETTLED = 0.5, 0.2
MONTH = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
RESOLVING = re.compile(r"\b(?:resolved|agreed|approved|referred|referrals?|noted|requested)\b", re.I)
# A date that is no meeting's: "by March 2025".
_DUE = re.compile(rf"\b(?:by|before|since|until|after|from|due)\s+(?:the\s+|end of\s+|\d+\w*\s+)*(?:{MONTH})", re.I)
_MET = re.compile(r"\bcame out of\b|\bmeeting\b|\b(?:talk|discuss|decide|resolve|agree)", re.I)


def best_share(rows: Sequence[Row], fits: Callable[[Unit], bool]) -> float:
    """The largest share of a question that a unit holds which fits."""
    return max((row.share for row in rows if fits(row.unit)), default=0.0)


def decides(unit: Unit) -> bool:
    """Whether a unit is a decision or an action, or speaks of one."""
    return unit.kind in (Kind.DECISION, Kind.ACTION) or bool(RESOLVING.search(unit.words))


def decided(text: str, rows: Sequence[Row], weights: dict[str, float], query: Query) -> float:
    """How likely at least what was decided on a thing is told where that is asked: a decision at that time holds nearly
    all that is asked, or what stands under its item does."""
    kinds = wanted(text)
    if Wanted.DECISION not in kinds[:1] or Wanted.REASON in kinds:
        return 0.0
    own = [row for row in rows if _may_settle(row.unit, query)]
    if max((row.share for row in own), default=0.0) >= ALL_OF_IT:
        return DECIDED
    resolved = [row.unit for row in own if row.unit.kind is Kind.DECISION and row.unit.item is not None]
    return SETTLED if any(_of_item(unit, rows, weights) >= ALL_OF_IT for unit in resolved) else 0.0


def _may_settle(unit: Unit, query: Query) -> bool:
    times = [period for period in query.periods if period.is_exact]
    dated = unit.paper.identity.meeting_date is not None or not times
    return dated and decides(unit) and all(may_be_of(unit.paper, time, query) for time in times)


def _of_item(unit: Unit, rows: Sequence[Row], weights: dict[str, float]) -> float:
    """The share of a question that all stands under the item of a unit."""
    here = [row for row in rows if (row.unit.paper.source, row.unit.item) == (unit.paper.source, unit.item)]
    told = frozenset().union(*(row.inside | row.outside for row in here))
    return share_of(weights, told, frozenset())


def at_its_meeting(text: str, kinds: Sequence[Wanted], rows: Sequence[Row], query: Query) -> Standing:
    """A decision asked of one meeting is not better found at meetings of other dates alone."""
    exact = [period for period in query.periods if period.is_exact]
    if Wanted.DECISION not in kinds[:1] or len(query.periods) != 1 or not exact or _DUE.search(text):
        return Standing.STANDS
    told = [row for row in rows if decides(row.unit)]
    there = [row.share for row in told if may_be_of(row.unit.paper, exact[0], query)]
    best = max((row.share for row in told), default=0.0)
    return Standing.MISSING if max(there, default=0.0) < DECISION * best else Standing.STANDS


def asks_of_meeting(query: Query) -> bool:
    """Whether the time that a question names is that of a meeting, and not that of a thing told at one."""
    of_decision = query.wanted[0] in (Wanted.DECISION, Wanted.ITEM, Wanted.ACTION)
    return of_decision or bool(_MET.search(query.question)) or names_meeting(query.question)


def meeting_held(query: Query, found: Sequence[Unit], papers: Sequence[Paper], best: Sequence[Unit] = ()) -> Standing:
    """Whether what happened at one meeting is asked, and papers of that meeting are held.

    Of a paper that only may be of it, `best`, the units that answer best, must come where a day is named.
    """
    period = query.periods[0] if len(query.periods) == 1 and not query.before else None
    if period is None or not period.is_exact or re.search(r"\bminutes of\b", query.question):
        return Standing.STANDS
    if query.wanted[0] not in (Wanted.DECISION, Wanted.ITEM, Wanted.ACTION) and not _MET.search(query.question):
        return Standing.STANDS
    held = [paper for paper in papers if may_be_of(paper, period, query)]
    if any(paper.identity.meeting_date for paper in held):
        return Standing.STANDS
    sources, of_day = {paper.source for paper in held}, period.precision is Precision.DAY
    told = best if of_day and best else found
    if not sources & {unit.paper.source for unit in told}:
        return Standing.MISSING
    return Standing.DOUBTFUL if of_day else Standing.STANDS
