"""Which units of what was found are on the topic, each once (pure)."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.briefing.subject import Subject
from assistant.evidence.figures import told_of
from assistant.evidence.units import Unit
from ingest.papers import Kind, Span

# The share of a topic's weight from which a run names it; and what words count that stand around or within a run.
NAMES, BESIDE = 0.6, 0.85
# How near in meaning a passage must be that does not name the topic: at all, and as a share of the nearest.
NEAR, OF_BEST = 0.5, 0.87
# Words from which a line says something: one that ends as a sentence does, and one that does not.
FEWEST_WORDS, FEWEST_OPEN = 5, 9
_LABEL = re.compile(r"(?:contact(?: officer)?|report author|originator|telephone|e-?mail)s?\s*:", re.I)
_LEFT = frozenset((Kind.HEADING, Kind.PARTICULARS, Kind.FURNITURE, Kind.DECLARATION))

Place = tuple[str, int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A unit on the topic: the share of the topic that it names itself, its cosine with it, and whether it tells an
    amount, a share, an age or a count."""

    unit: Unit
    named: float
    near: float
    figures: bool


def is_near(cosine: float, best: float) -> bool:
    """Whether a passage of that cosine is on the topic by meaning alone, where `best` is the nearest of all."""
    return cosine >= max(NEAR, OF_BEST * best)


def bearing(cut: Sequence[Unit], about: Subject, places: frozenset[Place], best: float) -> Iterator[Found]:
    """The units on the topic."""
    over = _over_tables(cut)
    for unit in cut:
        if (unit.paper.source, unit.span) in over or not may_be_quoted(unit):
            continue
        inside, around = about.told(unit.words), about.told(unit.around)
        named = about.held(inside)
        whole = (unit.paper.source, unit.item) in places
        beside = max(about.held(around), BESIDE * about.held(inside | around) if named else 0.0)
        if whole or about.is_akin(unit.words) or max(named, beside) >= NAMES or is_near(unit.passage.score, best):
            figures = any(figure.kind != "date" for figure in told_of(unit).figures)
            yield Found(unit=unit, named=named, near=unit.passage.score, figures=figures)


def _over_tables(cut: Sequence[Unit]) -> frozenset[tuple[str, Span]]:
    """Header rows and captions: they are shown with their tables."""
    papers = {unit.paper.source: unit.paper for unit in cut}
    return frozenset(
        (source, run)
        for source, paper in papers.items()
        for row in paper.paragraphs
        if row.kind is Kind.TABLE_ROW
        for run in (*row.headers, row.caption)
        if run
    )


def may_be_quoted(unit: Unit) -> bool:
    """No heading, no lead-in without its list, no line that is a title, a label or who may be written to."""
    if unit.kind in _LEFT:
        return False
    if unit.kind in (Kind.DECISION, Kind.ACTION, Kind.RECOMMENDATION, Kind.TABLE_ROW):
        return True
    told = len(unit.words.split())
    closed = unit.words.rstrip()[-1:] in (".", "!", "?", ";", "”", '"') or unit.group is not None
    long_enough = told >= (FEWEST_WORDS if closed else FEWEST_OPEN)
    return long_enough and not unit.words.rstrip().endswith(":") and not _LABEL.match(unit.words)


def once(found: Sequence[Found]) -> Iterator[Found]:
    """Each run once, in the order of the papers: without what stands within another, or is said again word for word."""
    ordered = sorted(found, key=lambda one: (one.unit.paper.source, one.unit.span.start, -one.unit.span.end))
    ends: defaultdict[str, int] = defaultdict(int)
    said: set[tuple[object, ...]] = set()
    for one in ordered:
        unit = one.unit
        words = (unit.paper.source, unit.item, unit.kind, unit.words.lower())
        if unit.span.end <= ends[unit.paper.source] or words in said:
            continue
        said.add(words)
        ends[unit.paper.source] = max(ends[unit.paper.source], unit.span.end)
        yield one
