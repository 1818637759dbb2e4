"""Questions, or parts of one, that the papers' own lists, heads and tables answer outright (pure)."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from assistant.answers import Query
from assistant.evidence.attended import attended
from assistant.evidence.choosing import Chosen, alike
from assistant.evidence.declared import declared
from assistant.evidence.lateness import lateness
from assistant.evidence.membership import members
from assistant.evidence.named_cells import named_cells
from assistant.evidence.orders import speaks_to_a_machine
from assistant.evidence.posts import authors, holders, posts
from assistant.evidence.units import Unit
from ingest.papers import Paper

_TELLERS = (members, attended, authors, posts, holders, lateness, declared, named_cells)


def with_lists(
    chosen: Chosen, query: Query, papers: Sequence[Paper], near: Sequence[Paper], whole: Callable[[str], Paper]
) -> Chosen:
    """What was chosen, led by who sits on a committee, who was at a meeting, who wrote a report, why it came late, who
    declared an interest, what somebody's post is or what rows of a table that are named give, where the question or a
    part of it asks that and the papers list it.

    `papers` are those allowed, `near` those of the passages found, best first; their text may be left out. `whole`
    gives one with its text by its source.
    """
    parts = query.parts or (query.question,)
    # What sets the scene of a question stands before its only part.
    texts = {part: query.question if len(parts) == 1 else part for part in parts}
    told = {part: units for part, text in texts.items() if (units := _told(text, query, papers, near, whole))}
    if not told:
        return chosen
    of_people = [unit for units in told.values() for unit in units]
    others = [unit for unit in _left(chosen, parts, told) if not any(alike(unit, one) for one in of_people)]
    return replace(chosen, units=tuple(dict.fromkeys((*of_people, *others))), settled=tuple(told))


def _told(
    part: str, query: Query, papers: Sequence[Paper], near: Sequence[Paper], whole: Callable[[str], Paper]
) -> tuple[Unit, ...]:
    """What the first that can tell a part tells of it, less what speaks to a machine and what was replaced."""
    found = (tell(part, query, papers, near, whole) for tell in _TELLERS)
    return next((kept for units in found if (kept := tuple(unit for unit in units if _counts(unit, query)))), ())


def _counts(unit: Unit, query: Query) -> bool:
    return not speaks_to_a_machine(unit.words) and bool(query.earlier or not unit.paper.replacement(unit.item))


def _left(chosen: Chosen, parts: Sequence[str], told: dict[str, tuple[Unit, ...]]) -> Sequence[Unit]:
    """What answers the parts that are left: the likeliest unit of each, where a reranker tells it, with what was chosen
    beside it."""
    if len(told) == len(parts):
        return ()
    if len(chosen.best) != len(parts):
        return chosen.units
    best = [unit for part, unit in zip(parts, chosen.best, strict=True) if part not in told]
    places = {(unit.paper.source, unit.item) for unit in best}
    return [*best, *(unit for unit in chosen.units if (unit.paper.source, unit.item) in places)]
