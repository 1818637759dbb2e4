"""Packs that open each of the items they have listed with a line in capitals: "ITEM 4 - RIVER WALLS"."""

from ingest import access, reading
from ingest.formats import text
from ingest.papers import Kind, Paper, PaperType

PACK = """RIVER TRUST PANEL

AGENDA PACK

Tuesday 3 June 2025, 10.00 am, Weir House

1. Apologies
2. Minutes of 4 March 2025
3. River walls
4. Exempt item: price of the weir

ITEM 2 - MINUTES OF 4 MARCH 2025

11. Otters. The Panel considered a survey and noted it.

ITEM 3 - RIVER WALLS

Report of the Engineer

3.1 The Panel is asked to agree the works below, which come to £41,000.

3.2 Two lengths fell in the floods of January. Both have been fenced since.

ITEM 4

To be taken with the public shut out.
"""


def _read(words: str) -> Paper:
    return reading.read(text.read(words.encode()), "pack.txt")


def test_what_stands_below_such_a_line_is_of_the_item_that_was_listed() -> None:
    paper = _read(PACK)
    assert paper.paper_type is PaperType.AGENDA_PACK
    assert [item.number for item in paper.items] == ["1", "2", "3", "4"]
    told = {paper.text[p.start : p.end].split()[0]: p for p in paper.paragraphs}
    assert [told[first].item for first in ("11.", "3.1", "3.2", "To")] == [1, 2, 2, 3]
    assert told["3.1"].kind is Kind.RECOMMENDATION


def test_what_stands_below_the_line_of_an_exempt_item_is_withheld() -> None:
    kept = access.mark(_read(PACK), exempt=False)
    assert isinstance(kept, Paper)
    assert "public shut out" not in kept.text and "price of the weir" not in kept.text
    assert "Two lengths fell" in kept.text


def test_a_line_in_capitals_that_no_front_sheet_lists_opens_no_item() -> None:
    paper = _read("RIVER PANEL\n\nAGENDA\n\n1. Apologies\n2. Otters\n3. Walls\n\nITEM 40 - A BOX OF NAILS\n\nITEM 41\n")
    assert [item.number for item in paper.items] == ["1", "2", "3"]
    assert paper.paper_type is PaperType.AGENDA
