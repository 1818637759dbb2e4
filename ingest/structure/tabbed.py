"""Tables in plain text: lines with tabs become rows that know their header rows and caption (pure)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.papers import Block, BlockKind, Span

_LONG_REST = 80
# "7.12", "3.", "12", "(iv)", "b)", a bullet: what stands before the tab of a numbered paragraph.
_NUMBER = re.compile(
    r"\d{1,3}(?:[./]\d{1,3}){0,3}[.)]?|\((?:\d{1,2}|[a-zA-Z]|[ivxlIVX]{1,5})\)|(?:[a-zA-Z]|[ivxlIVX]{1,5})[.)]"
    r"|[·•▪●◦‣\uf0b7\uf0a7*–-]"
)
_WORD = re.compile(r"[^\W\d_]{2}")
_VALUE = re.compile(r"\d")
_COLUMN_DATE = re.compile(r"\d{1,2}[-/ ][A-Z][a-z]{2}(?:[-/ ]\d{2,4})?$|(?:19|20)\d\d(?:[/-]\d{2,4})?$")
# What a column counts, in the words of its name: "Open cases per 1,000 homes", "Cost in 2022/23"
_MEASURE = re.compile(r"(?<=[a-z] )(?:(?:per|of|under|over|aged?|in|at|to) )\d[\d,./-]*(?=$|[ )%])", re.I)
_COUNTED_NAME = re.compile(
    r"(?=.{1,40}$)(?:[A-Z][a-z]{2,} \d{1,2} [a-z]{3,}|\d{1,2}(?:st|nd|rd|th) [a-z]{4,}"
    r"|(?:19|20)\d\d(?:/\d\d)? [a-z]{4,})"
)
_COLUMN_WORD = re.compile(
    r"\b(?:actions?|amount|by whom|budget|committee|consultation|cost|criteria|date|deadline|decision"
    r"|description|details"
    r"|description|due|item|lead|materials|maker|name|number|officers?|outcome|owner|portfolios?|priority|progress|ref"
    r"|reference|responsible|review|risk|score|status|target|title|total|type|ward|year)\b",
    re.I,
)
_MONTH = (
    r"(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?: (?:19|20)\d\d)?"
)
# "January to March 2025" / "Quarter 2 2025/26" / "End of May 2025": a column may be named by its time, over figures.
_PERIOD = re.compile(
    rf"(?:[A-Z][a-z]+ (?:[a-z]+ )?)?(?:{_MONTH}(?: ?(?:to|and|[–-]) ?{_MONTH})?"
    r"|(?:Q|[Qq]uarter )[1-4](?:[ ,]+(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?)?|(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?)"
)
_FIGURE = re.compile(r"[-–+£$€(]*\d[\d.,:]*(?: ?(?:%|m|k|million))?\)?|[-–]|[Nn](?:il|one|/a|ot known)")
_LABEL = re.compile(
    r"(?:committee|title|report title|title of report|subject|wards?(?: affected)?|contributors?|class"
    r"|key decision|date"
    r"|date of meeting|meeting date|item(?: no\.?)?|report (?:of|by|author|to|number)|author|lead(?: officer| member)?"
    r"|portfolio(?: holder)?|cabinet member|contact(?: officer)?|decision maker|classification|status|appendices"
    r"|linked plans?|(?:key )?partners?|meeting|agenda item(?: no\.?)?|directorate|chief officer|enclosures?)\s*:?$",
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TabRow:
    """A line with tabs: its span, from the first to the last character that is not white space, and its cells."""

    start: int
    end: int
    cells: tuple[str, ...]

    @property
    def filled(self) -> tuple[str, ...]:
        """The cells that hold something."""
        return tuple(cell for cell in self.cells if cell)


def tab_row(line: str, start: int) -> TabRow:
    """The row of a line that begins at an offset."""
    words = line.strip()
    first = start + line.index(words[0]) if words else start
    cells = tuple(cell.strip() for cell in line.rstrip("\r\n").split("\t"))
    return TabRow(start=first, end=first + len(words), cells=cells)


def is_numbered(line: str) -> bool:
    """Whether a line with a tab is no row but a paragraph or a limb, with its number before the tab."""
    filled = [cell.strip() for cell in line.split("\t") if cell.strip()]
    return len(filled) == 2 and bool(_NUMBER.fullmatch(filled[0]) and _WORD.search(filled[1]))


def numbered(lines: Sequence[str]) -> int:
    """How many of adjoining lines with tabs, from the first on, are numbered paragraphs; none if they are a table's.

    In a table of two columns they follow a header, or rows like them stand among others.
    """
    count = next((place for place, line in enumerate(lines) if not is_numbered(line)), len(lines))
    rest = lines[count:]
    return 0 if rest and len(tab_row(rest[0], 0).filled) <= 2 else count


def goes_on(above: str, line: str) -> bool:
    """Whether a line with tabs is the rest of one cell of the row above, broken off: one cell with a small initial.

    A long rest under a short cell is that of a row on the page before, under the header that the new page repeats.
    """
    columns = [cell.strip() for cell in line.split("\t")]
    uppers = [cell.strip() for cell in above.split("\t")]
    places = [place for place, cell in enumerate(columns) if cell]
    if len(places) != 1 or not re.match(r"[a-z](?![.)])", columns[places[0]]) or sum(map(bool, uppers)) < 2:
        return False
    upper = uppers[places[0]] if places[0] < len(uppers) else ""
    return len(columns[places[0]]) <= max(_LONG_REST, 2 * len(upper))


def is_label(cell: str) -> bool:
    """Whether a cell names the value beside it, as in the table at the head of a report: "Wards", "Lead:"."""
    return bool(_LABEL.match(cell)) or (cell.endswith(":") and len(cell) < 40)


def _is_value(cell: str) -> bool:
    """Whether a cell gives a figure; "Category 1 calls", "2019/20 budget £" and "2019" may name a column."""
    return bool(_VALUE.search(_MEASURE.sub("", cell))) and not (_COLUMN_DATE.match(cell) or _COUNTED_NAME.match(cell))


def _names_columns(row: TabRow) -> bool:
    cells = row.filled
    if len(cells) < 2 or any(len(cell) > 70 or _is_value(cell) for cell in cells):
        return False
    return not all(_COLUMN_DATE.match(cell) for cell in cells)


def _names_periods(row: TabRow, below: TabRow) -> bool:
    """Whether columns are named by times, each over a figure, and the first by words."""
    pairs = [pair for pair in zip(row.cells, below.cells, strict=False) if all(pair)]
    if len(pairs) < 2 or len(pairs) < len(row.filled) or _VALUE.search(pairs[0][0]):
        return False
    return all(
        _FIGURE.fullmatch(under) and (not _is_value(cell) or _PERIOD.fullmatch(cell)) for cell, under in pairs[1:]
    )


def _opens_with_header(rows: Sequence[TabRow]) -> bool:
    if len(rows) < 2 or not (_names_columns(rows[0]) or _names_periods(rows[0], rows[1])):
        return False
    firsts = [row.filled[0] for row in rows if row.filled]
    if (is_label(rows[0].filled[0]) and len(rows[0].filled) == 2) or sum(map(is_label, firsts[:6])) > 1:
        return False
    opening = firsts[0].split()[0].lower()
    alike = sum(first.split()[0].lower() == opening for first in firsts[1:])
    return alike * 2 < len(firsts) and len(rows[0].filled) >= max(len(row.filled) for row in rows[:4]) - 1


def _goes_on(header: TabRow, row: TabRow) -> bool:
    """Whether a row is the second line of the header above it: small initials, or names where that had gaps."""
    if not row.filled or any(_VALUE.search(cell) for cell in row.filled):
        return False
    small = len(row.filled) > 1 and all(cell[0].islower() and len(cell) < 50 for cell in row.filled)
    fills = any(below and not above for above, below in zip(header.cells, row.cells, strict=False))
    return small or (fills and _names_columns(row) and len(row.filled) >= len(header.filled) and len(row.filled) > 2)


def _is_inner_header(row: TabRow) -> bool:
    named = sum(bool(_COLUMN_WORD.search(cell)) and len(cell) < 40 for cell in row.filled)
    return len(row.filled) == named > 2 and not is_label(row.filled[0]) and _names_columns(row)


def _spans(rows: Sequence[TabRow]) -> tuple[Span, ...]:
    return tuple(Span(row.start, row.end) for row in rows)


def _leading(rows: Sequence[TabRow]) -> tuple[int, int]:
    """How many rows at the top are a caption (0 or 1), and how many after it name the columns."""
    titled = int(len(rows) > 1 and len(rows[0].filled) == 1 and len(rows[1].filled) > 1)
    rest = rows[titled:]
    if not _opens_with_header(rest):
        return (titled if len(rows[0].cells) > 2 and bool(rows[0].cells[0]) else 0), 0
    return titled, 1 + int(len(rest) > 2 and _goes_on(rest[0], rest[1]))


def _same_columns(header: TabRow, row: TabRow) -> bool:
    return abs(len(header.cells) - len(row.cells)) < 2 or len(header.filled) in (len(row.cells), len(row.filled))


class TabTables:
    """Gives each run of rows its table; a run right after another goes on with its header where it brings none."""

    def __init__(self) -> None:
        self._table = -1
        self._header: tuple[TabRow, ...] = ()
        self._caption: Span | None = None

    def goes_on_in_pairs(self) -> bool:
        """Whether the last table has two columns under a header, so that numbered lines may be more of its rows."""
        return bool(self._header) and len(self._header[-1].filled) == 2

    def blocks(self, rows: Sequence[TabRow], after_table: bool, ruled: bool = False) -> tuple[Block, ...]:
        """The rows as blocks; `after_table` = nothing but blank lines since the rows before, `ruled` = a rule below the
        first row shows that it names the columns."""
        titled, heads = (0, 1) if ruled else _leading(rows)
        header = tuple(rows[titled : titled + heads])
        if not self._continues(rows, header, after_table):
            self._table += 1
            self._header, self._caption = (), None
        if titled:
            self._caption = Span(rows[0].start, rows[0].end)
        if header:
            self._header = header
        return tuple(self._block(row, index < titled, row in header) for index, row in enumerate(rows))

    def _continues(self, rows: Sequence[TabRow], header: tuple[TabRow, ...], after_table: bool) -> bool:
        if not (after_table and self._header):
            return False
        if header:
            return header[0].filled == self._header[0].filled
        return _same_columns(self._header[-1], rows[0])

    def _block(self, row: TabRow, is_caption: bool, is_header: bool) -> Block:
        inner = not is_header and _is_inner_header(row)
        if inner:
            self._header = (row,)
        named = is_caption or is_header or inner
        return Block(
            kind=BlockKind.TABLE_ROW,
            start=row.start,
            end=row.end,
            table=self._table,
            headers=() if named else _spans(self._header),
            caption=None if is_caption else self._caption,
        )


def lend_header(rows: Sequence[Block], below: Sequence[Block]) -> tuple[Block, ...]:
    """Rows that lost their header, given that of the rows right below them."""
    lender = next((block for block in below if block.headers), None)
    if lender is None or any(block.headers for block in rows):
        return tuple(rows)
    return tuple(replace(block, table=lender.table, headers=lender.headers) for block in rows)
