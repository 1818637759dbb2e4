"""Catalogue, keyword index and vectors held against each other."""

import sqlite3

from ingest.errors import LibraryError
from ingest.library import reading, writing
from ingest.library.catalogue import WORDS, Catalogue
from ingest.library.library import Library
from ingest.library.vectors import checksum
from ingest.papers import Chunk, Kind, Paper
from ingest.stopwatch import Stopwatch


def problems(library: Library) -> tuple[str, ...]:
    """Everything wrong, a sentence each; nothing for a sound library."""
    found = [*_of_catalogue(library.catalogue), *_of_words(library.catalogue)]
    for row in library.catalogue.rows("SELECT source FROM papers ORDER BY source"):
        found.extend(_of_paper(library.catalogue, row["source"]))
    return (*found, *_of_vectors(library))


def repair(library: Library) -> None:
    """Mend what can be made anew from the catalogue: the keyword index and the vectors."""
    with library.catalogue.transaction():
        for table in WORDS:
            library.catalogue.rows(f"INSERT INTO {table} ({table}) VALUES ('rebuild')")
    writing.mend(library, Stopwatch())
    writing.finish(library)


def _of_catalogue(catalogue: Catalogue) -> list[str]:
    lines = [row[0] for row in catalogue.rows("PRAGMA integrity_check")]
    return [f"The catalogue is damaged: {line}." for line in lines if line != "ok"]


def _of_words(catalogue: Catalogue) -> list[str]:
    try:
        with catalogue.lock:
            for table in WORDS:
                catalogue.connection.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('integrity-check', 1)")
    except sqlite3.DatabaseError:
        return ["The keyword index does not fit the chunks: run clerk library verify --repair."]
    return []


def _of_paper(catalogue: Catalogue, source: str) -> list[str]:
    paper = reading.paper(catalogue, source)
    assert paper is not None
    chunks = reading.ordered_chunks(catalogue, source)
    wrong = [
        f"{source}: chunk {chunk.order} is not what its places in the text say."
        for chunk in chunks
        if _off(paper, chunk)
    ]
    covered = {place for chunk in chunks for place in range(chunk.first, chunk.last + 1)}
    for place, paragraph in enumerate(paper.paragraphs):
        if paragraph.kind is not Kind.FURNITURE and place not in covered:
            wrong.append(f"{source}: paragraph {place + 1} is in no chunk.")
    if any(chunk.access is not paper.access for chunk in chunks):
        wrong.append(f"{source}: a chunk is not marked {paper.access} as its paper is.")
    return wrong


def _off(paper: Paper, chunk: Chunk) -> bool:
    return "\n".join(paper.text[run.start : run.end] for run in chunk.runs) != chunk.text


def _of_vectors(library: Library) -> list[str]:
    marks = {row["id"]: row["vector"] for row in reading.chunk_marks(library.catalogue)}
    try:
        stored = library.vectors.ids()
        with library.vectors.reading() as fetch:
            vectors = fetch([id_ for id_ in marks if id_ in stored])
    except LibraryError as error:
        return [str(error)]
    wrong = sum(checksum(vector) != marks[id_] for id_, vector in vectors.items())
    counts = {
        "chunks have no vector": len(marks.keys() - stored),
        "vectors belong to no chunk": len(stored - marks.keys()),
        "vectors are not those that were stored": wrong,
    }
    return [f"{count} {what}: run clerk library verify --repair." for what, count in counts.items() if count]
