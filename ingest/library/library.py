"""The library: what papers hold and where, found by meaning, by words and by name, as far as the reader may read."""

import json
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process

from ingest.errors import LibraryError, LibraryMismatch, LibraryMissing, UsageError
from ingest.library import embedding, reading
from ingest.library.catalogue import NAME, Catalogue, State
from ingest.library.index import Index
from ingest.library.locks import alone
from ingest.library.vectors import Vectors, sound
from ingest.papers import Access, Chunk, Paper
from ingest.settings import Settings

PAPERS_AT_HAND = 64
TEXTS_AT_HAND = 256
# Below this an exact search over vectors fetched one by one is quicker than the approximate one.
FEW = 2000


class Hit(NamedTuple):
    """A chunk found, and its score: cosine for `nearest`, BM25 for `matching`; higher is better."""

    chunk_id: str
    score: float


@contextmanager
def _told_of_files(path: Path) -> Iterator[None]:
    """The system's refusals as a plain sentence."""
    try:
        yield
    except OSError as error:
        raise LibraryError(
            f"The library {path} cannot be opened or written ({(error.strerror or str(error)).lower()}): "
            "name a folder of your own with --library."
        ) from error


class Library:
    """One library folder, open. Every search takes the reader's clearance; without EXEMPT, exempt text is not there."""

    def __init__(self, path: Path, settings: Settings, stack: ExitStack, *, writable: bool) -> None:
        self.path = path
        self.settings = settings
        self.catalogue = Catalogue(path, writable=writable)
        stack.callback(self.catalogue.close)
        self.vectors = Vectors(path / "vectors")
        self._stack = ExitStack()
        self.model: embedding.Source = lambda: embedding.load(settings.embedding)
        self._embedder: embedding.Embedder | None = None
        self._embedded: dict[str, NDArray[np.float32]] = {}
        self._index: Index | None = None
        self._loaded: State | None = None
        self._slim: dict[Access, tuple[Paper, ...]] = {}
        self._whole: dict[str, Paper] = {}
        self._cached: State | None = None

    @classmethod
    def open(cls, path: Path, settings: Settings, *, writable: bool = False) -> "Library":
        """Open for reading, or alone for writing; LibraryMissing, LibraryMismatch or LibraryBusy if that cannot be."""
        with ExitStack() as stack, _told_of_files(path):
            if not writable and not (path / NAME).exists():
                raise LibraryMissing(f"There is no library in {path}: make one with clerk ingest PATH.")
            if writable:
                path.mkdir(parents=True, exist_ok=True)
                path.chmod(0o700)
                stack.enter_context(alone(path / "writing.lock", wait=False))
            library = cls(path, settings, stack, writable=writable)
            library._check()
            library.catalogue.check = library._check
            library._stack = stack.pop_all()
        return library

    def _check(self) -> None:
        self.catalogue.check_format()
        wanted = {
            "embedder": self.settings.embedding.embedder,
            "model": self.settings.embedding.model,
            "chunking": json.dumps(self.settings.chunking.model_dump(), sort_keys=True),
        }
        for name, value in wanted.items():
            found = self.catalogue.meta(name)
            if found is None and self.catalogue.writable:
                self.catalogue.note(**{name: value})
            elif found is None:
                raise LibraryMissing(f"There is no library in {self.path} yet: make one with clerk ingest PATH.")
            elif found != value:
                raise LibraryMismatch(
                    f"The library {self.path} was made with {name} {found}, the settings say {value}: "
                    "run clerk library rebuild, or put the settings back."
                )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give up the lock and the files."""
        self._stack.close()

    def load_embedder(self) -> embedding.Embedder:
        """The embedding model, loaded at first use; LibraryMismatch if other weights made the library."""
        if self._embedder is None:
            loaded = self.model()
            made_with = self.catalogue.meta("weights")
            if made_with is None and self.catalogue.writable:
                self.catalogue.note(weights=loaded.weights, dimensions=str(loaded.dimensions))
            elif made_with not in (None, loaded.weights):
                raise LibraryMismatch(
                    f"The library {self.path} was made with other weights of {self.settings.embedding.model}: "
                    "run clerk library rebuild."
                )
            self._embedder = loaded
        return self._embedder

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Vectors of texts: (n, dimensions), rows of length 1. Those of the latest few texts are kept at hand."""
        new = [text for text in dict.fromkeys(texts) if text not in self._embedded]
        if len(self._embedded) + len(new) > TEXTS_AT_HAND:
            self._embedded, new = {}, list(dict.fromkeys(texts))
        if new:
            self._embedded |= dict(zip(new, self.load_embedder().embed(new), strict=True))
        return np.array([self._embedded[text] for text in texts], np.float32)

    @property
    def generation(self) -> int:
        """Changes with every committed write."""
        with self.catalogue.snapshot() as state:
            return state.generation

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Let all calls within see one state of the library, whatever another process writes meanwhile."""
        with ExitStack() as stack:
            stack.enter_context(self.catalogue.lock)
            state = stack.enter_context(self.catalogue.snapshot())
            if self._loaded != state and not self.catalogue.nested:
                stack.pop_all().close()
                stack.enter_context(self.catalogue.lock)
                # The vectors are held still before the catalogue's state is taken, so that the one fits the other.
                with self.vectors.reading() as fetch:
                    state = stack.enter_context(self.catalogue.snapshot())
                    self._load(fetch, state)
            yield

    def _load(self, fetch: Any, state: State) -> None:
        self._check()
        marks = reading.chunk_marks(self.catalogue)
        self._index, old = None, self._index
        if len(marks) <= self.settings.retrieval.exact_up_to:
            wanted = {row["id"]: row["vector"] for row in marks}
            at_hand: dict[str, NDArray[np.float32]] = dict(zip(old.ids, old.vectors, strict=True)) if old else {}
            have = sound(at_hand, wanted)
            have |= sound(fetch([id_ for id_ in wanted if id_ not in have]), wanted)
            if len(have) < len(wanted):
                raise _damaged(self.path)
            dimensions = int(self.catalogue.meta("dimensions") or 0)
            self._index = Index(
                ids=tuple(wanted),
                vectors=np.array([have[id_] for id_ in wanted], np.float32).reshape(len(wanted), dimensions),
                exempt=np.array([row["access"] == Access.EXEMPT for row in marks], bool),
                sources=tuple(row["source"] for row in marks),
            )
        self._loaded = state

    def nearest(
        self, vector: NDArray[np.float32], k: int, *, clearance: Access, sources: frozenset[str] | None = None
    ) -> list[Hit]:
        """The k chunks nearest by cosine, best first; of the given papers only, if some are given."""
        public_only = clearance is not Access.EXEMPT
        with self.snapshot():
            if self._index is not None:
                return [Hit(*hit) for hit in self._index.nearest(vector, k, public_only=public_only, sources=sources)]
            return self._nearest_of_many(vector, k, public_only, sources)

    def _nearest_of_many(
        self, vector: NDArray[np.float32], k: int, public_only: bool, sources: frozenset[str] | None
    ) -> list[Hit]:
        allowed = reading.count(self.catalogue, public_only=public_only, sources=sources)
        if not allowed:
            return []
        if sources is not None and allowed <= FEW:
            ids = reading.ids_of(self.catalogue, sources, public_only=public_only)
            scores = self._fetched(ids) @ vector
            best = np.argsort(-scores, kind="stable")[:k]
            return [Hit(ids[row], float(scores[row])) for row in best]
        found = self.vectors.nearest(vector, min(k, allowed), public_only=public_only, sources=sources)
        known = reading.readable(self.catalogue, [id_ for id_, _ in found], public_only=public_only)
        return [Hit(*hit) for hit in found if hit[0] in known]

    def _fetched(self, ids: Sequence[str]) -> NDArray[np.float32]:
        with self.vectors.reading() as fetch:
            found = fetch(ids)
        if any(id_ not in found for id_ in ids):
            raise _damaged(self.path)
        dimensions = int(self.catalogue.meta("dimensions") or 0)
        return np.array([found[id_] for id_ in ids], np.float32).reshape(len(ids), dimensions)

    def vectors_of(self, ids: Sequence[str], *, clearance: Access) -> NDArray[np.float32]:
        """The vectors of chunks, one row for each id in the order asked; LibraryError for one that may not be read."""
        public_only = clearance is not Access.EXEMPT
        with self.snapshot():
            if reading.readable(self.catalogue, list(dict.fromkeys(ids)), public_only=public_only) < set(ids):
                raise LibraryError("A passage asked for is no longer in the library: ask again.")
            return self._fetched(ids) if self._index is None else self._index.rows(ids, public_only=public_only)

    def matching(
        self, terms: Sequence[str], k: int, *, clearance: Access, sources: frozenset[str] | None = None
    ) -> list[Hit]:
        """The k chunks that match any of the terms best by BM25 over stems; a term of several words is a phrase."""
        with self.catalogue.snapshot():
            public_only = clearance is not Access.EXEMPT
            found = reading.matching(self.catalogue, terms, k, public_only=public_only, sources=sources)
        return [Hit(*hit) for hit in found]

    def chunks(self, ids: Sequence[str], *, clearance: Access) -> list[Chunk]:
        """Chunks in the order asked; ids unknown or not allowed are left out."""
        with self.catalogue.snapshot():
            return reading.chunks(self.catalogue, ids, public_only=clearance is not Access.EXEMPT)

    def papers(self, *, clearance: Access) -> tuple[Paper, ...]:
        """All papers in order of source, without text and paragraphs."""
        with self.catalogue.snapshot() as state:
            self._renew(state)
            if clearance not in self._slim:
                kept = (one.paper for one in reading.kept(self.catalogue))
                self._slim[clearance] = tuple(paper for paper in kept if clearance.reads(paper.access))
            return self._slim[clearance]

    def texts(self, *, clearance: Access) -> list[str]:
        """The text of every chunk that this reader may read, in order of source and place."""
        with self.catalogue.snapshot():
            return reading.chunk_texts(self.catalogue, public_only=clearance is not Access.EXEMPT)

    def paper(self, source: str, *, clearance: Access) -> Paper:
        """A whole paper; UsageError naming near sources if there is none that this reader may read."""
        with self.catalogue.snapshot() as state:
            self._renew(state)
            found = self._whole.pop(source, None) or reading.paper(self.catalogue, source)
            if found is None or not clearance.reads(found.access):
                raise self._unknown(source, clearance)
            self._whole[source] = found
            if len(self._whole) > PAPERS_AT_HAND:
                del self._whole[next(iter(self._whole))]
            return found

    def _renew(self, state: State) -> None:
        if self._cached != state:
            self._slim.clear()
            self._whole.clear()
            self._cached = state

    def _unknown(self, source: str, clearance: Access) -> UsageError:
        names = [paper.source for paper in self.papers(clearance=clearance)]
        near = [name for name, _, _ in process.extract(source, names, limit=3)]
        advice = f"the nearest names are {', '.join(near)}" if near else "it holds none that you may read"
        return UsageError(f"There is no paper {source} in the library: {advice}.")

    def digest(self) -> str:
        """A digest of the content, equal for equal libraries."""
        with self.catalogue.snapshot():
            return reading.digest(self.catalogue)

    def info(self, *, clearance: Access) -> dict[str, Any]:
        """The record of `clerk library info --json`."""
        with self.catalogue.snapshot():
            papers = self.papers(clearance=clearance)
            known = [paper.identity for paper in papers if paper.identity.meeting_date]
            return {
                "papers": len(papers),
                "meetings": len({(one.council, one.committee, one.meeting_date) for one in known}),
                "chunks": reading.count(self.catalogue, public_only=clearance is not Access.EXEMPT, sources=None),
                "embedder": self.catalogue.meta("embedder"),
                "model": self.catalogue.meta("model"),
                "weights": self.catalogue.meta("weights"),
                "dimensions": int(self.catalogue.meta("dimensions") or 0),
                "chunking": json.loads(self.catalogue.meta("chunking") or "{}"),
                "format_version": int(self.catalogue.meta("format") or 0),
                "committees": sorted({paper.identity.committee for paper in papers if paper.identity.committee}),
                "from": min((str(one.meeting_date) for one in known), default=None),
                "to": max((str(one.meeting_date) for one in known), default=None),
                "digest": reading.digest(self.catalogue),
            }


def _damaged(path: Path) -> LibraryError:
    return LibraryError(f"The library {path} lacks some of its vectors: run clerk library verify --repair.")
