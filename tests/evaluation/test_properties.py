"""What holds of every measure: 1 for the ideal answer, and nothing gained by a worse ranking."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from eval.figures import loaded, score_of
from eval.measures import fact_recall, leftover, passage_recall_3000
from eval.trials import Trial
from tests.evaluation.makers import PAPERS, cite, gold, trial

QUOTES = [
    ("min.txt", "1", "The budget of £4,200 was agreed."),
    ("min.txt", "2", "The pool stays open."),
    ("pack.txt", "2", "The pool leaks."),
    ("pack.txt", "front", "Board Agenda"),
    ("note.txt", None, "Eels were counted."),
]
LESS_IS_BETTER = {"leftover": 0.0, "uncited": 0.0, "exempt_leaks": 0.0, "risk_coverage": 0.0}
COUNTED = ("median_length", "latency_ms")
quotes = st.lists(st.sampled_from(QUOTES), min_size=1, unique=True)


def ideal(wanted: list[tuple[str, str | None, str]]) -> Trial:
    """An answer that says each gold quote and cites it, on passages that hold nothing else."""
    said = [f"{source}: {quote}" for source, _, quote in wanted]
    return trial(
        gold=[gold(source, item, quote) for source, item, quote in wanted],
        facts=[[quote, "never said"] for _, _, quote in wanted],
        forbidden=["never said"],
        answer="\n".join(f"- {text} [{n}]" for n, text in enumerate(said, 1)),
        statements=said,
        citations=[
            cite(source, None if item == "front" else item, quote, n)
            for n, (source, item, quote) in enumerate(wanted, 1)
        ],
        passages=[(source, quote) for source, _, quote in wanted],
    )


@given(quotes)
def test_the_ideal_answer_scores_one_by_every_measure(wanted: list[tuple[str, str | None, str]]) -> None:
    best = ideal(wanted)
    for name, measure in loaded().items():
        score = score_of(measure, best)
        if name not in COUNTED:
            assert score in (None, LESS_IS_BETTER.get(name, 1)), name


@st.composite
def rankings(draw: Any) -> tuple[list[tuple[str, str]], int]:
    """Passages, some with gold, and the place of one without gold that another order puts first."""
    words = st.sampled_from(["sluice", "weir", "reed " * 100, "mill " * 400, *(quote for _, _, quote in QUOTES)])
    passages = draw(st.lists(st.tuples(st.sampled_from(sorted(PAPERS)), words), min_size=1, max_size=8))
    return passages, draw(st.integers(0, len(passages) - 1))


@given(rankings(), quotes)
def test_a_passage_without_gold_put_first_gains_nothing(
    ranking: tuple[list[tuple[str, str]], int], wanted: list[tuple[str, str | None, str]]
) -> None:
    passages, place = ranking
    if any(quote in passages[place][1] for _, _, quote in QUOTES):
        return
    worse = [passages[place], *passages[:place], *passages[place + 1 :]]
    asked = [gold(source, item, quote) for source, item, quote in wanted]
    before = passage_recall_3000.score(trial(gold=asked, passages=passages))
    after = passage_recall_3000.score(trial(gold=asked, passages=worse))
    assert before is not None and after is not None and after <= before


@given(rankings(), quotes)
def test_a_passage_left_out_gains_nothing(
    ranking: tuple[list[tuple[str, str]], int], wanted: list[tuple[str, str | None, str]]
) -> None:
    passages, _ = ranking
    asked = [gold(source, item, quote) for source, item, quote in wanted]
    before = passage_recall_3000.score(trial(gold=asked, passages=passages))
    after = passage_recall_3000.score(trial(gold=asked, passages=passages[:-1]))
    assert before is not None and after is not None and after <= before


text = st.text(max_size=40)


@given(text, st.lists(text, max_size=4), st.lists(st.lists(text, min_size=1, max_size=2), min_size=1, max_size=3))
def test_measures_of_any_text_stay_between_nought_and_one(said: str, statements: list[str], facts: Any) -> None:
    any_trial = trial(answer=said, statements=statements, facts=facts, forbidden=statements)
    for name, measure in loaded().items():
        score = score_of(measure, any_trial)
        assert score is None or 0 <= score <= (len(said) if name == "median_length" else 1), name


@given(text, text, st.lists(st.lists(text, min_size=1), min_size=1, max_size=3))
def test_saying_more_loses_no_fact(said: str, more: str, facts: Any) -> None:
    before = fact_recall.missing(trial(answer=said, facts=facts))
    after = fact_recall.missing(trial(answer=f"{said} ; {more}", facts=facts))
    assert set(after) <= set(before)


@given(st.lists(text, min_size=1, max_size=4))
def test_an_answer_made_of_its_statements_leaves_nothing_over(statements: list[str]) -> None:
    answer = "\n".join(f"- {said} [{n}]" for n, said in enumerate(statements, 1))
    assert leftover.score(trial(answer=answer, statements=statements)) == 0
