"""What is held of a council's site: each meeting and document with where it came from, and by what it is known."""

import os
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from ingest.errors import LibraryError
from ingest.syncing.published import Item, Link, ListedDecision, Mark

NAME = ".manifest.json"


class State(StrEnum):
    """How it stands with a meeting or document."""

    HELD = "held"
    CANCELLED = "cancelled"
    EMPTY = "empty"
    TO_FOLLOW = "to_follow"
    RESTRICTED = "restricted"
    WITHHELD = "withheld"
    REFUSED = "refused"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """An earlier version of a file; `day` is that of the sync that saw it replaced, `items` are those of its page."""

    file: str
    content: str
    day: date
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldMeeting:
    """A meeting as last seen. `items` have no words, only numbers, titles and links; `extra` are its packs.

    `minuted` tells by digests when words of its minutes change, `paged` that these are from the page, not the service.
    `file` and `content` (SHA-256) are those of its page in the mirror; `came` and `changed` are moments of the sync.
    """

    id: str
    committee_id: str
    committee: str
    day: date
    time: str
    status: str
    address: str
    state: State
    items: tuple[Item, ...] = ()
    extra: tuple[Link, ...] = ()
    file: str | None = None
    content: str = ""
    mark: Mark = field(default_factory=Mark)
    came: str = ""
    changed: str = ""
    minuted: dict[str, str] = field(default_factory=dict)
    paged: bool = False
    versions: tuple[Version, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldDocument:
    """A document as last seen; nothing but its key and state where it is restricted.

    `meeting` and `item` are those that link it, `body` who took the decision that links it in place of a meeting;
    `own` says that it belongs to another meeting, the one that it
    minutes, and `day` is that meeting's where only the document's title tells it. `run` is the sync that fetched it.
    """

    key: str
    state: State
    address: str = ""
    title: str = ""
    author: str = ""
    published: date | None = None
    meeting: str = ""
    item: str = ""
    body: str = ""
    own: bool = False
    day: date | None = None
    file: str | None = None
    content: str = ""
    mark: Mark = field(default_factory=Mark)
    reason: str = ""
    run: int = 0
    came: str = ""
    changed: str = ""
    versions: tuple[Version, ...] = ()


@dataclass(slots=True, kw_only=True)
class Manifest:
    """All that is held of one site. `run` counts syncs that came to their end; `started` is when the latest began."""

    version: int = 1
    council: str = ""
    run: int = 1
    started: str = ""
    meetings: dict[str, HeldMeeting] = field(default_factory=dict)
    documents: dict[str, HeldDocument] = field(default_factory=dict)
    decisions: dict[str, ListedDecision] = field(default_factory=dict)


_FORM = TypeAdapter(Manifest)


def load(path: Path) -> Manifest:
    """The manifest at that path, or an empty one; LibraryError where it is damaged."""
    try:
        return _FORM.validate_json(path.read_bytes())
    except FileNotFoundError:
        return Manifest()
    except ValidationError as error:
        raise LibraryError(f"{path} is damaged: delete it, and the next sync fetches all papers anew.") from error


def save(manifest: Manifest, path: Path) -> None:
    """Write the manifest, whole or not at all."""
    write(path, _FORM.dump_json(manifest, indent=1))


def write(path: Path, data: bytes) -> None:
    """Write a file for its owner alone, whole or not at all; its folders are made."""
    for folder in reversed([folder for folder in path.parents if not folder.exists()]):
        folder.mkdir(mode=0o700)
    part = path.with_name(f".{path.name}.part")
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
