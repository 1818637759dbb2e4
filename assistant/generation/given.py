"""What a model is given to word an answer from: the runs that the quotes engine chose, then what was found (pure)."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from assistant.answers import Passage
from assistant.citing import TYPE_NAMES
from assistant.evidence.units import Unit
from assistant.generation.orders import gives_orders
from assistant.verifying import Source
from ingest.papers import Access, Kind, Paper, Span

# The most characters of all passages that are given beside the runs chosen.
BESIDE = 800


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


def given(
    chosen: Sequence[Unit], found: Sequence[Passage], whole: Callable[[str], Paper], most: int, *, exempt: bool
) -> tuple[Given, ...]:
    """The chosen runs, then passages found, at most `most`; exempt ones only if `exempt`, none that gives orders."""
    kept: list[Given] = []
    room = BESIDE
    for paper, passage, runs, main in (*_chosen(chosen), *_beside(found, whole)):
        beside = len(kept) >= len(chosen)
        text = "\n".join(paper.text[run.start : run.end] for run in runs)
        taken = any(one.paper.source == paper.source and _overlap(one.main, main) for one in kept)
        allowed = exempt or (access(paper, passage) is Access.PUBLIC)
        if len(kept) >= most or taken or not allowed or gives_orders(text) or (beside and len(text) > room):
            continue
        room -= len(text) if beside else 0
        source = _source(paper, text, main)
        kept.append(Given(number=len(kept) + 1, source=source, runs=runs, main=main, passage=passage, paper=paper))
    return tuple(kept)


def access(paper: Paper, passage: Passage) -> Access:
    """Who may read a run: the stricter of what its paper and its passage say."""
    return Access.EXEMPT if Access.EXEMPT in (paper.access, passage.chunk.access) else Access.PUBLIC


_Run = tuple[Paper, Passage, tuple[Span, ...], Span]


def _chosen(chosen: Sequence[Unit]) -> Iterator[_Run]:
    for unit in chosen:
        headers = next((p.headers for p in unit.paper.paragraphs if p.start <= unit.span.start < p.end), ())
        heads = headers if unit.kind is Kind.TABLE_ROW else ()
        yield unit.paper, unit.passage, (*heads, unit.span), unit.span


def _beside(found: Sequence[Passage], whole: Callable[[str], Paper]) -> Iterator[_Run]:
    for passage in found:
        yield whole(passage.chunk.source), passage, passage.chunk.runs, passage.chunk.main


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


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
