"""What the program answered and found: the contract's records, as far as measures need them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar

from eval.jsonlines import read_lines
from ingest.errors import UsageError


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One citation of an answer; `quote` should be the source's text at [start, end)."""

    n: int
    source: str
    item: str | None
    committee: str | None
    meeting_date: str | None
    date_basis: str
    quote: str
    start: int
    end: int
    label: str = ""
    item_title: str | None = None
    access: str = "public"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One statement of an answer, with the numbers of its citations."""

    text: str
    citations: tuple[int, ...]
    support: str = "quoted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer, as `ask --batch` writes it."""

    id: str
    status: Literal["answered", "partial", "not_found"]
    answer: str
    statements: tuple[Statement, ...]
    citations: tuple[Citation, ...]
    conflicts: tuple[tuple[int, int], ...] = ()
    likely: tuple[float, ...] = ()
    elapsed_ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One passage found; `text` is source text."""

    source: str
    text: str
    access: str = "public"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The passages found for one question, best first, as `search --batch` writes them."""

    id: str
    passages: tuple[Passage, ...]


Kept = TypeVar("Kept", Answer, Found)


def _by_id(path: Path, record: type[Kept]) -> dict[str, Kept]:
    kept: dict[str, Kept] = {}
    for number, line in read_lines(path, record):
        if line.id in kept:
            raise UsageError(f"{path}, line {number}: '{line.id}' stands there twice: keep one line for each question.")
        kept[line.id] = line
    return kept


def read_answers(path: Path) -> dict[str, Answer]:
    """Answers by question id; UsageError names the line that does not fit."""
    return _by_id(path, Answer)


def read_found(path: Path) -> dict[str, tuple[Passage, ...]]:
    """Passages by question id; UsageError names the line that does not fit."""
    return {name: found.passages for name, found in _by_id(path, Found).items()}
