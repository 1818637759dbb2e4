import pytest

from ingest import reading
from ingest.formats import text
from ingest.papers import Kind, Paper

PAGE = """Venue: Civic Hall
Contact: Robin Vane Scrutiny Officer
No. | Item |
---|---|
Minutes of previous meeting PDF 94 KB Decision: RESOLVED The minutes of the meeting held on 9 May 2023 be \
agreed. Minutes: RESOLVED The minutes of the meeting held on 9 May 2023 be agreed. |
|
Quay wall PDF 25 KB To follow.
Additional documents:
Decision: RESOLVED That the report be noted. Minutes: Witnesses Ada North, Director of
Ports and Quays
Key points 2.1. The wall is 40 years old. The Board adjourned from 6.02 pm to 6.11 pm.
2.2. Repairs cost £2.5 million (see 2.4 The Plan). 2.3. Stone was short. 2.4. Initially, the plan was ... view \
the full minutes text for item 2. |
|
Work programme PDF 84 KB Minutes: 3.1. The Chair spoke. 3.2. Members agreed with him. RESOLVED That the report \
be noted. |
|"""


def _read(words: str) -> Paper:
    return reading.read(text.read(words.encode()), "flat.txt")


@pytest.fixture(scope="module")
def paper() -> Paper:
    return _read(PAGE)


def test_paragraphs_inside_give_the_numbers_of_the_items(paper: Paper) -> None:
    assert [(item.number, item.title) for item in paper.items] == [
        ("1", "Minutes of previous meeting"),
        ("2", "Quay wall"),
        ("3", "Work programme"),
    ]


def test_an_item_cut_short_is_marked(paper: Paper) -> None:
    assert [item.truncated for item in paper.items] == [False, True, False]


def test_a_long_line_is_cut_at_its_paragraph_numbers_alone(paper: Paper) -> None:
    numbered = [
        (p.number, paper.text[p.start : p.end].split()[1])
        for p in paper.paragraphs
        if p.number and p.kind is Kind.DISCUSSION
    ]
    assert numbered == [
        ("2.1", "The"),
        ("2.2", "Repairs"),
        ("2.3", "Stone"),
        ("2.4", "Initially,"),
        ("3.1", "The"),
        ("3.2", "Members"),
    ]


def test_a_decision_printed_twice_is_one(paper: Paper) -> None:
    assert [(decision.item, len(decision.places)) for decision in paper.decisions] == [(0, 2), (1, 1), (2, 1)]


def test_a_line_broken_in_mid_sentence_is_one_paragraph(paper: Paper) -> None:
    assert any(paper.text[p.start : p.end].endswith("Director of\nPorts and Quays") for p in paper.paragraphs)


def test_the_minutes_agreed_bound_the_date(paper: Paper) -> None:
    assert paper.claims.after is not None and paper.claims.after.isoformat() == "2023-05-09"
    assert paper.claims.bound_reason and paper.claims.dates == ()


@pytest.mark.parametrize("pipes", [2, 145])
def test_the_number_of_pipes_makes_no_difference(pipes: int) -> None:
    row = " |" * pipes
    paper = _read(
        f"No. | Item |{row}\n---|---|{'---|' * pipes}\n | Welcome PDF 2 KB Minutes: All came.{row}\n | "
        f"Parking PDF 1 MB Decision: AGREED "
        f"That charges be frozen. Minutes: Costs rose. AGREED That charges be frozen.{row}\n"
    )
    assert [item.title for item in paper.items] == ["Welcome", "Parking"]
    assert [len(decision.places) for decision in paper.decisions] == [2]


def test_numbers_in_the_first_cell_number_the_items_and_a_table_inside_opens_none() -> None:
    paper = _read(
        "Health Panel - Tuesday 5 March 2024 7.00 pm\nNo. | Item |\n---|---|\n12. | Apologies The Chair "
        "opened the meeting. |\n"
        "13. | Hospital beds PDF 310 KB\nMinutes:\nThe Panel received a report.\nWard | Beds | Year "
        "|\nAsh | 5 | 2023 |\n"
        "RESOLVED: That the report be noted. |\n"
    )
    assert [(item.number, item.title) for item in paper.items] == [("12", "Apologies"), ("13", "Hospital beds")]
    assert paper.claims.dates[0].isoformat() == "2024-03-05"


def test_without_evidence_items_have_no_number() -> None:
    paper = _read(
        "No. | Item |\n---|---|\nWelcome PDF 2 KB Minutes: All came. |\n|\nParking PDF 1 MB Minutes: "
        "RESOLVED That it be so. |\n|"
    )
    assert [item.number for item in paper.items] == [None, None]


def test_the_further_papers_of_an_item_tell_its_number() -> None:
    paper = _read(
        "No. | Item |\n---|---|\nWelcome PDF 2 KB Minutes: All came. |\n|\nFees PDF 1 MB\n"
        "Additional documents:\n- Table 1, item 2. PDF 9 KB\n"
        "Decision: It was agreed: (a) That it be so. Minutes: It was long. It was agreed: (a) That it be so. |\n|"
    )
    assert [item.number for item in paper.items] == ["1", "2"]
    assert [len(decision.places) for decision in paper.decisions] == [2]
