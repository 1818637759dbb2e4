"""The vectors of the chunks, in Chroma, under the chunks' ids: no text.

Chroma is safe for threads, not for processes. So one process at a time has it open, under a lock; who leaves writes
the state of Chroma's files into the lock file. Files found in another state were left by a process that was killed.
"""

import json
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from struct import Struct
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from ingest.errors import LibraryError
from ingest.library.locks import alone

COLLECTION = "chunks"
BATCH = 2000
NOTE_BYTES = 1 << 16
_HEADER = Struct("<i4q")
# On 100,000 clustered vectors recall@50 against exact search is 1.000, and 0.986 under a filter that keeps 2 % of them:
# tests/benchmarks/search_recall.py.
HNSW = {"space": "ip", "ef_construction": 200, "max_neighbors": 32, "ef_search": 800}


def checksum(vector: NDArray[np.float32]) -> int:
    """CRC-32 of a vector's bytes: what the catalogue remembers of it."""
    return crc32(np.ascontiguousarray(vector, dtype="<f4").tobytes())


def sound(vectors: dict[str, NDArray[np.float32]], marks: dict[str, int]) -> dict[str, NDArray[np.float32]]:
    """Those vectors that are as the catalogue remembers them; `marks` are its checksums."""
    return {id_: vector for id_, vector in vectors.items() if checksum(vector) == marks.get(id_)}


class Vectors:
    """Vectors by chunk id in the folder `path`; every method waits until no other process has them open."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = path.with_name("vectors.lock")

    def trusted(self) -> bool:
        """Whether Chroma's files are as their last user left them; needs no Chroma."""
        with alone(self._lock, wait=True) as note:
            return _read(note) == _state(self._path)

    def add(
        self, ids: Sequence[str], vectors: NDArray[np.float32], sources: Sequence[str], exempt: Sequence[bool]
    ) -> None:
        """Store vectors; ids that are there already get the new ones."""
        fields = [{"source": source, "exempt": closed} for source, closed in zip(sources, exempt, strict=True)]
        with self._collection() as collection:
            for at in range(0, len(ids), BATCH):
                to = at + BATCH
                collection.upsert(ids=list(ids[at:to]), embeddings=vectors[at:to], metadatas=fields[at:to])

    def delete(self, ids: Sequence[str]) -> None:
        """Forget vectors; unknown ids are passed over."""
        with self._collection() as collection:
            for at in range(0, len(ids), BATCH):
                collection.delete(ids=list(ids[at : at + BATCH]))

    def ids(self) -> frozenset[str]:
        """All ids stored."""
        with self._collection() as collection:
            return frozenset(collection.get(include=[])["ids"])

    @contextmanager
    def reading(self) -> Iterator[Callable[[Sequence[str]], dict[str, NDArray[np.float32]]]]:
        """A function from ids to their vectors (float32), while nobody else adds or deletes any."""
        with self._collection() as collection:
            yield lambda ids: _fetched(collection, ids)

    def nearest(
        self, vector: NDArray[np.float32], k: int, *, public_only: bool, sources: frozenset[str] | None
    ) -> list[tuple[str, float]]:
        """Ids and cosines found by approximate search (HNSW), best first."""
        where = _where(public_only, sources)
        with self._collection() as collection:
            found = collection.query(query_embeddings=[vector], n_results=k, where=where, include=["distances"])
        return [(id_, 1.0 - distance) for id_, distance in zip(found["ids"][0], found["distances"][0], strict=True)]

    def wipe(self) -> None:
        """Delete Chroma's whole folder, for one that cannot be opened."""
        with alone(self._lock, wait=True) as note:
            shutil.rmtree(self._path, ignore_errors=True)
            _write(note, _state(self._path))

    @contextmanager
    def replaced_by(self, other: Path) -> Iterator[None]:
        """Keep readers away while the block changes the catalogue; then the other folder takes this one's place."""
        with alone(self._lock, wait=True) as note:
            yield
            shutil.rmtree(self._path, ignore_errors=True)
            if other.exists():
                other.rename(self._path)
            _write(note, _state(self._path))

    @contextmanager
    def _collection(self) -> Iterator[Any]:
        """Chroma open under the lock. What it raises becomes one plain sentence."""
        with alone(self._lock, wait=True) as note:
            trusted = _read(note) == _state(self._path)
            client = None
            try:
                client = _client(self._path)
                yield client.get_or_create_collection(COLLECTION, embedding_function=None, configuration={"hnsw": HNSW})
            except LibraryError:
                raise
            except Exception as error:  # Chroma's bindings raise their own classes and plain ones alike.
                raise LibraryError(
                    f"The vectors in {self._path} cannot be read: run clerk library verify --repair."
                ) from error
            finally:
                if client is not None:
                    client.close()
                    _blank_unused(self._path)
                _close_to_others(self._path)
            if trusted:
                _write(note, _state(self._path))

    def trust(self) -> None:
        """Take Chroma's files as sound, after they were held against the catalogue."""
        with alone(self._lock, wait=True) as note:
            _write(note, _state(self._path))


def _client(path: Path) -> Any:
    # A second to import: an ingest that changes nothing does without.
    import chromadb
    from chromadb.config import Settings

    path.mkdir(mode=0o700, exist_ok=True)
    try:
        return chromadb.PersistentClient(path=str(path), settings=Settings(anonymized_telemetry=False))
    except Exception:
        # Chroma remembers by its path even a system that could not be started, and would give it out again.
        chromadb.api.client.SharedSystemClient.clear_system_cache()
        raise


def _fetched(collection: Any, ids: Sequence[str]) -> dict[str, NDArray[np.float32]]:
    found: dict[str, NDArray[np.float32]] = {}
    for at in range(0, len(ids), BATCH):
        got = collection.get(ids=list(ids[at : at + BATCH]), include=["embeddings"])
        rows = np.asarray(got["embeddings"], dtype=np.float32)
        found.update(zip(got["ids"], rows, strict=True))
    return found


def _where(public_only: bool, sources: frozenset[str] | None) -> dict[str, Any] | None:
    parts: list[dict[str, Any]] = [{"exempt": False}] if public_only else []
    if sources is not None:
        parts.append({"source": {"$in": sorted(sources)}})
    return {"$and": parts} if len(parts) > 1 else parts[0] if parts else None


def _files(path: Path) -> list[Path]:
    return sorted(file for file in path.rglob("*") if file.is_file())


def _state(path: Path) -> str:
    """Names, sizes and times of change of Chroma's files."""
    marks = [(str(file.relative_to(path)), (seen := file.stat()).st_size, seen.st_mtime_ns) for file in _files(path)]
    return json.dumps(marks)


def _blank_unused(path: Path) -> None:
    """Overwrite what hnswlib writes of memory that it never filled: words of papers that this process had in hand.

    The header is hnswlib's `saveIndex`: version, then offset, room, count and bytes of an element.
    """
    for header in path.rglob("header.bin"):
        told = header.read_bytes()
        if len(told) < _HEADER.size:
            continue
        _, _, room, count, size = _HEADER.unpack_from(told)
        for name, each in (("data_level0.bin", size), ("length.bin", 4)):
            file = header.with_name(name)
            if file.exists() and file.stat().st_size == room * each and 0 <= count < room:
                with file.open("r+b") as data:
                    data.seek(count * each)
                    data.write(bytes((room - count) * each))


def _close_to_others(path: Path) -> None:
    for file in _files(path):
        file.chmod(0o600)


def _read(note: int) -> str:
    return os.pread(note, NOTE_BYTES, 0).decode("utf-8", "replace") or "[]"


def _write(note: int, state: str) -> None:
    os.ftruncate(note, 0)
    os.pwrite(note, state.encode(), 0)
