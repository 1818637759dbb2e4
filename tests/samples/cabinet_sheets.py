"""How the Cabinet's sample papers are set: a pack as PDF, reports as DOCX, the same bytes each time."""

import io
import re
import zipfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.shared import Pt
from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageBreak, PageTemplate, Paragraph, Spacer, Table

_BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10.5, leading=14, spaceAfter=7)
_NUMBERED = ParagraphStyle("numbered", parent=_BODY, leftIndent=28, firstLineIndent=-28)
_BULLET = ParagraphStyle("bullet", parent=_BODY, leftIndent=46, bulletIndent=30, spaceAfter=3)
_HEADING = ParagraphStyle("heading", parent=_BODY, fontName="Helvetica-Bold", spaceBefore=9, spaceAfter=6)
_ITEM = ParagraphStyle("item", parent=_HEADING, fontSize=13, alignment=2)
_COVER = ParagraphStyle("cover", parent=_HEADING, fontSize=20, leading=30, alignment=TA_CENTER)
_CELL = ParagraphStyle("cell", parent=_BODY, fontSize=9, leading=11, spaceAfter=0)
_CELL_HEAD = ParagraphStyle("cellhead", parent=_CELL, fontName="Helvetica-Bold")
_WIDTH = A4[0] - 40 * mm
_GRID = [
    ("GRID", (0, 0), (-1, -1), 0.5, colors.black),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
]
_FIXED = datetime(2023, 1, 2, 9, 0)


class Mark(Flowable):
    """Takes no room and notes the page it stands on, under a name."""

    def __init__(self, name: str, pages: dict[str, int]) -> None:
        super().__init__()
        self._name, self._pages = name, pages

    def wrap(self, *_: float) -> tuple[float, float]:
        """No width and no height."""
        return 0, 0

    def draw(self) -> None:
        """Notes the page."""
        self._pages[self._name] = self.canv.getPageNumber()


def grid(rows: Sequence[Sequence[str]], widths: Sequence[float], repeat: int = 1) -> Table:
    """A ruled table that may break over pages; `widths` are shares of the page, `repeat` heads stand again there."""
    cells = [[Paragraph(cell, _CELL_HEAD if at < repeat else _CELL) for cell in row] for at, row in enumerate(rows)]
    return Table(cells, colWidths=[_WIDTH * share / sum(widths) for share in widths], repeatRows=repeat, style=_GRID)


def _paragraph(line: str) -> Paragraph:
    number, _, rest = line.partition(" ")
    if number.replace(".", "").isdigit() and "." in number:
        return Paragraph(f"{number}&nbsp;&nbsp;&nbsp;{rest}", _NUMBERED)
    return Paragraph(line, _BODY)


def _lines(text: str) -> list[str]:
    """The lines of a text; one that begins with two spaces goes on from the line above."""
    return [line for line in re.sub(r"\n {2,}", " ", text.strip()).split("\n") if line]


def flow(text: str) -> list[Flowable]:
    """Flowables of lines: '# ' a heading, '@ ' an item's mark, '- ' a bullet, '> ' centred, '===' a new page."""
    made: list[Flowable] = []
    for line in _lines(text):
        if line == "===":
            made.append(PageBreak())
        elif line.startswith("> "):
            made.append(Paragraph(line[2:], _COVER))
        elif line.startswith("@ "):
            made.append(Paragraph(line[2:], _ITEM))
        elif line.startswith("# "):
            made.append(Paragraph(line[2:], _HEADING))
        elif line.startswith("- "):
            made.append(Paragraph(line[2:], _BULLET, bulletText="\u2022"))
        else:
            made.append(_paragraph(line))
    return [*made, Spacer(1, 4)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """What stands at the head of every page and which pages carry no number."""

    head: str
    unnumbered: int

    def draw(self, canvas: Canvas, _: object) -> None:
        """The running head and the printed page number, which begins with 1 after the unnumbered pages."""
        page = canvas.getPageNumber() - self.unnumbered
        if page < 1:
            return
        canvas.setFont("Helvetica", 8.5)
        canvas.drawString(20 * mm, A4[1] - 12 * mm, self.head)
        canvas.drawCentredString(A4[0] / 2, 10 * mm, f"Page {page}")


def pdf(path: Path, title: str, running: Running, story: Callable[[dict[str, int]], list[Flowable]]) -> None:
    """Sets a story twice, so that its front sheet can name the pages that its reports came to stand on."""
    pages: dict[str, int] = {}
    for _ in range(2):
        out = io.BytesIO()
        document = BaseDocTemplate(out, pagesize=A4, title=title, author="Wenbourne Borough Council", invariant=1)
        frame = Frame(20 * mm, 18 * mm, _WIDTH, A4[1] - 38 * mm, 0, 0, 0, 0)
        document.addPageTemplates(PageTemplate(frames=[frame], onPage=running.draw))
        document.build(story(pages))
    path.write_bytes(out.getvalue())


def _table(document: WordDocument, rows: Sequence[Sequence[str]]) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words
    document.add_paragraph()


def docx(path: Path, title: str, parts: Iterable[str | Sequence[Sequence[str]]]) -> None:
    """A report in Word: text as for `flow` ('# ' headings, '- ' bullets), and tables as rows of cells."""
    document = Document()
    document.styles["Normal"].font.name = "Arial"
    document.styles["Normal"].font.size = Pt(11)
    document.sections[0].header.paragraphs[0].text = "Wenbourne Borough Council"
    document.sections[0].footer.paragraphs[0].text = "Civic Centre, Market Row, Wenbourne"
    core = document.core_properties
    core.title, core.author, core.last_modified_by = title, "Wenbourne Borough Council", "Democratic Services"
    core.created = core.modified = _FIXED
    for part in parts:
        if not isinstance(part, str):
            _table(document, part)
            continue
        for line in _lines(part):
            style = {"# ": "Heading 2", "- ": "List Bullet", "> ": "Title"}.get(line[:2])
            document.add_paragraph(line[2:] if style else line, style)
    _write_word(path, document)


def _write_word(path: Path, document: WordDocument) -> None:
    """Saves with fixed times in the archive, so that making it again changes nothing."""
    out, fixed = io.BytesIO(), io.BytesIO()
    document.save(out)
    with zipfile.ZipFile(out) as made, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as kept:
        for name in made.namelist():
            kept.writestr(zipfile.ZipInfo(name, _FIXED.timetuple()[:6]), made.read(name), zipfile.ZIP_DEFLATED)
    path.write_bytes(fixed.getvalue())
