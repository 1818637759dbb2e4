"""Every file of eval/measures is a measure, and a new one is found by being there."""

from pathlib import Path
from types import ModuleType

import pytest

from eval import measures
from eval.figures import figures, loaded, score_of
from tests.evaluation.makers import cite, gold, trial

TRIALS = [
    trial(),
    trial(facts=[["pool"]], gold=[gold("min.txt", "2")], answer="The pool. [1]", statements=["The pool."]),
    trial(gold=[gold("min.txt", "2", "pool")], citations=[cite("min.txt", "2")], passages=[("min.txt", "pool")]),
    trial(facts=[["pool"]], status="partial", answer="No lake.", citations=[cite("note.txt", None)]),
    trial(expect="not_found", status="not_found", answer="Nothing."),
    trial(expect="either", gold=[gold("min.txt", "2", near_miss=True)], answer="All."),
]


@pytest.mark.parametrize("name", loaded())
def test_a_measure_scores_a_question_or_shares_in_a_pool(name: str) -> None:
    measure = loaded()[name]
    assert sum(hasattr(measure, form) for form in ("score", "share", "row")) == 1
    assert hasattr(measure, "empty") == hasattr(measure, "share")
    assert hasattr(measure, "over") == hasattr(measure, "row")
    assert "Source: " in (measure.__doc__ or "")


@pytest.mark.parametrize("name", loaded())
def test_a_measure_stays_between_nought_and_one_unless_it_counts_characters(name: str) -> None:
    scores = [score_of(loaded()[name], each) for each in TRIALS]
    most = 1000 if name in ("median_length", "latency_ms") else 1
    assert all(score is None or 0 <= score <= most for score in scores)


def test_a_measure_dropped_into_the_folder_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    thrown_away = '"""Half. Source: none."""\n\n\ndef score(trial):\n    return 0.5\n'
    (tmp_path / "half_of_it.py").write_text(thrown_away, "utf-8")
    monkeypatch.setattr(measures, "__path__", [*measures.__path__, str(tmp_path)])
    found = loaded()
    assert isinstance(found["half_of_it"], ModuleType)
    assert figures(TRIALS)["half_of_it"].value == 0.5
