"""Who is signed in: random tokens, of which only hashes are kept, in memory, with the time passed in as a clock."""

import hashlib
import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace

from assistant.web.accounts import Account

IDLE = 8 * 3600.0
ABSOLUTE = 24 * 3600.0
OF_ONE_READER = 20
AT_ONCE = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A sign-in that holds; times in seconds of the clock."""

    account: Account
    opened: float
    seen: float


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()


class Sessions:
    """Sessions by their tokens' hashes, the least recently used first; bounded for a reader and in all."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._held: OrderedDict[str, Session] = OrderedDict()
        self._lock = threading.Lock()

    def open(self, account: Account) -> str:
        """A new session of that account; its token, which is kept nowhere here."""
        token, now = secrets.token_urlsafe(32), self._clock()
        with self._lock:
            self._held[_digest(token)] = Session(account=account, opened=now, seen=now)
            own = [key for key, one in self._held.items() if one.account.reader.name == account.reader.name]
            for key in own[:-OF_ONE_READER]:
                del self._held[key]
            while len(self._held) > AT_ONCE:
                self._held.popitem(last=False)
        return token

    def find(self, token: str) -> Session | None:
        """The session of a token if it still holds; finding it keeps it from being idle."""
        key, now = _digest(token), self._clock()
        with self._lock:
            session = self._held.pop(key, None)
            if not session or now - session.seen > IDLE or now - session.opened > ABSOLUTE:
                return None
            self._held[key] = replace(session, seen=now)
            return self._held[key]

    def close(self, token: str) -> None:
        """End the session of a token, if there is one."""
        with self._lock:
            self._held.pop(_digest(token), None)

    def __len__(self) -> int:
        return len(self._held)
