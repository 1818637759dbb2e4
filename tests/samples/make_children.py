"""Makes the PDF and DOCX papers of the sample scrutiny committee; run it by hand after a change of words."""

from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import docx
from children_pack import AGENDA, AGES, DECLARATIONS, FRONT, MEMBERS, NOTICE, SEND, SEND_HEAD, SETTINGS, months
from children_places import BODY, HEAD, RUNNING, TABLES
from children_programme import (
    COVER,
    COVER_AGENDA,
    PLAN,
    PLAN_END,
    PLAN_TEXT,
    PROGRAMME,
    PROGRAMME_END,
    PROGRAMME_HEAD,
    PROGRAMME_TEXT,
    SUPPLEMENT,
    SUPPLEMENT_HEAD,
)
from docx.document import Document
from docx.shared import Pt
from reportlab.lib import colors
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table, TableStyle

FOLDER = Path(__file__).parents[2] / "samples" / "children"
Rows = tuple[tuple[str, ...], ...]

_PLAIN = ParagraphStyle("plain", fontName="Helvetica", fontSize=10.5, leading=14, spaceAfter=7)
_CELL = ParagraphStyle("cell", parent=_PLAIN, fontSize=9, leading=11, spaceAfter=0)
_HEADING = ParagraphStyle("heading", parent=_PLAIN, fontName="Helvetica-Bold", fontSize=12, spaceBefore=6)
_TITLE = ParagraphStyle("title", parent=_HEADING, fontSize=16, leading=21, spaceAfter=10)
_MARK = ParagraphStyle("mark", parent=_HEADING, alignment=2)
_RULED = TableStyle(
    [
        ("GRID", (0, 0), (-1, -1), 0.6, colors.black),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
    ]
)
_REPORT_HEAD = (28.0, 82.0, 24.0, 26.0)
_WIDTHS = {"ages": (40.0, 32.0, 32.0, 24.0), "months": (36.0, 22.0, 30.0, 26.0, 28.0, 18.0), "settings": (70, 26, 40)}


def _table(rows: Rows, widths: tuple[float, ...], heads: int = 1, repeat: bool = False) -> Table:
    cells = [
        [Paragraph(f"<b>{cell}</b>" if at < heads else cell, _CELL) for cell in row] for at, row in enumerate(rows)
    ]
    width = [each * mm for each in widths]
    return Table(cells, colWidths=width, style=_RULED, hAlign="LEFT", repeatRows=heads if repeat else 0)


def _flow(lines: tuple[str, ...], tables: dict[str, Rows]) -> list[Flowable]:
    flow: list[Flowable] = []
    for line in lines:
        if line.startswith("TABLE "):
            name = line.removeprefix("TABLE ")
            # Their headers stand once, so that the second page of a long table has none.
            flow += [_table(tables[name], _WIDTHS[name]), Spacer(1, 4 * mm)]
        elif line.startswith("# "):
            flow.append(Paragraph(line.removeprefix("# "), _HEADING))
        else:
            caption = line.removeprefix("CAPTION ")
            flow.append(Paragraph(f"<b>{caption}</b>" if caption != line else line, _PLAIN))
    return flow


def _build(name: str, title: str, flow: list[Flowable], first: int, begins: int = 1) -> None:
    """Write a PDF; the printed page number `begins` stands on the page numbered `first`, none before it."""

    def numbered(canvas: Canvas, document: SimpleDocTemplate) -> None:
        canvas.setFont("Helvetica", 8)
        if document.page >= first:
            canvas.drawCentredString(A4[0] / 2, 12 * mm, f"Page {document.page - first + begins}")

    path = str(FOLDER / name)
    document = SimpleDocTemplate(path, pagesize=A4, topMargin=24 * mm, bottomMargin=22 * mm, invariant=1)
    document.title = title
    document.build(flow, onFirstPage=numbered, onLaterPages=numbered)


def _front() -> list[Flowable]:
    lines = [Paragraph(FRONT[0], _TITLE), *(Paragraph(line, _PLAIN) for line in FRONT[1:])]
    members = [Paragraph(MEMBERS[0], _HEADING), *(Paragraph(line, _PLAIN) for line in MEMBERS[1:])]
    notice = [Paragraph(line, _PLAIN) for line in NOTICE]
    agenda = _table(AGENDA, (14, 120, 24))
    return [*lines, Paragraph("Part 1", _HEADING), agenda, PageBreak(), *members, Spacer(1, 8 * mm), *notice]


def _report(head: Rows, lines: tuple[str, ...], tables: dict[str, Rows]) -> list[Flowable]:
    return [_table(head, _REPORT_HEAD, heads=0), Spacer(1, 5 * mm), *_flow(lines, tables)]


def make_pack() -> None:
    """The pack: two pages without a number, then items whose printed pages begin at 1; item 7 has no mark."""
    blank = [PageBreak(), Paragraph("This page is intentionally left blank", _PLAIN), PageBreak()]
    tables = {"ages": AGES, "months": months(), "settings": SETTINGS}
    plan = [Paragraph(line, _PLAIN) for line in PLAN_TEXT]
    plan += [_table(PLAN, (24, 50, 38, 52), repeat=True), Spacer(1, 4 * mm), *_flow(PLAN_END, {})]
    grid = _table(PROGRAMME, (37, 25, 16, 18, 19, 19, 17, 17), repeat=True)
    programme = [*_report(PROGRAMME_HEAD, PROGRAMME_TEXT, {}), grid, Spacer(1, 4 * mm), *_flow(PROGRAMME_END, {})]
    flow = [*_front(), PageBreak(), Paragraph("Agenda Item 2", _MARK), *_flow(DECLARATIONS, {}), *blank]
    flow += [Paragraph("Agenda Item 5", _MARK), *_report(SEND_HEAD, SEND, tables), PageBreak()]
    flow += [Paragraph("Agenda Item 6", _MARK), *plan, *blank, *programme]
    _build("2024-06-18-agenda-pack.pdf", "Agenda pack, Children and Families Scrutiny Committee", flow, first=3)


def make_supplement() -> None:
    """The supplement: a cover, then the revised table on pages that go on where the pack ended."""
    cover = [Paragraph(COVER[0], _TITLE), *(Paragraph(line, _PLAIN) for line in COVER[1:])]
    flow = [*cover, _table(COVER_AGENDA, (14, 120, 24)), PageBreak(), Paragraph("Agenda Item 5", _MARK)]
    flow += _report(SUPPLEMENT_HEAD, SUPPLEMENT, {"months": months(revised=True)})
    title = "Supplement, Children and Families Scrutiny Committee"
    _build("2024-06-18-supplement.pdf", title, flow, first=2, begins=11)


def _write_table(document: Document, rows: Rows) -> None:
    table = document.add_table(rows=0, cols=len(rows[0]), style="Table Grid")
    for row in rows:
        for cell, words in zip(table.add_row().cells, row, strict=True):
            cell.text = words


def _write(document: Document, line: str) -> None:
    if line.startswith("TABLE "):
        _write_table(document, TABLES[line.removeprefix("TABLE ")])
    elif line.startswith("# "):
        document.add_heading(line.removeprefix("# "), 2)
    else:
        style = "Caption" if line.startswith("CAPTION ") else None
        document.add_paragraph(line.removeprefix("CAPTION ").removeprefix("- "), style=style)


def make_places() -> None:
    """The report on school places in Word, with its head table and two tables."""
    document = docx.Document()
    properties = document.core_properties
    properties.created = properties.modified = datetime(2025, 1, 10, 9, 0)
    properties.title, properties.author = "School places", "School Place Planning"
    document.styles["Normal"].font.size = Pt(11)
    document.add_heading("WENBOURNE BOROUGH COUNCIL", 1)
    _write_table(document, HEAD)
    for line in BODY:
        _write(document, line)
    document.sections[0].footer.paragraphs[0].text = RUNNING
    made = BytesIO()
    document.save(made)
    _keep(made, FOLDER / "2025-01-21-school-places.docx")


def _keep(made: BytesIO, path: Path) -> None:
    """Write a document packed without the time of day, so that the same words make the same file."""
    with ZipFile(made) as packed, ZipFile(path, "w", ZIP_DEFLATED) as kept:
        for name in packed.namelist():
            kept.writestr(ZipInfo(name), packed.read(name), ZIP_DEFLATED)


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for make in (make_pack, make_supplement, make_places):
        make()
