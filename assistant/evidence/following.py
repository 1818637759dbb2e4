"""Questions for why or when a paper came late, which a notice that it is "to follow" answers, if anything (pure)."""

import re
from collections.abc import Sequence

from assistant.answers import Query
from assistant.evidence.holding import subject_weights
from assistant.evidence.units import Unit
from assistant.evidence.untimely import may_be_of
from assistant.understanding.words import is_frame, stems

# "To follow", as an agenda says of a paper; not "to follow up on".
FOLLOWS = re.compile(r"\bto follow\b(?! (?:up|on(?! \d)|the|a|an|this|that|their|its|his|her|through|suit)\b)", re.I)
# So many notices are told.
MOST = 2
_PAPER = r"(?:papers?|reports?|packs?|agendas?|append(?:ix|ices)|documents?|minutes)"
_LATE = (
    r"(?:late\b(?! (?:night|evening|stage)s?\b)|delayed|held (?:up|back)|not (?:there|ready|out|published)|missing"
    r"|to follow)"
)
_IS_LATE = re.compile(
    rf"\b{_PAPER}\b[^?.;]{{0,60}}?\b{_LATE}|\b{_LATE}\s+{_PAPER}\b|\b{_PAPER}\b[^?.;]{{0,60}}?\b(?:was|were)n['’]t\b"
    r"[^?.;]{0,20}\b(?:out|published|ready|there|circulated)\b",
    re.I,
)
# What papers say of one that is late.
_TELLS_LATE = re.compile(
    rf"{_LATE}|\blate(?:ness|r)?\b|\burgen(?:t|cy)\b|\bin time\b|\b(?:short|insufficient) notice\b|\bawait|\bpending\b"
    r"|\bdelay|\bnot (?:been |yet |yet been )?(?:available|received|completed|finalised|circulated|supplied)\b",
    re.I,
)
_SENTENCE = re.compile(r"[.;!?·•\n]\s+")
_ASKS = re.compile(r"\bwhy\b|\bhow come\b|\breasons?\b|\bwhen\b|\bwhat (?:held|made|delayed)\b", re.I)
_OF_LATENESS = frozenset(
    stems("late delay held publish ready missing follow come out paper report pack agenda appendix document circulate")
)


def late_papers(query: Query, found: Sequence[Unit]) -> tuple[Unit, ...]:
    """Where it is announced that the paper that a question asks of is to follow; none where it asks of more.

    A paper is the one asked of where what stands over the notice names it.
    """
    asked = query.parts or (query.question,)
    if query.before or not all(_IS_LATE.search(part) and _ASKS.search(part) for part in asked):
        return ()
    subject = set(subject_weights(query.question, query, lambda _: 1.0)) - _OF_LATENESS
    told = [unit for unit in found if FOLLOWS.search(unit.words) and _may_be_meant(unit, query)]
    named = [unit for unit in told if subject & {word for word in stems(unit.around) if not is_frame(word)}]
    return tuple(named[:MOST])


def speaks_of_other_delays(text: str, near: Sequence[Unit]) -> bool:
    """Whether a question asks why or when a paper came late, and no sentence of the units says that of a paper.

    That a clinic was late does not tell why the report on the clinic was.
    """
    if not (_IS_LATE.search(text) and _ASKS.search(text)):
        return False
    said = [sentence for unit in near for sentence in (unit.around, *_SENTENCE.split(unit.words))]
    return not any(re.search(rf"\b{_PAPER}\b", one, re.I) and _TELLS_LATE.search(one) for one in said)


def _may_be_meant(unit: Unit, query: Query) -> bool:
    exact = [period for period in query.periods if period.is_exact]
    return not exact or any(may_be_of(unit.paper, period, query) for period in exact)
