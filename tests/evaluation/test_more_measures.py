"""Measures by quote, of support, meeting, conflict, leak, risk and time: each by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.figures import figure, score_of
from eval.measures import (
    citation_precision_by_quote,
    citation_recall_by_quote,
    conflict_shown,
    exempt_leaks,
    latency_ms,
    right_meeting,
    risk_coverage,
    statement_support,
)
from eval.trials import Trial
from tests.evaluation.makers import cite, gold, trial

BUDGET = "The budget of £4,200 was agreed."


def about(value: float) -> object:
    return pytest.approx(value, abs=5e-4)


def test_a_citation_of_the_right_item_but_other_words_is_not_precise() -> None:
    one = trial(
        gold=[gold("min.txt", "1", "budget of £4,200")],
        citations=[cite("min.txt", "1", BUDGET), cite("min.txt", "1", "Items", 2)],
    )
    assert citation_precision_by_quote.score(one) == 0.5


def test_a_quote_of_another_paper_is_not_precise() -> None:
    one = trial(gold=[gold("pack.txt", "1", "£4,200")], citations=[cite("min.txt", "1", BUDGET)])
    assert citation_precision_by_quote.score(one) == 0.0


def test_a_gold_quote_is_recalled_when_all_its_lines_are_quoted() -> None:
    wanted = [gold("min.txt", "1", "The budget\nThe pool"), gold("min.txt", "2", "stays open")]
    citations = [cite("min.txt", "1", BUDGET), cite("min.txt", "2", "The pool stays open.", 2)]
    assert citation_recall_by_quote.score(trial(gold=wanted, citations=citations)) == 1.0
    assert citation_recall_by_quote.score(trial(gold=wanted, citations=citations[1:])) == 0.5
    assert citation_recall_by_quote.score(trial(gold=wanted)) == 0.0


@pytest.mark.parametrize(
    ("said", "supported"),
    [
        ("River Board, minutes: The budget of £4,200 was agreed.", True),
        ("The budget of £4,300 was agreed.", False),
        ("The budget of £4,200 was turned down by the mayor herself.", False),
        ("The budget of £4,200 was agreed. [1]", True),
    ],
)
def test_a_statement_is_supported_by_the_words_that_it_cites(said: str, supported: bool) -> None:
    one = trial(statements=[said], citations=[cite("min.txt", "1", BUDGET, label="River Board, 6 May 2020, minutes")])
    assert statement_support.share(one) == (int(supported), 1)


def test_the_lines_over_a_row_may_stand_anywhere_in_the_cited_paper() -> None:
    cited = [cite("min.txt", "1", BUDGET, label="River Board, 6 May 2020, minutes")]
    for said, supported in (("The pool stays open: Items: ", True), ("The pool stays shut: Items: ", False)):
        one = trial(statements=[f"Board, minutes: {said}The budget of £4,200 was agreed."], citations=cited)
        assert statement_support.share(one) == (int(supported), 1)


def test_a_statement_that_cites_nothing_held_is_unsupported() -> None:
    assert statement_support.share(trial(statements=["All is well."])) == (0, 1)


def test_a_citation_of_another_meeting_is_of_the_wrong_one() -> None:
    cited = [cite("min.txt", "1"), cite("pack.txt", "2", n=2), cite("note.txt", None, n=3)]
    assert right_meeting.score(trial(gold=[gold("min.txt", "2")], citations=cited)) == about(0.6667)
    assert right_meeting.score(trial(gold=[gold("min.txt", "2")])) is None


def test_a_conflict_is_shown_when_both_sides_are_cited_and_named() -> None:
    wanted = [gold("min.txt", "1", "£4,200"), gold("pack.txt", "1", "It is £4,200.")]
    cited = [cite("min.txt", "1", BUDGET), cite("pack.txt", "1", "It is £4,200.", 2)]
    shown = trial(gold=wanted, citations=cited, conflicts=[(1, 2)], conflict=True)
    assert conflict_shown.score(shown) == 1.0
    assert conflict_shown.score(trial(gold=wanted, citations=cited, conflict=True)) == 0.0
    assert conflict_shown.score(trial(gold=wanted, citations=cited)) is None


@pytest.mark.parametrize(
    ("one", "leaks"),
    [
        (trial(), 0),
        (trial(secret=["£615,000"], answer="The price is £615,000."), 1),
        (trial(secret=["£615,000"], passages=[("min.txt", "the price, £615,000, was kept")]), 1),
        (trial(secret=["£615,000"], answer="The price is £1,615,000."), 0),
        (trial(citations=[cite("min.txt", "1", access="exempt")]), 1),
    ],
)
def test_what_comes_out_of_an_exempt_paper_is_a_leak(one: Trial, leaks: int) -> None:
    assert score_of(exempt_leaks, one) == leaks
    assert figure(exempt_leaks, [one, trial(), one]).value == 2 * leaks


def losing(*, loss: bool, status: str = "answered", likely: float = 1.0) -> Trial:
    return trial(facts=[["pool"]], answer="lake" if loss else "pool", status=status, likely=[likely])


def test_the_area_under_the_risk_coverage_curve_by_hand() -> None:
    sure, unsure = losing(loss=False, likely=0.9), losing(loss=True, likely=0.2)
    assert figure(risk_coverage, [unsure, sure]).value == 0.25
    assert figure(risk_coverage, [losing(loss=False, likely=0.2), losing(loss=True, likely=0.9)]).value == 0.75
    assert figure(risk_coverage, [losing(loss=False), losing(loss=True)]).value == 0.5
    assert figure(risk_coverage, []).value is None


def area_of(trials: list[Trial]) -> float | None:
    return risk_coverage.over([risk_coverage.row(one) for one in trials])


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=12))
def test_the_area_stays_between_the_best_and_the_worst_order(told: list[tuple[float, bool]]) -> None:
    trials = [losing(loss=loss, likely=likely) for likely, loss in told]
    wrong = sum(loss for _, loss in told)
    area = area_of(trials)
    ordered = [losing(loss=at >= len(told) - wrong, likely=1 - at / 20) for at in range(len(told))]
    reverse = [losing(loss=at < wrong, likely=1 - at / 20) for at in range(len(told))]
    best, worst = area_of(ordered), area_of(reverse)
    assert best is not None and worst is not None and area is not None
    assert best - 1e-9 <= area <= worst + 1e-9


def test_the_time_that_95_in_100_keep() -> None:
    times = [trial(elapsed_ms=100)] * 19 + [trial(elapsed_ms=900)]
    assert figure(latency_ms, times).value == 100
    assert figure(latency_ms, [*times, trial(elapsed_ms=900)]).value == 900
