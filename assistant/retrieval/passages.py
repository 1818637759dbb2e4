"""A query to ranked passages: hybrid search, origin, item and kind weighed in, repetitions shown once."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

from llama_index.core.schema import QueryBundle

from assistant.answers import Passage, Query, Wanted
from assistant.retrieval.filters import fit
from assistant.retrieval.hybrid import HybridRetriever
from assistant.understanding.words import words
from ingest.library.library import Library
from ingest.papers import Access, Chunk, Kind, Paper, PaperType
from ingest.settings import Retrieval

OTHER_ITEM = 0.5
# Each passage already taken from an item of a paper lowers the next one of that item, so that other items show too.
SAME_ITEM = 0.93
RERANKED = 120
BESIDE = 0.25
# What members heard or said stands in the minutes, seldom in the report before them.
SPOKEN = (PaperType.MINUTES, PaperType.AGENDA_ITEM, PaperType.OTHER)
SPOKEN_GAIN = 1.2
# The kind of paper in which the question says that it stands, and the places of the answer that it follows on from.
PAPER_GAIN, CITED_GAIN = 1.15, 1.15
# An earlier version comes below what takes its place.
EARLIER = 0.5
KIND_GAIN = {
    Wanted.RECOMMENDATION: {Kind.RECOMMENDATION: 1.25},
    Wanted.DECISION: {Kind.DECISION: 1.25, Kind.ACTION: 1.1},
    Wanted.ACTION: {Kind.ACTION: 1.25, Kind.DECISION: 1.15},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    chunk: Chunk
    paper: Paper
    score: float


def passages(library: Library, query: Query, settings: Retrieval, *, clearance: Access, k: int) -> list[Passage]:
    """The k best passages, best first; a passage that repeats a better one of the same paper is left out."""
    papers = {paper.source: paper for paper in library.papers(clearance=clearance)}
    retriever = HybridRetriever(library, query, settings, clearance=clearance)
    nodes = retriever.retrieve(QueryBundle(query.text))
    scores = {node.node.id_: node.score or 0.0 for node in nodes}
    held = tuple(papers.values())
    fits = {source: fit(papers[source], query, held) for source in {one.source for one in retriever.chunks} & {*papers}}
    found = [
        _Found(chunk=chunk, paper=paper, score=scores[chunk.id] * _gain(chunk, paper, query) * fits[paper.source])
        for chunk in retriever.chunks
        if (paper := papers.get(chunk.source)) and (query.earlier or not paper.replacement(chunk.item))
    ]
    ordered = sorted(_in_talk(found), key=lambda one: (-one.score, one.chunk.id))
    kept = islice(_spread(list(islice(_unrepeated(ordered), max(k, RERANKED)))), k)
    return [Passage(chunk=one.chunk, paper=one.paper, rank=rank, score=one.score) for rank, one in enumerate(kept, 1)]


def _in_talk(found: Sequence[_Found]) -> Iterator[_Found]:
    """What is said runs on over many turns, so passages of a transcript are lifted by those beside them."""
    scores = {(one.chunk.source, one.chunk.order): one.score for one in found}
    for one in found:
        source, order = one.chunk.source, one.chunk.order
        beside = scores.get((source, order - 1), 0.0) + scores.get((source, order + 1), 0.0)
        talk = one.paper.paper_type is PaperType.OTHER and not one.paper.items
        yield replace(one, score=one.score + BESIDE * beside) if talk else one


def _gain(chunk: Chunk, paper: Paper, query: Query) -> float:
    gain = max((KIND_GAIN.get(wanted, {}).get(chunk.kind, 1.0) for wanted in query.wanted), default=1.0)
    gain *= EARLIER if paper.replacement(chunk.item) else 1.0
    if Wanted.SAID in query.wanted and paper.paper_type in SPOKEN:
        gain *= SPOKEN_GAIN
    if query.paper_type is paper.paper_type:
        gain *= PAPER_GAIN
    if (chunk.source, chunk.item) in query.cited:
        gain *= CITED_GAIN
    if not query.items:
        return gain
    number = None if chunk.item is None else paper.items[chunk.item].number
    return gain if number in query.items else gain * OTHER_ITEM


def _unrepeated(ordered: Sequence[_Found]) -> Iterator[_Found]:
    seen: dict[str, list[str]] = {}
    for one in ordered:
        plain = _plain(one.chunk.text)
        earlier = seen.setdefault(one.chunk.source, [])
        if not any(plain in other for other in earlier):
            earlier.append(plain)
            yield one


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    return " ".join(word.lower() for word in words(text))


def _spread(ordered: Sequence[_Found]) -> Iterator[_Found]:
    """Best first, each lowered by how many of its item are already taken; papers of one item are left as they are."""
    taken = Counter[tuple[str, int | None]]()
    lowered = []
    for one in ordered:
        lowered.append(one.score * SAME_ITEM ** taken[_place(one)])
        taken[_place(one)] += len(one.paper.items) > 1
    # Of one item the better always goes first, so that what is taken before each is known beforehand.
    return (ordered[at] for at in sorted(range(len(ordered)), key=lambda at: -lowered[at]))


def _place(one: _Found) -> tuple[str, int | None]:
    return one.chunk.source, one.chunk.item
