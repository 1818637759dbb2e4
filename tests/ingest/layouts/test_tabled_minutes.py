"""Minutes laid out as a table: each row is an item, with its number, title, words and who is to act."""

import pytest

from ingest import reading
from ingest.formats import html, text
from ingest.papers import Extract, Kind, Paper

ROWS = (
    ("1", "Apologies", "Cllr Grice.", ""),
    ("2", "Ropes", "Two are frayed. It was RESOLVED that two be bought.", "Mr Lim"),
    ("3", "Buoys", "RESOLVED that none be bought.", ""),
)
HEAD = "Notes of the Quay Forum"


def _page(head: str, names: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> Extract:
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in (names, *rows))
    words = f"<h1>{head}</h1><p>Monday 3 June 2024.</p><table>{cells}</table>"
    return html.read(f"<html><body>{words}</body></html>".encode())


def _read(extract: Extract) -> Paper:
    return reading.read(extract, "m")


def _told(paper: Paper) -> list[tuple[str | None, str]]:
    return [(item.number, item.title) for item in paper.items]


def _decided(paper: Paper) -> list[tuple[int | None, str]]:
    return [(one.item, paper.text[one.places[0].start : one.places[0].end]) for one in paper.decisions]


ITEMS = [("1", "Apologies"), ("2", "Ropes"), ("3", "Buoys")]
DECIDED = [(1, "It was RESOLVED that two be bought."), (2, "RESOLVED that none be bought.")]


def test_each_row_is_an_item_with_what_was_resolved() -> None:
    paper = _read(_page(HEAD, ("No", "Item", "Discussion and decision", "Action by"), ROWS))
    assert (_told(paper), _decided(paper)) == (ITEMS, DECIDED)
    assert [day.isoformat() for day in paper.claims.dates] == ["2024-06-03"]


def test_titles_may_have_no_number_or_hold_it() -> None:
    bare = tuple(row[1:3] for row in ROWS)
    assert _told(_read(_page(HEAD, ("Subject", "Minutes"), bare))) == [(None, title) for _, title in ITEMS]
    held = tuple((f"{row[0]}. {row[1]}", row[2]) for row in ROWS)
    assert _told(_read(_page(HEAD, ("Agenda item", "Notes"), held))) == ITEMS


def test_item_may_name_the_column_of_the_number() -> None:
    names = ("Item", "Subject", "Discussion", "Action")
    assert _told(_read(_page(HEAD, names, ROWS))) == ITEMS
    numbers = tuple((row[0], row[2]) for row in ROWS)
    assert reading.layout_of(_page(HEAD, ("Item", "Discussion"), numbers)) != "tabled_minutes"


def test_a_table_of_plain_text_is_read_alike() -> None:
    rows = (("No", "Item", "Discussion", "Action by"), *ROWS)
    tabs = "\n".join("\t".join(row).rstrip() for row in rows)
    paper = _read(text.read(f"{HEAD}\n\nMonday 3 June 2024\n\n{tabs}\n".encode()))
    assert (_told(paper), _decided(paper)) == (ITEMS, DECIDED)


def test_a_log_of_actions_and_a_table_of_a_report_are_no_minutes() -> None:
    log = _page(HEAD, ("Ref", "Item", "Action", "Owner"), ROWS)
    report = _page("Report on ropes", ("No", "Item", "Notes", "Cost"), ROWS)
    for extract in (log, report):
        assert reading.layout_of(extract) != "tabled_minutes"


MIXED = (
    ("1", "Apologies Cllr Grice sent hers.", "Noted.", ""),
    ("2", "Ropes in the loft Two are frayed and Mr Lim asked for new ones.", "RESOLVED that two be bought.", "Mr Lim"),
    ("3", "Buoys None was lost.", "RESOLVED that none be bought.", ""),
)
NAMES = ("Item", "Subject and discussion", "Decision", "Action by")


def test_a_row_stays_whole_where_title_and_words_share_a_cell_and_has_its_number() -> None:
    paper = _read(_page(HEAD, NAMES, MIXED))
    assert _told(paper) == [("1", "Apologies"), ("2", "Item 2"), ("3", "Item 3")]
    rows = [one for one in paper.paragraphs if one.item is not None]
    assert [(one.item, one.kind, bool(one.headers)) for one in rows] == [(at, Kind.TABLE_ROW, True) for at in range(3)]
    assert "asked for new ones.\tRESOLVED that two" in paper.text[rows[1].start : rows[1].end]
    assert [day.isoformat() for day in paper.claims.dates] == ["2024-06-03"]


@pytest.mark.parametrize(
    ("names", "rows"),
    [
        (("Item", "Boat", "Decision", "Action by"), MIXED),
        (NAMES, MIXED[1:]),
        (NAMES, (*MIXED, ("2", "Ropes again.", "None.", ""))),
        (NAMES, (*MIXED, ("", "Nothing more.", "", ""))),
    ],
)
def test_rows_that_may_be_no_items_have_no_numbers(names: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> None:
    assert not [one for one in _read(_page(HEAD, names, rows)).items if one.title.startswith("Item")]


def test_nothing_of_it_is_tried_where_a_part_may_be_closed() -> None:
    closed = (*MIXED, ("4", "Exclusion of the press and public", "RESOLVED.", ""))
    assert reading.layout_of(_page(HEAD, NAMES, closed)) != "tabled_minutes"
