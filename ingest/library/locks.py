"""Locks between processes: the operating system releases them when their process ends, however it ends."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ingest.errors import LibraryBusy


@contextmanager
def alone(path: Path, *, wait: bool) -> Iterator[int]:
    """Hold the lock file at `path` exclusively; its descriptor, for a note that the holder leaves to the next.

    LibraryBusy if another process (or thread) holds it and `wait` is false.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        _take(descriptor, path, wait)
        yield descriptor
    finally:
        os.close(descriptor)


def _take(descriptor: int, path: Path, wait: bool) -> None:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError as error:
        raise LibraryBusy(
            f"Another run is writing to the library {path.parent}: wait until it has ended and call again."
        ) from error
