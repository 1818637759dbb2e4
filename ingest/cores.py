"""Work spread over the cores: every call of a model keeps to one of them, and several calls go side by side.

One call over several cores waits for the slowest of them after each of its hundreds of steps: on a machine that does
other work as well it takes many times as long as on a single core.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import lru_cache
from math import ceil
from threading import local
from typing import Any, TypeVar

Part = TypeVar("Part")
Told = TypeVar("Told")
_mine = local()


def count() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextmanager
def one_only() -> Iterator[None]:
    """Let the calls of this thread share out nothing: every core has a thread of its own already."""
    before, _mine.alone = getattr(_mine, "alone", False), True
    try:
        yield
    finally:
        _mine.alone = before


def spread(work: Callable[[Part], Told], parts: Sequence[Part]) -> list[Told]:
    """What `work` gives for each part, in order, one on each core at a time."""
    if len(parts) < 2 or count() == 1 or getattr(_mine, "alone", False):
        return [work(part) for part in parts]
    return list(_pool().map(work, parts))


def evenly(work: Callable[[Sequence[Part]], Iterable[Told]], items: Sequence[Part], most: int) -> list[Told]:
    """What `work` gives for each item, in order; it is given them in shares, one a core, of at most `most` items."""
    shares = max(min(count(), len(items)), ceil(len(items) / most))
    told: list[Any] = [None] * len(items)
    for at, some in enumerate(spread(work, [items[at::shares] for at in range(shares)])):
        told[at::shares] = list(some)
    return told


@lru_cache(maxsize=1)
def _pool() -> ThreadPoolExecutor:
    # What is given to these threads would wait for itself if it shared out anything.
    return ThreadPoolExecutor(count(), thread_name_prefix="core", initializer=lambda: setattr(_mine, "alone", True))
