from datetime import date

import pytest

from assistant.answers import Precision
from assistant.understanding.meetings import Meeting, held
from assistant.web.chips import period_name

TODAY = date(2025, 11, 22)
MEETINGS = (
    Meeting("Cabinet", date(2025, 7, 16)),
    Meeting("Cabinet", date(2025, 10, 8)),
    Meeting("Culture Panel", date(2024, 7, 3)),
    Meeting("Culture Panel", date(2025, 11, 5)),
    Meeting("Cabinet", date(2026, 2, 11)),
)


def meant(question: str, *committees: str) -> list[str]:
    return [period_name(period) for period in held(question, committees, MEETINGS, TODAY)]


@pytest.mark.parametrize(
    ("question", "days"),
    [
        ("what happened at the last meeting", ["5 November 2025"]),
        ("the latest minutes", ["5 November 2025"]),
        ("the last two meetings", ["8 October 2025", "5 November 2025"]),
        ("the meeting before last", ["8 October 2025"]),
        ("two meetings ago", ["8 October 2025"]),
        ("what is on the agenda for the next meeting", ["11 February 2026"]),
        ("the July meeting", ["3 July 2024", "16 July 2025"]),
        ("what was decided in July", ["3 July 2024", "16 July 2025"]),
        ("what did they decide on 16 July", ["16 July 2025"]),
        ("the 3rd of July one", ["3 July 2024"]),
    ],
)
def test_a_meeting_is_known_by_its_place_among_those_held(question: str, days: list[str]) -> None:
    assert meant(question) == days


def test_the_last_meeting_is_that_of_the_committee_named() -> None:
    assert meant("what did the last cabinet decide", "Cabinet") == ["8 October 2025"]
    assert meant("what did the last Forum decide", "Forum") == []


def test_a_month_or_day_in_which_none_was_held_is_the_latest_before_today() -> None:
    assert meant("the December meeting") == ["December 2024"]
    assert meant("what was decided on 17 July") == ["17 July 2025"]
    assert held("the December meeting", (), MEETINGS, None) == ()


@pytest.mark.parametrize(
    "question",
    [
        "were the minutes of the last meeting agreed",
        "what has changed since the last meeting",
        "when is the next meeting",
        "the clinic opened in July",
        "the march minutes of protest",
        "on 31 February",
    ],
)
def test_what_is_no_meeting_here_names_none(question: str) -> None:
    assert [day for day in held(question, (), MEETINGS, None) if day.precision is Precision.DAY] == []
