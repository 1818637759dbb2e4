"""Hashed character n-grams instead of a model: for tests and crash runs only, as it knows spelling and no meaning."""

from collections.abc import Sequence
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from ingest.settings import Embedding

DIMENSIONS = 256
SIZES = (3, 4)


class HashingEmbedder:
    """Counts of character n-grams by their hash; the same text gives the same bytes everywhere."""

    weights = f"hashed n-grams {SIZES} in {DIMENSIONS}"
    dimensions = DIMENSIONS

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row of length 1 for each text."""
        return np.stack([_vector(text) for text in texts]) if texts else np.zeros((0, DIMENSIONS), np.float32)


def _vector(text: str) -> NDArray[np.float32]:
    words = f" {' '.join(text.lower().split())} "
    grams = [words[at : at + size] for size in SIZES for at in range(max(1, len(words) - size + 1))]
    counts = np.bincount([crc32(gram.encode()) % DIMENSIONS for gram in grams], minlength=DIMENSIONS)
    return (counts / np.linalg.norm(counts)).astype(np.float32)


def load(settings: Embedding) -> HashingEmbedder:
    """There is nothing to load."""
    return HashingEmbedder()
