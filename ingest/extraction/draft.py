"""A paper's text while a format writes it, block by block, with the offsets kept."""

import re

from ingest.errors import UnreadablePaper
from ingest.papers import Block, BlockKind, Extract, Span

# Control characters, halves of surrogate pairs, and characters without width: no reader sees them, and a
# quote that holds one is found by nobody.
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff]")


def seen(words: str) -> str:
    """The words without what no reader sees, and without surrounding white space."""
    return _UNSEEN.sub("", words).strip()


def one_line(words: str) -> str:
    """The words on one line, each white space a single blank."""
    return " ".join(_UNSEEN.sub("", words).split())


class Draft:
    """Text under construction; each block is added at its end."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._blocks: list[Block] = []
        self._length = 0
        self._tables = 0

    def words(self) -> str:
        """The text as far as it is written."""
        return "".join(self._parts)

    def next_table(self) -> int:
        """The ordinal of a new table, from 0."""
        self._tables += 1
        return self._tables - 1

    def add(
        self,
        kind: BlockKind,
        words: str,
        *,
        level: int = 0,
        page: int | None = None,
        table: int | None = None,
        headers: tuple[Span, ...] = (),
        caption: Span | None = None,
        gap: str = "\n\n",
    ) -> Span | None:
        """Write one block after a gap and say where it stands; None where there is nothing to see in it."""
        words = seen(words)
        if not words:
            return None
        start = self._write(words, gap)
        span = Span(start, self._length)
        self._blocks.append(
            Block(
                kind=kind,
                start=span.start,
                end=span.end,
                level=level,
                page=page,
                table=table,
                headers=headers,
                caption=caption,
            )
        )
        return span

    def page_break(self, page: int) -> None:
        """Mark that the page ends here; the block holds a form feed, which is white space."""
        start = self._write("\f", "\n\n")
        self._blocks.append(Block(kind=BlockKind.PAGE_BREAK, start=start, end=self._length, page=page))

    def finish(self, kind: str, title: str | None = None, printed: tuple[tuple[int, str], ...] = ()) -> Extract:
        """The text and its blocks; UnreadablePaper where nothing was written."""
        if not any(block.kind is not BlockKind.PAGE_BREAK for block in self._blocks):
            raise UnreadablePaper("The paper holds no text: check that it is the right file.")
        return Extract(format=kind, text=self.words(), blocks=tuple(self._blocks), title=title, printed_pages=printed)

    def _write(self, words: str, gap: str) -> int:
        if self._parts:
            self._parts.append(gap)
            self._length += len(gap)
        start = self._length
        self._parts.append(words)
        self._length += len(words)
        return start
