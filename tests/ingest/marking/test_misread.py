from dataclasses import replace

import pytest

from ingest import access
from ingest.access import WithheldPaper
from ingest.marking.misread import mended
from ingest.papers import AgendaItem, Kind, Paper, PaperType, Paragraph


def scanned(first: str, sure: float | None) -> Paper:
    text = f"{first}\nThe price of the mill is £90,000."
    parts = ((0, len(first)), (len(first) + 1, len(text)))
    return Paper(
        source="mill.pdf",
        format="pdf",
        paper_type=PaperType.REPORT,
        text=text,
        items=(AgendaItem(number="4", title="The mill"),),
        paragraphs=tuple(
            Paragraph(start=a, end=b, kind=Kind.DISCUSSION, item=0, page=1, read_by_ocr=sure) for a, b in parts
        ),
    )


@pytest.mark.parametrize("line", ["EXEMP7", "C0NFIDENTIAL", "NOT FOR PUBL1CATION", "Not for publicatlon"])
def test_a_marking_that_ocr_misread_still_withholds(line: str) -> None:
    assert isinstance(access.mark(scanned(line, 0.8), exempt=False), WithheldPaper)


def test_only_what_ocr_read_is_taken_for_misread() -> None:
    assert access.mark(scanned("EXEMP7", None), exempt=False) == scanned("EXEMP7", None)


def test_plain_words_withhold_nothing() -> None:
    paper = scanned("The weir and the privately owned mill, except its yard, were explained.", 0.8)
    assert access.mark(paper, exempt=False) == replace(paper)


def test_words_far_from_any_marking_stay() -> None:
    assert mended("The tender excludes repairs to Mill Lane.") == "The tender excludes repairs to Mill Lane."
