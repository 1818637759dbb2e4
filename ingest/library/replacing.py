"""One library put in the place of another, at once for its readers."""

import sqlite3
from contextlib import closing
from pathlib import Path

from ingest.library.catalogue import NAME, told
from ingest.library.vectors import Vectors


def take_its_place(folder: Path, new: Path, generation: int) -> None:
    """Put the content of the library `new` into `folder`, whose catalogue is at `generation`."""
    vectors = Vectors(folder / "vectors")
    with told(folder), closing(sqlite3.connect(new / NAME)) as made, closing(sqlite3.connect(folder / NAME)) as place:
        # Marked pending, so that a kill between catalogue and vectors is mended by the next run.
        made.execute("UPDATE meta SET value = ? WHERE key = 'generation'", (str(generation + 1),))
        made.execute("UPDATE meta SET value = 'vectors' WHERE key = 'pending'")
        made.commit()
        place.execute("PRAGMA secure_delete = ON")
        with vectors.replaced_by(new / "vectors"):
            made.backup(place)
        place.execute("UPDATE meta SET value = '' WHERE key = 'pending'")
        place.commit()
        place.execute("PRAGMA wal_checkpoint(TRUNCATE)")
