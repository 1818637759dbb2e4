import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eval.statistics import Sample, difference, interval


def means(*scores: float) -> Sample:
    return Sample(rows=np.array([(score, 1.0) for score in scores]).reshape(-1, 2), count=len(scores))


def test_an_interval_holds_the_figure_and_narrows_with_more_questions() -> None:
    few, many = means(*[0, 1] * 10), means(*[0, 1] * 200)
    (low, high), (lower, higher) = interval(few), interval(many)
    assert low is not None and high is not None and lower is not None and higher is not None
    assert low < 0.5 < high and low < lower < higher < high
    # The normal approximation gives 0.5 +- 1.96 * 0.5 / 20.
    assert (lower, higher) == (pytest.approx(0.451, abs=0.01), pytest.approx(0.549, abs=0.01))


def test_one_question_has_no_interval_and_none_no_figure() -> None:
    assert interval(means(1.0)) == (None, None)
    assert means().value() is None and interval(means()) == (None, None)


def test_the_same_sample_gives_the_same_interval() -> None:
    assert interval(means(0, 1, 1, 0.5)) == interval(means(0, 1, 1, 0.5))


def test_what_did_not_change_is_all_chance() -> None:
    same = difference(means(0, 1, 1), means(0, 1, 1))
    assert same is not None and (same.value, same.low, same.high, same.p) == (0, 0, 0, 1)


def test_a_change_of_many_questions_is_not_chance_and_of_one_it_is() -> None:
    before = [0.0] * 30
    great = difference(means(*[1.0] * 12, *[0.0] * 18), means(*before))
    small = difference(means(1.0, *[0.0] * 29), means(*before))
    assert great is not None and great.value == pytest.approx(0.4) and great.p < 0.01
    assert small is not None and small.p > 0.5


def test_the_test_agrees_with_counting_all_exchanges() -> None:
    now, before = [1, 1, 1, 0.5, 0], [0, 0, 1, 0, 0.5]
    gaps = np.array(now) - np.array(before)
    signs = np.array(np.meshgrid(*[[1, -1]] * 5)).reshape(5, -1)
    exact = float(np.mean(np.abs(gaps @ signs) >= abs(gaps.sum()) - 1e-12))
    told = difference(means(*now), means(*before))
    assert told is not None and told.p == pytest.approx(exact, abs=0.02)


def test_pooled_shares_weigh_questions_by_what_they_hold() -> None:
    pooled = Sample(rows=np.array([(1.0, 1.0), (0.0, 3.0)]), count=4)
    assert pooled.value() == 0.25
    assert Sample(rows=np.zeros((2, 2)), count=0, empty=0.0).value() == 0.0


@settings(max_examples=25, deadline=None)
@given(st.lists(st.floats(0, 1), min_size=2, max_size=20), st.lists(st.floats(0, 1), min_size=2, max_size=20))
def test_a_difference_turned_round_is_its_negative(one: list[float], other: list[float]) -> None:
    count = min(len(one), len(other))
    first, second = means(*one[:count]), means(*other[:count])
    there, back = difference(first, second), difference(second, first)
    assert there is not None and back is not None
    assert there.value == pytest.approx(-back.value) and there.p == pytest.approx(back.p)
    assert 0 < there.p <= 1
