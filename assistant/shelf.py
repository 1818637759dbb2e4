"""A few copies of one library, each lent to one reader at a time; all share one loaded embedding model.

A library keeps to one question at a time. Two copies let one question wait for the disk or the model while another is
worked on; more of them only share the same cores, and each holds the vectors in memory.
"""

from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from ingest.errors import LibraryBusy, LibraryError
from ingest.library import embedding
from ingest.library.catalogue import NAME
from ingest.library.library import Library
from ingest.settings import Settings

SIZE = 2
# A reader waits no longer than this for their turn.
PATIENCE_SECONDS = 60.0


@dataclass(slots=True, kw_only=True)
class _Copy:
    """A place on the shelf; its library is opened by whoever borrows it first."""

    library: Library | None = None

    def close(self) -> None:
        library, self.library = self.library, None
        if library is not None:
            library.close()


class Shelf:
    """`size` copies of the library in the folder `path`, lent in the order of asking.

    Nothing is opened before the first borrowing, so that a library may be made after the shelf.
    """

    def __init__(
        self, path: Path, settings: Settings, size: int = SIZE, *, patience_seconds: float = PATIENCE_SECONDS
    ) -> None:
        self.path = path
        self.settings = settings
        self._patience = patience_seconds
        self._copies = tuple(_Copy() for _ in range(size))
        self._free = deque(self._copies)
        self._waiting: deque[Future[_Copy]] = deque()
        self._lock = Lock()
        self._loading = Lock()
        self._embedder: embedding.Embedder | None = None

    @contextmanager
    def borrow(self) -> Iterator[Library]:
        """A library for one thread, to be given back at the end of the block.

        LibraryMissing while there is none, LibraryMismatch where it fits the settings no longer, LibraryBusy where the
        turn does not come.
        """
        copy = self._taken()
        try:
            yield self._opened(copy)
        except LibraryError:
            # Whatever was wrong, the next reader gets the library as it is then.
            copy.close()
            raise
        finally:
            self._give_back(copy)

    def embedder(self) -> embedding.Embedder:
        """The embedding model that all copies share, loaded at first use."""
        with self._loading:
            if self._embedder is None:
                self._embedder = embedding.load(self.settings.embedding)
            return self._embedder

    def close(self) -> None:
        """Close all copies; nobody may hold one."""
        for copy in self._copies:
            copy.close()

    def _opened(self, copy: _Copy) -> Library:
        library = copy.library
        if library is not None and (not (self.path / NAME).exists() or library.catalogue.replaced()):
            copy.close()
        if copy.library is None:
            copy.library = Library.open(self.path, self.settings)
            copy.library.model = self.embedder
        return copy.library

    def _taken(self) -> _Copy:
        """The next free copy; who has waited longest gets it first, which no lock or queue of Python's promises."""
        with self._lock:
            if self._free:
                return self._free.popleft()
            turn: Future[_Copy] = Future()
            self._waiting.append(turn)
        try:
            return turn.result(self._patience)
        except TimeoutError:
            return self._late(turn)

    def _late(self, turn: Future[_Copy]) -> _Copy:
        with self._lock:
            if not turn.done():
                self._waiting.remove(turn)
                raise LibraryBusy("Too many questions are being asked at this moment: wait a minute and ask again.")
        return turn.result()

    def _give_back(self, copy: _Copy) -> None:
        with self._lock:
            if self._waiting:
                self._waiting.popleft().set_result(copy)
            else:
                self._free.appendleft(copy)
