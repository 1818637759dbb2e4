"""Who wrote a report and what post somebody holds is told from heads of papers and from words beside names."""

from pathlib import Path

import pytest
from made_libraries import MARCH, MAY, answers, library_of, minutes

HEAD = (
    "Report to:\tCulture Panel\nDate:\t4 March 2025\nItem:\t7\nTitle:\tFerry fares\n"
    "Report of:\tOlga Marsh, Director of Quays\nAuthor:\tTobias Wren, Ferries Manager\n\n"
    "1. Purpose of the report\n\n1.1 Ferry fares have not gone up since 2019 and the boats are old.\n\n"
    "2. Financial implications\n\n2.1 There are none of note.\n"
)
HEARD = (
    3,
    "Night bus",
    "Hana Quist, Head of Buses, introduced the report. It was said that the last bus was full on most nights.",
)
LATER = (4, "Museum roof", "Hana Quist, Director of Buildings, said that the roof had been mended in the spring.")
WITNESS = (
    5,
    "Harbour lights",
    "Witnesses Piet Lamb, Head of Lamps and Buoys\n\nMembers heard that the lamps were bright.",
)

WALL = (4, "Quay wall", "To follow on 2 March, owing to the divers' survey.\n\nRESOLVED that the report be noted.")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    papers = {"fares.txt": HEAD, "march.txt": minutes(MARCH, HEARD, WALL), "may.txt": minutes(MAY, LATER, WITNESS)}
    return library_of(tmp_path_factory.mktemp("posts"), papers)


def test_who_wrote_a_report_is_told_from_its_head(library: Path) -> None:
    (told,) = answers(library, "Who wrote the report on ferry fares, and in whose name did it go?")
    assert told.status == "answered" and "Tobias Wren" in told.text


def test_a_report_that_no_title_fits_has_no_author(library: Path) -> None:
    (told,) = answers(library, "Who wrote the report on wooden bridges?")
    assert "Tobias Wren" not in told.text or told.status != "answered"


def test_each_paper_s_title_of_somebody_is_told(library: Path) -> None:
    asked = "Hana Quist spoke at the panel in March 2025 and in May 2025. What job title does each paper give her?"
    (told,) = answers(library, asked)
    assert told.status == "answered" and "Head of Buses" in told.text and "Director of Buildings" in told.text


def test_that_role_is_the_one_named_before(library: Path) -> None:
    asked = "Who was the head of lamps and buoys in 2017, and who attended in that role in May 2025?"
    (told,) = answers(library, asked)
    assert "Piet Lamb" in told.text


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Who was the Head of Buses in March 2025?", "Hana Quist"),
        ("Who was the Director of Buildings in May 2025?", "Hana Quist"),
        ("Why did the quay wall report for the March 2025 meeting come out late?", "divers' survey"),
    ],
)
def test_who_held_a_post_and_why_a_paper_was_late_are_told_alone(library: Path, question: str, named: str) -> None:
    (told,) = answers(library, question)
    assert told.status == "answered" and named in told.text and len(told.citations) == 1
