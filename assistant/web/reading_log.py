"""Who was given or opened exempt papers: JSON lines, a file a month, without a word of question or paper."""

import json
import os
import re
import threading
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from assistant.web.accounts import Reader
from ingest.errors import LibraryError

MONTHS_KEPT = 24
_NAME = re.compile(r"exempt-(\d{4})-(\d{2})\.jsonl")


class ReadingLog:
    """A log in a folder that its owner alone can read; `clock` gives seconds since 1970 in UTC.

    An entry is kept for MONTHS_KEPT whole months at least. Each goes to the disk as one appended write, so neither
    threads nor processes tear a line.
    """

    def __init__(self, folder: Path, clock: Callable[[], float] = time.time) -> None:
        self._folder = folder
        self._clock = clock
        self._lock = threading.Lock()

    def note(
        self,
        reader: Reader,
        what: Literal["answer", "paper", "page", "register", "briefing", "news"],
        sources: Iterable[str],
    ) -> None:
        """Write that the reader was given these exempt papers; LibraryError where it cannot be: show nothing then."""
        when = datetime.fromtimestamp(self._clock(), UTC)
        entry = {
            "time": when.isoformat(timespec="seconds"),
            "reader": reader.name,
            "what": what,
            "papers": sorted(set(sources)),
        }
        if not entry["papers"]:
            return
        try:
            with self._lock:
                self._append(when, json.dumps(entry, ensure_ascii=False) + "\n")
        except OSError as error:
            raise LibraryError(
                f"The log of exempt papers in {self._folder} cannot be written ({error.strerror}): nothing exempt is "
                "shown until it can."
            ) from error

    def _append(self, when: datetime, line: str) -> None:
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = self._folder / f"exempt-{when:%Y-%m}.jsonl"
        if not path.exists():
            self._drop_old(when)
        descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(descriptor, line.encode("utf-8"))
        finally:
            os.close(descriptor)

    def _drop_old(self, when: datetime) -> None:
        for path in self._folder.iterdir():
            found = _NAME.fullmatch(path.name)
            if found and (when.year - int(found[1])) * 12 + when.month - int(found[2]) > MONTHS_KEPT:
                path.unlink()
