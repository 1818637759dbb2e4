"""A page of a PDF as a picture: its marks stand where the words are, and nothing hurts the program that asks."""

import struct
import zlib
from dataclasses import replace
from io import BytesIO

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from scanning import needs_tesseract, scan

from ingest.errors import UnreadablePaper
from ingest.imaging import drawing
from ingest.imaging.drawing import Picture, Wanted, draw

WIDE, HIGH = 400, 600
SENTENCE = "RESOLVED that the weir be mended"


def _pdf(*lines: tuple[float, float, str], turn: int = 0) -> bytes:
    file = BytesIO()
    canvas = Canvas(file, pagesize=(WIDE, HIGH), invariant=1)
    canvas.setFont("Helvetica", 12)
    for left, low, words in lines:
        canvas.drawString(left, low, words)
    canvas.setPageRotation(turn)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def _colours(picture: Picture) -> NDArray[np.uint8]:
    """The picture that a PNG of ours holds."""
    data = picture.png
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = struct.unpack(">II", data[16:24])
    assert (width, height) == (picture.width, picture.height)
    size = struct.unpack(">I", data[33:37])[0]
    rows = np.frombuffer(zlib.decompress(data[41 : 41 + size]), np.uint8).reshape(height, 1 + 3 * width)
    return rows[:, 1:].reshape(height, width, 3)


def _marked(picture: Picture) -> NDArray[np.bool_]:
    """Where it is yellow."""
    colours = _colours(picture).astype(int)
    return (colours[:, :, 0] > 200) & (colours[:, :, 2] < 160)


def test_the_mark_stands_where_the_words_are() -> None:
    made = draw(_pdf((50, 500, "Weirs were told of."), (50, 460, SENTENCE)), Wanted(page=1, width=800, words=SENTENCE))
    (box,) = made.boxes
    # Two dots to the point; the baseline is 140 points from the top.
    right = 50 + stringWidth(SENTENCE, "Helvetica", 12)
    assert abs(box.x0 - 2 * 50) < 5 and abs(box.x1 - 2 * right) < 5
    assert 2 * 125 < box.top < 2 * 131 and 2 * 140 < box.bottom < 2 * 147
    rows, columns = np.nonzero(_marked(made))
    assert box.top <= rows.min() and rows.max() <= box.bottom
    assert box.x0 <= columns.min() and columns.max() <= box.x1


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_the_mark_follows_a_page_that_is_turned(turn: int) -> None:
    pdf = _pdf((50, 300, "Weirs"), turn=turn)
    made = draw(pdf, Wanted(page=1, width=800, words="Weirs"))
    (box,) = made.boxes
    colours = _colours(made).astype(int).sum(axis=2)
    inked = np.argwhere(colours < 240)
    inside = (inked[:, 0] >= box.top) & (inked[:, 0] <= box.bottom) & (inked[:, 1] >= box.x0) & (inked[:, 1] <= box.x1)
    assert len(inked) > 50 and inside.all()
    assert (box.height > box.width) is (turn != 180)


def test_of_two_columns_only_the_one_that_is_cited_is_marked() -> None:
    trees = (
        "Trees were planted|by the river in the|spring of that year,|and forty of them|"
        "grew until the frost|came in November|and took a dozen,|mostly the willows."
    )
    swans = (
        "Swans were counted|on the lake in May.|There were twelve|pairs of them, and|"
        "nine had young. Two|nests were lost to|the flood, and one|pair went elsewhere."
    )
    left, right = (
        [(column, 500.0 - 14 * at, words) for at, words in enumerate(told.split("|"))]
        for column, told in ((40.0, trees), (220.0, swans))
    )
    rows = [line for pair in zip(left, right, strict=True) for line in pair]
    made = draw(_pdf(*rows), Wanted(page=1, width=800, words="Swans were counted on the lake in May."))
    assert len(made.boxes) == 2
    assert min(box.x0 for box in made.boxes) > 2 * 215


def test_without_the_words_the_page_has_no_mark() -> None:
    made = draw(_pdf((50, 460, SENTENCE)), Wanted(page=1, width=800, words="Swans were counted"))
    assert made.boxes == () and not _marked(made).any()


@needs_tesseract
def test_the_words_of_a_scan_are_marked_where_ocr_finds_them() -> None:
    pdf = scan(["The board heard of the weir.", "RESOLVED that it be mended.", "The ford was not told of."])
    made = draw(pdf, Wanted(page=1, width=827, words="RESOLVED that it be mended.", languages="eng"))
    assert made.boxes
    # Half the dots of the scan: its second line begins at 160 + 57.6 dots and is about 36 high.
    assert all(box.top > 95 and box.bottom < 135 for box in made.boxes)


@pytest.mark.parametrize(("width", "height"), [(350, 500), (150, 150), (400, 600)])
@pytest.mark.parametrize("lines", [2, 40])
def test_a_picture_in_which_nothing_was_read_is_shown_to_nobody_who_may_not_read_all(
    width: float, height: float, lines: int
) -> None:
    """A marking inside a picture is not read: what it stands on may be exempt."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=(WIDE, HIGH), invariant=1)
    canvas.drawImage(ImageReader(Image.new("RGB", (80, 80), "grey")), 0, 0, width, height)
    for at in range(lines):
        canvas.drawString(20, 580 - 12 * at, SENTENCE)
    canvas.save()
    wanted = Wanted(page=1, width=200, words=SENTENCE)
    with pytest.raises(UnreadablePaper, match="in which Clerk has read nothing"):
        draw(file.getvalue(), wanted)
    assert draw(file.getvalue(), replace(wanted, unread=True)).boxes


def test_a_page_is_never_drawn_with_more_than_so_many_dots() -> None:
    made = draw(_pdf((50, 460, SENTENCE)), Wanted(page=1, width=100_000, words=SENTENCE))
    assert made.width * made.height <= 1.01 * drawing.MOST_PIXELS


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4 and no more", _pdf((50, 460, SENTENCE))[:400]])
def test_a_broken_file_is_told_in_a_sentence(data: bytes) -> None:
    with pytest.raises(UnreadablePaper, match=r"^This page cannot be drawn: open the paper itself to see it\.$"):
        draw(data, Wanted(page=1, width=800, words=SENTENCE))


def test_a_page_that_is_not_there_is_told_in_a_sentence() -> None:
    with pytest.raises(UnreadablePaper, match="cannot be drawn"):
        draw(_pdf((50, 460, SENTENCE)), Wanted(page=7, width=800, words=SENTENCE))


def test_a_drawing_ends_when_its_time_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drawing, "_START_SECONDS", 0.0)
    with pytest.raises(UnreadablePaper, match="too long to draw"):
        draw(_pdf((50, 460, SENTENCE)), Wanted(page=1, width=800, words=SENTENCE), seconds=0.01)
