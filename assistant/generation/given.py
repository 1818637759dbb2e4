"""What a model is given to word an answer from: the runs that the quotes engine chose (pure)."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answers import Passage
from assistant.citing import TYPE_NAMES
from assistant.evidence.orders import gives_orders
from assistant.evidence.units import Unit
from assistant.verifying import Source
from ingest.papers import Access, Kind, Paper, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A numbered run of a paper, where it stands, and the passage that it was found in."""

    number: int
    source: Source
    run: Span
    passage: Passage
    paper: Paper

    def place(self, span: Span) -> Span:
        """Where a run of the source's text stands in the paper."""
        return Span(self.run.start + span.start, self.run.start + span.end)


def given(chosen: Sequence[Unit], most: int, *, exempt: bool) -> tuple[Given, ...]:
    """The chosen runs, at most `most`; exempt ones only if `exempt`, none that gives orders, no rows of tables.

    What a row says hangs on its headers, which models lose; it is quoted with them.
    """
    kept: list[Given] = []
    for unit in chosen:
        text = unit.paper.text[unit.span.start : unit.span.end]
        allowed = exempt or access(unit.paper, unit.passage) is Access.PUBLIC
        if len(kept) < most and allowed and unit.kind is not Kind.TABLE_ROW and not gives_orders(text):
            source, number = _source(unit.paper, text, unit.span), len(kept) + 1
            kept.append(Given(number=number, source=source, run=unit.span, passage=unit.passage, paper=unit.paper))
    return tuple(kept)


def access(paper: Paper, passage: Passage) -> Access:
    """Who may read a run: the stricter of what its paper and its passage say."""
    return Access.EXEMPT if Access.EXEMPT in (paper.access, passage.chunk.access) else Access.PUBLIC


def _source(paper: Paper, text: str, main: Span) -> Source:
    place = next((p for p in paper.paragraphs if p.start <= main.start < p.end), None)
    item = paper.items[place.item] if place is not None and place.item is not None else None
    return Source(
        text=text,
        kind=place.kind if place else None,
        committee=paper.identity.committee,
        meeting_date=paper.identity.meeting_date,
        date_basis=paper.identity.date_basis,
        item=item.number if item else None,
        item_title=item.title if item else None,
        name=TYPE_NAMES[paper.paper_type],
    )
