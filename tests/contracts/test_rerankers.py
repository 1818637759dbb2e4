"""What every reranker must be."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from assistant import rerankers, reranking
from assistant.reranking import Reranker
from ingest import plugins
from ingest.errors import LibraryMismatch, SettingsError
from ingest.settings import Answering, Embedding, Settings

QUESTION = "How much did the repairs to the museum roof cost?"
RUNS = [
    "Culture Panel, 4 March 2025, minutes; Museum roof; said: Repairs to the museum roof cost £185,000.",
    "Culture Panel, 4 March 2025, minutes; Library opening hours; resolved: Three branches open on Sundays.",
    "Potholes.",
    "£3.50 — naïve? " * 90,
    "Culture Panel, 4 March 2025, report; Museum roof; table row: Work: Roof; Cost: £185,000",
]
HOSTILE = ["", " ", "\0", "[CLS] [SEP] [PAD] [MASK]", "\u200b\u202e🏛️", "a" * 40_000, "museum " * 5_000, "<b>'; --\n\t"]


@pytest.fixture(
    params=[
        pytest.param(name, marks=[pytest.mark.model, pytest.mark.slow] if name == "trained" else [])
        for name in plugins.names(rerankers)
    ],
    scope="module",
)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def reranker(name: str) -> Reranker:
    return fresh(name)


def fresh(name: str) -> Reranker:
    """A reranker of that name that has read nothing yet."""
    loaded: Reranker = plugins.load(rerankers, name).load()
    return loaded


def told(reranker: Reranker, question: str, runs: Sequence[str]) -> list[float] | None:
    """The odds, where there are any."""
    found = reranker.odds(question, runs)
    if found is None:
        return None
    assert found.shape == (len(runs),) and found.dtype == np.float64
    assert np.isfinite(found).all()
    return [float(one) for one in found]


def test_odds_are_of_each_run_or_none_at_all(reranker: Reranker) -> None:
    found = [told(reranker, QUESTION, runs) for runs in (RUNS, RUNS[:1], [], RUNS[:2] * 3, HOSTILE)]
    assert all(one is None for one in found) or all(one is not None for one in found)
    assert found[2] in (None, [])


def test_the_same_runs_are_read_the_same_twice(reranker: Reranker, name: str) -> None:
    first = told(reranker, QUESTION, RUNS)
    assert told(reranker, QUESTION, RUNS) == first
    assert told(fresh(name), QUESTION, RUNS) == first


def test_odds_keep_the_order_of_the_runs_in_any_grouping(reranker: Reranker, name: str) -> None:
    whole, other = told(reranker, QUESTION, RUNS), fresh(name)
    alone = [told(other, QUESTION, [run]) for run in reversed(RUNS)]
    pairs = told(fresh(name), QUESTION, [RUNS[4], RUNS[3], RUNS[0], RUNS[0]])
    if whole is None:
        assert alone == [None] * len(RUNS) and pairs is None
        return
    assert [one for some in reversed(alone) for one in some or ()] == whole
    assert pairs == [whole[4], whole[3], whole[0], whole[0]]


@pytest.mark.parametrize("question", ["", "?", "\0", "why " * 3_000, "[SEP] £185,000"])
def test_any_question_may_be_asked_of_any_run(reranker: Reranker, question: str) -> None:
    found = told(reranker, question, [*HOSTILE, *RUNS])
    assert found is None or len(found) == len(HOSTILE) + len(RUNS)


@pytest.mark.model
@pytest.mark.slow
def test_the_trained_reranker_holds_a_run_that_answers_likelier_than_one_about_something_else() -> None:
    found = told(fresh("trained"), QUESTION, RUNS)
    assert found is not None and found[0] > found[1] and found[0] > found[2]


@pytest.mark.model
@pytest.mark.slow
@pytest.mark.parametrize("data", [b"", b"\0" * 64, b'{"encoder.x": {}}'])
def test_damaged_weights_are_said_plainly(data: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from assistant.rerankers import trained

    (tmp_path / trained.WEIGHTS).write_bytes(data)
    monkeypatch.setattr(trained, "files", lambda _: tmp_path)
    with pytest.raises(LibraryMismatch, match=r"install Clerk again, or set reranker = \"none\""):
        trained.load()


@pytest.mark.model
@pytest.mark.slow
def test_missing_weights_are_said_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from assistant.rerankers import trained

    monkeypatch.setattr(trained, "files", lambda _: tmp_path)
    with pytest.raises(LibraryMismatch, match=r"set reranker = \"none\""):
        trained.load()


def test_a_reranker_is_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "thrown_away_reranker.py").write_text("def load():\n    return 'read'\n")
    monkeypatch.setattr(rerankers, "__path__", [*rerankers.__path__, str(tmp_path)])
    assert "thrown_away_reranker" in plugins.names(rerankers)
    settings = Settings(answering=Answering(reranker="thrown_away_reranker"))
    assert reranking.load(settings) == "read"  # type: ignore[comparison-overlap]


def test_an_unknown_reranker_lists_the_choices() -> None:
    with pytest.raises(SettingsError, match="choose one of none, trained"):
        reranking.load(Settings(answering=Answering(reranker="oracle")))


def test_the_stand_in_embedder_takes_no_reranker_unless_one_is_named() -> None:
    settings = Settings(embedding=Embedding(embedder="hashing", model="hashing"))
    assert reranking.load(settings).odds(QUESTION, RUNS) is None


def test_a_reranker_may_be_left_out_beside_the_model() -> None:
    left_out = reranking.load(Settings(answering=Answering(reranker="none")))
    assert left_out.odds(QUESTION, RUNS) is None
    assert reranking.load(Settings(answering=Answering(reranker="none"))) is left_out
