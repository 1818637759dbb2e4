import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.extraction.draft import Draft
from ingest.extraction.tables import Grid, holds_flow, plain_header, write_grid
from ingest.papers import BlockKind

CELLS = st.text(st.characters(codec="utf-8"), max_size=12)


@pytest.mark.parametrize(
    ("rows", "heads"),
    [
        ([("Ward", "Works", "Cost"), ("East", "Quay", "£5")], 1),
        ([("Ward", "2019", "2020"), ("East", "£5", "£6")], 1),
        ([("Title", "Dredging"), ("Wards", "All")], 0),
        ([("Item", "Pages"), ("Moorings", "5 - 9"), ("Dues", "10")], 1),
        ([("East", "£5", "£6"), ("West", "£7", "£8")], 0),
        ([("Fees by ward", "", ""), ("Ward", "Year", "Fee"), ("East", "2019", "£5")], 2),
        ([("Ward", "Works", "Cost")], 0),
        ([], 0),
    ],
)
def test_a_header_row_is_known_by_its_names(rows: list[tuple[str, ...]], heads: int) -> None:
    assert plain_header(rows) == heads


def test_bold_type_bears_out_a_header_of_two_columns() -> None:
    assert plain_header([("Officer", "Task"), ("Ann", "Dredge")], bold_first=True) == 1


def test_long_cells_in_few_columns_are_running_text() -> None:
    assert holds_flow(1, 0, 10) and holds_flow(2, 0, 2000)
    assert not holds_flow(6, 0, 2000) and not holds_flow(2, 2, 100)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=4).map(tuple), min_size=1, max_size=5), st.integers(0, 3))
def test_rows_stand_in_the_text_where_their_blocks_say(rows: list[tuple[str, ...]], heads: int) -> None:
    draft = Draft()
    draft.add(BlockKind.PARAGRAPH, "x")
    headers = write_grid(draft, Grid(rows=tuple(rows), header_rows=heads))
    extract = draft.finish("test")
    for block in extract.blocks:
        told = extract.text[block.start : block.end]
        assert told and told == told.strip()
        assert all(span in headers for span in block.headers)
    assert len(headers) <= heads
