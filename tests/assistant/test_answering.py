import re
from datetime import date
from pathlib import Path

import pytest
from made_libraries import (
    COST,
    COUNT,
    FORECAST,
    HASHING,
    HOURS,
    LIGHTS,
    MARCH,
    MAY,
    MORE_TASKS,
    PUT_RIGHT,
    QUARTERS,
    ROOF,
    SURVEY,
    TASKS,
    TODAY,
    answers,
    is_verbatim,
    library_of,
    minutes,
)

from assistant.answers import Answer
from assistant.ask import Conversation, ask
from ingest.library.library import Library
from ingest.papers import Access


@pytest.fixture(scope="module")
def corrected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    papers = {"march.txt": minutes(MARCH, ROOF, HOURS), "may.txt": minutes(MAY, PUT_RIGHT, LIGHTS)}
    return library_of(tmp_path_factory.mktemp("corrected"), papers)


@pytest.fixture(scope="module")
def conflicting(tmp_path_factory: pytest.TempPathFactory) -> Path:
    papers = {"march.txt": minutes(MARCH, ROOF, HOURS), "report.txt": SURVEY}
    return library_of(tmp_path_factory.mktemp("conflicting"), papers)


@pytest.fixture(scope="module")
def quarters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return library_of(tmp_path_factory.mktemp("quarters"), QUARTERS)


@pytest.fixture(scope="module")
def tasks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    papers = {
        "march.txt": minutes(MARCH, TASKS, MORE_TASKS),
        "may.txt": minutes(MAY, (31, "Harbour lights", "ACTION: Dunstan Reyle to price the lamps of the quay.")),
    }
    return library_of(tmp_path_factory.mktemp("tasks"), papers)


def test_a_correction_leads_and_the_wrong_figure_is_marked_as_replaced(corrected: Path) -> None:
    (answer,) = answers(corrected, COST)
    right = next(at for at, said in enumerate(answer.statements) if "£158,000" in said.text)
    wrong = next(at for at, said in enumerate(answer.statements) if "cost £185,000" in said.text)
    assert right < wrong
    assert answer.statements[right].text.startswith("Culture Panel, 6 May 2025, item 25")
    assert answer.statements[wrong].text.startswith("Replaced by this correction: Culture Panel, 4 March 2025, item 23")
    assert is_verbatim(corrected, answer)


def test_a_correction_contradicts_nothing(corrected: Path) -> None:
    assert answers(corrected, COST)[0].conflicts == ()


def test_what_no_correction_speaks_of_is_not_marked(corrected: Path) -> None:
    (answer,) = answers(corrected, "What was resolved about opening three branches on Sundays?")
    assert answer.status == "answered" and "Replaced" not in answer.text and "£158,000" not in answer.text


def test_two_papers_that_contradict_each_other_are_both_quoted_and_named(conflicting: Path) -> None:
    (answer,) = answers(conflicting, COST)
    assert "£185,000" in answer.text and "£179,500" in answer.text
    (pair,) = answer.conflicts
    quotes = {one.n: one.quote for one in answer.citations}
    assert sorted("£185,000" in quotes[n] for n in pair) == [False, True]
    assert sorted("£179,500" in quotes[n] for n in pair) == [False, True]
    assert is_verbatim(conflicting, answer)


def test_papers_that_agree_are_in_no_conflict(tmp_path: Path) -> None:
    same = SURVEY.replace("£179,500", "£185,000")
    library = library_of(tmp_path, {"march.txt": minutes(MARCH, ROOF, HOURS), "report.txt": same})
    assert answers(library, COST)[0].conflicts == ()


def test_a_question_that_fits_three_quarters_is_asked_back_with_what_each_says(quarters: Path) -> None:
    (answer,) = answers(quarters, FORECAST)
    assert answer.status == "partial"
    assert answer.ask_back == (
        "Which of these do you mean: Cabinet, 22 January 2025, quarter 3; Cabinet, 16 October 2024, quarter 2; "
        "or Cabinet, 24 July 2024, quarter 1?"
    )
    assert answer.ask_back not in answer.text
    assert len(answer.statements) == len(answer.citations) == 3
    for amount in ("1.84", "2.37", "1.96"):
        (said,) = [one for one in answer.statements if amount in one.text]
        assert said.support == "quoted" and len(said.citations) == 1
    assert answer.conflicts == ()
    assert is_verbatim(quarters, answer)


@pytest.mark.parametrize(
    ("reply", "amount"),
    [
        ("the second one", "2.37"),
        ("Q2", "2.37"),
        ("quarter 1", "1.84"),
        ("the October one", "2.37"),
        ("the last one please", "1.84"),
        ("yes", "1.96"),
    ],
)
def test_the_reply_to_a_question_back_picks_one(quarters: Path, reply: str, amount: str) -> None:
    _, answer = answers(quarters, FORECAST, reply)
    assert (answer.status, answer.ask_back) == ("answered", None)
    assert f"£{amount} million" in answer.text
    assert not [other for other in ("1.84", "2.37", "1.96") if other != amount and other in answer.text]
    assert answer.question == reply


@pytest.mark.parametrize("reply", ["the second one", "Q2", "16 October 2024"])
def test_a_reply_is_answered_in_the_first_statement_and_nothing_else_is_said(quarters: Path, reply: str) -> None:
    _, answer = answers(quarters, FORECAST, reply)
    (said,) = answer.statements
    assert said.text.endswith("The museum is forecast to overspend by £2.37 million.")


@pytest.mark.parametrize(
    ("reply", "meant"),
    [
        ("the October one", "quarter 2"),
        ("the January one", "quarter 3"),
        ("Q2", "quarter 2"),
        ("quarter one", "quarter 1"),
    ],
)
def test_a_reply_by_month_or_quarter_is_read_as_the_question_with_that_candidate(
    quarters: Path, reply: str, meant: str
) -> None:
    _, answer = answers(quarters, FORECAST, reply)
    assert answer.query.question.startswith("What is the museum forecast to overspend by, Cabinet")
    assert answer.query.question.endswith(f"{meant}?")


def test_all_that_were_offered_can_be_had(quarters: Path) -> None:
    _, answer = answers(quarters, FORECAST, "all of them")
    assert answer.ask_back is None and all(amount in answer.text for amount in ("1.84", "2.37", "1.96"))


def test_a_new_question_after_a_question_back_is_no_reply(quarters: Path) -> None:
    _, answer = answers(quarters, FORECAST, "How much must be kept in reserves in quarter 2?")
    assert "£11 million" in answer.text


@pytest.mark.parametrize(
    "question", [FORECAST.replace("?", " in quarter 2?"), FORECAST.replace("?", " in October 2024?")]
)
def test_a_question_that_says_which_quarter_is_not_asked_back(quarters: Path, question: str) -> None:
    (answer,) = answers(quarters, question)
    assert (answer.status, answer.ask_back) == ("answered", None)
    assert "2.37" in answer.statements[0].text


@pytest.mark.parametrize(
    "question",
    [
        "How has the amount that the museum is forecast to overspend by changed?",
        "What was the museum forecast to overspend by at each meeting?",
    ],
)
def test_a_history_is_told_oldest_meeting_first_and_not_asked_back(quarters: Path, question: str) -> None:
    (answer,) = answers(quarters, question)
    days = [one.meeting_date for one in answer.citations if one.meeting_date]
    assert answer.ask_back is None and len(set(days)) == 3
    assert days == sorted(days)


def test_two_quarters_that_are_compared_are_both_quoted(quarters: Path) -> None:
    question = "What was the forecast overspend of the museum in quarter 1 compared with quarter 3?"
    (answer,) = answers(quarters, question)
    assert "£1.84 million" in answer.text and "£1.96 million" in answer.text and answer.ask_back is None


def test_the_conversation_keeps_what_it_offered_and_forgets_it_with_the_question(quarters: Path) -> None:
    conversation = Conversation()
    with Library.open(quarters, HASHING) as library:
        ask(FORECAST, conversation, library, HASHING, clearance=Access.PUBLIC, today=TODAY)
    (turn,) = conversation.turns
    assert turn.candidates[0].name == "Cabinet, 22 January 2025, quarter 3"
    assert len(turn.candidates) == len(turn.cited) == 3
    assert conversation.questions == [FORECAST]
    conversation.forget()
    assert conversation.turns == []


def _numbers(answer: Answer) -> list[int]:
    return [int(n) for n in re.findall(r"\[(\d+)\]", answer.text)]


def test_actions_are_counted_and_all_cited(tasks: Path) -> None:
    (answer,) = answers(tasks, COUNT)
    assert answer.status == "answered" and "3 actions are recorded" in answer.statements[0].text
    assert answer.statements[0].citations == tuple(one.n for one in answer.citations) == (1, 2, 3)
    assert [said.citations for said in answer.statements[1:]] == [(1,), (2,), (3,)]
    assert [one.item for one in answer.citations] == ["23", "23", "24"]
    assert set(_numbers(answer)) == {1, 2, 3}
    assert {one.source for one in answer.citations} == {"march.txt"}
    assert is_verbatim(tasks, answer)


def test_the_entries_that_are_counted_are_said_in_their_papers_words(tasks: Path) -> None:
    (answer,) = answers(tasks, COUNT)
    for said, cited in zip(answer.statements[1:], answer.citations, strict=True):
        assert said.text == said.lead + " ".join(cited.quote.split())


def test_a_follow_up_counts_at_another_meeting(tasks: Path) -> None:
    _, answer = answers(tasks, COUNT, "and on 6 May 2025?")
    assert "1 action is recorded" in answer.statements[0].text and "lamps" in answer.text


def test_a_follow_up_asks_about_what_was_counted(tasks: Path) -> None:
    _, answer = answers(tasks, COUNT, "who is to tell the volunteers?")
    assert "Petra Holm" in answer.text


def test_a_meeting_that_is_not_held_gives_no_count(tasks: Path) -> None:
    (answer,) = answers(tasks, COUNT.replace("4 March 2025", "9 September 2025"))
    assert answer.status == "not_found"
    assert answer.text.endswith("the nearest held are of 4 March 2025 and 6 May 2025.")


def test_what_is_carried_over_reads_as_it_was_typed(tasks: Path) -> None:
    _, answer = answers(tasks, COUNT, "and on 6 May 2025?")
    assert " ," not in answer.query.text


@pytest.mark.parametrize(
    ("today", "status", "held"), [(date(2025, 4, 10), "answered", MARCH), (date(2025, 9, 10), "not_found", None)]
)
def test_last_month_is_seen_from_today(tasks: Path, today: date, status: str, held: date | None) -> None:
    (answer,) = answers(tasks, "What actions came out of the Culture Panel last month?", today=today)
    assert answer.status == status
    assert {one.meeting_date for one in answer.citations} == ({held} if held else set())


@pytest.mark.parametrize("question", [COST, FORECAST, COUNT, "What of the lamps on the quay?"])
def test_an_answer_is_its_statements_word_for_word(
    corrected: Path, conflicting: Path, quarters: Path, tasks: Path, question: str
) -> None:
    for library in (corrected, conflicting, quarters, tasks):
        (answer,) = answers(library, question)
        if answer.statements:
            lines = [re.sub(r"^- |(?: (?:\[\d+\])+)$", "", line) for line in answer.text.split("\n")]
            assert lines == [said.text for said in answer.statements]
        assert (answer.status == "not_found") == (not answer.statements)


@pytest.mark.parametrize(
    "question", ["[1]", "museum\0roof £185,000", "«»—🏛️", "museum " * 700, "Q2", "yes", "<b>roof</b>"]
)
def test_odd_questions_are_answered_or_not_found(corrected: Path, question: str) -> None:
    (answer,) = answers(corrected, question)
    assert answer.status in ("answered", "partial", "not_found")


def test_a_follow_up_looks_first_where_the_answer_before_it_was_found(tmp_path: Path) -> None:
    depot = "The survey of the depot took a week.\n\nThe money for it came from the reserve."
    papers = {
        "march.txt": minutes(MARCH, (23, "Museum roof", "The money for it came from the lottery.")),
        "may.txt": minutes(MAY, (24, "Harbour depot", depot)),
    }
    *_, answer = answers(
        library_of(tmp_path, papers),
        "How long did the survey of the depot take?",
        "where did the money for it come from?",
    )
    assert "reserve" in answer.text and "lottery" not in answer.text


def test_both_papers_that_name_a_person_are_told(tmp_path: Path) -> None:
    papers = {
        "march.txt": minutes(MARCH, (23, "Museum roof", "Petra Holm, Head of Buildings, presented the report.")),
        "may.txt": minutes(MAY, (24, "Harbour lights", "Petra Holm, Director of Places, told the panel of the lamps.")),
    }
    (answer,) = answers(
        library_of(tmp_path, papers), "What job title does Petra Holm have in each of the papers of March and May 2025?"
    )
    assert "Head of Buildings" in answer.text and "Director of Places" in answer.text


def test_a_quarter_is_one_time_and_not_a_comparison(tmp_path: Path) -> None:
    visits = "In the quarter {} there were {} visits to the museum."
    papers = {
        "january.txt": minutes(
            date(2024, 12, 3), (23, "Museum visits", visits.format("July to September 2024", "4,120"))
        ),
        "may.txt": minutes(MAY, (24, "Museum visits", visits.format("January to March 2025", "5,310"))),
    }
    (answer,) = answers(
        library_of(tmp_path, papers), "How many visits to the museum were there in January to March 2025?"
    )
    assert "5,310" in answer.text and "4,120" not in answer.text


def test_the_time_asked_of_leads_and_what_tells_of_another_time_alone_is_left_out(tmp_path: Path) -> None:
    stand = "Take-up of the flu jab at the museum stood at {} per cent on 31 October {}."
    papers = {
        "first.txt": minutes(date(2023, 11, 8), (23, "Flu jab take-up", stand.format(58, 2023))),
        "second.txt": minutes(date(2025, 11, 5), (24, "Winter", stand.format(61, 2025))),
    }
    question = "What was flu jab take-up at the museum at the end of October 2025?"
    (answer,) = answers(library_of(tmp_path, papers), question)
    assert "61 per cent" in answer.text and "58 per cent" not in answer.text
