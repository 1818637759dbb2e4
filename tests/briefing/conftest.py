import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.briefing.making import brief
from assistant.briefing.nouns import Audience, Briefing, Length, Wish
from ingest.library.library import Library
from ingest.papers import Access
from ingest.pipeline import ingest

sys.path.insert(0, str(Path(__file__).parent))
from briefs import HASHING, TODAY, Make
from made_papers import lay_out


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of the made-up papers, exempt ones closed."""
    root = tmp_path_factory.mktemp("briefing")
    assert not ingest([lay_out(root / "papers")], root / "library", HASHING, exempt=True).failed
    return root / "library"


@pytest.fixture()
def library(folder: Path) -> Iterator[Library]:
    with Library.open(folder, HASHING) as opened:
        yield opened


@pytest.fixture()
def made(library: Library) -> Make:
    """Makes a briefing on a topic."""

    def make(
        topic: str = "museum roof",
        clearance: Access = Access.PUBLIC,
        length: Length = Length.FULL,
        audience: Audience = Audience.MEMBER,
    ) -> Briefing:
        wish = Wish(topic=topic, length=length, audience=audience)
        return brief(wish, library, HASHING, clearance=clearance, today=TODAY)

    return make
