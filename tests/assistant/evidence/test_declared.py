"""Declarations of interest: what they are on is told by the item that they name, and none is told for another."""

from dataclasses import replace

import pytest
from standins import MUSEUM, paper

from assistant.answers import Filters, Query
from assistant.evidence.declared import MOSTLY, declared, declares_otherwise
from assistant.evidence.units import Unit, unit_at
from assistant.understanding.question import Vocabulary, understand
from ingest.papers import AgendaItem, Kind, Paper, Span

FERRY = "Councillor Fell declared a personal interest in item 6 as she keeps a boat there. She stayed."
ALLOTMENT = "Mr Holt declared that his sister rents a plot (minute 7). He left the room."


def minutes(*lines: str) -> Paper:
    one = paper(*((Kind.DECLARATION, line) for line in lines))
    items = (("2", "Declarations of interest"), ("6", "Ferry landing stage"), ("7", "Allotment rents"))
    return replace(one, items=tuple(AgendaItem(number=number, title=title) for number, title in items))


def understood(question: str) -> Query:
    return understand(question, None, Vocabulary(committees=("Culture Panel",), councils=("Marlbridge",)), Filters())


def told(question: str, one: Paper) -> list[str]:
    return [unit.words for unit in declared(question, understood(question), [one], [one], lambda _: one)]


def units_of(one: Paper) -> list[Unit]:
    return [unit_at(one, Span(row.start, row.end)) for row in one.paragraphs]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who declared an interest in the ferry item?", [FERRY]),
        ("what interests were declared on allotment rents", [ALLOTMENT]),
        ("did anyone declare an interest about the landing stage?", [FERRY]),
        ("Who declared an interest in the library item?", []),
        ("Who declared an interest?", []),
        ("What was agreed on the ferry?", []),
    ],
)
def test_a_declaration_is_found_by_the_title_of_the_item_that_it_names(question: str, expected: list[str]) -> None:
    assert told(question, minutes(FERRY, ALLOTMENT)) == expected


def test_a_declaration_printed_twice_is_told_once() -> None:
    assert told("Who declared an interest in the ferry item?", minutes(FERRY, FERRY)) == [FERRY]


def test_a_declaration_of_another_meeting_is_not_that_of_the_one_asked_about() -> None:
    assert told("Who declared an interest in the ferry item on 3 May 1999?", minutes(FERRY)) == []


def test_what_others_declared_is_no_answer() -> None:
    found = units_of(minutes(FERRY, ALLOTMENT))
    assert declares_otherwise("Who declared an interest in the library item?", understood(""), found)
    assert not declares_otherwise("Who declared an interest in the ferry item?", understood(""), found)
    assert declares_otherwise(
        "Who declared an interest in the ferry museum library item?", understood(""), found, MOSTLY
    )
    assert not declares_otherwise("Who declared an interest?", understood(""), found)


def test_below_another_title_an_item_lends_nothing_to_who_names_it() -> None:
    one = paper((Kind.DISCUSSION, "The plan in item 6 was heard."), identity=MUSEUM)
    one = replace(one, items=(AgendaItem(number="4", title="Museum roof"), AgendaItem(number="6", title="Ferry")))
    assert "Ferry" not in units_of(one)[0].around
