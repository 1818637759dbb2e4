"""Where an evaluation's own libraries are kept: a folder for each content, settings and state of the program."""

import os
import shutil
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import ingest
from ingest.papers import Access
from ingest.settings import Settings
from ingest.sources.folder import find, metadata_file

KEPT = 6


def home() -> Path:
    """The cache folder of this user."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "clerk" / "eval"


def library_folder(papers: Path, settings: Settings, clearance: Access) -> Path:
    """The folder of the library that these papers, settings and this state of the program make.

    The program's source is part of the name because a library skips papers whose content is unchanged, and would
    keep what an earlier reading made of them.
    """
    parts = (*_papers(papers), settings.model_dump_json(exclude={"library"}), clearance.value, *_program())
    name = sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:24]
    return home() / name


def _papers(papers: Path) -> Iterator[str]:
    # Not resolved: a library knows its papers' folder by the way it was reached, and takes another way for another.
    yield str(papers.absolute())
    metadata = metadata_file(papers)
    for path in (*(found.path for found in find([papers]).papers), *([metadata] if metadata else [])):
        yield f"{path} {sha256(path.read_bytes()).hexdigest()}"


def _program() -> Iterator[str]:
    room = Path(ingest.__file__).parent
    for path in sorted(path for path in room.rglob("*") if path.suffix in {".py", ".sql"}):
        yield f"{path.relative_to(room)} {sha256(path.read_bytes()).hexdigest()}"


def use(chosen: Path) -> None:
    """Make the folder if need be and mark it as used last; all but the libraries used last are removed."""
    chosen.mkdir(parents=True, exist_ok=True)
    chosen.touch()
    others = [folder for folder in chosen.parent.iterdir() if folder != chosen]
    for folder in sorted(others, key=lambda path: path.stat().st_mtime, reverse=True)[KEPT - 1 :]:
        shutil.rmtree(folder, ignore_errors=True)
