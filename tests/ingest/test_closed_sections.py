"""Sections of a report whose own heading marks them go; headings that only sound like it close nothing."""

import pytest

from ingest.access import WithheldPaper, mark
from ingest.papers import Kind, Paper, PaperType, Paragraph

H, D = Kind.HEADING, Kind.DISCUSSION
OPENING = ((H, "1. Purpose"), (D, "1.1 Terms are proposed for the lease of the Corn Hall."))
CLOSING = ((H, "3. Legal implications"), (D, "3.1 The council may let land."), (D, "3.2 It must take the best price."))


def _paper(*lines: tuple[Kind, str]) -> Paper:
    text, paragraphs = "", []
    for kind, words in lines:
        paragraphs.append(Paragraph(start=len(text), end=len(text) + len(words), kind=kind))
        text += f"{words}\n\n"
    return Paper(
        source="paper.txt",
        format="text",
        paper_type=PaperType.REPORT,
        text=text,
        items=(),
        paragraphs=tuple(paragraphs),
    )


def _left(*lines: tuple[Kind, str]) -> str:
    """What the public may read of a report with such lines between its opening and its end."""
    marked = mark(_paper(*OPENING, *lines, *CLOSING), exempt=False)
    return "" if isinstance(marked, WithheldPaper) else marked.text


@pytest.mark.parametrize(
    "heading",
    [
        "2. Exempt information",
        "2. Confidential section",
        "2. Private and confidential",
        "2. Part 2 information",
        "2. Financial implications (exempt - paragraph 3)",
        "2. Offers received [EXEMPT]",
        "2. Offers (not for publication)",
        "2. Valuation (paragraph 3, Schedule 12A)",
        "2. Valuation - exempt",
        "2. Confidential financial information",
        "2. Exempt Information (Local Government Act 1972 Schedule 12A)",
        "2. Commercially sensitive information",
        "2. Information exempt under paragraph 3",
        "2. The following section is exempt",
        "2. Restricted information",
        "2. Offers (exempt).",
        "2. Private and confidential - offers",
        "2. Offers (exempt by virtue of paragraph 3 of Part 1 of Schedule 12A of the Local Government Act 1972)",
    ],
)
def test_a_section_that_its_heading_marks_goes_and_the_next_one_stays(heading: str) -> None:
    text = _left((H, heading), (D, "2.1 The trust offered ninety pounds."), (D, "2.2 It asked for a break clause."))
    assert "ninety" not in text
    assert "break clause" not in text
    if text:
        assert "Corn Hall" in text
        assert "best price" in text


def test_a_section_without_a_number_goes_on_to_the_end_for_nothing_tells_where_it_stops() -> None:
    text = _left(
        (H, "Exempt information"), (D, "The trust offered ninety pounds."), (H, "Valuer's opinion"), (D, "Ten.")
    )
    assert "Corn Hall" in text
    assert "ninety" not in text
    assert "Ten." not in text


def test_sections_below_a_closed_one_are_closed_with_it() -> None:
    text = _left(
        (H, "2. Exempt information"), (H, "2.1 Offers"), (D, "Ninety pounds."), (H, "2.2 Advice"), (D, "Take it.")
    )
    assert "Ninety" not in text
    assert "Take it" not in text
    assert "best price" in text


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("2. Exempt information", "2.1 There is no exempt information in this report."),
        ("2. Exempt information", "None"),
        ("2. Confidential / exempt information", "Not applicable"),
        ("2. Exempt information", "2.1 Appendix B is exempt under paragraph 3 of Schedule 12A."),
        ("2. Access to information", "2.1 The papers are listed below."),
        ("2. Confidential reporting (whistleblowing) policy", "2.1 The policy was renewed."),
        ("2. Exempt accommodation", "2.1 Supported housing has grown."),
        ("2. Confidential waste contract", "2.1 The contract ends in May."),
        ("2. Private hire licensing", "2.1 Fees rise in May."),
        ("2. Exempt information procedure rules", "2.1 The rules were last changed in 2019."),
        ("2. Part 2 of the scheme", "2.1 The second part begins in May."),
    ],
)
def test_a_heading_that_closes_nothing_leaves_its_section(heading: str, words: str) -> None:
    text = _left((H, heading), (D, words))
    assert words in text
    assert "best price" in text


def test_that_there_was_no_bid_does_not_say_that_there_is_nothing_exempt() -> None:
    assert "ninety" not in _left((H, "2. Exempt information"), (D, "2.1 There was no bid above ninety pounds."))


@pytest.mark.parametrize(
    "words", ["2.1 (Exempt) Ninety pounds were offered.", "2.1 Ninety were offered. [CONFIDENTIAL]"]
)
def test_a_paragraph_that_is_marked_itself_goes_alone(words: str) -> None:
    text = _left((H, "2. Offers"), (D, words), (D, "2.2 The offer stands until May."))
    assert "inety" not in text
    assert "until May" in text


def test_an_appendix_that_is_only_named_as_confidential_closes_nothing() -> None:
    words = "2.1 Members had a briefing note (confidential) before them."
    assert words in _left((H, "2. Offers"), (D, words))


@pytest.mark.parametrize(
    "lines",
    [
        ((D, "2.1 Ninety pounds is the bid of Zed Ltd; the scores are in exempt Appendix 2."),),
        ((D, "2.1 See Appendix 1."), (D, "2.2 Zed offered ninety pounds, or £90.")),
        ((D, "2.1 Offers came from:"), (H, "3. Zed Ltd"), (D, "Zed won at ninety pounds.")),
        ((D, "2.1 There is no exempt information in the open report; Zed offered ninety pounds (£90)."),),
        ((Kind.DECISION, "2.1 RESOLVED that the offer of ninety pounds be taken."),),
        ((D, "2.1 See Appendix 1."), (Kind.DECISION, "2.2 RESOLVED that Zed have it for ninety pounds.")),
        ((D, "None."), (D, "2.1 Zed offered ninety pounds (exempt).")),
    ],
)
def test_a_section_that_says_more_than_where_it_is_to_be_found_goes(lines: tuple[tuple[Kind, str], ...]) -> None:
    text = _left((H, "2. Exempt information"), *lines)
    assert "inety" not in text
    assert "Corn Hall" in text


@pytest.mark.parametrize("lead", ["The table below is exempt.", "The following is exempt:"])
def test_what_a_line_says_to_be_exempt_below_it_goes(lead: str) -> None:
    assert "ninety" not in _left((D, lead), (D, "Zed offered ninety pounds."))


def test_a_sentence_with_a_marking_inside_it_goes() -> None:
    text = _left((H, "2. Offers"), (D, "2.1 The offer was ninety pounds from Zed (exempt) and was accepted."))
    assert "ninety" not in text
    assert "best price" in text
