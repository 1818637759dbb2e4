"""The mirror: what was fetched of a council's site, as files below the library's folder, for the pipeline to take in.

A file's name is made of the site's numbers, never of words or paths that the site gives.
"""

import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from ingest import sidecar
from ingest.syncing import manifest as manifests
from ingest.syncing.manifest import HeldDocument, HeldMeeting, Manifest, Version, write

FOLDER = "mirror"
_ENDINGS = {b"%PDF": ".pdf", b"{\\rtf": ".rtf", b"\xd0\xcf\x11\xe0": ".doc"}
_ZIPPED = ((b"word/document", ".docx"), (b"xl/workbook", ".xlsx"), (b"ppt/presentation", ".pptx"))
_PAGE = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|div)\b", re.I | re.S)
_SAFE_KEY = re.compile(r"[sdeg]\d{1,12}(?:-[a-z]{1,10})?|u[0-9a-f]{20}")


def is_page(data: bytes) -> bool:
    """Whether bytes are a web page."""
    return bool(_PAGE.match(data[:4096]))


def ending(data: bytes) -> str | None:
    """The ending of a file by what its bytes are; None for bytes that may be anything."""
    if data.startswith(b"PK\x03\x04"):
        return next((each for sign, each in _ZIPPED if sign in data), ".zip")
    known = next((each for sign, each in _ENDINGS.items() if data.startswith(sign)), None)
    return known or (".html" if is_page(data) else None)


def file_name(key: str, data: bytes) -> str:
    """What a document is called in the mirror: its number, or a digest, and what its bytes are."""
    stem = key if _SAFE_KEY.fullmatch(key) else f"u{sha256(key.encode()).hexdigest()[:20]}"
    return f"documents/{stem}{ending(data) or '.txt'}"


def digest(data: bytes) -> str:
    """The name of some bytes in the manifest."""
    return sha256(data).hexdigest()


class Mirror:
    """The files of one site, with its manifest."""

    def __init__(self, root: Path, host: str) -> None:
        self.root = root
        self.host = host
        self.home = root / host
        self.manifest: Manifest = manifests.load(self.home / manifests.NAME)

    def save(self) -> None:
        """Write the manifest."""
        manifests.save(self.manifest, self.home / manifests.NAME)

    def holds(self, file: str | None, content: str) -> bool:
        """Whether a file is there as it was written."""
        return file is not None and (data := self.read(file)) is not None and digest(data) == content

    def read(self, file: str) -> bytes | None:
        """The bytes of a file; None where it is not there."""
        try:
            return (self.home / file).read_bytes()
        except FileNotFoundError:
            return None

    def put(self, file: str, data: bytes, before: str | None) -> str:
        """Write a file in the place of what was there under an earlier name; its digest."""
        write(self.home / file, data)
        if before and before != file:
            self.drop(before)
        return digest(data)

    def drop(self, file: str | None) -> None:
        """Let a file go."""
        if file:
            (self.home / file).unlink(missing_ok=True)

    def sweep(self) -> None:
        """Let go what the manifest does not know: what a sync that was cut off left behind."""
        known = {one.file for one in self.manifest.meetings.values()}
        known |= {one.file for one in self.manifest.documents.values()}
        known |= {version.file for one in self.manifest.meetings.values() for version in one.versions}
        known |= {version.file for one in self.manifest.documents.values() for version in one.versions}
        for path in [*self.home.glob("*/*"), *self.home.glob(".*.part")]:
            if path.is_file() and path.relative_to(self.home).as_posix() not in known:
                path.unlink()


def write_rules(root: Path) -> None:
    """The metadata file of the whole mirror: whose paper each file is."""
    tables = [line for path in sorted(root.glob(f"*/{manifests.NAME}")) for line in _rules(path)]
    write(root / sidecar.NAME, "\n".join(["# Written by clerk sync.", *tables, ""]).encode())


def _rules(path: Path) -> Iterator[str]:
    held = manifests.load(path)
    host = path.parent.name
    # Not by the table's number, which would change for all papers whenever one comes.
    for _, meeting in sorted(held.meetings.items()):
        if meeting.file:
            yield _table(f"{host}/{meeting.file}", held, meeting, None)
            for version in meeting.versions:
                yield _table(f"{host}/{version.file}", held, meeting, None, version)
    for _, document in sorted(held.documents.items()):
        if document.file:
            linking = held.meetings.get(document.meeting)
            yield _table(f"{host}/{document.file}", held, linking, document)
            for version in document.versions:
                yield _table(f"{host}/{version.file}", held, linking, document, version)


def _table(
    name: str,
    held: Manifest,
    meeting: HeldMeeting | None,
    document: HeldDocument | None,
    version: Version | None = None,
) -> str:
    """One rule; a paper that belongs to another meeting than the one that links it says itself to which."""
    own = document is not None and document.own
    current = document or meeting
    day = (document.day if document and own else meeting.day if meeting else None) or None
    told = {
        "match": name,
        "by": name.partition("/")[0],
        "council": held.council,
        "committee": (document.body if document else "") or (meeting.committee if meeting and (not own or day) else ""),
        "item": document.item.rstrip(".") if document and not own else "",
        "url": document.address if document else meeting.address if meeting else "",
        "title": document.title if document else "",
        "replaced_by": f"{name.partition('/')[0]}/{current.file}" if version and current else "",
    }
    lines = [f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in told.items() if value]
    dated = [f"meeting_date = {day.isoformat()}"] if day else []
    dated += [f"replaced_on = {version.day.isoformat()}"] if version else []
    return "\n".join(["", "[[paper]]", *lines, *dated])
