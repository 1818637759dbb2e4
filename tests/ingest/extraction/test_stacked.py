"""Tables whose cells a copy of a page left each on a line of its own."""

import pytest

from ingest.extraction.stacked import columns, may_be_cell
from ingest.formats.text import read
from ingest.papers import BlockKind

BOATS = ["Boat", "Seats", "Fare", "Ada", "12", "£3.40", "Bess", "30", "£4.10"]
LEADS = ["Field", "Lead", "Town", "Quays", "Cllr Olga Marsh", "Marlbridge", "Ferries", "Cllr Piet Lamb", "Wexcombe"]


@pytest.mark.parametrize(
    ("lines", "width"),
    [
        (BOATS, 3),
        (["Charge", "2024/25", "2025/26", "Mooring", "£4.00", "£5.00", "Slipway", "£9.00", "£9.50"], 3),
        ([*LEADS, "Museum", "Vacant", ""], 3),
        (["Boat", "Launched", "Ada", "4 March 2024", "Bess", "6 May 2025", "Cora", "1 June 2025"], 2),
    ],
)
def test_cells_that_fill_whole_columns_are_a_table(lines: list[str], width: int) -> None:
    assert columns(lines) == width


@pytest.mark.parametrize(
    "lines",
    [
        BOATS[:-1],
        ["Boats of the port", *BOATS],
        LEADS,
        ["Apologies", "Declarations", "Minutes", "Night bus", "Museum roof", "Any other business"],
        ["Ada", "12", "Bess", "30", "Cora", "41"],
        ["Boat", "Seats", "Ada", "12", "Bess", "many", "Cora", "41"],
        [],
    ],
)
def test_what_may_be_anything_else_is_no_table(lines: list[str]) -> None:
    assert columns(lines) is None


@pytest.mark.parametrize("words", ["Exempt", "Not for publication", "Part 2", "It was agreed.", "Table 1 Boats", ""])
def test_a_marking_a_sentence_or_a_caption_is_no_cell(words: str) -> None:
    assert not may_be_cell(words)


def test_each_row_of_a_copied_page_stands_whole_and_knows_its_columns() -> None:
    text = "The Panel heard of the boats.\n\n" + "\n\n".join(BOATS) + "\n\n \n\nMembers thanked the crews.\n"
    extract = read(text.encode())
    rows = [block for block in extract.blocks if block.kind is BlockKind.TABLE_ROW]
    assert [text[row.start : row.end].split() for row in rows][1:] == [["Ada", "12", "£3.40"], ["Bess", "30", "£4.10"]]
    assert all(text[slice(*row.headers[0])].split() == BOATS[:3] for row in rows[1:])


def test_lines_close_together_are_no_cells() -> None:
    extract = read(("\n".join(BOATS) + "\n").encode())
    assert not any(block.kind is BlockKind.TABLE_ROW for block in extract.blocks)
