"""Where the papers give different figures for one thing, or correct what another says: both sides, each cited."""

from collections.abc import Iterator, Sequence

from assistant.briefing.choosing import worth
from assistant.briefing.material import Material
from assistant.briefing.meetings import place, since
from assistant.briefing.nouns import Block, Point, Section
from assistant.briefing.quoting import cited, point
from assistant.evidence.conflicts import conflicts
from assistant.evidence.corrections import Replacement
from assistant.evidence.units import Unit
from ingest.papers import Kind

# How many units with figures are held against each other, the best first: the work grows with their square.
HELD_AGAINST = 240
# How many of the runs are quoted that one correction replaces: of a table revised whole, the first rows.
REPLACED = 4
NONE = "Nothing was found: no two of the figures contradict each other."


def section(material: Material) -> Section:
    """The section."""
    blocks = (*_corrected(material.corrections), *_contradicting(material))
    notes = () if blocks else (NONE,)
    return Section(key="disagreements", title="Disagreements", notes=notes, blocks=blocks)


def _contradicting(material: Material) -> Iterator[Block]:
    """The pairs of statements, then those of rows; what was corrected contradicts nothing."""
    settled = {_key(one) for made in material.corrections for one in (made.old, made.notice.unit)}
    told = [one for one in material.matter.found if one.figures and _key(one.unit) not in settled]
    units = [one.unit for one in sorted(told, key=lambda one: -worth(one))[:HELD_AGAINST]]
    # All of them are on the topic already, so that any words of theirs may be those that a figure is of.
    every = " ".join(f"{unit.words} {unit.around}" for unit in units)
    found = [(units[one], units[other]) for one, other in conflicts(every, units)]
    found.sort(key=lambda pair: Kind.TABLE_ROW in (pair[0].kind, pair[1].kind))
    for number, (one, other) in enumerate(found, 1):
        yield _pair(one, other, number)


def _pair(one: Unit, other: Unit, number: int) -> Block:
    first, second = sorted((one, other), key=lambda unit: (since(unit.paper.identity), unit.paper.source, unit.span))
    return Block(heading=f"Different figures for one thing ({number})", points=(_side(first), _side(second)))


def _corrected(made: Sequence[Replacement]) -> Iterator[Block]:
    """Each notice, what it replaces, and what takes its place."""
    by_notice: dict[object, list[Replacement]] = {}
    for one in made:
        by_notice.setdefault(_key(one.notice.unit), []).append(one)
    for number, listed in enumerate(by_notice.values(), 1):
        some = [one for one in listed if not _is_same(one)] or listed
        old = [_side(one.old, " (replaced by it)") for one in some[:REPLACED]]
        new = [_side(unit, " (instead)") for one in some[:REPLACED] for unit in one.instead[:1]]
        out = len(some) - REPLACED
        notes = (f"This section gives the first; {out} further passages are replaced by it.",) if out > 0 else ()
        yield Block(
            heading=f"Corrected by the papers ({number})",
            points=_once((_side(some[0].notice.unit, " (the correction)"), *old, *new)),
            notes=notes,
        )


def _is_same(one: Replacement) -> bool:
    """A row that the revised table leaves as it was."""
    return any(unit.words == one.old.words for unit in one.instead)


def _once(points: Sequence[Point]) -> tuple[Point, ...]:
    kept = {(one.citations[0].source, one.citations[0].start, one.citations[0].end): one for one in reversed(points)}
    return tuple(reversed(kept.values()))


def _key(unit: Unit) -> object:
    return unit.paper.source, unit.span


def _side(unit: Unit, called: str = "") -> Point:
    return point(unit, place(cited(unit)) + called)
