"""What is to be done: the papers found held against those of the library, and the changed ones read."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
from hashlib import sha256
from pathlib import Path

import ingest
from ingest import access, opening, sidecar
from ingest.errors import ClerkError, UnreadablePaper, UsageError
from ingest.library import origin_rows, reading
from ingest.library.library import Library
from ingest.library.rows import Entry, Kept, KeptBack
from ingest.origins import file_names
from ingest.papers import Access, Paper, Status
from ingest.reading import read
from ingest.records import Record
from ingest.settings import Settings
from ingest.sidecar import Sidecar
from ingest.sources import folder
from ingest.sources.folder import Finds, Found


@dataclass(frozen=True, slots=True, kw_only=True)
class Fresh:
    """A paper read in this run; `before` is what the library holds of it, `warnings` what to look at in it."""

    entry: Entry
    paper: Paper
    before: Kept | None
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Back:
    """A paper withheld whole; `new` unless it is noted already."""

    note: KeptBack
    new: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """All that a run will do. `staying` are papers of the library not read anew; `seen` are the sources found."""

    roots: tuple[Path, ...]
    exempt: bool
    seen: frozenset[str]
    staying: tuple[Kept, ...]
    fresh: tuple[Fresh, ...]
    withheld: tuple[Back, ...]
    gone: tuple[Kept | KeptBack, ...]
    failed: tuple[Record, ...]
    warnings: tuple[str, ...]

    @property
    def changes(self) -> bool:
        """Whether anything came or went that may bear on the identity of other papers."""
        return bool(self.fresh or self.gone or any(back.new for back in self.withheld))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Rules:
    """What the metadata file in the folder `home` says of the papers below it."""

    home: Path
    rules: tuple[sidecar.Rule, ...]
    near: Callable[[str], list[sidecar.Rule]]
    named: bool = False

    @classmethod
    def of(cls, root: Path, named: bool) -> "_Rules":
        """Those of a root: of its own metadata file, or of the nearest above it; `named`: file names tell, too."""
        path = folder.metadata_file(root)
        home, rules = (path.parent, sidecar.read(path)) if path else (root, ())
        return cls(home=home, rules=rules, near=sidecar.finder(rules), named=named)

    def lookup(self, found: Found) -> Sidecar | None:
        """What they say of one paper."""
        name = Path(os.path.relpath(found.path, self.home)).as_posix()
        told = sidecar.lookup(self.near(name), name)
        by_name = file_names.told(found.name) if self.named else None
        return sidecar.over(by_name, told) if by_name and told else told or by_name

    def remarks(self, root: Path, finds: Finds) -> tuple[str, ...]:
        """A rule that is about no paper of its own root; a metadata file that lies above the root."""
        if self.home == root:
            return sidecar.unused(self.rules, (one.name for one in finds.papers if one.root == root))
        is_above = self.home != root.parent or root.is_dir()
        return (f"{root} is read under the rules of {self.home / sidecar.NAME}.",) if is_above else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stock:
    """What the library holds, by source."""

    kept: dict[str, Kept]
    back: dict[str, KeptBack]

    def all(self) -> dict[str, Kept | KeptBack]:
        return {**self.kept, **self.back}


def survey(
    library: Library,
    roots: Sequence[Path],
    *,
    exempt: bool,
    prune: bool,
    named: bool,
    progress: Callable[[str, int, int], None],
) -> Survey:
    """Find the papers below the roots and read those that are new or changed; writes nothing."""
    stock = _Stock(
        kept={one.entry.source: one for one in reading.kept(library.catalogue)},
        back={one.entry.source: one for one in reading.kept_back(library.catalogue)},
    )
    finds = _found(roots, stock)
    gone = _gone(roots, finds, stock)
    if not prune:
        _refuse_great_losses(roots, finds, gone, stock)
    rules = {root: _Rules.of(root, named) for root in roots}
    results = []
    for number, one in enumerate(finds.papers, 1):
        results.append(_look(one, stock, rules[one.root].lookup(one), library.settings, exempt=exempt))
        progress("reading", number, len(finds.papers))
    fresh = tuple(one for one in results if isinstance(one, Fresh))
    withheld = tuple(one for one in results if isinstance(one, Back))
    leaving = {one.entry.source for one in (*fresh, *gone)} | {one.note.entry.source for one in withheld}
    return Survey(
        roots=tuple(roots),
        exempt=exempt,
        seen=frozenset(one.source for one in finds.papers if one.source in stock.kept)
        - {one.source for one in results if isinstance(one, Record)},
        staying=tuple(kept for source, kept in stock.kept.items() if source not in leaving),
        fresh=fresh,
        withheld=withheld,
        gone=gone,
        failed=tuple(one for one in results if isinstance(one, Record)) + tuple(map(_missed, finds.missed)),
        warnings=tuple(line for root in roots for line in rules[root].remarks(root, finds)),
    )


def _found(roots: Sequence[Path], stock: _Stock) -> Finds:
    """What is there, each paper under the name that the library knows its file by."""
    held = stock.all()
    finds = folder.find(roots, {source: Path(one.entry.root) for source, one in held.items()})
    names = {one.entry.path: source for source, one in held.items()}
    papers = tuple(
        Found(source=names.get(str(one.path), one.source), name=one.name, path=one.path, root=one.root, size=one.size)
        for one in finds.papers
    )
    return Finds(papers=tuple(sorted(papers, key=lambda one: one.source)), missed=finds.missed)


def _gone(roots: Sequence[Path], finds: Finds, stock: _Stock) -> tuple[Kept | KeptBack, ...]:
    """Papers of these roots that are no longer there; what lies in an unreadable folder is not called gone."""
    here = {one.source for one in finds.papers} | {one.source for one in finds.missed}
    closed = tuple(f"{one.source}/" for one in finds.missed)
    return tuple(
        one
        for source, one in sorted(stock.all().items())
        if any(_lies_in(one, root) for root in roots) and source not in here and not source.startswith(closed)
    )


def _lies_in(one: Kept | KeptBack, root: Path) -> bool:
    """Below the root now given, be it the one that brought the paper or another that holds the same file."""
    return Path(one.entry.path).is_relative_to(root)


def _refuse_great_losses(roots: Sequence[Path], finds: Finds, gone: Sequence[Kept | KeptBack], stock: _Stock) -> None:
    for root in roots:
        held = sum(_lies_in(one, root) for one in stock.all().values())
        lost = sum(_lies_in(one, root) for one in gone)
        if not any(one.path.is_relative_to(root) for one in finds.papers) and not finds.missed:
            what = f"There are no papers in {root}"
        elif lost * 2 > held:
            what = f"{lost} of the {held} papers of {root} are gone"
        else:
            continue
        raise UsageError(f"{what}, so nothing was changed: see that this is the right folder, or add --prune.")


def _missed(missed: folder.Missed) -> Record:
    return Record(source=missed.source, status=Status.FAILED, reason=missed.reason)


def _look(
    found: Found, stock: _Stock, told: Sidecar | None, settings: Settings, *, exempt: bool
) -> Fresh | Back | Record | None:
    """None for a paper that is unchanged."""
    kept, back = stock.kept.get(found.source), stock.back.get(found.source)
    try:
        data = _bytes(found, settings.reading.largest_mb)
        held = kept or back
        entry = Entry(
            source=found.source,
            root=held.entry.root if held else str(found.root),
            path=str(found.path),
            content=sha256(data).hexdigest(),
            reading=_fingerprint(told, exempt, opening.depends(data, settings.ocr)),
            sidecar=told,
        )
        if kept and (kept.entry.content, kept.entry.reading) == (entry.content, entry.reading):
            return None
        if back and (back.entry.content, back.entry.reading) == (entry.content, entry.reading):
            return Back(note=back, new=False)
        return _read(entry, found, data, kept, settings, exempt=exempt)
    except UnreadablePaper as error:
        if kept and told and told.access is Access.EXEMPT and kept.paper.access is Access.PUBLIC:
            return _closed(kept)
        reason = f"{str(error).rstrip('.')}; what was read of it earlier is kept." if kept else str(error)
        return Record(source=found.source, status=Status.FAILED, reason=reason)


def _bytes(found: Found, most: int) -> bytes:
    if found.size > most * 1_000_000:
        raise UnreadablePaper(
            f"This file holds {found.size / 1_000_000:,.0f} MB and the settings allow {most}: "
            "add it in parts, or raise largest_mb under [reading]."
        )
    return found.read()


def _closed(kept: Kept) -> Back:
    """A paper that was public, is now said to be exempt, and cannot be read anew: it may not stay as it is."""
    reason = "It is withheld: its metadata file says that it is exempt, and it cannot be read any more."
    entry = replace(kept.entry, content="")
    return Back(note=KeptBack(entry=entry, format=kept.paper.format, reason=reason), new=True)


def _read(
    entry: Entry, found: Found, data: bytes, before: Kept | None, settings: Settings, *, exempt: bool
) -> Fresh | Back:
    told = entry.sidecar.access if entry.sidecar else None
    try:
        extract = opening.extract(found.path.name, data, settings.ocr)
        paper = read(extract, entry.source)
        marked = access.mark(paper, exempt=exempt, told=told)
    except ClerkError:
        raise
    except Exception as error:  # A parser may fail on a damaged paper in any way; the other papers go on.
        raise UnreadablePaper(f"It cannot be read ({type(error).__name__}): see that it opens elsewhere.") from error
    if isinstance(marked, access.WithheldPaper):
        return Back(note=KeptBack(entry=entry, format=paper.format, reason=marked.reason), new=True)
    warnings = (*extract.warnings, *_opened(paper, entry.sidecar))
    return Fresh(entry=entry, paper=marked, before=before, warnings=warnings)


def _opened(paper: Paper, told: Sidecar | None) -> tuple[str, ...]:
    """A warning where the metadata file opens what the paper itself marks as exempt."""
    if told is None or told.access is not Access.PUBLIC:
        return ()
    marked = access.mark(paper, exempt=True)
    if isinstance(marked, Paper) and marked.access is Access.PUBLIC:
        return ()
    return (
        f"{told.table('access')} says that it is public, but the paper marks matter in it as exempt: "
        "it is in for everybody, so see that this is right.",
    )


def _fingerprint(told: Sidecar | None, exempt: bool, depends: str) -> str:
    return sha256("\x1f".join((_code(), origin_rows.from_sidecar(told), str(exempt), depends)).encode()).hexdigest()


@cache
def _code() -> str:
    """A hash of the code that reads papers: when it changes, papers are read anew, and stored anew if they differ."""
    home = Path(ingest.__file__).parent
    digest = sha256()
    for path in sorted((*home.glob("*.py"), *(p for part in _READERS for p in (home / part).glob("*.py")))):
        digest.update(path.read_bytes())
    return digest.hexdigest()


_READERS = ("formats", "extraction", "layouts", "structure", "origins", "marking")
