from dataclasses import replace
from datetime import date

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from standins import MUSEUM, paper, passage

from assistant.evidence.choosing import alike, choose, meeting
from assistant.evidence.units import units
from ingest.papers import Kind, Span


def found(*lines: str):  # type: ignore[no-untyped-def]
    one = paper(*((Kind.DISCUSSION, line) for line in lines))
    return units([passage(one, index) for index in range(len(lines))], lambda _: one)


def test_what_is_said_twice_is_shown_once() -> None:
    twice = found("The report be noted by the panel.", "The report be noted by the panel today.", "A roof leaked.")
    assert alike(twice[0], twice[1])
    assert choose(twice, np.array([[1.0], [0.99], [0.95]]), whole_lists=False) == [0, 2]


def test_the_same_words_with_another_figure_are_not_the_same_thing() -> None:
    forecasts = [f"The museum is forecast to overspend by £{amount} million." for amount in ("1.84", "1.96", "1.84")]
    one, other, again = of_meetings(*zip(forecasts, (MARCH, MAY, JULY), strict=True))
    assert alike(one, again) and not alike(one, other)


def test_each_question_within_a_question_gets_its_best_unit() -> None:
    three = found("The roof cost £900.", "Ms Oyelaran signed for the works.", "A cat sat on the mat.")
    table = np.array([[0.9, 0.9, 0.1], [0.5, 0.1, 0.9], [0.1, 0.1, 0.1]])
    assert choose(three, table, whole_lists=False) == [0, 1]


def test_a_part_that_is_answered_far_less_well_than_the_whole_is_answered_all_the_same() -> None:
    three = found("The roof cost £900.", "Ms Oyelaran signed for the works.", "A cat sat on the mat.")
    table = np.array([[0.9, 0.9, 0.1], [0.2, 0.1, 0.38], [0.1, 0.1, 0.1]])
    assert choose(three, table) == [0, 1]


def test_where_one_unit_is_best_for_two_parts_the_next_best_is_told_beside_it_if_it_is_nearly_as_good() -> None:
    three = found("The roof cost £900.", "Ms Oyelaran signed for the works.", "A cat sat on the mat.")
    near = np.array([[0.9, 0.9, 0.5], [0.1, 0.1, 0.6], [0.1, 0.1, 0.1]])
    far = np.array([[0.9, 0.9, 0.5], [0.1, 0.1, 0.2], [0.1, 0.1, 0.1]])
    assert choose(three, near) == [0, 1] and choose(three, far) == [0]


def test_nothing_found_chooses_nothing() -> None:
    assert choose([], np.zeros((0, 1)), whole_lists=True) == []


def of_meetings(*dated: tuple[str, date | None]):  # type: ignore[no-untyped-def]
    """A unit of each meeting."""
    papers = {
        f"{at}.txt": paper((Kind.DISCUSSION, words), identity=replace(MUSEUM, meeting_date=day), source=f"{at}.txt")
        for at, (words, day) in enumerate(dated)
    }
    return units([passage(one, 0) for one in papers.values()], papers.__getitem__)


ROOF, DOORS, CAT, LAMPS = "The roof cost £900.", "Ms Oyelaran signed.", "A cat sat on the mat.", "Lamps are few."
MARCH, MAY, JULY = date(2025, 3, 4), date(2025, 5, 6), date(2025, 7, 1)


def test_what_a_reranker_holds_likely_is_quoted_as_well_however_far_behind() -> None:
    told = np.array([[0.99], [0.01], [0.99]])
    assert choose(found(ROOF, DOORS, CAT), np.array([[1.0], [0.2], [0.1]]), told) == [0, 2]


def test_the_best_is_quoted_even_where_a_reranker_holds_it_unlikely() -> None:
    assert choose(found(ROOF, DOORS), np.array([[0.9], [0.2]]), np.array([[0.01], [0.0]])) == [0]


def test_a_unit_that_is_likely_for_one_question_of_several_is_quoted() -> None:
    told = np.array([[0.99, 0.99, 0.01], [0.01, 0.01, 0.99], [0.01, 0.01, 0.01]])
    table = np.array([[0.9, 0.9, 0.1], [0.1, 0.1, 0.3], [0.1, 0.1, 0.1]])
    assert choose(found(ROOF, DOORS, CAT), table, told) == [0, 1]


def test_without_a_reranker_what_is_nearly_as_good_is_quoted_as_well() -> None:
    assert choose(found(ROOF, DOORS, CAT), np.array([[1.0], [0.99], [0.1]])) == [0, 1]


def test_of_several_meetings_the_best_of_each_is_quoted() -> None:
    three = of_meetings((ROOF, MARCH), (DOORS, MAY), (CAT, JULY))
    table, told = np.array([[1.0], [0.75], [0.7]]), np.full((3, 1), 0.01)
    assert choose(three, table, told, meetings=3) == [0, 1, 2]
    assert choose(three, table, told, meetings=2) == [0, 1]
    assert choose(three, table, told) == [0]


def test_a_meeting_that_is_far_behind_is_not_quoted() -> None:
    two = of_meetings((ROOF, MARCH), (DOORS, MAY))
    assert choose(two, np.array([[1.0], [0.05]]), np.full((2, 1), 0.01), meetings=3) == [0]


def test_two_papers_of_one_meeting_are_one_meeting_and_undated_ones_are_each_their_own() -> None:
    table, told = np.array([[1.0], [0.72], [0.7]]), np.full((3, 1), 0.01)
    assert choose(of_meetings((ROOF, MARCH), (DOORS, MARCH), (CAT, MAY)), table, told, meetings=3) == [0, 2]
    assert choose(of_meetings((ROOF, None), (DOORS, None), (CAT, MAY)), table, told, meetings=3) == [0, 1, 2]


def test_a_committees_meeting_is_not_anothers_of_the_same_day() -> None:
    one, other = of_meetings((ROOF, MARCH), (DOORS, MARCH))
    cabinet = replace(other.paper, identity=replace(MUSEUM, committee="Cabinet"))
    assert meeting(one) == meeting(other) != meeting(replace(other, paper=cabinet))


def test_the_best_entry_brings_its_fellows_in_the_papers_order() -> None:
    one = paper(*((Kind.DISCUSSION, words) for words in (ROOF, DOORS, CAT, LAMPS)))
    listed = tuple(replace(line, group=1 if at < 3 else None) for at, line in enumerate(one.paragraphs))
    one = replace(one, paragraphs=listed)
    cut = units([passage(one, index) for index in range(4)], lambda _: one)
    table, told = np.array([[0.1], [1.0], [0.1], [0.1]]), np.full((4, 1), 0.01)
    assert choose(cut, table, told, whole_lists=True) == [1, 0, 2]
    assert choose(cut, table, told) == [1]


@settings(deadline=None)
@given(
    rows=st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=1, max_size=4),
    meetings=st.integers(0, 5),
    with_reranker=st.booleans(),
)
def test_the_best_leads_and_nothing_is_chosen_twice(
    rows: list[tuple[float, float]], meetings: int, with_reranker: bool
) -> None:
    cut = of_meetings(*zip((ROOF, DOORS, CAT, LAMPS), (MARCH, MAY, JULY, None), strict=True))[: len(rows)]
    table, told = (np.array([[row[column]] for row in rows]) for column in (0, 1))
    chosen = choose(cut, table, told if with_reranker else None, meetings=meetings)
    assert chosen[0] == int(np.argmax(table[:, 0])) and len(set(chosen)) == len(chosen)


def test_the_decision_of_the_best_units_item_is_told_where_one_is_asked_for() -> None:
    one = paper((Kind.DISCUSSION, ROOF), (Kind.DECISION, "RESOLVED that it be repaired."), (Kind.DISCUSSION, CAT))
    cut = units([passage(one, index) for index in range(3)], lambda _: one)
    table = np.array([[0.9], [0.1], [0.5]])
    assert choose(cut, table) == [0]
    assert choose(cut, table, kinds=[Kind.DECISION]) == [0, 1]


def test_no_decision_of_another_meeting_is_brought_in() -> None:
    told = paper((Kind.DISCUSSION, ROOF))
    moved = paper(
        (Kind.DECISION, "RESOLVED that it be left."), identity=replace(MUSEUM, meeting_date=MAY), source="may.txt"
    )
    held = {"panel.txt": told, "may.txt": moved}
    cut = units([passage(told, 0), passage(moved, 0)], held.__getitem__)
    assert choose(cut, np.array([[0.9], [0.1]]), kinds=[Kind.DECISION]) == [0]


def test_of_two_equally_good_answers_to_a_further_question_the_one_beside_the_first_is_taken() -> None:
    one = paper((Kind.DISCUSSION, ROOF), (Kind.DISCUSSION, DOORS))
    other = paper((Kind.DISCUSSION, "Mr Reyle signed."), source="other.txt")
    cut = units(
        [passage(other, 0), passage(one, 0), passage(one, 1)], {"panel.txt": one, "other.txt": other}.__getitem__
    )
    table = np.array([[0.5, 0.1, 0.9], [0.9, 0.9, 0.1], [0.5, 0.1, 0.9]])
    assert choose(cut, table) == [1, 2]


def test_a_short_answer_has_room_for_what_its_item_says_further() -> None:
    told = np.array([[0.9], [0.4], [0.1]])
    table = np.array([[1.0], [0.3], [0.3]])
    assert choose(found(ROOF, DOORS, CAT), table, told) == [0, 1]
    assert choose(found(ROOF * 12, DOORS, CAT), table, told) == [0]


def test_where_one_is_enough_nothing_is_added_for_being_nearly_as_good() -> None:
    told, table = np.array([[0.99], [0.01], [0.99]]), np.array([[1.0], [0.2], [0.98]])
    assert choose(found(ROOF, DOORS, CAT), table, told) == [0, 2]
    assert choose(found(ROOF, DOORS, CAT), table, told, enough=True) == [0]


def test_a_list_that_is_quoted_whole_is_not_quoted_again_entry_by_entry() -> None:
    one = paper((Kind.DISCUSSION, "The panel heard: the roof leaks; the doors stick."))
    (whole,) = units([passage(one, 0)], lambda _: one)
    at = one.text.index("the doors")
    entry = replace(whole, span=Span(at, whole.span.end), words=one.text[at : whole.span.end], group=1)
    assert choose([replace(whole, group=1), entry], np.array([[0.9], [0.2]]), whole_lists=True) == [0]
