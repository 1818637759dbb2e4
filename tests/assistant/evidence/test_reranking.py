from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from standins import MUSEUM, paper, passage

from assistant.evidence.reranking import READ_PART, READ_WHOLE, UNREAD, likely, said_of
from assistant.evidence.units import Unit, units
from ingest.papers import Identity, Kind, PaperType

MANY = READ_WHOLE + 5


def found(*lines: tuple[Kind, str]) -> list[Unit]:
    one = paper(*lines)
    return units([passage(one, index) for index in range(len(lines))], lambda _: one)


def many() -> list[Unit]:
    return found(*((Kind.DISCUSSION, f"In room {at} the roof leaked.") for at in range(MANY)))


class Standin:
    """A reranker that keeps what it was asked, and holds all equally likely."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, list[str]]] = []

    def odds(self, question: str, runs: Sequence[str]) -> NDArray[np.float64]:
        self.asked.append((question, list(runs)))
        return np.zeros(len(runs))


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (Kind.DECISION, "resolved"),
        (Kind.ACTION, "action"),
        (Kind.RECOMMENDATION, "recommended"),
        (Kind.DECLARATION, "declared"),
        (Kind.DISCUSSION, "said"),
    ],
)
def test_a_run_is_put_with_its_meeting_heading_and_kind(kind: Kind, said: str) -> None:
    (unit,) = found((kind, "The roof leaked in two places."))
    assert said_of(unit) == f"Culture Panel, 4 March 2025, minutes; Museum roof; {said}: The roof leaked in two places."


def test_what_a_report_says_is_written_and_its_unknown_meeting_is_said_to_be() -> None:
    one = replace(paper((Kind.DISCUSSION, "The roof leaked."), identity=Identity()), paper_type=PaperType.REPORT)
    (unit,) = units([passage(one, 0)], lambda _: one)
    assert said_of(unit).startswith("committee not stated, date not stated, report; ")
    assert said_of(unit).endswith("; written: The roof leaked.")


def test_the_number_of_an_item_is_said_where_the_question_names_it() -> None:
    cut, reranker = found((Kind.DECISION, "The roof is to be mended.")), Standin()
    likely(cut, ["What happened at minute 4?", "Is it mended?"], np.zeros((1, 2)), reranker.odds)
    assert [question for question, _ in reranker.asked] == ["What happened at item 4?", "Is it mended?"]
    assert [runs[0].split("; ")[1] for _, runs in reranker.asked] == ["item 4 Museum roof", "Museum roof"]


def test_a_long_run_is_put_by_its_beginning() -> None:
    (unit,) = found((Kind.DECISION, "The roof leaked. " * 400))
    assert len(said_of(unit)) < 1000


def test_only_the_best_of_each_question_are_read_and_best_first() -> None:
    cut, reranker = many(), Standin()
    rising = np.arange(MANY, dtype=np.float64)
    told = likely(cut, ["whole", "a part"], np.column_stack([rising, -rising]), reranker.odds)
    assert told is not None and told.shape == (MANY, 2)
    assert [wording for wording, _ in reranker.asked] == ["whole", "a part"]
    assert reranker.asked[0][1] == [said_of(unit) for unit in reversed(cut[-READ_WHOLE:])]
    assert reranker.asked[1][1] == [said_of(unit) for unit in cut[:READ_PART]]
    assert (told[:-READ_WHOLE, 0] == UNREAD).all() and (told[-READ_WHOLE:, 0] == 0.5).all()
    assert (told[:READ_PART, 1] == 0.5).all() and (told[READ_PART:, 1] == UNREAD).all()


def test_what_is_read_keeps_its_own_likelihood() -> None:
    cut = found((Kind.DISCUSSION, "The hall was dry."), (Kind.DISCUSSION, "The roof leaked."))

    def odds(_: str, runs: Sequence[str]) -> NDArray[np.float64]:
        return np.array([4.0 if "roof leaked" in run else -4.0 for run in runs])

    told = likely(cut, ["Did the roof leak?"], np.array([[0.9], [0.1]]), odds)
    assert told is not None
    assert told[:, 0] == pytest.approx([1 / (1 + np.exp(4)), 1 / (1 + np.exp(-4))])


def test_without_a_reader_nothing_is_likely_or_unlikely() -> None:
    assert likely(many(), ["whole"], np.ones((MANY, 1)), lambda _, __: None) is None


@settings(deadline=None)
@given(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=2, max_size=2))
def test_any_odds_give_likelihoods_in_their_order(values: list[float]) -> None:
    cut = found((Kind.DISCUSSION, "The hall was dry."), (Kind.DISCUSSION, "The roof leaked."))
    told = likely(cut, ["whole"], np.array([[1.0], [0.5]]), lambda _, __: np.array(values))
    assert told is not None and ((told >= 0) & (told <= 1)).all()
    assert (told[0, 0] - told[1, 0]) * (values[0] - values[1]) >= 0


def test_papers_of_two_meetings_are_told_apart_to_the_reader() -> None:
    one = paper((Kind.DISCUSSION, "The roof leaked."))
    other = replace(one, identity=replace(MUSEUM, committee="Cabinet"))
    put = {said_of(units([passage(each, 0)], lambda _, each=each: each)[0]) for each in (one, other)}  # type: ignore[misc]
    assert len(put) == 2
