"""A question for what is new among the papers is told from one for what is new in what they tell."""

import time

import pytest

from assistant.understanding.newness import asks_for_new, body_named, tells_of_body
from assistant.understanding.origins import committees

HELD = ("Health Committee", "Planning Committee", "Harbour Board", "Children and Young People Select Committee")


@pytest.mark.parametrize(
    "question",
    (
        "What's new?",
        "what is new since 3 March 2026",
        "Which papers have changed since last month?",
        "anything new in the last fortnight?",
        "What has been published since the last meeting of the Harbour Board?",
        "are there any new papers?",
        "what came in last week for the Audit Committee",
        "What new papers have come in?",
        "any new papers since last Tuesday?",
        "what's come in this week",
        "anything new from the Health Committee",
        "Is there anything new from the Children and Young People Select Committee since March?",
        "Have any new papers come in?",
        "Has anything new come in today?",
        "Has anything been published this week?",
        "Show me the new papers please.",
        "New papers?",
        "new since Friday?",
        "Please list all new papers since 1 March 2026",
        "what papers arrived yesterday",
        "Which new reports have been published by the Cabinet since 1 March?",
        "Hello, what's new?",
        "Hello. Anything new since Monday?",
        "What reports have been added in the past three weeks?",
        "Any minutes come in from the Planning Committee?",
        "anything new for Planning Committee this month",
        "What’s come in since I last looked?",
        "did anything come in on Tuesday",
        "Any new minutes this week",
        "What's new since Monday 2 March",
        "What's new between 1 March 2026 and 8 March 2026?",
        "What new papers are there from the Planning Committee?",
        "What new papers are there?",
        "Which papers are new?",
        "Are any papers new since March?",
        "what has arrived lately?",
        "What's new at the Planning Committee?",
        "Which papers were updated last week?",
        "any papers revised since 1 March 2026?",
        "What has come in from the Harbour Board in March 2026?",
        "Anything new from planning since March?",
        "any new reports from health?",
        "Have any reports been revised since the last meeting of the Harbour Board?",
        "Were any minutes corrected this week?",
        "Which agendas have been updated since Monday 2 March 2026?",
        "Have any reports been revised since last May?",
        "Since the end of March 2026, have any papers been replaced?",
        "What is new or changed in March 2026?",
    ),
)
def test_these_questions_ask_for_news(question: str) -> None:
    assert asks_for_new(question, committees(question, HELD))


@pytest.mark.parametrize(
    "question",
    (
        "What is new in the housing strategy?",
        "What new powers did the Board get?",
        "What changed in the revised report on the roof?",
        "What reports were noted in March 2025?",
        "How many new homes were built last year?",
        "What was said about the new library?",
        "Which reports were published late?",
        "What is new in this strategy?",
        "What changed last year in the budget?",
        "What's new since March about parking?",
        "what is new in the report on buses",
        "What is new in the report on X?",
        "new papers were tabled at the March meeting",
        "New papers were tabled at the Health Committee",
        "What new papers were tabled at the Planning Committee in March 2025?",
        "what came in under budget last year",
        "Is there anything new from the police about burglary?",
        "What is new in the report to the Planning Committee?",
        "Were any new papers tabled?",
        "Any new members of the Planning Committee?",
        "What new reports did the Committee ask for?",
        "What changed last year?",
        "anything new from the contractor?",
        "Have any new homes been added since March?",
        "What is new about the new leisure centre?",
        "Did the new contract come in?",
        "what came in from council tax last year?",
        "any papers?",
        "Is there any minutes?",
        "Anything from the Planning Committee?",
        "What was new in the minutes of the Planning Committee?",
        "what did the new panel decide",
        "What reports were received by the Planning Committee in March 2025?",
        "Which reports were received?",
        "What was received?",
        "What was added to the work programme?",
        "What was issued by the Harbour Board?",
        "What was published?",
        "What came in over budget?",
        "What was published by the Harbour Board in 2024?",
        "Which plans were changed since March?",
        "what is the new council",
        "What's new in the library?",
        "What has been added to the library?",
        "Is there anything new at the museum?",
        "What's new? And what was decided about the roof?",
        "Anything new from planning enforcement?",
        "Were the minutes corrected?",
        "Which minutes were corrected by the Harbour Board in December 2023?",
        "Which minutes were corrected by the Harbour Board since March?",
        "Were the minutes of the Planning Committee changed last month?",
        "Were the minutes of 9 January 2024 corrected?",
        "Were the minutes of 9 January 2024 corrected since 1 March 2024?",
        "Since 1 March 2024, were the minutes for 9 January 2024 corrected?",
        "Which report was revised in May 2025?",
        "Which reports were replaced on 9/1/24?",
        "Were the new minutes corrected in December 2023?",
        "Has the report been revised?",
        "Has the report been updated?",
        "Have the minutes been corrected yet?",
        "Which papers have changed?",
    ),
)
def test_these_do_not(question: str) -> None:
    assert not asks_for_new(question, committees(question, HELD))


@pytest.mark.parametrize(
    ("question", "name"),
    (
        ("Anything new from the Licensing Committee?", "licensing"),
        ("What is new for Culture and Leisure Scrutiny Panel?", "culture and leisure"),
        ("Anything new from the borough council?", None),
        ("Anything new from the council?", None),
        ("What is new in the report to the committee?", None),
        ("What's new?", None),
    ),
)
def test_the_body_named_is_told(question: str, name: str | None) -> None:
    assert body_named(question) == name


@pytest.mark.parametrize(
    ("words", "told"),
    (
        ("The Reef Watch\nPartnership met.", True),
        ("the reef watch partnership’s boat", True),
        ("Partnership on the reef: a watch", False),
        ("Reef Watch", False),
        ("Reef Watch Partnerships", False),
        ("", False),
    ),
)
def test_words_tell_of_a_body_that_hold_its_whole_name(words: str, told: bool) -> None:
    assert tells_of_body("Anything new on the Reef Watch Partnership?", words) is told
    assert not tells_of_body("What's new?", words)


@pytest.mark.parametrize("words", ("since the ", "from ", "new "))
def test_a_long_question_is_read_at_once(words: str) -> None:
    began = time.perf_counter()
    assert not asks_for_new(words * 4000)
    assert time.perf_counter() - began < 0.5
