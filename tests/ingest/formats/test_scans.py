import os
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas
from scanning import drawn, needs_tesseract, picture, scan

from ingest.errors import UnreadablePaper
from ingest.extraction import tesseract
from ingest.formats import pdf
from ingest.papers import BlockKind, Extract
from ingest.settings import Ocr

LINES = (
    "The board heard that the weir at Stone Mill leaks.",
    "RESOLVED that £4,250 be spent on its repair by June.",
    "Councillor Amos asked for a report in the spring.",
)


def words(extract: Extract) -> str:
    return " ".join(extract.text.split())


def mixed() -> bytes:
    """A page with text, a scanned one, another with text."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.drawString(72, 700, "The dues rose in March.")
    canvas.showPage()
    drawn(canvas, picture(LINES))
    canvas.showPage()
    canvas.drawString(72, 700, "The meeting closed at nine.")
    canvas.showPage()
    canvas.save()
    return file.getvalue()


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Put a program of one's own in Tesseract's place: `program("exit 3")`."""

    def put(script: str) -> Path:
        path = tmp_path / "bin" / "tesseract"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)
        monkeypatch.setenv("PATH", f"{path.parent}{os.pathsep}{os.environ['PATH']}")
        return path

    return put


@needs_tesseract
def test_a_page_without_a_text_layer_is_read_with_its_confidence() -> None:
    extract = pdf.read(mixed())
    assert words(extract) == f"The dues rose in March. {' '.join(LINES)} The meeting closed at nine."
    [(page, sure)] = extract.read_by_ocr
    assert page == 2 and 0.8 < sure <= 1
    assert extract.warnings == (
        f"Page 2 of the PDF was read by OCR (confidence {sure * 100:.0f} %): hold what is quoted against the paper.",
    )
    assert [b.page for b in extract.blocks if b.kind is BlockKind.PARAGRAPH] == [1, 2, 3]


@needs_tesseract
def test_only_pages_without_text_are_given_to_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    real, seen = tesseract.hocr, list[int]()

    def counted(picture: bytes, *rest: object) -> str:
        seen.append(len(picture))
        return real(picture, *rest)

    monkeypatch.setattr(tesseract, "hocr", counted)
    pdf.read(mixed())
    assert len(seen) == 1


@needs_tesseract
def test_a_scan_askew_and_dirty_gives_the_same_words_twice() -> None:
    data = scan(LINES, ("The ford was not discussed.",), turn=0.6, dirt=60)
    assert pdf.read(data) == pdf.read(data)
    assert words(pdf.read(data)) == " ".join((*LINES, "The ford was not discussed."))


@needs_tesseract
def test_a_page_that_lies_on_its_side_is_read_upright() -> None:
    many = [f"{n}. {line}" for n in (1, 2, 3, 4) for line in LINES]
    extract = pdf.read(scan(many, turn=90))
    assert "weir at Stone Mill leaks" in words(extract)


@needs_tesseract
def test_what_was_stamped_on_a_scan_as_text_is_told_once() -> None:
    extract = pdf.read(scan(LINES, LINES[:2], stamps=("Page 41", "Page 42")))
    assert extract.printed_pages == ((1, "41"), (2, "42"))
    assert [extract.text.count(stamp) for stamp in ("Page 41", "Page 42")] == [1, 1]


@needs_tesseract
def test_a_picture_without_words_is_named_and_adds_none() -> None:
    file = BytesIO()
    canvas = Canvas(file, pagesize=(595, 842), invariant=1)
    canvas.drawString(72, 700, "The dues rose in March.")
    canvas.showPage()
    drawn(canvas, picture((), dirt=900))
    canvas.showPage()
    canvas.save()
    extract = pdf.read(file.getvalue())
    assert words(extract) == "The dues rose in March." and extract.read_by_ocr == ()
    assert extract.warnings == (
        "Page 2 of the PDF is a picture without text in which OCR finds no words: see the paper itself.",
    )


def test_without_tesseract_the_package_to_install_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "is_here", lambda: False)
    assert pdf.read(mixed()).warnings == (
        "Page 2 of the PDF is a picture without text, which is not read: it needs OCR, so install tesseract-ocr and "
        "ingest again.",
    )
    with pytest.raises(UnreadablePaper, match="needs OCR, so install tesseract-ocr"):
        pdf.read(scan(LINES))


def test_switched_off_no_page_is_read(program: Callable[[str], Path], tmp_path: Path) -> None:
    program(f"touch {tmp_path}/called")
    off = Ocr(on=False)
    assert "under [ocr]" in pdf.read(mixed(), off).warnings[0]
    with pytest.raises(UnreadablePaper, match=r"under \[ocr\]"):
        pdf.read(scan(LINES), off)
    assert not (tmp_path / "called").exists()


def test_a_page_that_takes_too_long_is_ended_and_named(program: Callable[[str], Path], tmp_path: Path) -> None:
    program(f"echo $$ >> {tmp_path}/pids; exec sleep 60")
    begun = time.monotonic()
    extract = pdf.read(mixed(), Ocr(seconds=1))
    assert time.monotonic() - begun < 20
    assert "Page 2 of the PDF" in extract.warnings[0] and "more than 1 seconds" in extract.warnings[0]
    assert words(extract) == "The dues rose in March. The meeting closed at nine."
    for pid in (tmp_path / "pids").read_text().split():
        assert not Path("/proc", pid).exists()


def test_a_failure_of_tesseract_is_told_in_its_words(program: Callable[[str], Path]) -> None:
    program("cat > /dev/null; echo 'Failed loading language cym' >&2; exit 1")
    assert "OCR failed (Failed loading language cym)" in pdf.read(mixed()).warnings[0]
    with pytest.raises(UnreadablePaper, match="Failed loading language cym"):
        pdf.read(scan(LINES))
