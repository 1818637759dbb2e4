"""One ingest in a process of its own: `killed_ingest.py PAPERS LIBRARY [KILL_AT]`; prints how many calls it made.

With KILL_AT the process kills itself (SIGKILL) before that call within the library's code.
"""

import os
import signal
import sys
from pathlib import Path
from types import FrameType

import chromadb  # noqa: F401  (imported before calls are counted, as that is slow)

from ingest import formats, layouts, pipeline, plugins
from ingest.settings import Settings

SETTINGS = Settings.model_validate({"embedding": {"embedder": "hashing", "model": "none"}})
HOME = str(Path(pipeline.__file__).parent / "library")


class Killer:
    def __init__(self, kill_at: int) -> None:
        self.calls = 0
        self._kill_at = kill_at

    def __call__(self, frame: FrameType, event: str, _: object) -> None:
        if event in ("call", "c_call") and frame.f_code.co_filename.startswith(HOME):
            self.calls += 1
            if self.calls == self._kill_at:
                os.kill(os.getpid(), signal.SIGKILL)


def main(papers: str, library: str, kill_at: int = 0) -> None:
    pipeline.WINDOW = 12
    plugins.load_all(formats)
    plugins.load_all(layouts)
    sys.stdout.write("begun\n")
    sys.stdout.flush()
    killer = Killer(kill_at)
    sys.setprofile(killer)
    pipeline.ingest([Path(papers)], Path(library), SETTINGS)
    sys.setprofile(None)
    sys.stdout.write(f"{killer.calls}\n")


if __name__ == "__main__":
    main(*sys.argv[1:3], *map(int, sys.argv[3:]))
