"""What every embedder is: a plug-in file of `embedders/` with `load(settings) -> Embedder`."""

from collections.abc import Callable, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from ingest import plugins
from ingest.library import embedders
from ingest.settings import Embedding

Vectors = NDArray[np.float32]


class Embedder(Protocol):
    """Texts to vectors. `weights` tells one set of weights from another; rows have length 1. Safe for threads."""

    weights: str
    dimensions: int

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One row for each text: float32, (n, dimensions)."""


# Where a library gets its model from: several libraries may share one that is loaded.
Source = Callable[[], Embedder]


def load(settings: Embedding) -> Embedder:
    """The embedder that the settings name, its model loaded; SettingsError if there is none."""
    embedder: Embedder = plugins.load(embedders, settings.embedder).load(settings)
    return embedder
