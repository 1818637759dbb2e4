"""How much of a paper is in the library, in characters that are not white space (pure)."""

from collections.abc import Iterable, Sequence

from ingest.library.rows import Counts
from ingest.papers import Chunk, Kind, Paper, Span


def counts(paper: Paper, chunks: Sequence[Chunk]) -> Counts:
    """Sizes of a paper and of its parts that are furniture, or that reached a chunk."""
    furniture = (Span(p.start, p.end) for p in paper.paragraphs if p.kind is Kind.FURNITURE)
    indexed = (run for chunk in chunks for run in chunk.runs)
    return Counts(
        paragraphs=len(paper.paragraphs),
        chunks=len(chunks),
        characters=_dense(paper.text, [Span(0, len(paper.text))]),
        furniture=_dense(paper.text, furniture),
        indexed=_dense(paper.text, indexed),
    )


def _dense(text: str, spans: Iterable[Span]) -> int:
    """Characters under any of the spans, each once."""
    total = done = 0
    for start, end in sorted(spans):
        total += sum(map(len, text[max(start, done) : end].split()))
        done = max(done, end)
    return total
