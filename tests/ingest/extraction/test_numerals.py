import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.extraction.numerals import counted, letters, roman

VALUES = {"m": 1000, "d": 500, "c": 100, "l": 50, "x": 10, "v": 5, "i": 1}


@given(st.integers(1, 3999))
def test_a_roman_numeral_adds_up_to_its_count(count: int) -> None:
    values = [VALUES[sign] for sign in roman(count)]
    signed = [-v if any(v < later for later in values[at + 1 : at + 2]) else v for at, v in enumerate(values)]
    assert sum(signed) == count


@pytest.mark.parametrize(("count", "shown"), [(1, "a"), (26, "z"), (27, "aa"), (52, "zz"), (0, "0")])
def test_letters_count_as_word_counts(count: int, shown: str) -> None:
    assert letters(count) == shown


@pytest.mark.parametrize(("style", "shown"), [("1", "4"), ("a", "d"), ("A", "D"), ("i", "iv"), ("I", "IV")])
def test_styles_of_html_lists(style: str, shown: str) -> None:
    assert counted(4, style) == shown
