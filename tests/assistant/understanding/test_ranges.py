from datetime import date

import pytest

from assistant.answers import Precision
from assistant.understanding.almanac import FIRST, LAST
from assistant.understanding.times import periods


@pytest.mark.parametrize(
    ("question", "start", "end"),
    [
        ("from July 2017 to March 2018", date(2017, 7, 1), date(2018, 3, 31)),
        ("July 2017 to March 2018", date(2017, 7, 1), date(2018, 3, 31)),
        ("between March and May 2024", date(2024, 3, 1), date(2024, 5, 31)),
        ("between 4 March 2024 and the end of May 2024", date(2024, 3, 4), date(2024, 5, 31)),
        ("November to January 2024", date(2023, 11, 1), date(2024, 1, 31)),
        ("Oct-Dec 2024", date(2024, 10, 1), date(2024, 12, 31)),
        ("Nov 16 to Jan 17", date(2016, 11, 1), date(2017, 1, 31)),
        ("2017-2019", date(2017, 1, 1), date(2019, 12, 31)),
        ("from 2019 to 2021", date(2019, 1, 1), date(2021, 12, 31)),
        ("since July 2017", date(2017, 7, 1), LAST),
        ("after July 2017", date(2017, 7, 1), LAST),
        ("from July 2017 onwards", date(2017, 7, 1), LAST),
        ("from July 2017 on?", date(2017, 7, 1), LAST),
        ("before 13 July 2017", FIRST, date(2017, 7, 12)),
        ("decided before the July 2017 meeting", FIRST, date(2017, 6, 30)),
        ("until March 2024", FIRST, date(2024, 3, 31)),
        ("up to 2019", FIRST, date(2019, 12, 31)),
    ],
)
def test_two_times_or_one_make_a_range(question: str, start: date, end: date) -> None:
    (found,) = periods(question)
    assert (found.start, found.end, found.precision) == (start, end, Precision.RANGE)


@pytest.mark.parametrize(
    "question",
    [
        "the report of July 2017 on exploitation",
        "after the July 2017 meeting, who had to report back",
        "when is the next meeting after July 2017",
        "the paper put before the July 2017 meeting",
        "by July 2017",
    ],
)
def test_a_meeting_that_something_stands_at_is_no_range(question: str) -> None:
    (found,) = periods(question)
    assert (found.start, found.precision) == (date(2017, 7, 1), Precision.MONTH)


@pytest.mark.parametrize(
    "question", ["how did it change from 2019 to 2021", "did it rise between 2019 and 2021", "in 2019 and 2021"]
)
def test_two_times_that_are_compared_stay_two(question: str) -> None:
    assert [period.start.year for period in periods(question)] == [2019, 2021]


@pytest.mark.parametrize("question", ["due in the Nov 16 to Jan 17 quarter", "the April to June 2024 figures"])
def test_the_quarter_of_a_figure_is_no_time_of_a_meeting(question: str) -> None:
    assert periods(question) == ()
