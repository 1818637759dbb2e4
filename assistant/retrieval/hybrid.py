"""Dense and BM25 search fused, as a llama-index retriever.

The fusion is a convex combination, MEANING x dense + (1 - MEANING) x BM25, each list scaled to 0..1 (dense from the
list's least score, BM25 from zero). Source: Bruch, Gai and Ingber, "An Analysis of Fusion Functions for Hybrid
Retrieval", ACM TOIS 2023, which finds it better than reciprocal rank fusion and little sensitive to the weight; so it
was on the development questions (passage_recall_3000 of 0.93 against 0.87).
"""

from collections import defaultdict
from collections.abc import Sequence

from llama_index.core.retrievers import BaseRetriever
from llama_index.core.schema import NodeWithScore, QueryBundle, TextNode

from assistant.answers import Query
from assistant.retrieval.filters import UNKNOWN_ORIGIN, allowed, fit
from assistant.understanding.lexicon import alternatives
from assistant.understanding.within import standing_alone
from assistant.understanding.words import content, stem
from ingest.library.library import Hit, Library
from ingest.papers import Access, Chunk
from ingest.settings import Retrieval

PART_WEIGHT = 0.6
MOST_TITLES = 4


class HybridRetriever(BaseRetriever):
    """Finds the chunks nearest in meaning and those richest in the question's words, and fuses the lists.

    `chunks` are those of the latest retrieval, best first.
    """

    def __init__(self, library: Library, query: Query, settings: Retrieval, *, clearance: Access) -> None:
        super().__init__()
        self._library, self._query, self._settings, self._clearance = library, query, settings, clearance
        self.chunks: list[Chunk] = []
        papers = library.papers(clearance=clearance)
        self._papers = kept = allowed(papers, query)
        self._sources = None if len(kept) == len(papers) else frozenset(paper.source for paper in kept)

    def _retrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
        wordings = _wordings(self._query, query_bundle.query_str) + self._titles()
        vectors = self._library.embed([wording for wording, _ in wordings])
        fused: defaultdict[str, float] = defaultdict(float)
        for (wording, weight), vector in zip(wordings, vectors, strict=True):
            dense = self._library.nearest(
                vector, self._settings.candidates, clearance=self._clearance, sources=self._sources
            )
            sparse = self._library.matching(
                _terms(wording), self._settings.candidates, clearance=self._clearance, sources=self._sources
            )
            _add(fused, dense, weight * self._settings.meaning, least=min((hit.score for hit in dense), default=0.0))
            _add(fused, sparse, weight * (1 - self._settings.meaning), least=0.0)
        best = sorted(fused.items(), key=lambda entry: (-entry[1], entry[0]))[: self._settings.candidates * 2]
        self.chunks = self._library.chunks([chunk_id for chunk_id, _ in best], clearance=self._clearance)
        nodes = [TextNode(id_=chunk.id, text=chunk.text) for chunk in self.chunks]
        return [NodeWithScore(node=node, score=fused[node.id_]) for node in nodes]

    def _titles(self) -> list[tuple[str, float]]:
        """The titles of the items that the question names by number, at the meetings that it may mean."""
        numbers, held = self._query.items, self._papers
        meant = [paper for paper in held if numbers and fit(paper, self._query, held) >= UNKNOWN_ORIGIN]
        titles = [item.title for paper in meant for item in paper.items if item.number in numbers]
        return [(title, 1.0) for title in dict.fromkeys(titles)][:MOST_TITLES]


def _expanded(query: Query, wording: str) -> str:
    """The wording with the short and long forms that the papers use for what it names."""
    told = wording.lower()
    other = [form for pair in query.forms for form in pair if form.lower() not in told]
    return " ".join((wording, *other))


def _terms(wording: str) -> list[str]:
    """The content words, and those that papers use instead."""
    typed = content(wording)
    return typed + sorted({other for word in typed for other in alternatives(stem(word))})


def _add(fused: defaultdict[str, float], hits: Sequence[Hit], weight: float, *, least: float) -> None:
    reach = max((hit.score for hit in hits), default=0.0) - least
    for hit in hits:
        fused[hit.chunk_id] += weight * (hit.score - least) / reach if reach > 0 else weight


def wordings(query: Query) -> tuple[str, ...]:
    """The texts whose vectors a search for the query takes."""
    return tuple(wording for wording, _ in _wordings(query, query.text))


def _wordings(query: Query, whole: str) -> list[tuple[str, float]]:
    """The wordings searched for: the whole question, the questions within it, the question that it follows."""
    wordings = [(_expanded(query, whole), 1.0)]
    if len(query.parts) > 1:
        wordings += [(part, PART_WEIGHT) for part in standing_alone(query.question, query.parts)[:4]]
    if query.before:
        wordings.append((query.question, 1.0))
    return wordings
