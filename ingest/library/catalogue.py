"""The catalogue: an SQLite database that says what is true of the library."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from threading import RLock
from typing import Any, NamedTuple

from ingest.errors import LibraryBusy, LibraryError, LibraryMismatch, LibraryMissing

NAME = "catalogue.sqlite"
FORMAT = "4"
# The keyword indexes, and the chunks that each holds.
WORDS = {"words": "chunks", "public_words": "public_chunks"}
# As long as a reader may take over one question while a writer wants to commit, and the other way round.
PATIENCE_SECONDS = 20.0
_SQL = files("ingest.library").joinpath("schema.sql")


@contextmanager
def told(folder: Path) -> Iterator[None]:
    """SQLite's errors as plain sentences."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise LibraryBusy(f"The library {folder} is in use: wait a moment and call again.") from error
        raise LibraryError(
            f"The catalogue of {folder} cannot be used ({error}): see that the disk is sound."
        ) from error
    except sqlite3.DatabaseError as error:
        raise LibraryError(
            f"The catalogue of {folder} is damaged ({error}): delete that folder and ingest again."
        ) from error


class State(NamedTuple):
    """One state of one catalogue: the file's number, which tells it from a catalogue in its place, and generation."""

    inode: int
    generation: int


class Catalogue:
    """One connection. Safe for threads: what uses it holds `lock`, which `snapshot` and `transaction` do."""

    def __init__(self, folder: Path, *, writable: bool) -> None:
        self.folder = folder
        self.path = folder / NAME
        self.lock = RLock()
        self.writable = writable
        self._depth = 0
        self.check: Callable[[], None] = self.check_format
        with told(folder):
            self.connection = self._connected()

    def _connected(self) -> sqlite3.Connection:
        if not self.writable and not self.path.exists():
            raise LibraryMissing(f"There is no library in {self.folder}: make one with clerk ingest PATH.")
        new = not self.path.exists() or self.path.stat().st_size == 0
        if new:
            self.path.touch(mode=0o600)
        connection = sqlite3.connect(
            f"{self.path.resolve().as_uri()}?mode=rw",
            uri=True,
            timeout=PATIENCE_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )
        connection.row_factory = sqlite3.Row
        self._inode = self.path.stat().st_ino
        if self.writable:
            self._prepare(connection)
        else:
            connection.execute("PRAGMA query_only = ON")
        return connection

    def _prepare(self, connection: sqlite3.Connection) -> None:
        for pragma in (
            "journal_mode = WAL",
            "synchronous = NORMAL",
            "secure_delete = ON",
            "temp_store = MEMORY",
            "foreign_keys = ON",
        ):
            connection.execute(f"PRAGMA {pragma}")
        if not connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
            statements = _SQL.read_text("utf-8")
            start = f"INSERT INTO meta VALUES ('format', '{FORMAT}'), ('generation', '0'), ('pending', '');"
            connection.executescript(f"BEGIN IMMEDIATE; {statements} {start} COMMIT;")

    def close(self) -> None:
        """End the connection."""
        with self.lock:
            self.connection.close()

    def check_format(self) -> None:
        """LibraryMismatch if another version of the program made it; LibraryMissing if nothing did."""
        with told(self.folder):
            if not self.connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
                raise LibraryMissing(f"There is no library in {self.folder}: make one with clerk ingest PATH.")
            found = self.meta("format")
        if found != FORMAT:
            raise LibraryMismatch(
                f"The library {self.folder} has format version {found}, this program needs {FORMAT}: "
                "run clerk library rebuild."
            )

    def replaced(self) -> bool:
        """Whether another catalogue has taken this one's place."""
        try:
            return self.path.stat().st_ino != self._inode
        except FileNotFoundError:
            return False

    def reopen(self) -> None:
        """Connect to the catalogue that is there now; LibraryMissing or LibraryMismatch if it is of no use."""
        self.connection.close()
        with told(self.folder):
            self.connection = self._connected()
        self.check()

    def meta(self, key: str) -> str | None:
        """What was noted under that key."""
        row = self.connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def note(self, **values: str) -> None:
        """Note values under their keys."""
        self.connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", values.items())

    @property
    def generation(self) -> int:
        """Rises with every committed write."""
        return int(self.meta("generation") or 0)

    @property
    def nested(self) -> bool:
        """Whether a snapshot stands within another."""
        return self._depth > 1

    @contextmanager
    def snapshot(self) -> Iterator[State]:
        """Read one state of the library, whatever others commit meanwhile. May be nested."""
        with self.lock, told(self.folder):
            if not self._depth:
                if self.replaced():
                    self.reopen()
                self.connection.execute("BEGIN")
            self._depth += 1
            try:
                yield State(self._inode, self.generation)
            finally:
                self._depth -= 1
                if not self._depth:
                    self.connection.execute("COMMIT")

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing; makes a new generation."""
        with self.lock, told(self.folder):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.note(generation=str(self.generation + 1))
                self.connection.execute("COMMIT")
            except BaseException:
                self.connection.execute("ROLLBACK")
                raise

    def rows(self, query: str, values: Sequence[Any] = ()) -> list[sqlite3.Row]:
        """All rows of a query."""
        return self.connection.execute(query, values).fetchall()

    def tidy(self) -> bool:
        """Leave no byte of deleted text in any file; False where a reader keeps the journal from being emptied."""
        with self.lock, told(self.folder):
            # Deleted words stay in FTS5's old segments until these are merged (secure-delete needs SQLite 3.42).
            for table in WORDS:
                self.connection.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")
            return not self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
