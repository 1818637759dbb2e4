import pytest
from hypothesis import given
from hypothesis import strategies as st

from eval.matching import contains, holds, plain, unmarked


@pytest.mark.parametrize(
    ("text", "spelling"),
    [
        ("It cost £500,000.", "500,000"),
        ("It cost £500,000.", "£500,000"),
        ("There were 5 actions", "5 actions"),
        ("on 13 July 2017, at seven", "13 July 2017"),
        ("Chapter 3. 2 of them", "2 of"),
        ("nine in ten", "nine"),
        ("They identified it", "identif"),
        ("_September_ and **October**", "September"),
        ("the Council\u2019s \u201cplan\u201d", 'council\'s "plan"'),
        ("2016\u201317 \u2212 then", "2016-17 - then"),
        ("a\u00a0wide\n gap", "a wide gap"),
        ("the ﬁrst", "first"),
        ("in-house team", "house"),
        ("15%", "15%"),
    ],
)
def test_a_spelling_is_found(text: str, spelling: str) -> None:
    assert holds(text, spelling)


@pytest.mark.parametrize(
    ("text", "spelling"),
    [
        ("15 actions", "5 actions"),
        ("£1,500,000", "500,000"),
        ("£1.5 actions", "5 actions"),
        ("£500,000", "£500"),
        ("it rose by 5.25", "5"),
        ("56", "5"),
        ("2.56", "2"),
        ("the prelink", "link"),
        ("13nine", "nine"),
        ("anything", ""),
        ("anything", "  "),
    ],
)
def test_a_spelling_is_not_found_within_another_number_or_word(text: str, spelling: str) -> None:
    assert not holds(text, spelling)


def test_a_later_place_counts_where_the_first_is_within_a_number() -> None:
    assert holds("15 actions, of which 5 actions late", "5 actions")


def test_a_quote_of_several_lines_is_contained_when_each_line_is() -> None:
    assert contains("2. Second thing. Then 1.   First thing.", "1. First thing.\n\n2. Second thing.")
    assert not contains("1. First thing.", "1. First thing.\r\n2. Second thing.")


def test_a_quote_may_begin_within_a_word() -> None:
    assert contains("KBDecision: agreed", "Decision: agreed")


def test_nothing_is_contained_by_an_empty_quote() -> None:
    assert not contains("text", " \n ")


def test_markers_alone_are_taken_out_of_an_answer() -> None:
    assert unmarked("- It was so. [1][12] See [a] and (2).") == "- It was so.  See [a] and (2)."


@given(st.text(max_size=60))
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@given(st.text(max_size=30), st.text(min_size=1, max_size=10), st.text(max_size=30))
def test_a_spelling_between_spaces_is_always_found(before: str, spelling: str, after: str) -> None:
    if plain(spelling):
        assert holds(f"{before} ; {spelling} ; {after}", spelling)
