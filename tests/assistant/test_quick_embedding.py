"""Vectors for checks: like the embedder's own, the same whatever stands beside a text, from several threads too."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from assistant.quick_embedding import quick
from assistant.verification.nouns import EmbedInPlace, InPlace
from ingest.library import embedding
from ingest.settings import Embedding, Settings

pytestmark = pytest.mark.model
TEXTS = ("may", "The Panel asked for a report on ferries.", "ferry", "£3,000", " ".join(["long"] * 600), "not", "…")
# What numbers of 16 bits leave of a cosine.
NEAR = 0.02


@pytest.fixture(scope="module")
def embedder() -> Any:
    return embedding.load(Settings().embedding)


def test_they_tell_the_same_likeness(embedder: Any) -> None:
    own, other = embedder.embed(TEXTS), quick(embedder)(TEXTS)
    assert other.shape == own.shape
    assert other.dtype == np.float32
    assert np.abs(np.linalg.norm(other, axis=1) - 1).max() < 1e-5
    assert np.abs(own @ own.T - other @ other.T).max() < NEAR


def test_what_stands_beside_a_text_changes_nothing_in_it(embedder: Any) -> None:
    embed = quick(embedder)
    assert np.array_equal(np.concatenate([embed([text]) for text in TEXTS]), embed(TEXTS))


def test_threads_do_not_disturb_each_other(embedder: Any) -> None:
    embed = quick(embedder)
    with ThreadPoolExecutor(4) as pool:
        told = list(pool.map(lambda _: embed(TEXTS), range(8)))
    assert all(np.array_equal(one, told[0]) for one in told)


def test_nothing_gives_no_rows(embedder: Any) -> None:
    assert quick(embedder)([]).shape == (0, embedder.dimensions)


def test_an_embedder_of_another_kind_embeds_by_itself() -> None:
    plain = embedding.load(Embedding(embedder="hashing", model="hashing"))
    assert np.array_equal(quick(plain)(TEXTS), plain.embed(TEXTS))


def test_the_words_of_a_text_are_told_in_their_places(embedder: Any) -> None:
    embed = quick(embedder)
    assert isinstance(embed, EmbedInPlace)
    told = embed.in_place(TEXTS)
    assert np.array_equal(np.concatenate([embed.in_place([text])[0].rows for text in TEXTS]), _rows(told))
    assert np.abs(np.array([one.whole for one in told]) - embed(TEXTS)).max() < 1e-5
    assert all(len(one.spans) == len(one.rows) for one in told)
    sentence = TEXTS[1]
    assert "ferries" in "".join(sentence[span.start : span.end] for span in told[1].spans)


def test_a_word_means_what_stands_around_it(embedder: Any) -> None:
    embed = quick(embedder)
    assert isinstance(embed, EmbedInPlace)
    river, money, other = (one.rows[2] for one in embed.in_place(["river bank", "savings bank", "a bank loan"]))
    assert float(money @ other) > float(river @ other)


def _rows(told: Sequence[InPlace]) -> NDArray[np.float32]:
    return np.concatenate([one.rows for one in told])


def test_one_embedder_is_copied_once(embedder: Any) -> None:
    assert quick(embedder) == quick(embedder)
