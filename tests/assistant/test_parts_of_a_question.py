"""Each part of a question is answered from the meeting that it names itself."""

from pathlib import Path

import pytest
from made_libraries import MARCH, MAY, answers, library_of, minutes

FALLS_MARCH = (
    5,
    "Falls on the quay",
    "Petra Holm presented the report on falls on the quay. What was said of falls: eleven people had fallen there.\n\n"
    "RESOLVED that railings be priced.",
)
FALLS_MAY = (8, "Falls on the quay", "Members said that nobody had fallen since the railings were put up.")
FALLS_JULY = (9, "Falls on the quay", "What was said of falls was that the railings had rusted.")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    july = MAY.replace(month=7)
    papers = {"march.txt": minutes(MARCH, FALLS_MARCH), "may.txt": minutes(MAY, FALLS_MAY)}
    return library_of(tmp_path_factory.mktemp("parts"), papers | {"july.txt": minutes(july, FALLS_JULY)})


def test_each_part_is_answered_from_its_own_meeting(library: Path) -> None:
    question = "Who presented the report on falls in March 2025, and what was said of falls in May 2025?"
    (told,) = answers(library, question)
    assert "Petra Holm" in told.text and "nobody had fallen" in told.text


def test_a_meeting_that_no_part_names_stays_out(library: Path) -> None:
    question = "What was said of falls in March 2025, and what was said of falls in May 2025?"
    (told,) = answers(library, question)
    assert "nobody had fallen" in told.text and "rusted" not in told.text


def test_whose_report_it_was_only_tells_the_item(tmp_path: Path) -> None:
    lamps = (
        3,
        "Lamps on the quay",
        "Petra Holm introduced the report. She spoke of her work of the last year and of her thanks to everybody.\n\n"
        "The count of walkers was expected to go up in spring, as more boats would call.",
    )
    library = library_of(tmp_path, {"march.txt": minutes(MARCH, lamps, FALLS_MARCH)})
    (told,) = answers(library, "What did Petra Holm's report expect of the count of walkers in spring?")
    assert "more boats would call" in told.text and "her thanks" not in told.text


def test_what_became_of_a_thing_is_told_by_later_meetings_than_the_one_named(library: Path) -> None:
    question = "What was resolved on falls on the quay on 4 March 2025, and has anything on falls come back?"
    (told,) = answers(library, question)
    assert "railings be priced" in told.text and ("nobody had fallen" in told.text or "had rusted" in told.text)
