"""Shapes of other councils' papers that were once read wrongly, each in words of our own."""

import pytest

from ingest import reading
from ingest.formats import html, markdown, text
from ingest.origins.councils import councils
from ingest.papers import Block, BlockKind, Extract, Kind, Paper, PaperType
from ingest.structure.furniture import clean_title, running


def _read(words: str) -> Paper:
    return reading.read(text.read(words.encode()), "paper.txt")


def _items(paper: Paper) -> list[tuple[str | None, str]]:
    return [(item.number, item.title) for item in paper.items]


def _kind(paper: Paper, words: str) -> Kind:
    at = paper.text.index(words)
    return next(p.kind for p in paper.paragraphs if p.start <= at < p.end)


@pytest.mark.parametrize("pipes", [1, 144])
def test_minutes_is_a_title_where_it_opens_a_cell(pipes: int) -> None:
    row = "| " * pipes
    paper = _read(
        f"Contact: Ivo Pye\nNo. | Item {row}\n---{'|---' * pipes}\n"
        f"MINUTES PDF 20 KB To approve the minutes of 3 May 2021. Minutes: RESOLVED: That they be signed. {row}\n"
        f"ORCHARDS To hear of the orchards. Minutes: The ranger spoke. RESOLVED: That it be noted. {row}\n"
        f"PATHS Minutes: There was no report. {row}\n"
    )
    assert _items(paper) == [(None, "MINUTES"), (None, "ORCHARDS"), (None, "PATHS")]


def test_a_title_without_a_number_stands_between_numbered_ones() -> None:
    paper = _read(
        "Agenda and minutes\n\nItems\nNo. Item\n\n6.a\n\nWeirs\n\nTo note the survey\n\nMinutes:\n\nThe "
        "ranger spoke.\n\nRESOLVED: That it be noted.\n\nSluice gates\n\nMinutes:\n\nNone.\n\n6.b\n\nMills\n\n"
        "Minutes:\n\nNone.\n"
    )
    assert _items(paper) == [("6.a", "Weirs"), (None, "Sluice gates"), ("6.b", "Mills")]
    assert _kind(paper, "Sluice gates") is Kind.HEADING


def test_a_report_that_names_its_item_is_no_pack() -> None:
    paper = _read(
        "Otterham District Council\n\nReport to: River Board\nDate: 4 July 2023\nTitle: Eel passes\nAgenda item: 9\n\n"
        "1. Recommendations\n\n1.1 That the Board builds two.\n\n2. Background\n\n2.1 Eels are rare.\n"
    )
    assert (paper.paper_type, _items(paper)) == (PaperType.REPORT, [("9", "Eel passes")])
    assert paper.claims.councils == ("Otterham",)


def test_marks_of_reports_are_no_running_line() -> None:
    marks = [f"Agenda Item {number}" for number in range(4, 8)]
    whole = "\n".join(marks)
    starts = [whole.index(mark) for mark in marks]
    blocks = tuple(
        Block(kind=BlockKind.PARAGRAPH, start=start, end=start + len(mark), page=page)
        for page, (start, mark) in enumerate(zip(starts, marks, strict=True), 1)
    )
    assert running(Extract(format="pdf", text=whole, blocks=blocks)) == frozenset()


def test_headings_of_markdown_open_items() -> None:
    paper = reading.read(
        markdown.read(
            b"# Scrutiny Board for Rivers\n\n## Minutes of the meeting held on Monday 8 May 2023\n\n"
            b"**Present:** Councillors Eel and Ray\n\n### 3. Interests\n\nNone.\n\n### 4. Otters\n\nThey are back.\n\n"
            b"**RESOLVED:** That\n\n1. it be noted; and\n2. a count be made.\n\n*Action: Ranger to count.*\n"
        ),
        "paper.md",
    )
    assert _items(paper) == [("3", "Interests"), ("4", "Otters")]
    assert (paper.claims.committees, paper.claims.dates[0].isoformat()) == (
        ("Scrutiny Board for Rivers",),
        "2023-05-08",
    )
    assert (_kind(paper, "2. a count"), _kind(paper, "*Action")) == (Kind.DECISION, Kind.ACTION)


def test_an_item_page_tells_its_meeting_by_the_link_back_to_it() -> None:
    page = (
        b'<html><body><div id="modgov"><h1 class="mgMainTitleTxt">Agenda item</h1>'
        b'<h2 class="mgSubTitleTxt">Lock gates</h2>'
        b'<div class="mgLinks"><ul><li><a href="x">Meeting of River Board, Monday, 8th May, 2023 6.00 pm (Item 93.)</a>'
        b"</li><li><a>Printed page</a></li></ul></div><h3>Decision:</h3><p>That they be mended.</p></div></body></html>"
    )
    paper = reading.read(html.read(page), "item.html")
    assert _items(paper) == [("93", "Lock gates")]
    assert (paper.claims.committees, paper.claims.dates[0].isoformat()) == (("River Board",), "2023-05-08")
    assert "Printed page" not in paper.text


def test_an_action_ends_the_list_of_a_resolution_and_none_is_a_declaration() -> None:
    paper = _read(
        "Agenda and decisions\n\nItems\nNo. Item\n\n1.\n\nDeclarations of interest\n\nDecision:\n\nNone.\n\n2.\n\n"
        "Reeds\n\nDecision:\n\nRESOLVED that:\n\n1. reeds be cut; and\n\n2. boats be hired.\n\n"
        "Action: Ranger to hire boats.\n"
    )
    assert _kind(paper, "None.") is Kind.DECLARATION
    assert (_kind(paper, "2. boats"), _kind(paper, "Action: Ranger")) == (Kind.DECISION, Kind.ACTION)


def test_a_link_is_furniture_only_where_its_line_ends() -> None:
    head = "Agenda and minutes\n\nVenue: Mill. View directions\n\nItems\nNo. Item\n\n"
    paper = _read(head + "1.\n\nSigns\n\nMinutes:\n\nMany View directions on them.\n")
    assert _kind(paper, "View directions\n") is Kind.FURNITURE
    assert _kind(paper, "View directions on") is Kind.DISCUSSION
    assert clean_title("Signs View directions") == "Signs"


@pytest.mark.parametrize(
    "lines, words, named",
    [
        (["Otterham City Council AGENDA"], "", ("Otterham",)),
        (["Room 2, Otterham Town Hall"], "Otterham Borough Council will pay.", ("Otterham",)),
        (["Room 2, Otterham Town Hall"], "Nobody else is named.", ()),
    ],
)
def test_a_council_is_told_by_its_agenda_or_by_its_hall_and_its_words(
    lines: list[str], words: str, named: tuple[str, ...]
) -> None:
    assert councils(lines, words) == named


def test_a_title_over_two_lines_of_a_front_sheet_is_whole() -> None:
    paper = _read(
        "River Board Agenda\n\nMonday, 8 May 2023\n\nItem\t\tPages\n1.\tApologies\t\n2.\tWeirs, sluices and\n"
        "other works\t3 - 9\n3.\tEels\t10 - 12\n\nAgenda Item 2\n\n"
        "Report of: Ranger\nDate: 8 May 2023\nTitle: Weirs\n\n"
        "1.0 Introduction\n\n1.1 Three are old.\n\n2.0 Recommendation\n\n2.1 That they be mended.\n"
    )
    assert [(item.title, item.pages) for item in paper.items][1] == ("Weirs, sluices and other works", "3-9")
    assert (_kind(paper, "1.0 Intro"), _kind(paper, "2.1 That")) == (Kind.HEADING, Kind.RECOMMENDATION)


def test_an_agenda_with_an_item_called_minutes_is_an_agenda() -> None:
    paper = _read(
        "Agenda\n\nRiver Board - Monday, 8th May, 2023\n\nItems\nNo. Item\n\n1.\n\nApologies\n\n2.\n\nMinutes pdf icon "
        "PDF 9 KB\n\nTo confirm them.\n\n3.\n\nEels pdf icon PDF 8 KB\n\nReport of the ranger.\n"
    )
    assert (paper.paper_type, len(paper.items)) == (PaperType.AGENDA, 3)


@pytest.mark.parametrize(
    "head, committee",
    [
        (
            "MINUTES OF THE RIVERS SUB-COMMITTEE\n\nHeld on Monday 8th May 2023 at 7.00 p.m. in the Mill",
            "Rivers Sub-Committee",
        ),
        ("Transcript of the Rivers Panel held on 8 May 2023", "Rivers Panel"),
    ],
)
def test_headings_tell_committee_and_date(head: str, committee: str) -> None:
    paper = _read(f"{head}\n\nPresent: Cllr Eel\n\n1. APOLOGIES\n\nNone.\n\n2. EELS\n\nRESOLVED to count them.\n")
    assert (paper.claims.committees, [day.isoformat() for day in paper.claims.dates]) == ((committee,), ["2023-05-08"])


def test_dates_below_a_standing_item_and_a_name_with_a_number_stay_words() -> None:
    paper = _read(
        "No. | Item\n---|---\n| Mill walls PDF 9 KB\nMinutes: Block 3.1. Here it leaks.\n"
        "The Board agreed:\n1. To mend it\n|\n| Dates of future meetings\n14 March 2024\n20 June 2024\n|\n"
    )
    assert [item.title for item in paper.items] == ["Mill walls", "Dates of future meetings"]
    assert {p.number for p in paper.paragraphs} == {None}
    assert (_kind(paper, "The Board agreed"), _kind(paper, "1. To mend")) == (Kind.DECISION, Kind.DECISION)


def test_welsh_pages_tell_date_and_title() -> None:
    paper = _read(
        "Agenda a chofnodion\n\nY Cabinet - Dydd Mawrth, 6ed Chwefror, 2024 2.00 pm\n\nEitemau\nRhif Eitem\n\n1.\n\n"
        "Afonydd pdf eicon PDF 3 KB\n\nCofnodion:\n\nDim.\n\n2.\n\nMelinau\n\nCofnodion:\n\nDim.\n"
    )
    assert [item.title for item in paper.items] == ["Afonydd", "Melinau"]
    assert [day.isoformat() for day in paper.claims.dates] == ["2024-02-06"]


def test_a_recommendation_on_its_line_is_one() -> None:
    head = "Report to: River Board\nDate: 8 May 2023\nTitle: Eels\n\n"
    paper = _read(f"{head}Recommendation: To count them.\n\n1. Background\n\n1.1 None.\n")
    assert _kind(paper, "Recommendation: To") is Kind.RECOMMENDATION


def test_a_head_of_few_rows_with_labels_side_by_side_begins_a_report() -> None:
    rows = "\tRIVER BOARD\t\nReport Title\t{}\t\nClass\tPart 1\tDate: 8 May 2023\t\n\n"
    head = f"{rows}1. Purpose\n\n1.1 To hear of {{}}.\n\n"
    front = "River Board Agenda\n\nMonday, 8 May 2023\n\nItem\t\tPages\n1.\tEels\t1 - 4\n2.\tOtters\t5 - 8\n"
    front += "3.\tWeirs\t9 - 12\n\n"
    paper = _read(front + "".join(head.format(name, name) for name in ("Eels", "Otters", "Weirs")))
    placed = {paper.text[p.start : p.end]: p.printed_page for p in paper.paragraphs if p.number == "1.1"}
    assert placed == {"1.1 To hear of Eels.": "1-4", "1.1 To hear of Otters.": "5-8", "1.1 To hear of Weirs.": "9-12"}


@pytest.mark.parametrize(
    "numbers", [("23/54", "23/55", "23/56"), ("Item 1:", "Item 2:", "Item 3:"), ("9/23", "10/23", "11/23")]
)
def test_numbers_stand_on_the_line_of_the_title(numbers: tuple[str, str, str]) -> None:
    words = "River Board\nNotes of meeting: Monday 8 May 2023\n\n"
    for number, title in zip(numbers, ("Welcome", "Otters", "Any other business"), strict=True):
        words += f"{number} {title}\n\nDecision\n\nMembers noted it.\n\n"
    paper = _read(words)
    assert _items(paper) == [
        (number.removeprefix("Item ").rstrip(":"), title)
        for number, title in zip(numbers, ("Welcome", "Otters", "Any other business"), strict=True)
    ]
    assert [day.isoformat() for day in paper.claims.dates] == ["2023-05-08"]


def test_the_number_of_a_page_is_no_range_of_an_item() -> None:
    paper = _read(
        "River Board\n\n8 May 2023\n\nReport of the Ranger\n\nEel passes\n\n1. RECOMMENDATIONS\n\n"
        "1. That two be built.\n\nPage 2\n\n"
        "2. BACKGROUND\n\n4. Eels are rare.\n\n5. They swim.\n\nPage 3\n\n6. Boats were asked.\n"
    )
    assert paper.paper_type is PaperType.REPORT


def test_a_council_in_one_line_with_its_committee_is_told_apart() -> None:
    paper = _read("Otterham District Council River Board\n\nMinutes\n\nMonday 8 May 2023\n\n1. APOLOGIES\n\nNone.\n")
    assert (paper.claims.councils, paper.claims.committees) == (("Otterham",), ("River Board",))


def test_a_page_title_names_the_council_behind_a_bar() -> None:
    page = (
        b"<!DOCTYPE html><html><head><title>Agenda for Quay Board on Tuesday, 9th January, 2024 | Marlbridge Borough "
        b"Council</title></head><body><h1>Agenda</h1><h2>Quay Board - Tuesday, 9th January, 2024</h2></body></html>"
    )
    assert reading.read(html.read(page), "page.html").claims.councils == ("Marlbridge",)


def test_the_foot_of_a_captured_page_is_furniture_whatever_its_number_but_for_the_first_time() -> None:
    foot = "Harbour Committee 4 July 2019 Page {}"
    lines = [
        "1. Mud",
        foot.format(9),
        "The mud is deep.",
        foot.format(11),
        "It smells.",
        foot.format(12),
        "See page 12",
    ]
    extract = text.read("\n\n".join(lines).encode())
    told = [extract.text[extract.blocks[at].start : extract.blocks[at].end] for at in sorted(running(extract))]
    assert told == [foot.format(11), foot.format(12)]
