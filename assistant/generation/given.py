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
    """A numbered run of a paper. `source.text` is the text of `runs`, a table row's headers first, a line feed between
    two; `main` is the run that is cited."""

    number: int
    source: Source
    runs: tuple[Span, ...]
    main: Span
    passage: Passage
    paper: Paper

    def spans(self, span: Span) -> tuple[Span, ...]:
        """Where a run of the source's text stands in the paper; of a table row, the row and its headers."""
        if self.source.kind is Kind.TABLE_ROW:
            return self.main, *(run for run in self.runs if run != self.main)
        found: list[Span] = []
        at = 0
        for run in self.runs:
            start, end = max(span.start - at, 0), min(span.end - at, run.end - run.start)
            if start < end:
                found.append(Span(run.start + start, run.start + end))
            at += run.end - run.start + 1
        return tuple(found)


def given(chosen: Sequence[Unit], most: int, *, exempt: bool) -> tuple[Given, ...]:
    """The chosen runs, at most `most`; exempt ones only if `exempt`, none that gives orders."""
    kept: list[Given] = []
    for unit in chosen:
        runs = (*_headers(unit), unit.span)
        text = "\n".join(unit.paper.text[run.start : run.end] for run in runs)
        allowed = exempt or access(unit.paper, unit.passage) is Access.PUBLIC
        if len(kept) < most and allowed and not gives_orders(text):
            kept.append(
                Given(
                    number=len(kept) + 1,
                    source=_source(unit.paper, text, unit.span),
                    runs=runs,
                    main=unit.span,
                    passage=unit.passage,
                    paper=unit.paper,
                )
            )
    return tuple(kept)


def access(paper: Paper, passage: Passage) -> Access:
    """Who may read a run: the stricter of what its paper and its passage say."""
    return Access.EXEMPT if Access.EXEMPT in (paper.access, passage.chunk.access) else Access.PUBLIC


def _headers(unit: Unit) -> tuple[Span, ...]:
    """The header rows of a table row."""
    if unit.kind is not Kind.TABLE_ROW:
        return ()
    return next((p.headers for p in unit.paper.paragraphs if p.start <= unit.span.start < p.end), ())


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
