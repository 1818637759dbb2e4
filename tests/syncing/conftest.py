"""A made-up council served on this machine, and syncs of it that need no model and no clock."""

import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from ingest.library.library import Library
from ingest.settings import Settings
from ingest.syncing.client import Client
from ingest.syncing.running import Outcome, Sync

sys.path.insert(0, str(Path(__file__).parent))

from fake_council import MOMENT, Council, published, serving


class Clock:
    """Seconds that pass only while somebody sleeps."""

    def __init__(self) -> None:
        self.seconds = 1000.0
        self.slept: list[float] = []

    def now(self) -> float:
        return self.seconds

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.seconds += seconds


@pytest.fixture
def council() -> Iterator[Council]:
    made = published()
    with serving(made):
        yield made


@pytest.fixture
def settings(council: Council) -> Settings:
    source = {"address": council.base, "council": "Marlbridge", "committees": ["Audit Committee", 163]}
    return Settings.model_validate(
        {
            "embedding": {"embedder": "hashing", "model": "none"},
            "sync": {"pause": 2.0, "seconds": 60.0, "retries": 1, "source": [source]},
        }
    )


@pytest.fixture
def clock() -> Clock:
    return Clock()


Syncing = Callable[..., Outcome]


@pytest.fixture
def sync(settings: Settings, clock: Clock) -> Syncing:
    """Sync into a folder: `sync(folder, days=3, prune=True)`, three days after the first."""

    def done(folder: Path, *, days: int = 0, prune: bool = False, using: Settings | None = None) -> Outcome:
        chosen = using or settings
        return Sync(
            folder=folder,
            settings=chosen,
            prune=prune,
            clock=lambda: MOMENT + timedelta(days=days),
            connect=lambda site, given: Client(site, given.sync, now=clock.now, sleep=clock.sleep),
        ).run(chosen.sync.source)

    return done


@pytest.fixture
def digest(settings: Settings) -> Callable[[Path], str]:
    """The digest of a library."""

    def told(folder: Path) -> str:
        with Library.open(folder, settings) as library:
            return library.digest()

    return told
