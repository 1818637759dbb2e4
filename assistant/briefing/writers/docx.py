"""A briefing as a Word document: real styles, headings, contents, footnotes, table heads, language and draft mark."""

from datetime import datetime, time
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm

from assistant.answers import Citation
from assistant.briefing import wordings
from assistant.briefing.nouns import Block, Briefing, Cell, Point, Section, Source, Table
from assistant.briefing.templating import own
from assistant.briefing.word.dressing import dressed
from assistant.briefing.word.footnotes import Footnotes
from assistant.briefing.word.pages import bookmarked, contents, mark
from assistant.cleaning import clean
from ingest.errors import SettingsError

SUFFIX = ".docx"
# The most that a core property of a document may hold.
LONGEST_PROPERTY = 255
_EDGES = (
    f"<w:tblCellMar {nsdecls('w')}>"
    + "".join(f'<w:{side} w:w="85" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
    + "</w:tblCellMar>"
)
# Column widths in centimetres by how many columns there are; 16.4 are free on the page.
_WIDTHS = {3: (4.3, 8.3, 3.8), 4: (3.9, 6.7, 2.7, 3.1)}
_WIDE = 16.4


def write(briefing: Briefing, templates: Path | None) -> bytes:
    """The file."""
    made = _opened(templates)
    _describe(made, briefing)
    mark(made, briefing)
    notes = Footnotes(made)
    _head(made, briefing)
    for number, section in enumerate(briefing.sections, 1):
        _section(made, section, number, briefing, notes)
    if briefing.sources:
        _heading(made, wordings.SOURCES, "sources", len(briefing.sections) + 1)
    for source in briefing.sources:
        _source(made, source)
    notes.close()
    file = BytesIO()
    made.save(file)
    return _undated(file)


def _undated(file: BytesIO) -> bytes:
    """The file without the times at which its parts were packed, so that one briefing gives one file."""
    packed = BytesIO()
    with ZipFile(file) as parts, ZipFile(packed, "w", ZIP_DEFLATED) as kept:
        for part in parts.infolist():
            kept.writestr(ZipInfo(part.filename), parts.read(part), ZIP_DEFLATED)
    return packed.getvalue()


def _opened(templates: Path | None) -> Any:
    path = own(templates, "briefing.docx")
    try:
        return dressed(path.read_bytes() if path else None)
    except Exception as error:
        if path is None:
            raise
        # python-docx has no error of its own for what is no Word file: zip, XML and key errors all mean that.
        raise SettingsError(f"The template {path} is no Word document that can be used: save it again.") from error


def _describe(made: Any, briefing: Briefing) -> None:
    properties = made.core_properties
    properties.title = clean(briefing.title)[:LONGEST_PROPERTY]
    properties.subject = "Cited briefing from committee papers"
    properties.author = properties.last_modified_by = "Clerk"
    properties.comments = properties.keywords = ""
    properties.language = "en-GB"
    properties.created = properties.modified = datetime.combine(briefing.made_on, time())
    properties.revision = 1


def _head(made: Any, briefing: Briefing) -> None:
    made.add_paragraph(clean(briefing.title), style="Title")
    made.add_paragraph(wordings.made(briefing), style="Subtitle")
    if wordings.reading(briefing):
        made.add_paragraph(wordings.reading(briefing), style="Remark")
    listed = [(_bookmark(section.key), section.title) for section in briefing.sections]
    if briefing.covered:
        contents(made, [*listed, (_bookmark("sources"), wordings.SOURCES)])


def _bookmark(key: str) -> str:
    return f"_Section_{key}"


def _heading(made: Any, words: str, key: str, number: int) -> None:
    bookmarked(made.add_paragraph(words, style="Heading 1"), _bookmark(key), number)


def _section(made: Any, section: Section, number: int, briefing: Briefing, notes: Footnotes) -> None:
    _heading(made, section.title, section.key, number)
    for note in section.notes:
        made.add_paragraph(clean(note), style="Remark")
    for block in section.blocks:
        _block(made, block, briefing, notes)


def _block(made: Any, block: Block, briefing: Briefing, notes: Footnotes) -> None:
    if block.heading:
        made.add_paragraph(clean(block.heading), style=f"Heading {block.depth}")
    if block.table:
        _table(made, block.table, briefing, notes)
    for point in block.points:
        _point(made, point, briefing, notes)
    for note in block.notes:
        made.add_paragraph(clean(note), style="Remark")


def _point(made: Any, point: Point, briefing: Briefing, notes: Footnotes) -> None:
    """A statement; its place stands above it where no heading gives it."""
    if point.label:
        made.add_paragraph(clean(point.label), style="Place")
    last = made.add_paragraph(style="List Bullet")
    last.add_run(clean(point.lines[0]))
    for line in point.lines[1:]:
        last = made.add_paragraph(clean(line), style="Run")
    _cite(last, point.citations, briefing, notes)


def _cite(paragraph: Any, citations: tuple[Citation, ...], briefing: Briefing, notes: Footnotes) -> None:
    for place, cited in enumerate(citations):
        if place:
            paragraph.add_run(", ", style="Footnote Reference")
        notes.cite(paragraph, cited.n, wordings.footnote(cited, briefing))


def _table(made: Any, table: Table, briefing: Briefing, notes: Footnotes) -> None:
    caption = made.add_paragraph(clean(table.caption), style="Heading 4")
    _cite(caption, table.cited, briefing, notes)
    grid = made.add_table(rows=1, cols=len(table.heads))
    grid.style = "Table Grid"
    _settle(grid, clean(table.caption))
    for cell, head in zip(grid.rows[0].cells, table.heads, strict=True):
        _fill(cell, Cell(lines=(head,)), briefing, notes, style="Cell Head")
        _shade(cell)
    _repeat(grid.rows[0])
    for row in table.rows:
        for cell, told in zip(grid.add_row().cells, row, strict=True):
            _fill(cell, told, briefing, notes, style="Cell")
    for column, width in zip(grid.columns, _widths(table), strict=True):
        column.width = Cm(width)
    for row in grid.rows:
        _keep_whole(row)
        for cell, width in zip(row.cells, _widths(table), strict=True):
            cell.width = Cm(width)
    made.add_paragraph(style="Remark")


def _widths(table: Table) -> tuple[float, ...]:
    """The briefing's own tables have set widths; a paper's columns get room by the longest that they hold."""
    columns = len(table.heads)
    if not table.cited and columns in _WIDTHS:
        return _WIDTHS[columns]
    longest = [max(len(head), *(len(row[at].text) for row in table.rows)) for at, head in enumerate(table.heads)]
    shares = [min(max(length, 6), 160) ** 0.5 for length in longest]
    return tuple(_WIDE * share / sum(shares) for share in shares)


def _fill(cell: Any, told: Cell, briefing: Briefing, notes: Footnotes, *, style: str) -> None:
    last = cell.paragraphs[0]
    last.style = style
    for place, line in enumerate(told.lines):
        last = cell.add_paragraph(style=style) if place else last
        last.add_run(clean(line))
    _cite(last, told.citations, briefing, notes)


def _settle(grid: Any, caption: str) -> None:
    """What readers aloud are told of a table, and that its columns keep their widths."""
    grid.autofit = False
    properties = grid._tbl.tblPr
    for name in ("tblCaption", "tblDescription"):
        said = OxmlElement(f"w:{name}")
        said.set(qn("w:val"), caption[:LONGEST_PROPERTY])
        properties.append(said)
    properties.append(parse_xml(_EDGES))


def _repeat(row: Any) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))


def _keep_whole(row: Any) -> None:
    """A row does not break over a page; it comes before the mark of a header row."""
    row._tr.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))


def _shade(cell: Any) -> None:
    shade = OxmlElement("w:shd")
    for name, value in (("val", "clear"), ("color", "auto"), ("fill", "E8EDF3")):
        shade.set(qn(f"w:{name}"), value)
    cell._tc.get_or_add_tcPr().append(shade)


def _source(made: Any, source: Source) -> None:
    paragraph = made.add_paragraph(style="List Number")
    paragraph.add_run(wordings.source(source))
    if wordings.address(source):
        paragraph.add_run(" ")
        _link(paragraph, wordings.address(source))


def _link(paragraph: Any, url: str) -> None:
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    run = paragraph.add_run(url, style="Link")
    link.append(run._r)
    paragraph._p.append(link)
