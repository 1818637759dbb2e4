import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ingest.errors import LibraryError, LibraryMismatch, LibraryMissing, UsageError
from ingest.library import writing
from ingest.library.catalogue import Catalogue
from ingest.library.library import Hit, Library
from ingest.papers import Access, Paper, Replaced
from ingest.settings import Settings

Fill = Callable[..., Path]
Made = Callable[..., Paper]
PUBLIC, EXEMPT = Access.PUBLIC, Access.EXEMPT


@pytest.fixture
def folder(fill: Fill, made: Made) -> Path:
    return fill(
        made("a.txt", "The potholes in Mill Lane were mended.", "The bandstand is closed."),
        made("b.txt", "The price asked for the depot is a million.", access=EXEMPT),
        made("c.txt", "Mending bicycles in the park."),
    )


def test_a_paper_comes_back_as_it_was_stored(folder: Path, hashing: Settings, made: Made) -> None:
    with Library.open(folder, hashing) as library:
        paper = library.paper("a.txt", clearance=PUBLIC)
    assert paper == made("a.txt", "The potholes in Mill Lane were mended.", "The bandstand is closed.")


def test_papers_come_without_text_but_with_items_and_decisions(folder: Path, hashing: Settings) -> None:
    with Library.open(folder, hashing) as library:
        papers = library.papers(clearance=PUBLIC)
        assert papers is library.papers(clearance=PUBLIC)
    assert [(paper.source, paper.text, paper.paragraphs) for paper in papers] == [("a.txt", "", ()), ("c.txt", "", ())]
    assert papers[0].items and papers[0].decisions


def test_the_public_never_meets_exempt_text(folder: Path, hashing: Settings) -> None:
    with Library.open(folder, hashing) as library:
        vector = library.embed(["the price asked for the depot"])[0]
        closed = library.nearest(vector, 1, clearance=EXEMPT)[0].chunk_id
        assert library.chunks([closed], clearance=EXEMPT)[0].source == "b.txt"
        assert closed not in [hit.chunk_id for hit in library.nearest(vector, 9, clearance=PUBLIC)]
        assert library.matching(["depot", "million"], 9, clearance=PUBLIC) == []
        assert not any("depot" in text for text in library.texts(clearance=PUBLIC))
        assert any("depot" in text for text in library.texts(clearance=EXEMPT))
        assert library.chunks([closed], clearance=PUBLIC) == []
        assert [paper.source for paper in library.papers(clearance=PUBLIC)] == ["a.txt", "c.txt"]
        assert library.info(clearance=PUBLIC)["papers"] == 2
        with pytest.raises(UsageError) as told:
            library.paper("b.txt", clearance=PUBLIC)
        assert "nearest names are a.txt, c.txt" in str(told.value)
        with pytest.raises(LibraryError, match="no longer"):
            library.vectors_of([closed], clearance=PUBLIC)
        assert library.paper("b.txt", clearance=EXEMPT).access is EXEMPT


def test_an_exempt_paper_is_not_remembered_for_the_next_reader(folder: Path, hashing: Settings) -> None:
    with Library.open(folder, hashing) as library:
        library.paper("b.txt", clearance=EXEMPT)
        with pytest.raises(UsageError):
            library.paper("b.txt", clearance=PUBLIC)


def test_words_are_matched_by_their_stems_and_best_first(folder: Path, hashing: Settings) -> None:
    with Library.open(folder, hashing) as library:
        hits = library.matching(["pothole", "mend"], 5, clearance=PUBLIC)
        sources = [chunk.source for chunk in library.chunks([hit.chunk_id for hit in hits], clearance=PUBLIC)]
        assert sources == ["a.txt", "c.txt"]
        assert hits[0].score > hits[1].score
        only = library.matching(["mend"], 5, clearance=PUBLIC, sources=frozenset({"c.txt"}))
        assert len(only) == 1


@pytest.mark.parametrize(
    "term", ['"', "AND", "mend*", "a OR b", "text:mend", "NEAR(a b)", "£", "", "\0", "-x", "^a", "'"]
)
def test_no_term_is_taken_for_search_syntax(folder: Path, hashing: Settings, term: str) -> None:
    with Library.open(folder, hashing) as library:
        library.matching([term], 5, clearance=PUBLIC)
        assert library.matching([term, "bandstand"], 5, clearance=PUBLIC)
        assert library.matching([], 5, clearance=PUBLIC) == []


def test_ids_come_back_in_the_order_asked_and_unknown_ones_are_left_out(folder: Path, hashing: Settings) -> None:
    with Library.open(folder, hashing) as library:
        ids = [hit.chunk_id for hit in library.nearest(library.embed(["park"])[0], 9, clearance=PUBLIC)]
        asked = [ids[2], "unknown", ids[0], ids[1]]
        assert [chunk.id for chunk in library.chunks(asked, clearance=PUBLIC)] == [ids[2], ids[0], ids[1]]
        rows = library.vectors_of([ids[2], ids[0], ids[2]], clearance=PUBLIC)
        assert rows.dtype == np.float32
        assert np.array_equal(rows[0], rows[2])
        assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-6)


def test_search_keeps_to_the_papers_asked_for(folder: Path, hashing: Settings) -> None:
    with Library.open(folder, hashing) as library:
        vector = library.embed(["mended"])[0]
        hits = library.nearest(vector, 9, clearance=PUBLIC, sources=frozenset({"c.txt", "b.txt"}))
        assert [chunk.source for chunk in library.chunks([h.chunk_id for h in hits], clearance=PUBLIC)] == ["c.txt"]
        assert library.nearest(vector, 9, clearance=PUBLIC, sources=frozenset()) == []


def test_a_library_that_is_not_there_is_said_so(tmp_path: Path, hashing: Settings) -> None:
    with pytest.raises(LibraryMissing, match="clerk ingest PATH"):
        Library.open(tmp_path / "none", hashing)
    assert not (tmp_path / "none").exists()


def test_another_format_version_is_refused_with_what_to_do(folder: Path, hashing: Settings) -> None:
    catalogue = Catalogue(folder, writable=True)
    catalogue.note(format="0")
    catalogue.close()
    with pytest.raises(LibraryMismatch, match=r"format version 0.*clerk library rebuild"):
        Library.open(folder, hashing)


def test_other_weights_are_refused_with_what_to_do(folder: Path, hashing: Settings) -> None:
    catalogue = Catalogue(folder, writable=True)
    catalogue.note(weights="others")
    catalogue.close()
    with Library.open(folder, hashing) as library, pytest.raises(LibraryMismatch, match="clerk library rebuild"):
        library.embed(["x"])


def test_only_the_owner_may_look_into_the_folder(folder: Path) -> None:
    assert folder.stat().st_mode & 0o777 == 0o700
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert files
    assert all(path.stat().st_mode & 0o777 == 0o600 for path in files)


def words_left(folder: Path, words: list[str]) -> list[str]:
    whole = b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file()).lower()
    return [word for word in words if word.encode() in whole or word.encode("utf-16-le") in whole]


def test_removing_a_paper_leaves_no_byte_of_its_text(fill: Fill, made: Made, hashing: Settings) -> None:
    rare = [f"{'bcdfg'[place % 5]}{'aeiou'[place // 5 % 5]}zzyx{place}quorn" for place in range(300)]
    others = [made(f"{number}.txt", f"Ordinary words of paper {number}.", "The pond.") for number in range(30)]
    folder = fill(*others, made("gone.txt", *(" ".join(rare[at : at + 10]) for at in range(0, 300, 10))))
    assert words_left(folder, rare)
    with Library.open(folder, hashing, writable=True) as library:
        writing.remove(library, ["gone.txt"])
        assert writing.finish(library)
        assert words_left(folder, [word[:8] for word in rare]) == []
    assert words_left(folder, [word[:8] for word in rare]) == []


def test_what_a_removed_paper_replaced_counts_again(fill: Fill, made: Made, hashing: Settings) -> None:
    first = replace(made("v1.txt", "Ducks."), replaced=(Replaced(by="v2.txt"), Replaced(by="item.txt", item=0)))
    second = replace(made("v2.txt", "Geese."), replaced=(Replaced(by="v3.txt"),))
    folder = fill(first, second, made("v3.txt", "Swans."), made("item.txt", "Coots."))

    def left() -> list[Replaced]:
        with Library.open(folder, hashing) as reader:
            return list(reader.paper("v1.txt", clearance=PUBLIC).replaced)

    with Library.open(folder, hashing, writable=True) as library:
        writing.remove(library, ["item.txt"])
        assert left() == [Replaced(by="v2.txt")]
        writing.remove(library, ["v2.txt"])
        assert left() == [Replaced(by="v3.txt")]
        writing.remove(library, ["v3.txt"])
        assert left() == []


def test_a_reader_follows_what_is_written(fill: Fill, made: Made, hashing: Settings, folder: Path) -> None:
    with Library.open(folder, hashing) as reader:
        vector = reader.embed(["swans on the lake"])[0]
        before, seen = reader.generation, reader.nearest(vector, 9, clearance=PUBLIC)
        fill(made("d.txt", "Swans nest on the lake."))
        assert reader.generation > before
        assert reader.nearest(vector, 1, clearance=PUBLIC)[0] not in seen
        assert [paper.source for paper in reader.papers(clearance=PUBLIC)] == ["a.txt", "c.txt", "d.txt"]


def test_a_snapshot_shows_one_state_whatever_is_written_meanwhile(
    fill: Fill, made: Made, hashing: Settings, folder: Path
) -> None:
    with Library.open(folder, hashing) as reader:
        vector = reader.embed(["potholes"])[0]
        with reader.snapshot():
            hits = reader.nearest(vector, 9, clearance=PUBLIC)
            with Library.open(folder, hashing, writable=True) as writer:
                writing.remove(writer, ["a.txt"])
            assert reader.nearest(vector, 9, clearance=PUBLIC) == hits
            assert len(reader.chunks([hit.chunk_id for hit in hits], clearance=PUBLIC)) == len(hits)
            assert reader.paper("a.txt", clearance=PUBLIC).text
        assert len(reader.nearest(vector, 9, clearance=PUBLIC)) < len(hits)


def test_an_empty_library_answers_with_nothing(fill: Fill, hashing: Settings) -> None:
    with Library.open(fill(), hashing) as library:
        assert library.nearest(library.embed(["x"])[0], 5, clearance=PUBLIC) == []
        assert library.matching(["x"], 5, clearance=PUBLIC) == []
        assert library.papers(clearance=PUBLIC) == ()


def test_several_threads_may_read_at_once(folder: Path, hashing: Settings) -> None:
    with Library.open(folder, hashing) as library, ThreadPoolExecutor(4) as threads:
        vector = library.embed(["mended potholes"])[0]

        def ask(turn: int) -> tuple[list[Hit], list[Hit], int]:
            clearance = EXEMPT if turn % 2 else PUBLIC
            with library.snapshot():
                dense = library.nearest(vector, 9, clearance=clearance)
                return (
                    dense,
                    library.matching(["mend"], 9, clearance=clearance),
                    len(library.papers(clearance=clearance)),
                )

        answers = list(threads.map(ask, range(60)))
        assert answers == [ask(turn) for turn in range(60)]


def test_a_reader_follows_a_library_put_in_the_place_of_another(
    folder: Path, fill: Fill, made: Made, hashing: Settings
) -> None:
    with Library.open(folder, hashing) as reader:
        vector = reader.embed(["swans"])[0]
        assert len(reader.nearest(vector, 9, clearance=PUBLIC)) == 3
        assert reader.papers(clearance=PUBLIC)
        shutil.rmtree(folder)
        fill(made("d.txt", "Swans nest on the lake."), made("e.txt", "Ducks."), made("f.txt", "Geese."))
        assert [paper.source for paper in reader.papers(clearance=PUBLIC)] == ["d.txt", "e.txt", "f.txt"]
        hits = reader.nearest(vector, 9, clearance=PUBLIC)
        assert [chunk.source for chunk in reader.chunks([hits[0].chunk_id], clearance=PUBLIC)] == ["d.txt"]
