"""Dense and BM25 search fused by reciprocal rank, as a llama-index retriever.

Source of the fusion: Cormack, Clarke and Büttcher, "Reciprocal rank fusion outperforms Condorcet and individual rank
learning methods", SIGIR 2009: score(d) = sum over lists of weight / (constant + rank of d).
"""

from collections import defaultdict
from collections.abc import Sequence

from ingest.library.library import Hit, Library
from llama_index.core.retrievers import BaseRetriever
from llama_index.core.schema import NodeWithScore, QueryBundle, TextNode

from assistant.answers import Query
from assistant.retrieval.filters import allowed
from assistant.understanding.words import content
from ingest.papers import Access
from ingest.settings import Retrieval

PART_WEIGHT = 0.6
BEFORE_WEIGHT = 0.4


class HybridRetriever(BaseRetriever):
    """Finds the chunks nearest in meaning and those richest in the question's words, and fuses the lists."""

    def __init__(self, library: Library, query: Query, settings: Retrieval, *, clearance: Access) -> None:
        super().__init__()
        self._library, self._query, self._settings, self._clearance = library, query, settings, clearance
        papers = library.papers(clearance=clearance)
        kept = allowed(papers, query)
        self._sources = None if len(kept) == len(papers) else frozenset(paper.source for paper in kept)

    def _retrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
        wordings = _wordings(self._query, query_bundle.query_str)
        vectors = self._library.embed([wording for wording, _ in wordings])
        fused: defaultdict[str, float] = defaultdict(float)
        for (wording, weight), vector in zip(wordings, vectors, strict=True):
            dense = self._library.nearest(
                vector, self._settings.candidates, clearance=self._clearance, sources=self._sources
            )
            sparse = self._library.matching(
                content(wording), self._settings.candidates, clearance=self._clearance, sources=self._sources
            )
            for hits in (dense, sparse):
                self._add(fused, hits, weight)
        best = sorted(fused.items(), key=lambda entry: (-entry[1], entry[0]))[: self._settings.candidates * 2]
        chunks = self._library.chunks([chunk_id for chunk_id, _ in best], clearance=self._clearance)
        return [NodeWithScore(node=TextNode(id_=chunk.id, text=chunk.text), score=fused[chunk.id]) for chunk in chunks]

    def _add(self, fused: defaultdict[str, float], hits: Sequence[Hit], weight: float) -> None:
        for rank, hit in enumerate(hits, 1):
            fused[hit.chunk_id] += weight / (self._settings.fusion_constant + rank)


def _wordings(query: Query, whole: str) -> list[tuple[str, float]]:
    """The wordings searched for: the whole question, the questions within it, the question that it follows."""
    wordings = [(whole, 1.0)]
    if len(query.parts) > 1:
        wordings += [(part, PART_WEIGHT) for part in query.parts[:4]]
    if query.before:
        wordings.append((query.question, 1.0))
    return wordings
