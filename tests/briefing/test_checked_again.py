"""A briefing that an officer changed: `clerk check` names the sentence whose figure is no longer the papers'."""

import json
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from briefs import Make
from docx import Document

from assistant.briefing.writers import docx
from assistant.cli import main
from assistant.reviewing.drafts import read_draft

COST = "Repairs to the museum roof would cost £185,000."
WRONG = COST.replace("£185,000", "£195,000")
Check = Callable[[Path], list[dict[str, Any]]]


@pytest.fixture()
def check(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Check:
    monkeypatch.chdir(tmp_path)
    Path("clerk.toml").write_text('[embedding]\nembedder = "hashing"\nmodel = "hashing"\n', "utf-8")

    def checked(path: Path) -> list[dict[str, Any]]:
        capsys.readouterr()
        assert main(["check", str(path), "--library", str(folder), "--json"]) == 0
        sentences: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["sentences"]
        return sentences

    return checked


def _changed(path: Path) -> None:
    """One figure changed in the first paragraph that quotes it, as an officer would type over it."""
    made = Document(str(path))
    for paragraph in made.paragraphs:
        for run in paragraph.runs:
            if COST in run.text:
                run.text = run.text.replace(COST, WRONG)
                made.save(str(path))
                return
    raise AssertionError("No paragraph quotes the cost.")


def test_changing_one_figure_makes_the_check_name_that_sentence_and_no_other(
    made: Make, check: Check, tmp_path: Path
) -> None:
    path = tmp_path / "roof.docx"
    path.write_bytes(docx.write(made(), None))
    assert [one["text"] for one in check(path) if one["verdict"] != "supported"] == []
    _changed(path)
    assert [one["text"] for one in check(path) if one["verdict"] != "supported"] == [WRONG]


def test_headings_scope_and_what_is_not_held_are_no_claims(made: Make, tmp_path: Path) -> None:
    told = made()
    path = tmp_path / "roof.docx"
    path.write_bytes(docx.write(told, None))
    claimed = {one.text for one in read_draft(path, 10).assertions}
    own = [told.title, *(section.title for section in told.sections)]
    own += [note for section in told.sections for note in section.notes]
    own += [note for section in told.sections for block in section.blocks for note in block.notes]
    sentences = {part.strip() for words in own for part in re.split(r"(?<=[.!?])\s+", words)}
    assert sentences and not claimed & sentences
    points = " ".join(point.text for section in told.sections for block in section.blocks for point in block.points)
    assert claimed and all(text in points for text in claimed)


def test_the_same_holds_of_the_file_as_word_saves_it_again(made: Make, check: Check, tmp_path: Path) -> None:
    again = BytesIO()
    Document(BytesIO(docx.write(made(), None))).save(again)
    path = tmp_path / "again.docx"
    path.write_bytes(again.getvalue())
    assert all(one["verdict"] == "supported" for one in check(path))
