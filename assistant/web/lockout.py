"""How often a wrong password may be tried: pure counting, with the time (seconds) passed in."""

import threading
from collections import OrderedDict
from ipaddress import IPv6Address, ip_address, ip_network

WINDOW = 15 * 60.0
LOCKED_FOR = 15 * 60.0
FAILURES_OF_A_NAME = 5
FAILURES_OF_AN_ADDRESS = 20
REMEMBERED = 10_000


class Lockout:
    """Locks a key for LOCKED_FOR once `limit` tries within WINDOW have failed.

    A try counts as failed from its start until it is taken back, so that many tries at once gain nothing. At most
    REMEMBERED keys are kept, those least recently tried going first.
    """

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._failures: OrderedDict[str, list[float]] = OrderedDict()
        self._lock = threading.Lock()

    def attempt(self, key: str, now: float) -> float:
        """Seconds that the key is locked for yet; 0 where it may try, which is counted."""
        with self._lock:
            failures = self._failures.setdefault(key, [])
            self._failures.move_to_end(key)
            while len(self._failures) > REMEMBERED:
                self._failures.popitem(last=False)
            if len(failures) >= self._limit:
                left = failures[-1] + LOCKED_FOR - now
                if left > 0:
                    return left
                failures.clear()
            failures[:] = [when for when in failures if when > now - WINDOW] + [now]
            return 0.0

    def forgive(self, key: str) -> None:
        """The last try was right: forget the failures of the key."""
        with self._lock:
            self._failures.pop(key, None)

    def take_back(self, key: str, when: float) -> None:
        """The try begun at that time was right: do not count it, but keep the others."""
        with self._lock:
            failures = self._failures.get(key, [])
            if when in failures:
                failures.remove(when)

    def __len__(self) -> int:
        return len(self._failures)


def address_key(address: str) -> str:
    """What counts as one address: an IPv6 network of 64 bits is one household's, and anything else itself."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    if isinstance(found, IPv6Address):
        return str(found.ipv4_mapped or ip_network((int(found), 64), strict=False))
    return str(found)
