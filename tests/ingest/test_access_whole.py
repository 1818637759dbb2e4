from dataclasses import replace

import pytest

from ingest.access import WithheldPaper, mark
from ingest.papers import Access, Kind, Paper, PaperType, Paragraph


def _paper(*lines: tuple[Kind, str], source: str = "paper.txt") -> Paper:
    text, paragraphs = "", []
    for kind, words in lines:
        paragraphs.append(Paragraph(start=len(text), end=len(text) + len(words), kind=kind))
        text += f"{words}\n\n"
    return Paper(
        source=source,
        format="text",
        paper_type=PaperType.REPORT,
        text=text,
        items=(),
        paragraphs=tuple(paragraphs),
    )


def test_a_running_header_on_each_page_closes_the_whole_paper() -> None:
    paper = _paper(
        (Kind.HEADING, "Sale of the pier"), (Kind.FURNITURE, "Confidential"), (Kind.DISCUSSION, "Nine pounds.")
    )
    assert isinstance(mark(paper, exempt=False), WithheldPaper)


@pytest.mark.parametrize(
    "line",
    [
        "Class: Part 2",
        "NOT FOR PUBLICATION by virtue of paragraph 3 of Schedule 12A",
        "This report is confidential.",
        "Exempt?: tbc",
        "PRIVATE AND CONFIDENTIAL",
    ],
)
def test_a_report_that_is_marked_is_withheld_whole_and_told_without_its_title(line: str) -> None:
    marked = mark(
        _paper((Kind.HEADING, "Sale of the pier"), (Kind.PARTICULARS, line), (Kind.DISCUSSION, "Nine.")), exempt=False
    )
    assert isinstance(marked, WithheldPaper)
    assert marked.source == "paper.txt"
    assert "pier" not in marked.reason
    assert marked.reason.endswith("Ingest it with --exempt to keep it for those entitled to it.")


@pytest.mark.parametrize(
    "source", ["Appendix B (exempt).pdf", "x/Confidential_Report_pier.docx", "Pier - EXEMPT.pdf", "pier_exempt.pdf"]
)
def test_a_file_name_that_says_exempt_is_a_marking(source: str) -> None:
    assert isinstance(mark(_paper((Kind.DISCUSSION, "Nine."), source=source), exempt=False), WithheldPaper)


@pytest.mark.parametrize(
    "source", ["Reports pack part 2.pdf", "exempt-accommodation.pdf", "Private renting.pdf", "pier-non-exempt.pdf"]
)
def test_a_file_name_about_something_else_is_no_marking(source: str) -> None:
    assert isinstance(mark(_paper((Kind.DISCUSSION, "Nine."), source=source), exempt=False), Paper)


def test_a_metadata_file_settles_access() -> None:
    marked, silent = _paper((Kind.PARTICULARS, "Class: Part 2")), _paper((Kind.DISCUSSION, "The pier."))
    assert mark(marked, exempt=False, told=Access.PUBLIC) == marked
    assert isinstance(mark(silent, exempt=False, told=Access.EXEMPT), WithheldPaper)
    assert mark(silent, exempt=True, told=Access.EXEMPT) == replace(silent, access=Access.EXEMPT)
