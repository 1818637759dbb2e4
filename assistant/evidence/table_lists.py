"""Rows of one table that a question asks for together: those above or below a figure, those with what it names in a
column, or those that it names one by one (pure)."""

import re
from collections.abc import Callable

from assistant.evidence.choosing import MOST_LISTED
from assistant.evidence.rows import TELLS
from assistant.evidence.units import Unit, unit_at
from assistant.understanding.words import stems
from ingest.papers import Kind, Span

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
# A cell with several values: "Ann Hale / Tom Reed"; what is asked of all but those named.
_SEVERAL = re.compile(r"\s*[/;]\s*|,\s+|\s+(?:and|&)\s+")
_NOT_ASKED = re.compile(r"\b(?:not|never|except|without|other than|besides|apart from)\b|n['’]t\b", re.I)
SHORT, FEWEST = 3, 2
# "Areas A, B, C and D", "option 1, 2 and 4"
_ENUMERATED = re.compile(r"\b(\w{1,3}(?:\s?,\s?\w{1,3}){1,20}\s?,?\s?(?:and|&|or)\s?\w{1,3})\b")


def rows_together(first: Unit, question: str) -> tuple[Unit, ...]:
    """The rows asked for together of the table that a row is of, in its order, whether found or not; none where no
    several are asked for, or it cannot be told which."""
    table = _table(first) if first.kind is Kind.TABLE_ROW else ()
    rows = {at: columns(unit) for at, unit in enumerate(table)}
    together = _bounded(rows, question) or _enumerated(rows, question) or _valued(rows, question)
    room = sum(len(table[at].words) for at in together) <= MOST_LISTED
    return tuple(table[at] for at in together) if len(together) > 1 and room else ()


def _table(row: Unit) -> tuple[Unit, ...]:
    """Every row of the table that a row is of, less those that name its columns."""
    paper = row.paper
    rows = [one for one in paper.paragraphs if one.kind is Kind.TABLE_ROW and one.table == row.table]
    heads = {paper.text[run.start : run.end].strip() for one in rows for run in one.headers}
    spans = (Span(one.start, one.end) for one in rows if paper.text[one.start : one.end].strip() not in heads)
    return tuple(unit_at(paper, span) for span in spans)


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


def _valued(rows: dict[int, list[tuple[str, str]]], question: str) -> list[int]:
    """The rows that have in a column what the question names, where it names no single row besides."""
    if _NOT_ASKED.search(question) or not _ASKS_ROWS.search(question):
        return []
    having: dict[str, dict[str, set[int]]] = {}
    for at, cells in rows.items():
        for column, value in cells:
            for one in filter(None, map(str.strip, _SEVERAL.split(value))):
                having.setdefault(column, {}).setdefault(one.casefold(), set()).add(at)
    named = [
        (column, own)
        for column, values in having.items()
        for value, own in values.items()
        if _names(question, column, value)
    ]
    several = {column: set().union(*(own for name, own in named if name == column)) for column, _ in named}
    if not named or any(len(own) < FEWEST for own in several.values()):
        return []
    return sorted(set(rows).intersection(*several.values()))


def _names(question: str, column: str, value: str) -> bool:
    """Whether a question names what a cell holds: by two words or more, by one beside the name of its column, or by one
    that says what became of a thing."""
    said = rf"(?<![\w-]){re.escape(value)}(?![\w-])"
    if len(value) < SHORT or value.isdigit() or not re.search(said, question, re.I):
        return False
    return len(value.split()) > 1 or bool(set(stems(column)) & (TELLS | set(stems(question))))


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
