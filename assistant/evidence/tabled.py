"""Whether a table gives what is asked: rows that the question names, and a column that it names, with a value (pure).

A cross-encoder that reads prose doubts rows; that a question names both row and column tells more than likeness does.
"""

import re
from collections import defaultdict
from collections.abc import Sequence

from assistant.evidence.asks import value_sought
from assistant.evidence.holding import Row, share_of
from assistant.evidence.table_lists import columns
from assistant.evidence.units import Unit
from assistant.understanding.lexicon import alternatives
from assistant.understanding.words import is_frame, stems
from ingest.dates import MONTHS

_MONTH = re.compile("|".join(rf"\b{month[:3].title()}(?:t|{month[3:]})?\b" for month in MONTHS))
# How likely such rows answer, at least; and the share of a question that they must hold between them.
LIKELY, ALL_OF_IT = 0.6, 0.8


def tabled(text: str, rows: Sequence[Row], weights: dict[str, float]) -> float:
    """How likely at least a question is answered by rows of one table: LIKELY, or 0 where none is named so."""
    return LIKELY if _tables(text, rows, weights) else 0.0


def _tables(text: str, rows: Sequence[Row], weights: dict[str, float]) -> list[list[Row]]:
    """The tables in which rows that are named hold all that is asked between them, by those rows."""
    asked = frozenset(other for word in stems(text) for other in (word, *alternatives(word)))
    tables = defaultdict(list)
    for row in rows:
        if row.unit.table is not None and _answers(text, row.unit, asked):
            tables[row.unit.paper.source, row.unit.table].append(row)
    return [named for named in tables.values() if _together(named, weights) >= ALL_OF_IT]


def _together(named: Sequence[Row], weights: dict[str, float]) -> float:
    """The share of a question that rows hold between them; what stands over their table counts as what is in it."""
    words = frozenset().union(*(row.inside | row.outside for row in named))
    return share_of(weights, words, frozenset())


def _answers(text: str, unit: Unit, asked: frozenset[str]) -> bool:
    """Does a question name a row, by all the words of its first cell, and a column of it that has what is sought?"""
    cells = columns(unit)
    if len(cells) < 2 or not _named(cells[0][1], asked) or not _timely(text, unit):
        return False
    sought = value_sought(text)
    shows = (not sought or sought.shows.search(f"{name}: {value}") for name, value in cells[1:])
    return any(_named(name, asked) and fits for (name, value), fits in zip(cells[1:], shows, strict=True) if value)


def _timely(text: str, unit: Unit) -> bool:
    """Does a row, or its meeting, belong to a month that the question names, if it names one?"""
    months = {match[0][:3].lower() for match in _MONTH.finditer(text)}
    held = unit.paper.identity.meeting_date
    told = {match[0][:3].lower() for match in _MONTH.finditer(f"{unit.words} {unit.around} {unit.over}")}
    return not months or bool(months & told) or bool(held and f"{held:%b}".lower() in months)


def _named(words: str, asked: frozenset[str]) -> bool:
    own = [word for word in stems(words) if not is_frame(word) and not word.isdigit()]
    return bool(own) and all({word, *alternatives(word)} & asked for word in own)
