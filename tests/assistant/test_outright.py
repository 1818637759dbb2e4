"""What lists and tables answer outright is told with what corrects it."""

from pathlib import Path

from made_libraries import MARCH, MAY, answers, library_of, minutes

HUBS = (
    8,
    "Hubs",
    "The hubs were listed:\n\nHub | Visits | Cost |\n---|---|---|\nHolm Road | 40 | £9,600 |\n"
    "Forge Lane | 52 | £8,000 |\n"
    "Crane Quay | 61 | £7,000 |\n\nRESOLVED that the list be noted.",
)
CORRECTION = (
    2,
    "Minutes of the meeting held on 4 March 2025",
    "Agreed as a correct record with one correction: minute 8 should read £6,900 and not £9,600.",
)
ASKED = "What was the cost of Holm Road and Forge Lane?"


def test_a_figure_that_later_minutes_correct_is_told_with_its_correction(tmp_path: Path) -> None:
    papers = {"march.txt": minutes(MARCH, HUBS), "may.txt": minutes(MAY, CORRECTION)}
    (told,) = answers(library_of(tmp_path, papers), ASKED)
    assert "Forge Lane" in told.text
    assert "should read £6,900" in told.text


def test_figures_that_nothing_corrects_are_told_as_they_are(tmp_path: Path) -> None:
    (told,) = answers(library_of(tmp_path, {"march.txt": minutes(MARCH, HUBS)}), ASKED)
    assert told.status == "answered"
    assert "Holm Road; Visits: 40" in told.text and "Crane Quay" not in told.text
