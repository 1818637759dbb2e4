from dataclasses import replace

import pytest

from ingest.access import WithheldPaper, mark
from ingest.papers import Access, AgendaItem, Kind, Paper, PaperType, Paragraph


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


EXCLUDED = "RESOLVED that the press and public be excluded for the following items."


@pytest.mark.parametrize(
    ("back", "opened"),
    [
        ("The public were let back into the meeting.", (True, True)),
        ("Papers came. The public were let back into the meeting.", (False, True)),
        ("The public were told that forms were returned.", (False, False)),
    ],
)
def test_in_a_pack_the_item_that_says_first_that_the_public_is_back_is_open(
    back: str, opened: tuple[bool, bool]
) -> None:
    lines = (("Vote", EXCLUDED), ("Pier", "Nine pounds."), ("Quay", back), ("Paths", "Mended."))
    paper = _paper(*((kind, words) for line in lines for kind, words in zip((Kind.HEADING, Kind.DISCUSSION), line)))
    items = tuple(AgendaItem(number=str(number), title=title) for number, (title, _) in enumerate(lines, start=1))
    own = tuple(replace(one, item=at // 2) for at, one in enumerate(paper.paragraphs))
    left = mark(replace(paper, paper_type=PaperType.AGENDA_PACK, items=items, paragraphs=own), exempt=False)
    assert isinstance(left, Paper)
    assert "Nine" not in left.text
    assert ("Quay" in left.text, "Mended." in left.text) == opened
