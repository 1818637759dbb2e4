"""Units that give different figures for one thing (pure).

Two figures are of one thing only where everything that is said of them agrees: the kind of value, what is counted, the
words of the subject, names, times, and the words that tell like things apart (planned, actual, not, under, boys). Where
one of these is in doubt there is no conflict: a false one takes the reader's trust from two true figures.
"""

from collections.abc import Sequence
from itertools import combinations

from assistant.evidence.figures import GENERIC, Figure, Told, told_of
from assistant.evidence.units import Unit
from assistant.understanding.words import is_frame, stem, stems

# The least share of both subjects' words that is in both; and how many other words each may have.
ALIKE, OTHERS, FEWEST = 0.5, 1, 2
LABEL = 0.6
# "About 40" is not at odds with 42.
ROUGHLY = 0.1
# Words that make a row count more than a sentence does that has none of them.
_SCOPE = frozenset(stem(word) for word in ("all", "total", "overall", "cumulative"))


def conflicts(question: str, units: Sequence[Unit]) -> tuple[tuple[int, int], ...]:
    """Pairs of indexes, the lower first, of units that give different figures for one thing that is asked about."""
    asked = frozenset(word for word in stems(question) if not is_frame(word))
    told = [told_of(unit) for unit in units]
    pairs = combinations(range(len(units)), 2)
    return tuple((one, other) for one, other in pairs if _conflict(told[one], told[other], asked))


def _conflict(one: Told, other: Told, asked: frozenset[str]) -> bool:
    if _overlap(one.unit, other.unit):
        return False
    pairs = [(mine, yours) for mine in one.figures for yours in other.figures]
    return any(
        _differ(mine, yours)
        # What gives both figures explains them.
        and not ((mine.kind, mine.value) in other.values or (yours.kind, yours.value) in one.values)
        and bool((mine.subject & yours.subject) & asked)
        and _one_thing(mine, yours, one, other)
        for mine, yours in pairs
    )


def _overlap(one: Unit, other: Unit) -> bool:
    same = one.paper.source == other.paper.source
    return same and one.span.start < other.span.end and other.span.start < one.span.end


def _differ(one: Figure, other: Figure) -> bool:
    """Whether two values of one kind are at odds, and not one the other rounded."""
    if (one.kind, one.rate) != (other.kind, other.rate):
        return False
    gap, size = abs(one.value - other.value), max(abs(one.value), abs(other.value))
    rounded = any(round(pair[0], digits) == pair[1] for pair in _both_ways(one, other) for digits in (0, 1))
    return gap > (0 if one.exact and other.exact else ROUGHLY * size) and not (rounded and one.kind != "count")


def _both_ways(one: Figure, other: Figure) -> tuple[tuple[float, float], ...]:
    scale = 1e6 if one.kind == "amount" and min(one.value, other.value) >= 1e6 else 1.0
    mine, yours = one.value / scale, other.value / scale
    return (mine, yours), (yours, mine)


def _one_thing(mine: Figure, yours: Figure, one: Told, other: Told) -> bool:
    """Whether two figures are of one thing at one time."""
    if mine.telling != yours.telling or not _same_names(mine, yours, one, other):
        return False
    if not _same_time(mine, yours, one, other) or (mine.label and yours.label and one.telling != other.telling):
        return False
    if mine.label and yours.label:
        return mine.label == yours.label and _same_table(mine, yours, one, other)
    if mine.label or yours.label:
        return _row_and_prose(mine, yours, one, other) if mine.label else _row_and_prose(yours, mine, other, one)
    shared, either = mine.subject & yours.subject, mine.subject | yours.subject
    others = max(len(_others(mine, yours, other)), len(_others(yours, mine, one)))
    counted = mine.kind != "count" or bool(mine.counted & yours.counted)
    # What happens on two days is mostly two things: dates must be said in the same words.
    dated = mine.kind == "date"
    alike = len(shared) >= FEWEST + dated and len(shared) >= ALIKE * len(either)
    return counted and alike and others <= (0 if dated else OTHERS)


def _others(mine: Figure, yours: Figure, of_yours: Told) -> frozenset[str]:
    """The words of a figure's subject that the other has neither in its own nor around it."""
    return mine.subject - yours.subject - of_yours.around - GENERIC


def _same_names(mine: Figure, yours: Figure, one: Told, other: Told) -> bool:
    theirs = yours.names | yours.subject | other.around | _of_council(other)
    ours = mine.names | mine.subject | one.around | _of_council(one)
    return mine.names <= theirs and yours.names <= ours


def _of_council(told: Told) -> frozenset[str]:
    return frozenset(stems(told.unit.paper.identity.council or ""))


def _same_table(mine: Figure, yours: Figure, one: Told, other: Told) -> bool:
    """Whether two cells stand under like headers of tables of one thing."""
    if one.unit.paper.source == other.unit.paper.source and one.unit.table == other.unit.table:
        return False
    heads = [figure.subject - figure.label - GENERIC for figure in (mine, yours)]
    alike = heads[0] == heads[1] or (bool(heads[0] & heads[1]) and (heads[0] <= heads[1] or heads[1] <= heads[0]))
    shown = one.shows - other.shows - other.around, other.shows - one.shows - one.around
    return alike and bool(one.shows & other.shows) and max(map(len, shown)) <= OTHERS


def _row_and_prose(row: Figure, prose: Figure, of_row: Told, of_prose: Told) -> bool:
    """Whether a sentence counts what a row does, and says nothing that narrows it."""
    if _SCOPE & (of_row.telling - prose.telling):
        return False
    shared = row.label & prose.subject
    heads = row.subject - row.label - GENERIC
    named = len(shared) >= LABEL * len(row.label) and (len(shared) >= FEWEST or bool(heads & prose.subject))
    counted = row.kind != "count" or bool(prose.counted & row.subject)
    narrowed = prose.subject - row.subject - of_row.around - GENERIC
    return named and counted and not narrowed and (not heads or bool(heads & prose.subject))


def _same_time(mine: Figure, yours: Figure, one: Told, other: Told) -> bool:
    """Whether both are said of one time: named in both, or in neither of one item at one meeting."""
    if mine.times or yours.times:
        return (mine.times or one.times) == (yours.times or other.times)
    if one.times and other.times and not one.times & other.times:
        return False
    return _one_item(one.unit, other.unit) or bool(one.times and one.times == other.times)


def _one_item(one: Unit, other: Unit) -> bool:
    """Whether two units stand under one item of one meeting."""
    if one.paper.source == other.paper.source:
        return one.item == other.item
    mine, yours = one.paper.identity, other.paper.identity
    meeting = mine.meeting_date is not None and (mine.committee, mine.meeting_date) == (
        yours.committee,
        yours.meeting_date,
    )
    return meeting and one.item_number is not None and one.item_number == other.item_number
