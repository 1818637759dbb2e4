"""Planted faults are found, each in its line; a sound file and the development questions pass."""

import json
from pathlib import Path
from typing import Any

import pytest

from assistant.cli import parser
from eval.cli import command
from eval.lint import lint
from ingest.errors import UsageError
from ingest.papers import AgendaItem, DateBasis, Identity, Paper, PaperType
from tests.evaluation.makers import write_lines

SHARED = Path(__file__).parents[2].parent / "shared"
TEXT = "Harbour Committee\n1. Dredging\nDredging begins on 3 June at a cost of £61,500.\n2. Fees\nFees stay."
PAPER = Paper(
    source="harbour.txt",
    format="text",
    paper_type=PaperType.MINUTES,
    text=TEXT,
    items=(AgendaItem(number="1", title="Dredging"), AgendaItem(number="2", title="Fees")),
    paragraphs=(),
    identity=Identity(council=None, committee="Harbour Committee", meeting_date=None, date_basis=DateBasis.UNKNOWN),
)
PAPERS = {"harbour.txt": PAPER, "harvest.txt": PAPER}
GOLD = {"file": "harbour", "item": "1", "quote": "at a cost of £61,500"}
SOUND: dict[str, Any] = {
    "id": "q1",
    "turns": ["What will the dredging cost?"],
    "kind": "amount",
    "facts": [["£61,500"]],
    "gold": [GOLD],
}
FAULTS: list[tuple[dict[str, Any], str]] = [
    ({"gold": [GOLD | {"quote": "at a cost of £61,600"}], "facts": [["61,600"]]}, "does not stand in harbour"),
    ({"gold": [GOLD | {"file": "quay"}]}, "No paper's source begins with 'quay'"),
    ({"gold": [GOLD | {"file": "har"}]}, "'har' fits 2 papers"),
    ({"gold": [GOLD | {"item": "9"}]}, "has no item '9'"),
    ({"facts": [["£70,000"]]}, "“£70,000” is in none of the gold quotes"),
    ({"turns": ["Why does the dredging cost £61,500?"]}, "gives the fact “£61,500” away"),
    ({"gold": []}, "it has no gold"),
    ({"facts": []}, "it has no facts"),
    ({"expect": "not_found"}, "it is unanswerable and has facts"),
    ({"expect": "either", "facts": []}, "'either' without a near_miss"),
    ({"forbidden": ["£61,500"]}, "is forbidden and part of a fact"),
    ({"fact": [["£61,500"]]}, "there is no field 'fact'"),
    ({"kind": "unanswerable"}, "unanswerable without 'expect'"),
    ({"conflict": True}, "of a conflict and has one gold quote"),
    ({"gold": [GOLD | {"near_miss": True}]}, "can be answered and has a near_miss"),
    ({"turns": []}, "has no turns"),
]


def found(tmp_path: Path, *questions: dict[str, Any]) -> list[tuple[int, str]]:
    path = write_lines(tmp_path / "questions.jsonl", questions)
    return [(one.line, one.said) for one in lint(path, PAPERS) if not one.advice]


def test_a_sound_file_has_no_fault(tmp_path: Path) -> None:
    assert not found(tmp_path, SOUND)


@pytest.mark.parametrize(("planted", "said"), FAULTS, ids=[said for _, said in FAULTS])
def test_a_planted_fault_is_found_in_its_line(tmp_path: Path, planted: dict[str, Any], said: str) -> None:
    other = SOUND | {"id": "q2", "turns": ["How dear is the work in the harbour?"]} | planted
    faults = found(tmp_path, SOUND, other)
    assert faults and {line for line, _ in faults} == {2}
    assert any(said in one for _, one in faults)


def test_what_stands_there_twice_is_found(tmp_path: Path) -> None:
    assert found(tmp_path, SOUND, SOUND | {"turns": ["How dear is it?"]}) == [
        (2, "its id stands in line 1 already: give it its own")
    ]
    assert found(tmp_path, SOUND, SOUND | {"id": "q2", "turns": ["what  will the DREDGING cost?"]}) == [
        (2, "it asks what line 1 asks: keep one of the two")
    ]


def test_all_broken_lines_are_told_and_not_the_first_alone(tmp_path: Path) -> None:
    path = tmp_path / "questions.jsonl"
    path.write_text('{"id": "a", \n' + json.dumps(SOUND) + '\n{"id": 7, "turns": ["x"]}\n', "utf-8")
    assert [one.line for one in lint(path, PAPERS)] == [1, 3]


def test_what_a_citation_names_counts_as_gold(tmp_path: Path) -> None:
    assert not found(tmp_path, SOUND | {"facts": [["Harbour Committee"], ["£61,500"]]})


def test_a_question_asked_nearly_twice_is_to_be_looked_at(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "q.jsonl", [SOUND, SOUND | {"id": "q2", "turns": ["What will dredging cost?"]}])
    assert [one.advice for one in lint(path, PAPERS)] == [True]


def test_a_file_that_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "q.jsonl").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="cannot be read as a UTF-8 file"):
        lint(tmp_path / "q.jsonl", PAPERS)


def called(*line: str) -> int:
    return command.run(parser({"eval": command}).parse_args(["eval", "lint", *line]))


def test_the_command_says_file_line_and_what_to_mend(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers/harbour.txt").write_text(TEXT, "utf-8")
    path = write_lines(tmp_path / "q.jsonl", [SOUND | {"facts": [["£9"]], "gold": [GOLD | {"item": None}]}])
    assert called("--papers", str(tmp_path / "papers"), "--questions", str(path)) == 1
    assert f"{path}:1: q1: the fact “£9” is in none of the gold quotes" in capsys.readouterr().out


@pytest.mark.papers
@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared papers are not beside this checkout")
def test_the_development_questions_pass(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    assert called("--papers", str(SHARED / "papers"), "--questions", str(SHARED / "questions/dev.jsonl")) == 0


@pytest.mark.parametrize("name", ["samples", "held_back"])
def test_the_projects_own_questions_pass(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    root = Path(__file__).parents[2]
    assert called("--papers", str(root / "samples"), "--questions", str(root / f"eval/questions/{name}.jsonl")) == 0
