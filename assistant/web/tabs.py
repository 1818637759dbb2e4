"""Whose open page a call comes from: the first reader to use a session hash of Gradio's keeps it to themselves."""

import json
import re
import threading
from collections import OrderedDict
from urllib.parse import parse_qs

from assistant.web.accounts import Reader
from assistant.web.doors import Door, Tab

OF_ONE_READER = 1_000
_HASH = re.compile(r"[A-Za-z0-9_-]{1,64}")


class Tabs:
    """Session hashes and their readers, at most OF_ONE_READER for each, so that no reader pushes out another's.

    A reader whose clearance changes is another reader here: what their open page remembers stays behind.
    """

    def __init__(self) -> None:
        self._owners: dict[str, Reader] = {}
        self._tabs: dict[Reader, OrderedDict[str, None]] = {}
        self._lock = threading.Lock()

    def claim(self, tab: str, reader: Reader) -> bool:
        """Whether the tab is the reader's; one that nobody has used becomes so."""
        with self._lock:
            if self._owners.setdefault(tab, reader) != reader:
                return False
            own = self._tabs.setdefault(reader, OrderedDict())
            own[tab] = None
            own.move_to_end(tab)
            while len(own) > OF_ONE_READER:
                del self._owners[own.popitem(last=False)[0]]
            return True

    def __len__(self) -> int:
        return len(self._owners)


def _said(door: Door, path: str, query: str, body: bytes) -> object:
    if door.tab is Tab.PATH:
        return path.removeprefix(door.path.removesuffix("*"))
    if door.tab is Tab.QUERY:
        found = parse_qs(query, keep_blank_values=True).get("session_hash", [])
        return found[0] if len(found) == 1 else None
    try:
        record = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return record.get("session_hash") if isinstance(record, dict) else None


def tab(door: Door, path: str, query: str, body: bytes) -> str | None:
    """The session hash that a call gives where its door looks for it; none where it is missing or odd."""
    said = _said(door, path, query, body)
    return said if isinstance(said, str) and _HASH.fullmatch(said) else None
