"""Lines and tables of all pages become blocks of a draft: paragraphs, headings, list entries, table rows."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TypeGuard

from ingest.extraction.bands import bands, divides, is_marker
from ingest.extraction.draft import Draft
from ingest.extraction.listing import entry, is_bullet
from ingest.extraction.margins import Margins
from ingest.extraction.page import Line, PrintedTable, Sheet
from ingest.extraction.page_type import Type, type_of
from ingest.extraction.pages import Pages
from ingest.extraction.tables import Grid, plain_header, write_grid
from ingest.papers import BlockKind, Extract, Span

_SAME_COLUMN = 120.0
_NUMBERED = re.compile(r"\d{1,3}(?:[./]\d{1,3})+\.?\s|\d{1,3}\.\s")
_ENDS = re.compile(r"[.?!:;][\"'’”)]*$")
# "Report to: Cabinet" / "Date: 3 May 2024"
_LABELLED = re.compile(r"[A-Z][\w ()/&-]{1,30}:\s+\S")
# Lines that neither go on nor are gone on with: a page left blank, a row of the front sheet with its pages, a day.
_APART = re.compile(
    r"this page is intentionally left blank\.?$|.{3,200}\(pages? \d+(?:\s?[-–]\s?\d+)?\)$"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day,? \d{1,2}(?:st|nd|rd|th)? [a-z]{3,9},? \d{4}(?:\W.{0,30})?$",
    re.I,
)
# What a line begins with that tells of a decision, and seldom goes on with one that leaves room.
_RESOLVES = re.compile(r"(?:It was )?(?:RESOLVED|AGREED|DECISION|ACTION)\b")
_LETTERS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def _opens(line: Line) -> bool:
    """Whether the line begins with a number, letter or bullet of its own."""
    return bool(_NUMBERED.match(line.text) or entry(line.text)) or is_marker(line.segments[0].text)


def _text_left(line: Line) -> float:
    numbered = len(line.segments) > 1 and is_marker(line.segments[0].text)
    return line.segments[1].box.x0 if numbered else line.box.x0


def _fits_under(flow: Sequence[Line], line: Line) -> bool:
    """Whether the line begins where the lines of the paragraph do, its first line's indent aside."""
    first, size = flow[0], line.size
    if len(flow) > 1 and abs(line.box.x0 - flow[1].box.x0) > size:
        return False
    hanging = 6 * size if _opens(first) else 2 * size
    return first.box.x0 - 4 * size <= line.box.x0 <= _text_left(first) + hanging


def _in_column(flow: Sequence[Line]) -> Sequence[Line]:
    """The lines of a paragraph since the top of the column that it has come to."""
    turns = [at for at, (above, line) in enumerate(pairwise(flow), 1) if line.box.top < above.box.top]
    return flow[turns[-1] :] if turns else flow


def _is_full(line: Line, after: Line, right: float) -> bool:
    """Whether the line ends because its next word had no room, as far as its length tells.

    A line that ends no sentence may leave a quarter of the width, for not all text is as wide as the page.
    """
    room = right - line.box.x1 - after.words[0].box.width - 0.5 * line.size
    spare = 0.0 if _ENDS.search(line.text) or _RESOLVES.match(after.text) else 0.25 * (right - line.box.x0)
    return room <= spare


def _is_number_in_text(flow: Sequence[Line], line: Line, right: float) -> bool:
    """Whether a number that seems to open the line ends the sentence before it, as in "section / 4. The"."""
    last = flow[-1]
    if _NUMBERED.match(flow[0].text) or _ENDS.search(last.text) or not _is_full(last, line, right):
        return False
    under = abs(line.box.x0 - last.box.x0) < 1 or (len(flow) == 1 and line.box.x0 >= _text_left(last))
    return under and len(line.segments) == 1 and last.box.x1 > 0.9 * right


def _goes_on(flow: Sequence[Line], line: Line, edges: "_Right", kind: Type) -> bool:
    """Whether a line belongs to the paragraph of the lines before it."""
    last, right = flow[-1], edges.of(line)
    if _opens(line) and not _is_number_in_text(flow, line, right):
        return False
    if (
        _APART.match(last.text)
        or _APART.match(line.text)
        or divides(line.text)
        or divides(last.text)
        or (_LABELLED.match(line.text) and _LABELLED.match(last.text))
    ):
        return False
    unfinished = line.text[0].islower() and not _ENDS.search(last.text)
    if line.box.top < last.box.top:
        is_cut = not _ENDS.search(last.text) and _is_full(last, line, edges.of(last))
        return line.box.x0 > last.box.x1 and (unfinished or is_cut)
    gap = line.box.top - last.box.bottom
    if (
        abs(line.size - last.size) > 1
        or gap > kind.leading_of(line.page) + 0.4 * line.size
        or not _fits_under(_in_column(flow), line)
    ):
        return False
    return unfinished or _is_full(last, line, right)


def _joined(parts: Sequence[str], kind: Type) -> str:
    """Lines as one; a hyphen at a line's end goes where the document writes the word without it elsewhere."""
    text = parts[0]
    for part in parts[1:]:
        before, after = _LETTERS.findall(text[-40:]), _LETTERS.match(part)
        if text.endswith("-") and len(text) > 1 and text[-2].isalpha() and after and part[0].islower():
            halves = f"{before[-1]}{after[0]}".lower()
            text = f"{text[:-1]}{part}" if halves in kind.vocabulary else f"{text}{part}"
        else:
            text = f"{text} {part}"
    return text


class _Right:
    """Where running text ends on the right: as far as the lines reach that begin near the same place."""

    def __init__(self, body: Sequence[Line | PrintedTable]) -> None:
        self._ends = [(part.box.x0, part.box.x1) for part in body if isinstance(part, Line)]

    def of(self, line: Line) -> float:
        """The right edge of the column of this line."""
        return max((x1 for x0, x1 in self._ends if abs(x0 - line.box.x0) < _SAME_COLUMN), default=line.box.x1)


class _Writer:
    """Writes pages one after the other; a paragraph or table may go on over the page's end."""

    def __init__(self, kind: Type, margins: Margins) -> None:
        self.draft = Draft()
        self._kind = kind
        self._margins = margins
        self._flow: list[Line] = []
        self._table: PrintedTable | None = None
        self._ordinal = 0
        self._headers: tuple[Span, ...] = ()
        self._head: tuple[tuple[str, ...], ...] = ()
        self._below: Sequence[Line] = ()
        self._confidence: float | None = None

    def page(self, sheet: Sheet, body: Sequence[Line | PrintedTable], margin: Sequence[Line], is_last: bool) -> None:
        """Write a page: its header, its body, its footer; an unfinished paragraph takes its end from the next one."""
        if (sheet.confidence is None) is not (self._confidence is None):
            self._flush()  # no sentence runs from a printed page on into a scan
        self._confidence = sheet.confidence
        above = [line for line in margin if id(line) in self._margins.above]
        below = [line for line in margin if id(line) in self._margins.below]
        body = self._take_over(body)
        if sheet.number > 1:
            self._margin_lines(self._below)
            self.draft.page_break(sheet.number - 1)
        self._margin_lines(above)
        self._body(body)
        self._below = below
        if is_last:
            self._flush()
            self._margin_lines(below)

    def _take_over(self, body: Sequence[Line | PrintedTable]) -> Sequence[Line | PrintedTable]:
        """Finish the open paragraph with the lines at the head of the next page that plainly go on with it."""
        right, taken = _Right(body), 0
        for part in body:
            if not self._is_unfinished(part, taken, right):
                break
            self._flow.append(part)
            taken += 1
        self._flush()
        return body[taken:]

    def _is_unfinished(self, part: Line | PrintedTable, taken: int, right: _Right) -> TypeGuard[Line]:
        if not self._flow or isinstance(part, PrintedTable) or _opens(part):
            return False
        last = self._flow[-1]
        if _APART.match(last.text) or _APART.match(part.text):
            return False
        if taken:
            return _goes_on([last], part, right, self._kind)
        if _ENDS.search(last.text) or self._kind.heading_level(last) or self._kind.heading_level(part):
            return False
        return part.text[0].islower() or _is_full(last, part, right.of(part))

    def _margin_lines(self, found: Sequence[Line]) -> None:
        for line in sorted(found, key=lambda line: line.box.top):
            self.draft.add(BlockKind.PARAGRAPH, line.text, page=line.page)

    def _body(self, body: Sequence[Line | PrintedTable]) -> None:
        right = _Right(body)
        for index, part in enumerate(body):
            if isinstance(part, PrintedTable):
                self._flush()
                self._write_table(part, goes_on=index == 0)
                continue
            self._table = None
            if self._flow and not self._continues(part, right):
                self._flush()
            self._flow.append(part)

    def _continues(self, line: Line, right: _Right) -> bool:
        levels = {self._kind.heading_level(self._flow[-1]), self._kind.heading_level(line)}
        return len(levels) == 1 and _goes_on(self._flow, line, right, self._kind)

    def _flush(self) -> None:
        flow, self._flow = self._flow, []
        if not flow:
            return
        text = _joined([line.text for line in flow], self._kind)
        level = self._kind.heading_level(flow[0])
        listed = entry(text)
        if level and len(flow) < 4 and not is_bullet(flow[0].words[0].text):
            self.draft.add(BlockKind.HEADING, text, level=level, page=flow[0].page)
        elif listed:
            self.draft.add(BlockKind.LIST_ENTRY, listed, page=flow[0].page)
        else:
            self.draft.add(BlockKind.PARAGRAPH, text, page=flow[0].page)

    def _write_table(self, table: PrintedTable, goes_on: bool) -> None:
        heads = plain_header(table.rows, table.bold_first)
        same = goes_on and self._table is not None and _same_columns(self._table, table)
        if same and self._head:
            heads = len(self._head) if table.rows[: len(self._head)] == self._head else 0
        elif not same:
            self._ordinal = self.draft.next_table()
            self._head = table.rows[:heads]
        carried = self._headers if same and not heads else ()
        grid = Grid(rows=table.rows, header_rows=heads)
        self._headers = write_grid(self.draft, grid, page=table.page, table=self._ordinal, headers=carried)
        self._table = table


def _same_columns(one: PrintedTable, other: PrintedTable) -> bool:
    return len(one.columns) == len(other.columns) and all(abs(a - b) < 8 for a, b in zip(one.columns, other.columns))


def _with_tables(flow: Sequence[Line | PrintedTable], tables: Sequence[PrintedTable]) -> list[Line | PrintedTable]:
    """The flow of a page with its ruled tables where the page's content has them."""
    body = list(flow)
    for table in sorted(tables, key=lambda table: table.order):
        before = [at for at, part in enumerate(body) if part.order < table.order]
        body.insert(before[-1] + 1 if before else 0, table)
    return body


def write_pages(pages: Pages, title: str | None) -> Extract:
    """The text of all pages, one after the other."""
    scans = frozenset(sheet.number for sheet in pages.sheets if sheet.confidence is not None)
    writer = _Writer(type_of(pages.flows, scans), pages.margins)
    for sheet, page, flow, tables in zip(pages.sheets, pages.lines, pages.flows, pages.tables):
        body = _with_tables(bands(flow), tables)
        margin = [line for line in page if pages.margins.holds(line)]
        writer.page(sheet, body, margin, is_last=sheet is pages.sheets[-1])
    return writer.draft.finish("pdf", title, pages.margins.printed)
