"""Rows of one table that a question asks for together: those above or below a figure, or those that it names one by one
(pure)."""

import re
from collections.abc import Callable, Sequence

from assistant.evidence.choosing import MOST_LISTED
from assistant.evidence.units import Unit
from assistant.understanding.words import stems
from ingest.papers import Kind

_WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
# An age, a day, a year, a stretch of time or a sum in thousands is no bound that a table's figures are held against.
_NO_BOUND = (
    r"(?!\s?(?:s\b|st\b|nd\b|rd\b|th\b|[,.]?\d|/|k\b|m\b|bn\b|million|billion|thousand|(?:years?|months?|hours?)\b"
    r"|year[- ]olds?))"
)
_YEAR = r"(?!(?:19|20)\d\d\b)"
_NUMBER = rf"£?(?P<{{0}}>{_YEAR}\d[\d,]*(?:\.\d+)?|(?-i:{'|'.join(_WORDS)})){_NO_BOUND}"
_ASKS_ROWS = re.compile(r"\b(?:which|list|name|every|each|all|what)\b", re.I)
_UNIT = r"\s?(?:%|per ?cent|days|weeks)?"
_NOT = r"(?<!\bno )(?<!\bnot )"
_BOUNDS: tuple[tuple[str, Callable[[float, float], bool]], ...] = (
    (
        rf"{_NOT}\b(?:above|over|more than|exceeding|higher than|greater than)\s+{_NUMBER.format('over')}",
        lambda x, y: x > y,
    ),
    (rf"{_NOT}\b(?:below|under|less than|fewer than|lower than)\s+{_NUMBER.format('under')}", lambda x, y: x < y),
    (
        rf"\b(?:at least|not? (?:fewer|less) than)\s+{_NUMBER.format('least')}"
        rf"|\b{_NUMBER.format('more')}{_UNIT}\s+(?:or|and) (?:more|above|over|higher)",
        lambda x, y: x >= y,
    ),
    (
        rf"\b(?:at most|not? more than|up to)\s+{_NUMBER.format('most')}"
        rf"|\b{_NUMBER.format('less')}{_UNIT}\s+(?:or|and) (?:less|below|under|fewer|lower)",
        lambda x, y: x <= y,
    ),
)
_FIGURE = re.compile(r"([-–(]?)£?(\d[\d,]*(?:\.\d+)?)\s?%?\)?")
# A row that sums up the others is none of them.
_SUM = re.compile(r"(?:grand )?(?:sub-?)?totals?\b|all\b|average\b|overall\b|sum\b", re.I)
# "Areas A, B, C and D", "option 1, 2 and 4"
_ENUMERATED = re.compile(r"\b(\w{1,3}(?:\s?,\s?\w{1,3}){1,20}\s?,?\s?(?:and|&|or)\s?\w{1,3})\b")


def rows_together(chosen: Sequence[int], found: Sequence[Unit], question: str) -> list[int]:
    """Indexes of the rows asked for together of the table that the best chosen row is of, in its order; none where no
    several are asked for, or it cannot be told which."""
    first = found[chosen[0]]
    if first.kind is not Kind.TABLE_ROW:
        return []
    table = [
        at for at, unit in enumerate(found) if (unit.paper.source, unit.table) == (first.paper.source, first.table)
    ]
    rows = {at: columns(found[at]) for at in sorted(table, key=lambda at: found[at].span)}
    together = _bounded(rows, question) or _enumerated(rows, question)
    room = sum(len(found[at].words) for at in together) <= MOST_LISTED
    return together if len(together) > 1 and room else []


def columns(unit: Unit) -> list[tuple[str, str]]:
    """The cells of a row as it is quoted, each with the name of its column."""
    pairs = (cell.partition(": ") for cell in unit.words.split("; "))
    return [(name, value) if value else ("", name) for name, _, value in pairs]


def _bounded(rows: dict[int, list[tuple[str, str]]], question: str) -> list[int]:
    """The rows on the asked side of a figure, in the column that the question names."""
    if not _ASKS_ROWS.search(question):
        return []
    found = [(match, holds) for pattern, holds in _BOUNDS for match in re.finditer(pattern, question, re.I)]
    column = _column(rows, question) if len(found) == 1 else None
    if column is None:
        return []
    bound, holds = _number(next(value for value in found[0][0].groups() if value)), found[0][1]
    told = {at: _figure(dict(cells).get(column, "")) for at, cells in rows.items() if not _SUM.match(cells[0][1])}
    return [at for at, value in told.items() if value is not None and holds(value, bound)]


def _column(rows: dict[int, list[tuple[str, str]]], question: str) -> str | None:
    """The column of figures whose name shares most words with the question, if one alone does."""
    names = {name for cells in rows.values() for name, value in cells if name and _figure(value) is not None}
    if not names:
        return None
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
    return (-1 if match[1] else 1) * float(match[2].replace(",", "")) if match else None
