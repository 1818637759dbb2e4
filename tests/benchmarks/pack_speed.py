"""How fast a pack of five hundred pages is read before embedding, and what memory that takes; prints one line.

    python tests/benchmarks/pack_speed.py [--pages 500] [--scans 0] [--one]

Pages a second a core are by processor time, of all processes; memory is the highest sum of all processes above what
the program holds before it reads. `--one` reads with a single process.
"""

import argparse
import os
import resource
import sys
import threading
import time
from pathlib import Path

HERE = Path(__file__).parents[1]
sys.path[:0] = [str(HERE / "packs"), str(HERE / "ingest")]
_MEGABYTE = 1_000_000
# Sections of each of 33 reports that make a page of the pack.
_SECTIONS_A_PAGE = 30 / 500


def _own(pid: int | str) -> int:
    """Bytes that a process holds alone; a library's pages are shared by all."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return 1024 * sum(int(line.split()[1]) for line in lines if line.startswith("Private_"))


def _family(pid: int) -> list[int]:
    found = [pid]
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found += [one for child in task.read_text().split() for one in _family(int(child))]
        except OSError:
            continue
    return found


class _Watch(threading.Thread):
    """Looks ten times a second at what the process and its children hold."""

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.start_with = _own(os.getpid())
        self.most = 0
        self.over = threading.Event()

    def run(self) -> None:
        while not self.over.wait(0.1):
            self.most = max(self.most, sum(map(_own, _family(os.getpid()))))


def _seconds() -> float:
    told = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in told)


def measure(data: bytes) -> tuple[int, float, float, float]:
    """Pages, seconds of processors, seconds by the clock, and the most bytes held above the start."""
    from ingest import access, layouts, opening, plugins, reading
    from ingest.chunking import chunk
    from ingest.papers import Paper
    from ingest.settings import Settings

    plugins.load_all(layouts)
    watch = _Watch()
    watch.start()
    begun, clock = _seconds(), time.perf_counter()
    extract = opening.extract("pack.pdf", data)
    paper = access.mark(reading.read(extract, "pack.pdf"), exempt=False)
    assert isinstance(paper, Paper)
    chunk(paper, Settings().chunking)
    taken, passed = _seconds() - begun, time.perf_counter() - clock
    watch.over.set()
    return max(block.page or 0 for block in extract.blocks), taken, passed, watch.most - watch.start_with


def main() -> None:
    """Make a pack, read it, print what that took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=500)
    parser.add_argument("--scans", type=int, default=0)
    parser.add_argument("--one", action="store_true")
    told = parser.parse_args()
    from looks import LOOKS
    from making import make_pack

    from ingest.extraction import pdf_pages

    if told.one:
        pdf_pages._MOST_PROCESSES = 1
    pack = make_pack(LOOKS[0], seed=3, reports=33, sections=round(told.pages * _SECTIONS_A_PAGE), scans=told.scans)
    pages, taken, passed, most = measure(pack.data)
    sys.stdout.write(
        f"{pages} pages: {pages / taken:.0f} pages a second a core, {pages / passed:.0f} by the clock, "
        f"{most / _MEGABYTE:.0f} MB above the start\n"
    )


if __name__ == "__main__":
    main()
