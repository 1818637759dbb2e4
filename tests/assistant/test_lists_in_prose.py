"""Points that members made are a list, however their lead-in ends."""

from pathlib import Path

import pytest
from made_libraries import MARCH, answers, library_of, minutes

POINTS = (
    "\n\n·  A view was put that the ferry fares were too high for crews.\n\n"
    "·  Members felt that the quay wall could wait no longer.\n\nRESOLVED that the report be noted."
)


@pytest.mark.parametrize("lead", ["Members raised the following points;", "The points made were:"])
def test_all_points_of_a_list_are_told(tmp_path: Path, lead: str) -> None:
    paper = minutes(MARCH, (3, "Harbour priorities", f"The report was introduced. {lead}{POINTS}"))
    (told,) = answers(library_of(tmp_path, {"march.txt": paper}), "Which points did members raise on the ferry fares?")
    assert "ferry fares" in told.text and "quay wall" in told.text
