"""Material to a briefing: which sections an audience gets, in what order, all citations numbered (pure)."""

from collections.abc import Callable
from datetime import date

from assistant.briefing.bearing import may_be_quoted
from assistant.briefing.footnotes import Numbering, sources
from assistant.briefing.material import Material
from assistant.briefing.meetings import place
from assistant.briefing.nouns import Audience, Block, Briefing, Length, Section
from assistant.briefing.quoting import cited, point
from assistant.briefing.sections import (
    decisions,
    disagreements,
    figures,
    history,
    open_matters,
    questions,
    scope,
    summary,
)
from assistant.evidence.units import units

# How many passages are shown as the nearest where nothing is on the topic.
NEAREST = 3

Make = Callable[[Material], Section]
TITLES = {
    Audience.MEMBER: "Member briefing",
    Audience.CHAIR: "Chair’s brief",
    Audience.SCRUTINY: "Scrutiny scoping note",
}
# A member reads what was decided and how it came about; a chair what is open and may be asked; scrutiny what is known
# and where it is in doubt.
_ORDER: dict[Audience, tuple[Make, ...]] = {
    Audience.MEMBER: (
        scope.section,
        summary.section,
        decisions.section,
        history.section,
        figures.section,
        disagreements.section,
        open_matters.section,
        questions.section,
    ),
    Audience.CHAIR: (
        scope.section,
        summary.section,
        open_matters.section,
        decisions.section,
        questions.section,
        disagreements.section,
        history.section,
        figures.section,
    ),
    Audience.SCRUTINY: (
        scope.section,
        summary.section,
        figures.section,
        disagreements.section,
        questions.section,
        history.section,
        decisions.section,
        open_matters.section,
    ),
}
# What a briefing of two pages does without.
_NOT_SHORT: dict[Audience, tuple[Make, ...]] = {
    Audience.MEMBER: (questions.section,),
    Audience.CHAIR: (figures.section, history.section),
    Audience.SCRUTINY: (history.section,),
}


def title(material: Material) -> str:
    """The title of a briefing."""
    return f"{TITLES[material.wish.audience]}: {' '.join(material.wish.topic.split())}"


def compose(material: Material, today: date) -> Briefing:
    """The briefing; of a topic that the papers do not cover, a note that says so."""
    covered = bool(material.matter.found)
    made = _covered(material) if covered else _silent(material)
    numbering = Numbering()
    numbered = numbering.sections(made)
    return Briefing(
        wish=material.wish,
        title=title(material),
        made_on=today,
        sections=numbered,
        sources=sources(numbering.citations, material.matter.held),
        citations=numbering.citations,
        covered=covered,
    )


def _covered(material: Material) -> list[Section]:
    order = _ORDER[material.wish.audience]
    if material.wish.length is Length.SHORT:
        order = tuple(one for one in order if one not in _NOT_SHORT[material.wish.audience])
    return [make(material) for make in order]


def _silent(material: Material) -> list[Section]:
    """What was searched, that it holds nothing on the topic, and what comes nearest."""
    topic = " ".join(material.wish.topic.split())
    said = Section(
        key="summary",
        title="Not covered",
        notes=(f"The papers held say nothing on “{topic}” under this name.",),
    )
    cut = units(material.matter.nearest, material.matter.whole)
    first = {unit.passage.chunk.id: unit for unit in reversed(cut) if may_be_quoted(unit)}
    points = tuple(point(unit, place(cited(unit))) for unit in list(reversed(first.values()))[:NEAREST])
    notes = ("Nothing was found on the topic itself: these passages come closest in meaning.",)
    nearest = Section(key="nearest", title="What comes nearest", notes=notes, blocks=(Block(points=points),))
    return [scope.section(material), said, *((nearest,) if points else ())]
