from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answers import Candidate, Filters, Query, Turn
from assistant.understanding.conversation import CARRIED, standalone
from assistant.understanding.question import Vocabulary, understand

TODAY = date(2025, 11, 22)
KNOWN = Vocabulary(committees=("Cabinet", "Health and Wellbeing Board"))
BEFORE = "What did Cabinet decide about the depot in October 2023?"
MEETINGS = (Candidate(name="Cabinet, 13 July 2017, minutes"), Candidate(name="Health Board, 2 April 2018, report"))


def turn(question: str, before: Turn | None = None, candidates: tuple[Candidate, ...] = ()) -> Turn:
    query = understand(question, before, KNOWN, Filters(), today=TODAY)
    return Turn(question=question, query=query, cited=(("a.txt", 1),), candidates=candidates)


def after(*questions: str, candidates: tuple[Candidate, ...] = ()) -> Query:
    before: Turn | None = None
    for question in questions:
        before = turn(question, before, candidates)
    assert before is not None
    return before.query


@pytest.mark.parametrize(
    "question",
    [
        "who presented it?",
        "and the cost?",
        "why?",
        "who seconded?",
        "was that unanimous?",
        "what about vaping?",
        "how many months in is that review?",
        "why's that, mostly?",
        "who were the two dearer quotes from?",
    ],
)
def test_what_points_back_carries_the_question_before(question: str) -> None:
    query = after(BEFORE, question)
    assert (query.question, query.before, query.committees) == (question, BEFORE, ("Cabinet",))
    assert query.periods[0].start == date(2023, 10, 1) and query.cited == (("a.txt", 1),)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("and in 2024?", "What did Cabinet decide about the depot, in 2024?"),
        ("same for 2024", "What did Cabinet decide about the depot, 2024"),
        ("sorry, I meant March 2024", "What did Cabinet decide about the depot, March 2024"),
        ("2024?", "What did Cabinet decide about the depot, 2024?"),
        ("and last summer?", "What did Cabinet decide about the depot, last summer?"),
        (
            "what about the health board?",
            "What did Health and Wellbeing Board decide about the depot in October 2023, the health board?",
        ),
        ("what about health?", "What did Health and Wellbeing Board decide about the depot in October 2023, health?"),
    ],
)
def test_another_time_or_body_is_put_into_the_question_before(question: str, asked: str) -> None:
    query = after(BEFORE, question)
    assert (query.question, query.before) == (asked, "")
    assert query.committees == (("Health and Wellbeing Board",) if "ealth" in question else ("Cabinet",))


@pytest.mark.parametrize("question", ["and for Q3?", "Q3?", "what about quarter 3?"])
def test_another_quarter_is_put_into_the_question_before(question: str) -> None:
    query = after("What was the variance in Q2 of 2024/25?", question)
    assert query.quarters == (3,) and "variance" in query.question


def test_another_item_is_put_into_the_question_before() -> None:
    query = after("What was item 6 at Cabinet in October 2023?", "and item 7?")
    assert query.items == ("7",) and query.committees == ("Cabinet",)


def test_a_body_that_is_a_new_subject_is_not_taken_for_the_body() -> None:
    query = after(BEFORE, "what about health inequalities?")
    assert query.committees == ("Cabinet",) and query.question == "what about health inequalities?"


@pytest.mark.parametrize(
    "question",
    ["What did Cabinet decide about libraries?", "What is MASH?", "How much a year does the youth bus cost?"],
)
def test_a_question_of_its_own_carries_nothing(question: str) -> None:
    query = after(BEFORE, question)
    assert (query.text, query.periods, query.cited) == (question, (), ())


def test_yes_asks_the_question_before_again() -> None:
    assert after(BEFORE, "yes please").question == BEFORE


@pytest.mark.parametrize(
    ("reply", "name"),
    [
        ("the second one", 1),
        ("2", 1),
        ("number 2 please", 1),
        ("the first", 0),
        ("the latest", 1),
        ("the July one", 0),
        ("13/7/17", 0),
        ("health", 1),
        ("the minutes", 0),
        ("yes", 0),
    ],
)
def test_a_reply_to_a_question_back_picks_a_candidate(reply: str, name: int) -> None:
    assert after("Which opened?", reply, candidates=MEETINGS).question == f"Which opened, {MEETINGS[name].name}?"


def test_both_asks_of_every_candidate() -> None:
    query = after("Which opened?", "both", candidates=MEETINGS)
    assert [period.start for period in query.periods] == [date(2017, 7, 13), date(2018, 4, 2)]


def test_a_new_question_is_no_reply() -> None:
    asked = "What did the Cabinet minutes say about libraries?"
    assert after("Which opened?", asked, candidates=MEETINGS).question == asked


def test_a_long_conversation_carries_its_beginning_and_its_latest_question() -> None:
    query = after(BEFORE, *(f"and what did they say about it on page {page}?" for page in range(30)))
    assert query.before.startswith("What did Cabinet decide") and "page 28" in query.before
    assert len(query.text) <= CARRIED + 60


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_two_questions_follow_each_other(first: str, second: str) -> None:
    query = after(first, second, candidates=MEETINGS)
    assert query.text.endswith(query.question.strip())


def test_a_first_question_stands_alone() -> None:
    assert standalone("who presented it?", None, TODAY).carried == ""
