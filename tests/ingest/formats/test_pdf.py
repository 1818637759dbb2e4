from collections.abc import Callable
from io import BytesIO

import pytest
from reportlab.lib import colors, pdfencrypt
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, ListFlowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

from ingest.errors import UnreadablePaper
from ingest.formats import pdf
from ingest.papers import BlockKind, Extract
from ingest.structure.furniture import running

STYLES = getSampleStyleSheet()
RULED = [("GRID", (0, 0), (-1, -1), 0.5, colors.black), ("FONTNAME", (0, 0), (-1, 0), "Helvetica-Bold")]
LONG = "The harbour dues were held to be fair and the board asked for another report on the berths of the inner basin"


def text(words: str) -> Paragraph:
    return Paragraph(words, STYLES["BodyText"])


def built(*story: Flowable, on_page: Callable[[Canvas, object], None] | None = None) -> bytes:
    file = BytesIO()
    drawn = on_page or (lambda canvas, document: None)
    SimpleDocTemplate(file, invariant=1).build(list(story), onFirstPage=drawn, onLaterPages=drawn)
    return file.getvalue()


def drawn(draw: Callable[[Canvas], None], **options: object) -> bytes:
    file = BytesIO()
    canvas = Canvas(file, invariant=1, **options)
    draw(canvas)
    canvas.save()
    return file.getvalue()


def words(extract: Extract, *kinds: BlockKind) -> list[str]:
    return [extract.text[b.start : b.end] for b in extract.blocks if not kinds or b.kind in kinds]


def headers(extract: Extract, row: str) -> list[str]:
    block = next(b for b in extract.blocks if extract.text[b.start : b.end] == row)
    return [extract.text[h.start : h.end] for h in block.headers]


def test_wrapped_lines_are_one_paragraph() -> None:
    assert words(pdf.read(built(text(f"{LONG}. {LONG}."), text("Noted.")))) == [f"{LONG}. {LONG}.", "Noted."]


def test_numbered_paragraphs_stay_apart_and_keep_their_numbers() -> None:
    style = ParagraphStyle(
        "numbered", leftIndent=36, firstLineIndent=-36, fontName="Helvetica", fontSize=11, leading=13
    )
    numbers = ("7.1", "7.2", "7.3")
    data = built(*(Paragraph(f"{LONG}, {LONG}.", style, bulletText=number) for number in numbers))
    assert words(pdf.read(data)) == [f"{number} {LONG}, {LONG}." for number in numbers]


def test_headings_are_told_by_size_and_bold_type() -> None:
    story = [
        Paragraph("Harbour Board", STYLES["Title"]),
        Paragraph("<b>Purpose</b>", STYLES["BodyText"]),
        text(LONG + "."),
    ]
    extract = pdf.read(built(*story))
    assert [(b.kind.value, b.level) for b in extract.blocks] == [("heading", 1), ("heading", 2), ("paragraph", 0)]


def test_bullets_are_list_entries() -> None:
    extract = pdf.read(built(ListFlowable([text(f"{LONG}; {LONG}"), text("second")], bulletType="bullet")))
    assert words(extract, BlockKind.LIST_ENTRY) == [f"· {LONG}; {LONG}", "· second"]


def test_a_ruled_table_gives_rows_with_headers() -> None:
    rows = [["Ward", "Cost of works", "Year"], ["East", "£5", "2019"], ["West", "", "2020"]]
    extract = pdf.read(built(text("Before."), Table(rows, style=RULED), text("After.")))
    assert words(extract) == ["Before.", "Ward\tCost of works\tYear", "East\t£5\t2019", "West\t\t2020", "After."]
    assert headers(extract, "West\t\t2020") == ["Ward\tCost of works\tYear"]


def test_a_cell_over_several_rows_is_told_in_each() -> None:
    rows = [["Ward", "Works", "Year"], ["East", "Quay", "2019"], ["", "Pier", "2020"]]
    extract = pdf.read(built(Table(rows, style=[*RULED, ("SPAN", (0, 1), (0, 2))])))
    assert words(extract)[1:] == ["East\tQuay\t2019", "East\tPier\t2020"]


def test_underlined_words_part_no_row() -> None:
    rows = [["Ward", "Works", "Year"], [text("<u>East</u> and the rest of the ward"), "Quay", "2019"]]
    extract = pdf.read(built(Table(rows, style=RULED, colWidths=[90, 90, 90])))
    assert words(extract)[1:] == ["East and the rest of the ward\tQuay\t2019"]


def test_a_box_around_words_is_no_table() -> None:
    extract = pdf.read(built(Table([[text("That dues rise.")]], style=RULED), text("Noted.")))
    assert [b.kind for b in extract.blocks] == [BlockKind.PARAGRAPH, BlockKind.PARAGRAPH]


@pytest.mark.parametrize("repeat", [0, 1])
def test_a_table_over_the_page_break_keeps_its_headers(repeat: int) -> None:
    rows = [["Ward", "Works", "Year"], *([f"Ward {n}", "Quay", str(1950 + n)] for n in range(60))]
    extract = pdf.read(built(Table(rows, style=RULED, repeatRows=repeat)))
    last = next(b for b in extract.blocks if "Ward 59\t" in extract.text[b.start : b.end])
    assert last.page == 2 and headers(extract, "Ward 59\tQuay\t2009") == ["Ward\tWorks\tYear"]
    assert {b.table for b in extract.blocks if b.kind is BlockKind.TABLE_ROW} == {0}


def test_a_front_sheet_without_rules_gives_rows() -> None:
    wrapped = text("Minutes of the meeting held on 4 February and all matters that arose from them since")
    rows = [["Item", "", "Pages"], ["1.", wrapped, "1 - 4"], ["2.", "Moorings", ""], ["3.", "Dredging", "5 - 9"]]
    extract = pdf.read(built(text("Part 1"), Table(rows, colWidths=[40, 280, 60])))
    assert words(extract, BlockKind.TABLE_ROW)[1:] == [
        "1.\tMinutes of the meeting held on 4 February and all matters that arose from them since\t1 - 4",
        "2.\tMoorings",
        "3.\tDredging\t5 - 9",
    ]


def test_printed_page_numbers_and_running_headers_are_kept_apart() -> None:
    def margin(canvas: Canvas, document: object) -> None:
        canvas.drawString(72, 805, "Harbour Board papers")
        canvas.drawCentredString(300, 40, str(canvas.getPageNumber()))
        canvas.drawCentredString(300, 20, f"Page {canvas.getPageNumber() + 14}")

    bodies = [Paragraph(f"Agenda Item {number}", STYLES["Heading1"]) for number in (2, 6, 7, 9)]
    story = [part for body in bodies for part in (body, PageBreak())]
    extract = pdf.read(built(*story, on_page=margin))
    assert extract.printed_pages == ((1, "15"), (2, "16"), (3, "17"), (4, "18"))
    assert words(extract)[:5] == ["Harbour Board papers", "Agenda Item 2", "1", "Page 15", "\f"]
    assert words(extract).count("Harbour Board papers") == 4
    assert len(words(extract, BlockKind.HEADING)) == 4


def test_a_sentence_over_the_page_break_is_whole() -> None:
    def margin(canvas: Canvas, document: object) -> None:
        canvas.drawCentredString(300, 30, f"Page {canvas.getPageNumber()}")

    extract = pdf.read(built(Spacer(1, 655), text(f"{LONG} {LONG}, {LONG.lower()}."), on_page=margin))
    assert words(extract) == [f"{LONG} {LONG}, {LONG.lower()}.", "Page 1", "\f", "Page 2"]
    assert [b.page for b in extract.blocks] == [1, 1, 1, 2]


def test_what_is_stamped_at_the_head_of_a_page_comes_first() -> None:
    def draw(canvas: Canvas) -> None:
        for table in (True, False):
            shown = Table([["Title", "Dredging", "Wards", "All"], ["Class", "Part 1", "Date", "3 March"]], style=RULED)
            shown.wrapOn(canvas, 400, 400)
            if table:
                shown.drawOn(canvas, 72, 700)
            canvas.drawString(72, 600, "Dues rose.")
            canvas.drawString(400, 800, "Agenda Item 6")
            canvas.showPage()

    told = words(pdf.read(drawn(draw)))
    assert told[0] == "Agenda Item 6" and told[1].startswith("Title\t")
    assert told[-2:] == ["Agenda Item 6", "Dues rose."]


def test_two_columns_are_read_one_after_the_other() -> None:
    def draw(canvas: Canvas) -> None:
        for n in range(12):
            canvas.drawString(60, 700 - 14 * n, "left side words run on and on in here")
            canvas.drawString(320, 700 - 14 * n, "right side words run on and on there")

    told = pdf.read(drawn(draw)).text
    assert told.count("left") == told.count("right") == 12
    assert told.rindex("left") < told.index("right")


def test_a_turned_page_is_read_as_it_is_seen() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        canvas.translate(595, 0)
        canvas.rotate(90)
        canvas.drawString(72, 500, "Landscape words")
        canvas.drawString(72, 400, "Below them")

    assert words(pdf.read(drawn(draw))) == ["Landscape words", "Below them"]


def test_a_hyphen_at_the_end_of_a_line_goes_only_where_the_word_is_known() -> None:
    def draw(canvas: Canvas) -> None:
        lines = ("Dredging is a matter for the port; the whole of the dredg-", "ing was agreed, and the many")
        for n, line in enumerate((*lines, "things said of dredging and of the long multi-", "agency plan.")):
            canvas.drawString(72, 700 - 14 * n, line)

    told = pdf.read(drawn(draw)).text
    assert "the dredging was agreed" in told and "multi-agency plan" in told


def test_pictures_of_pages_need_ocr_even_with_a_stamped_number() -> None:
    def draw(canvas: Canvas) -> None:
        for number in (1, 2, 3, 4):
            canvas.rect(100, 200, 300, 300, fill=1)
            canvas.drawCentredString(300, 30, f"Page {number}")
            canvas.showPage()

    with pytest.raises(UnreadablePaper, match="OCR"):
        pdf.read(drawn(draw))


def test_an_encrypted_pdf_says_so() -> None:
    lock = pdfencrypt.StandardEncryption("secret", canPrint=0)
    with pytest.raises(UnreadablePaper, match="encrypted"):
        pdf.read(drawn(lambda canvas: canvas.drawString(72, 700, "x"), encrypt=lock))


@pytest.mark.parametrize("data", [b"%PDF-1.4 nothing", b"", b"%PDF-1.7\n" + bytes(200)])
def test_a_damaged_pdf_says_so(data: bytes) -> None:
    with pytest.raises(UnreadablePaper, match="damaged"):
        pdf.read(data)


def test_a_pdf_is_known_by_what_it_holds() -> None:
    data = built(text("x"))
    assert pdf.accepts("mgConvert2PDF.aspx", data) == 1.0
    assert pdf.accepts("report.pdf", b"<!DOCTYPE html><html>Not found</html>") == 0.0


def test_labelled_lines_stay_apart() -> None:
    def draw(canvas: Canvas) -> None:
        for at, line in enumerate(["Report title: Otters by the river", "Report of: Head of Rivers"]):
            canvas.drawString(72, 720 - 14 * at, line)

    assert words(pdf.read(drawn(draw))) == ["Report title: Otters by the river", "Report of: Head of Rivers"]


def test_the_heading_of_a_part_stays_out_of_the_row_above() -> None:
    def draw(canvas: Canvas) -> None:
        rows = [("4.", "Otters", "8 - 9"), ("", "Part 2", ""), ("5.", "Sale of the mill", "10 - 12")]
        for at, row in enumerate([("2.", "Eels", "3 - 4"), ("3.", "Weirs", "5 - 7"), *rows]):
            for x, cell in zip((72, 120, 420), row, strict=True):
                canvas.drawString(x, 720 - 15 * at, cell)

    extract = pdf.read(drawn(draw))
    assert "Part 2" in words(extract)
    assert "4.\tOtters\t8 - 9" in words(extract, BlockKind.TABLE_ROW)


def test_a_row_with_its_pages_does_not_go_on_over_the_page_break() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawString(72, 90, "4. Otters by the river, their number and their food (Pages 9 - 10)")
        canvas.showPage()
        canvas.drawString(72, 720, "This page is intentionally left blank")
        canvas.showPage()
        canvas.drawString(72, 720, "the river")

    assert words(pdf.read(drawn(draw)), BlockKind.PARAGRAPH) == ["This page is intentionally left blank", "the river"]


def test_appendices_that_begin_page_after_page_are_no_running_headers() -> None:
    def draw(canvas: Canvas) -> None:
        for number in range(1, 5):
            canvas.drawString(72, 790, f"Appendix {number}")
            canvas.drawString(72, 700, f"The rent of mill {number} is low.")
            canvas.showPage()

    extract = pdf.read(drawn(draw))
    assert words(extract)[:2] == ["Appendix 1", "The rent of mill 1 is low."]
    repeated = {extract.text[extract.blocks[at].start : extract.blocks[at].end] for at in running(extract)}
    assert extract.printed_pages == ()
    assert not any("Appendix" in line for line in repeated)
