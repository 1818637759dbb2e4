"""Of a list that is quoted whole, the entry that answers is enough."""

from dataclasses import replace

import numpy as np
from standins import paper, passage

from assistant.evidence.one_entry import narrowed
from assistant.evidence.units import Unit, units
from ingest.papers import Kind, Span

ENTRIES = ("The tram shelter had been closed since the storm of last winter.",) * 4 + ("The lamps cost £40 each.",)


def listed() -> list[Unit]:
    """A list as one unit, and its last entry."""
    one = paper((Kind.DISCUSSION, "The panel heard: " + " ".join(ENTRIES)))
    (whole, *_) = units([passage(one, 0)], lambda _: one)
    span = Span(0, len(one.text))
    entry = Span(one.text.index("The lamps"), len(one.text))
    return [replace(whole, span=span, words=one.text), replace(whole, span=entry, words=ENTRIES[-1])]


def test_the_entry_that_answers_stands_for_its_list() -> None:
    assert narrowed([0], listed(), np.array([[0.8], [0.75]])) == [1]


def test_a_list_whose_entries_do_not_answer_stays_whole() -> None:
    assert narrowed([0], listed(), np.array([[0.8], [0.5]])) == [0]
    assert narrowed([0], listed(), np.array([[0.1], [0.1]])) == [0]


def test_a_list_that_answers_another_part_as_well_stays_whole() -> None:
    assert narrowed([0], listed(), np.array([[0.8, 0.8], [0.9, 0.1]])) == [0]


def test_a_decision_is_never_narrowed() -> None:
    whole, entry = listed()
    assert narrowed([0], [replace(whole, kind=Kind.DECISION), entry], np.array([[0.8], [0.9]])) == [0]
