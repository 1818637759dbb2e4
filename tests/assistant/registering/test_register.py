from collections.abc import Callable
from datetime import date

import pytest
from made_libraries import HASHING, MARCH, MAY, PUT_RIGHT, library_of, minutes

from assistant.answers import Filters
from assistant.registering.entries import CAME_BACK, NOT_SHOWN, Entry, EntryKind
from assistant.registering.register import entries, register, settled
from ingest.errors import UsageError
from ingest.library.library import Library
from ingest.papers import Access

PUBLIC = Access.PUBLIC


def of(library: Library, kind: EntryKind, item: str | None = None, **more: object) -> list[Entry]:
    found = entries(library, PUBLIC, **more)
    return [one for one in found if one.kind is kind and item in (None, one.citation.item)]


def test_a_resolution_with_its_list_is_one_row(held: Library) -> None:
    [row] = of(held, EntryKind.RESOLVED, "23")
    assert row.text.startswith("It was RESOLVED that:")
    assert row.text.endswith("A second report come to the Panel in May.")


def test_a_request_that_the_resolution_repeats_is_a_row_of_its_own(held: Library) -> None:
    [row] = of(held, EntryKind.REQUESTED, "23")
    assert row.text.startswith("The Panel was not sure of the cost and requested")
    assert (row.owner, row.due) == ("officers", "May")


def test_a_request_with_its_list_is_one_row(held: Library) -> None:
    [row] = of(held, EntryKind.REQUESTED, "24")
    assert row.text.startswith("The Panel requested:")
    assert row.text.endswith("on 6 May.")


def test_an_action_has_its_owner_and_due_date(held: Library) -> None:
    [row] = of(held, EntryKind.ACTION, "24")
    assert (row.owner, row.due, row.due_date) == ("Petra Holm", "2 April 2025", date(2025, 4, 2))


def test_two_decisions_of_one_paragraph_are_two_rows(held: Library) -> None:
    noted, agreed = of(held, EntryKind.NOTED, "25"), of(held, EntryKind.AGREED, "25")
    assert [one.text for one in noted] == ["Members noted the report and the dates of the works."]
    assert [one.text for one in agreed] == ["Members also agreed a second lamp."]


def test_praise_and_discussion_give_no_row(held: Library) -> None:
    told = " ".join(one.text for one in entries(held, PUBLIC))
    assert "rotten" not in told and "great value" not in told


def test_the_actions_of_a_plan_have_owner_status_and_deadline_in_latin_letters(held: Library) -> None:
    rows = of(held, EntryKind.ACTION, "33")
    assert [(one.owner, one.status, one.due) for one in rows] == [
        ("Petra Holm", "G", "31 March 2025"),
        ("Dunstan Reyle", "A", "30/04/25"),
    ]
    assert rows[0].text == "1.\tMend the steps\tPetra Holm\tG\t31 March 2025"


def test_a_reports_recommendations_are_one_row(held: Library) -> None:
    [row] = of(held, EntryKind.RECOMMENDED)
    assert "(a) note the plan; and" in row.text and row.text.endswith("(b) ask for it again.")


def test_every_text_is_the_run_of_its_paper_that_it_cites(held: Library) -> None:
    rows = entries(held, PUBLIC)
    assert len(rows) > 10
    for row in rows:
        for cited in (row.citation, *row.also, *row.came_back):
            text = held.paper(cited.source, clearance=PUBLIC).text
            assert text[cited.start : cited.end] == cited.quote
        assert row.text == row.citation.quote


def test_what_came_back_cites_the_later_item_of_the_same_committee(held: Library) -> None:
    [row] = of(held, EntryKind.RESOLVED, "23")
    assert row.status == CAME_BACK
    assert [(one.source, one.item) for one in row.came_back] == [("may.txt", "31")]


def test_what_a_list_asks_for_came_back_under_its_own_name(held: Library) -> None:
    [row] = of(held, EntryKind.REQUESTED, "24")
    assert [one.item for one in row.came_back] == ["32"]


def test_nothing_is_said_not_to_be_done(held: Library) -> None:
    [row] = of(held, EntryKind.ACTION, "24")
    assert row.status == NOT_SHOWN == "no later paper held shows it"


def test_the_minutes_of_a_meeting_do_not_come_back(tmp_path_factory: pytest.TempPathFactory) -> None:
    later = (1, "Minutes of the meeting held on 6 May 2025", "The minutes were agreed.")
    papers = {"may.txt": minutes(MAY, PUT_RIGHT), "june.txt": minutes(date(2025, 6, 3), later)}
    with Library.open(library_of(tmp_path_factory.mktemp("minutes"), papers), HASHING) as library:
        assert {one.status for one in entries(library, PUBLIC)} == {NOT_SHOWN}


@pytest.mark.parametrize(
    ("later", "came_back"),
    [
        ("Ambulance response times - improvement plan", True),
        ("Ambulance response times", True),
        ("Response", False),
        ("Ambulance stations", False),
        ("Times of meetings", False),
    ],
)
def test_a_matter_comes_back_under_its_title_without_the_place(
    tmp_path_factory: pytest.TempPathFactory, later: str, came_back: bool
) -> None:
    asked = (12, "Ambulance response times in the dales", "RESOLVED that a plan be reported to the Panel in May.")
    papers = {"a.txt": minutes(MARCH, asked), "b.txt": minutes(MAY, (31, later, "RESOLVED that it be noted."))}
    with Library.open(library_of(tmp_path_factory.mktemp("later"), papers), HASHING) as library:
        row = entries(library, PUBLIC)[0]
    assert bool(row.came_back) is came_back


def test_a_decision_in_two_papers_of_a_meeting_is_one_row(tmp_path_factory: pytest.TempPathFactory) -> None:
    page = (23, "Harbour pier", "RESOLVED that the pier be closed on 1 June.")
    bare = (23, "Harbour pier", "Decision:\n\nThat the pier be closed on 1 June.")
    twice = {"a.txt": minutes(MARCH, page), "b.txt": minutes(MARCH, bare)}
    with Library.open(library_of(tmp_path_factory.mktemp("twice"), twice), HASHING) as library:
        [row] = entries(library, PUBLIC)
    assert [one.source for one in row.also] == ["b.txt"]


def test_what_a_report_recommends_and_the_meeting_resolves_are_two_rows(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    proposed = (
        "Report to: Culture Panel\nDate: 4 March 2025\nItem: 23\nTitle: Harbour pier\n\n"
        "1. Purpose\n\n1.1 It is old.\n\n"
        "2. Recommendations\n\n2.1 That the pier be closed on 1 June.\n"
    )
    papers = {
        "a.txt": proposed,
        "b.txt": minutes(MARCH, (23, "Harbour pier", "RESOLVED that the pier be closed on 1 June.")),
    }
    with Library.open(library_of(tmp_path_factory.mktemp("both"), papers), HASHING) as library:
        assert [one.kind.value for one in entries(library, PUBLIC)] == ["recommended", "resolved"]


def test_rows_are_oldest_first_and_undated_ones_last(tmp_path_factory: pytest.TempPathFactory) -> None:
    undated = (
        "Agenda and minutes\n\nItems\nNo. Item\n\n1.\n\nMinutes of the meeting held on 4 March 2025\n\nMinutes:\n\n"
        "RESOLVED that they be agreed.\n"
    )
    papers = {"a.txt": undated, "b.txt": minutes(MAY, PUT_RIGHT), "c.txt": minutes(MARCH, (1, "Pier", "RESOLVED: no."))}
    with Library.open(library_of(tmp_path_factory.mktemp("order"), papers), HASHING) as library:
        found = entries(library, PUBLIC)
    assert [one.citation.source for one in found] == ["c.txt", "b.txt", "a.txt"]
    assert found[-1].identity.meeting_date is None


@pytest.mark.parametrize(
    ("filters", "kept"),
    [
        (Filters(committee="ports board"), {"other.txt"}),
        (Filters(date_to=MARCH), {"march.txt"}),
        (Filters(date_from=MAY, committee="Culture"), {"may.txt", "plan.txt"}),
    ],
)
def test_filters_keep_what_they_say(held: Library, filters: Filters, kept: set[str]) -> None:
    found = [
        *register(held, PUBLIC, filters, actions=False).entries,
        *register(held, PUBLIC, filters, actions=True).entries,
    ]
    assert {one.citation.source for one in found} == kept


def test_about_looks_at_text_and_item(held: Library) -> None:
    assert {one.citation.item for one in entries(held, PUBLIC, about="pier closed")} == {"31"}
    assert entries(held, PUBLIC, about="submarine") == ()


def _unknown(library: Library) -> object:
    return settled(library, PUBLIC, Filters(committee="Fire Board"))


def _turned(library: Library) -> object:
    return register(library, PUBLIC, Filters(date_from=MAY, date_to=MARCH), actions=False)


def _idle(library: Library) -> object:
    return entries(library, PUBLIC, about="what about the")


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (_unknown, "no committee 'Fire Board': it has Culture Panel, Ports Board."),
        (_turned, "put the earlier day first"),
        (_idle, "no word that could be looked for"),
    ],
)
def test_bad_filters_are_said_in_a_sentence(held: Library, call: Callable[[Library], object], said: str) -> None:
    with pytest.raises(UsageError, match=said.replace("?", r"\?")):
        call(held)


def test_exempt_rows_and_what_came_back_in_exempt_papers_need_clearance(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    pier = (23, "Harbour pier", "RESOLVED that a report be brought back.")
    papers = {"march.txt": minutes(MARCH, pier)}
    closed = {"may.txt": minutes(MAY, (31, "Harbour pier", "RESOLVED that Zephyrine be paid."))}
    with Library.open(library_of(tmp_path_factory.mktemp("closed"), papers, closed), HASHING) as library:
        public, cleared = (entries(library, clearance) for clearance in (PUBLIC, Access.EXEMPT))
    assert [(one.citation.source, one.came_back) for one in public] == [("march.txt", ())]
    assert [one.citation.source for one in cleared] == ["march.txt", "may.txt"]
    assert [one.access for one in cleared[0].came_back] == [Access.EXEMPT]
    assert cleared[1].citation.access is Access.EXEMPT
