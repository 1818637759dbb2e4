"""A made-up panel over three meetings: what it resolved, asked for and set people to do, and what came back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from made_libraries import HASHING, MARCH, MAY, library_of, minutes

from ingest.library.library import Library

PIER = (
    23,
    "Harbour pier",
    "Members noted that the pier was rotten.\n\n"
    "The Panel was not sure of the cost and requested that officers bring a further report in May.\n\n"
    "It was RESOLVED that:\n\n1.    The report be noted\n\n2.    A second report come to the Panel in May.",
)
ARCHIVE = (
    24,
    "Museum archive",
    "Members agreed that the archive was of great value.\n\n"
    "The Panel requested:\n\n·         a list of what is on loan.\n\n"
    "·         A report on the Museum shop on 6 May.\n\n"
    "RESOLVED that the report be noted.\n\nACTION: Petra Holm to count the boxes by 2 April 2025.",
)
LAMPS = (25, "Quay lamps", "Members noted the report and the dates of the works. Members also agreed a second lamp.")
BACK = (31, "Harbour pier: cost of repair", "RESOLVED that the pier be closed.")
SHOP = (32, "Museum shop", "RESOLVED that the report be noted.")
PLAN = (
    "Report to: Culture Panel\nDate: 6 May 2025\nItem: 33\nTitle: Harbour action plan\n\n"
    "1. Purpose of the report\n\n1.1 It tells how the plan goes.\n\n"
    "2. Recommendations\n\n2.1 The Panel is recommended to:\n\n(a) note the plan; and\n\n(b) ask for it again.\n\n"
    "3. The plan\n\n"
    "Ref\tAction\tAction owner\tStatus\tDeadline\n"
    "1.\tMend the steps\tPetra Holm\tG\t31 March 2025\n"
    "2.\tPaint the rails\tDunstan Reyle\tА\t30/04/25\n"
)
PAPERS = {
    "march.txt": minutes(MARCH, PIER, ARCHIVE, LAMPS),
    "may.txt": minutes(MAY, BACK, SHOP),
    "plan.txt": PLAN,
    "other.txt": minutes(MAY, (31, "Harbour pier", "RESOLVED that the dredger be sold."), committee="Ports Board"),
}


@pytest.fixture(scope="session")
def panel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the library."""
    return library_of(tmp_path_factory.mktemp("panel"), PAPERS)


@pytest.fixture()
def held(panel: Path) -> Iterator[Library]:
    with Library.open(panel, HASHING) as opened:
        yield opened
