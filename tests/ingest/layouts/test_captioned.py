"""Captions that stand as a line of their own above a table."""

import pytest

from ingest import reading
from ingest.formats import markdown
from ingest.papers import Kind, Paper

ROWS = "| Pier | Boats |\n|---|---:|\n| North Quay | 21 |\n| East Steps | 15 |\n"


def read(*above: str) -> Paper:
    tables = "\n".join(f"{line}\n\n{ROWS}" for line in above)
    words = f"# Boats at the piers\n\n## 1. Recommendations\n\n1.1 To note the boats.\n\n## 2. Boats\n\n{tables}"
    return reading.read(markdown.read(words.encode()), "boats.md")


def captions(paper: Paper) -> list[str | None]:
    rows = [one for one in paper.paragraphs if one.kind is Kind.TABLE_ROW and one.headers]
    return [paper.text[row.caption.start : row.caption.end] if row.caption else None for row in rows]


def test_the_line_above_each_table_is_the_caption_of_its_rows() -> None:
    lines = ("Table 1: Boats in spring", "**Table 2: Boats in autumn**")
    assert captions(read(*lines)) == [lines[0], lines[0], lines[1], lines[1]]


@pytest.mark.parametrize(
    "line",
    [
        "Table 1 shows the boats at each pier.",
        "The boats were counted at noon.",
        "Table 1: Boats. They were counted at noon.",
        "Table 1 below gives the boats",
    ],
)
def test_a_sentence_above_a_table_is_no_caption(line: str) -> None:
    assert captions(read(line)) == [None, None]
