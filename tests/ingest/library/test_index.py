import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from ingest.library.index import Index


def index(seed: int, count: int) -> Index:
    dice = np.random.default_rng(seed)
    vectors = dice.normal(size=(count, 8)).astype(np.float32)
    vectors[: count // 3] = vectors[0]
    return Index(
        ids=tuple(f"{number:03}" for number in range(count)),
        vectors=vectors / np.linalg.norm(vectors, axis=1, keepdims=True),
        exempt=dice.random(count) < 0.3,
        sources=tuple(f"{number % 4}.txt" for number in range(count)),
    )


@given(st.integers(0, 1000), st.integers(1, 60), st.integers(1, 70), st.booleans(), st.booleans())
def test_the_nearest_are_the_best_of_all_that_may_be_read(
    seed: int, count: int, k: int, public_only: bool, chosen: bool
) -> None:
    made = index(seed, count)
    sources = frozenset({"1.txt", "3.txt"}) if chosen else None
    vector = made.vectors[-1]
    allowed = [
        number
        for number in range(count)
        if not (public_only and made.exempt[number]) and (sources is None or made.sources[number] in sources)
    ]
    found = made.nearest(vector, k, public_only=public_only, sources=sources)
    assert len(found) == min(k, len(allowed))
    assert {id_ for id_, _ in found} <= {made.ids[number] for number in allowed}
    scores = sorted((float(made.vectors[number] @ vector) for number in allowed), reverse=True)
    assert np.allclose([score for _, score in found], scores[: len(found)], atol=1e-6)


def test_equal_scores_keep_the_order_of_the_library() -> None:
    made = index(3, 30)
    found = made.nearest(made.vectors[0], 5, public_only=False, sources=None)
    assert [id_ for id_, _ in found] == ["000", "001", "002", "003", "004"]
