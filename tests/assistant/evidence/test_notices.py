from dataclasses import replace
from datetime import date

import pytest
from standins import paper, passage

from assistant.evidence.notices import Notice, notices
from assistant.evidence.units import units
from ingest.papers import AgendaItem, Kind, PaperType


def read(*words: str, title: str = "Minutes of the last meeting", kind: Kind = Kind.DISCUSSION) -> tuple[Notice, ...]:
    one = replace(paper(*((kind, line) for line in words)), items=(AgendaItem(number="2", title=title),))
    return notices(units([passage(one, place) for place in range(len(words))], lambda _: one))


@pytest.mark.parametrize(
    ("words", "place", "old", "new"),
    [
        ("The clerk said that minute 14 should read £9,400 and not £4,900.", "14", "£4,900", "£9,400"),
        (
            "Agreed, subject to one change: in minute 6 the words “east gate” should read “west gate”.",
            "6",
            "east gate",
            "west gate",
        ),
        (
            "The minutes were signed after “two lifts” in item 7 was changed to “three lifts”.",
            "7",
            "two lifts",
            "three lifts",
        ),
        ("In minute 9, 45% should have read 54%.", "9", "45%", "54%"),
        ("Minute 3: Councillor Bray should read Councillor Brayley.", "3", "Councillor Bray", "Councillor Brayley"),
        (
            "It was noted that the number of lifts in item 7 should be three, not two, as one was let.",
            "7",
            "two",
            "three",
        ),
        (
            "Under item 11(b) the date was recorded in error: it should read 4 May rather than 5 May.",
            "11(b)",
            "5 May",
            "4 May",
        ),
        ("That minute 8 be corrected by replacing “north” with “south” and then signed.", "8", "north", "south"),
        ("The minutes were agreed, deleting “leased” and inserting “sold” in minute 12.", "12", "leased", "sold"),
        ("A vote on item 8 was recorded as 6 to 4; this should have been 7 to 3.", "8", "6 to 4", "7 to 3"),
        ("In minute 5, for ‘Mr Lane’ read ‘Ms Lane’.", "5", "Mr Lane", "Ms Lane"),
        ("The record in minute 4 was amended from £3 million to £2 million.", "4", "£3 million", "£2 million"),
    ],
)
def test_a_correction_of_minutes_is_read_in_the_words_that_clerks_use(
    words: str, place: str, old: str, new: str
) -> None:
    (found,) = read(words)
    assert (found.of_minutes, found.item, found.old, found.new) == (True, place, old, new)


def test_several_corrections_in_one_sentence_keep_their_places() -> None:
    found = read(
        "Agreed, with these changes: in minute 5 “hall” should read “library”, and in minute 6 £3 should read £4."
    )
    assert [(one.item, one.old, one.new) for one in found] == [("5", "hall", "library"), ("6", "£3", "£4")]


def test_wrong_words_told_once_hold_for_the_resolution_that_gives_only_the_right_ones() -> None:
    found = read(
        "Minute 14 should read £9,400 and not £4,900.",
        "RESOLVED – That, with the correction that minute 14 should read £9,400, the minutes be signed.",
    )
    assert [one.old for one in found] == ["£4,900", "£4,900"]


def test_the_meeting_whose_minutes_are_corrected_is_told_by_the_item() -> None:
    (found,) = read("Minute 14 should read £90, not £40.", title="Minutes of the meeting held on 6 May 2024")
    assert found.meetings == {date(2024, 5, 6)}


@pytest.mark.parametrize(
    "words",
    [
        "In minute 32 the number of names was queried; officers confirmed that 417 was correct.",
        "RESOLVED – That the minutes be agreed as a correct record.",
        "A member asked whether minute 5 should read £40 and not £30.",
        "Cllr Bray held that minute 5 should read £40 and not £30. The correction was not accepted.",
        "The fee had since been changed from £4 to £5.",
        "Item 6: the cost was £2.3 million rather than the £3.2 million that had been feared.",
    ],
)
def test_what_is_no_correction_is_none(words: str) -> None:
    assert read(words) == ()


@pytest.mark.parametrize(
    "words",
    [
        "The target should be six days, not eight.",
        "The report asked that the fee be changed from £4 to £5.",
        "That paragraph 4.2 of the Scheme of Delegation be amended to read “the Director may act alone at once”.",
        "Every child should read for ten minutes a day.",
        "Revised dates were noted. The revised budget was £4 million.",
        "Table 2 was not withdrawn. Table 4 replaces guesses by counts.",
        "The Museum Plan replaces the Plan of 2019. A revised report would come back in June.",
    ],
)
def test_opinions_proposals_and_plans_are_no_corrections(words: str) -> None:
    assert read(words, title="Museum roof") == ()


@pytest.mark.parametrize(
    ("words", "table"),
    [
        ("Table 2 of the report in the pack is withdrawn. The one below replaces it.", "2"),
        ("It replaces Table 3 on page 9 of the pack.", "3"),
        ("Members were asked to set aside Table 4 and to use the one sent later.", "4"),
        ("That the report be noted, with Table 5 as revised.", "5"),
        ("Table B1 has been superseded by the one overleaf.", "B1"),
        ("Table 2 (revised): Visitors by month", "2"),
    ],
)
def test_a_table_that_is_withdrawn_or_revised_is_known_by_its_number(words: str, table: str) -> None:
    found = read(words, title="Museum roof")
    assert {one.table for one in found} == {table}
    assert not any(one.of_minutes for one in found)


@pytest.mark.parametrize(
    "words",
    [
        "This report supersedes the one circulated with the agenda.",
        "This revised paper replaces the version previously published.",
        "The report published with the agenda has been superseded by this one.",
    ],
)
def test_a_report_that_replaces_another_says_so(words: str) -> None:
    (found,) = read(words, title="Museum roof")
    assert found.whole


def test_a_report_is_revised_where_its_heading_says_so_and_not_where_minutes_mention_one() -> None:
    assert read("Museum roof (revised)", title="Museum roof", kind=Kind.HEADING)[0:1] == ()
    one = replace(
        paper((Kind.HEADING, "Museum roof (revised)"), (Kind.DISCUSSION, "A revised report came.")),
        paper_type=PaperType.REPORT,
    )
    (found,) = notices(units([passage(one, 0), passage(one, 1)], lambda _: one))
    assert found.whole and found.unit.kind is Kind.HEADING


def test_a_paragraph_of_a_report_is_amended_by_number() -> None:
    (found,) = read("Paragraph 4.2 of the report to be amended to read: “The grant is £400 a year.”", title="Errata")
    assert (found.of_minutes, found.paragraph, found.new) == (False, "4.2", "The grant is £400 a year")


def test_a_revising_paper_that_gives_both_figures_corrects_the_one() -> None:
    found = read(
        "Table 2 of the report is withdrawn.", "The share is 61%, where the report says 55%.", title="Museum roof"
    )
    assert [(one.table, one.old, one.new) for one in found] == [("2", None, None), (None, "55%", "61%")]
    assert read("The share is 61%, where the report says 55%.", title="Museum roof") == ()


def test_a_place_named_with_the_error_holds_for_the_sentence_after_it() -> None:
    (found,) = read(
        "An error was found in paragraph 2.1. The number of homes should read 340 (not 430).", title="Homes"
    )
    assert (found.paragraph, found.old, found.new) == ("2.1", "430", "340")


def test_a_year_beside_the_wrong_sum_is_not_taken_for_it() -> None:
    found = read(
        "Erratum: the total for 2024/25 should read £4.2m, not £2.4m.",
        "Erratum: in minute 5 the total for 2024 should read £4.2m.",
    )
    assert [one.old for one in found] == ["£2.4m", None]


def test_a_paragraph_is_replaced_by_the_one_that_follows() -> None:
    (found,) = read("Paragraph 5.3 should be replaced with the following: “It will open in May.”", title="Homes")
    assert (found.paragraph, found.new) == ("5.3", "It will open in May")
