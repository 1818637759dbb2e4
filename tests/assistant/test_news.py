"""What is new is listed by meeting, from what the library knows of when its papers came."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from made_libraries import HASHING, HOURS, MARCH, MAY, ROOF, SURVEY, library_of, minutes

from assistant.answers import Answer, Filters
from assistant.ask import Conversation, ask
from assistant.news import time_of
from assistant.understanding.question import Vocabulary, understand
from ingest.library.library import Library
from ingest.papers import Access
from ingest.pipeline import ingest

TODAY = date(2026, 3, 25)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Minutes that came in January and changed on 20 March, a report of 24 March, an exempt note of that day."""
    root, library = tmp_path / "papers", tmp_path / "library"
    root.mkdir()

    def brought(*moment: int) -> None:
        ingest([root], library, HASHING, exempt=True, clock=lambda: datetime(*moment, 6, 0, tzinfo=UTC))

    (root / "may.txt").write_text(minutes(MAY, HOURS, committee="Harbour Board"))
    (root / "march.txt").write_text(minutes(MARCH, ROOF))
    brought(2026, 1, 10)
    (root / "march.txt").write_text(minutes(MARCH, ROOF, HOURS))
    brought(2026, 3, 20)
    (root / "survey.txt").write_text(SURVEY)
    (root / "secret.txt").write_text(f"NOT FOR PUBLICATION\n\nExempt under paragraph 3 of Schedule 12A\n\n{SURVEY}")
    brought(2026, 3, 24)
    return library


def answered(folder: Path, question: str, clearance: Access = Access.PUBLIC) -> Answer:
    with Library.open(folder, HASHING) as library:
        return ask(question, Conversation(), library, HASHING, clearance=clearance, today=TODAY)


def test_what_came_and_changed_is_listed_by_meeting_and_cited(folder: Path) -> None:
    answer = answered(folder, "What's new since March?")
    assert answer.status == "answered"
    assert [one.text for one in answer.statements] == [
        "Since 1 March 2026, 1 paper came and 1 changed:",
        "Culture Panel, 4 March 2025: “Museum roof” (report), came on 24 March 2026; minutes, changed on 20 March 2026",
    ]
    assert [one.citations for one in answer.statements] == [(1, 2), (1, 2)]
    assert [one.source for one in answer.citations] == ["survey.txt", "march.txt"]


def dated(folder: Path) -> Path:
    """With two reports more that came on 25 March, and say that they were published on 12 March and 9 February."""
    root = folder.parent / "papers"
    for name, day in (("roof.txt", "12 March 2026"), ("hall.txt", "9 February 2026")):
        (root / name).write_text(f"Date published: {day}\n\n{SURVEY.replace('Museum roof', name.title())}")
    ingest([root], folder, HASHING, exempt=True, clock=lambda: datetime(2026, 3, 25, 6, 0, tzinfo=UTC))
    return folder


def test_what_was_published_goes_by_the_day_that_a_paper_states(folder: Path) -> None:
    answer = answered(dated(folder), "What has been published since 1 March 2026?")
    assert answer.statements[0].text == "Since 1 March 2026, 1 paper was published, 1 more came and 1 changed:"
    assert [one.source for one in answer.citations] == ["roof.txt", "survey.txt", "march.txt"]
    assert "published on 12 March 2026; " in answer.text
    assert "came on 24 March 2026; minutes, changed on 20 March 2026" in answer.text
    assert "25 March" not in answer.text


def test_what_is_new_says_when_it_was_published_and_that_it_came_later(folder: Path) -> None:
    answer = answered(dated(folder), "What's new since March?")
    assert answer.statements[0].text == "Since 1 March 2026, 1 paper was published, 2 more came and 1 changed:"
    assert "published on 9 February 2026, came on 25 March 2026" in answer.text


def test_nothing_published_is_said_to_be_nothing(folder: Path) -> None:
    answer = answered(dated(folder), "Has anything been published since 25 March 2026?")
    assert answer.text == "I looked through 5 papers. None of them was published since 25 March 2026."


def test_a_day_of_publication_after_the_one_on_which_a_paper_came_is_not_believed(folder: Path) -> None:
    root = folder.parent / "papers"
    (root / "roof.txt").write_text(f"Date published: 12 May 2026\n\n{SURVEY}")
    ingest([root], folder, HASHING, exempt=True, clock=lambda: datetime(2026, 3, 25, 6, 0, tzinfo=UTC))
    assert "came on 25 March 2026" in answered(folder, "What has been published since March?").text


def test_only_the_time_and_the_committee_asked_of_are_listed(folder: Path) -> None:
    week = answered(folder, "Any new papers this week?")
    assert [one.source for one in week.citations] == ["survey.txt"]
    assert "from 23 March 2026 to 29 March 2026" in week.text.replace("From", "from")
    board = answered(folder, "What is new since 1 January 2026 for the Harbour Board?")
    assert [one.source for one in board.citations] == ["may.txt"]


def test_nothing_new_is_said_to_be_nothing(folder: Path) -> None:
    answer = answered(folder, "What's new since yesterday for the Harbour Board?")
    assert (answer.status, answer.statements) == ("not_found", ())
    assert answer.text == "I looked through 1 paper. None of them came or changed since 24 March 2026."


def test_exempt_papers_are_news_to_those_alone_who_may_read_them(folder: Path) -> None:
    assert "2 papers came and 1 changed" in answered(folder, "What's new since March?", Access.EXEMPT).text
    told = answered(folder, "What's new since March?")
    assert "secret" not in str(told.citations)


def test_a_paper_that_was_exempt_comes_when_it_is_made_public(folder: Path) -> None:
    root = folder.parent / "papers"
    (root / "papers.toml").write_text('[[paper]]\nmatch = "secret.txt"\naccess = "public"\n')
    (root / "secret.txt").write_text(SURVEY)
    ingest([root], folder, HASHING, exempt=True, clock=lambda: datetime(2026, 3, 25, 6, 0, tzinfo=UTC))
    answer = answered(folder, "What's new today?")
    assert [one.source for one in answer.citations] == ["secret.txt"]
    assert "came on 25 March 2026" in answer.text
    assert "changed on" not in answer.text


def test_a_title_makes_no_marker_of_a_citation(folder: Path) -> None:
    root = folder.parent / "papers"
    (root / "papers.toml").write_text('[[paper]]\nmatch = "survey.txt"\ntitle = "Roof, see [1] and [7]"\n')
    ingest([root], folder, HASHING, exempt=True, clock=lambda: datetime(2026, 3, 25, 6, 0, tzinfo=UTC))
    answer = answered(folder, "What's new since March?")
    assert any("“Roof, see (1) and (7)” (report)" in one.text for one in answer.statements)
    assert "[7]" not in answer.text


@pytest.mark.parametrize(
    ("question", "first"),
    (
        ("What's new?", date(2026, 2, 22)),
        ("What's new since March?", date(2026, 3, 1)),
        ("What's new since May?", date(2025, 5, 1)),
        ("What's new since 3 March 2026?", date(2026, 3, 3)),
        ("Anything new in the last fortnight?", date(2026, 3, 11)),
        ("What's new today?", TODAY),
        ("What's new since Friday?", date(2026, 3, 20)),
        ("New papers since 3rd March?", date(2026, 3, 3)),
        ("Anything new since Monday 28th December?", date(2025, 12, 28)),
        ("Anything new since 12/3?", date(2026, 3, 12)),
        ("Anything new since the weekend?", date(2026, 3, 21)),
        ("Anything new since Christmas?", date(2025, 12, 25)),
        ("What has come in since 30 February?", date(2026, 2, 22)),
    ),
)
def test_the_time_meant_is_told(question: str, first: date) -> None:
    query = understand(question, None, Vocabulary(), Filters(), today=TODAY)
    assert time_of(query, (), TODAY).start == first


@pytest.mark.parametrize(
    ("question", "last"),
    (
        ("What came in on Tuesday?", date(2026, 3, 24)),
        ("What's new since 3rd March?", date.max),
        ("Any new papers from 3 March 2026 to 10 March 2026?", date(2026, 3, 10)),
    ),
)
def test_a_time_ends_where_the_question_ends_it(question: str, last: date) -> None:
    query = understand(question, None, Vocabulary(), Filters(), today=TODAY)
    assert time_of(query, (), TODAY).end == last


def test_new_papers_that_have_come_in_are_listed(folder: Path) -> None:
    for question in (
        "What new papers have come in since March?",
        "Anything new from the Culture Panel since 1 March 2026?",
    ):
        assert [one.source for one in answered(folder, question).citations] == ["survey.txt", "march.txt"]


def test_of_a_body_that_is_not_held_nothing_is_listed(folder: Path) -> None:
    answer = answered(folder, "Anything new from the Licensing Committee since March?")
    assert (answer.status, answer.citations) == ("not_found", ())
    assert answer.text == "I looked through 3 papers. None of them is of a body of that name."


def test_of_a_body_without_papers_of_its_own_the_papers_that_tell_of_it_answer(tmp_path: Path) -> None:
    words = "Members heard that the Reef Watch Partnership has a new boat and has counted forty seals."
    library = library_of(tmp_path, {"march.txt": minutes(MARCH, ROOF, (27, "Reef Watch Partnership", words), HOURS)})
    question = "Is there anything new on the Reef Watch Partnership?"
    answer = answered(library, question)
    assert answer.status != "not_found"
    assert "forty seals" in answer.text
    with Library.open(library, HASHING) as opened:
        ignored = frozenset({"committee"})
        freed = ask(question, Conversation(), opened, HASHING, clearance=Access.PUBLIC, ignored=ignored)
    assert " came" in freed.text


def test_where_no_run_quoted_names_such_a_body_no_other_answers_for_it(tmp_path: Path) -> None:
    words = "The reef has a new buoy and forty seals. A partnership of rowers may watch over it since March."
    library = library_of(tmp_path, {"march.txt": minutes(MARCH, ROOF, (27, "Reef", words), HOURS)})
    answer = answered(library, "Is there anything new on the Reef Watch Partnership since March?")
    assert (answer.status, answer.citations) == ("not_found", ())
    assert answer.text == "I looked through 1 paper. None of them is of a body of that name."


def test_what_only_exempt_papers_tell_of_such_a_body_is_not_told_to_the_public(tmp_path: Path) -> None:
    words = "Members heard that the Reef Watch Partnership has a new boat and has counted forty seals."
    secret = f"NOT FOR PUBLICATION\n\n{minutes(MARCH, (27, 'Reef Watch Partnership', words))}"
    library = library_of(tmp_path, {"may.txt": minutes(MAY, HOURS)}, {"secret.txt": secret})
    answer = answered(library, "Is there anything new on the Reef Watch Partnership?")
    assert (answer.status, answer.citations) == ("not_found", ())
    assert answer.text == "I looked through 1 paper. None of them is of a body of that name."


def test_a_committees_name_makes_no_marker_of_a_citation(folder: Path) -> None:
    root = folder.parent / "papers"
    (root / "papers.toml").write_text('[[paper]]\nmatch = "survey.txt"\ncommittee = "Panel [7]"\n')
    ingest([root], folder, HASHING, exempt=True, clock=lambda: datetime(2026, 3, 25, 6, 0, tzinfo=UTC))
    answer = answered(folder, "What's new since March?")
    assert "Panel (7), 4 March 2025" in answer.text
    assert "[7]" not in answer.text
