"""A library made anew from the folders it came from, beside the old one, and put in its place at once."""

import shutil
from contextlib import closing
from itertools import product
from pathlib import Path

from ingest.errors import LibraryMissing, UsageError
from ingest.library import arrivals, reading
from ingest.library.catalogue import FORMAT, NAME, Catalogue, told
from ingest.library.locks import alone
from ingest.library.replacing import take_its_place
from ingest.library.rows import Stamps
from ingest.pipeline import Progress, ingest, silent
from ingest.records import Report
from ingest.settings import Settings


def rebuild(folder: Path, settings: Settings, progress: Progress = silent) -> tuple[Report, ...]:
    """Ingest all roots of the library anew; readers see the old library until the new one is whole."""
    if not (folder / NAME).exists():
        raise LibraryMissing(f"There is no library in {folder}: make one with clerk ingest PATH.")
    with alone(folder / "writing.lock", wait=False):
        roots, named, generation, known = _history(folder)
        new = folder / "rebuilding"
        shutil.rmtree(new, ignore_errors=True)
        reports = []
        for exempt, by_name in product((False, True), repeat=2):
            paths = [Path(path) for path, closed in roots.items() if (closed, path in named) == (exempt, by_name)]
            if paths:
                made = ingest(
                    paths, new, settings, exempt=exempt, prune=True, named=by_name, progress=progress, known=known
                )
                reports.append(made)
        take_its_place(folder, new, generation)
        shutil.rmtree(new, ignore_errors=True)
    return tuple(reports)


def _history(folder: Path) -> tuple[dict[str, bool], frozenset[str], int, dict[str, Stamps]]:
    """The roots of the library, those whose names tell, its generation, and when its papers came, as far as it says."""
    with closing(Catalogue(folder, writable=False)) as old, told(folder):
        roots = reading.roots(old)
        gone = [path for path in roots if not Path(path).exists()]
        if gone or not roots:
            raise UsageError(
                f"The library {folder} cannot be made anew, as {gone[0] if gone else 'its folder of papers'} "
                "is no longer there: put it back, or ingest what is there into another library."
            )
        return (
            roots,
            reading.named_roots(old),
            old.generation,
            arrivals.stamps(old) if old.meta("format") == FORMAT else {},
        )
