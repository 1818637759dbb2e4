"""Meetings that a council's site lists and publishes nothing of: no paper tells of them, only the mirror's manifest."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ingest.syncing import manifest as manifests
from ingest.syncing import mirror as mirrors
from ingest.syncing.manifest import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """A meeting that is listed and of which nothing is published."""

    committee: str
    day: date


def announced(library: Path, first: date, last: date) -> tuple[Announced, ...]:
    """Those between two days that the latest sync into a library's folder found, oldest first."""
    found = {
        Announced(committee=one.committee, day=one.day)
        for path in sorted((library / mirrors.FOLDER).glob(f"*/{manifests.NAME}"))
        for one in manifests.load(path).meetings.values()
        if one.state is State.EMPTY and one.committee and first <= one.day <= last
    }
    return tuple(sorted(found, key=lambda one: (one.day, one.committee)))
