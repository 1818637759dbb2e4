"""Pages as a scanner sees them: words drawn as a picture, put into a PDF without a text layer."""

import random
import shutil
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import pytest
import reportlab
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

FONT = str(Path(reportlab.__file__).parent / "fonts" / "Vera.ttf")
needs_tesseract = pytest.mark.skipif(shutil.which("tesseract") is None, reason="needs the Debian package tesseract-ocr")


def picture(lines: Sequence[str], *, turn: float = 0.0, size: int = 36, dirt: int = 0) -> Image.Image:
    """A page of A4 at 200 dots to the inch, its lines from the top; `dirt` specks on it, `turn` degrees askew."""
    page = Image.new("L", (1654, 2339), 255)
    draw = ImageDraw.Draw(page)
    font = ImageFont.truetype(FONT, size)
    for at, line in enumerate(lines):
        draw.text((150, 160 + at * size * 1.6), line, fill=0, font=font)
    chance = random.Random(len(lines))
    for _ in range(dirt):
        x, y = chance.randrange(1654), chance.randrange(2339)
        draw.ellipse((x, y, x + 3, y + 3), fill=0)
    return page.rotate(turn, fillcolor=255, expand=turn % 90 == 0).convert("1")


def drawn(canvas: Canvas, page: Image.Image) -> None:
    """Put a picture over the whole page of a canvas."""
    canvas.drawImage(ImageReader(page), 0, 0, width=canvas._pagesize[0], height=canvas._pagesize[1])


def scan(*pages: Sequence[str], stamps: Sequence[str] = (), turn: float = 0.0, dirt: int = 0) -> bytes:
    """A PDF of scanned pages; each has the text of `stamps` at its foot as text, as a register stamps it."""
    file = BytesIO()
    canvas = Canvas(file, pagesize=A4, invariant=1)
    for at, lines in enumerate(pages):
        drawn(canvas, picture(lines, turn=turn, dirt=dirt))
        if stamps:
            canvas.drawCentredString(A4[0] / 2, 24, stamps[at])
        canvas.showPage()
    canvas.save()
    return file.getvalue()
