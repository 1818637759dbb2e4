"""Makes the PDF and DOCX papers of the sample Health and Wellbeing Board; run it by hand after a change of words."""

from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
import reportlab
from docx.document import Document
from docx.shared import Pt
from health_falls import BODY, CHARTS, HEAD, RUNNING, TABLES
from health_minutes import CONTACT, ITEMS, PRESENT, TITLE
from health_minutes import TABLES as MINUTE_TABLES
from health_pack import (
    AGENDA,
    APPENDIX,
    APPENDIX_TITLE,
    FRONT,
    JSNA,
    JSNA_HEAD,
    MEMBERS,
    NOTICE,
    PROGRAMME,
    PROGRAMME_END,
    PROGRAMME_HEAD,
    PROGRAMME_TEXT,
)
from health_scan import PAGES
from PIL import Image, ImageDraw, ImageFont
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle
from reportlab.platypus import Image as Picture

FOLDER = Path(__file__).parents[2] / "samples" / "health"
Rows = tuple[tuple[str, ...], ...]

_PLAIN = ParagraphStyle("plain", fontName="Helvetica", fontSize=10.5, leading=14, spaceAfter=7)
_CELL = ParagraphStyle("cell", parent=_PLAIN, fontSize=9.5, leading=12, spaceAfter=0)
_ENTRY = ParagraphStyle("entry", parent=_PLAIN, leftIndent=9 * mm)
_HEADING = ParagraphStyle("heading", parent=_PLAIN, fontName="Helvetica-Bold", fontSize=12, spaceBefore=6)
_TITLE = ParagraphStyle("title", parent=_HEADING, fontSize=16, leading=21, spaceAfter=10)
_RULED = TableStyle([("GRID", (0, 0), (-1, -1), 0.6, colors.black), ("VALIGN", (0, 0), (-1, -1), "TOP")])


def _table(rows: Rows, widths: tuple[float, ...], head: bool = True, height: float | None = None) -> Table:
    cells = [
        [Paragraph(f"<b>{cell}</b>" if head and not at else cell, _CELL) for cell in row] for at, row in enumerate(rows)
    ]
    return Table(cells, colWidths=[width * mm for width in widths], rowHeights=height, style=_RULED, hAlign="LEFT")


def _chart(bars: tuple[int, ...]) -> Picture:
    """Bars without a figure, as a picture."""
    picture = Image.new("L", (480, 200), 255)
    draw = ImageDraw.Draw(picture)
    for at, height in enumerate(bars):
        draw.rectangle((30 + at * 75, 190 - height * 1.8, 80 + at * 75, 190), fill=90 + 20 * (at % 3))
    draw.line((15, 190, 470, 190), fill=0, width=2)
    data = BytesIO()
    picture.save(data, "PNG")
    data.seek(0)
    return Picture(data, width=120 * mm, height=50 * mm)


def _flow(lines: tuple[str, ...], widths: dict[str, tuple[float, ...]] | None = None) -> list[Flowable]:
    flow: list[Flowable] = []
    for line in lines:
        if line.startswith("TABLE "):
            name = line.removeprefix("TABLE ")
            flow += [_table(TABLES[name], (widths or {})[name]), Spacer(1, 3 * mm)]
        elif line.startswith("CHART "):
            flow += [_chart(CHARTS[line.removeprefix("CHART ")]), Spacer(1, 3 * mm)]
        elif line.startswith("# "):
            flow.append(Paragraph(line.removeprefix("# "), _HEADING))
        else:
            flow.append(Paragraph(line.removeprefix("- "), _ENTRY if line.startswith("- ") else _PLAIN))
    return flow


def _pdf(name: str) -> SimpleDocTemplate:
    path = str(FOLDER / name)
    return SimpleDocTemplate(path, pagesize=A4, topMargin=24 * mm, bottomMargin=22 * mm, invariant=1)


def make_falls() -> None:
    """The plain report with running lines, two tables and two charts."""

    def running(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(25 * mm, A4[1] - 14 * mm, RUNNING)
        canvas.drawCentredString(A4[0] / 2, 12 * mm, f"Page {document.page}")

    widths = {"admissions": (50, 30, 30, 30), "spending": (50, 36, 32, 26, 24)}
    flow = [_table(HEAD, (40, 115), head=False), Spacer(1, 6 * mm), *_flow(BODY, widths)]
    document = _pdf("2024-05-15-falls-prevention-report.pdf")
    document.title = "Falls Prevention"
    document.build(flow, onFirstPage=running, onLaterPages=running)


def _front() -> list[Flowable]:
    lines = [Paragraph(FRONT[0], _TITLE), *(Paragraph(line, _PLAIN) for line in FRONT[1:])]
    members = [Paragraph(MEMBERS[0], _HEADING), *(Paragraph(line, _PLAIN) for line in MEMBERS[1:])]
    notice = [Paragraph(line, _PLAIN) for line in NOTICE]
    agenda = _table(AGENDA, (14, 120, 24))
    return [*lines, Paragraph("Part 1", _HEADING), agenda, PageBreak(), *members, Spacer(1, 8 * mm), *notice]


def _assessment() -> list[Flowable]:
    mark = Paragraph("Agenda Item 4", _HEADING)
    report = [mark, _table(JSNA_HEAD, (28, 82, 22, 28), head=False), Spacer(1, 5 * mm), *_flow(JSNA)]
    # The header of the long table stands once, so that its second page has none.
    return [
        *report,
        PageBreak(),
        Paragraph(APPENDIX_TITLE, _HEADING),
        _table(APPENDIX, (78, 28, 28, 28), height=9.5 * mm),
    ]


def _programme() -> list[Flowable]:
    head = _table(PROGRAMME_HEAD, (28, 82, 22, 28), head=False)
    grid = _table(PROGRAMME, (44, 30, 22, 22, 22, 22))
    flow = [head, Spacer(1, 5 * mm), *_flow(PROGRAMME_TEXT), grid, Spacer(1, 4 * mm), *_flow(PROGRAMME_END)]
    return flow


def make_pack() -> None:
    """The pack: two pages without a number, then reports whose printed pages begin at 1."""

    def numbered(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.setFont("Helvetica", 8)
        if document.page > 2:
            canvas.drawCentredString(A4[0] / 2, 12 * mm, f"Page {document.page - 2}")

    blank = [PageBreak(), Paragraph("This page is intentionally left blank", _PLAIN)]
    flow = [*_front(), PageBreak(), *_assessment(), PageBreak(), *_programme(), *blank]
    document = _pdf("2025-07-16-agenda-pack.pdf")
    document.title = "Agenda pack, Health and Wellbeing Board, 16 July 2025"
    document.build(flow, onFirstPage=numbered, onLaterPages=numbered)


def _scanned(lines: tuple[str, ...], turn: float) -> Image.Image:
    """A page as a scanner sees it: two tones, a little askew."""
    font = ImageFont.truetype(str(Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"), 22)
    page = Image.new("L", (850, 1200), 255)
    draw = ImageDraw.Draw(page)
    for at, line in enumerate(lines):
        draw.text((70, 90 + at * 38), line, fill=0, font=font)
    return page.rotate(turn, fillcolor=255).point(lambda tone: 255 if tone > 140 else 0).convert("1")


def make_scan() -> None:
    """Pages that are pictures only, without a text layer."""
    canvas = Canvas(str(FOLDER / "2025-04-02-scanned-minutes.pdf"), pagesize=A4, invariant=1)
    for lines, turn in zip(PAGES, (0.4, -0.3), strict=True):
        canvas.drawImage(ImageReader(_scanned(lines, turn)), 0, 0, width=A4[0], height=A4[1])
        canvas.showPage()
    canvas.save()


def _write_table(document: Document, rows: Rows) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words


def make_minutes() -> None:
    """The minutes in Word, with a list of those present and tables of costs and of actions."""
    document = docx.Document()
    properties = document.core_properties
    properties.created = properties.modified = datetime(2024, 11, 27, 9, 0)
    properties.title, properties.author = "Minutes, Health and Wellbeing Board, 13 November 2024", "Democratic Services"
    document.styles["Normal"].font.size = Pt(11)
    document.add_heading("WENBOURNE BOROUGH COUNCIL", 1)
    for line in (TITLE, CONTACT, "Present:"):
        document.add_paragraph(line)
    _write_table(document, PRESENT)
    for title, *lines in ITEMS:
        document.add_heading(title, 2)
        for line in lines:
            name = line.removeprefix("TABLE ")
            _write_table(document, MINUTE_TABLES[name]) if name != line else document.add_paragraph(line)
    document.sections[0].footer.paragraphs[0].text = "Health and Wellbeing Board, 13 November 2024"
    made = BytesIO()
    document.save(made)
    _keep(made, FOLDER / "2024-11-13-minutes.docx")


def _keep(made: BytesIO, path: Path) -> None:
    """Write a document packed without the time of day, so that the same words make the same file."""
    with ZipFile(made) as packed, ZipFile(path, "w", ZIP_DEFLATED) as kept:
        for name in packed.namelist():
            kept.writestr(ZipInfo(name), packed.read(name), ZIP_DEFLATED)


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for make in (make_falls, make_pack, make_scan, make_minutes):
        make()
