"""The scrutiny committee's sample papers come out of reading as they are meant."""

import re
from datetime import date
from pathlib import Path

import pytest

from ingest import opening, reading
from ingest.papers import Kind, Paper

FOLDER = Path(__file__).parents[2] / "samples" / "children"
COMMITTEE = "Children and Families Scrutiny Committee"
STATED = {
    "2023-09-19-minutes.txt": 9,
    "2024-06-18-agenda-pack.pdf": 8,
    "2024-06-18-minutes.html": 8,
    "2024-06-18-supplement.pdf": 1,
    "2025-01-21-school-places.docx": 1,
    "2025-03-18-minutes.html": 9,
    "2025-03-18-school-organisation.md": 1,
}


def _paper(name: str) -> Paper:
    return reading.read(opening.extract(name, (FOLDER / name).read_bytes()), name)


@pytest.mark.parametrize(("name", "items"), STATED.items())
def test_a_sample_paper_says_whose_it_is_and_holds_its_items(name: str, items: int) -> None:
    paper = _paper(name)
    assert (paper.claims.committees, paper.claims.dates) == ((COMMITTEE,), (date.fromisoformat(name[:10]),))
    assert len(paper.items) == items


@pytest.mark.parametrize(
    "name", ["2024-01-23-item-mash.txt", "2024-03-19-minutes-capture.txt", "2025-26-work-programme.md"]
)
def test_a_capture_that_names_no_meeting_claims_none(name: str) -> None:
    claims = _paper(name).claims
    assert (claims.committees, claims.dates) == ((), ())


def test_the_flattened_capture_is_later_than_the_minutes_it_takes_and_numbered_from_inside() -> None:
    paper = _paper("2024-03-19-minutes-capture.txt")
    assert paper.claims.after == date(2024, 1, 23)
    assert [(item.number, item.truncated) for item in paper.items[2:4]] == [("3", True), ("4", False)]
    assert {len(decision.places) for decision in paper.decisions if decision.item != 2} == {2}


def test_a_table_over_two_pages_keeps_its_headers_and_its_printed_pages() -> None:
    paper = _paper("2024-06-18-agenda-pack.pdf")
    rows = {paper.text[p.start : p.end].split("\t")[0]: p for p in paper.paragraphs if p.kind is Kind.TABLE_ROW}
    above, below = rows["October 2023"], rows["November 2023"]
    assert [(row.page, row.printed_page) for row in (above, below)] == [(6, "4"), (7, "5")]
    assert above.headers == below.headers != ()


def test_the_supplement_replaces_the_figures_of_the_last_three_months_only() -> None:
    tables = []
    for name in ("2024-06-18-agenda-pack.pdf", "2024-06-18-supplement.pdf"):
        lines = _paper(name).text.splitlines()
        tables.append([line for line in lines if re.match(r"[A-Z][a-z]+ 202[34]\t.*%$", line)])
    assert len(tables[0]) == 12
    changed = [one.split("\t")[0] for one, other in zip(*tables, strict=True) if one != other]
    assert changed == ["January 2024", "February 2024", "March 2024"]


def test_the_minutes_resolve_otherwise_than_the_report_recommends() -> None:
    paper = _paper("2025-03-18-minutes.html")
    told = [paper.text[place.start : place.end] for decision in paper.decisions for place in decision.places]
    assert any("no view on the options be given until then" in words for words in told)
    assert not any("consultation" in words for words in told)


def test_the_limb_without_a_number_is_part_of_the_resolution_on_the_item_page() -> None:
    paper = _paper("2024-01-23-item-mash.txt")
    whole = paper.decisions[0].places[0]
    assert paper.text[whole.start : whole.end].endswith("about the vacant health post.")
