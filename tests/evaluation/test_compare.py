"""Two runs against each other, and the gate that holds them."""

import json
from pathlib import Path

import pytest

from eval.compare import Comparison, compare
from eval.gate import Gate, check, hold, missed
from eval.run import score_files
from ingest.errors import GateMissed, UsageError
from tests.evaluation.makers import write_lines

COUNT = 12


def question(at: int) -> dict[str, object]:
    return {"id": f"q{at}", "turns": [f"How many eels in year {at}?"], "kind": "count", "facts": [["4,200"]]}


def answer(at: int, said: str) -> dict[str, object]:
    return {"id": f"q{at}", "status": "answered", "answer": said, "statements": [], "citations": []}


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers/eels.txt").write_text("Eels: 4,200.", "utf-8")
    write_lines(tmp_path / "questions.jsonl", [question(at) for at in range(COUNT)])
    return tmp_path


def run(place: Path, name: str, right: int, count: int = COUNT) -> Path:
    """A run's folder in which the first so many answers are right."""
    folder = place / name
    folder.mkdir()
    write_lines(folder / "answers.jsonl", [answer(at, "4,200" if at < right else "none") for at in range(count)])
    write_lines(folder / "passages.jsonl", [{"id": f"q{at}", "passages": []} for at in range(count)])
    return folder


def against(place: Path, now: Path, before: Path) -> Comparison:
    files = {"answers": now / "answers.jsonl", "passages": now / "passages.jsonl"}
    told = score_files(**files, questions=place / "questions.jsonl", papers=place / "papers", baseline=before)
    assert told.against is not None
    return told.against


def test_what_fell_is_named_with_the_questions_that_flipped(place: Path) -> None:
    told = against(place, run(place, "now", 3), run(place, "before", 12))
    change = told.by_measure()["fact_recall"]
    assert (change.before, change.now, change.verdict) == (1.0, 0.25, "worse")
    assert [flip.id for flip in told.flips] == [f"q{at}" for at in range(3, 12)]
    assert not any(flip.better for flip in told.flips)


def test_a_small_difference_is_called_what_it_is(place: Path) -> None:
    told = against(place, run(place, "now", 7), run(place, "before", 6))
    assert told.by_measure()["fact_recall"].verdict == "no more than chance may bring"
    assert [(flip.id, flip.better) for flip in told.flips] == [("q6", True)]


def test_a_run_against_itself_is_the_same(place: Path) -> None:
    same = run(place, "now", 6)
    told = against(place, same, same)
    assert not told.flips
    assert {change.verdict for change in told.changes} <= {"the same", "a time: never the same twice"}


def test_questions_that_the_earlier_run_was_not_asked_are_left_out(place: Path) -> None:
    told = against(place, run(place, "now", 12), run(place, "before", 5, count=5))
    assert (told.questions, told.left_out) == (5, 7)


def test_a_folder_that_is_no_run_is_told(place: Path) -> None:
    with pytest.raises(UsageError, match="is no run to compare with"):
        against(place, run(place, "now", 1), place / "papers")
    write_lines(place / "papers/answers.jsonl", [answer(0, "x") | {"id": "other"}])
    write_lines(place / "papers/passages.jsonl", [{"id": "other", "passages": []}])
    with pytest.raises(UsageError, match="answers to none of these questions"):
        compare([], place / "papers", place / "questions.jsonl", None)  # type: ignore[arg-type]


def test_the_gate_allows_so_much_and_no_more(place: Path) -> None:
    told = against(place, run(place, "now", 9), run(place, "before", 12))
    assert not missed(Gate(not_worse={"fact_recall": 0.25}), {}, told)
    with pytest.raises(GateMissed) as caught:
        hold(Gate(not_worse={"fact_recall": 0.2}), {}, told)
    said = str(caught.value)
    assert "fact_recall went from 1 to 0.75, worse by 0.25 where 0.2 is allowed" in said
    assert "No longer right: q9, q10, q11." in said


def test_more_of_what_should_be_less_is_worse(place: Path) -> None:
    now, before = run(place, "now", 12), run(place, "before", 12)
    longer = [answer(at, "4,200 " + "and so on " * 9) for at in range(COUNT)]
    write_lines(now / "answers.jsonl", longer)
    told = against(place, now, before)
    assert missed(Gate(not_worse={"median_length": 50.0}), {}, told)
    assert not missed(Gate(not_worse={"median_length": 500.0}), {}, told)


def test_a_gate_that_compares_wants_an_earlier_run() -> None:
    check(Gate(floors={"clean": 1.0}), compared=False)
    check(Gate(not_worse={"clean": 0.1}), compared=True)
    with pytest.raises(UsageError, match="--baseline"):
        check(Gate(not_worse={"clean": 0.1}), compared=False)


def test_figures_are_equal_byte_for_byte(place: Path) -> None:
    folder = run(place, "now", 6)
    files = {"answers": folder / "answers.jsonl", "passages": folder / "passages.jsonl"}
    told = [score_files(**files, questions=place / "questions.jsonl", papers=place / "papers") for _ in range(2)]
    first, second = ({name: vars_of(figure) for name, figure in one.figures.items()} for one in told)
    assert json.dumps(first) == json.dumps(second)


def vars_of(figure: object) -> list[object]:
    return [getattr(figure, name) for name in ("value", "low", "high", "n")]
