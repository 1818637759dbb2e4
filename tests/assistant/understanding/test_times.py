from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answers import Precision
from assistant.understanding.times import following, named_at, periods


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
        ("the 24/25 programme", date(2024, 4, 1), date(2025, 5, 31)),
        ("the 2023/24 municipal year", date(2023, 5, 1), date(2024, 4, 30)),
        ("in the financial year 2023/24", date(2023, 4, 1), date(2024, 3, 31)),
        ("academic year 2023-24", date(2023, 9, 1), date(2024, 8, 31)),
        ("in Sept 17", date(2017, 9, 1), date(2017, 9, 30)),
        ("in July '17", date(2017, 7, 1), date(2017, 7, 31)),
        ("on 17 Sept 17", date(2017, 9, 17), date(2017, 9, 17)),
        ("on 13.7.17", date(2017, 7, 13), date(2017, 7, 13)),
        ("on 13-07-2017", date(2017, 7, 13), date(2017, 7, 13)),
        ("in 07/2017", date(2017, 7, 1), date(2017, 7, 31)),
        ("in winter 2023/24", date(2023, 12, 1), date(2024, 2, 29)),
        ("in summer '23", date(2023, 6, 1), date(2023, 8, 31)),
        ("by mid-2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("the 16 July meeting in 2025", date(2025, 7, 16), date(2025, 7, 16)),
        ("the July meeting in 2025", date(2025, 7, 1), date(2025, 7, 31)),
        ("in march 2024", date(2024, 3, 1), date(2024, 3, 31)),
    ],
)
def test_a_time_is_read_in_its_usual_forms(question: str, start: date, end: date) -> None:
    (found,) = periods(question)
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize(
    "question",
    [
        "£2024 was spent",
        "room 12/14",
        "room 12/13",
        "1,999 people",
        "ref 2024/123/4",
        "the 16/17 year olds",
        "2.5 million",
        "rows 20 17",
        "paragraph 3.7.12",
        "on Sept 17",
        "the 2020s",
        "2024%",
    ],
)
def test_what_is_no_time_is_left_alone(question: str) -> None:
    assert periods(question) == ()


@pytest.mark.parametrize(
    "question", ["May we see the 2024 minutes?", "they may close it in 2024", "the march on the hall in 2024"]
)
def test_a_verb_is_no_month(question: str) -> None:
    assert [period.precision for period in periods(question)] == [Precision.YEAR]


def test_a_month_without_a_year_is_of_the_year_named() -> None:
    found = periods("Compare July with September 2017")
    assert [period.start for period in found] == [date(2017, 7, 1), date(2017, 9, 1)]


_SAID = st.sampled_from(
    """2017 17 '17 2017/18 17/18 sept may March July 13 31 13/7/17 31.2.24 99/99/99 2024-02-30 to and - between from in
    since before summer winter 0 9999 3rd of municipal year item £""".split()
)


@given(st.one_of(st.lists(_SAID, max_size=9).map(" ".join), st.text(max_size=40)))
def test_any_wording_is_read(question: str) -> None:
    assert all(period.start <= period.end for period in periods(question))
    places = named_at(question)
    assert all(0 <= start < end <= len(question) for start, end in places)
    assert all(one[1] <= other[0] for one, other in pairwise(places))


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


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("What was it down to by that November?", date(2024, 11, 1)),
        ("and by March?", date(2025, 3, 1)),
        ("and in March?", date(2024, 3, 1)),
        ("What was said by officers in March?", date(2024, 3, 1)),
    ],
)
def test_a_month_that_follows_up_is_of_the_year_asked_of_before(question: str, begins: date) -> None:
    (period,) = following(question, "How long was the wait in May 2024?")
    assert period.start == begins


def test_no_month_follows_up_where_none_is_named() -> None:
    assert following("and may it rise?", "How long was the wait in May 2024?") == ()
    assert following("and by March?", "How long was the wait?") == ()


def test_after_the_last_year_comes_none() -> None:
    following("And by May?", "What was decided on 31/12/9999?")
