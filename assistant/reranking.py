"""What every reranker is: a plug-in file of `rerankers/` with `load() -> Reranker`."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from assistant import rerankers
from ingest import plugins
from ingest.settings import Settings

# The stand-in embedder of fast tests takes no model, so no reranker either unless one is named.
_BESIDE = {"sentence_transformer": "trained"}


class Reranker(Protocol):
    """Tells how likely a run of a paper answers a question. Safe for threads."""

    def odds(self, question: str, runs: Sequence[str]) -> NDArray[np.float64] | None:
        """Log-odds that each run answers the question, in their order; None from a reranker that cannot tell."""


def load(settings: Settings) -> Reranker:
    """The reranker that the settings name, its model loaded once; SettingsError if there is none."""
    return _load(settings.answering.reranker or _BESIDE.get(settings.embedding.embedder, "none"))


@lru_cache(maxsize=4)
def _load(name: str) -> Reranker:
    reranker: Reranker = plugins.load(rerankers, name).load()
    return reranker
