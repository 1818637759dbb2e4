"""Actions that a table lists (improvement plans, action logs), with the owner, status and deadline it gives (pure)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.evidence.statuses import VALUES
from assistant.evidence.units import cells, plain
from assistant.registering import owners
from assistant.registering.entries import EntryKind, Found
from ingest import numbering
from ingest.papers import Kind, Paper, Paragraph, Span

_ACTION = re.compile(
    r"(?:.*\b[a-z]\s*\)\s*|(?:agreed|outstanding|key|specific)\s+)?(?:actions?|tasks?)"
    r"(?:\s+(?:points?|required|agreed|needed|to be taken))?$|what(?: is to be done)?$",
    re.I | re.S,
)
_PLAIN = re.compile(r"(?:[a-z]\s*\)\s*|\w+\s+)?actions?\b|tasks?\b", re.I)
_OWNER = re.compile(r"owner|lead\b|by whom|\bwho\b|responsib|assigned|action by|officer", re.I)
_STATUS = re.compile(r"\bstatus\b|\brag\b|\brating\b|^state$", re.I)
_DUE = re.compile(r"deadline|by when|\bdue\b|target|timescale|^when$|completion|\bby date\b", re.I)
_COUNTS = re.compile(r"\bnumber of\b|\btotal\b", re.I)
_REF = re.compile(r"[\w()/-]{1,5}\.?$")
_LETTER = re.compile(r"[A-Z]{1,2}$")
_OWNS = re.compile(r"[A-Z][^\d]")
_DATED = re.compile(
    r"\d|\b(?:tbc|ongoing|complete|asap|not? (?:date|set)|none set|meeting$"
    r"|january|february|march|april|may|june|july)\b|ber\b",
    re.I,
)
_WORDY = re.compile(r"[^\W\d_]{2,}\W+(?:\S+\W+)*?[^\W\d_]{2,}")
# Scanned papers give Cyrillic and Greek capitals for Latin ones of the same shape.
_SHAPES = str.maketrans("АВСЕНІКМОРТХΑΒΕΗΙΚΜΝΟΡΤΧ", "ABCEHIKMOPTXABEHIKMNOPTX")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Columns:
    """Which column of how many holds what; None where there is no such column."""

    names: tuple[str, ...]
    action: int
    owner: int | None
    due: int | None
    status: int | None

    @property
    def trailing(self) -> list[int]:
        """The columns after the action that are known, last first."""
        known = (self.owner, self.due, self.status)
        return sorted((at for at in known if at is not None and at > self.action), reverse=True)


def found(paper: Paper) -> Iterator[Found]:
    """The rows of tables with a column of actions and one of owners; those of a table that a page break cut, too."""
    columns: _Columns | None = None
    table: int | None = None
    for row in paper.paragraphs:
        if row.kind is not Kind.TABLE_ROW:
            continue
        values = cells(paper.text[row.start : row.end])
        headed = next((named for run in row.headers if (named := _columns(_names(paper, run)))), None)
        columns = headed or _columns(values) or columns
        if columns and not _columns(values) and (told := _told(row, values, columns, is_cut=row.table != table)):
            yield told
        if headed or _columns(values):
            table = row.table


def _names(paper: Paper, run: Span) -> list[str]:
    return cells(paper.text[run.start : run.end])


def _columns(names: Sequence[str]) -> _Columns | None:
    """The columns, if these are the names of a table of actions."""
    action = next((at for at, name in enumerate(names) if _ACTION.match(name.strip())), None)
    if action is None or any(_COUNTS.search(name) for name in names):
        return None
    taken = {action}
    at: dict[str, int | None] = {}
    for key, pattern in (("owner", _OWNER), ("status", _STATUS), ("due", _DUE)):
        at[key] = next((n for n, name in enumerate(names) if n not in taken and pattern.search(name)), None)
        taken |= {at[key]} - {None}  # type: ignore[arg-type]
    if at["owner"] is None or (at["status"] is None and at["due"] is None):
        return None
    return _Columns(names=tuple(names), action=action, owner=at["owner"], due=at["due"], status=at["status"])


def _told(row: Paragraph, values: Sequence[str], columns: _Columns, *, is_cut: bool) -> Found | None:
    """The action of a row; None for a row that is none: a heading, a rest of the row above, something else."""
    straight = len(values) == len(columns.names)
    action, owner, due, status = _straight(values, columns) if straight else _from_the_right(values, columns)
    if not _WORDY.search(action) or not (owner or status) or set(values) & set(filter(None, columns.names)):
        return None
    if is_cut and columns.due is not None and not re.search(r"\d", due):
        return None
    if (is_cut or not straight) and not (_OWNS.match(owner) and _is_status(status, columns)):
        return None
    if not re.search(r"\d", due) and not _is_status(status, columns) and not _DATED.search(due):
        return None
    if owner[:1].islower() and not _DATED.search(due):
        return None
    said = (("", action), ("owner: ", owner), ("due: ", due), ("status: ", status))
    return Found(
        kind=EntryKind.ACTION,
        item=row.item,
        places=(Span(row.start, row.end),),
        words=plain("; ".join(name + cell for name, cell in said if cell)),
        owner=owner or None,
        due=due or None,
        due_date=owners.day(due),
        stated=status or None,
    )


def _is_status(said: str, columns: _Columns) -> bool:
    return columns.status is None or bool(_LETTER.match(said)) or any(one.shows.match(said) for one in VALUES)


def _straight(values: Sequence[str], columns: _Columns) -> tuple[str, str, str, str]:
    """Action, owner, deadline and status; columns without a name after the action's go on with it."""
    owner, due, status = ("" if at is None else values[at] for at in (columns.owner, columns.due, columns.status))
    end = columns.action + 1
    is_plain = _PLAIN.match(columns.names[columns.action])
    while end < min(columns.trailing[-1:] or [len(values)]) and not (is_plain and columns.names[end]):
        end += 1
    left = list(values[columns.action : end])
    return _unnumbered(left), _latin(owner), due, _latin(status)


def _unnumbered(left: list[str]) -> str:
    while len(left) > 1 and _REF.match(left[0]):
        left.pop(0)
    return numbering.bare(" ".join(filter(None, left)))


def _from_the_right(values: Sequence[str], columns: _Columns) -> tuple[str, str, str, str]:
    """Where cells are too few or too many, the last columns are the surest; a cell that is no date is no deadline."""
    left = list(values)
    said: dict[int, str] = {}
    for at in columns.trailing:
        if len(left) < 2 or (at == columns.due and not _DATED.search(left[-1])):
            continue
        said[at] = left.pop()
    owner, due, status = ("" if at is None else said.get(at, "") for at in (columns.owner, columns.due, columns.status))
    return _unnumbered(left), _latin(owner), due, _latin(status)


def _latin(cell: str) -> str:
    return " ".join(_one(word) for word in cell.split())


def _one(word: str) -> str:
    changed = word.translate(_SHAPES)
    return changed if changed.isascii() else word
