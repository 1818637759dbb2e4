"""Plain text: the decoded file is the extracted text, untouched, so that offsets count the file itself."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from statistics import quantiles

from ingest.errors import UnreadablePaper
from ingest.extraction.decoding import decode, looks_binary
from ingest.marking.guarding import speaks_of_closed
from ingest.papers import Block, BlockKind, Extract
from ingest.structure import stacked
from ingest.structure.captioned import names_table
from ingest.structure.tabbed import TabRow, TabTables, goes_on, is_numbered, lend_header, numbered, tab_row

ENDINGS = (".txt", ".text")
_LINE = re.compile(r"[^\n\r\f]*(?:\r\n|\n|\r|\f|$)")
_ENTRY = re.compile(r"(?:[·•▪●◦‣\uf0b7*–-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,5})[.)])[\s\xa0]")
_NUMBERED = re.compile(r"(?:[-·•]\s+)?\d{1,3}(?:[./]\d{1,3})+\.?[\s\xa0]|\d{1,3}[.)]?[\s\xa0]|\(?\w{1,3}\)[\s\xa0]")
_MARK = "\ufeff"
# So many cells of a table whose cells are lines are looked at.
_MOST_CELLS, _LOOKED_AT = 400, 20
# "Ref | Action | Owner | Due": pipes between the cells; "| Ref | Action | Owner |": and at both edges
_PIPED = re.compile(r"[^|\s][^|]*(?: \| ?[^|]*){2,}$|\|[\s\xa0]*[^|\s][^|]*(?:\|[^|]*){2,}\|$")
# "---|---|---|" below the names of the columns; "No. | Item |" heads the table that lays out a page
_RULE = re.compile(r"\|?[\s\xa0]*:?-{2,}:?[\s\xa0]*(?:\|[\s\xa0]*:?-{2,}:?[\s\xa0]*)+\|?$")
_PAGE_HEAD = re.compile(r"(?:no\.?|item no\.?|rhif|item|eitem)[\s\xa0]*\|[^|]*\|?$", re.I)


def accepts(name: str, data: bytes) -> float:
    """1 for a text file by its name, little for anything else that is text."""
    if name.lower().endswith(ENDINGS):
        return 0.9
    return 0.0 if looks_binary(data) else 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    start: int
    end: int
    raw: str
    words: str
    page: int


def _lines(text: str) -> Iterator[_Line]:
    page = 1
    for match in _LINE.finditer(text):
        raw = match[0]
        words = raw.strip().lstrip(_MARK).strip()
        start = match.start() + (raw.index(words) if words else 0)
        if raw:
            yield _Line(start=start, end=start + len(words), raw=raw, words=words, page=page)
        page += raw.endswith("\f")


def _width(lines: Sequence[_Line]) -> int | None:
    """The column at which a text is wrapped, None where each paragraph is one line."""
    lengths = [len(line.words) for line in lines if line.words and "\t" not in line.words]
    if len(lengths) < 20 or max(lengths) > 130:
        return None
    full = int(quantiles(lengths, n=10)[8])
    filled = [line.words for line in lines if len(line.words) > full * 0.8 and "\t" not in line.words]
    # A wrapped line ends wherever the column does, so that most end within a sentence; those of a talk do not.
    ended = sum(words.endswith((".", "!", "?", ":", ";", "”", '"')) for words in filled)
    return full if full > 50 and len(filled) * 3 > len(lengths) and ended * 3 < len(filled) else None


def _is_wrapped(above: _Line, line: _Line, width: int | None) -> bool:
    if width is None or len(above.words) < width * 0.72 or above.page != line.page:
        return False
    if "\t" in above.words and not is_numbered(above.raw):
        return False
    return not (_ENTRY.match(line.words) or _NUMBERED.match(line.words) or above.words.endswith(":"))


def _paragraph(lines: Sequence[_Line], paged: bool) -> Block:
    first = lines[0]
    entry = bool(_ENTRY.match(first.words))
    indent = len(first.raw) - len(first.raw.lstrip(" "))
    return Block(
        kind=BlockKind.LIST_ENTRY if entry else BlockKind.PARAGRAPH,
        start=first.start,
        end=lines[-1].end,
        level=min(indent, 6) if entry else 0,
        page=first.page if paged else None,
    )


def _is_broken_cell(rows: Sequence[_Line], line: _Line, ahead: _Line | None) -> bool:
    """Whether a line without tabs goes on with the last cell of the row above: a row follows, and it starts small."""
    if "\t" in line.raw:
        return bool(rows) and goes_on(rows[-1].raw, line.raw)
    return bool(rows) and line.words[0].islower() and (ahead is None or not ahead.words or "\t" in ahead.raw)


class _Reader:
    def __init__(self, text: str) -> None:
        self.lines = tuple(_lines(text))
        self.paged = "\f" in text
        self.width = _width(self.lines)
        self.blocks: list[Block] = []
        self._tables = TabTables()
        self._before: int | None = None

    def read(self) -> tuple[Block, ...]:
        index = 0
        while index < len(self.lines):
            line = self.lines[index]
            if not line.words:
                index += 1
            elif "\t" in line.raw and not self._is_numbered(index):
                index = self._rows(index)
            elif len(piped := self._piped(index)) > 1:
                index = self._piped_rows(piped)
            elif len(cells := self._stacked(index)) > 1:
                index = self._stacked_rows(cells)
            else:
                index = self._prose(index)
        return tuple(self.blocks)

    def _is_numbered(self, index: int) -> bool:
        """Whether a paragraph begins here whose number stands before a tab."""
        if not is_numbered(self.lines[index].raw) or (self._before is not None and self._tables.goes_on_in_pairs()):
            return False
        return numbered([line.raw for line in takewhile(lambda line: "\t" in line.raw, self.lines[index:])]) > 0

    def _rows(self, index: int) -> int:
        taken: list[list[_Line]] = []
        while index < len(self.lines) and self.lines[index].words:
            line, ahead = self.lines[index], self.lines[index + 1] if index + 1 < len(self.lines) else None
            if taken and _is_broken_cell(taken[-1], line, ahead):
                taken[-1].append(line)
            elif "\t" in line.raw:
                taken.append([line])
            else:
                break
            index += 1
        rows = [
            tab_row("".join(line.raw for line in row), row[0].start - row[0].raw.index(row[0].words)) for row in taken
        ]
        added = self._tables.blocks(rows, self._before is not None)
        if self._before is not None and len(rows) > 1 and len(rows[0].filled) == 1:
            self.blocks[self._before :] = lend_header(self.blocks[self._before :], added)
        self._before = len(self.blocks)
        self.blocks.extend(added)
        return index

    def _piped(self, index: int) -> list[int]:
        """The lines from here on, blank ones left out, that are rows with pipes between as many cells."""
        taken: list[int] = []
        for at in range(index, len(self.lines)):
            words = self.lines[at].words
            if not words or (len(taken) == 1 and self._is_rule(taken[0], at)):
                continue
            if not _PIPED.match(words) or (taken and words.count("|") != self.lines[index].words.count("|")):
                break
            taken.append(at)
        return taken

    def _is_rule(self, header: int, at: int) -> bool:
        """Whether a line is the rule right below the names of a table's columns."""
        is_page = _PAGE_HEAD.match(self.lines[header].words)
        return at == header + 1 and not is_page and bool(_RULE.match(self.lines[at].words))

    def _piped_rows(self, taken: Sequence[int]) -> int:
        rows = [
            TabRow(
                start=line.start, end=line.end, cells=tuple(cell.strip() for cell in line.words.strip("|").split("|"))
            )
            for line in (self.lines[at] for at in taken)
        ]
        ruled = self._is_rule(taken[0], taken[0] + 1)
        added = list(self._tables.blocks(rows, self._before is not None, ruled))
        if ruled:
            # The rule is no row; it goes with the header so that nothing is lost.
            added[0] = replace(added[0], end=self.lines[taken[0] + 1].end)
        self.blocks.extend(added)
        self._before = None
        return taken[-1] + 1

    def _stacked(self, index: int) -> list[list[int]]:
        """The rows from here on of a table whose cells are lines of their own, blank lines between them or none."""
        if index + 1 < len(self.lines) and self.lines[index + 1].words:
            return self._stacked_closely(index)
        taken: list[int] = []
        for at in range(index, min(index + _MOST_CELLS * 3, len(self.lines))):
            line = self.lines[at]
            if line.words and ("\t" in line.raw or (taken and taken[-1] == at - 1) or len(taken) == _MOST_CELLS):
                break
            taken += [at] if line.words else []
            if len(taken) == _LOOKED_AT and not any(stacked.fills_column(self.lines[one].words) for one in taken):
                return []
        return self._cut(taken, *stacked.table([self.lines[at].words for at in taken]))

    def _stacked_closely(self, index: int) -> list[list[int]]:
        """The same without blank lines: all lines from here to the next blank one, and some cells are figures."""
        if index and self.lines[index - 1].words and not names_table(self.lines[index - 1].words):
            return []
        taken = [at for at, _ in takewhile(lambda each: each[1].words, enumerate(self.lines[index:], index))]
        words = [self.lines[at].words for at in taken]
        width, rows = stacked.table(words)
        if width * rows != len(taken) or not stacked.has_figures(words[width : 2 * width]):
            return []
        return self._cut(taken, width, rows)

    def _cut(self, taken: Sequence[int], width: int, rows: int) -> list[list[int]]:
        """Lines as rows; none where a line is a marking, which must stay one of its own."""
        if speaks_of_closed("\n".join(self.lines[at].words for at in taken[: width * rows])):
            return []
        return [list(taken[width * row : width * (row + 1)]) for row in range(rows)]

    def _stacked_rows(self, taken: Sequence[Sequence[int]]) -> int:
        rows = [
            TabRow(
                start=self.lines[row[0]].start,
                end=self.lines[row[-1]].end,
                cells=tuple(self.lines[at].words for at in row),
            )
            for row in taken
        ]
        self.blocks.extend(self._tables.blocks(rows, False, ruled=True))
        self._before = None
        return taken[-1][-1] + 1

    def _prose(self, index: int) -> int:
        taken = [self.lines[index]]
        while index + 1 < len(self.lines) and self.lines[index + 1].words and "\t" not in self.lines[index + 1].raw:
            if not _is_wrapped(taken[-1], self.lines[index + 1], self.width):
                break
            taken.append(self.lines[index + 1])
            index += 1
        self.blocks.append(_paragraph(taken, self.paged))
        self._before = None
        return index + 1


def read(data: bytes) -> Extract:
    """The text and its lines as blocks; UnreadablePaper for a file that is empty or no text."""
    text = decode(data)
    if not text.replace(_MARK, "").strip():
        raise UnreadablePaper("This file is empty: put the paper's text in it or leave it out.")
    return Extract(format="text", text=text, blocks=_Reader(text).read())
