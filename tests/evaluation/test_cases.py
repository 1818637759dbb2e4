from pathlib import Path

import pytest

from eval.cases import read_cases
from eval.records import read_answers, read_found
from ingest.errors import UsageError
from tests.evaluation.makers import write_lines

GOOD = {"id": "q1", "turns": ["And then?"], "kind": "fact", "facts": [["a", "b"]], "more": 1}


def test_a_question_is_read_with_its_defaults(tmp_path: Path) -> None:
    marked = GOOD | {"id": "q2", "gold": [{"file": "m", "item": "5", "quote": "x", "alt": True}], "expect": "either"}
    first, second = read_cases(write_lines(tmp_path / "q.jsonl", [GOOD, marked]))
    assert first.answerable and first.facts == (("a", "b"),) and first.gold == ()
    assert not second.answerable and second.gold[0].alt and not second.gold[0].near_miss


def test_a_query_is_the_turns_joined_by_a_space(tmp_path: Path) -> None:
    (case,) = read_cases(write_lines(tmp_path / "q.jsonl", [GOOD | {"turns": ["Who spoke?", "And then?"]}]))
    assert case.query == "Who spoke? And then?"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"turns": []}, "has no turns"),
        ({"turns": "What?"}, "'turns' is wrong"),
        ({"turns": [" "]}, "'turns.0' is wrong"),
        ({"facts": [[]]}, "has a fact without a spelling"),
        ({"facts": [["a", ""]]}, "'facts.0.1' is wrong"),
        ({"gold": [{"file": "m", "item": "1"}]}, "'gold.0.quote' is wrong"),
        ({"expect": "maybe"}, "'expect' is wrong"),
        ({"kind": "unanswerable"}, "without 'expect'"),
        ({"id": "q0"}, "has an id that was used before"),
    ],
)
def test_a_wrong_question_is_named_by_its_line(tmp_path: Path, change: dict[str, object], said: str) -> None:
    path = write_lines(tmp_path / "q.jsonl", [GOOD | {"id": "q0"}, GOOD | change])
    with pytest.raises(UsageError, match="line 2: ") as caught:
        read_cases(path)
    assert said in str(caught.value)


def test_a_line_that_is_no_json_is_named(tmp_path: Path) -> None:
    path = tmp_path / "q.jsonl"
    path.write_text("\n\n{not json}\n", "utf-8")
    with pytest.raises(UsageError, match="line 3: this is not one JSON object"):
        read_cases(path)


def test_a_file_that_is_missing_or_empty_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        read_cases(tmp_path / "none.jsonl")
    with pytest.raises(UsageError, match="holds no questions"):
        read_cases(write_lines(tmp_path / "q.jsonl", []))


def test_an_answer_given_twice_is_told(tmp_path: Path) -> None:
    line = {"id": "q1", "status": "not_found", "answer": "No.", "statements": [], "citations": []}
    with pytest.raises(UsageError, match="line 2: 'q1' stands there twice"):
        read_answers(write_lines(tmp_path / "a.jsonl", [line, line]))


def test_passages_keep_their_order(tmp_path: Path) -> None:
    passages = [{"source": "b", "text": "two", "rank": 1}, {"source": "a", "text": "one", "rank": 2}]
    found = read_found(write_lines(tmp_path / "p.jsonl", [{"id": "q1", "passages": passages}]))
    assert [passage.text for passage in found["q1"]] == ["two", "one"]
