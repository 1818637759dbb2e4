"""Vectors lost or damaged: a reader is told plainly, the next run or a repair makes just those anew."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.errors import LibraryError
from ingest.library import verifying, writing
from ingest.library.library import Library
from ingest.library.vectors import Vectors
from ingest.papers import Access, Paper
from ingest.settings import Settings
from ingest.stopwatch import Stopwatch

Damage = Callable[[Path], None]


def delete_the_folder(vectors: Path) -> None:
    shutil.rmtree(vectors)


def scribble_over_the_database(vectors: Path) -> None:
    (vectors / "chroma.sqlite3").write_bytes(b"no database" * 1000)


def cut_the_database_short(vectors: Path) -> None:
    data = (vectors / "chroma.sqlite3").read_bytes()
    (vectors / "chroma.sqlite3").write_bytes(data[: len(data) // 2])


def drop_some_vectors(vectors: Path) -> None:
    held = Vectors(vectors)
    held.delete(sorted(held.ids())[:2])


def swap_two_vectors(vectors: Path) -> None:
    held = Vectors(vectors)
    ids = sorted(held.ids())[:2]
    with held.reading() as fetch:
        found = fetch(ids)
    held.add([ids[0]], found[ids[1]][None], ["a.txt"], [False])


LOSSES = [
    delete_the_folder,
    scribble_over_the_database,
    cut_the_database_short,
    drop_some_vectors,
    swap_two_vectors,
]


@pytest.fixture
def folder(fill: Callable[..., Path], made: Callable[..., Paper]) -> Path:
    return fill(
        made("a.txt", "The pond was cleared.", "The roof leaks."), made("b.txt", "Swans nest.", "Ducks do too.")
    )


@pytest.mark.parametrize("damage", LOSSES)
def test_a_reader_is_told_plainly_and_a_repair_mends_it(folder: Path, hashing: Settings, damage: Damage) -> None:
    damage(folder / "vectors")
    with Library.open(folder, hashing) as reader:
        vector = reader.embed(["pond"])[0]
        with pytest.raises(LibraryError, match="clerk library verify --repair"):
            reader.nearest(vector, 5, clearance=Access.PUBLIC)
        assert reader.matching(["pond"], 5, clearance=Access.PUBLIC)
    with Library.open(folder, hashing, writable=True) as library:
        assert verifying.problems(library)
        verifying.repair(library)
        assert verifying.problems(library) == ()
        assert len(library.nearest(vector, 5, clearance=Access.PUBLIC)) == 4


@pytest.mark.parametrize("damage", [delete_the_folder, scribble_over_the_database, cut_the_database_short])
def test_the_next_run_mends_files_that_others_changed(folder: Path, hashing: Settings, damage: Damage) -> None:
    damage(folder / "vectors")
    with Library.open(folder, hashing, writable=True) as library:
        assert writing.recover(library, Stopwatch()) == 4
        assert writing.recover(library, Stopwatch()) == 0
        assert verifying.problems(library) == ()


def test_only_lost_vectors_are_made_anew(folder: Path, hashing: Settings) -> None:
    drop_some_vectors(folder / "vectors")
    with Library.open(folder, hashing, writable=True) as library:
        assert writing.mend(library, Stopwatch()) == 2


def test_vectors_of_no_paper_are_swept(folder: Path, hashing: Settings) -> None:
    held = Vectors(folder / "vectors")
    with Library.open(folder, hashing, writable=True) as library:
        held.add(["orphan"], library.embed(["x"]), ["x.txt"], [False])
        assert verifying.problems(library) == ("1 vectors belong to no chunk: run clerk library verify --repair.",)
        verifying.repair(library)
        assert "orphan" not in held.ids()


def test_a_keyword_index_that_lost_words_is_made_anew(folder: Path, hashing: Settings) -> None:
    with Library.open(folder, hashing, writable=True) as library:
        library.catalogue.connection.execute("UPDATE chunks SET text = 'other words' WHERE \"order\" = 0")
        assert any("keyword index" in line for line in verifying.problems(library))
        verifying.repair(library)
        assert not any("keyword index" in line for line in verifying.problems(library))
