"""Approximate search (HNSW in Chroma) held against exact search: `python tests/benchmarks/search_recall.py [COUNT]`.

Clustered vectors, as chunks of papers are; prints recall@50 and milliseconds for several settings of `ef_search`, over
all vectors and under a filter that keeps 2 % of them.
"""

import sys
import tempfile
from pathlib import Path
from time import perf_counter

import chromadb
import numpy as np
from chromadb.config import Settings
from numpy.typing import NDArray

from ingest.library import vectors
from ingest.library.vectors import HNSW, Vectors

DIMENSIONS, K, QUERIES, PAPERS = 384, 50, 40, 200


def clustered(count: int, seed: int = 7) -> NDArray[np.float32]:
    dice = np.random.default_rng(seed)
    centres = dice.normal(size=(max(20, count // 250), DIMENSIONS))
    rows = centres[dice.integers(0, len(centres), count)] + 0.6 * dice.normal(size=(count, DIMENSIONS))
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def best(rows: NDArray[np.float32], query: NDArray[np.float32], allowed: NDArray[np.intp]) -> set[str]:
    order = np.argsort(-(rows[allowed] @ query))[:K]
    return {str(number) for number in allowed[order]}


def main(count: int) -> None:
    rows = clustered(count + QUERIES)
    rows, queries = rows[:count], rows[count:]
    sources = [str(number % PAPERS) for number in range(count)]
    few = frozenset(str(number) for number in range(PAPERS // 50))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "vectors"
        held = Vectors(path)
        start = perf_counter()
        for at in range(0, count, 10_000):
            ids = [str(number) for number in range(at, min(count, at + 10_000))]
            held.add(ids, rows[at : at + 10_000], sources[at : at + 10_000], [False] * len(ids))
        sys.stdout.write(f"{count} vectors added in {perf_counter() - start:.0f} s with {HNSW}\n")
        client = chromadb.PersistentClient(path=str(path), settings=Settings(anonymized_telemetry=False))
        collection = client.get_collection(vectors.COLLECTION, embedding_function=None)
        for breadth in (100, 200, 400, 800, 1600):
            collection.modify(configuration={"hnsw": {"ef_search": breadth}})
            for name, where, allowed in (
                ("all", None, np.arange(count)),
                ("2 %", {"source": {"$in": sorted(few)}}, np.flatnonzero([s in few for s in sources])),
            ):
                collection.query(query_embeddings=[queries[0]], n_results=K, where=where)
                start = perf_counter()
                found = [collection.query(query_embeddings=[q], n_results=K, where=where)["ids"][0] for q in queries]
                took = (perf_counter() - start) / QUERIES * 1000
                recall = np.mean([len(best(rows, q, allowed) & set(ids)) / K for q, ids in zip(queries, found)])
                sys.stdout.write(f"ef_search {breadth:5}  {name:4} recall@{K} {recall:.3f}  {took:.1f} ms\n")
        start = perf_counter()
        for query in queries:
            best(rows, query, np.arange(count))
        sys.stdout.write(f"exact, in memory: {(perf_counter() - start) / QUERIES * 1000:.1f} ms\n")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
