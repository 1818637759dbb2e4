import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from threading import Event, Thread

import pytest

from assistant.ask import Conversation, ask
from assistant.shelf import Shelf
from ingest.errors import LibraryBusy, LibraryMismatch, LibraryMissing
from ingest.library import embedding
from ingest.papers import Access
from ingest.pipeline import ingest
from ingest.rebuilding import rebuild
from ingest.settings import Chunking, Settings

QUESTION = "What did the panel resolve about the museum roof?"


@pytest.fixture()
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "note.txt").write_text("Culture Panel\n\n1.1 The museum roof will cost £185,000.\n", "utf-8")
    return folder


@pytest.fixture()
def shelf(folder: Path, settings: Settings) -> Iterator[Shelf]:
    made = Shelf(folder, settings, 2)
    yield made
    made.close()


def sources(shelf: Shelf) -> list[str]:
    with shelf.borrow() as library:
        return [paper.source for paper in library.papers(clearance=Access.PUBLIC)]


def test_each_borrower_has_a_library_alone(shelf: Shelf) -> None:
    with shelf.borrow() as one, shelf.borrow() as other:
        assert one is not other
    with shelf.borrow() as again:
        assert again in (one, other)


def test_all_copies_share_one_model(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded = []
    load = embedding.load
    monkeypatch.setattr(embedding, "load", lambda given: loaded.append(given) or load(given))
    with shelf.borrow() as one, shelf.borrow() as other:
        assert one.load_embedder() is other.load_embedder() is shelf.embedder()
    assert len(loaded) == 1


def test_many_readers_at_once_get_the_answer_of_one(shelf: Shelf, settings: Settings) -> None:
    def answer() -> str:
        with shelf.borrow() as library:
            return ask(QUESTION, Conversation(), library, settings, clearance=Access.PUBLIC).text

    alone, told = answer(), []
    threads = [Thread(target=lambda: told.append(answer())) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert told == [alone] * 12


def test_who_waits_longest_is_next(folder: Path, settings: Settings) -> None:
    shelf, order, begun = Shelf(folder, settings, 1), [], [Event() for _ in range(5)]

    def wait(number: int) -> None:
        begun[number].set()
        with shelf.borrow():
            order.append(number)

    with shelf.borrow():
        threads = [Thread(target=wait, args=(number,)) for number in range(5)]
        for number, thread in enumerate(threads):
            thread.start()
            begun[number].wait()
            while len(shelf._waiting) <= number:
                pass
    for thread in threads:
        thread.join()
    assert order == [0, 1, 2, 3, 4]
    shelf.close()


def test_a_turn_that_does_not_come_is_said_plainly(folder: Path, settings: Settings) -> None:
    shelf = Shelf(folder, settings, 1, patience_seconds=0.01)
    with shelf.borrow(), pytest.raises(LibraryBusy, match="ask again"), shelf.borrow():
        pass
    with shelf.borrow():
        pass
    shelf.close()


def test_a_library_may_be_made_after_the_shelf(tmp_path: Path, papers: Path, settings: Settings) -> None:
    shelf = Shelf(tmp_path / "library", settings)
    for _ in range(3):
        with pytest.raises(LibraryMissing), shelf.borrow():
            pass
    ingest([papers], tmp_path / "library", settings)
    assert sources(shelf) == ["note.txt"]
    shelf.close()


def test_readers_see_a_library_made_anew(tmp_path: Path, papers: Path, settings: Settings) -> None:
    place = tmp_path / "library"
    ingest([papers], place, settings)
    with ExitStack() as stack:
        shelf = Shelf(place, settings, 2)
        stack.callback(shelf.close)
        with shelf.borrow(), shelf.borrow():
            pass
        (papers / "other.txt").write_text("Culture Panel\n\n1.1 The library opens on Sundays.\n", "utf-8")
        rebuild(place, settings)
        with shelf.borrow() as one, shelf.borrow() as other:
            for library in (one, other):
                assert len(library.papers(clearance=Access.PUBLIC)) == 2
        shutil.rmtree(place)
        with pytest.raises(LibraryMissing), shelf.borrow():
            pass
        ingest([papers / "other.txt"], place, settings)
        assert sources(shelf) == ["other.txt"]


def test_a_library_of_other_settings_is_refused_until_it_fits(tmp_path: Path, papers: Path, settings: Settings) -> None:
    place, other = tmp_path / "library", settings.model_copy(update={"chunking": Chunking(target=200)})
    ingest([papers], place, settings)
    shelf = Shelf(place, other)
    with pytest.raises(LibraryMismatch, match="rebuild"), shelf.borrow():
        pass
    rebuild(place, other)
    assert sources(shelf) == ["note.txt"]
    shelf.close()


def test_an_error_of_the_reader_gives_the_library_back(shelf: Shelf) -> None:
    for _ in range(3):
        with pytest.raises(ZeroDivisionError), shelf.borrow():
            raise ZeroDivisionError
    with shelf.borrow(), shelf.borrow():
        pass
