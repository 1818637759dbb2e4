import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.shelf import Shelf
from assistant.web.desk import Desk
from assistant.web.feedback import Feedback
from assistant.web.kept import Kept
from assistant.web.reading_log import ReadingLog
from ingest.settings import Settings

sys.path.insert(0, str(Path(__file__).parent))
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@pytest.fixture()
def desk(folder: Path, settings: Settings, tmp_path: Path) -> Iterator[Desk]:
    """A desk over a library of one meeting's minutes and one exempt report, with thumbs on."""
    shelf = Shelf(folder, settings)
    yield Desk(
        shelf=shelf,
        settings=settings,
        kept=Kept(),
        log=ReadingLog(tmp_path, clock=NOON.timestamp),
        feedback=Feedback(tmp_path, lambda: NOON),
        clock=lambda: NOON,
    )
    shelf.close()
