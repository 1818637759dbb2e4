"""Beyond the bound of exact search: approximate search held against exact."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from ingest.library.library import Library
from ingest.library.vectors import Vectors
from ingest.papers import Access, Paper
from ingest.settings import Settings

PUBLIC, EXEMPT = Access.PUBLIC, Access.EXEMPT
WORDS = "roof pond lane kiosk bench gate path wall swan duck boat tree lamp sign step rail".split()
DIMENSIONS, COUNT, K = 64, 6000, 50


@pytest.fixture
def approximate(hashing: Settings) -> Settings:
    return hashing.model_copy(update={"retrieval": hashing.retrieval.model_copy(update={"exact_up_to": 0})})


@pytest.fixture
def folder(fill: Callable[..., Path], made: Callable[..., Paper]) -> Path:
    dice = np.random.default_rng(1)
    papers = [
        made(
            f"{number}.txt",
            *(" ".join(dice.choice(WORDS, 12)) + f" {number}-{place}." for place in range(8)),
            access=EXEMPT if number % 4 == 0 else PUBLIC,
        )
        for number in range(24)
    ]
    return fill(*papers)


@pytest.mark.parametrize("clearance", [PUBLIC, EXEMPT])
@pytest.mark.parametrize("sources", [None, frozenset({"1.txt", "4.txt", "7.txt"}), frozenset[str]()])
def test_a_library_searched_approximately_gives_what_exact_search_gives(
    folder: Path, hashing: Settings, approximate: Settings, clearance: Access, sources: frozenset[str] | None
) -> None:
    with Library.open(folder, hashing) as exact, Library.open(folder, approximate) as quick:
        for query in exact.embed(["the roof by the pond", "swan boat", "lamp 7-3"]):
            wanted = exact.nearest(query, 20, clearance=clearance, sources=sources)
            found = quick.nearest(query, 20, clearance=clearance, sources=sources)
            assert [hit.chunk_id for hit in found] == [hit.chunk_id for hit in wanted]
            assert np.allclose([hit.score for hit in found], [hit.score for hit in wanted], atol=1e-5)
            ids = [hit.chunk_id for hit in wanted]
            one, other = (each.vectors_of(ids, clearance=clearance) for each in (exact, quick))
            assert np.array_equal(one, other)


def test_approximate_search_finds_nearly_all_of_the_nearest(tmp_path: Path) -> None:
    dice = np.random.default_rng(5)
    centres = dice.normal(size=(40, DIMENSIONS))
    rows = centres[dice.integers(0, 40, COUNT)] + 0.7 * dice.normal(size=(COUNT, DIMENSIONS))
    rows = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)
    held = Vectors(tmp_path / "vectors")
    held.add(
        [str(n) for n in range(COUNT)], rows, [str(n % 50) for n in range(COUNT)], [n % 7 == 0 for n in range(COUNT)]
    )
    allowed = np.flatnonzero(np.arange(COUNT) % 7)
    shares = []
    for query in rows[dice.integers(0, COUNT, 20)]:
        wanted = {str(n) for n in allowed[np.argsort(-(rows[allowed] @ query))[:K]]}
        found = held.nearest(query, K, public_only=True, sources=None)
        shares.append(len(wanted & {id_ for id_, _ in found}) / K)
    assert np.mean(shares) >= 0.98
