"""One setting changed at a time, and what came of each in a table."""

from pathlib import Path

import pytest

from assistant.cli import parser
from eval.cli import command
from eval.sweep import size, variants
from ingest.errors import UsageError
from ingest.settings import Settings
from tests.evaluation.makers import write_lines
from tests.evaluation.test_cli import MINUTES, QUESTIONS


def test_each_variant_changes_one_value() -> None:
    told = dict(variants(Settings(), ["chunking.target=250,350", "retrieval.meaning=0.5"]))
    assert list(told) == ["as set", "chunking.target = 250", "retrieval.meaning = 0.5"]
    assert told["chunking.target = 250"].chunking.target == 250
    assert told["retrieval.meaning = 0.5"].chunking == Settings().chunking


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("chunking.target", "write table.setting=value,value"),
        ("chunking.size=3", "There is no setting 'chunking.size'"),
        ("library.path=x", "There is no setting"),
        ("chunking.target=3", "chunking.target cannot be 3"),
    ],
)
def test_what_cannot_be_varied_is_told(words: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        list(variants(Settings(), [words]))


def test_a_sweep_writes_a_row_for_each_setting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers/harbour.txt").write_text(MINUTES, "utf-8")
    (tmp_path / "clerk.toml").write_text('[embedding]\nembedder = "hashing"\nmodel = "none"\n', "utf-8")
    questions = write_lines(tmp_path / "questions.jsonl", QUESTIONS)
    line = ["eval", "sweep", "--papers", str(tmp_path / "papers"), "--questions", str(questions)]
    more = [
        "--vary",
        "chunking.target=250",
        "--out",
        str(tmp_path / "s.md"),
        "--settings",
        str(tmp_path / "clerk.toml"),
    ]
    assert command.run(parser({"eval": command}).parse_args([*line, *more])) == 0
    rows = (tmp_path / "s.md").read_text("utf-8").splitlines()
    assert [row.split(" | ")[0].strip("| ") for row in rows[2:]] == ["as set", "chunking.target = 250"]
    assert all(row.count("|") == rows[0].count("|") for row in rows)


def test_the_size_of_a_folder_is_that_of_its_files(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/b").write_bytes(b"x" * 1_500_000)
    assert size(tmp_path) == 1.5
