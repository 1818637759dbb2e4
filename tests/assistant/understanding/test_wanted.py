import pytest

from assistant.answers import Wanted
from assistant.understanding.wanted import asks_of_later, paper_type, parts, wanted
from ingest.papers import PaperType


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("What did the panel resolve about the museum?", Wanted.DECISION),
        ("How much will the new roof cost?", Wanted.AMOUNT),
        ("How many libraries open on Sundays?", Wanted.COUNT),
        ("What share of visitors came by bus?", Wanted.PER_CENT),
        ("When is the strategy due back?", Wanted.DATE),
        ("Who presented the report?", Wanted.PERSON),
        ("What does SLA stand for?", Wanted.DEFINITION),
        ("What is SLA?", Wanted.DEFINITION),
        ("What was item 6 about?", Wanted.ITEM),
        ("Why was the branch closed?", Wanted.REASON),
        ("Which branches are listed for closure?", Wanted.LIST),
        ("what happened about the museum in May?", Wanted.DECISION),
        ("Tell us about the museum", Wanted.FACT),
    ],
)
def test_the_kind_of_answer_shows_in_the_wording(question: str, kind: Wanted) -> None:
    assert kind in wanted(question)


@pytest.mark.parametrize(
    "question",
    [
        "What happened at item 6 of the panel?",
        "what happened under minute 24/035 of the council",
        "What did minute 74 say?",
    ],
)
def test_what_happened_at_an_item_is_what_was_decided_there_and_not_its_title(question: str) -> None:
    assert wanted(question)[0] is Wanted.DECISION
    assert Wanted.ITEM not in wanted(question)


@pytest.mark.parametrize("question", ["What was minute 24/035 about?", "minute 24/035 - what was it about?"])
def test_a_minute_is_asked_for_like_an_item(question: str) -> None:
    assert Wanted.ITEM in wanted(question)


def test_what_is_asked_of_a_common_word_is_no_definition() -> None:
    assert Wanted.DEFINITION not in wanted("What is the budget for parks?")


def test_the_questions_within_a_question_are_told_apart() -> None:
    found = parts("How much did the roof cost, and who signed it off? When is it due?")
    assert found == ("How much did the roof cost", "who signed it off?", "When is it due?")


def test_a_plain_question_is_one_part() -> None:
    assert parts("Who chairs the panel and the forum?") == ("Who chairs the panel and the forum?",)


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("what do the minutes say", PaperType.MINUTES),
        ("according to the July minutes", PaperType.MINUTES),
        ("in the agenda pack", PaperType.AGENDA_PACK),
        ("the decision notice on libraries", PaperType.DECISION),
        ("were the minutes of the last meeting agreed", None),
        ("it took ten minutes", None),
    ],
)
def test_the_kind_of_paper_shows_in_the_wording(question: str, kind: PaperType | None) -> None:
    assert paper_type(question) is kind


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Give me the history of the depot", Wanted.HISTORY),
        ("What has been decided since 2023?", Wanted.HISTORY),
        ("What is in the table on page 4?", Wanted.TABLE_VALUE),
        ("What was the forecast variance?", Wanted.TABLE_VALUE),
        ("Did every school sign up?", Wanted.YES_NO),
        ("How does it compare?", Wanted.COMPARISON),
        ("What did the panel settle on?", Wanted.DECISION),
        ("What did members do about it?", Wanted.DECISION),
        ("what did the Harbour Board go for instead?", Wanted.DECISION),
        ("What did Cabinet actually give?", Wanted.DECISION),
        ("What changes to its programme did the panel agree?", Wanted.DECISION),
        ("Item 3: what was it and what came out of it", Wanted.DECISION),
        ("What did the auditors charge for it", Wanted.AMOUNT),
        ("which cllr queried the figure", Wanted.PERSON),
        ("Who had to write to the trust?", Wanted.ACTION),
        ("Item 3 in July: what was it?", Wanted.ITEM),
    ],
)
def test_more_kinds_of_answer_show_in_the_wording(question: str, kind: Wanted) -> None:
    assert kind in wanted(question)


def test_a_figure_against_another_is_a_comparison_and_a_vote_against_is_none() -> None:
    assert Wanted.COMPARISON in wanted("Savings secured: first quarter against outturn?")
    assert Wanted.COMPARISON not in wanted("Who voted against the budget holder's plan?")


@pytest.mark.parametrize(
    ("question", "is_asked"),
    [
        ("Who was put on the group when it was set up?", False),
        ("What did members say when the roof was discussed?", False),
        ("When was the group set up?", True),
        ("Who set the group up, and when?", True),
        ("When's the roof due?", True),
    ],
)
def test_a_clause_of_time_asks_for_no_date(question: str, is_asked: bool) -> None:
    assert (Wanted.DATE in wanted(question)) == is_asked


@pytest.mark.parametrize(
    ("question", "of_later"),
    [
        ("What did we resolve on 4 March and has it come back?", True),
        ("What did the panel resolve in March and how much is the clerk asking now?", True),
        ("How often does the bus run now - what did the panel settle on in March?", False),
        ("What did the panel resolve in March?", False),
    ],
)
def test_what_became_of_a_thing_is_asked_of_later_meetings(question: str, of_later: bool) -> None:
    assert asks_of_later(question) == of_later


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("MHB = ?", Wanted.DEFINITION),
        ("what does MHB mean", Wanted.DEFINITION),
        ("The waits, every time the Board was given them", Wanted.HISTORY),
        ("Take me through the museum roof quarter by quarter", Wanted.HISTORY),
        ("Set out how the wait has moved, from May 2024 through to June 2025", Wanted.HISTORY),
        ("Set out how the opening of the museum slipped", Wanted.HISTORY),
        ("I need the run of figures through 2024/25", Wanted.HISTORY),
        ("Key messages of the review? bullet them please", Wanted.LIST),
        ("What were the three reasons for the delay?", Wanted.LIST),
        ("What did the exercise do? all the bits", Wanted.LIST),
    ],
)
def test_how_members_ask_for_letters_lists_and_histories(question: str, kind: Wanted) -> None:
    assert kind in wanted(question)


def test_a_time_that_came_back_is_no_history() -> None:
    assert Wanted.HISTORY not in wanted("What did members suggest when the framework came back?")
    assert Wanted.HISTORY not in wanted("Who spoke at the meeting where the framework came back?")
    assert Wanted.HISTORY in wanted("We put the framework off at one meeting. Has it ever come back?")
    assert Wanted.LIST not in wanted("Who spoke at the two meetings?")


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("What does the CIL increase mean for residents?", Wanted.DEFINITION),
        ("Why is the budget £2m short for 2025/26?", Wanted.DEFINITION),
        ("How much open space is proposed?", Wanted.AMOUNT),
        ("Are the accounts in order?", Wanted.HISTORY),
        ("What have officers done to reduce fly-tipping?", Wanted.DECISION),
    ],
)
def test_what_only_sounds_like_a_kind_is_not(question: str, kind: Wanted) -> None:
    assert kind not in wanted(question)


def test_when_after_asking_to_be_told_is_a_date() -> None:
    assert Wanted.DATE in wanted("Can you tell me when it was opened?")


def test_letters_before_a_great_many_lines_take_no_time_to_speak_of() -> None:
    assert Wanted.DEFINITION not in wanted("SEND" + "\n" * 2000 + "places in schools")
