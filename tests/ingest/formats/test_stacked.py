"""Tables whose cells are lines of their own, a blank line between them, are read as rows under their columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.formats import text
from ingest.papers import BlockKind
from ingest.structure.stacked import table


def _rows(*lines: str) -> list[tuple[list[str], list[str]]]:
    """The rows of lines with a blank line between them: their cells, and those of the row that names the columns."""
    extract = text.read("\n\n".join(lines).encode())
    cut = [
        (extract.text[one.start : one.end], [extract.text[run.start : run.end] for run in one.headers])
        for one in extract.blocks
        if one.kind is BlockKind.TABLE_ROW
    ]
    return [(row.split("\n\n"), heads[0].split("\n\n") if heads else []) for row, heads in cut]


NAMES = ("Depot", "Vehicles", "Cost 2024/25")


def test_rows_of_figures_stand_under_the_names_of_their_columns() -> None:
    rows = _rows(
        "Decision:", *NAMES, "Mill Lane", "14", "£210,000", "Quarry Road", "9", "£96,500", "The depots stay open."
    )
    assert rows == [
        (list(NAMES), []),
        (["Mill Lane", "14", "£210,000"], list(NAMES)),
        (["Quarry Road", "9", "£96,500"], list(NAMES)),
    ]


def test_rows_by_reference_go_on_where_a_cell_holds_no_figure() -> None:
    names = ["Ref", "Action", "Owner", "Due", "Status"]
    first = ["24/03", "Map the depots", "Head of Fleet", "31 July 2024", "Done"]
    second = ["24/05", "Ask the staff what they think of the new yard", "Personnel", "10 May 2024", "Under way"]
    third = ["24/07", "Invite the auditor", "Clerk", "Next meeting", "On the agenda"]
    assert [cells for cells, _ in _rows(*names, *first, *second, *third)] == [names, first, second, third]


def test_the_years_of_a_table_are_names_of_columns() -> None:
    rows = _rows("Service", "2024/25", "2025/26", "Home care", "£21.40", "£22.70", "Meals", "£5.10", "£5.10")
    assert next(cells for cells, _ in rows) == ["Service", "2024/25", "2025/26"]
    assert len(rows) == 3


def test_people_in_each_row_are_a_column_and_a_sentence_below_is_no_cell() -> None:
    names = ["Field", "Lead", "Town"]
    leads = ["Quays", "Cllr Olga Marsh", "Wex", "Ferries", "Cllr Piet Lamb", "Holm", "Boats", "Mrs Ann Ash", "Dell"]
    last = ["Museum", "Vacant", "Members asked that somebody be found soon."]
    assert [cells for cells, _ in _rows(*names, *leads, *last)] == [names, leads[:3], leads[3:6], leads[6:]]
    assert _rows(*names, *leads[:6]) == []


@pytest.mark.parametrize(
    "lines",
    [
        ("Items", "No. Item", "1.", "Apologies", "2.", "Declarations of interest", "3.", "Minutes"),
        ("Item", "Page", "Apologies", "1 - 2", "Minutes", "3 - 10", "Budget", "11 - 40"),
        ("5.1", "The depot stays.", "5.2", "Vehicles are sold.", "5.3", "Staff are moved."),
        ("Depot", "Vehicles", "Mill Lane", "14"),
        ("Present:", "Councillor Ash", "Councillor Birch", "Councillor Cole", "Councillor Dean"),
        ("Decision maker", "Head of Quays", "Decision date", "11 April 2019", "Date added", "23 October 2024"),
        ("Purpose", "Mud", "2. Recommendations", "2.1 That it be dredged.", "3. Money", "3.1 None."),
        ("Contact", "Telephone", "Ann Ash, Clerk", "see below", "Ben Birch", "see above"),
    ],
)
def test_what_has_no_column_of_figures_under_names_is_no_table(lines: tuple[str, ...]) -> None:
    assert _rows(*lines) == []


def _close_rows(*lines: str) -> list[list[str]]:
    """The rows of lines without blank lines between them, a paragraph before and after."""
    extract = text.read("\n".join(["All depots were seen.", "", *lines, "", "The depots stay open."]).encode())
    kept = [one for one in extract.blocks if one.kind is BlockKind.TABLE_ROW]
    return [extract.text[one.start : one.end].split("\n") for one in kept]


ROWS = (*NAMES, "Mill Lane", "14", "£210,000", "Quarry Road", "9", "£96,500")


def test_lines_without_blank_ones_are_a_table_where_all_of_them_fit() -> None:
    assert _close_rows(*ROWS) == [list(NAMES), list(ROWS[3:6]), list(ROWS[6:])]
    assert _close_rows("Table 2: depots", *ROWS) == [list(NAMES), list(ROWS[3:6]), list(ROWS[6:])]


@pytest.mark.parametrize(
    "lines",
    [
        ("Depots of the fleet", *ROWS),
        (*ROWS, "Total"),
        (*NAMES, "Mill Lane", "14", "£210,000", "EXEMPT", "9", "£96,500"),
        ("Field", "Lead", "Quays", "Cllr Olga Marsh", "Ferries", "Cllr Piet Lamb", "Boats", "Mrs Ann Ash"),
        ("Ann Ash", "Ben Birch", "Cyd Cole", "Dai Dean", "Eve Elm", "Fay Fir"),
        ("Depot", "Opened", "Mill Lane", "1 May 2019", "Quarry Road", "2 June 2020", "Weir", "3 July 2021"),
    ],
)
def test_lines_that_stand_close_are_no_table_where_one_does_not_fit(lines: tuple[str, ...]) -> None:
    assert _close_rows(*lines) == []


def test_a_marking_that_is_a_line_stays_one() -> None:
    assert not _rows(*NAMES, "Mill Lane", "14", "£210,000", "EXEMPT", "9", "£96,500")


@given(st.lists(st.sampled_from(["Depot", "14", "£9", "Ref", "24/03", "Page", "2024/25", "x" * 300, "Due:", "-"])))
def test_a_table_lies_within_its_lines_and_holds_two_rows_or_more(cells: list[str]) -> None:
    width, rows = table(cells)
    assert width * rows <= len(cells)
    assert (width, rows) == (0, 0) or (width > 1 and rows > 2)


def test_a_row_of_lone_digits_is_no_spaced_marking() -> None:
    names = ("Area", "Good", "Fair", "Poor", "Late")
    assert len(_close_rows(*names, "North", "4", "3", "2", "1", "South", "3", "2", "9", "8")) == 3
    assert not _close_rows(*names, "North", "4", "3", "2", "1", "E X E M P T", "3", "2", "9", "8")
