"""Tables of figures within a page whose items stand in a table, and below rules."""

import pytest

from ingest import reading
from ingest.formats import text
from ingest.papers import BlockKind, Extract, Kind, Paper

PAGE = """Agenda and minutes
Harbour Board - Tuesday, 3rd June, 2025 6.00 pm
Venue: Pier House
No. | Item |
---|---|
7. | Apologies for absence Minutes: Apologies came from Mr Orrin. |
8. | Berths: half-year figures PDF 90 KB Minutes: The Harbour Master gave the figures.
Berth | October to December 2024 | January to March 2025 |
Boats moored | 61 | 74 |
Boats laid up | 18 | 9 |
8.1 Members asked about the laid-up boats. Two had sunk.
8.2 RESOLVED That the figures be noted. |
9. | Claims PDF 40 KB Minutes: Three claims had been settled:
Reference | Boat | Claim | Outcome | Paid |
HB/24/011 | Petrel | Bent rail | Settled | £410 |
HB/24/017 | Gannet | Lost fender | Refused | None |
9.1 RESOLVED That the claims be noted. |
10. | Date of next meeting Minutes: The next meeting was to be held on 2 September 2025. |
|"""


@pytest.fixture(scope="module")
def paper() -> Paper:
    return reading.read(text.read(PAGE.encode()), "page.txt")


def _rows(paper: Paper) -> list[tuple[str, str]]:
    return [
        (paper.text[p.start : p.end], " ".join(paper.text[head.start : head.end] for head in p.headers))
        for p in paper.paragraphs
        if p.kind is Kind.TABLE_ROW
    ]


def test_each_row_of_a_table_within_an_item_is_one_row_under_its_header(paper: Paper) -> None:
    berths = "Berth | October to December 2024 | January to March 2025 |"
    claims = "Reference | Boat | Claim | Outcome | Paid |"
    assert _rows(paper) == [
        (berths, ""),
        ("Boats moored | 61 | 74 |", berths),
        ("Boats laid up | 18 | 9 |", berths),
        (claims, ""),
        ("HB/24/011 | Petrel | Bent rail | Settled | £410 |", claims),
        ("HB/24/017 | Gannet | Lost fender | Refused | None |", claims),
    ]


def test_the_items_around_such_tables_stay_whole(paper: Paper) -> None:
    assert [(item.number, item.title) for item in paper.items] == [
        ("7", "Apologies for absence"),
        ("8", "Berths: half-year figures"),
        ("9", "Claims"),
        ("10", "Date of next meeting"),
    ]
    told = {p.number: p.kind for p in paper.paragraphs if p.number}
    assert told == {"8.1": Kind.DISCUSSION, "8.2": Kind.DECISION, "9.1": Kind.DECISION}


def test_rows_that_lay_out_the_page_are_no_table() -> None:
    rows = "".join(f"{at}. | Pier {at} PDF 9 KB Minutes: RESOLVED That pier {at} be painted. |\n" for at in range(1, 6))
    paper = reading.read(text.read(f"No. | Item |\n---|---|\n{rows}".encode()), "page.txt")
    assert not _rows(paper)
    assert [item.number for item in paper.items] == ["1", "2", "3", "4", "5"]


def _named(extract: Extract) -> list[tuple[str, list[str]]]:
    rows = (block for block in extract.blocks if block.kind is BlockKind.TABLE_ROW)
    return [
        (extract.text[row.start : row.end], [extract.text[head.start : head.end] for head in row.headers])
        for row in rows
    ]


def test_a_rule_shows_which_row_names_the_columns_and_is_kept_with_it() -> None:
    words = "Zone | Streets | Day | Caddies by 2 May |\n---|---|---|---|\nN | Pier Row | 5 May | 1,200 |\n"
    head = "Zone | Streets | Day | Caddies by 2 May |"
    assert _named(text.read(words.encode())) == [
        (f"{head}\n---|---|---|---|", []),
        ("N | Pier Row | 5 May | 1,200 |", [head]),
    ]


@pytest.mark.parametrize(
    "names", ["April to June 2025\tJuly to September 2025", "Q1 2025/26\tQ2 2025/26", "End of May\tForecast 2024/25"]
)
def test_columns_may_be_named_by_times_over_figures(names: str) -> None:
    words = f"Berth\t{names}\nMoored\t61\t74\nLaid up\t£18\tNone\n"
    assert [heads for _, heads in _named(text.read(words.encode()))] == [[], [f"Berth\t{names}"], [f"Berth\t{names}"]]


@pytest.mark.parametrize("below", ["4 June 2025\t9 June 2025", "Pier House\tTown Hall"])
def test_times_over_no_figures_are_no_names(below: str) -> None:
    words = f"Hearing\t4 April 2025\t9 April 2025\nReview\t{below}\n"
    assert not any(heads for _, heads in _named(text.read(words.encode())))
