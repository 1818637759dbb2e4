from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answers import Precision
from assistant.understanding.times import periods


@pytest.mark.parametrize(
    ("question", "start", "end"),
    [
        ("on 4 March 2025", date(2025, 3, 4), date(2025, 3, 4)),
        ("on the 4th of March, 2025", date(2025, 3, 4), date(2025, 3, 4)),
        ("on March 4th 2025", date(2025, 3, 4), date(2025, 3, 4)),
        ("on 04/03/25", date(2025, 3, 4), date(2025, 3, 4)),
        ("on 2025-03-04", date(2025, 3, 4), date(2025, 3, 4)),
        ("in Sept 2024", date(2024, 9, 1), date(2024, 9, 30)),
        ("in February 2024", date(2024, 2, 1), date(2024, 2, 29)),
        ("in summer 2023", date(2023, 6, 1), date(2023, 8, 31)),
        ("in 2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("in the 2023/24 programme", date(2023, 4, 1), date(2024, 5, 31)),
        ("in 2023-2024", date(2023, 4, 1), date(2024, 5, 31)),
    ],
)
def test_a_time_is_read_in_its_usual_forms(question: str, start: date, end: date) -> None:
    (found,) = periods(question)
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize("question", ["£2024 was spent", "room 12/14", "1,999 people", "ref 2024/123/4"])
def test_what_is_no_time_is_left_alone(question: str) -> None:
    assert periods(question) == ()


def test_an_impossible_day_is_read_as_its_month() -> None:
    assert periods("on 31 February 2024")[0].precision is Precision.MONTH


@given(st.dates(date(1990, 1, 1), date(2089, 12, 31)))
def test_every_day_is_read_in_words_and_in_figures(day: date) -> None:
    for written in (f"{day.day} {day:%B %Y}", f"{day:%d/%m/%Y}", day.isoformat()):
        (found,) = periods(f"What happened on {written} then?")
        assert (found.start, found.precision) == (day, Precision.DAY)


def test_two_times_are_both_read_in_order() -> None:
    found = periods("Compare March 2024 with July 2023")
    assert [period.start for period in found] == [date(2024, 3, 1), date(2023, 7, 1)]
