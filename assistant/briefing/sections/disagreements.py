"""Where the papers give different figures for one thing: both sides, each cited."""

from assistant.briefing.choosing import worth
from assistant.briefing.material import Material
from assistant.briefing.meetings import place, since
from assistant.briefing.nouns import Block, Point, Section
from assistant.briefing.quoting import cited, point
from assistant.evidence.conflicts import conflicts
from assistant.evidence.units import Unit
from ingest.papers import Kind

# How many units with figures are held against each other, the best first: the work grows with their square.
HELD_AGAINST = 240
NONE = "The figures found were held against each other; no two of them were found to contradict."


def section(material: Material) -> Section:
    """The section."""
    told = [one for one in material.matter.found if one.figures]
    best = sorted(told, key=lambda one: -worth(one))[:HELD_AGAINST]
    units = [one.unit for one in best]
    # All of them are on the topic already, so that any words of theirs may be those that a figure is of.
    every = " ".join(f"{unit.words} {unit.around}" for unit in units)
    found = [(units[one], units[other]) for one, other in conflicts(every, units)]
    found.sort(key=lambda pair: Kind.TABLE_ROW in (pair[0].kind, pair[1].kind))
    blocks = tuple(_pair(*pair, number) for number, pair in enumerate(found, 1))
    return Section(
        key="disagreements", title="Where the papers disagree", notes=() if blocks else (NONE,), blocks=blocks
    )


def _pair(one: Unit, other: Unit, number: int) -> Block:
    first, second = sorted((one, other), key=lambda unit: (since(unit.paper.identity), unit.paper.source, unit.span))
    return Block(
        heading=f"Different figures for one thing ({number})",
        points=(_side(first), _side(second)),
    )


def _side(unit: Unit) -> Point:
    return point(unit, place(cited(unit)))
