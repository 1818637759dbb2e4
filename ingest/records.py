"""What an ingest did, as the JSON records that other programs rely on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ingest.library.rows import Counts
from ingest.papers import Access, DateBasis, Paper, PaperType, Status

STEPS = ("read", "load", "embed", "store")


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What was done with one paper. `paper` is None where nothing of its content may be, or could be, told."""

    source: str
    status: Status
    reason: str | None = None
    format: str | None = None
    paper: Paper | None = None
    counts: Counts = field(default_factory=Counts)
    warnings: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The record as the contract has it."""
        return {
            "source": self.source,
            "status": self.status,
            "reason": self.reason,
            "format": self.format,
            **_identity(self.paper),
            "access": self.paper.access if self.paper else self._unseen_access(),
            "items": _items(self.paper),
            "withheld": _withheld(self.paper),
            "replaced": _replaced(self.paper),
            "paragraphs": self.counts.paragraphs,
            "chunks": self.counts.chunks,
            "characters": self.counts.characters,
            "characters_furniture": self.counts.furniture,
            "characters_indexed": self.counts.indexed,
            "warnings": list(self.warnings),
        }

    def _unseen_access(self) -> Access:
        return Access.EXEMPT if self.status is Status.WITHHELD else Access.PUBLIC


def _identity(paper: Paper | None) -> dict[str, Any]:
    if paper is None:
        names = ("paper_type", "council", "committee", "meeting_date", "date_basis", "date_after", "date_before")
        return {**dict.fromkeys(names), "paper_type": PaperType.OTHER, "date_basis": DateBasis.UNKNOWN}
    known = paper.identity
    return {
        "paper_type": paper.paper_type,
        "council": known.council,
        "committee": known.committee,
        "meeting_date": known.meeting_date.isoformat() if known.meeting_date else None,
        "date_basis": known.date_basis,
        "date_after": known.after.isoformat() if known.after else None,
        "date_before": known.before.isoformat() if known.before else None,
    }


def _items(paper: Paper | None) -> list[dict[str, Any]]:
    items = paper.items if paper else ()
    return [{"number": item.number, "title": item.title, "truncated": item.truncated} for item in items]


def _withheld(paper: Paper | None) -> list[dict[str, str]]:
    return [{"kind": part.kind, "reason": part.reason} for part in (paper.withheld if paper else ())]


def _replaced(paper: Paper | None) -> list[dict[str, Any]]:
    return [
        {
            "by": one.by,
            "on": one.day.isoformat() if one.day else None,
            "item": paper.items[one.item].number if one.item is not None else None,
        }
        for one in (paper.replaced if paper else ())
        if paper
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A whole run: its records in order of source, seconds by step, and sentences that warn."""

    records: tuple[Record, ...]
    seconds: Mapping[str, float]
    warnings: tuple[str, ...] = ()

    @property
    def failed(self) -> Sequence[Record]:
        """The papers that could not be read."""
        return [record for record in self.records if record.status is Status.FAILED]

    def totals(self) -> dict[str, int]:
        """Papers by status, and the chunks of those that are in the library."""
        counts = {status.value: sum(record.status is status for record in self.records) for status in Status}
        there = (Status.ADDED, Status.UPDATED, Status.UNCHANGED)
        chunks = sum(record.counts.chunks for record in self.records if record.status in there)
        return {"papers": len(self.records), **counts, "chunks": chunks}

    def as_json(self) -> dict[str, Any]:
        """The document of `clerk ingest --json`."""
        return {
            "papers": [record.as_json() for record in self.records],
            "totals": self.totals(),
            "seconds": {step: round(self.seconds.get(step, 0.0), 4) for step in (*STEPS, "total")},
            "warnings": list(self.warnings),
        }
