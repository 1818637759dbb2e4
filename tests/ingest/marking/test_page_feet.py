from io import BytesIO

import docx
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from ingest import access, opening, reading
from ingest.access import WithheldPaper
from ingest.papers import Paper

FOOT = "NOT FOR PUBLICATION - exempt by virtue of paragraph 3 of Part 1 of Schedule 12A"
ITEMS = (
    ("1. APOLOGIES", "Apologies came from Councillor Reed."),
    ("2. SALE OF THE PIER", "The bidder offered nine pounds for the pier and its kiosk."),
    ("3. MOORINGS", "RESOLVED that the fees be raised."),
    ("4. DATE OF NEXT MEETING", "It is on 5 March 2020."),
)
TITLE = "MINUTES of a meeting of the HARBOUR BOARD held on Tuesday 4 February 2020"


def _marked(name: str, data: bytes) -> Paper | WithheldPaper:
    return access.mark(reading.read(opening.extract(name, data), name), exempt=False)


def _in_word(foot: str) -> bytes:
    document = docx.Document()
    document.add_paragraph(TITLE)
    document.add_paragraph("Present: Councillor Low")
    for title, words in ITEMS:
        document.add_heading(title, 2)
        document.add_paragraph(words)
    document.sections[0].footer.paragraphs[0].text = foot
    made = BytesIO()
    document.save(made)
    return made.getvalue()


def _in_pdf(*feet: str) -> bytes:
    """One page for each foot; the first holds all items but the last, which each later page holds a part of."""
    made = BytesIO()
    canvas = Canvas(made, pagesize=A4, invariant=1)
    first = [TITLE, "Present: Councillor Low", *(line for item in ITEMS[:3] for line in item)]
    for at, foot in enumerate(feet):
        for row, line in enumerate(first if not at else [*ITEMS[3], f"The harbour master spoke for {at} minutes."]):
            canvas.drawString(60, 780 - 30 * row, line)
        canvas.drawString(60, 40, foot)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def test_a_marking_in_the_footer_of_a_word_document_withholds_all_of_it() -> None:
    assert isinstance(_marked("minutes.docx", _in_word(FOOT)), WithheldPaper)
    assert isinstance(_marked("minutes.docx", _in_word("Harbour Board, Quay House")), Paper)


def test_a_marking_that_runs_at_the_foot_of_pages_withholds_every_item_on_them() -> None:
    assert isinstance(_marked("minutes.pdf", _in_pdf(FOOT, FOOT, FOOT)), WithheldPaper)
    assert isinstance(_marked("minutes.pdf", _in_pdf(FOOT, FOOT)), WithheldPaper)


def test_a_foot_without_a_marking_withholds_nothing() -> None:
    kept = _marked("minutes.pdf", _in_pdf(*("Harbour Board, February 2020",) * 3))
    assert isinstance(kept, Paper) and "nine pounds" in kept.text and not kept.withheld


def test_a_division_that_runs_at_the_foot_of_pages_is_about_the_pages() -> None:
    assert isinstance(_marked("minutes.pdf", _in_pdf("Part 2", "Part 2", "Part 2")), WithheldPaper)
