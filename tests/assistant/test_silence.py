from dataclasses import replace
from datetime import date

import pytest
from standins import MUSEUM, paper, passage

from assistant.answers import Filters, Query
from assistant.evidence.units import Unit, units
from assistant.silence import MEETINGS_NAMED, asks_nothing, holds_nothing, not_found, of_another_time, searched
from assistant.understanding.question import Vocabulary, understand
from ingest.papers import Identity, Kind, Paper

KNOWN = Vocabulary(committees=("Cabinet", "Culture Panel"), councils=("Marlbridge",))
TODAY = date(2026, 1, 15)


def asked(question: str, filters: Filters | None = None) -> Query:
    return understand(question, None, KNOWN, filters or Filters(), today=TODAY)


def held(day: date | None, committee: str | None = "Culture Panel") -> Paper:
    identity = replace(MUSEUM, committee=committee, meeting_date=day) if day else Identity(council="Marlbridge")
    return paper((Kind.DISCUSSION, "The museum roof leaked."), identity=identity, source=f"{committee} {day}.txt")


MARCH, MAY, CABINET, UNDATED = (
    held(date(2025, 3, 4)),
    held(date(2025, 5, 6)),
    held(date(2025, 4, 1), "Cabinet"),
    held(None),
)


def said(question: str, *papers: Paper, filters: Filters | None = None) -> str:
    query = asked(question, filters)
    return not_found(query, searched(papers, query), papers)


def test_what_was_looked_through_is_said_first() -> None:
    assert said("What of the tram?", MARCH, MAY, UNDATED) == (
        "I looked through 3 papers, 1 of them undated, of 3 meetings from 4 March 2025 to 6 May 2025 and found nothing "
        "that answers this. The papers held do not say."
    )


def test_an_empty_library_is_said_to_be_one() -> None:
    assert said("What of the tram in May 2025?").startswith("I looked through 0 papers of 0 meetings and found nothing")


def test_where_the_meeting_asked_about_is_not_held_those_that_are_are_said() -> None:
    told = said("What did the Culture Panel resolve on 9 September 2025?", MARCH, MAY, CABINET)
    assert told.endswith(
        "No paper of a meeting of Culture Panel then is held; the nearest held are of 4 March 2025 and 6 May 2025."
    )


def test_a_time_that_is_not_a_meetings_is_not_said_to_be_one() -> None:
    told = said("Who painted the tram in spring 2024?", MARCH, CABINET)
    assert told.endswith("The papers held do not say.")


def test_where_an_undated_paper_may_be_of_the_meeting_only_dated_ones_are_said_to_be_missing() -> None:
    told = said("What did the panel resolve in June 2025?", MARCH, UNDATED)
    assert told.endswith("No paper of that date is held; the nearest held is of 4 March 2025.")


def test_one_meeting_is_said_as_one() -> None:
    told = said("What did the Culture Panel resolve in June 2025?", MARCH, CABINET)
    assert told.endswith("the nearest held is of 4 March 2025.")


def test_the_nearest_meetings_are_named_oldest_first_and_few_of_many() -> None:
    many = [held(date(2024, month, 2)) for month in range(1, 13)]
    told = said("What did the Culture Panel resolve on 9 September 2025?", *many).partition("held are of ")[2]
    assert told.endswith("2 December 2024.") and "January" not in told
    assert told.count(" 2024") == MEETINGS_NAMED


@pytest.mark.parametrize(
    "question",
    [
        "What did the Culture Panel say about the tram on 4 March 2025?",
        "What did the Culture Panel say about the tram in May 2025?",
        "What did the Culture Panel say about the tram in 2031?",
        "What of the tram?",
    ],
)
def test_meetings_are_not_listed_where_one_is_held_or_none_is_named(question: str) -> None:
    assert said(question, MARCH, MAY).endswith("The papers held do not say.")


def test_no_meeting_outside_the_readers_filters_is_named() -> None:
    told = said("What of the tram on 9 September 2025?", MARCH, MAY, filters=Filters(date_from=date(2025, 4, 1)))
    assert told.startswith("I looked through 1 paper of 1 meeting") and "March" not in told


def test_two_papers_of_one_meeting_are_one_meeting() -> None:
    looked = searched([MARCH, replace(MARCH, source="report.txt"), UNDATED], asked("What of the tram?"))
    assert (looked.papers, looked.meetings, looked.undated_papers) == (3, 2, 1)
    assert (looked.date_from, looked.date_to) == (date(2025, 3, 4), date(2025, 3, 4))


def cut(*papers: Paper) -> list[Unit]:
    by_source = {one.source: one for one in papers}
    return units([passage(one, 0) for one in papers], by_source.__getitem__)


@pytest.mark.parametrize(
    ("question", "papers", "other"),
    [
        ("What of the roof in May 2025?", (MARCH,), True),
        ("What of the roof in May 2025?", (MARCH, MAY), False),
        ("What of the roof in May 2025?", (UNDATED,), False),
        ("What of the roof?", (MARCH,), False),
    ],
)
def test_what_was_chosen_is_of_another_time_only_where_all_of_it_is(
    question: str, papers: tuple[Paper, ...], other: bool
) -> None:
    assert of_another_time(asked(question), cut(*papers)) is other


def silent(question: str, likeness: float = 1.0) -> bool:
    found = [passage(MARCH, 0)]
    return holds_nothing(asked(question), found, cut(MARCH), lambda word: word.lower() in MARCH.text.lower(), likeness)


@pytest.mark.parametrize(
    "question",
    [
        "What is the best pizza?",
        "What did the Thornby council decide about the museum roof?",
        "How much did the museum roof cost?",
    ],
)
def test_what_nothing_found_fits_is_not_answered(question: str) -> None:
    assert silent(question)


def test_what_is_told_is_answered() -> None:
    assert not silent("What did the panel hear of the museum roof?")


def test_nothing_chosen_answers_nothing() -> None:
    assert holds_nothing(asked("What of the museum roof?"), [passage(MARCH, 0)], (), lambda _: True, 1.0)


@pytest.mark.parametrize("question", ["??????", "the of and the to a in the", "🙂🙂🙂"])
def test_a_question_without_a_word_to_look_for_asks_nothing(question: str) -> None:
    assert asks_nothing(asked(question))


@pytest.mark.parametrize("question", ["what happened on 12 March 2025", "item 6", "Cabinet?", "the roof"])
def test_a_question_that_names_anything_asks_something(question: str) -> None:
    assert not asks_nothing(asked(question))
