"""Earlier versions in the mirror: what a document or a meeting's page said before the council changed it.

A version's file is named by its bytes, so that a sync that was cut off finds it again.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from hashlib import sha256

from ingest import opening
from ingest.syncing import bodies
from ingest.syncing.manifest import HeldDocument, HeldMeeting, Version
from ingest.syncing.mirror import Mirror, digest
from ingest.syncing.published import Item

_NAMED = 12


def of_document(mirror: Mirror, held: HeldDocument | None, data: bytes, stamp: str) -> tuple[Version, ...]:
    """The earlier versions of a document whose bytes now are these; must be called before they are written."""
    if held is None:
        return ()
    versions = without(mirror, held.versions, digest(data))
    before = _before(mirror, held.file, held.content)
    if held.file is None or before is None or digest(before) == digest(data) or _same_words(held.file, before, data):
        return versions
    return (*versions, _put(mirror, held.file, before, stamp, ()))


def of_meeting(
    mirror: Mirror, held: HeldMeeting | None, items: Sequence[Item], page: bytes, stamp: str, *, paged: bool
) -> tuple[Version, ...]:
    """The earlier versions of a meeting's page; one comes where words that were minuted are others now.

    What holds an item that is closed or gone now is let go.
    """
    if held is None:
        return ()
    shown = {named(item) for item in items if not item.restricted}
    versions = without(mirror, held.versions, digest(page))
    closed = [one for one in versions if not shown.issuperset(one.items)]
    drop(mirror, closed)
    versions = tuple(one for one in versions if one not in closed)
    told = tuple(named(item) for item in held.items if not item.restricted)
    if held.file is None or held.paged != paged or not shown.issuperset(told) or not _corrected(held, items):
        return versions
    before = _before(mirror, held.file, held.content)
    if before is None or digest(before) == digest(page):
        return versions
    return (*versions, _put(mirror, held.file, before, stamp, told))


def minuted(items: Iterable[Item]) -> dict[str, str]:
    """For each item with whole minutes, and for its decision, a digest of their words."""
    found = {}
    for item in items:
        for sort, words in (("minutes", item.minutes), ("decision", item.decision)):
            if words and not item.restricted and not bodies.is_cut(words):
                plain = re.sub(r"[\W_]+", "", bodies.line(words).casefold())
                found[f"{named(item)} {sort}"] = sha256(plain.encode()).hexdigest()
    return found


def named(item: Item) -> str:
    """By what an item is known from one sync to the next."""
    return item.id or f"{item.number} {item.title}"


def without(mirror: Mirror, versions: Sequence[Version], content: str) -> tuple[Version, ...]:
    """The versions but that of these bytes, which is the one that counts again."""
    drop(mirror, [one for one in versions if one.content == content])
    return tuple(one for one in versions if one.content != content)


def drop(mirror: Mirror, versions: Iterable[Version]) -> None:
    """Let versions go, to the last byte."""
    for one in versions:
        mirror.drop(one.file)


def _corrected(held: HeldMeeting, items: Sequence[Item]) -> bool:
    """Whether minutes were out, and some of their words, or of a decision, are others now."""
    now = minuted(items)
    has_minutes = any(name.endswith(" minutes") for name in held.minuted)
    return has_minutes and any(now.get(name, words) != words for name, words in held.minuted.items())


def _before(mirror: Mirror, file: str | None, content: str) -> bytes | None:
    """The bytes that the manifest knows; where a sync was cut off after they were put aside, these."""
    for name in (file, _name(file, content)) if file else ():
        if mirror.holds(name, content):
            return mirror.read(name)
    return None


def _put(mirror: Mirror, file: str, data: bytes, stamp: str, items: tuple[str, ...]) -> Version:
    content = digest(data)
    name = _name(file, content)
    if not mirror.holds(name, content):
        mirror.put(name, data, None)
    return Version(file=name, content=content, day=datetime.fromisoformat(stamp).date(), items=items)


def _name(file: str, content: str) -> str:
    stem, dot, ending = file.rpartition(".")
    return f"{stem}-before-{content[:_NAMED]}{dot}{ending}"


def _same_words(file: str, before: bytes, now: bytes) -> bool:
    """Whether only the bytes differ: many sites make a document anew each time that it is asked for."""
    try:
        texts = [opening.extract(file, data).text.split() for data in (before, now)]
    except Exception:  # The pipeline reads both again and names what is wrong with them.
        return False
    return bool(texts[0]) and texts[0] == texts[1]
