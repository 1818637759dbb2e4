"""A meeting called off, a report to follow and minutes not held are answered as such, with where the papers say it."""

from datetime import date
from pathlib import Path

import pytest
from made_libraries import HASHING, HOURS, MARCH, MAY, ROOF, TODAY, library_of, minutes

from assistant.answers import Answer, Period, Precision, Query
from assistant.ask import Conversation, ask
from assistant.evidence.pending import pending
from ingest.library.library import Library
from ingest.papers import Access
from ingest.syncing.announced import Announced

JUNE = date(2025, 6, 18)
OFF = (
    "Agenda\n\nCulture Panel - Tuesday, 6th May, 2025 6.30 pm{}\n\nVenue: Assembly Hall, Marlbridge\n\n"
    "Contact: Ines Okafor (01632 960 114)\n\n{}\n"
)
AGENDA = (
    "Agenda\n\nCulture Panel - Tuesday, 6th May, 2025 6.30 pm\n\nVenue: Assembly Hall, Marlbridge\n\n"
    "Contact: Ines Okafor (01632 960 114)\n\nItems\nNo. Item\n\n1.\n\nMinutes of the meeting held on 4 March 2025\n\n"
    "To approve the minutes of the meeting held on 4 March 2025. To follow.\n\n2.\n\nHarbour lamps\n\n"
    "To consider how many lamps the quay needs.\n\nLamp survey - to follow\n\n3.\n\nMuseum roof\n\n"
    "The Panel is asked to agree that the roof be repaired at a cost of £185,000.\n"
)
DECIDED = "What did the Culture Panel decide about the museum roof on 6 May 2025?"


def answered(folder: Path, question: str) -> Answer:
    with Library.open(folder, HASHING) as library:
        return ask(question, Conversation(), library, HASHING, clearance=Access.PUBLIC, today=TODAY)


@pytest.mark.parametrize(
    ("tail", "note"),
    ((", CANCELLED", ""), ("", "Note: This meeting has been cancelled.")),
)
def test_a_meeting_called_off_decided_nothing(tail: str, note: str, tmp_path: Path) -> None:
    papers = {"march.txt": minutes(MARCH, ROOF, HOURS), "may.txt": OFF.format(tail, note)}
    answer = answered(library_of(tmp_path, papers), DECIDED)
    assert answer.status in ("not_found", "partial")
    assert "The meeting of Culture Panel on 6 May 2025 was cancelled." in answer.text
    assert "RESOLVED" not in answer.text
    cited = (answer.citations or answer.nearest)[0]
    assert cited.source == "may.txt"
    assert "cancelled" in cited.quote.lower()


@pytest.mark.parametrize(
    "note",
    [
        "Note: The meeting on 15 April 2025 was cancelled.",
        "Note: Transmission will stop if the meeting is abandoned.",
        "Note: Should the meeting be postponed, members will be told.",
        "Note: The matter put to the meeting was withdrawn by its mover.",
    ],
)
def test_a_meeting_that_may_be_or_another_that_was_called_off_is_not(note: str, tmp_path: Path) -> None:
    folder = library_of(tmp_path, {"may.txt": OFF.format("", note), "march.txt": minutes(MARCH, ROOF)})
    answer = answered(folder, DECIDED)
    assert not [off for off in ("cancelled.", "abandoned.", "postponed.", "withdrawn.") if f"was {off}" in answer.text]


def test_what_a_report_says_needs_no_minutes(tmp_path: Path) -> None:
    folder = library_of(tmp_path, {"may.txt": AGENDA})
    answer = answered(folder, "What did the agenda pack of 6 May 2025 say the repairs of the museum roof would cost?")
    assert "not among the papers" not in answer.text


def test_a_meeting_that_was_held_after_all_answers(tmp_path: Path) -> None:
    papers = {"a.txt": OFF.format(", CANCELLED", ""), "b.txt": minutes(MAY, HOURS)}
    answer = answered(
        library_of(tmp_path, papers), "What did the Culture Panel resolve on library hours on 6 May 2025?"
    )
    assert "was cancelled" not in answer.text
    assert "RESOLVED that the proposal" in answer.text


def test_where_only_the_agenda_is_held_the_minutes_are_said_to_be_missing(tmp_path: Path) -> None:
    answer = answered(library_of(tmp_path, {"may.txt": AGENDA, "march.txt": minutes(MARCH, ROOF, HOURS)}), DECIDED)
    assert answer.status in ("not_found", "partial")
    assert "The minutes of the meeting of Culture Panel on 6 May 2025 are not among the papers held." in answer.text


def test_what_the_agenda_itself_answers_is_answered(tmp_path: Path) -> None:
    answer = answered(
        library_of(tmp_path, {"may.txt": AGENDA}), "What would the museum roof repairs cost on 6 May 2025?"
    )
    assert answer.status == "answered"
    assert "£185,000" in answer.text
    assert "not among the papers" not in answer.text


def test_minutes_that_a_later_agenda_announces_are_said_to_follow(tmp_path: Path) -> None:
    folder = library_of(tmp_path, {"may.txt": AGENDA})
    answer = answered(folder, "What did the Culture Panel decide on library opening hours on 4 March 2025?")
    assert answer.status in ("not_found", "partial")
    assert "The minutes of the meeting of Culture Panel on 4 March 2025 are to follow." in answer.text
    assert "To follow" in (answer.citations or answer.nearest)[0].quote


def test_a_report_to_follow_is_said_to_follow(tmp_path: Path) -> None:
    folder = library_of(tmp_path, {"may.txt": AGENDA})
    answer = answered(folder, "How many harbour lamps did the survey count for the Culture Panel on 6 May 2025?")
    assert answer.status in ("not_found", "partial")
    assert "A paper for item 2 (Harbour lamps) of the meeting of Culture Panel on 6 May 2025" in answer.text
    assert "is announced there as to follow." in answer.text
    assert "to follow" in (answer.citations or answer.nearest)[0].quote


def test_what_followed_is_not_said_to_follow(tmp_path: Path) -> None:
    survey = (
        "Report to: Culture Panel\nDate: 6 May 2025\nItem: 2\nTitle: Harbour lamps\n\n1. Purpose of the report\n\n"
        "1.1 The survey counted 48 harbour lamps along the quay.\n\n2. Financial implications\n\n2.1 None.\n"
    )
    folder = library_of(tmp_path, {"may.txt": AGENDA, "lamps.txt": survey})
    answer = answered(folder, "How many harbour lamps did the survey count for the Culture Panel on 6 May 2025?")
    assert "48 harbour lamps" in answer.text
    assert "announced there" not in answer.text


def test_the_same_question_of_another_day_is_not_told_of_this_one(tmp_path: Path) -> None:
    folder = library_of(tmp_path, {"may.txt": OFF.format(", CANCELLED", ""), "march.txt": minutes(MARCH, ROOF, HOURS)})
    answer = answered(folder, "What did the Culture Panel resolve about library opening hours on 4 March 2025?")
    assert answer.status == "answered"
    assert "cancelled" not in answer.text
    assert {one.meeting_date for one in answer.citations} == {date(2025, 3, 4)}


@pytest.mark.parametrize(
    ("body", "question", "is_named"),
    [
        ("Council", "How much did the council spend in June 2025?", False),
        ("Council", "What did full Council decide in June 2025?", True),
        ("Council", "what happened at the council meeting in June 2025", True),
        ("Culture Panel", "what did the culture panel do in June 2025", True),
        ("Culture Panel", "what did the agriculture panels do in June 2025", False),
    ],
)
def test_a_body_is_named_by_whole_words_and_the_council_only_as_a_meeting(
    body: str, question: str, is_named: bool
) -> None:
    query = Query(text=question, question=question, periods=(Period(start=JUNE, end=JUNE, precision=Precision.DAY),))
    told = pending(query, [], [], lambda _: [Announced(committee=body, day=JUNE)])
    assert (told is not None) is is_named
