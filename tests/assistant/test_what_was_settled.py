"""What was put to a meeting is told with what the meeting made of it."""

from pathlib import Path

import pytest
from made_libraries import MARCH, MAY, answers, library_of, minutes

STALL = (
    31,
    "Trading on the quay",
    "Consideration was given to an application by Olga Marsh for leave to sell soup from a stall on the quay until "
    "midnight.\n\nRESOLVED that leave be granted until 9.15 pm at a fee of £640.",
)
FARES = (
    32,
    "Ferry fares",
    "The Harbour Master presented the report. The crews had asked for the ferry fare to go from £3.40 to £4.20.\n\n"
    "RESOLVED that the ferry fare be £3.90 from 1 April 2025.",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return library_of(tmp_path_factory.mktemp("settled"), {"march.txt": minutes(MARCH, STALL, FARES)})


@pytest.mark.parametrize(
    ("question", "settled"),
    [
        ("Until when may Olga Marsh's soup stall on the quay trade?", "9.15 pm"),
        ("How much is the ferry fare going up to from £3.40?", "£3.90"),
    ],
)
def test_what_was_decided_stands_beside_what_was_asked_for(library: Path, question: str, settled: str) -> None:
    (told,) = answers(library, question)
    assert settled in told.text


def test_what_was_asked_for_is_told_alone_where_that_is_asked(library: Path) -> None:
    (told,) = answers(library, "What ferry fare had the crews asked for?")
    assert "£4.20" in told.text and "£3.90" not in told.text


def test_how_a_thing_came_out_leads_what_was_planned(tmp_path: Path) -> None:
    planned = (41, "Night bus", "The trial of the night bus would cost £38,000 in the end, all told.")
    came_out = (12, "Night bus", "The trial had run to August. It had cost £41,500.")
    library = library_of(tmp_path, {"march.txt": minutes(MARCH, planned), "may.txt": minutes(MAY, came_out)})
    (told,) = answers(library, "How much did the trial of the night bus end up costing?")
    assert told.text.index("£41,500") < told.text.find("£38,000") % 10_000


VOTED = (
    51,
    "Soup on the quay",
    "Members spoke of the smell of soup.\n\nRESOLVED that Cabinet be asked to keep soup free for two years.\n\n"
    "The vote was five in favour, two against and one abstention.",
)


def test_how_a_vote_went_is_told_beside_what_was_voted_on(tmp_path: Path) -> None:
    library = library_of(tmp_path, {"march.txt": minutes(MARCH, VOTED)})
    question = "What did the panel ask Cabinet to do about soup, and how did the vote go?"
    (told,) = answers(library, question)
    assert "free for two years" in told.text and "two against" in told.text


def test_of_a_second_meeting_what_it_decided_is_told_beside_what_it_heard(tmp_path: Path) -> None:
    asked = (
        30,
        "Petition on a crossing",
        "A petition asks for a crossing at Mill Hill.\n\nRESOLVED that it be priced.",
    )
    heard = (
        42,
        "Crossing at Mill Hill",
        "A petition asks for a crossing at Mill Hill, the Head of Streets said again in her report to members.\n\n"
        "RESOLVED that one be built for £64,000.",
    )
    library = library_of(tmp_path, {"march.txt": minutes(MARCH, asked), "may.txt": minutes(MAY, heard)})
    (told,) = answers(library, "What was decided on the petition that asks for a crossing at Mill Hill?")
    assert "priced" in told.text and "£64,000" in told.text
