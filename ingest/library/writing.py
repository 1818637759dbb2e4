"""Writing to a library: vectors first, then one transaction for each paper, then old vectors go.

A kill between any two steps leaves the old paper or the new one, and at worst vectors that no paper knows: these are
swept by the next run, which the mark `pending` tells.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ingest.errors import LibraryError
from ingest.library import origin_rows, reading, rows
from ingest.library.catalogue import WORDS, Catalogue
from ingest.library.rows import Counts, Entry, KeptBack, Stamps
from ingest.library.vectors import checksum
from ingest.papers import Access, Chunk, Paper
from ingest.stopwatch import Stopwatch

if TYPE_CHECKING:
    from ingest.library.library import Library

_PARTS = ("items", "paragraphs", "decisions")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deposit:
    """A paper ready to be stored."""

    entry: Entry
    paper: Paper
    chunks: tuple[Chunk, ...]
    counts: Counts
    stamps: Stamps


def embedded(chunk: Chunk) -> str:
    """The words that a chunk's vector is made of."""
    return f"{chunk.context}\n{chunk.text}" if chunk.context else chunk.text


def add(library: "Library", deposits: Sequence[Deposit], watch: Stopwatch) -> None:
    """Store papers, each whole; what was stored under their sources goes."""
    before = {d.entry.source: _checksums(library.catalogue, d.entry.source) for d in deposits}
    known = {id_: mark for marks in before.values() for id_, mark in marks.items()}
    new = list({c.id: c for d in deposits for c in d.chunks if c.id not in known}.values())
    known |= _embed(library, new, watch)
    with watch("store"):
        for deposit in deposits:
            with library.catalogue.transaction():
                _drop(library.catalogue, deposit.entry.source)
                _put(library.catalogue, deposit, known)
        kept = {c.id for d in deposits for c in d.chunks}
        _forget(library, [id_ for marks in before.values() for id_ in marks if id_ not in kept])


def _embed(library: "Library", chunks: Sequence[Chunk], watch: Stopwatch) -> dict[str, int]:
    """Checksums of the vectors made for these chunks and stored."""
    if not chunks:
        return {}
    with watch("load"):
        library.load_embedder()
    with watch("embed"):
        vectors = library.embed([embedded(chunk) for chunk in chunks])
    with watch("store"):
        library.catalogue.note(pending="vectors")
        library.vectors.add(
            [chunk.id for chunk in chunks],
            vectors,
            [chunk.source for chunk in chunks],
            [chunk.access is Access.EXEMPT for chunk in chunks],
        )
    return {chunk.id: checksum(vector) for chunk, vector in zip(chunks, vectors, strict=True)}


def withhold(library: "Library", back: KeptBack) -> None:
    """Note a paper as withheld, and nothing of its content; what was stored of it goes."""
    marks = _checksums(library.catalogue, back.entry.source)
    with library.catalogue.transaction():
        _take_back(library.catalogue, back.entry.source)
        _drop(library.catalogue, back.entry.source)
        library.catalogue.rows(
            "INSERT INTO withheld_papers VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                back.entry.source,
                _root(library.catalogue, back.entry.root),
                back.entry.path,
                back.entry.content,
                back.entry.reading,
                back.format,
                back.reason,
            ),
        )
    _forget(library, list(marks))


def remove(library: "Library", sources: Iterable[str]) -> None:
    """Drop papers, and what is noted of withheld ones."""
    for source in sources:
        marks = _checksums(library.catalogue, source)
        with library.catalogue.transaction():
            _take_back(library.catalogue, source)
            _drop(library.catalogue, source)
        _forget(library, list(marks))


def remember_root(library: "Library", root: str, *, exempt: bool, named: bool = False) -> None:
    """Note a source root, whether it is ingested with exempt papers, and whether names of files and folders tell."""
    catalogue = library.catalogue
    before = reading.named_roots(catalogue)
    after = before | {root} if named else before - {root}
    if after != before:
        with catalogue.transaction():
            catalogue.note(named_roots=json.dumps(sorted(after)))
    if catalogue.rows("SELECT 1 FROM roots WHERE path = ? AND exempt = ?", (root, exempt)):
        return
    with catalogue.transaction():
        catalogue.rows(
            "INSERT INTO roots (path, exempt) VALUES (?, ?) ON CONFLICT (path) DO UPDATE SET exempt = excluded.exempt",
            (root, exempt),
        )


def moved(library: "Library", key: str, home: str) -> None:
    """Note under that key where a folder of papers within the library lies; where the library was moved, its papers
    are known by their new places."""
    catalogue = library.catalogue
    before = catalogue.meta(key)
    if before == home:
        return
    with catalogue.transaction():
        catalogue.note(**{key: home})
        if before is None:
            return
        for table in ("papers", "withheld_papers"):
            catalogue.rows(
                f"UPDATE {table} SET path = ? || substr(path, ?) WHERE root = (SELECT id FROM roots WHERE path = ?)",
                (home, len(before) + 1, before),
            )
        catalogue.rows("UPDATE OR REPLACE roots SET path = ? WHERE path = ?", (home, before))


def retouch(library: "Library", entry: Entry) -> None:
    """Note that a paper read anew came out as it was."""
    with library.catalogue.transaction():
        library.catalogue.rows(
            "UPDATE papers SET root = ?, path = ?, content = ?, reading = ?, sidecar = ? WHERE source = ?",
            (
                _root(library.catalogue, entry.root),
                entry.path,
                entry.content,
                entry.reading,
                origin_rows.from_sidecar(entry.sidecar),
                entry.source,
            ),
        )


def recover(library: "Library", watch: Stopwatch) -> int:
    """Hold vectors against the catalogue if a run was cut off or files changed; how many vectors were made anew."""
    if not library.catalogue.meta("pending") and library.vectors.trusted():
        return 0
    return mend(library, watch)


def mend(library: "Library", watch: Stopwatch) -> int:
    """Sweep vectors that no chunk knows and make those anew that are missing or wrong; how many these were."""
    marks = {row["id"]: row["vector"] for row in reading.chunk_marks(library.catalogue)}
    stored, sound = _sound(library, marks)
    orphans = sorted(stored - marks.keys())
    if orphans:
        library.vectors.delete(orphans)
    lost = reading.chunks(library.catalogue, [id_ for id_ in marks if id_ not in sound], public_only=False)
    made = _embed(library, lost, watch)
    if made:
        with library.catalogue.transaction():
            library.catalogue.connection.executemany(
                "UPDATE chunks SET vector = ? WHERE id = ?", [(mark, id_) for id_, mark in made.items()]
            )
    library.vectors.trust()
    library.catalogue.note(pending="")
    return len(made)


def _sound(library: "Library", marks: dict[str, int]) -> tuple[frozenset[str], set[str]]:
    """All ids that Chroma holds, and those whose vectors are as the catalogue remembers them."""
    found: dict[str, NDArray[np.float32]] | None
    try:
        stored = library.vectors.ids()
        with library.vectors.reading() as fetch:
            found = fetch([id_ for id_ in marks if id_ in stored])
    except LibraryError:
        found = None
    if found is None or any(str(len(vector)) != library.catalogue.meta("dimensions") for vector in found.values()):
        library.vectors.wipe()
        return frozenset(), set()
    return stored, {id_ for id_, vector in found.items() if checksum(vector) == marks[id_]}


def note_time(library: "Library", when: datetime, changed: Iterable[Access]) -> None:
    """Note when a run changed papers of these kinds of access; the public learn of their own only."""
    keys = {"ingested" if access is Access.PUBLIC else "ingested_exempt" for access in changed}
    library.catalogue.note(**dict.fromkeys(keys, when.isoformat()))


def finish(library: "Library", *, dropped: bool = True) -> bool:
    """End a run: no mark, no byte of what was dropped; False where a reader keeps the journal from being emptied."""
    if library.catalogue.meta("pending"):
        library.catalogue.note(pending="")
    return library.catalogue.tidy() if dropped else True


def _checksums(catalogue: Catalogue, source: str) -> dict[str, int]:
    return {
        row["id"]: row["vector"] for row in catalogue.rows("SELECT id, vector FROM chunks WHERE source = ?", (source,))
    }


def _forget(library: "Library", ids: Sequence[str]) -> None:
    if ids:
        library.catalogue.note(pending="vectors")
        library.vectors.delete(ids)


def _root(catalogue: Catalogue, root: str) -> int:
    return int(catalogue.rows("SELECT id FROM roots WHERE path = ?", (root,))[0][0])


def _take_back(catalogue: Catalogue, source: str) -> None:
    """What a paper that goes was to replace counts again, or is replaced by what replaced that paper as a whole."""
    marks = {
        row["source"]: origin_rows.to_replaced(row["replaced"])
        for row in catalogue.rows("SELECT source, replaced FROM papers WHERE replaced != '[]'")
    }
    heir = next((one.by for one in marks.pop(source, ()) if one.item is None), None)
    for old, told in marks.items():
        if any(one.by == source for one in told):
            inherited = (replace(one, by=heir) if one.by == source and heir else one for one in told)
            kept = tuple(dict.fromkeys(one for one in inherited if one.by not in (source, old)))
            catalogue.rows("UPDATE papers SET replaced = ? WHERE source = ?", (origin_rows.from_replaced(kept), old))


def _drop(catalogue: Catalogue, source: str) -> None:
    catalogue.rows("DELETE FROM withheld_papers WHERE source = ?", (source,))
    found = catalogue.rows("SELECT id FROM papers WHERE source = ?", (source,))
    if not found:
        return
    number = found[0]["id"]
    for table, chunks in WORDS.items():
        catalogue.rows(
            f"INSERT INTO {table} ({table}, rowid, text, context) "
            f"SELECT 'delete', row, text, context FROM {chunks} WHERE paper = ?",
            (number,),
        )
    for table in ("chunks", *_PARTS):
        catalogue.rows(f"DELETE FROM {table} WHERE paper = ?", (number,))
    catalogue.rows("DELETE FROM papers WHERE id = ?", (number,))


def _put(catalogue: Catalogue, deposit: Deposit, vectors: dict[str, int]) -> None:
    entry, paper = deposit.entry, deposit.paper
    columns = {
        "source": entry.source,
        "root": _root(catalogue, entry.root),
        "path": entry.path,
        "content": entry.content,
        "reading": entry.reading,
        "sidecar": origin_rows.from_sidecar(entry.sidecar),
        "came": deposit.stamps.came,
        "changed": deposit.stamps.changed,
    } | rows.from_paper(paper, deposit.counts)
    marks = ", ".join(f":{name}" for name in columns)
    into = f"INSERT INTO papers ({', '.join(columns)}) VALUES ({marks})"
    number = catalogue.connection.execute(into, columns).lastrowid
    assert number is not None
    parts = {
        "items": [rows.from_item(item) for item in paper.items],
        "paragraphs": [rows.from_paragraph(paragraph, paper.access) for paragraph in paper.paragraphs],
        "decisions": [rows.from_decision(decision) for decision in paper.decisions],
    }
    for table, values in parts.items():
        _insert(catalogue, table, [(number, place, *value) for place, value in enumerate(values)])
    _insert(catalogue, "chunks", [(None, *rows.from_chunk(c, number, vectors[c.id])) for c in deposit.chunks])
    for table, chunks in WORDS.items():
        catalogue.rows(
            f"INSERT INTO {table} (rowid, text, context) SELECT row, text, context FROM {chunks} WHERE paper = ?",
            (number,),
        )


def _insert(catalogue: Catalogue, table: str, values: Sequence[tuple[object, ...]]) -> None:
    if values:
        catalogue.connection.executemany(f"INSERT INTO {table} VALUES ({','.join('?' * len(values[0]))})", values)
