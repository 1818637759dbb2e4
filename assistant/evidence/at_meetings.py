"""What was decided, and whether at the meeting that a question names (pure)."""

import re
from collections.abc import Callable, Sequence

from assistant.answers import Precision, Query, Wanted
from assistant.evidence.holding import Row
from assistant.evidence.trust import Standing
from assistant.evidence.units import Unit
from assistant.evidence.untimely import may_be_of
from assistant.understanding.wanted import wanted
from ingest.papers import Kind, Paper

# The share of the best decision that one of the meeting asked of must reach; and how much of a question a decision
# holds that answers what was decided on it.
DECISION, ALL_OF_IT = 0.60, 0.9
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


def is_decided(text: str, rows: Sequence[Row], query: Query) -> bool:
    """Whether it is asked what was decided on a thing, and a decision at that time holds nearly all that is asked."""
    kinds = wanted(text)
    if Wanted.DECISION not in kinds[:1] or Wanted.REASON in kinds:
        return False

    times = [period for period in query.periods if period.is_exact]

    def is_one(unit: Unit) -> bool:
        dated = unit.paper.identity.meeting_date is not None or not times
        return dated and decides(unit) and all(may_be_of(unit.paper, time, query) for time in times)

    return best_share(rows, is_one) >= ALL_OF_IT


def at_its_meeting(text: str, kinds: Sequence[Wanted], rows: Sequence[Row], query: Query) -> Standing:
    """A decision asked of one meeting is not better found at meetings of other dates alone."""
    exact = [period for period in query.periods if period.is_exact]
    if Wanted.DECISION not in kinds[:1] or len(query.periods) != 1 or not exact or _DUE.search(text):
        return Standing.STANDS
    decided = [row for row in rows if decides(row.unit)]
    there = [row.share for row in decided if may_be_of(row.unit.paper, exact[0], query)]
    best = max((row.share for row in decided), default=0.0)
    return Standing.MISSING if max(there, default=0.0) < DECISION * best else Standing.STANDS


def meeting_held(query: Query, found: Sequence[Unit], papers: Sequence[Paper]) -> Standing:
    """Whether what happened at one meeting is asked, and papers of that meeting are held."""
    period = query.periods[0] if len(query.periods) == 1 and not query.before else None
    if period is None or not period.is_exact or re.search(r"\bminutes of\b", query.question):
        return Standing.STANDS
    if query.wanted[0] not in (Wanted.DECISION, Wanted.ITEM, Wanted.ACTION) and not _MET.search(query.question):
        return Standing.STANDS
    held = [paper for paper in papers if may_be_of(paper, period, query)]
    if any(paper.identity.meeting_date for paper in held):
        return Standing.STANDS
    if not {paper.source for paper in held} & {unit.paper.source for unit in found}:
        return Standing.MISSING
    return Standing.DOUBTFUL if period.precision is Precision.DAY else Standing.STANDS
