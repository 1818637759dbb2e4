import json
import os
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from bad_papers import BAD, READABLE, SENTENCE

from assistant import cli
from ingest.extraction.tesseract import version
from ingest.terminal import harmless

GOOD = {name: f"Ferry landing\n\n{SENTENCE}\n".encode() for name in ("good.txt", "more/good.md")}
SETTINGS = '[embedding]\nembedder = "hashing"\nmodel = "none"\n'


@dataclass
class Runs:
    """What two runs over one folder of good and bad papers printed, and how they ended."""

    home: Path
    codes: list[int] = field(default_factory=list)
    documents: list[dict[str, Any]] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def record(self, source: str, run: int = 0) -> dict[str, Any]:
        return next(one for one in self.documents[run]["papers"] if one["source"] == source)


def clerk(home: Path, *words: str | Path) -> int:
    (home / "clerk.toml").write_text(SETTINGS)
    return cli.main(
        [*map(str, words), "--library", str(home / "library"), "--settings", str(home / "clerk.toml"), "--json"]
    )


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Runs:
    home = tmp_path_factory.mktemp("bad")
    done = Runs(home)
    papers = {**GOOD, **{name: bad.data for name, bad in BAD.items()}, **READABLE}
    for name, data in papers.items():
        path = home / "papers" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    os.mkfifo(home / "papers" / "pipe.pdf")
    (home / "papers" / "folder.pdf").mkdir()
    (home / "papers" / "loop.txt").symlink_to(home / "papers" / "loop.txt")
    for _ in range(2):
        with redirect_stdout(StringIO()) as out, redirect_stderr(StringIO()) as err:
            done.codes.append(clerk(home, "ingest", home / "papers"))
        done.documents.append(json.loads(out.getvalue()))
        done.errors.append(err.getvalue())
    return done


def test_the_exit_code_is_1_and_no_traceback_is_shown(runs: Runs) -> None:
    assert runs.codes == [1, 1]
    assert not any("Traceback" in error for error in runs.errors)


@pytest.mark.parametrize("name", [*BAD, "pipe.pdf", "loop.txt"])
def test_a_bad_file_is_named_with_its_cause_in_one_sentence(runs: Runs, name: str) -> None:
    record = runs.record(name)
    cause = BAD[name].cause if name in BAD else "no ordinary file" if name == "pipe.pdf" else "cannot be read"
    assert (record["status"], record["chunks"]) == ("failed", 0)
    assert cause in record["reason"]
    assert record["reason"].endswith(".") and ": " in record["reason"] and ". " not in record["reason"]
    assert f"clerk: {harmless(name)} failed: {record['reason']}\n" in runs.errors[0]


@pytest.mark.parametrize("name", [*GOOD, *READABLE])
def test_the_others_go_in(runs: Runs, name: str) -> None:
    assert (runs.record(name)["status"], runs.record(name, 1)["status"]) == ("added", "unchanged")


def test_a_second_run_says_the_same_and_embeds_nothing(runs: Runs) -> None:
    assert runs.documents[1]["totals"]["failed"] == runs.documents[0]["totals"]["failed"] == len(BAD) + 2
    assert runs.documents[1]["seconds"]["embed"] == 0
    for name in BAD:
        assert runs.record(name) == runs.record(name, 1)


def test_names_can_neither_end_a_line_nor_command_the_terminal(runs: Runs) -> None:
    lines = runs.errors[0].split("\n")
    assert all(line.isprintable() for line in lines)
    assert sum("\\n" in line or "\\x1b" in line or "\\u202e" in line for line in lines) == 3


def test_a_partly_scanned_paper_goes_in_and_its_pages_without_text_are_named(runs: Runs) -> None:
    read = "in which OCR finds no words: see the paper itself."
    missing = ", which are not read: they need OCR, so install tesseract-ocr and ingest again."
    told = f"Pages 2 to 3 and 5 of the PDF are pictures without text{missing if version() == '' else f' {read}'}"
    assert runs.record("partly.pdf")["warnings"] == [told]
    assert f"clerk: partly.pdf: {told}\n" in runs.errors[0]
    assert [name for name in READABLE if runs.record(name)["warnings"]] == ["partly.pdf"]


@pytest.mark.parametrize("name", [name for name in READABLE if name.startswith(("wide", "windows"))])
def test_pound_signs_survive_other_encodings(runs: Runs, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert clerk(runs.home, "library", "text", name) == 0
    assert "£5" in json.loads(capsys.readouterr().out)["text"]
