"""Tables that a copy of a page left with each cell on a line of its own (pure)."""

import re
from collections.abc import Sequence

from ingest.extraction.tables import is_figure

# Fewer rows below the names of the columns may be anything; of titles and names alone, more must bear a table out.
FEWEST_ROWS, FEWEST_NAMED = 2, 3
MOST_COLUMNS, LONGEST_CELL = 9, 90
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?")
_NAMED = re.compile(r"(?:Cllrs?|Councillors?|Dr|Mrs?|Ms|Miss|Prof(?:essor)?)\b\.?\s")
_DAY = re.compile(r"\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}(?:\s+\d{4})?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}")
_OPEN = "open"
_NOTHING = re.compile(r"vacan(?:t|cy)|none|n/?a|t\.?b\.?[ac]\.?|[-–—]+|nil", re.I)
_NO_CELL = re.compile(r".*[.:;?!]$|(?:Table|Figure|Chart)\s+\d|(?:[·•▪●◦‣*–-]|\(?(?:[a-z]|[ivx]{1,5})[.)])\s")
# What may close a part of a paper keeps the line that it had.
_CLOSES = re.compile(
    r"\b(?:exempt\w*|confidential\w*|part (?:2|ii|two)|publication|publish\w*|12a|restrict\w*|private\w*"
    r"|closed|exclu\w+)\b",
    re.I,
)


def may_be_cell(words: str) -> bool:
    """Whether a line may be a cell: short, no sentence, no entry of a list, no caption, no marking."""
    return 0 < len(words) <= LONGEST_CELL and not _NO_CELL.match(words) and not _CLOSES.search(words)


def columns(lines: Sequence[str]) -> int | None:
    """In how many columns a run of lines is a table cell by cell, row by row, the names of the columns first.

    None where that is not certain: figures, days or names with a title must fill whole columns, and stand nowhere else.
    Empty lines are empty cells.
    """
    shapes = [_shape(line) for line in lines]
    found = [width for width in range(2, MOST_COLUMNS + 1) if _is_table(lines, shapes, width)]
    return found[0] if found else None


def _is_table(lines: Sequence[str], shapes: Sequence[str], width: int) -> bool:
    rows = len(lines) // width - 1
    if len(lines) % width or rows < FEWEST_ROWS or not all(map(_names_column, lines[:width])) or shapes[width]:
        return False
    of_columns = [set(shapes[column + width :: width]) - {_OPEN} for column in range(width)]
    filled = set().union(*of_columns) - {""}
    uniform = all(len(own) <= 1 for own in of_columns) and all(lines[width::width])
    return uniform and bool(filled) and ("figure" in filled or rows >= FEWEST_NAMED)


def _names_column(cell: str) -> bool:
    return bool(cell) and (not _shape(cell) or bool(_YEAR.fullmatch(cell)))


def _shape(cell: str) -> str:
    """What a cell plainly holds: a figure, a day, somebody's name, or nothing yet; empty for words."""
    if not cell or _NOTHING.fullmatch(cell):
        return _OPEN
    if _DAY.fullmatch(cell):
        return "day"
    return "figure" if is_figure(cell) else "name" if _NAMED.match(cell) else ""
