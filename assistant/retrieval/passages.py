"""A query to ranked passages: hybrid search, origin, item and kind weighed in, repetitions shown once."""

from collections.abc import Iterator, Sequence

from ingest.library.library import Library
from llama_index.core.schema import QueryBundle

from assistant.answers import Passage, Query, Wanted
from assistant.retrieval.filters import fit
from assistant.retrieval.hybrid import HybridRetriever
from assistant.understanding.words import words
from ingest.papers import Access, Chunk, Kind, Paper
from ingest.settings import Retrieval

OTHER_ITEM = 0.5
KIND_GAIN = {
    Wanted.DECISION: {Kind.DECISION: 1.25, Kind.ACTION: 1.1},
    Wanted.ACTION: {Kind.ACTION: 1.25, Kind.DECISION: 1.15},
}


def passages(library: Library, query: Query, settings: Retrieval, *, clearance: Access, k: int) -> list[Passage]:
    """The k best passages, best first; a passage that repeats a better one of the same paper is left out."""
    papers = {paper.source: paper for paper in library.papers(clearance=clearance)}
    nodes = HybridRetriever(library, query, settings, clearance=clearance).retrieve(QueryBundle(query.text))
    chunks = {chunk.id: chunk for chunk in library.chunks([node.node.id_ for node in nodes], clearance=clearance)}
    scored = [
        (chunk, papers[chunk.source], (node.score or 0.0))
        for node in nodes
        if (chunk := chunks.get(node.node.id_)) and chunk.source in papers
    ]
    weighed = [
        (chunk, paper, score * _gain(chunk, paper, query) * fit(paper, query, tuple(papers.values())))
        for chunk, paper, score in scored
    ]
    weighed.sort(key=lambda entry: (-entry[2], entry[0].id))
    return _ranked(weighed, k)


def _ranked(weighed: Sequence[tuple[Chunk, Paper, float]], k: int) -> list[Passage]:
    kept = list(_unrepeated(weighed))[:k]
    return [
        Passage(chunk=chunk, paper=paper, rank=rank, score=score) for rank, (chunk, paper, score) in enumerate(kept, 1)
    ]


def _gain(chunk: Chunk, paper: Paper, query: Query) -> float:
    gain = max((KIND_GAIN.get(wanted, {}).get(chunk.kind, 1.0) for wanted in query.wanted), default=1.0)
    if query.item is None:
        return gain
    number = None if chunk.item is None else paper.items[chunk.item].number
    return gain if number == query.item else gain * OTHER_ITEM


def _unrepeated(weighed: Sequence[tuple[Chunk, Paper, float]]) -> Iterator[tuple[Chunk, Paper, float]]:
    seen: dict[str, list[str]] = {}
    for chunk, paper, score in weighed:
        plain = " ".join(word.lower() for word in words(chunk.text))
        earlier = seen.setdefault(chunk.source, [])
        if not any(plain in other for other in earlier):
            earlier.append(plain)
            yield chunk, paper, score
