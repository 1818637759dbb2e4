"""Near misses: the subject stands in the papers, what is asked does not."""

from dataclasses import replace
from datetime import date

import pytest
from standins import MUSEUM, paper, passage

from assistant.answers import Filters, Query
from assistant.evidence.naming import names_none, names_too_few
from assistant.evidence.premises import came_to_nothing
from assistant.evidence.scoring import rarity
from assistant.evidence.speaking import said_by_nobody
from assistant.evidence.standing import standing
from assistant.evidence.trust import Standing
from assistant.evidence.units import Unit, units
from assistant.evidence.untimely import of_another_day, of_another_year
from assistant.understanding.question import Vocabulary, understand
from assistant.understanding.words import stems
from ingest.papers import Kind, Paper

KNOWN = ("Petra Holm", "Oyelaran", "Dunstan Reyle")
VOCABULARY = Vocabulary(committees=("Culture Panel",), councils=("Marlbridge",), is_person=KNOWN.__contains__)
ROOF = paper(
    (Kind.DISCUSSION, "Petra Holm presented the report on the museum roof, which leaked in two places."),
    (Kind.DISCUSSION, "She said that the slates were too thin for the winter."),
    (Kind.DISCUSSION, "Councillor Oyelaran asked whether the café could open on Sundays."),
    (Kind.DISCUSSION, "Two firms had given prices for the museum roof. The higher was £91,000."),
    (Kind.DISCUSSION, "Visits in the first quarter came to 4,120, of which 800 were by schools."),
    (Kind.DISCUSSION, "The panel had asked for a task group on the café. Petra Holm withdrew that recommendation."),
    (Kind.DISCUSSION, "The council received £412 for lamps in April 2025. Of it the council spent £300."),
    (
        Kind.DISCUSSION,
        "In the six months to 30 September 2025 the museum overspent by £31,000, the overspend of a roof.",
    ),
    (Kind.DECISION, "RESOLVED that the request for a permanent café be not agreed, and that it open for one summer."),
)


def understood(question: str) -> Query:
    return understand(question, None, VOCABULARY, Filters())


def cut(one: Paper = ROOF) -> list[Unit]:
    return units([passage(one, index) for index in range(len(one.paragraphs))], lambda _: one)


def near(question: str, one: Paper = ROOF) -> list[Unit]:
    """The unit most like a question."""
    return [max(cut(one), key=lambda unit: len(set(stems(unit.words)) & set(stems(question))))]


def told(question: str, one: Paper = ROOF) -> Standing:
    """What stands of a question that the reranker holds for answered."""
    query = understood(question)
    found = [passage(one, index) for index in range(len(one.paragraphs))]
    best = [near(part, one)[0] for part in query.parts or (question,)]
    return standing(query, cut(one), rarity(found), (one,), [0.9] * len(best), best).standing


def silent(question: str) -> bool:
    query = understood(question)
    weights = dict.fromkeys(stems(question), 1.0)
    return said_by_nobody(question, query, cut(), weights)


@pytest.mark.parametrize(
    "question",
    [
        "what did Cllr Oyelaran say about the slates",
        "cllr oyelaran's view on the thin slates?",
        "according to Dunstan Reyle, why was the roof leaking?",
        "dunstan reyle's advice on sunday opening of the café",
    ],
)
def test_what_somebody_else_said_is_nobodys(question: str) -> None:
    assert silent(question)


@pytest.mark.parametrize(
    "question",
    [
        "what did petra holm say about the roof",
        "petra holm's view on the slates?",  # she goes on in the next paragraph
        "What did Cllr Oyelaran ask about the café?",
        "who spoke about the slates",
        "what was the answer to Cllr Oyelaran on slates",
    ],
)
def test_what_they_did_say_is_theirs(question: str) -> None:
    assert not silent(question)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("which firms priced the roof", "Two firms had given prices for the roof."),
        ("who were the two firms that bid for the roof", "Two firms had bid for the roof."),
        ("Which two schools objected?", "Two schools objected, Councillor Oyelaran said on Monday 3 March."),
        ("what hotels are they staying in", "The Home Office had placed families in hotels of the town."),
        ("Which contractor won?", "Ref: R8; Action: roof; Lead officer: Bev Tansley; Comment: the contractor was ill"),
    ],
)
def test_a_firm_that_is_not_named_is_not_known(question: str, words: str) -> None:
    assert names_none(question, understood(question), cut(paper((Kind.DISCUSSION, words))))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("which firms priced the roof", "Prices were given by Holt Brothers and by a firm from Marlbridge."),
        ("Which two schools objected?", "The heads of Ashgrove and of Northmoor objected."),
        ("what hotels are they staying in", "Families were placed in the Station Hotel."),
        ("Which contractor won?", "Ref: R8; Contractor: the firm Tansley; Price: 3"),
        ("Which contractor won?", "Ref: R8; Contractor: Tansley; Price: 3"),
        (
            "Which contractor was appointed for the roof?",
            "Kestrel was the lowest tenderer and was appointed contractor.",
        ),
        ("Which firms priced the roof?", "Prices were given as follows (Kestrel: £91,000)."),
        ("Which schools rep joined?", "A representative of the schools joined."),
        ("what share of hospital discharges met the target", "Half of the discharges did."),
        ("what did the council decide", "It decided to go on."),
    ],
)
def test_a_firm_that_is_named_or_not_asked_for_is_no_miss(question: str, words: str) -> None:
    assert not names_none(question, understood(question), cut(paper((Kind.DISCUSSION, words))))


@pytest.mark.parametrize(
    "question",
    [
        "What did the Culture Panel say about the museum roof at its May 2025 meeting?",
        "what did members hear on the museum roof at the Culture Panel of 6 May 2025",
        "how many visits were there in the third quarter",
        "museum visits, the October to December quarter please, total",
        "what was the bill for the café?",
    ],
)
def test_another_meeting_quarter_or_kind_of_value_answers_nothing(question: str) -> None:
    assert told(question) is Standing.MISSING


@pytest.mark.parametrize(
    "question",
    [
        "What did the Culture Panel hear about the museum roof at its March 2025 meeting?",
        "how many visits were there in the first quarter",
        "museum visits, the April to June quarter please, total",
        "how much was spent by the council in April 2025 on lamps?",
        "what was the overspend in the second quarter?",
        "how many visits were there by schools",
    ],
)
def test_the_meeting_and_the_quarter_that_were_asked_for_do(question: str) -> None:
    assert told(question) is not Standing.MISSING


def test_a_question_of_dashes_takes_no_longer_than_another() -> None:
    question = f"What {'-' * 900} did the roof cost?"
    assert not names_none(question, understood("What did the roof cost?"), cut())


def test_minutes_of_unknown_date_may_be_of_the_meeting() -> None:
    undated = replace(ROOF, identity=replace(MUSEUM, meeting_date=None, after=date(2025, 1, 1)))
    assert told("What did the panel hear about the museum roof at its May 2025 meeting?", undated) is Standing.STANDS


@pytest.mark.parametrize(
    ("question", "is_lost"),
    [
        ("Why did the panel make the café permanent?", True),
        ("who's on the task group on the café that the panel asked for", True),
        ("Why was the permanent café not agreed?", False),
        ("What was resolved about the permanent café?", False),
        ("Why did the roof leak in two places?", False),
    ],
)
def test_what_came_to_nothing_is_not_taken_for_granted(question: str, is_lost: bool) -> None:
    assert came_to_nothing(question, near(question)) is is_lost


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (
            "Which four schools would lose places?",
            "Four schools would lose places, the Head of Planning said.",
        ),
        ("what twelve parishes take part", "Marlbridge has asked a group of twelve parishes to take part."),
        (
            "Which 12 parishes take part?",
            "Marlbridge has asked a group of 12 parishes, begun in 2023, to join.",
        ),
    ],
)
def test_so_many_of_which_fewer_are_named_are_not_known(question: str, words: str) -> None:
    assert names_too_few(question, understood(question), cut(paper((Kind.DISCUSSION, words))))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Which four schools would lose places?", "Ashgrove, Northmoor, St Bride's and Quayside would lose places."),
        (
            "which three things will change",
            "The fare will rise; the last boat will leave at nine; dogs go free.",
        ),
        ("Which two schools would lose places?", "Two schools would lose places."),
        ("Which 20 mph zones were agreed?", "The zones agreed were those at Dock Street and at Mill Lane."),
        ("What three year plan was approved?", "The plan for the quay was approved."),
        ("Which schools would lose places?", "Four schools would lose places."),
    ],
)
def test_so_many_that_are_named_or_fewer_asked_for_are_no_miss(question: str, words: str) -> None:
    assert not names_too_few(question, understood(question), cut(paper((Kind.DISCUSSION, words))))


def test_a_figure_of_another_financial_year_is_not_that_asked_for() -> None:
    near = cut(paper((Kind.DISCUSSION, "The fees proposed for 2026/27 were considered, with those of 2024-25 beside.")))
    assert of_another_year("What fee was agreed for 2025/26?", near)
    assert not of_another_year("What fee was agreed for 2026/27?", near)
    assert not of_another_year("What fee was agreed for the year 2024/25?", near)
    assert not of_another_year("What fee was agreed in 2025/26?", near)
    assert not of_another_year("What fee was agreed for 2025/26?", cut(paper((Kind.DISCUSSION, "The fee is £3."))))


@pytest.mark.parametrize(
    ("question", "is_other"),
    [
        ("What was the harbour fund worth on 30 September 2025?", True),
        ("What was the harbour fund worth on 30 June 2025?", False),
        ("What was the harbour fund worth?", False),
    ],
)
def test_a_value_of_another_day_is_not_that_asked_for(question: str, is_other: bool) -> None:
    fund = paper((Kind.DISCUSSION, "The harbour fund was worth £19 million on 30 June 2025."))
    assert of_another_day(question, units([passage(fund, 0)], lambda _: fund)) == is_other
