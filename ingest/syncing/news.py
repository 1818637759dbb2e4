"""What is new: the papers of councils' sites that came or changed since a day."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from ingest.syncing import manifest as manifests
from ingest.syncing import mirror as mirrors
from ingest.syncing.manifest import HeldDocument, HeldMeeting, Manifest


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """A paper that came, or came anew, on that day; `meeting_date` is that of the meeting that links it."""

    source: str
    what: str
    day: date
    title: str
    committee: str
    meeting_date: date | None
    url: str

    def as_json(self) -> dict[str, Any]:
        """The record of `clerk library new --json`."""
        told = asdict(self)
        return told | {"day": str(self.day), "meeting_date": str(self.meeting_date) if self.meeting_date else None}


def since(folder: Path, first: date) -> tuple[News, ...]:
    """All that came or changed on that day or later in the library's mirror, latest first."""
    root = folder / mirrors.FOLDER
    found = [
        news
        for path in sorted(root.glob(f"*/{manifests.NAME}"))
        for news in _of(manifests.load(path), path.parent.name)
        if news.day >= first
    ]
    return tuple(sorted(found, key=lambda news: (-news.day.toordinal(), news.source)))


def _of(held: Manifest, host: str) -> Iterator[News]:
    for meeting in held.meetings.values():
        if meeting.file:
            yield _news(host, meeting, meeting, "Meeting")
    for document in held.documents.values():
        if document.file:
            yield _news(host, document, held.meetings.get(document.meeting), document.title)


def _news(host: str, held: HeldMeeting | HeldDocument, meeting: HeldMeeting | None, title: str) -> News:
    return News(
        source=f"{host}/{held.file}",
        what="came" if held.came == held.changed else "changed",
        day=datetime.fromisoformat(held.changed).date(),
        title=title,
        committee=meeting.committee if meeting else "",
        meeting_date=meeting.day if meeting else None,
        url=held.address,
    )
