from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from standins import MUSEUM, paper, passage

from assistant.answers import Filters, Query, Turn
from assistant.evidence.lookalikes import Lookalike, ask_back, lookalikes
from assistant.evidence.units import Unit, units
from assistant.understanding.conversation import standalone
from assistant.understanding.question import Vocabulary, understand
from ingest.papers import AgendaItem, Identity, Kind, Paper

KNOWN = Vocabulary(committees=("Culture Panel", "Cabinet"), councils=("Marlbridge",))
FORECAST = "The museum is forecast to overspend by £{} million."
RESERVES = "The rule is to keep no less than £11 million in reserves."


def held(
    number: str, title: str, day: date | None, *lines: tuple[Kind, str], committee: str | None = "Cabinet"
) -> Paper:
    identity = replace(MUSEUM, committee=committee, meeting_date=day) if day else Identity(council="Marlbridge")
    one = paper(*lines, identity=identity, source=f"{number} {title} {day}.txt")
    return replace(one, items=(AgendaItem(number=number, title=title),))


def quarter(number: int, day: date, amount: str) -> Paper:
    lines = (FORECAST.format(amount), RESERVES, f"Staff worked {number}12 hours a week in the museum shop.")
    return held("5", f"Museum monitoring 2024/25: quarter {number}", day, *((Kind.DISCUSSION, line) for line in lines))


QUARTERS = (
    quarter(1, date(2024, 7, 24), "1.84"),
    quarter(2, date(2024, 10, 16), "2.37"),
    quarter(3, date(2025, 1, 22), "1.96"),
)


def found(question: str, papers: tuple[Paper, ...], likely: float = 1.0) -> tuple[Lookalike, ...]:
    """Where a unit does not hold a word of the question it is unlikely."""
    cut: list[Unit] = units(
        [passage(one, index) for one in papers for index in range(len(one.paragraphs))],
        lambda source: next(one for one in papers if one.source == source),
    )
    query = understand(question, None, KNOWN, Filters())
    words = {word.strip("?,").lower() for word in question.split()}
    return lookalikes(query, cut, [likely * len(words & set(unit.words.lower().split())) for unit in cut])


def test_the_quarters_that_fit_equally_are_told_apart_newest_first() -> None:
    three = found("What is the museum forecast to overspend by?", QUARTERS)
    assert [one.name for one in three] == [
        "Cabinet, 22 January 2025, quarter 3",
        "Cabinet, 16 October 2024, quarter 2",
        "Cabinet, 24 July 2024, quarter 1",
    ]
    assert ["1.96" in one.unit.words for one in three] == [True, False, False]
    assert ask_back(three) == (
        "Which of these do you mean: Cabinet, 22 January 2025, quarter 3; Cabinet, 16 October 2024, quarter 2; "
        "or Cabinet, 24 July 2024, quarter 1?"
    )


@pytest.mark.parametrize(
    "question",
    [
        "What was the museum forecast to overspend by in quarter 2?",
        "What was the museum forecast to overspend by in October 2024?",
        "What was the museum forecast to overspend by on 22 January 2025?",
        "What was the museum forecast to overspend by from July to September 2024?",
        "What is the latest amount that the museum is forecast to overspend by?",
        "How has what the museum is forecast to overspend by changed?",
        "What was the museum forecast to overspend by at each meeting?",
    ],
)
def test_a_question_that_says_which_is_not_asked_back(question: str) -> None:
    assert found(question, QUARTERS) == ()


def test_a_year_that_several_papers_are_about_does_not_tell_them_apart() -> None:
    assert len(found("What was the museum forecast to overspend by in 2024/25?", QUARTERS)) == 3
    assert found("What was the museum forecast to overspend by in 2022/23?", QUARTERS) == ()


def test_what_every_paper_says_alike_needs_no_question() -> None:
    assert found("What is the rule on reserves to keep?", QUARTERS) == ()


def test_a_candidate_that_is_clearly_the_better_is_taken() -> None:
    cut = units([passage(one, 0) for one in QUARTERS], lambda source: next(o for o in QUARTERS if o.source == source))
    query = understand("What is the museum forecast to overspend by?", None, KNOWN, Filters())
    assert lookalikes(query, cut, [0.9, 0.5, 0.4]) == ()
    assert len(lookalikes(query, cut, [0.9, 0.85, 0.4])) == 2


def test_a_word_that_only_one_paper_holds_tells_which() -> None:
    named = held(
        "5", "Museum", date(2024, 9, 4), (Kind.DISCUSSION, "The Oldham museum is forecast to lose £1 million.")
    )
    other = held(
        "5", "Museum", date(2025, 9, 4), (Kind.DISCUSSION, "The Netley museum is forecast to lose £2 million.")
    )
    assert len(found("What is the museum forecast to lose?", (named, other))) == 2
    assert found("What is the Oldham museum forecast to lose?", (named, other)) == ()


def test_report_and_minutes_of_one_meeting_are_one_place() -> None:
    again = replace(QUARTERS[0], source="minutes.txt", text=QUARTERS[0].text.replace("1.84", "1.85"))
    assert found("What is the museum forecast to overspend by?", (QUARTERS[0], again)) == ()


def test_one_item_resolved_on_at_several_meetings_is_asked_back() -> None:
    first = held("3", "Museum roof", date(2024, 5, 1), (Kind.DECISION, "RESOLVED that the museum roof be surveyed."))
    later = held("6", "Museum roof: progress", date(2025, 5, 1), (Kind.DECISION, "RESOLVED that works on it begin."))
    both = found("What was resolved on the museum roof?", (first, later), likely=0.0)
    assert [one.unit.paper.source for one in both] == [later.source, first.source]


def test_items_of_one_number_are_named_by_their_titles() -> None:
    roof = held("5", "Museum roof", date(2024, 5, 1), (Kind.DISCUSSION, "The roof leaked."))
    shop = held("5", "Museum shop", None, (Kind.DISCUSSION, "The shop was shut."))
    named = found("What happened at item 5?", (roof, shop))
    assert [one.name for one in named] == [
        "Cabinet, 1 May 2024, Museum roof",
        "Marlbridge, committee not stated, date not stated, Museum shop",
    ]
    assert found("What happened at item 6?", (roof, shop)) == ()
    assert found("Item 5 of Cabinet, May 2024: what happened?", (roof, shop)) == ()


def test_a_reply_picks_the_candidate_by_its_name() -> None:
    three = found("What is the museum forecast to overspend by?", QUARTERS)
    query = Query(
        text="What is the museum forecast to overspend by?", question="What is the museum forecast to overspend by?"
    )
    turn = Turn(question=query.question, query=query, candidates=tuple(one.candidate for one in three))
    assert "16 October 2024, quarter 2" in standalone("quarter 2 please", turn, None).question


def test_nothing_found_asks_nothing_back() -> None:
    assert ask_back(()) is None
    assert found("asdf lorem?", QUARTERS) == ()


@given(question=st.text(max_size=60), likely=st.floats(min_value=0, max_value=1))
def test_candidates_are_several_or_none(question: str, likely: float) -> None:
    cut = units([passage(one, 0) for one in QUARTERS], lambda source: next(o for o in QUARTERS if o.source == source))
    several = lookalikes(Query(text=question, question=question), cut, [likely, 1.0, 1.0])
    assert len(several) != 1 and len({one.name for one in several}) == len(several)
