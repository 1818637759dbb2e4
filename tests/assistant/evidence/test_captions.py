"""The line over a table: said before its rows where they do not tell, and what tells one table from another."""

from pathlib import Path

import pytest

from assistant.answers import Passage
from assistant.evidence.captions import other_tables
from assistant.evidence.units import Unit, units
from assistant.evidence.wording import said
from ingest.library.library import Library
from ingest.papers import Access, Kind
from ingest.pipeline import ingest
from ingest.settings import Embedding, Settings

HEAD = (
    "# Ferry fares\n\n| | |\n|---|---|\n| **Committee** | Harbour Panel |\n| **Date** | 4 March 2025 |\n\n"
    "## 1. Fares\n\n"
)
ROWS = "| Pier | Fares (£) |\n|---|---:|\n| North Quay | {} |\n| East Steps | {} |\n\n"
OTHER = "| Boat | Seats |\n|---|---:|\n| Ada | 40 |\n| Bess | 55 |\n"
QUARTERS = ("Table 1: Quarter 2 (July to September 2024)", "Table 2: Quarter 3 (October to December 2024)")


def rows(folder: Path, *tables: tuple[str, str]) -> list[Unit]:
    """The rows of a paper with these lines over these tables."""
    (folder / "papers").mkdir()
    words = "".join(f"{over}\n\n{table}\n" for over, table in tables)
    (folder / "papers" / "fares.md").write_text(HEAD + words, "utf-8")
    settings = Settings(embedding=Embedding(embedder="hashing", model="hashing"))
    ingest([folder / "papers"], folder / "library", settings)
    with Library.open(folder / "library", settings) as library:
        (slim,) = library.papers(clearance=Access.PUBLIC)
        paper = library.paper(slim.source, clearance=Access.PUBLIC)
        hits = library.matching(("pier", "quay", "boat", "fares"), 50, clearance=Access.PUBLIC)
        chunks = library.chunks([hit.chunk_id for hit in hits], clearance=Access.PUBLIC)
        cut = units([Passage(chunk=one, paper=paper, rank=1, score=1.0) for one in chunks], lambda _: paper)
    return sorted((unit for unit in cut if unit.kind is Kind.TABLE_ROW and unit.heads), key=lambda unit: unit.span)


def of_quarters(folder: Path) -> list[Unit]:
    return rows(folder, (QUARTERS[0], ROWS.format(310, 240)), (QUARTERS[1], ROWS.format(190, 150)))


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("What did North Quay take in quarter 2?", {"310", "240"}),
        ("Fares at East Steps in Q3", {"190", "150"}),
        ("What came in between July and September 2024 at North Quay?", {"310", "240"}),
        ("Which pier took most in the third quarter?", {"190", "150"}),
        ("What did North Quay take in October?", {"190", "150"}),
        ("What did the Panel hear in October of North Quay?", {"310", "240", "190", "150"}),
        ("What did North Quay take in 2024?", {"310", "240", "190", "150"}),
        ("What did North Quay take in quarter 4?", {"310", "240", "190", "150"}),
        ("Did North Quay take more in quarter 3 than before?", {"310", "240", "190", "150"}),
        ("Compare quarter 2 with the next at North Quay", {"310", "240", "190", "150"}),
    ],
)
def test_the_table_of_the_time_asked_of_counts_before_its_fellows(
    tmp_path: Path, question: str, left: set[str]
) -> None:
    found = of_quarters(tmp_path)
    kept = [unit for unit, factor in zip(found, other_tables(found, question), strict=True) if factor == 1]
    assert {unit.words.rsplit(" ", 1)[-1] for unit in kept} == left


def test_tables_of_other_columns_are_no_fellows(tmp_path: Path) -> None:
    found = rows(tmp_path, (QUARTERS[0], ROWS.format(310, 240)), ("Table 2: Boats in Quarter 3", OTHER))
    assert set(other_tables(found, "What did North Quay take in quarter 2?")) == {1.0}


def told(units: list[Unit]) -> list[str]:
    """What is said of each, after meeting and item."""
    statements, _ = said(units)
    return [one.text.removeprefix(one.lead) for one in statements]


def test_a_row_is_said_with_the_line_over_its_table_where_another_has_the_same_columns(tmp_path: Path) -> None:
    lines = ("Table 1: Fares of residents", "Table 2: Fares of visitors")
    first, second, third, _ = rows(tmp_path, *((line, ROWS.format(3, 2)) for line in lines))
    assert told([first]) == [f"{lines[0]}: {first.words}"]
    assert told([third, second, first]) == [f"{lines[0]}: {first.words}", second.words, f"{lines[1]}: {third.words}"]


@pytest.mark.parametrize(
    ("line", "is_told"),
    [
        ("Table 1: Fares in Quarter 2", True),
        ("Table 1: Fares, April 2024 to March 2025", True),
        ("Table 1: Fares at Silverbank", True),
        ("Table 1: Fares by pier", False),
        ("Table 1: Fares at North Quay", False),
    ],
)
def test_of_one_table_the_line_over_it_is_said_where_it_alone_names_the_time_or_place(
    tmp_path: Path, line: str, is_told: bool
) -> None:
    first, _ = rows(tmp_path, (line, ROWS.format(3, 2)))
    assert told([first]) == [f"{line}: {first.words}" if is_told else first.words]


def test_the_heading_of_the_section_stands_for_a_caption(tmp_path: Path) -> None:
    first, _ = rows(tmp_path, ("### Quarter 2", ROWS.format(3, 2)))
    assert told([first]) == [f"Quarter 2: {first.words}"]
