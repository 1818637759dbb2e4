"""One sync in a process of its own: `killed_sync.py ADDRESS LIBRARY [KILL_AT]`; prints how many calls it made.

With KILL_AT the process kills itself (SIGKILL) before that call within the code that syncs or writes the library.
"""

import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType

import chromadb  # noqa: F401  (imported before calls are counted, as that is slow)

from ingest import formats, layouts, pipeline, plugins
from ingest.settings import Settings
from ingest.syncing.running import Sync

HOMES = tuple(str(Path(pipeline.__file__).parent / room) for room in ("syncing", "library", "sources"))


class Killer:
    def __init__(self, kill_at: int) -> None:
        self.calls = 0
        self._kill_at = kill_at

    def __call__(self, frame: FrameType, event: str, _: object) -> None:
        if event in ("call", "c_call") and frame.f_code.co_filename.startswith(HOMES):
            self.calls += 1
            if self.calls == self._kill_at:
                os.kill(os.getpid(), signal.SIGKILL)


def main(address: str, library: str, kill_at: int = 0) -> None:
    source = {"address": address, "council": "Marlbridge", "committees": ["Audit Committee", 163]}
    settings = Settings.model_validate(
        {"embedding": {"embedder": "hashing", "model": "none"}, "sync": {"pause": 0, "source": [source]}}
    )
    plugins.load_all(formats)
    plugins.load_all(layouts)
    killer = Killer(kill_at)
    sys.setprofile(killer)
    Sync(folder=Path(library), settings=settings, clock=lambda: datetime(2026, 3, 20, tzinfo=UTC)).run(
        settings.sync.source
    )
    sys.setprofile(None)
    sys.stdout.write(f"{killer.calls}\n")


if __name__ == "__main__":
    main(*sys.argv[1:3], *map(int, sys.argv[3:]))
