import numpy as np
from standins import paper, passage

from assistant.evidence.choosing import alike, choose
from assistant.evidence.units import units
from ingest.papers import Kind


def found(*lines: str):  # type: ignore[no-untyped-def]
    one = paper(*((Kind.DISCUSSION, line) for line in lines))
    return units([passage(one, index) for index in range(len(lines))], lambda _: one)


def test_what_is_said_twice_is_shown_once() -> None:
    twice = found("The report be noted by the panel.", "The report be noted by the panel today.", "A roof leaked.")
    assert alike(twice[0], twice[1])
    assert choose(twice, np.array([[1.0], [0.99], [0.95]]), whole_lists=False) == [0, 2]


def test_each_question_within_a_question_gets_its_best_unit() -> None:
    three = found("The roof cost £900.", "Ms Oyelaran signed for the works.", "A cat sat on the mat.")
    table = np.array([[0.9, 0.9, 0.1], [0.5, 0.1, 0.9], [0.1, 0.1, 0.1]])
    assert choose(three, table, whole_lists=False) == [0, 1]


def test_nothing_found_chooses_nothing() -> None:
    assert choose([], np.zeros((0, 1)), whole_lists=True) == []
