from pathlib import Path

import pytest

from assistant.answers import Passage
from assistant.evidence.labels import named_rows
from assistant.evidence.units import units
from ingest.library.library import Library
from ingest.papers import Access, Kind
from ingest.pipeline import ingest
from ingest.settings import Embedding, Settings

TEXT = """# Ferry places

| | |
|---|---|
| **Committee** | Harbour Panel |
| **Date** | 4 March 2025 |

## 1. Places

1.1 Table 1 shows the places.

| Pier | Places | Taken |
|---|---:|---:|
| North Quay | 210 | 179 |
| East Steps | 150 | 112 |
| Lock Head | 120 | 81 |
| **Total** | **480** | **372** |
"""
ROWS = ("North Quay", "East Steps", "Lock Head", "Total")


def lowered(folder: Path, question: str, text: str = TEXT, rows: tuple[str, ...] = ROWS) -> set[str]:
    """The rows that count for less than the others."""
    (folder / "papers").mkdir()
    (folder / "papers" / "ferry.md").write_text(text, "utf-8")
    settings = Settings(embedding=Embedding(embedder="hashing", model="hashing"))
    ingest([folder / "papers"], folder / "library", settings)
    with Library.open(folder / "library", settings) as library:
        (slim,) = library.papers(clearance=Access.PUBLIC)
        paper = library.paper(slim.source, clearance=Access.PUBLIC)
        hits = library.matching(("places", "quay", "steps", "lock", "total"), 50, clearance=Access.PUBLIC)
        chunks = library.chunks([hit.chunk_id for hit in hits], clearance=Access.PUBLIC)
        cut = units([Passage(chunk=one, paper=paper, rank=1, score=1.0) for one in chunks], lambda _: paper)
        heads = {run.start for paragraph in paper.paragraphs for run in paragraph.headers}
        found = [unit for unit in cut if unit.span.start not in heads]
    factors = named_rows(found, question)
    assert all(unit.kind is Kind.TABLE_ROW for unit, factor in zip(found, factors, strict=True) if factor < 1)
    return {name for name in rows for unit, f in zip(found, factors, strict=True) if f < 1 and name in unit.words}


@pytest.mark.parametrize(
    ("question", "less"),
    [
        ("How many places are taken at East Steps?", {"North Quay", "Lock Head", "Total"}),
        ("places at north quay and lock head", {"East Steps", "Total"}),
        ("What is the total of places taken?", {"North Quay", "East Steps", "Lock Head"}),
        ("How many places are there at the old pier?", set()),
        ("Which piers have more places than East Steps?", set()),
        ("Places at each pier, East Steps and the others?", set()),
    ],
)
def test_the_row_that_is_named_counts_before_its_fellows(tmp_path: Path, question: str, less: set[str]) -> None:
    assert lowered(tmp_path, question) == less


@pytest.mark.parametrize(
    ("question", "less"),
    [
        ("How many places are there at Mill Square?", {"Mill Street", "Mill Farm", "Dock Street, Mill Close"}),
        ("How many places are taken in Dock Street?", set()),
        ("How many places are taken at the mill?", set()),
    ],
)
def test_a_place_of_the_same_first_name_is_not_the_one_asked_of(tmp_path: Path, question: str, less: set[str]) -> None:
    rows = ("Mill Street", "Mill Farm", "Dock Street, Mill Close")
    text = TEXT.replace("North Quay", rows[0]).replace("East Steps", rows[1]).replace("Lock Head", rows[2])
    assert lowered(tmp_path, question, text, rows) == less
