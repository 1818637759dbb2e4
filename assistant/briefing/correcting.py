"""What the papers themselves correct or replace of what was found."""

from collections.abc import Iterable, Sequence
from functools import partial

from assistant.answering import NOTICES
from assistant.answers import Passage
from assistant.evidence.correction_forms import TERMS
from assistant.evidence.corrections import Replacement, replaced, witnesses
from assistant.evidence.notices import notices
from assistant.evidence.units import Unit, units
from ingest.library.library import Library
from ingest.papers import Access, Span

CORRECTED = "since corrected: see “Disagreements”"


def corrections(found: Sequence[Unit], library: Library, *, clearance: Access) -> tuple[Replacement, ...]:
    """The units that a notice in these or later papers replaces, each with the notice and what takes its place."""
    whole = partial(library.paper, clearance=clearance)
    papers = [paper for paper in library.papers(clearance=clearance) if not paper.is_replaced]
    slim = {paper.source: paper for paper in papers}
    hits = library.matching(TERMS, NOTICES, clearance=clearance, sources=witnesses(found, papers))
    telling = library.chunks([hit.chunk_id for hit in hits], clearance=clearance)
    near = units([Passage(chunk=one, paper=slim[one.source], rank=1, score=0.0) for one in telling], whole)
    told = notices(near)
    return replaced(found, told, papers, held=[*found, *near]) if told else ()


def is_corrected(source: str, span: Span, made: Iterable[Replacement]) -> bool:
    """Whether a run holds words that were corrected since."""
    return any(
        one.old.paper.source == source and one.old.span.start < span.end and span.start < one.old.span.end
        for one in made
    )
