"""Each measure against a hand-worked example, to four places."""

from dataclasses import replace

import pytest

from eval.figures import figure, loaded
from eval.measures import (
    all_facts,
    citation_precision,
    citation_recall,
    clean,
    fact_recall,
    identity,
    leftover,
    median_length,
    passage_recall_3000,
    quote_integrity,
    refusal_precision,
    refusal_recall,
    uncited,
)
from eval.trials import Share
from tests.evaluation.makers import PAPERS, cite, gold, trial


def about(value: float) -> object:
    return pytest.approx(value, abs=5e-5)


def test_passages_count_until_three_thousand_characters() -> None:
    wanted = [gold("min.txt", "1", "alpha one"), gold("min.txt", "2", "beta two"), gold("note.txt", None, "gamma")]
    inside = ("min.txt", "alpha one" + "." * 2980)
    crossing = ("min.txt", "beta two is cut")
    assert passage_recall_3000.score(trial(gold=wanted, passages=[inside, crossing])) == about(0.6667)
    longer = ("min.txt", "alpha one" + "." * 2984)
    assert passage_recall_3000.score(trial(gold=wanted, passages=[longer, crossing])) == about(0.3333)


def test_a_quote_must_be_in_its_own_paper() -> None:
    found = trial(gold=[gold("min.txt", "1", "alpha")], passages=[("note.txt", "alpha")])
    assert passage_recall_3000.score(found) == 0


def test_passages_of_one_paper_are_joined_by_a_space() -> None:
    split = [("min.txt", "alpha"), ("note.txt", "between"), ("min.txt", "beta")]
    assert passage_recall_3000.score(trial(gold=[gold("min.txt", "1", "alpha beta")], passages=split)) == 1


def test_an_alt_counts_only_where_no_other_quote_is_found() -> None:
    both = [gold("min.txt", "1", "alpha"), gold("min.txt", "1", "beta"), gold("min.txt", "2", "delta", alt=True)]
    assert passage_recall_3000.score(trial(gold=both, passages=[("min.txt", "delta")])) == 1
    assert passage_recall_3000.score(trial(gold=both, passages=[("min.txt", "alpha delta")])) == 0.5
    assert passage_recall_3000.score(trial(gold=both, passages=[])) == 0


def test_facts_are_found_by_any_of_their_spellings() -> None:
    facts = [["£500,000", "500,000"], ["comparable", "similar"], ["September"]]
    said = trial(facts=facts, answer="- It needs 500,000 pounds[1], much as in September. [2]")
    assert fact_recall.score(said) == about(0.6667)
    assert fact_recall.missing(said) == (("comparable", "similar"),)
    assert all_facts.score(said) == 0
    assert all_facts.score(trial(facts=facts, answer="500,000, similar, september")) == 1


def test_a_marker_is_no_fact() -> None:
    assert fact_recall.score(trial(facts=[["9", "nine"]], answer="It was so. [9]")) == 0


def test_facts_count_in_an_answer_of_any_status() -> None:
    assert fact_recall.score(trial(facts=[["pool"]], answer="No pool is found.", status="not_found")) == 1


def test_unanswerable_questions_have_no_recall() -> None:
    refused = trial(expect="not_found", gold=[gold("min.txt", "1", near_miss=True)], facts=[["x"]])
    for measure in (passage_recall_3000, fact_recall, all_facts, citation_precision, citation_recall):
        assert measure.score(refused) is None


def test_papers_of_one_meeting_count_as_one_for_citations() -> None:
    wanted = [gold("min.txt", "1"), gold("pack.txt", "1"), gold("note.txt", "3")]
    cited = [cite("pack.txt", "1"), cite("min.txt", "2"), cite("min.txt", "1")]
    assert citation_precision.score(trial(gold=wanted, citations=cited)) == about(0.6667)
    assert citation_recall.score(trial(gold=wanted, citations=cited)) == 0.5


def test_an_alt_place_is_right_but_not_asked_for() -> None:
    wanted = [gold("min.txt", "1"), gold("note.txt", "3", alt=True)]
    cited = [cite("note.txt", "3")]
    assert citation_precision.score(trial(gold=wanted, citations=cited)) == 1
    assert citation_recall.score(trial(gold=wanted, citations=cited)) == 0
    assert citation_recall.score(trial(gold=wanted, citations=[cite("pack.txt", "1")])) == 1


def test_an_answer_without_citations_has_no_precision_and_no_recall() -> None:
    bare = trial(gold=[gold("min.txt", "1")])
    assert citation_precision.score(bare) is None
    assert citation_recall.score(bare) == 0


def test_a_citation_without_an_item_is_the_front_sheet() -> None:
    wanted = [gold("pack.txt", "front")]
    assert citation_precision.score(trial(gold=wanted, citations=[cite("pack.txt", None, "Board")])) == 1
    assert citation_precision.score(trial(gold=wanted, citations=[cite("min.txt", None)])) == 1


def test_what_stands_before_the_first_report_is_front_only_where_front_is_gold() -> None:
    row, report = cite("pack.txt", "2", "2. Pool"), cite("pack.txt", "2", "The pool leaks.")
    front = trial(gold=[gold("pack.txt", "front")], citations=[row, report])
    assert citation_precision.score(front) == 0.5
    item = trial(gold=[gold("pack.txt", "2")], citations=[row, report])
    assert citation_precision.score(item) == 1


def test_a_quote_stands_character_for_character() -> None:
    right = cite("min.txt", "1", "agreed.\n2.")
    wrong = [
        replace(cite("min.txt", "1", "agreed."), quote="Agreed."),
        replace(cite("min.txt", "1"), quote="stays open", start=-11, end=-1),
        replace(cite("min.txt", "1"), quote=PAPERS["min.txt"], end=10_000),
    ]
    assert quote_integrity.share(trial(citations=[right, *wrong])) == Share(1, 4)
    assert quote_integrity.broken(trial(citations=[right, *wrong])) == tuple(wrong)


def test_a_quote_of_a_paper_that_is_not_there_does_not_stand() -> None:
    assert quote_integrity.share(trial(citations=[replace(cite("min.txt", "1"), source="gone.txt")])) == Share(0, 1)


def test_identity_needs_committee_date_and_basis() -> None:
    cited = [
        cite("min.txt", "1"),
        cite("min.txt", "1", committee="river  board", date_basis="sidecar"),
        cite("min.txt", "1", date_basis="stated"),
        cite("min.txt", "1", meeting_date="2020-05-07"),
        cite("note.txt", None),
        cite("note.txt", None, committee="River Board"),
    ]
    assert identity.share(trial(citations=cited)) == Share(3, 6)


def test_identity_has_no_value_without_right_identities() -> None:
    unjudged = trial(citations=[cite("min.txt", "1")], judged=False)
    assert figure(identity, [unjudged]).value is None


def test_leftover_is_what_no_statement_says() -> None:
    said = trial(
        answer="- The pool stays open. [1]\n- The pool stays. [2] Also 7%",
        statements=["The pool stays.", "The pool stays open."],
    )
    assert leftover.left(said) == "also7%"
    assert leftover.score(said) == about(0.1765)


def test_a_statement_is_taken_out_once_only() -> None:
    assert leftover.score(trial(answer="Agreed. Agreed.", statements=["Agreed."])) == 0.5


def test_an_answer_of_its_statements_leaves_nothing_over() -> None:
    assert leftover.score(trial(answer="- A “b” – c. [1][2]", statements=["A “b” – c."])) == 0
    assert leftover.score(trial(answer=" - ")) == 0


def test_measures_of_answers_pass_over_what_was_not_found() -> None:
    silent = trial(status="not_found", answer="Nothing is held.", forbidden=["nothing"])
    assert (leftover.score(silent), clean.score(silent), median_length.score(silent)) == (None, None, None)


NEAR = [gold("min.txt", "1", near_miss=True)]


def test_unanswerable_questions_are_right_when_refused() -> None:
    near, far = cite("pack.txt", "1"), cite("min.txt", "2")
    warned = {"expect": "either", "gold": NEAR, "status": "partial"}
    right = [
        trial(expect="not_found", gold=NEAR, status="not_found"),
        trial(expect="either", gold=NEAR, status="not_found"),
        trial(**warned, citations=[far, near]),
    ]
    wrong = [
        trial(**warned, citations=[far]),
        trial(**warned, citations=[near], answer="It was refused.", forbidden=["refused"]),
        trial(expect="not_found", gold=NEAR, status="partial", citations=[near]),
        trial(expect="either", gold=NEAR, status="answered", citations=[near]),
    ]
    assert all(map(refusal_recall.right, right))
    assert not any(map(refusal_recall.right, wrong))
    assert figure(refusal_recall, right + wrong).value == about(0.4286)


def test_a_refused_answerable_question_costs_precision() -> None:
    right = trial(expect="not_found", gold=NEAR, status="not_found")
    refused = [
        trial(facts=[["pool"]], status="not_found", answer="No pool."),
        trial(facts=[["pool"]], status="partial", answer="No lake."),
    ]
    answered = [
        trial(facts=[["pool"], ["eel"]], status="partial", answer="The pool."),
        trial(facts=[["pool"]], status="answered", answer="The lake."),
    ]
    assert figure(refusal_precision, [right, *refused, *answered]).value == about(0.3333)


def test_refusals_are_nought_where_there_is_nothing_to_divide_by() -> None:
    answered = [trial(facts=[["pool"]], answer="pool")]
    assert figure(refusal_precision, answered).value == 0
    assert figure(refusal_recall, answered).value == 0


def test_forbidden_words_are_matched_as_facts_are() -> None:
    assert clean.score(trial(answer="It cost £50,000. [1]", forbidden=["£50", "1"])) == 1
    assert clean.score(trial(answer="It cost £50.", forbidden=["£50"])) == 0


def test_length_is_the_median_in_characters_without_markers() -> None:
    answers = [trial(answer=text) for text in ("abcd [1][2]", "ab", "abcdefghij [3]", "abc")]
    assert figure(median_length, answers).value == 4
    assert figure(median_length, answers).n == 4


def test_statements_without_a_known_citation_are_counted() -> None:
    assert uncited.share(trial(statements=["a", "b"], citations=[cite("min.txt", "1")])) == Share(0, 2)
    assert uncited.share(trial(statements=["a", "b"], citations=[cite("min.txt", "1", n=2)])) == Share(2, 2)


def test_a_figure_is_the_mean_over_the_questions_that_it_is_about() -> None:
    scored = [trial(facts=[["pool"]], answer=answer) for answer in ("pool", "lake", "lake")]
    mean = figure(fact_recall, [*scored, trial(expect="either")])
    assert (mean.value, mean.n, mean.low, mean.high) == (about(0.3333), 3, 0.0, 1.0)


def test_a_pooled_figure_counts_citations_not_questions() -> None:
    one, three = [cite("min.txt", "1", end=3)], [cite("min.txt", "1")] * 3
    pooled = figure(quote_integrity, [trial(citations=one), trial(citations=three), trial()])
    assert (pooled.value, pooled.n) == (0.75, 4)


def test_every_measure_of_the_question_page_is_there() -> None:
    named = {
        *("passage_recall_3000", "fact_recall", "all_facts", "citation_precision", "citation_recall", "clean"),
        *("quote_integrity", "identity", "leftover", "refusal_precision", "refusal_recall", "median_length"),
    }
    assert named <= set(loaded())
