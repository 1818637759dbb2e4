import json
from pathlib import Path

import pytest

from assistant.cli import parser
from eval.cli import command
from ingest.errors import GateMissed, UsageError
from tests.evaluation.makers import write_lines
from tests.evaluation.oracle import Run

MINUTES = """Agenda and minutes

Harbour Committee - Tuesday, 12th March, 2024 7.00 pm

Venue: Fenwick Hall

Contact: Priya Moss 01632 960123

Items
No. Item

1.

Dredging of the inner basin

Minutes:

The harbour master explained that silt had risen by 40 centimetres since the autumn.

It was RESOLVED that dredging begin on 3 June at a cost of £61,500.

2.

Mooring fees

Minutes:

Members heard that mooring fees had not changed since 2019.
"""
QUESTIONS = [
    {
        "id": "h1",
        "turns": ["What did the Harbour Committee resolve on dredging the inner basin?"],
        "kind": "decision",
        "facts": [["3 June"], ["£61,500"]],
        "gold": [{"file": "harbour", "item": "1", "quote": "dredging begin on 3 June at a cost of £61,500"}],
    },
    {
        "id": "h2",
        "turns": ["Tell me about mooring.", "Since when have the fees not changed?"],
        "kind": "followup",
        "facts": [["2019"]],
        "gold": [{"file": "harbour", "item": "2", "quote": "mooring fees had not changed since 2019"}],
    },
]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a paper, questions and settings, and a cache of its own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers/harbour.txt").write_text(MINUTES, "utf-8")
    (tmp_path / "clerk.toml").write_text('[embedding]\nembedder = "hashing"\nmodel = "none"\n', "utf-8")
    write_lines(tmp_path / "questions.jsonl", QUESTIONS)
    return tmp_path


def called(place: Path, *more: str) -> int:
    line = ["eval", *more, "--papers", str(place / "papers"), "--questions", str(place / "questions.jsonl")]
    return command.run(parser({"eval": command}).parse_args([*line, "--settings", str(place / "clerk.toml")]))


def test_a_run_writes_answers_passages_and_figures(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert called(place, "run", "--out", str(place / "out")) == 0
    figures = json.loads((place / "out/figures.json").read_text("utf-8"))
    assert set(figures["fact_recall"]) == {"value", "low", "high", "n"}
    assert figures["quote_integrity"]["value"] == 1
    ids = [json.loads(line)["id"] for line in (place / "out/answers.jsonl").read_text("utf-8").splitlines()]
    assert ids == ["h1", "h2"]
    assert "quote_integrity" in capsys.readouterr().out


def test_a_run_agrees_with_the_second_scorer(place: Path) -> None:
    called(place, "--out", str(place / "out"))
    figures = json.loads((place / "out/figures.json").read_text("utf-8"))
    files = (place / "questions.jsonl", place / "out/answers.jsonl", place / "out/passages.jsonl")
    for name, value in Run(place / "papers", *files).figures().items():
        assert figures[name]["value"] == pytest.approx(value), name


def test_the_library_is_built_in_the_cache_alone(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(place)
    called(place)
    called(place)
    assert len(list((place / "cache/clerk/eval").iterdir())) == 1
    assert not (place / "library").exists()


def test_changed_papers_make_another_library(place: Path) -> None:
    called(place)
    (place / "papers/harbour.txt").write_text(MINUTES.replace("40", "45"), "utf-8")
    called(place)
    assert len(list((place / "cache/clerk/eval").iterdir())) == 2


def test_the_library_that_is_asked_of_is_refused(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(place)
    with pytest.raises(UsageError, match="is the library that questions are asked of"):
        called(place, "run", "--library", "library")


def test_a_missed_gate_is_told_after_the_table(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (place / "gate.toml").write_text("[ceilings]\nmedian_length = 1\n", "utf-8")
    with pytest.raises(GateMissed, match=r"median_length is .* over its ceiling 1"):
        called(place, "--gate", str(place / "gate.toml"))
    assert "at most 1" in capsys.readouterr().out


def test_with_json_exactly_one_document_is_printed(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    called(place, "--json", "--out", str(place / "out"))
    document = json.loads(capsys.readouterr().out)
    assert document["figures"] == json.loads((place / "out/figures.json").read_text("utf-8"))
    assert document["missed"] == []


def test_what_is_there_can_be_scored_without_asking(place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    called(place, "--out", str(place / "out"))
    kept = (place / "out/figures.json").read_text("utf-8")
    files = ["--answers", str(place / "out/answers.jsonl"), "--passages", str(place / "out/passages.jsonl")]
    assert called(place, "score", *files, "--out", str(place / "again")) == 0
    assert (place / "again/figures.json").read_text("utf-8") == kept


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (["run"], "Name the papers with --papers DIR"),
        (["score", "--papers", "p", "--questions", "q"], "--answers FILE and --passages FILE"),
        (["run", "--papers", "p", "--questions", "q", "--answers", "a"], "belong to 'clerk eval score'"),
    ],
)
def test_a_call_that_lacks_something_is_told_what(line: list[str], said: str) -> None:
    with pytest.raises(UsageError) as caught:
        command.run(parser({"eval": command}).parse_args(["eval", *line]))
    assert said in str(caught.value)
