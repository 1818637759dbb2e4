from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph
from hypothesis import given
from hypothesis import strategies as st

from ingest.errors import UnreadablePaper
from ingest.formats import docx as format_docx
from ingest.papers import BlockKind, Extract

LEVELS = (("decimal", "%1."), ("decimal", "%1.%2"), ("lowerLetter", "(%3)"), ("lowerRoman", "(%4)"), ("bullet", ""))


def written(build: Callable[[Document], object]) -> bytes:
    document = docx.Document()
    build(document)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def read(build: Callable[[Document], object]) -> Extract:
    return format_docx.read(written(build))


def words(extract: Extract, *kinds: BlockKind) -> list[str]:
    return [extract.text[b.start : b.end] for b in extract.blocks if not kinds or b.kind in kinds]


def add_list(document: Document, list_id: int, extra: str = "") -> None:
    numbering = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{style}"/><w:lvlText w:val="{pattern}"/></w:lvl>'
        for at, (style, pattern) in enumerate(LEVELS)
    )
    abstract = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels}</w:abstractNum>')
    if not numbering.xpath('w:abstractNum[@w:abstractNumId="90"]'):
        numbering.insert(0, abstract)
    numbering.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="{list_id}"><w:abstractNumId w:val="90"/>{extra}</w:num>')
    )


def numbered(document: Document, text: str, depth: int, list_id: int = 91) -> Paragraph:
    paragraph = document.add_paragraph(text)
    properties = paragraph._p.get_or_add_pPr()
    properties.append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="{list_id}"/></w:numPr>')
    )
    return paragraph


def test_paragraphs_and_tables_keep_their_order() -> None:
    def build(document: Document) -> None:
        document.add_heading("Dredging", 1)
        document.add_paragraph("Before.")
        table = document.add_table(2, 3)
        for cell, text in zip([c for r in table.rows for c in r.cells], ["Ward", "Depth", "Cost", "East", "4 m", "£5"]):
            cell.text = text
        document.add_paragraph("After.")

    extract = read(build)
    assert words(extract) == ["Dredging", "Before.", "Ward\tDepth\tCost", "East\t4 m\t£5", "After."]
    assert extract.blocks[0].level == 1
    row = extract.blocks[3]
    assert [extract.text[h.start : h.end] for h in row.headers] == ["Ward\tDepth\tCost"]
    assert all(b.page is None for b in extract.blocks)


def test_numbers_that_word_computes_are_text() -> None:
    def build(document: Document) -> None:
        add_list(document, 91)
        for text, depth in [("One", 0), ("a", 1), ("b", 1), ("x", 2), ("y", 3), ("Two", 0), ("c", 1), ("d", 4)]:
            numbered(document, text, depth)

    extract = read(build)
    assert words(extract) == ["1. One", "1.1 a", "1.2 b", "(a) x", "(i) y", "2. Two", "2.1 c", "· d"]
    assert extract.blocks[1].kind is BlockKind.PARAGRAPH and extract.blocks[3].kind is BlockKind.LIST_ENTRY
    assert extract.blocks[3].level == 2


def test_a_list_goes_on_after_other_text_and_starts_anew_where_told() -> None:
    def build(document: Document) -> None:
        add_list(document, 91)
        add_list(document, 92)
        add_list(document, 93, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>')
        numbered(document, "a", 0)
        document.add_paragraph("Between.")
        numbered(document, "b", 0, 92)
        numbered(document, "c", 0, 93)
        numbered(document, "d", 0, 93)

    assert words(read(build)) == ["1. a", "Between.", "2. b", "7. c", "8. d"]


def test_a_style_can_carry_the_number() -> None:
    def build(document: Document) -> None:
        add_list(document, 91)
        style = document.styles["Heading 2"]
        properties = style.element.get_or_add_pPr()
        properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="91"/></w:numPr>'))
        document.add_heading("Purpose", 2)

    extract = read(build)
    assert words(extract) == ["1. Purpose"] and extract.blocks[0].level == 2


def test_typed_numbers_and_bullets_are_list_entries() -> None:
    extract = read(lambda d: [d.add_paragraph(t) for t in ("(a)\tFirst", "•\tSecond", "7.4\tThe dues")])
    assert words(extract, BlockKind.LIST_ENTRY) == ["(a) First", "· Second"]
    assert words(extract, BlockKind.PARAGRAPH) == ["7.4 The dues"]


def test_tracked_insertions_stay_and_deletions_go() -> None:
    def build(document: Document) -> None:
        paragraph = document.add_paragraph("Dues ")
        inserted, deleted = OxmlElement("w:ins"), OxmlElement("w:del")
        for mark, name, text in ((inserted, "w:t", "rose"), (deleted, "w:delText", "fell")):
            run, words_of = OxmlElement("w:r"), OxmlElement(name)
            words_of.text = text
            run.append(words_of)
            mark.append(run)
            paragraph._p.append(mark)

    assert read(build).text == "Dues rose"


def test_content_controls_hidden_runs_and_line_breaks() -> None:
    def build(document: Document) -> None:
        paragraph = document.add_paragraph("Decision")
        paragraph.add_run().add_break()
        paragraph.add_run("RESOLVED that")
        hidden = paragraph.add_run("secret")
        hidden.font.hidden = True
        control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent/></w:sdt>")
        control[0].append(document.add_paragraph("Held.")._p)
        document.element.body.insert(1, control)

    assert words(read(build)) == ["Decision", "RESOLVED that", "Held."]


def test_merged_cells_tell_each_row() -> None:
    def build(document: Document) -> None:
        table = document.add_table(3, 3)
        for row, texts in zip(table.rows, [("Ward", "Year", "Cost"), ("East", "2019", "4"), ("", "2020", "5")]):
            for cell, text in zip(row.cells, texts):
                cell.text = text
        table.cell(1, 0).merge(table.cell(2, 0))

    assert words(read(build))[1:] == ["East\t2019\t4", "East\t2020\t5"]


def test_a_flagged_header_row_is_the_header() -> None:
    def build(document: Document) -> None:
        table = document.add_table(2, 2)
        for cell, text in zip([c for r in table.rows for c in r.cells], ["Officer:", "Task:", "Ann", "Dredge"]):
            cell.text = text
        table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))

    extract = read(build)
    assert [extract.text[h.start : h.end] for h in extract.blocks[1].headers] == ["Officer:\tTask:"]


def test_a_box_of_one_cell_and_nested_tables_are_running_text() -> None:
    def build(document: Document) -> None:
        cell = document.add_table(1, 1).cell(0, 0)
        cell.text = "Recommendations"
        cell.add_paragraph("That dues rise.")
        inner = cell.add_table(1, 2)
        inner.cell(0, 0).text, inner.cell(0, 1).text = "East", "£5"

    extract = read(build)
    assert words(extract) == ["Recommendations", "That dues rise.", "East\t£5"]
    assert extract.blocks[-1].kind is BlockKind.TABLE_ROW


def test_headers_and_footers_are_told_once_and_before_the_body() -> None:
    def build(document: Document) -> None:
        document.add_paragraph("Body.")
        document.add_section()
        for section in document.sections:
            section.header.is_linked_to_previous = False
            section.header.paragraphs[0].text = "Harbour Board"
        document.sections[0].footer.paragraphs[0].text = "Quay House"

    assert words(read(build)) == ["Harbour Board", "Quay House", "Body."]


def test_a_short_bold_line_is_a_heading() -> None:
    def build(document: Document) -> None:
        document.add_paragraph().add_run("Financial implications").bold = True
        document.add_paragraph("None.")

    assert [b.kind for b in read(build).blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_a_locked_a_damaged_and_an_empty_file_each_say_what_to_do() -> None:
    whole = written(lambda d: d.add_paragraph("x"))
    with pytest.raises(UnreadablePaper, match="password"):
        format_docx.read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with pytest.raises(UnreadablePaper, match="damaged"):
        format_docx.read(whole[: len(whole) // 2])
    with pytest.raises(UnreadablePaper, match="no text"):
        format_docx.read(written(lambda d: d.add_paragraph(" ")))


@given(st.integers(0, 2**32), st.binary(min_size=1, max_size=40))
def test_damage_anywhere_is_a_paper_or_one_sentence(where: int, damage: bytes) -> None:
    data = SPECIMEN[: where % len(SPECIMEN)] + damage + SPECIMEN[where % len(SPECIMEN) + len(damage) :]
    try:
        assert format_docx.read(data).format == "docx"
    except UnreadablePaper as error:
        assert str(error).endswith(".")


def test_other_archives_are_no_word_documents() -> None:
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        archive.writestr("xl/workbook.xml", "<x/>")
    assert format_docx.accepts("book.xlsx", file.getvalue()) == 0.0
    assert format_docx.accepts("no ending", SPECIMEN) == 1.0


SPECIMEN = written(lambda d: d.add_paragraph("Dues rose."))
