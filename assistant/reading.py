"""What every reader is: a plug-in file of `readers/` with `load() -> Reader`."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from assistant import readers
from ingest import plugins
from ingest.settings import Settings

# The stand-in embedder of fast tests takes no model, so no reader either unless one is named.
_BESIDE: dict[str, str] = {}


class Reader(Protocol):
    """Tells how likely a run of a paper answers a question. Safe for threads."""

    def odds(self, question: str, runs: Sequence[str]) -> NDArray[np.float64] | None:
        """Log-odds that each run answers the question, in their order; None from a reader that cannot tell."""


def load(settings: Settings) -> Reader:
    """The reader that the settings name, its model loaded once; SettingsError if there is none."""
    return _load(settings.answering.reader or _BESIDE.get(settings.embedding.embedder, "none"))


@lru_cache(maxsize=4)
def _load(name: str) -> Reader:
    reader: Reader = plugins.load(readers, name).load()
    return reader
