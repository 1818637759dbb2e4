"""Rows of one table that a question asks for together: those above or below a figure, or those that it names one by one
(pure)."""

import re
from collections.abc import Callable, Sequence

from assistant.evidence.choosing import MOST_LISTED
from assistant.evidence.units import Unit
from assistant.understanding.words import stems
from ingest.papers import Kind

_WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
# An age or a day is no bound of a table's figures.
_NO_BOUND = r"(?!\s?(?:s\b|years? old|year[- ]olds?|st\b|nd\b|rd\b|th\b|[,.]?\d))"
_NUMBER = rf"£?(?P<{{0}}>\d[\d,]*(?:\.\d+)?|{'|'.join(_WORDS)}){_NO_BOUND}"
_ASKS_ROWS = re.compile(r"\b(?:which|list|name|every|each|all|what)\b", re.I)
_BOUNDS: tuple[tuple[str, Callable[[float, float], bool]], ...] = (
    (rf"\b(?:above|over|more than|exceeding|higher than|greater than)\s+{_NUMBER.format('over')}", lambda x, y: x > y),
    (rf"\b(?:below|under|less than|fewer than|lower than)\s+{_NUMBER.format('under')}", lambda x, y: x < y),
    (
        rf"\bat least\s+{_NUMBER.format('least')}|\b{_NUMBER.format('more')}\s?(?:%|per ?cent|days|weeks)?\s+(?:or|and)"
        r" (?:more|above|over|higher)",
        lambda x, y: x >= y,
    ),
    (
        rf"\bat most\s+{_NUMBER.format('most')}|\b{_NUMBER.format('less')}\s?(?:%|per ?cent|days|weeks)?\s+(?:or|and)"
        r" (?:less|below|under|fewer|lower)",
        lambda x, y: x <= y,
    ),
)
_FIGURE = re.compile(r"[-–(]?£?(\d[\d,]*(?:\.\d+)?)\s?%?\)?")
# "Areas A, B, C and D", "option 1, 2 and 4"
_ENUMERATED = re.compile(r"\b(\w{1,3}(?:\s*,\s*\w{1,3})+\s*,?\s*(?:and|&|or)\s*\w{1,3})\b")


def rows_together(chosen: Sequence[int], found: Sequence[Unit], question: str) -> list[int]:
    """Indexes of the rows asked for together of the table that the best chosen row is of, in its order; none where no
    several are asked for, or it cannot be told which."""
    first = next((found[index] for index in chosen if found[index].kind is Kind.TABLE_ROW), None)
    if first is None:
        return []
    table = [
        at for at, unit in enumerate(found) if (unit.paper.source, unit.table) == (first.paper.source, first.table)
    ]
    rows = {at: _cells(found[at]) for at in sorted(table, key=lambda at: found[at].span)}
    together = _bounded(rows, question) or _enumerated(rows, question)
    room = sum(len(found[at].words) for at in together) <= MOST_LISTED
    return together if len(together) > 1 and room else []


def _cells(unit: Unit) -> list[tuple[str, str]]:
    """The cells of a row as it is quoted, each with the name of its column."""
    pairs = (cell.partition(": ") for cell in unit.words.split("; "))
    return [(name, value) if value else ("", name) for name, _, value in pairs]


def _bounded(rows: dict[int, list[tuple[str, str]]], question: str) -> list[int]:
    """The rows on the asked side of a figure, in the column that the question names."""
    if not _ASKS_ROWS.search(question):
        return []
    for pattern, holds in _BOUNDS:
        match = re.search(pattern, question, re.I)
        if match:
            bound = _number(next(value for value in match.groups() if value))
            column = _column(rows, question)
            told = {at: _figure(dict(cells).get(column or "", "")) for at, cells in rows.items()}
            return [at for at, value in told.items() if value is not None and holds(value, bound)] if column else []
    return []


def _column(rows: dict[int, list[tuple[str, str]]], question: str) -> str | None:
    """The column of figures whose name shares most words with the question, if one alone does."""
    names = {name for cells in rows.values() for name, value in cells if name and _figure(value) is not None}
    asked = set(stems(question))
    shares = {name: len(asked & set(stems(name))) for name in names}
    best = [name for name in names if shares[name] == max(shares.values())]
    return best[0] if len(best) == 1 and (shares[best[0]] or len(names) == 1) else None


def _enumerated(rows: dict[int, list[tuple[str, str]]], question: str) -> list[int]:
    """The rows whose first cell is one of those that the question names one by one."""
    match = _ENUMERATED.search(question)
    named = (
        {one.lower() for one in re.findall(r"\w+", match[1]) if one.lower() not in ("and", "or")} if match else set()
    )
    told = [at for at, cells in rows.items() if cells and cells[0][1].strip().lower() in named]
    return told if len(told) == len(named) else []


def _number(text: str) -> float:
    return float(_WORDS.index(text.lower()) + 1) if text.lower() in _WORDS else float(text.replace(",", ""))


def _figure(cell: str) -> float | None:
    match = _FIGURE.fullmatch(cell.strip())
    return float(match[1].replace(",", "")) if match else None
