"""Each question within a question stands alone, with the scene that the question sets and the times that it names."""

from datetime import date

import pytest

from assistant.understanding.times import periods
from assistant.understanding.wanted import parts
from assistant.understanding.within import scene_of, standing_alone, times_of


def test_the_scene_stands_before_each_part() -> None:
    asked = "Tram shelter - what was the delay in the May 2024 table, and what date were members promised in June?"
    first, second = standing_alone(asked, parts(asked))
    assert first == "Tram shelter: what was the delay in the May 2024 table"
    assert second == "Tram shelter: what date were members promised in June?"


def test_a_part_that_points_back_takes_the_first_along() -> None:
    asked = "Who bought the mill at Orrin Weir, and when was it sold?"
    assert standing_alone(asked, parts(asked)) == (
        "Who bought the mill at Orrin Weir",
        "Who bought the mill at Orrin Weir when was it sold?",
    )


@pytest.mark.parametrize(
    "asked",
    [
        "For my notes: who bought the mill, and what did the surveyor say of its roof timbers?",
        "I'm drafting a letter: who bought the mill, and what did the surveyor say of its roof timbers?",
        "Who bought the mill, and what did the surveyor say of its roof timbers?",
    ],
)
def test_the_occasion_of_asking_is_no_scene(asked: str) -> None:
    assert scene_of(asked, parts(asked)) == ""


def test_a_month_of_a_part_has_its_year_from_elsewhere_in_the_question() -> None:
    asked = "What was the delay to the tram shelter in May 2024, and what date were members promised in June?"
    first, second = parts(asked)
    told = periods(asked)
    assert [one.start for one in times_of(asked, first, told)] == [date(2024, 5, 1)]
    assert [one.start for one in times_of(asked, second, told)] == [date(2024, 6, 1)]


def test_a_part_without_a_time_has_none() -> None:
    asked = "What was the delay in May 2024, and who is to blame for the missing tram shelter?"
    assert times_of(asked, parts(asked)[1], periods(asked)) == ()
