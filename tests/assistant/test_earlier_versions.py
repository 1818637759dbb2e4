"""An earlier version is found and marked as such, and never said where what takes its place answers."""

from datetime import date
from pathlib import Path

import pytest
from made_libraries import HASHING, HOURS, MARCH, ROOF, TODAY, library_of, minutes, report

from assistant.answers import Answer, Filters
from assistant.ask import Conversation, ask
from assistant.batch import search_records
from assistant.records import answer_record
from assistant.registering.register import register
from assistant.reviewing.drafts import Assertion, Draft
from assistant.reviewing.review import review
from assistant.understanding.wanted import asks_of_earlier
from ingest.library.arrivals import since
from ingest.library.library import Library
from ingest.papers import Access, Span
from ingest.pipeline import ingest

WALL = "The museum roof repairs cost £{} in all."
FIRST = report(MARCH, 23, "Museum roof", WALL.format("179,500"), "Slates came by barge from Hollin Quarry.")
REVISED = report(MARCH, 23, "Museum roof (revised)", WALL.format("182,250"), "It replaces the report sent out first.")
COST = "How much did the museum roof repairs cost?"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return library_of(tmp_path, {"roof.txt": FIRST, "roof-revised.txt": REVISED})


def answered(folder: Path, question: str) -> Answer:
    with Library.open(folder, HASHING) as library:
        return ask(question, Conversation(), library, HASHING, clearance=Access.PUBLIC, today=TODAY)


def test_what_takes_its_place_answers_alone(folder: Path) -> None:
    answer = answered(folder, COST)
    assert "£182,250" in answer.text
    assert "179,500" not in answer.text
    assert {one.source for one in answer.citations} == {"roof-revised.txt"}
    assert answer.searched.papers == 1


def test_what_was_taken_out_is_told_to_nobody_who_does_not_ask_for_it(folder: Path) -> None:
    answer = answered(folder, "Where did the slates that came by barge come from?")
    assert "Hollin" not in answer.text and not [one for one in answer.citations if "Hollin" in one.quote]


def test_what_only_the_earlier_version_says_is_said_and_marked_where_that_is_asked_for(folder: Path) -> None:
    answer = answered(folder, "Where did the slates that came by barge come from in the original report?")
    assert "Replaced by a later version: " in answer.text
    assert "Hollin Quarry" in answer.text
    (cited,) = [one for one in answer.citations if "Hollin" in one.quote]
    assert cited.label.endswith("report, replaced by a later version")
    record = next(one for one in answer_record(answer)["citations"] if one["source"] == "roof.txt")
    assert record["replaced"] == {"by": "roof-revised.txt", "on": None}


def test_a_question_for_the_original_gets_both_the_later_one_first(folder: Path) -> None:
    answer = answered(folder, "What did the original report say the museum roof repairs cost, before it was revised?")
    assert answer.text.index("£182,250") < answer.text.index("£179,500")
    assert "Replaced by a later version: " in answer.text


def test_a_search_finds_it_below_what_takes_its_place(folder: Path) -> None:
    with Library.open(folder, HASHING) as library:
        found = search_records(library, COST, HASHING, clearance=Access.PUBLIC, k=10, filters=Filters())
    sources = [one["source"] for one in found]
    assert sources.index("roof-revised.txt") < sources.index("roof.txt")
    assert all(("replaced" in one) is (one["source"] == "roof.txt") for one in found)


def test_a_draft_is_not_borne_out_by_an_earlier_version(folder: Path) -> None:
    with Library.open(folder, HASHING) as library:
        for amount, held in (("182,250", True), ("179,500", False)):
            text = f"The museum roof repairs cost £{amount} in all."
            one = Assertion(text=text, span=Span(0, len(text)))
            draft = Draft(name="draft.txt", data=b"", text=text, assertions=(one,))
            (found,) = review(draft, library, HASHING, clearance=Access.PUBLIC, filters=Filters())
            assert found.is_supported is held
            assert found.citation is None or found.citation.source == "roof-revised.txt"


def test_registers_list_what_counts_once(tmp_path: Path) -> None:
    wrong = (24, "Library opening hours", "It was RESOLVED that two branches open on Sundays.")
    page = {"minutes.txt": minutes(MARCH, ROOF, wrong), "minutes (corrected).txt": minutes(MARCH, ROOF, HOURS)}
    with Library.open(library_of(tmp_path, page), HASHING) as library:
        found = register(library, Access.PUBLIC, actions=False).entries
    assert [one.citation.source for one in found] == ["minutes (corrected).txt"]


def test_minutes_of_one_item_that_are_corrected_leave_the_decisions_on_the_others(tmp_path: Path) -> None:
    wrong = (24, "Library opening hours", "It was RESOLVED that two branches open on Sundays.")
    roof = (23, "Museum roof", "It was RESOLVED that the slates be bought.")
    corrected = minutes(MARCH, HOURS).replace("\n\n", "\n\nCorrected minutes\n\n", 1)
    page = {"minutes.txt": minutes(MARCH, roof, wrong), "minutes-item-24.txt": corrected}
    with Library.open(library_of(tmp_path, page), HASHING) as library:
        found = register(library, Access.PUBLIC, actions=False).entries
    assert {(one.citation.source, one.citation.item) for one in found} == {
        ("minutes.txt", "23"),
        ("minutes-item-24.txt", "24"),
    }


@pytest.mark.parametrize(
    "question",
    (
        "What did the original report say?",
        "What was the figure before it was corrected?",
        "What changed in the revised report?",
        "what did the first version of the minutes say about dues",
    ),
)
def test_a_question_asks_for_what_stood_there_before(question: str) -> None:
    assert asks_of_earlier(question)


@pytest.mark.parametrize("question", (COST, "What was said at the first meeting?", "Who spoke first?"))
def test_other_questions_do_not(question: str) -> None:
    assert not asks_of_earlier(question)


def test_news_tells_who_may_read_the_version_before(tmp_path: Path) -> None:
    for closed, access in (({}, Access.PUBLIC), ({"roof.txt": FIRST, "roof-revised.txt": REVISED}, Access.EXEMPT)):
        papers = {} if closed else {"roof.txt": FIRST, "roof-revised.txt": REVISED}
        with Library.open(library_of(tmp_path / access, papers, closed), HASHING) as library:
            (news,) = since(library, date(2020, 1, 1), clearance=Access.EXEMPT)
        assert (news.before, news.before_access) == ("roof.txt", access)


@pytest.mark.parametrize("stamp", ("REVISED", "Corrected version", "*** AMENDED ***"))
def test_a_stamp_alone_at_the_head_makes_a_later_version(tmp_path: Path, stamp: str) -> None:
    new = report(MARCH, 23, "Museum roof", WALL.format("182,250"), "It was put right.")
    folder = library_of(tmp_path, {"roof.txt": FIRST, "other.txt": f"{stamp}\n\n{new}"})
    with Library.open(folder, HASHING) as library:
        assert {one.source for one in library.papers(clearance=Access.PUBLIC) if one.is_replaced} == {"roof.txt"}
    assert "£182,250" in answered(folder, COST).text


def test_a_paper_written_over_its_file_leaves_no_word_of_what_it_said(tmp_path: Path) -> None:
    folder = library_of(tmp_path, {"roof.txt": FIRST})
    (tmp_path / "papers" / "roof.txt").write_text(REVISED)
    ingest([tmp_path / "papers"], folder, HASHING)
    with Library.open(folder, HASHING) as library:
        assert [one.source for one in library.papers(clearance=Access.PUBLIC)] == ["roof.txt"]
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files and not [path for path in files if b"hollin" in path.read_bytes().lower()]
