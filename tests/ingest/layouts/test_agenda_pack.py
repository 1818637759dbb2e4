from datetime import date

import pytest

from ingest import reading
from ingest.formats import markdown, text
from ingest.papers import Kind, Paper, PaperType

PACK = """Harbour and Quays Committee Agenda

Thursday, 4 July 2019 **7.00 pm**, Room 2 Harbour House

For more information contact: Rosa Whit (01632 960111)

Part 1

Item\t\tPages
1.\tMinutes of the meeting held on 6 June 2019 <i>To follow.</i>\t
2.\tDeclarations of interest\t1 - 4
3.\tQuay wall repairs\t5 - 14
4.\tUpdate on dredging plan\t15 - 22
5.\tWork programme\t23 - 30

6. Referrals to Cabinet

Members are hereby summoned to a meeting of the committee on Thursday, 4 July 2019.

Ada North, Chief Executive Tuesday, 25 June 2019

Councillor Lee Moss (Chair)\t
Councillor Kim Dale\t

Agenda Item 2

Committee\tHarbour and Quays Committee\t\t2
Title\tDeclarations of Interest\t
Class\tPart 1\tDate\tXx 20\t16

Members are asked to declare any interest.

1 Personal interests

- (1) Money
- (2) Other

This page is intentionally left blank

Agenda Item 3

\tH&Q COMMITTEE\t
Report Title\tQuay wall repairs\t
Key Decision\tNo\tItem No.\t
Class\tOpen\tDate: 4 th July 2019\t

1. Purpose

- 1.1 This report tells of the wall.

2. Recommendations

2.1 Members are asked to note the wall.

6 Costs

6.2 The wall cost £2m. Write to ada@ashby.gov.uk in Ashby. RESOLVED that was said before.

Committee\tHarbour and Quays Committee\tItem\t
Title\tDredging Plan Update\t
Wards\tAll\t
Class\tPart 1\tDate\t4 July 2019

1. Introduction

- 1.1 Mud is deep.

Measure\tCount
Barges hired\t9
Barges late\t6

This page is intentionally left blank

Harbour and Quays Committee\t\t
Title Committee work programme\t\t
Contributor Clerk Item\t\t
Class Part 1 (Open) 4 July 2019\t\t

1. Purpose

To advise of the programme.

FORWARD PLAN

Date\tMatter\tDecision maker
May 2019\tLand Part 2\t21/06/19 Cabinet
"""


@pytest.fixture(scope="module")
def paper() -> Paper:
    return reading.read(text.read(PACK.encode()), "pack.txt")


def _at(paper: Paper, words: str) -> tuple[str | None, str | None, Kind]:
    found = next(p for p in paper.paragraphs if words in paper.text[p.start : p.end])
    number = None if found.item is None else paper.items[found.item].number
    return number, found.printed_page, found.kind


def test_the_front_sheet_gives_items_titles_and_pages(paper: Paper) -> None:
    assert [(item.number, item.title, item.pages) for item in paper.items] == [
        ("1", "Minutes of the meeting held on 6 June 2019", None),
        ("2", "Declarations of interest", "1-4"),
        ("3", "Quay wall repairs", "5-14"),
        ("4", "Update on dredging plan", "15-22"),
        ("5", "Work programme", "23-30"),
        ("6", "Referrals to Cabinet", None),
    ]
    assert paper.paper_type is PaperType.AGENDA_PACK


def test_a_report_with_a_mark_is_of_that_item(paper: Paper) -> None:
    assert _at(paper, "tells of the wall") == ("3", "5-14", Kind.DISCUSSION)


def test_a_report_that_begins_at_a_head_table_is_settled_by_order_and_title(paper: Paper) -> None:
    assert _at(paper, "Mud is deep") == ("4", "15-22", Kind.DISCUSSION)
    assert _at(paper, "advise of the programme") == ("5", "23-30", Kind.DISCUSSION)
    assert _at(paper, "Land Part 2")[0] == "5"


def test_what_stands_on_the_front_sheet_is_of_no_item(paper: Paper) -> None:
    assert _at(paper, "Update on dredging plan") == (None, None, Kind.PARTICULARS)
    assert _at(paper, "Lee Moss") == (None, None, Kind.PARTICULARS)


def test_numbers_inside_a_report_are_its_own(paper: Paper) -> None:
    assert [p.number for p in paper.paragraphs if "The wall cost" in paper.text[p.start : p.end]] == ["6.2"]
    assert _at(paper, "The wall cost")[0] == "3"


def test_a_recommendation_is_no_decision(paper: Paper) -> None:
    assert _at(paper, "note the wall")[2] is Kind.RECOMMENDATION
    assert paper.decisions == ()


def test_a_row_in_a_report_keeps_its_header(paper: Paper) -> None:
    row = next(p for p in paper.paragraphs if paper.text[p.start : p.end] == "Barges hired\t9")
    assert [paper.text[span.start : span.end] for span in row.headers] == ["Measure\tCount"]


def test_the_date_of_the_summons_is_not_the_date_of_the_meeting(paper: Paper) -> None:
    assert [day.isoformat() for day in paper.claims.dates] == ["2019-07-04"]
    assert (paper.claims.committees, paper.claims.councils) == (("Harbour and Quays Committee",), ("Ashby",))


def test_an_agenda_without_reports_gives_each_item_its_words() -> None:
    words = (
        "Northby District Council\n\nAgenda\n\nLicensing Committee\nDate: Tuesday, 9 January 2024\n\n1. "
        "Apologies for absence\n"
        "2. Minutes (Pages 3 - 6)\nTo approve the minutes of the meeting held on 5 December 2023.\n3. "
        "Taxi policy (Pages 7 - 20)\n"
        "4. Exclusion of the press and public\n"
    )
    paper = reading.read(text.read(words.encode()), "agenda.txt")
    assert paper.paper_type is PaperType.AGENDA
    assert [(item.number, item.pages) for item in paper.items] == [
        ("1", None),
        ("2", "3-6"),
        ("3", "7-20"),
        ("4", None),
    ]
    assert _at(paper, "To approve")[0] == "2"
    assert (paper.claims.councils, paper.claims.committees) == (("Northby",), ("Licensing Committee",))


def test_a_mark_names_the_item_however_its_letter_is_set_off() -> None:
    front = "Quay Board\n\nAGENDA\n\nDate: 6 March 2024\n\n1. Apologies\n6.a Winter plan (Pages 11 - 20)\n6.b Ice\n\n"
    report = "Agenda Item 6a\n\nReport to: Quay Board\nDate: 6 March 2024\nTitle: Winter plan\n\n1.1 It will be cold.\n"
    paper = reading.read(text.read((front + report).encode()), "pack.txt")
    assert [item.number for item in paper.items] == ["1", "6.a", "6.b"]
    assert _at(paper, "It will be cold")[:2] == ("6.a", "11-20")


def test_the_contact_in_the_head_of_a_report_is_no_row_of_a_table() -> None:
    words = (
        "Committee\tQuay Board\nReport title\tTides\nItem No.\t5\nDate\t12 March 2019\nContact\tSam Hill, 01632 960112"
        "\n\n1. Purpose\n\n1.1 This report tells of tides.\n"
    )
    paper = reading.read(text.read(words.encode()), "report.txt")
    assert paper.claims.contact == "Sam Hill, 01632 960112"
    assert {p.kind for p in paper.paragraphs if "Sam Hill" in paper.text[p.start : p.end]} == {Kind.PARTICULARS}


def test_a_report_in_markdown_is_of_the_item_that_stands_in_bold_above_it() -> None:
    report = (
        "**PORT ASHBY DISTRICT COUNCIL**\n\n**CABINET – 4 JULY 2019**\n\n**AGENDA ITEM 8**\n\n# Quay wall repairs\n\n"
        "| Report of | Head of Harbours |\n|---|---|\n| Wards affected | All |\n| Key decision | Yes |\n"
        "| Contact | Rosa Whit |\n\n## 1. Recommendations\n\nThat Cabinet agrees to repair the wall.\n\n"
        "## 2. Background\n\n2.1 The wall was built in 1902.\n\n2.2 It has been shored up since 2011.\n"
    )
    paper = reading.read(markdown.read(report.encode()), "report.md")
    assert paper.paper_type is PaperType.REPORT
    assert [(item.number, item.title) for item in paper.items] == [("8", "Quay wall repairs")]
    assert paper.claims.councils == ("Port Ashby",) and paper.claims.committees == ("Cabinet",)


def test_the_minutes_in_a_pack_date_no_meeting_but_their_own() -> None:
    front = "Quay Board\n\nAGENDA\n\nDate: 6 March 2024\n\n1. Minutes of the meeting held on 9 May 2023\n2. Ice\n\n"
    heads = "".join(
        f"Agenda Item {number}\n\nCommittee\tQuay Board\tItem No. {number}\nReport Title\t{title}\n"
        f"Class\tPart 1\tDate: 6 March 2024\n\n1.1 It was cold.\n\n"
        for number, title in ((1, "Minutes of the meeting held on 9 May 2023"), (2, "Ice"))
    )
    paper = reading.read(text.read((front + heads).encode()), "pack.txt")
    assert paper.claims.dates == (date(2024, 3, 6),)
