"""The rows of a table that give a status, where one table alone is meant (pure)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.evidence.statuses import Value, explains, head, named
from assistant.evidence.units import cells
from assistant.understanding.words import stem, stems
from ingest.papers import Kind, Paper, Paragraph, Span

# A column that says what became of a thing.
TELLS = frozenset(stem(word) for word in "status response rag rating position progress outcome result state".split())
_SHORT = {"recommendation": "rec"}
_FRONT = 1200


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """The rows with the status asked for, those that come near it, what they give instead, and how many rows there are.

    Each row has its headers: the table's first row where the format tells none.
    """

    paper: Paper
    marked: tuple[Paragraph, ...]
    near: tuple[Paragraph, ...]
    instead: tuple[str, ...]
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    """A table: its first row names the columns."""

    paper: Paper
    names: tuple[str, ...]
    rows: tuple[Paragraph, ...]


def marked_rows(value: str, noun: str, subject: frozenset[str], papers: Sequence[Paper]) -> Marked | None:
    """The rows of that status in the one table of such entries about such a subject; None if none or several are."""
    tables = [table for paper in papers for table in _tables(paper) if _is_about(table, noun, subject)]
    found = [marked for table in tables for marked in _marked(table, named(value)) if marked.marked]
    told = {tuple(_plain(one.paper, row) for row in one.marked) for one in found}
    return found[0] if len(told) == 1 else None


def _plain(paper: Paper, row: Paragraph) -> str:
    return " ".join(paper.text[row.start : row.end].split())


def _cells(paper: Paper, row: Paragraph) -> list[str]:
    return cells(paper.text[row.start : row.end])


def _tables(paper: Paper) -> Iterator[_Table]:
    """Every table; header rows printed again over a page are no entries."""
    rows = [one for one in paper.paragraphs if one.kind is Kind.TABLE_ROW]
    for number in dict.fromkeys(row.table for row in rows):
        first, *others = [row for row in rows if row.table == number]
        names = _cells(paper, first)
        kept = (row for row in others if _cells(paper, row) != names)
        headed = tuple(row if row.headers else replace(row, headers=(Span(first.start, first.end),)) for row in kept)
        if headed and len(names) > 1:
            yield _Table(paper=paper, names=tuple(names), rows=headed)


def _is_about(table: _Table, noun: str, subject: frozenset[str]) -> bool:
    """Whether a column is named for the entries, and what stands over the table names the subject."""
    named_for = {stem(word) for name in table.names for word in name.split()}
    return bool(named_for & {stem(noun), stem(_SHORT.get(noun, noun))}) and subject <= _around(table)


def _around(table: _Table) -> set[str]:
    """What a reader sees over a table: its columns, caption, section and item, or the head of a paper of one matter."""
    paper, row = table.paper, table.rows[0]
    title = paper.items[row.item].title if row.item is not None else paper.text[:_FRONT]
    caption = paper.text[row.caption.start : row.caption.end] if row.caption else ""
    return set(stems(" ".join((*table.names, caption, row.section or "", title))))


def _marked(table: _Table, value: Value) -> Iterator[Marked]:
    """The rows of that status, for the column that tells statuses, if the table has one."""
    telling = [at for at, name in enumerate(table.names) if TELLS & {stem(word) for word in name.split()}]
    if len(telling) == 1:
        told = [(row, _status(table, row, telling[0])) for row in table.rows]
        yes = tuple(row for row, said in told if said and _is(value, said, table))
        near = [(row, head(said)) for row, said in told if row not in yes and value.shows.match(said)]
        instead = tuple(sorted({said for _, said in near}))
        rows = tuple(row for row, _ in near)
        yield Marked(paper=table.paper, marked=yes, near=rows, instead=instead, of=len(table.rows))


def _status(table: _Table, row: Paragraph, column: int) -> str:
    found = _cells(table.paper, row)
    return found[column] if len(found) == len(table.names) else ""


def _is(value: Value, said: str, table: _Table) -> bool:
    """Whether a cell gives the status, in words or in letters that the paper explains."""
    if len(said) <= 2 and said.isupper():
        return explains(table.paper.text, said, value)
    return bool(value.shows.fullmatch(head(said)))
