"""Decisions that point back to what stands right before them: "that these changes be made" (pure)."""

import re
from collections.abc import Iterator, Sequence

from assistant.evidence.units import WHOLE_PARAGRAPH, Unit, unit_at
from ingest.papers import Kind, Span

_BACK = re.compile(
    r"\b(?:these|those|the above|such) (?:\w+ )?(?:changes|amendments|additions|comments|points|views|concerns|dates"
    r"|conditions|requests|suggestions)\b",
    re.I,
)


def with_what_is_meant(units: Sequence[Unit]) -> tuple[Unit, ...]:
    """The units, each decision that points back behind the paragraph of its item that it points to."""
    known = {(unit.paper.source, unit.span) for unit in units}
    before = ([one for one in _before(unit) if (one.paper.source, one.span) not in known] for unit in units)
    return tuple(one for unit, above in zip(units, before, strict=True) for one in (*above, unit))


def _before(unit: Unit) -> Iterator[Unit]:
    if unit.kind is not Kind.DECISION or not _BACK.search(unit.words):
        return
    above = [one for one in unit.paper.paragraphs if one.end <= unit.span.start and one.kind is not Kind.FURNITURE]
    last = above[-1] if above else None
    if last and last.kind is Kind.DISCUSSION and last.item == unit.item and last.end - last.start <= WHOLE_PARAGRAPH:
        yield unit_at(unit.paper, Span(last.start, last.end))
