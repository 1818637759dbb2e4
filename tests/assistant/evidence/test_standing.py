from dataclasses import replace
from datetime import date
from math import isfinite

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from standins import MUSEUM, paper, passage

from assistant.answers import Filters, Period, Precision, Query
from assistant.evidence.asks import counted, events, numbered, value_sought
from assistant.evidence.at_meetings import decided, meeting_held
from assistant.evidence.holding import row_of, subject_weights
from assistant.evidence.scoring import rarity
from assistant.evidence.standing import Told, standing
from assistant.evidence.trust import WEIGHTS, Standing, signs
from assistant.evidence.units import units
from assistant.understanding.question import Vocabulary, understand
from assistant.understanding.words import stem, stems
from ingest.papers import AgendaItem, Kind, Paper

ROOF = paper(
    (Kind.DISCUSSION, "Dunstan Reyle told the panel that the museum roof leaked in two places."),
    (Kind.DISCUSSION, "Repairs to the museum roof were estimated at £185,000, to be met from the reserve."),
    (Kind.DISCUSSION, "Visitors to the museum had fallen by 12 per cent because the south gallery was closed."),
    (Kind.DISCUSSION, "Volunteers handed out leaflets at the museum door on 4 March."),
    (Kind.DISCUSSION, "The caretaker's post was discussed. No figures were available on the museum's heating."),
    (Kind.DECISION, "RESOLVED that the museum roof be repaired."),
)
VOCABULARY = Vocabulary(committees=("Culture Panel",), councils=("Marlbridge",))


def told(question: str, one: Paper = ROOF, likely: tuple[float, ...] = ()) -> Told:
    """How far a question is answered; a reranker holds each part likeliest answered by the unit most like it."""
    query: Query = understand(question, None, VOCABULARY, Filters())
    found = [passage(one, index) for index in range(len(one.paragraphs))]
    cut = units(found, lambda _: one)
    parts = (query.parts or (question,)) if likely else ()
    best = [max(cut, key=lambda unit: len(set(stems(unit.words)) & set(stems(part)))) for part in parts]
    return standing(query, cut, rarity(found), (one,), likely, best)


@pytest.mark.parametrize(
    "question",
    [
        "How much would the repairs to the museum roof cost?",
        "By what percentage had visitors to the museum fallen?",
        "What did the panel decide about the museum roof?",
        "Why had visitors to the museum fallen?",
        "What did the Culture Panel resolve about the museum roof in March 2025?",
    ],
)
def test_what_is_asked_and_told_stands(question: str) -> None:
    assert told(question).standing is Standing.STANDS


@pytest.mark.parametrize(
    "question",
    [
        "How many leaflets did volunteers hand out at the museum door?",
        "How much was the museum's caretaker paid?",
        "Who was sacked over the museum roof?",
        "What did the Culture Panel resolve about the museum roof in May 2025?",
        "What did the panel say about the swimming pool?",
    ],
)
def test_what_only_comes_near_is_missing(question: str) -> None:
    assert told(question).standing is Standing.MISSING


@pytest.mark.parametrize(
    "question",
    ["Why did the panel reject the repair of the museum roof?", "What does heating the museum need?"],
)
def test_a_false_premise_or_an_open_matter_is_doubtful(question: str) -> None:
    assert told(question).standing is Standing.DOUBTFUL


def test_of_two_questions_the_open_one_is_named() -> None:
    found = told("How much would the repairs to the museum roof cost, and how many leaflets were handed out?")
    assert found.standing is Standing.DOUBTFUL
    assert len(found.open_parts) == 1 and "leaflets" in found.open_parts[0]


def test_a_paper_that_may_be_of_the_meeting_is_not_ruled_out() -> None:
    undated = paper(
        (Kind.DECISION, "RESOLVED that the museum roof be repaired."), identity=MUSEUM.__class__(council="Marlbridge")
    )
    question = "What did the Culture Panel resolve about the museum roof in May 2025?"
    assert told(question, undated).standing is Standing.STANDS
    assert told(question.replace("in May", "on 6 May"), undated).standing is Standing.DOUBTFUL


def test_an_undated_paper_opens_a_day_only_where_it_answers() -> None:
    undated = paper((Kind.DISCUSSION, "The pier was shut."), identity=MUSEUM.__class__(council="Marlbridge"))
    undated = replace(undated, source="undated.txt")
    question = "What did the Culture Panel resolve about the museum roof on 6 May 2025?"
    query = understand(question, None, VOCABULARY, Filters())
    found = units([passage(ROOF, 5), passage(undated, 0)], lambda source: undated if source == undated.source else ROOF)
    assert meeting_held(query, found, (ROOF, undated), found[1:]) is Standing.DOUBTFUL
    assert meeting_held(query, found, (ROOF, undated), found[:1]) is Standing.MISSING


def test_a_question_takes_events_for_granted() -> None:
    assert [event.name for event in events("Why did Cabinet turn down the bid, and who resigned?")] == [
        "refused",
        "left",
    ]
    assert not events("What did Cabinet decide about the bid?")


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("How much did the roof cost?", "amount"),
        ("what's the yearly budget for the team", "amount"),
        ("How much of it was finished?", None),
        ("What share of plans was on time?", "per cent"),
        ("By how much have visits fallen?", "number"),
        ("How long is the wait?", "length of time"),
        ("How many families were helped?", "number"),
        ("What was the response rate to the survey?", "rate"),
        ("What was resolved?", None),
    ],
)
def test_the_value_that_a_question_asks_for(question: str, name: str | None) -> None:
    sought = value_sought(question)
    assert (sought.name if sought else None) == name


def test_what_a_question_counts() -> None:
    assert counted("How many early help families were seen by March?") == "early help families "
    assert numbered("in all 412 early help families were seen", frozenset({stem("families")}), stem)
    assert numbered("Families supported: 412", frozenset({stem("families")}), stem)
    assert not numbered("412 visits, and later in the year at some other place families", frozenset({"famili"}), stem)


@given(words=st.text(max_size=80), question=st.text(max_size=80))
def test_any_question_of_any_paper_is_told(words: str, question: str) -> None:
    one = paper((Kind.DISCUSSION, words or "x"), (Kind.DISCUSSION, "The museum roof leaked in two places."))
    query = Query(text=question, question=question, periods=(_MAY,))
    found = [passage(one, index) for index in range(2)]
    assert standing(query, units(found, lambda _: one), rarity(found), (one,)).standing in Standing


_MAY = Period(start=date(2025, 5, 1), end=date(2025, 5, 31), precision=Precision.MONTH)


STANDS = "How much would the repairs to the museum roof cost?"
DOUBTFUL = "What does heating the museum need?"
MISSING = "How many leaflets did volunteers hand out at the museum door?"
BOTH = "How much would the repairs to the museum roof cost, and how many leaflets were handed out?"
WORST_FIRST = (Standing.MISSING, Standing.DOUBTFUL, Standing.STANDS)
NEVER, SURELY = 0.0, 1.0


def test_what_rules_find_and_a_reranker_is_sure_of_stands_and_what_it_excludes_is_missing() -> None:
    assert told(STANDS, likely=(SURELY,)).standing is Standing.STANDS
    assert told(STANDS, likely=(NEVER,)).standing is Standing.MISSING
    assert told(MISSING, likely=(NEVER,)).standing is Standing.MISSING


def test_what_a_reranker_is_unsure_of_is_doubtful() -> None:
    seen = [told(STANDS, likely=(chance / 500,)).standing for chance in range(501)]
    assert list(dict.fromkeys(seen)) == list(WORST_FIRST)


@settings(deadline=None)
@given(question=st.sampled_from([STANDS, DOUBTFUL, MISSING]), chances=st.tuples(st.floats(0, 1), st.floats(0, 1)))
def test_what_is_likelier_never_stands_worse(question: str, chances: tuple[float, float]) -> None:
    low, high = (WORST_FIRST.index(told(question, likely=(chance,)).standing) for chance in sorted(chances))
    assert low <= high


@settings(deadline=None)
@given(
    rule=st.sampled_from(list(Standing)), chance=st.floats(0, 1), words=st.text(max_size=60), text=st.text(max_size=60)
)
def test_signs_are_finite_and_in_the_order_of_their_weights(
    rule: Standing, chance: float, words: str, text: str
) -> None:
    one = paper((Kind.DISCUSSION, words or "x"))
    found = [passage(one, 0)]
    query = Query(text=text, question=text)
    told = signs(text, query, rarity(found), rule, chance, units(found, lambda _: one)[0])
    assert len(told) == len(WEIGHTS)
    assert all(isfinite(sign) for sign in told) and all(0 <= sign <= 1 for sign in told[1:])
    assert told[1:3] == (float(rule is Standing.DOUBTFUL), float(rule is Standing.MISSING))


def test_no_reranker_opens_a_meeting_that_is_not_held() -> None:
    question = "What did the Culture Panel resolve about the museum roof in May 2025?"
    assert told(question, likely=(SURELY,)).standing is Standing.MISSING


def test_of_two_questions_the_one_that_a_reranker_doubts_is_open() -> None:
    assert told(BOTH, likely=(SURELY, SURELY)) == Told(standing=Standing.STANDS)
    half = told(BOTH, likely=(SURELY, NEVER))
    assert half.standing is Standing.DOUBTFUL
    assert len(half.open_parts) == 1 and "leaflets" in half.open_parts[0]


def test_two_questions_of_which_nothing_is_likely_are_missing_only_to_a_reader() -> None:
    assert told(BOTH, likely=(NEVER, NEVER)).standing is Standing.MISSING
    assert told("How many leaflets were handed out, and who was sacked?").standing is Standing.DOUBTFUL


def test_what_the_best_unit_says_is_not_public_is_never_a_sure_answer() -> None:
    priced = paper((Kind.DISCUSSION, "The prices tendered for the museum roof are in Appendix 2, under Part 2."))
    question = "Which prices were tendered for the museum roof?"
    assert told(question, priced, (0.99,)).standing is Standing.DOUBTFUL
    assert told("How much would the repairs to the museum roof cost?", likely=(0.99,)).standing is Standing.STANDS


def test_what_no_unit_is_about_and_the_reranker_doubts_is_missing() -> None:
    question = "Will the lido in the north of the borough shut for the winter?"
    assert told(question, likely=(0.05,)).standing is Standing.MISSING
    assert told(question, likely=(SURELY,)).standing is not Standing.MISSING
    assert told("Who handed out leaflets at the museum door?", likely=(0.05,)).standing is not Standing.MISSING


def test_what_was_decided_on_a_thing_stands_though_a_reranker_doubts_it() -> None:
    assert (
        told("What did the panel decide about the repair of the museum roof?", likely=(0.03,)).standing
        is Standing.STANDS
    )
    assert told("Why did the panel decide to repair the museum roof?", likely=(0.03,)).standing is not Standing.STANDS
    assert (
        told("What did the panel decide about the museum roof garden?", likely=(0.03,)).standing is not Standing.STANDS
    )
    asked_of_may = "What did the Culture Panel decide about the museum roof in May 2025?"
    assert told(asked_of_may, likely=(0.03,)).standing is Standing.MISSING


def test_a_doubt_by_likelihood_alone_is_told_from_one_by_rule() -> None:
    unlikely = told("Who handed out leaflets at the museum door?", likely=(0.06,))
    assert (unlikely.standing, unlikely.unsure) == (Standing.DOUBTFUL, True)
    by_rule = told(DOUBTFUL, likely=(0.3,))
    assert (by_rule.standing, by_rule.unsure) == (Standing.DOUBTFUL, False)
    assert not told(STANDS, likely=(SURELY,)).unsure and not told(STANDS, likely=(NEVER,)).unsure


def test_what_was_decided_is_told_by_the_decision_of_the_item_that_is_about_it() -> None:
    lines = (
        (Kind.DISCUSSION, "Crumbling concrete had been found in the roof of the boat shed."),
        (Kind.DECISION, "RESOLVED that it be propped for a year."),
    )
    shed = paper(*lines)
    shed = replace(
        shed,
        items=(AgendaItem(number="5", title="Buildings"),),
        paragraphs=tuple(replace(one, item=0) for one in shed.paragraphs),
    )
    question = "What did the panel agree to do about the concrete in the roof of the boat shed?"
    query = understand(question, None, Vocabulary(), Filters())
    weights = subject_weights(question, query, lambda _: 1.0)
    rows = [row_of(unit, weights) for unit in units([passage(shed, 0), passage(shed, 1)], lambda _: shed)]
    assert decided(question, rows, weights, query) > 0
    assert decided(question, rows[:1], weights, query) == 0
    other = "What did the panel agree to do about the mast of the ferry?"
    assert decided(other, rows, subject_weights(other, query, lambda _: 1.0), query) == 0
