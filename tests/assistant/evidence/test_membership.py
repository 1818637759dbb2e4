"""Who sits on a committee is told by the list of its members, whole, and by nothing else."""

from dataclasses import replace
from datetime import date

import pytest
from standins import MUSEUM, paper

from assistant.answers import Filters, Query
from assistant.evidence.membership import members
from assistant.understanding.question import Vocabulary, understand
from ingest.papers import Kind, Paper

VOCABULARY = Vocabulary(committees=("Culture Panel", "Ferry Board"), councils=("Marlbridge",))
LABEL = "Members of the Panel"
NAMES = ["Councillor Ada Fell (Chair)", "Dr Olga Holt", "Piet Lamb, parish member"]
SIGNED = "Tom Ash, Chief Executive. Published on 2 May 2024."


def agenda(*lines: str, held: date = date(2024, 5, 9), source: str = "agenda.txt") -> Paper:
    identity = replace(MUSEUM, committee="Culture Panel", meeting_date=held)
    one = paper(*((Kind.PARTICULARS, line) for line in lines), identity=identity, source=source)
    return replace(one, paragraphs=tuple(replace(row, item=None) for row in one.paragraphs))


def understood(question: str) -> Query:
    return understand(question, None, VOCABULARY, Filters())


def told(question: str, *papers: Paper) -> list[str]:
    whole = {one.source: one for one in papers}
    return [unit.words for unit in members(question, understood(question), papers, papers, whole.__getitem__)]


@pytest.mark.parametrize(
    "question",
    [
        "Who sits on the Culture Panel?",
        "who's on the culture panel",
        "List the members of the Culture Panel in May 2024.",
        "Who are the members of the Culture Panel?",
    ],
)
@pytest.mark.parametrize("label", [LABEL, "Membership:", "Members of the panel, listed below, are summoned to meet."])
def test_members_are_those_of_the_list(question: str, label: str) -> None:
    assert told(question, agenda("Agenda", label, *NAMES, SIGNED)) == NAMES
    assert told(question, agenda("Agenda", label, SIGNED, *NAMES, "Agenda")) == NAMES


@pytest.mark.parametrize(
    "question",
    [
        "Who sits on the Ferry Board?",
        "Which members of the Culture Panel were present?",
        "Who are the members of the Culture Panel's task group?",
        "Who said what on the Culture Panel?",
        "Who sits on the Culture Panel in June 1999?",
    ],
)
def test_other_questions_are_not_answered_with_the_members(question: str) -> None:
    assert told(question, agenda(LABEL, *NAMES)) == []


def test_who_is_known_is_not_told_again() -> None:
    assert told("Besides Cllr Fell and Dr Holt, who sits on the Culture Panel?", agenda(LABEL, *NAMES)) == NAMES[2:]


def test_the_latest_list_counts_where_no_meeting_is_named() -> None:
    later = agenda(LABEL, *NAMES[1:], held=date(2025, 1, 8), source="later.txt")
    assert told("Who sits on the Culture Panel?", agenda(LABEL, *NAMES), later) == NAMES[1:]
    assert told("Who sat on the Culture Panel in May 2024?", agenda(LABEL, *NAMES), later) == NAMES


def test_a_name_below_no_label_is_no_member() -> None:
    assert told("Who sits on the Culture Panel?", agenda("Contacts", *NAMES)) == []
