"""Runs of earlier versions among those that answer: said last, and marked as replaced (pure)."""

from collections.abc import Sequence

from assistant.citing import day
from assistant.evidence.units import Unit
from assistant.evidence.wording import Marks
from assistant.understanding.words import stems
from ingest.papers import Replaced

# The share of words that two versions of one run have in common.
LIKE = 0.5


def behind(chosen: Sequence[Unit]) -> list[Unit]:
    """The units in their order, those of earlier versions after all others."""
    return sorted(chosen, key=lambda unit: unit.paper.replacement(unit.item) is not None)


def with_others(chosen: Sequence[Unit], weighed: Sequence[Unit]) -> list[Unit]:
    """The units chosen, and what the other version of the same paper says in the place of each."""
    added: list[Unit] = []
    for unit in chosen:
        others = [one for one in weighed if _replaces(unit, one) or _replaces(one, unit)]
        best = max(others, key=lambda one: _likeness(one, unit), default=None)
        if best is not None and best.words != unit.words and _likeness(best, unit) >= LIKE:
            added.append(best)
    return list(dict.fromkeys((*chosen, *added)))


def _replaces(new: Unit, old: Unit) -> bool:
    by = old.paper.replacement(old.item)
    return by is not None and by.by == new.paper.source


def _likeness(one: Unit, other: Unit) -> float:
    first, second = set(stems(one.words)), set(stems(other.words))
    return len(first & second) / len(first | second) if first | second else 0.0


def marks(chosen: Sequence[Unit]) -> Marks:
    """What is said before each unit of an earlier version, by its source and span."""
    told = ((unit, unit.paper.replacement(unit.item)) for unit in chosen)
    return {(unit.paper.source, unit.span): mark(by) for unit, by in told if by}


def mark(replaced: Replaced) -> str:
    """What is said before a run of an earlier version: "Replaced on 23 March 2026 by a later version: "."""
    return f"Replaced{f' on {day(replaced.day)}' if replaced.day else ''} by a later version: "
