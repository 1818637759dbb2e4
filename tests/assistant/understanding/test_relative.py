from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.understanding.relative import relative
from assistant.understanding.times import periods
from assistant.web.chips import period_name

NOVEMBER, JANUARY = date(2025, 11, 22), date(2026, 1, 5)


def read(question: str, today: date) -> list[str]:
    return [period_name(period) for period in periods(question, today)]


@pytest.mark.parametrize(
    ("said", "in_november", "in_january"),
    [
        ("last summer", "summer 2025", "summer 2025"),
        ("last winter", "winter 2024/25", "winter 2024/25"),
        ("this winter", "winter 2025/26", "winter 2025/26"),
        ("next spring", "spring 2026", "spring 2026"),
        ("last July", "July 2025", "July 2025"),
        ("last December", "December 2024", "December 2025"),
        ("this January", "January 2025", "January 2026"),
        ("last month", "October 2025", "December 2025"),
        ("next month", "December 2025", "February 2026"),
        ("last year", "2024", "2025"),
        ("this year", "2025", "2026"),
        ("this municipal year", "2025/26", "2025/26"),
        ("the last financial year", "2024/25", "2024/25"),
        ("this academic year", "2025/26", "2025/26"),
        ("last quarter", "July 2025 to September 2025", "October 2025 to December 2025"),
        ("last week", "10 November 2025 to 16 November 2025", "29 December 2025 to 4 January 2026"),
        ("two years ago", "2023", "2024"),
        ("18 months ago", "May 2024", "July 2024"),
        ("a few months ago", "22 May 2025 to 22 September 2025", "5 July 2025 to 5 November 2025"),
        ("in the last six months", "22 May 2025 to 22 November 2025", "5 July 2025 to 5 January 2026"),
        ("over the past year", "22 November 2024 to 22 November 2025", "5 January 2025 to 5 January 2026"),
        ("the summer before last", "summer 2024", "summer 2024"),
        ("the year before last", "2023", "2024"),
        ("in July last year", "July 2024", "July 2025"),
        ("this time last year", "November 2024", "January 2025"),
        ("yesterday", "21 November 2025", "4 January 2026"),
        ("last Tuesday", "18 November 2025", "30 December 2025"),
        ("since last summer", "since June 2025", "since June 2025"),
        ("since September", "since September 2025", "since September 2025"),
        ("last year's minutes", "2024", "2025"),
        ("at last July's meeting", "July 2025", "July 2025"),
    ],
)
def test_a_time_is_seen_from_the_day_of_the_question(said: str, in_november: str, in_january: str) -> None:
    assert read(f"What was decided {said}?", NOVEMBER) == [in_november]
    assert read(f"What was decided {said}?", JANUARY) == [in_january]


@pytest.mark.parametrize(
    ("today", "named"),
    [(date(2026, 8, 31), "summer 2025"), (date(2026, 9, 1), "summer 2026"), (date(2026, 1, 1), "summer 2025")],
)
def test_last_summer_is_the_latest_that_was_over(today: date, named: str) -> None:
    assert read("what happened last summer", today) == [named]


@pytest.mark.parametrize(
    ("today", "named"), [(date(2026, 4, 30), "2025/26"), (date(2026, 5, 1), "2026/27"), (date(2027, 1, 1), "2026/27")]
)
def test_a_municipal_year_begins_in_may(today: date, named: str) -> None:
    assert read("what happened this municipal year", today) == [named]


@pytest.mark.parametrize(
    "question",
    [
        "was it more than last year",
        "last year's figure",
        "how does it compare with last year",
        "up from last year",
        "what was the budget for last year",
        "it was the same as last year",
        "the report said this may cost more",
        "who last may have asked",
        "what is the position today",
        "years ago",
        "what had been shut since Nov",
    ],
)
def test_a_time_that_only_measures_names_no_meeting(question: str) -> None:
    assert periods(question, NOVEMBER) == ()


def test_without_a_clock_nothing_is_seen_from_today() -> None:
    assert periods("what happened last summer and two years ago") == ()


_SAID = st.sampled_from(
    """last next this coming previous the past year month week quarter summer winter may march july tuesday ago before
    since until between from to and 99 3 couple of few years months financial academic last's year's 2024 today's
    meeting""".split()
)


@given(st.lists(_SAID, max_size=8).map(" ".join), st.dates())
def test_any_clock_reads_any_wording(question: str, today: date) -> None:
    for start, end, period in relative(question, today):
        assert 0 <= start < end <= len(question) and period.start <= period.end and period.is_relative
    assert all(period.start <= period.end for period in periods(question, today))
