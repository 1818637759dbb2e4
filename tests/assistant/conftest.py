import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.library.library import Library
from ingest.pipeline import ingest
from ingest.settings import Embedding, Settings

sys.path.insert(0, str(Path(__file__).parent))
SPECIMENS = Path(__file__).parents[1] / "specimens"


@pytest.fixture(scope="session")
def settings() -> Settings:
    return Settings(embedding=Embedding(embedder="hashing", model="hashing"))


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> Path:
    """A library of one meeting's minutes and one exempt report."""
    papers, library = tmp_path_factory.mktemp("papers"), tmp_path_factory.mktemp("library")
    (papers / "minutes.txt").write_bytes((SPECIMENS / "marlbridge_minutes.txt").read_bytes())
    (papers / "secret.txt").write_text(
        "Culture Panel\n\nReport title: Museum roof contract\n\nClass: Part 2\n\n"
        "NOT FOR PUBLICATION by virtue of paragraph 3 of Schedule 12A\n\n"
        "1.1 The museum roof contractor Zephyrine Roofing asks for £212,345.\n",
        "utf-8",
    )
    report = ingest([papers], library, settings, exempt=True)
    assert not report.failed
    return library


@pytest.fixture()
def library(folder: Path, settings: Settings) -> Iterator[Library]:
    with Library.open(folder, settings) as opened:
        yield opened
