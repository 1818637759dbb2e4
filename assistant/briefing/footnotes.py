"""Citations numbered in the order in which they are read, and the papers that they are of (pure)."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.answers import Citation
from assistant.briefing.meetings import capital, dated
from assistant.briefing.nouns import Block, Cell, Point, Section, Source, Table
from assistant.citing import TYPE_NAMES, meeting_name
from ingest.papers import Paper


class Numbering:
    """Gives every cited run one number, however often it is cited."""

    def __init__(self) -> None:
        self._numbered: dict[tuple[str, int, int], Citation] = {}

    @property
    def citations(self) -> tuple[Citation, ...]:
        """All that were numbered, in order."""
        return tuple(self._numbered.values())

    def sections(self, sections: Sequence[Section]) -> tuple[Section, ...]:
        """The sections with their citations numbered."""
        return tuple(replace(one, blocks=tuple(map(self._block, one.blocks))) for one in sections)

    def _block(self, block: Block) -> Block:
        return replace(
            block,
            points=tuple(replace(one, citations=self._all(one.citations)) for one in block.points),
            table=self._table(block.table) if block.table else None,
        )

    def _table(self, table: Table) -> Table:
        return replace(
            table,
            cited=self._all(table.cited),
            rows=tuple(tuple(self._cell(cell) for cell in row) for row in table.rows),
        )

    def _cell(self, cell: Cell) -> Cell:
        return replace(cell, citations=self._all(cell.citations))

    def _all(self, citations: Sequence[Citation]) -> tuple[Citation, ...]:
        return tuple(map(self._one, citations))

    def _one(self, cited: Citation) -> Citation:
        key = (cited.source, cited.start, cited.end)
        return self._numbered.setdefault(key, replace(cited, n=len(self._numbered) + 1))


def sources(citations: Sequence[Citation], papers: Sequence[Paper]) -> tuple[Source, ...]:
    """The papers cited, in the order of their first footnote."""
    held = {paper.source: paper for paper in papers}
    order = list(dict.fromkeys(one.source for one in citations))
    return tuple(
        Source(
            n=n,
            name=f"{capital(meeting_name(held[source].identity))}, {TYPE_NAMES[held[source].paper_type]}",
            source=source,
            url=held[source].url,
            dated=dated(held[source].identity),
            notes=tuple(one.n for one in citations if one.source == source),
            access=held[source].access,
        )
        for n, source in enumerate(order, 1)
    )


def points(section: Section) -> tuple[Point, ...]:
    """All points of a section."""
    return tuple(point for block in section.blocks for point in block.points)
