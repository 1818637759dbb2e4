"""Tables within a table that lays out a page: which rows of a flattened page are rows of figures (pure)."""

from collections import defaultdict
from collections.abc import Iterable

from ingest import numbering
from ingest.papers import Block, BlockKind, Extract
from ingest.structure import wording

_LONGEST_CELL = 200
_FEWEST_ROWS = 2


def _cells(words: str) -> list[str]:
    return [cell.strip() for cell in words.split("\n")[0].strip("| \t").split("|")]


def _is_row(words: str) -> bool:
    """Whether a line is a row of a table, and no item of the page: its number and its words, or one cell alone."""
    filled = [cell for cell in _cells(words) if cell]
    if len(filled) < 2 or any(len(cell) > _LONGEST_CELL for cell in filled):
        return False
    if any(wording.label_places(cell) or wording.resolves(cell) for cell in filled):
        return False
    return len(filled) > 2 or numbering.alone(filled[0]) is None


def nested(extract: Extract) -> frozenset[Block]:
    """The blocks that are rows of tables with a header, two rows or more below it, within the words of a page."""
    tables: dict[int, list[Block]] = defaultdict(list)
    for block in extract.blocks:
        if block.kind is BlockKind.TABLE_ROW and block.table is not None:
            tables[block.table].append(block)
    return frozenset(block for table in tables.values() for block in _rows(extract.text, table))


def _rows(text: str, table: Iterable[Block]) -> tuple[Block, ...]:
    kept = tuple(block for block in table if _is_row(text[block.start : block.end]))
    below = [block for block in kept if block.headers]
    is_headed = all(_is_row(text[head.start : head.end]) for block in below for head in block.headers)
    return kept if is_headed and len(below) >= _FEWEST_ROWS else ()
