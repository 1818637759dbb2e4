import pytest

from ingest import reading
from ingest.formats import html, markdown, text
from ingest.papers import Kind, Paper, PaperType

PAGE = """Decision details

Purchase of barges

Decision Maker: Cabinet Member for Harbours

Decision status: Recommendations Approved

Is Key decision?: Yes

Decision:

1. That twelve barges be bought.

2. That the cost of £2 million be met from reserves.

Reasons for the decision:

To renew the fleet.

Publication date: 10/12/2023

Date of decision: 27/07/2021

Decided at meeting: 27/07/2021 - Harbour Board

Accompanying Documents:

·         Report pdf icon PDF 119 KB
"""


@pytest.fixture(scope="module")
def paper() -> Paper:
    return reading.read(text.read(PAGE.encode()), "decision.txt")


def test_a_decision_is_dated_by_its_meeting_not_its_publication(paper: Paper) -> None:
    assert [day.isoformat() for day in paper.claims.dates] == ["2021-07-27"]
    assert paper.claims.committees == ("Harbour Board",)
    assert paper.paper_type is PaperType.DECISION


def test_a_member_who_decides_alone_is_the_body() -> None:
    alone = PAGE.replace("Decided at meeting: 27/07/2021 - Harbour Board\n\n", "")
    claims = reading.read(text.read(alone.encode()), "decision.txt").claims
    assert claims.committees == ("Cabinet Member for Harbours",)
    assert [day.isoformat() for day in claims.dates] == ["2021-07-27"]


def test_a_link_of_the_page_is_none_of_its_words() -> None:
    linked = PAGE.replace("Purchase of barges\n", "Purchase of barges\n\nFind out more about this issue\n")
    read = reading.read(text.read(linked.encode()), "decision.txt")
    kinds = {read.text[one.start : one.end]: one.kind for one in read.paragraphs}
    assert kinds["Find out more about this issue"] is Kind.FURNITURE
    assert [item.title for item in read.items] == ["Purchase of barges"]


def test_the_decision_is_whole_and_its_reasons_are_not_of_it(paper: Paper) -> None:
    assert len(paper.decisions) == 1
    span = paper.decisions[0].places[0]
    assert paper.text[span.start : span.end].startswith("1. That twelve") and paper.text[
        span.start : span.end
    ].endswith("reserves.")


def test_labelled_lines_are_particulars(paper: Paper) -> None:
    kinds = {p.kind for p in paper.paragraphs if ": " in paper.text[p.start : p.end]}
    assert kinds == {Kind.PARTICULARS}


def test_the_title_is_the_item(paper: Paper) -> None:
    assert [(item.number, item.title) for item in paper.items] == [(None, "Purchase of barges")]


def test_values_may_stand_below_labels_without_a_colon() -> None:
    lines = ("Decision record", "Sale of a barge", "Decision maker", "Head of Quays", "Decision date", "11 April 2019")
    more = ("Date added to website", "23 October 2024", "Decision", "That the barge be sold.")
    paper = reading.read(text.read("\n\n".join((*lines, *more)).encode()), "decision.txt")
    assert [day.isoformat() for day in paper.claims.dates] == ["2019-04-11"]


@pytest.mark.parametrize("heading", ("EXECUTIVE DECISION RECORD", "Cabinet Member decision notice", "Decision details"))
def test_the_day_on_which_it_was_taken_counts(heading: str) -> None:
    days = ("Date decision taken: 6 December 2022", "Date published: 8 December 2022")
    words = "\n\n".join((heading, "Barges", *days, "Decision: To sell."))
    paper = reading.read(text.read(words.encode()), "decision.txt")
    assert [day.isoformat() for day in paper.claims.dates] == ["2022-12-06"]


def test_a_label_of_two_words_without_a_colon_opens_the_decision() -> None:
    words = "Decision record\n\nBarges\n\nDate decision made: 6 December 2022\n\nDecision taken\n\nTo sell a barge.\n"
    paper = reading.read(text.read(words.encode()), "decision.txt")
    assert [paper.text[one.places[0].start : one.places[0].end] for one in paper.decisions] == ["To sell a barge."]


NOTICE = """ASHBY BOROUGH COUNCIL

{heading}

Reference: QM/2024/07

{maker}

Date of decision: 6 December 2023

Date published: 8 December 2023

Key decision: No

{title}

Decision

1. To sell two barges.

Reasons for the decision

They leak.
"""
MAKER = "Cabinet Member: Councillor Ann Low, Cabinet Member for Harbours"


@pytest.mark.parametrize("heading", ["NOTICE OF DECISION BY CABINET MEMBER", "Public notice of executive decision"])
@pytest.mark.parametrize("title", ["Subject: Sale of barges", "**Title of report:** Sale of barges", "Sale of barges"])
def test_the_title_of_a_notice_is_its_subject_and_no_council_or_member(heading: str, title: str) -> None:
    paper = reading.read(text.read(NOTICE.format(heading=heading, maker=MAKER, title=title).encode()), "notice.txt")
    assert paper.paper_type is PaperType.DECISION
    assert [item.title for item in paper.items] == ["Sale of barges"]
    assert (paper.claims.councils, [day.isoformat() for day in paper.claims.dates]) == (("Ashby",), ["2023-12-06"])


def test_a_notice_without_its_heading_is_not_called_by_its_council() -> None:
    words = NOTICE.replace("{heading}\n\n", "").format(maker="Decision maker: Cabinet", title="Subject: Sale of barges")
    assert [one.title for one in reading.read(text.read(words.encode()), "notice.txt").items] == ["Sale of barges"]


ROWS = (
    ("Reference", "QM/2024/07"),
    ("Cabinet Member", "Councillor Ann Low"),
    ("Date of decision", "6 December 2023"),
    ("Subject", "Sale of barges"),
    ("Key decision", "No"),
)
BELOW = "\n\n## Decision\n\n1. To sell two barges.\n\n## Reasons for the decision\n\nThey leak.\n"


def in_a_table(kind: str) -> Paper:
    """A notice whose particulars are a table."""
    head = "Ashby Borough Council\n\n## Notice of decision by Cabinet Member\n\n"
    if kind == "markdown":
        rows = "| | |\n|---|---|\n" + "\n".join(f"| **{label}** | {value} |" for label, value in ROWS)
        return reading.read(markdown.read(f"# {head}{rows}{BELOW}".encode()), "notice")
    if kind == "text":
        rows = "\n".join(f"{label}\t{value}" for label, value in ROWS)
        return reading.read(text.read(f"{head}{rows}{BELOW}".replace("## ", "").encode()), "notice")
    rows = "".join(f"<tr><th>{label}</th><td>{value}</td></tr>" for label, value in ROWS)
    below = "<h3>Decision</h3><p>To sell two barges.</p><h3>Reasons for the decision</h3><p>They leak.</p>"
    head = "<h1>Ashby Borough Council</h1><h2>Notice of decision by Cabinet Member</h2>"
    return reading.read(html.read(f"<html><body>{head}<table>{rows}</table>{below}</body></html>".encode()), "notice")


@pytest.mark.parametrize("kind", ["markdown", "text", "html"])
def test_the_particulars_may_stand_in_a_table(kind: str) -> None:
    paper = in_a_table(kind)
    assert paper.paper_type is PaperType.DECISION
    assert [item.title for item in paper.items] == ["Sale of barges"]
    assert [day.isoformat() for day in paper.claims.dates] == ["2023-12-06"]
