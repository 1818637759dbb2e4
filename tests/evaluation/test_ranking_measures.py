"""The measures of a ranking: by hand, and against trec_eval as ir-measures calls it."""

from typing import Any

import ir_measures
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ir_measures import RR, R, Success, nDCG

from eval.figures import loaded
from eval.ranking import DEPTH, Ranking, ranking
from eval.trials import Trial
from tests.evaluation.makers import gold, trial

WORDS = ("sluice", "weir", "reed", "mill", "eel")
THEIRS: dict[str, Any] = {
    "recall_at_10": R @ DEPTH,
    "hit_rate_at_10": Success @ DEPTH,
    "reciprocal_rank": RR,
    "ndcg_at_10": nDCG @ DEPTH,
}


def of(found: list[str], wanted: list[str]) -> Trial:
    """Passages with these words in order, gold quotes with those."""
    return trial(
        passages=[("min.txt", f"a {words} b") for words in found],
        gold=[gold("min.txt", "1", quote) for quote in wanted],
    )


@pytest.mark.parametrize(
    ("name", "found", "wanted", "score"),
    [
        ("recall_at_10", ["x", "y", "weir"], ["weir", "mill"], 0.5),
        ("recall_at_10", ["x"] * 10 + ["weir"], ["weir"], 0.0),
        ("hit_rate_at_10", ["x"] * 10 + ["weir"], ["weir"], 0.0),
        ("hit_rate_at_10", ["x"] * 9 + ["weir"], ["weir", "mill"], 1.0),
        ("reciprocal_rank", ["x", "x", "x", "weir"], ["weir"], 0.25),
        ("reciprocal_rank", ["x"], ["weir"], 0.0),
        ("ndcg_at_10", ["x", "weir"], ["weir"], 0.6309),
        ("ndcg_at_10", ["weir mill", "eel"], ["weir", "mill", "eel"], 1.0),
    ],
)
def test_a_ranking_by_hand(name: str, found: list[str], wanted: list[str], score: float) -> None:
    assert loaded()[name].score(of(found, wanted)) == pytest.approx(score, abs=5e-5)


@pytest.mark.parametrize("name", THEIRS)
def test_a_question_without_an_answer_has_no_ranking(name: str) -> None:
    assert loaded()[name].score(trial(expect="not_found", gold=[gold("min.txt", "1", near_miss=True)])) is None
    assert loaded()[name].score(trial()) is None


def test_another_quote_stands_in_where_none_is_found() -> None:
    either = trial(
        passages=[("min.txt", "the weir")],
        gold=[gold("min.txt", "1", "sluice"), gold("min.txt", "1", "weir", alt=True)],
    )
    assert ranking(either) == Ranking(gains=(1,), missed=0)


def test_a_quote_is_found_in_its_own_paper_alone() -> None:
    other = trial(passages=[("pack.txt", "weir")], gold=[gold("min.txt", "1", "weir")])
    assert ranking(other) == Ranking(gains=(0,), missed=1)


rankings = st.tuples(
    st.lists(st.lists(st.sampled_from((*WORDS, "x")), min_size=1, max_size=3).map(" ".join), min_size=1, max_size=14),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=4, unique=True),
)


@given(rankings)
def test_trec_eval_gives_the_same_to_six_places(case: tuple[list[str], list[str]]) -> None:
    one = of(*case)
    told = ranking(one)
    assert told is not None
    judged = {f"p{at}": gain for at, gain in enumerate(told.gains) if gain}
    judged |= {f"missed{at}": 1 for at in range(told.missed)}
    run = {f"p{at}": 100.0 - at for at in range(len(told.gains))}
    theirs = ir_measures.calc_aggregate(list(THEIRS.values()), {"q": judged}, {"q": run})
    for name, measure in THEIRS.items():
        assert loaded()[name].score(one) == pytest.approx(theirs[measure], abs=1e-6), name
