"""What every embedder must be."""

from pathlib import Path

import numpy as np
import pytest

from ingest import plugins
from ingest.errors import SettingsError
from ingest.library import embedders, embedding
from ingest.settings import Embedding

TEXTS = ["The roof of the bandstand leaks.", "Potholes.", "The roof of the bandstand leaks.", "£3.50 — naïve? " * 40]


@pytest.mark.parametrize(
    "name",
    [
        pytest.param(name, marks=[pytest.mark.model, pytest.mark.slow] if name == "sentence_transformer" else [])
        for name in plugins.names(embedders)
    ],
)
def test_vectors_have_length_1_and_follow_the_text_alone(name: str) -> None:
    loaded = embedding.load(Embedding(embedder=name))
    vectors = loaded.embed(TEXTS)
    assert vectors.shape == (len(TEXTS), loaded.dimensions)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)
    assert np.allclose(vectors[0], vectors[2], atol=1e-6)
    assert np.allclose(loaded.embed(TEXTS[1:2])[0], vectors[1], atol=1e-5)
    assert loaded.embed([]).shape == (0, loaded.dimensions)
    assert loaded.weights


@pytest.mark.model
@pytest.mark.slow
def test_half_precision_gives_nearly_the_same_vectors() -> None:
    whole, half = (embedding.load(Embedding(precision=name)).embed(TEXTS) for name in ("float32", "bfloat16"))
    assert half.dtype == np.float32
    assert (whole * half).sum(axis=1).min() > 0.999


@pytest.mark.model
@pytest.mark.slow
def test_a_model_that_is_not_there_is_said_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(SettingsError, match="embedding model 'no-such-model' cannot be loaded"):
        embedding.load(Embedding(model="no-such-model"))


def test_an_embedder_is_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "thrown_away.py").write_text("def load(settings):\n    return settings.model\n")
    monkeypatch.setattr(embedders, "__path__", [*embedders.__path__, str(tmp_path)])
    assert "thrown_away" in plugins.names(embedders)
    assert embedding.load(Embedding(embedder="thrown_away", model="own")) == "own"  # type: ignore[comparison-overlap]


def test_an_unknown_embedder_lists_the_choices() -> None:
    with pytest.raises(SettingsError, match="choose one of hashing, sentence_transformer"):
        embedding.load(Embedding(embedder="none"))
