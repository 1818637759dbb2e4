from io import BytesIO
from pathlib import Path
from types import ModuleType

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from ingest import formats
from ingest.errors import UnreadablePaper
from ingest.papers import BlockKind, Extract
from ingest.plugins import load, load_all, names

PLUGIN = """
from ingest.papers import Block, BlockKind, Extract
ENDINGS = (".shout",)
def accepts(name, data):
    return 1.0 if name.endswith(ENDINGS) else 0.0
def read(data):
    text = data.decode().upper()
    return Extract(format="shout", text=text, blocks=(Block(kind=BlockKind.PARAGRAPH, start=0, end=len(text)),))
"""


def word_file() -> bytes:
    document, file = docx.Document(), BytesIO()
    document.add_heading("Harbour Board", 1)
    document.add_paragraph("Dues rose to £5.")
    table = document.add_table(2, 3)
    for cell, text in zip(
        [c for row in table.rows for c in row.cells], ["Ward", "Works", "Cost", "East", "Quay", "£5"]
    ):
        cell.text = text
    document.save(file)
    return file.getvalue()


def pdf_file() -> bytes:
    file = BytesIO()
    canvas = Canvas(file, invariant=1)
    for page in (1, 2):
        canvas.drawString(72, 700, "Dues rose to £5." if page == 1 else "Noted.")
        canvas.drawString(300, 30, f"Page {page}")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


TABLE = "<table><tr><th>Ward</th><th>Cost</th></tr><tr><td>East</td><td>£5</td></tr></table>"
SPECIMENS = {
    "docx": ("a.docx", word_file()),
    "html": ("a.html", f"<!DOCTYPE html><h1>Harbour Board</h1><p>Dues rose to £5.</p>{TABLE}".encode()),
    "markdown": ("a.md", "# Harbour Board\n\nDues rose to £5.\n\n| Ward | Cost |\n|---|---|\n| East | £5 |\n".encode()),
    "pdf": ("a.pdf", pdf_file()),
    "text": ("a.txt", "Harbour Board\n\nDues rose to £5.\n\n·    East\n\nWard\tCost\nEast\t£5\n".encode()),
}


def modules() -> dict[str, ModuleType]:
    return load_all(formats)


def kept(extract: Extract) -> None:
    """The promises of an extract: blocks in order, apart, without white space around them, over every word."""
    reached = 0
    for block in extract.blocks:
        words = extract.text[block.start : block.end]
        assert reached <= block.start < block.end <= len(extract.text)
        assert not extract.text[reached : block.start].strip().strip("\ufeff")
        assert words.strip() == (words if block.kind is not BlockKind.PAGE_BREAK else "")
        assert (block.table is not None) >= bool(block.headers)
        for span in (*block.headers, *([block.caption] if block.caption else [])):
            assert extract.text[span.start : span.end].strip()
        reached = block.end
    assert not extract.text[reached:].strip()


def test_every_format_has_a_specimen() -> None:
    assert set(names(formats)) == set(SPECIMENS), "a format without a specimen here is held to no promise"


@pytest.mark.parametrize("name", names(formats))
def test_a_format_keeps_the_promises_of_an_extract(name: str) -> None:
    extract = load(formats, name).read(SPECIMENS[name][1])
    assert extract.format == name
    assert "Dues rose to £5." in extract.text
    kept(extract)


@pytest.mark.parametrize("name", names(formats))
def test_a_format_knows_its_own_paper_best(name: str) -> None:
    called, data = SPECIMENS[name]
    scores = {other: module.accepts(called, data) for other, module in modules().items()}
    assert all(0.0 <= score <= 1.0 for score in scores.values())
    assert [other for other, score in scores.items() if score == max(scores.values())] == [name]


@pytest.mark.parametrize("name", names(formats))
def test_endings_are_small_and_belong_to_one_format(name: str) -> None:
    own = load(formats, name).ENDINGS
    assert own and all(ending.startswith(".") and ending == ending.lower() for ending in own)
    assert not [e for other, module in modules().items() if other != name for e in module.ENDINGS if e in own]


@pytest.mark.parametrize("name", names(formats))
def test_nothing_to_read_is_one_sentence(name: str) -> None:
    for data in (b"", b" \n"):
        with pytest.raises(UnreadablePaper) as error:
            load(formats, name).read(data)
        assert str(error.value).endswith(".")


@pytest.mark.parametrize("name", names(formats))
@given(where=st.integers(0, 2**32), damage=st.binary(max_size=30))
def test_a_damaged_paper_is_read_or_refused_in_one_sentence(name: str, where: int, damage: bytes) -> None:
    data = SPECIMENS[name][1]
    at = where % len(data)
    try:
        kept(load(formats, name).read(data[:at] + damage + data[at + len(damage) :]))
    except UnreadablePaper as error:
        assert str(error).endswith(".")


@pytest.mark.parametrize("name", names(formats))
def test_the_same_bytes_give_the_same_extract(name: str) -> None:
    module, data = load(formats, name), SPECIMENS[name][1]
    assert module.read(data) == module.read(data)


@pytest.mark.parametrize("called", ["report", "report.pdf", "view.aspx"])
def test_what_a_paper_holds_outweighs_its_name(called: str) -> None:
    for name in ("docx", "pdf", "html"):
        scores = {other: module.accepts(called, SPECIMENS[name][1]) for other, module in modules().items()}
        assert max(scores, key=lambda other: scores[other]) == name


def test_a_new_file_in_the_folder_is_a_format(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "shout.py").write_text(PLUGIN, encoding="utf-8")
    monkeypatch.setattr(formats, "__path__", [*formats.__path__, str(tmp_path)])
    assert "shout" in names(formats)
    extract = load(formats, "shout").read(b"dues rose")
    assert extract.text == "DUES ROSE"
    kept(extract)
