"""Vectors of texts that are only held against each other, as checks do: the library's model in a fraction of its time.

They are not the library's vectors, to the third decimal, and must never stand beside those.
"""

from collections.abc import Sequence
from copy import deepcopy
from functools import lru_cache
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.packed_encoder import Tokens, mean_vectors, numbers, token_vectors
from assistant.verification.nouns import Embed, EmbedInPlace, InPlace
from ingest import cores
from ingest.library.embedding import Embedder
from ingest.library.library import Library
from ingest.papers import Span

# Texts in the processor's memory at one time; nothing else depends on it.
AT_ONCE = 64


class QuickEmbedder:
    """A copy of a BERT model whose vectors are means; safe for threads. Nothing is copied before the first call."""

    def __init__(self, model: Any) -> None:
        self._model = model
        self._encoder: Any = None
        self._tokenizer: Any = None
        self._lock = Lock()

    def __call__(self, texts: Sequence[str], /) -> NDArray[np.float32]:
        """One row for each text: float32, (n, dimensions), of length 1."""
        rows = np.array(cores.evenly(self._read, self._tokens(texts), AT_ONCE), np.float32)
        return rows.reshape(len(texts), self._model.get_embedding_dimension())

    def in_place(self, texts: Sequence[str], /) -> Sequence[InPlace]:
        """Each text with its tokens, as far as the model reads it."""
        tokens = self._tokens(texts)
        rows = cores.evenly(self._read_tokens, tokens, AT_ONCE)
        return [_in_place(one["offset_mapping"], found) for one, found in zip(tokens, rows, strict=True)]

    def _tokens(self, texts: Sequence[str]) -> list[Any]:
        with self._lock:  # a tokenizer in use by one thread refuses another
            if self._encoder is None:
                self._tokenizer = deepcopy(self._model.tokenizer)
                self._encoder = deepcopy(self._model[0].auto_model).to(numbers()).eval()
            told = {"truncation": True, "max_length": self._model.max_seq_length, "return_offsets_mapping": True}
            return [self._tokenizer(text, **told) for text in texts]

    def _read(self, texts: Sequence[Tokens]) -> NDArray[np.float32]:
        import torch

        with torch.inference_mode():
            return np.asarray(mean_vectors(self._encoder, texts), np.float32)

    def _read_tokens(self, texts: Sequence[Tokens]) -> list[NDArray[np.float32]]:
        import torch

        with torch.inference_mode():
            return [np.asarray(rows, np.float32) for rows in token_vectors(self._encoder, texts)]


class _OfLibrary:
    """The quick function of a library's own model, which is loaded at the first call."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def __call__(self, texts: Sequence[str], /) -> NDArray[np.float32]:
        return quick(self._library.load_embedder())(texts)

    def in_place(self, texts: Sequence[str], /) -> Sequence[InPlace]:
        embed = quick(self._library.load_embedder())
        return embed.in_place(texts) if isinstance(embed, EmbedInPlace) else []


def _in_place(spans: Sequence[tuple[int, int]], rows: NDArray[np.float32]) -> InPlace:
    whole = rows.mean(axis=0)
    return InPlace(
        spans=tuple(Span(*span) for span in spans),
        rows=rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-6),
        whole=whole / max(float(np.linalg.norm(whole)), 1e-6),
    )


def quick(embedder: Embedder) -> Embed:
    """The function that embeds texts to hold against each other; the embedder's own where its model is of another kind.

    The same function for the same embedder.
    """
    loaded: Any = embedder
    found: Embed = _quick(loaded)
    return found


@lru_cache(maxsize=2)
def _quick(embedder: Any) -> Embed:
    model = getattr(embedder, "model", None)
    return QuickEmbedder(model) if model is not None and _fits(model) else embedder.embed


def of(library: Library) -> Embed:
    """That function of a library's own model, which is loaded at the first call."""
    return _OfLibrary(library)


def _fits(model: Any) -> bool:
    """Whether a sentence-transformers model is a plain BERT on the processor, of which it takes the mean."""
    names = [type(part).__name__ for part in model]
    if names not in (["Transformer", "Pooling"], ["Transformer", "Pooling", "Normalize"]):
        return False
    plain = type(getattr(model[0], "auto_model", None)).__name__ == "BertModel"
    told = plain and getattr(model[1], "pooling_mode", "") == "mean" and getattr(model.tokenizer, "is_fast", False)
    return bool(told and model.device.type == "cpu")
