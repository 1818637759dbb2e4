"""Rows of one table that a question names by their labels, with the column that it asks for (pure)."""

import re
from collections.abc import Callable, Iterator, Sequence

from assistant.answers import Query
from assistant.evidence.units import Unit, cells, unit_at
from assistant.evidence.untimely import may_be_of
from assistant.understanding.abbreviations import in_either_form
from assistant.understanding.narrowing import narrowing
from assistant.understanding.words import is_frame, stems
from ingest.papers import Kind, Paper, Span

# Reading a whole paper costs about 10 ms; of fewer rows the one best is found as any unit is.
MOST_PAPERS, FEWEST, MOST = 6, 2, 8
# How much of what else a question says must stand over the table.
OVER = 0.5
_LETTERS = re.compile(r"[^\W\d_]{2}")


def named_cells(
    text: str, query: Query, papers: Sequence[Paper], near: Sequence[Paper], whole: Callable[[str], Paper]
) -> tuple[Unit, ...]:
    """The rows that a question names in the one table of the papers near that has them and the column asked for."""
    allowed = {paper.source for paper in papers}
    read = [whole(one.source) for one in near[:MOST_PAPERS] if one.source in allowed and _may_be(one, query)]
    found = [rows for paper in read for table in _tables(paper) if (rows := _named(text, query, paper, table))]
    return found[0] if len(found) == 1 else ()


def _may_be(paper: Paper, query: Query) -> bool:
    return not query.periods or any(may_be_of(paper, time, query) for time in query.periods)


def _tables(paper: Paper) -> Iterator[list[Span]]:
    rows = [one for one in paper.paragraphs if one.kind is Kind.TABLE_ROW and one.headers]
    for number in dict.fromkeys(row.table for row in rows):
        yield [Span(row.start, row.end) for row in rows if row.table == number]


def _named(text: str, query: Query, paper: Paper, table: Sequence[Span]) -> tuple[Unit, ...]:
    labels = {span: cells(paper.text[span.start : span.end])[0] for span in table}
    named = [span for span, label in labels.items() if _is_said(label, text)]
    if not FEWEST <= len(named) <= MOST:
        return ()
    rows = tuple(unit_at(paper, span) for span in named)
    column = _column(rows[0], frozenset(stems(text)))
    if not column:
        return ()
    said = frozenset(word for span in named for word in stems(labels[span]))
    left = narrowing(query.question, query) - said - column
    over = in_either_form(frozenset(stems(rows[0].around)), query.forms)
    return rows if len(left & over) >= OVER * len(left) else ()


def _is_said(label: str, text: str) -> bool:
    own = [word for word in stems(label) if not is_frame(word)]
    said = rf"(?<![\w-]){re.escape(label.strip())}(?![\w-])"
    return bool(own and _LETTERS.search(label) and re.search(said, text, re.I))


def _column(row: Unit, asked: frozenset[str]) -> frozenset[str]:
    """The stems of the one column whose name a question says whole, of several the longest; none where two fit."""
    names = [frozenset(stems(part.partition(": ")[0])) for part in row.words.split("; ")[1:]]
    whole = [name for name in names if name and name <= asked and not all(map(is_frame, name))]
    longest = [name for name in whole if len(name) == max(map(len, whole))]
    return longest[0] if len(longest) == 1 else frozenset()
