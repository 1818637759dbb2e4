"""Answers and briefings kept at hand for a while, so that their reader can save them."""

from collections import OrderedDict
from threading import Lock
from typing import Generic, TypeVar

from assistant.web.accounts import Reader

MANY = 2000
_Made = TypeVar("_Made")


class Kept(Generic[_Made]):
    """The latest that was made for any reader, by key, in memory; each is given to its own reader alone."""

    def __init__(self, many: int = MANY) -> None:
        self._many = many
        self._made: OrderedDict[str, tuple[Reader, _Made]] = OrderedDict()
        self._lock = Lock()

    def keep(self, key: str, reader: Reader, made: _Made) -> None:
        """Keep one more; the oldest goes when there are too many."""
        with self._lock:
            self._made[key] = (reader, made)
            while len(self._made) > self._many:
                self._made.popitem(last=False)

    def find(self, key: str, reader: Reader) -> _Made | None:
        """What is kept by that key, if it was made for this reader at this clearance."""
        with self._lock:
            owner, made = self._made.get(key, (None, None))
        return made if owner == reader else None
