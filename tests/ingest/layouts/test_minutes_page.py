import pytest

from ingest import reading
from ingest.formats import text
from ingest.papers import Kind, Paper, PaperType

PAGE = """Menu
Council meetings

Agenda and minutes

Planning Committee - Wednesday, 3rd April, 2019 6.30 pm

Venue: Council Chamber, Town Hall. View directions

Contact: Jo Field  Email: jo.field@ashford.gov.uk

Items
No. Item

137.

Minutes of the previous meeting pdf icon PDF 91 KB

To approve the minutes of the meeting held on 6 March 2019.

Minutes:

RESOLVED – That the minutes of the meeting held on 6 March 2019 be approved.

137.a

Declarations of interest

Minutes:

None.

138.

Land at Mill Lane pdf icon PDF 2 MB

Additional documents:

Minutes:

The officer showed the plan (pdf icon PDF 20 KB) and answered questions.

Officers agreed to look into the drains.

Key points were:

·         The lane floods.

·         Members noted that 5 houses were empty.

The Committee resolved to:

(a) grant permission; and

(b) delegate the conditions to the Head of Planning.

... view the full minutes text for item 138.

139.

Any other business

Minutes:

There was none. The Committee meets next on 1 May 2019.
"""


@pytest.fixture(scope="module")
def paper() -> Paper:
    return reading.read(text.read(PAGE.encode()), "page.txt")


def _kinds(paper: Paper, words: str) -> set[Kind]:
    return {p.kind for p in paper.paragraphs if words in paper.text[p.start : p.end]}


def test_items_have_the_numbers_a_person_sees(paper: Paper) -> None:
    assert [item.number for item in paper.items] == ["137", "137.a", "138", "139"]
    assert paper.paper_type is PaperType.MINUTES


def test_titles_are_clean_of_file_sizes(paper: Paper) -> None:
    assert [item.title for item in paper.items] == [
        "Minutes of the previous meeting",
        "Declarations of interest",
        "Land at Mill Lane",
        "Any other business",
    ]


def test_an_item_cut_short_by_the_page_is_marked(paper: Paper) -> None:
    assert [item.truncated for item in paper.items] == [False, False, True, False]


def test_committee_date_contact_and_venue_are_those_of_the_headings(paper: Paper) -> None:
    claims = paper.claims
    assert (claims.committees, [day.isoformat() for day in claims.dates]) == (("Planning Committee",), ["2019-04-03"])
    assert (claims.councils, claims.venue) == (("Ashford",), "Council Chamber, Town Hall")
    assert claims.after is not None and claims.after.isoformat() == "2019-03-06"


def test_furniture_inside_a_sentence_is_cut_and_the_words_stay(paper: Paper) -> None:
    assert _kinds(paper, "PDF 20 KB") == {Kind.FURNITURE}
    assert _kinds(paper, "and answered questions.") == {Kind.DISCUSSION}


def test_headings_venue_and_contact_are_no_furniture(paper: Paper) -> None:
    assert _kinds(paper, "Agenda and minutes") == {Kind.HEADING}
    assert _kinds(paper, "Council Chamber") == {Kind.PARTICULARS}
    assert _kinds(paper, "jo.field") == {Kind.PARTICULARS}


def test_what_officers_agreed_to_and_what_members_noted_in_a_list_is_discussion(paper: Paper) -> None:
    assert _kinds(paper, "look into the drains") == {Kind.DISCUSSION}
    assert _kinds(paper, "houses were empty") == {Kind.DISCUSSION}


def test_entries_for_interests_are_declarations(paper: Paper) -> None:
    assert _kinds(paper, "None.") == {Kind.DECLARATION}


def test_a_lead_in_and_its_list_are_one_group(paper: Paper) -> None:
    groups = [p.group for p in paper.paragraphs if p.kind is Kind.DECISION and p.item == 2]
    assert len(groups) == 3 and len(set(groups)) == 1 and groups[0] is not None


def _read(words: str) -> Paper:
    return reading.read(text.read(words.encode()), "page.txt")


def test_two_headings_that_differ_are_both_told() -> None:
    head = (
        "Agenda and minutes\n\nQuay Board - Tuesday, 9 January 2024 2.00 pm\n\nQuay Board - Friday, 12 "
        "January 2024 2.00 pm\n\n"
    )
    paper = _read(
        head + "Items\nNo. Item\n\n1.\n\nBudget\n\nMinutes:\n\nThe Board met last on 4 December 2023.\n\n2.\n\nEnd\n"
    )
    assert [day.isoformat() for day in paper.claims.dates] == ["2024-01-09", "2024-01-12"]


def test_a_date_in_the_text_is_no_date_of_the_meeting() -> None:
    paper = _read(
        "Agenda and minutes\n\nItems\nNo. Item\n\n1.\n\nBudget\n\nMinutes:\n\nThursday 4 May 2023 was "
        "fine.\n\n2.\n\nEnd\n"
    )
    assert paper.claims.dates == ()


def test_numbers_like_045_21_number_items() -> None:
    paper = _read(
        "Agenda and minutes\n\nItems\nNo. Item\n\n045/21\n\nWelcome\n\nMinutes:\n\nAll "
        "came.\n\n046/21\n\nRoof\n\nMinutes:\n\nDone.\n"
    )
    assert [(item.number, item.title) for item in paper.items] == [("045/21", "Welcome"), ("046/21", "Roof")]


def test_items_are_found_where_labels_and_numbers_are_lost() -> None:
    paper = _read(
        "Venue: Room 1\n\nContact: Sam Hill\n\n\nMinutes of the previous meeting PDF 120 KB\n\nThe "
        "minutes were confirmed as a correct "
        "record.\n\n\n\nAir quality PDF 4 MB\n\nThe Head of Air introduced the report. 4.5 tonnes were "
        "saved.\n\nRESOLVED: That it be "
        "noted.\n\n\n\nAny other business\n\nNone.\n"
    )
    assert [item.title for item in paper.items] == [
        "Minutes of the previous meeting",
        "Air quality",
        "Any other business",
    ]
    assert {item.number for item in paper.items} == {None}
    assert [decision.item for decision in paper.decisions] == [0, 1]


def test_paragraphs_inside_number_items_that_print_none() -> None:
    paper = _read(
        "Agenda and minutes\n\n\nWelcome PDF 3 KB\n\nAll came.\n\n\nRoof PDF 4 KB\n\n2.1 It leaks.\n\n2.2 "
        "It will be mended.\n\n\n"
        "Any other business\n\nNone.\n"
    )
    assert [item.number for item in paper.items] == ["1", "2", "3"]


def test_a_cancelled_meeting_is_an_agenda_of_its_own_date_without_items() -> None:
    paper = _read(
        "Agenda\n\nQuay Board - Tuesday, 9th January, 2024 2.00 pm, CANCELLED\n\nVenue: Room 1, Town Hall. View "
        "directions\n\nContact: Sam Hill, 01999 550000\n\nNote: This meeting will not take place; its business will "
        "be taken at the meeting on Tuesday 16 January 2024.\n"
    )
    assert (paper.paper_type, paper.items) == (PaperType.AGENDA, ())
    assert [day.isoformat() for day in paper.claims.dates] == ["2024-01-09"]
    assert paper.claims.committees == ("Quay Board",)
