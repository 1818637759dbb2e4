"""Candidates say what the paper says, and what a person accepts becomes questions that pass lint."""

import csv
import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.cli import parser
from eval.cases import read_cases
from eval.cli import command
from eval.draft import Candidate, accepted, as_csv, as_lines, draft
from eval.matching import contains, holds
from ingest.errors import UsageError
from tests.evaluation.makers import write_lines
from tests.evaluation.test_cli import MINUTES

_DAY = "2025-01-01T00:00:00+00:00"
THUMBS = [
    {"time": _DAY, "good": False, "reason": "wrong year", "question": "What do moorings cost?", "access": "public"},
    {"time": _DAY, "good": True, "question": "What was sold?", "access": "exempt"},
    {"time": _DAY, "good": True, "question": "What was bought?"},
]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers/harbour.txt").write_text(MINUTES, "utf-8")
    write_lines(tmp_path / "feedback.jsonl", THUMBS)
    return tmp_path


def called(place: Path, *more: str) -> int:
    line = ["eval", "draft", "--papers", str(place / "papers"), *more]
    return command.run(parser({"eval": command}).parse_args(line))


def test_a_decision_with_figures_becomes_a_candidate(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert called(place) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    (decision,) = [row for row in rows if row["kind"] == "decision"]
    assert decision["question"] == (
        "What was resolved about Dredging of the inner basin by Harbour Committee on 12 March 2024?"
    )
    assert decision["facts"] == "3 June | £61,500" and decision["item"] == "1" and not decision["accept"]


def test_candidates_quote_their_paper_and_give_nothing_away(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    called(place)
    for row in map(json.loads, capsys.readouterr().out.splitlines()):
        assert contains(MINUTES, row["quote"])
        assert not any(holds(row["question"], fact) for fact in row["facts"].split(" | "))


def test_what_readers_asked_comes_first_and_nothing_exempt(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    called(place, "--feedback", str(place / "feedback.jsonl"))
    said = capsys.readouterr().out
    first = json.loads(said.splitlines()[0])
    assert first["question"] == "What do moorings cost?" and "wrong year" in first["note"]
    assert "What was sold?" not in said and "What was bought?" not in said


def test_what_a_person_accepts_in_a_spreadsheet_can_be_asked_and_passes_lint(place: Path) -> None:
    table = place / "draft.csv"
    called(place, "--out", str(table))
    with table.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    rows[0]["accept"] = "Yes"
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    questions = place / "questions.jsonl"
    assert called(place, "--accepted", str(table), "--out", str(questions)) == 0
    (case,) = read_cases(questions)
    assert case.facts and case.gold[0].quote in " ".join(MINUTES.split("\n"))
    lint = ["eval", "lint", "--papers", str(place / "papers"), "--questions", str(questions)]
    assert command.run(parser({"eval": command}).parse_args(lint)) == 0


def test_a_draft_of_which_nothing_is_accepted_is_told(place: Path) -> None:
    called(place, "--out", str(place / "draft.jsonl"))
    with pytest.raises(UsageError, match="no accepted candidate"):
        called(place, "--accepted", str(place / "draft.jsonl"))


def test_a_cell_is_no_formula() -> None:
    nasty = Candidate(id="d1", question="=HYPERLINK(1)", kind="fact", note="@x")
    assert "'=HYPERLINK" in as_csv([nasty]) and "'@x" in as_csv([nasty])


@given(st.lists(st.sampled_from(["£5", "7%", "3 June"]), max_size=3, unique=True), st.text(max_size=30))
def test_lines_and_table_bring_the_same_questions_back(facts: list[str], words: str) -> None:
    question = f"What {''.join(letter for letter in words if letter.isalnum())}?"
    one = Candidate(id="d1", question=question, kind="fact", facts=tuple(facts), quote="q", file="f", accept="yes")
    with TemporaryDirectory() as folder:
        table, lines = Path(folder) / "a.csv", Path(folder) / "a.jsonl"
        table.write_text(as_csv([one]), "utf-8")
        lines.write_text(as_lines([one]), "utf-8")
        assert accepted(table) == accepted(lines)
        assert accepted(lines)[0]["facts"] == [[fact] for fact in facts]


def test_no_papers_draft_nothing() -> None:
    assert draft([], None, 5) == ()
