"""Takes out of the mirror what turns out to be exempt when it is read."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from ingest.syncing import earlier
from ingest.syncing.manifest import HeldDocument, HeldMeeting, State
from ingest.syncing.mirror import Mirror

_Held = TypeVar("_Held", HeldDocument, HeldMeeting)


def empty(root: Path, closed: Sequence[str], partly: Sequence[str]) -> bool:
    """Take papers that mark themselves as exempt out of the mirror, with the versions before them; whether any went.

    Of papers that close a part of themselves (`partly`) the versions before them go, which may hold it openly. The
    manifest keeps that a paper was withheld.
    """
    went = False
    for host in sorted({name.partition("/")[0] for name in (*closed, *partly)}):
        mirror = Mirror(root, host)
        shut, parts = _below(host, closed), _below(host, partly)
        held = mirror.manifest
        for key, document in held.documents.items():
            held.documents[key] = now = _emptied(mirror, document, shut, parts)
            if now.file is None and document.file:
                held.documents[key] = replace(now, title="", author="")
            went |= now != document
        for key, meeting in held.meetings.items():
            held.meetings[key] = still = _emptied(mirror, meeting, shut, parts)
            went |= still != meeting
        mirror.save()
    return went


def _below(host: str, names: Sequence[str]) -> frozenset[str]:
    """The files of a site among the names of papers."""
    return frozenset(name.partition("/")[2] for name in names if name.startswith(f"{host}/"))


def _emptied(mirror: Mirror, held: _Held, closed: frozenset[str], parts: frozenset[str]) -> _Held:
    shut = held.file in closed | parts
    going = [one for one in held.versions if shut or one.file in closed]
    earlier.drop(mirror, going)
    kept = replace(held, versions=tuple(one for one in held.versions if one not in going))
    if held.file not in closed:
        return kept
    mirror.drop(held.file)
    return replace(kept, state=State.WITHHELD, file=None)
