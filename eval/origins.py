"""Whose paper it is and of which meeting: the right identities, read from `papers.jsonl` beside a question file."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from eval.jsonlines import read_lines
from eval.records import Citation

NAME = "papers.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """A paper's right identity; any of `date_basis` is right. `file` is its source or a beginning of it."""

    file: str
    committee: str | None
    meeting_date: str | None
    date_basis: tuple[str, ...]


def read_origins(questions: Path) -> tuple[Origin, ...] | None:
    """The identities beside a question file; None where there is no such file."""
    path = questions.with_name(NAME)
    return tuple(origin for _, origin in read_lines(path, Origin)) if path.is_file() else None


def told(citations: Mapping[str, Citation]) -> dict[str, Origin]:
    """What citations themselves say of their papers, by source: it stands in where there is no `papers.jsonl`."""
    return {
        source: Origin(
            file=source,
            committee=citation.committee,
            meeting_date=citation.meeting_date,
            date_basis=(citation.date_basis,),
        )
        for source, citation in citations.items()
    }
