"""Rows of cells become table rows of a draft, each with the spans of its header rows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.extraction.draft import Draft, one_line
from ingest.papers import BlockKind, Span

_LONGEST_HEADING = 60
_MOST_PARAGRAPHS = 4
_FULL_CELL = 1500
_YEAR = re.compile(r"(?:19|20)\d\d(?:\s?[/–-]\s?\d{2,4})?")
_FIGURE = re.compile(r"[-–—+£$€(]*\d[\d\s.,:/%)kmKM-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A table as rows of cells; `header_rows` of them, from the top, name the columns."""

    rows: tuple[tuple[str, ...], ...]
    header_rows: int = 0
    caption: str | None = None


def is_figure(cell: str) -> bool:
    """Whether the cell holds a number, an amount or a share and nothing else."""
    return bool(_FIGURE.fullmatch(cell.strip()))


def _names_column(cell: str) -> bool:
    is_name = bool(cell) and len(cell) <= _LONGEST_HEADING and not cell.endswith((".", ":", ";"))
    return is_name and (not is_figure(cell) or bool(_YEAR.fullmatch(cell)))


def _could_name_columns(cells: Sequence[str]) -> bool:
    return len(cells) > 1 and all(map(_names_column, cells)) and not is_figure(cells[0])


def plain_header(rows: Sequence[Sequence[str]], bold_first: bool = False) -> int:
    """How many rows at the top plainly name the columns: none, the first, or a title with the row below it.

    Two columns are more often labels with their values, so there bold type or figures below must bear it out.
    """
    if len(rows) < 2:
        return 0
    cells = [one_line(cell) for cell in rows[0]]
    if len(rows) > 2 and len(cells) > 2 and cells[0] and not any(cells[1:]):
        return 2 if _could_name_columns([one_line(cell) for cell in rows[1]]) else 0
    if not _could_name_columns(cells):
        return 0
    if bold_first or len(cells) > 2:
        return 1
    below = [one_line(row[1]) for row in rows[1:] if len(row) > 1]
    return int(sum(map(is_figure, below)) * 2 > len(below))


def holds_flow(columns: int, paragraphs: int, characters: int) -> bool:
    """Whether a table only lays out running text: one column, or few with a cell of many paragraphs or characters."""
    return columns < 2 or (columns < 4 and (paragraphs > _MOST_PARAGRAPHS or characters > _FULL_CELL))


def write_grid(
    draft: Draft,
    grid: Grid,
    *,
    page: int | None = None,
    table: int | None = None,
    headers: tuple[Span, ...] = (),
) -> tuple[Span, ...]:
    """Write a table, cells joined by tabs, and return its header spans.

    `table` and `headers` are those of an earlier part of the same table, where this one goes on with it.
    """
    ordinal = draft.next_table() if table is None else table
    caption = draft.add(BlockKind.PARAGRAPH, grid.caption, page=page) if grid.caption else None
    gap = "\n\n"
    for index, row in enumerate(grid.rows):
        words = "\t".join(one_line(cell) for cell in row)
        is_header = index < grid.header_rows
        span = draft.add(
            BlockKind.TABLE_ROW,
            words,
            page=page,
            table=ordinal,
            headers=() if is_header else headers,
            caption=caption,
            gap=gap,
        )
        if span:
            gap = "\n"
            headers = (*headers, span) if is_header else headers
    return headers
