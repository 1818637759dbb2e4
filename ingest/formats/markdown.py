"""Markdown: the decoded file is the extracted text, untouched; blocks are runs of its lines, markup included."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ingest.errors import UnreadablePaper
from ingest.extraction.decoding import decode
from ingest.extraction.tables import holds_flow
from ingest.papers import Block, BlockKind, Extract, Span

ENDINGS: tuple[str, ...] = (".md", ".markdown", ".mdown", ".mkd")

# The line ends that CommonMark knows; str.splitlines knows more and would number lines otherwise.
_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")
_FRONT = re.compile(r"\ufeff?---[ \t]*(?:\r\n?|\n).*?(?:^|(?<=[\r\n]))(?:---|\.\.\.)[ \t]*(?:\r\n?|\n|$)", re.S)
_TITLE = re.compile(r"^title:[ \t]*[\"']?(.*?)[\"']?[ \t]*$", re.M | re.I)
# A line begins a new paragraph where it is numbered ("4.2 ...") or bulleted by hand; a label stands alone.
_OPENS = re.compile(r"\s*(?:\d{1,3}(?:\.\d{1,3})+\.?\s|[·•]\s)")
_LABEL = re.compile(r"\s*\W*(?:decisions?|minutes|actions?|resolved|recommendations?)\W*\s*$", re.I)
_HARD_BREAK = re.compile(r"(?: {2,}|\\)[\r\n]*$")
_MARK = "\ufeff"
_OTHERS = (b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


def accepts(name: str, data: bytes) -> float:
    """How surely this is Markdown, 0 to 1: by its name alone, as any text could be."""
    return 0.9 if name.lower().endswith(ENDINGS) and not data.startswith(_OTHERS) else 0.0


def read(data: bytes) -> Extract:
    """The file's text and blocks; UnreadablePaper where it is empty or no text."""
    text = decode(data)
    if not text.replace(_MARK, "").strip():
        raise UnreadablePaper("This file is empty: put the paper's text in it or leave it out.")
    blocks = tuple(_Reader(text).blocks())
    return Extract(format="markdown", text=text, blocks=blocks, title=_title(text, blocks))


def _title(text: str, blocks: Sequence[Block]) -> str | None:
    front = _FRONT.match(text)
    told = _TITLE.search(front[0]) if front else None
    if told and told[1]:
        return told[1]
    first = next((b for b in blocks if b.kind is BlockKind.HEADING and b.level == 1), None)
    if first is None:
        return None
    return text[first.start : first.end].partition("\n")[0].strip("# \t\r") or None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Leaf:
    """Lines [first, last) that hold one block; `headers` are lines."""

    kind: BlockKind
    first: int
    last: int
    level: int = 0
    table: int | None = None
    headers: tuple[int, ...] = ()


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        front = _FRONT.match(text)
        self._front_end = front.end() if front else 0
        self._lines = [Span(*line.span()) for line in _LINE.finditer(text)]
        self._front_lines = sum(line.end <= self._front_end for line in self._lines)

    def blocks(self) -> Iterator[Block]:
        """All blocks in order; what the parser gives no place (link definitions) is a paragraph of its own."""
        reached = 0
        for leaf in [*self._leaves(), None]:
            if leaf is not None and leaf.first < reached:
                leaf = replace(leaf, first=reached)
            if leaf is None or leaf.last > leaf.first:
                yield from self._loose(reached, leaf.first if leaf else len(self._lines))
            if leaf is not None and leaf.last > leaf.first:
                yield from self._parted(leaf)
                reached = leaf.last

    def _leaves(self) -> Iterator[_Leaf]:
        if self._front_lines:
            yield _Leaf(kind=BlockKind.PARAGRAPH, first=0, last=self._front_lines)
        blank = "\n" * self._front_lines
        body = self._text[self._front_end :].removeprefix(_MARK)
        leaves = tuple(_leaves(MarkdownIt("commonmark").enable("table").parse(blank + body)))
        flowing = {table for table in {leaf.table for leaf in leaves} if self._is_flow(leaves, table)}
        for leaf in leaves:
            if leaf.table is None or leaf.table not in flowing:
                yield leaf
                continue
            for line in range(leaf.first, leaf.last):
                yield _Leaf(kind=BlockKind.PARAGRAPH, first=line, last=line + 1)

    def _is_flow(self, leaves: Sequence[_Leaf], table: int | None) -> bool:
        """Whether a pipe table is a page flattened by a conversion: rows of one cell mostly, or very long cells."""
        rows = [
            self._words(leaf.first).strip("|").split("|") for leaf in leaves if leaf.table == table and leaf.headers
        ]
        if table is None or not rows:
            return False
        filled = [[cell for cell in row if cell.strip()] for row in rows]
        alone = sum(len(cells) < 2 for cells in filled)
        longest = max((len(cell) for cells in filled for cell in cells), default=0)
        return alone * 2 > len(rows) or holds_flow(max(map(len, filled)), 0, longest)

    def _loose(self, first: int, last: int) -> Iterator[Block]:
        start = first
        for line in range(first, last + 1):
            if line == last or not self._words(line):
                if line > start:
                    yield from self._block(_Leaf(kind=BlockKind.PARAGRAPH, first=start, last=line))
                start = line + 1

    def _words(self, line: int) -> str:
        return self._text[slice(*self._lines[line])].strip().strip(_MARK)

    def _parted(self, leaf: _Leaf) -> Iterator[Block]:
        """A paragraph's lines, parted where the author broke them by force or began a numbered paragraph."""
        if leaf.kind not in (BlockKind.PARAGRAPH, BlockKind.LIST_ENTRY):
            yield from self._block(leaf)
            return
        first = leaf.first
        for line in range(leaf.first + 1, leaf.last):
            above, here = (self._text[slice(*self._lines[at])] for at in (line - 1, line))
            if _HARD_BREAK.search(above) or _OPENS.match(here) or _LABEL.match(here) or _LABEL.match(above):
                yield from self._block(replace(leaf, first=first, last=line))
                first = line
        yield from self._block(replace(leaf, first=first))

    def _run(self, first: int, last: int) -> Span | None:
        start, end = self._lines[first].start, self._lines[last - 1].end
        while start < end and (self._text[start].isspace() or self._text[start] == _MARK):
            start += 1
        while end > start and self._text[end - 1].isspace():
            end -= 1
        return Span(start, end) if end > start else None

    def _block(self, leaf: _Leaf) -> Iterator[Block]:
        run = self._run(leaf.first, leaf.last)
        if run is not None:
            headers = (self._run(line, line + 1) for line in leaf.headers)
            yield Block(
                kind=leaf.kind,
                start=run.start,
                end=run.end,
                level=leaf.level,
                table=leaf.table,
                headers=tuple(header for header in headers if header is not None),
            )


def _leaves(tokens: Sequence[Token]) -> Iterator[_Leaf]:
    depth, table, is_entry = -1, -1, False
    header: tuple[int, ...] = ()
    for token in tokens:
        first, last = token.map or (0, 0)
        if token.type in ("bullet_list_open", "ordered_list_open"):
            depth += 1
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            depth -= 1
        elif token.type == "list_item_open":
            is_entry = True
        elif token.type == "table_open":
            table, header = table + 1, (first,)
        elif token.type == "tr_open":
            is_header = (first,) == header
            # The line of dashes under the header is no row; it goes with the header so that nothing is lost.
            yield _Leaf(
                kind=BlockKind.TABLE_ROW,
                first=first,
                last=last + is_header,
                table=table,
                headers=() if is_header else header,
            )
        elif token.type == "heading_open":
            yield _Leaf(kind=BlockKind.HEADING, first=first, last=last, level=int(token.tag[1]))
            is_entry = False
        elif token.type in ("paragraph_open", "fence", "code_block", "html_block", "hr"):
            kind = BlockKind.LIST_ENTRY if is_entry and depth >= 0 else BlockKind.PARAGRAPH
            yield _Leaf(kind=kind, first=first, last=last, level=depth if kind is BlockKind.LIST_ENTRY else 0)
            is_entry = False
