"""Units to cited points: whole runs of a paper's text, side by side ones as one, a line for each paragraph (pure)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.answers import Citation
from assistant.briefing.bearing import Found
from assistant.briefing.nouns import Point
from assistant.citing import citation
from assistant.evidence.units import Unit, plain, row_words
from ingest.papers import Kind, Paper, Paragraph, Span

LONGEST_JOINED = 1200
_BULLET = re.compile(r"^[·•●▪◦*‣–-]\s+")


def cited(unit: Unit) -> Citation:
    """The citation of a unit, to be numbered later."""
    return citation(0, unit.passage, unit.paper, unit.span)


def lines(paper: Paper, span: Span) -> tuple[str, ...]:
    """The words of a run, a line for each of its paragraphs."""
    told: list[str] = []
    within = _within(paper, span)
    heads = {run for paragraph in within for run in paragraph.headers}
    for paragraph in within:
        # Each row of a table is told with its heads.
        if paragraph.kind is Kind.FURNITURE or Span(paragraph.start, paragraph.end) in heads:
            continue
        if paragraph.kind is Kind.TABLE_ROW:
            told.append(row_words(paper, paragraph))
        else:
            run = paper.text[max(paragraph.start, span.start) : min(paragraph.end, span.end)]
            told.append(_BULLET.sub("", plain(run)))
    return tuple(filter(None, told))


def _within(paper: Paper, span: Span) -> list[Paragraph]:
    return [one for one in paper.paragraphs if one.start < span.end and span.start < one.end]


def point(unit: Unit, label: str = "") -> Point:
    """A unit as a point."""
    return Point(lines=lines(unit.paper, unit.span), citations=(cited(unit),), label=label)


def joined(found: Sequence[Found]) -> Iterator[Unit]:
    """Units in the order of their paper, those as one that stand side by side in a paragraph."""
    waiting: Unit | None = None
    for one in sorted(found, key=lambda one: one.unit.span):
        if waiting is not None and _side_by_side(waiting, one.unit):
            waiting = _both(waiting, one.unit)
            continue
        if waiting is not None:
            yield waiting
        waiting = one.unit
    if waiting is not None:
        yield waiting


def _side_by_side(one: Unit, other: Unit) -> bool:
    if one.paper.source != other.paper.source or one.kind is not other.kind or one.kind is Kind.TABLE_ROW:
        return False
    between = one.paper.text[one.span.end : other.span.start]
    fits = other.span.end - one.span.start <= LONGEST_JOINED
    return fits and other.span.start >= one.span.end and not between.strip() and "\n" not in between


def _both(one: Unit, other: Unit) -> Unit:
    span = Span(one.span.start, max(one.span.end, other.span.end))
    return replace(one, span=span, words=plain(one.paper.text[span.start : span.end]))
