"""Papers from folders and files of this machine; every path given is a root, and sources are paths below it."""

import os
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest import sidecar
from ingest.errors import UnreadablePaper, UsageError


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A paper that is there, not yet read. `name` is its path below `root`; `size` is in bytes."""

    source: str
    name: str
    path: Path
    root: Path
    size: int

    def read(self) -> bytes:
        """Its bytes; UnreadablePaper where the machine refuses."""
        try:
            return self.path.read_bytes()
        except OSError as error:
            raise UnreadablePaper(_refusal(self.source, error)) from error


@dataclass(frozen=True, slots=True, kw_only=True)
class Missed:
    """Something below a root that cannot be read, and why, as a sentence."""

    source: str
    root: Path
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Finds:
    """Everything found below the roots, in order of source."""

    papers: tuple[Found, ...]
    missed: tuple[Missed, ...] = ()


def check_there(paths: Iterable[Path]) -> None:
    """UsageError for a path that is not there."""
    for path in paths:
        if not path.exists():
            raise UsageError(f"There is no file or folder {path}: name one that exists.")


def find(paths: Sequence[Path], taken: Mapping[str, Path] | None = None) -> Finds:
    """All papers below the paths; `taken` maps sources that the library holds already to their roots.

    Hidden files, metadata files and links that lead out of their root are no papers.
    UsageError where a path is not there.
    """
    check_there(paths)
    owners = {source: root.absolute() for source, root in (taken or {}).items()}
    papers: dict[Path, Found] = {}
    missed: list[Missed] = []
    for root in paths:
        for one in _below(root):
            if isinstance(one, Missed):
                missed.append(one)
            elif one.path.absolute() not in papers:
                papers[one.path.absolute()] = _named(one, owners)
    return Finds(papers=tuple(sorted(papers.values(), key=lambda one: one.source)), missed=tuple(missed))


def metadata_file(root: Path) -> Path | None:
    """The metadata file of the root, of the folder that a root that is a file lies in, or of the nearest above it.

    The search ends below a folder that anybody may write to, for whoever can put a file there could open papers.
    """
    own = Path(os.path.abspath(root if root.is_dir() else root.parent))  # noqa: PTH100
    for folder in (own, *own.parents):
        path = folder / sidecar.NAME
        if folder != own and folder.stat().st_mode & stat.S_IWOTH:
            return None
        if path.is_file():
            return path
    return None


def _refusal(source: str, error: OSError) -> str:
    return f"{source} cannot be read ({(error.strerror or str(error)).lower()}): see that the file may be opened."


def _named(one: Found, owners: dict[str, Path]) -> Found:
    root = one.root.absolute()
    front = [part for part in (root if root.is_dir() else root.parent).resolve().parts if part != os.sep]
    source = one.name
    while owners.get(source, root) != root and front:
        source = f"{front.pop()}/{source}"
    owners[source] = root
    return Found(source=source, name=one.name, path=one.path, root=one.root, size=one.size)


def _below(root: Path) -> Iterator[Found | Missed]:
    if not root.is_dir():
        if root.name != sidecar.NAME:
            yield from _look(root, root.name, root)
        return
    refused: list[OSError] = []
    home = root.resolve()
    for folder, folders, files in os.walk(root, onerror=refused.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for file in sorted(files):
            path = Path(folder) / file
            if not file.startswith(".") and file != sidecar.NAME and not _leads_out(path, home):
                yield from _look(path, path.relative_to(root).as_posix(), root)
    for error in refused:
        name = os.path.relpath(error.filename or root, root).replace(os.sep, "/")
        yield Missed(source=name, root=root, reason=_refusal(name, error))


def _leads_out(path: Path, home: Path) -> bool:
    try:
        return path.is_symlink() and not path.resolve().is_relative_to(home)
    except (OSError, RuntimeError):  # A link that leads to itself: it is named when it is looked at.
        return False


def _look(path: Path, name: str, root: Path) -> Iterator[Found | Missed]:
    try:
        name.encode("utf-8")
        seen = path.stat()
    except UnicodeEncodeError:
        shown = name.encode("utf-8", "replace").decode("utf-8")
        yield Missed(source=shown, root=root, reason=f"{shown} has a name that is no text: rename the file.")
    except OSError as error:
        yield Missed(source=name, root=root, reason=_refusal(name, error))
    else:
        if stat.S_ISREG(seen.st_mode):
            yield Found(source=name, name=name, path=path, root=root, size=seen.st_size)
        elif not stat.S_ISDIR(seen.st_mode):
            reason = f"{name} is no ordinary file but a pipe, socket or device: take it out of the folder."
            yield Missed(source=name, root=root, reason=reason)
