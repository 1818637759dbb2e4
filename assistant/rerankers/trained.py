"""The cross-encoder that `training/` makes of the packaged embedding model, its weights beside this file."""

from collections import OrderedDict
from collections.abc import Sequence
from hashlib import sha256
from importlib.resources import files
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.packed_encoder import Tokens, first_vectors, numbers
from ingest import cores
from ingest.errors import LibraryMismatch
from ingest.library.embedders.sentence_transformer import PACKAGED, folder_of

WEIGHTS = "trained.safetensors"
DIGEST = "e26919a17879d218f6d933652ec38fb2f9260d5ff6067a80f71e03ca3dea1c1b"
LONGEST = 192
AT_HAND = 4096
# Runs in the processor's memory at one time; nothing else depends on it.
AT_ONCE = 32


class TrainedReranker:
    """The loaded model; what it said of the latest few thousand pairs is kept at hand."""

    def __init__(self, encoder: Any, head: Any, tokenizer: Any) -> None:
        self._encoder, self._head, self._tokenizer = encoder, head, tokenizer
        self._known: OrderedDict[tuple[str, str], float] = OrderedDict()
        self._lock = Lock()

    def odds(self, question: str, runs: Sequence[str]) -> NDArray[np.float64]:
        """Log-odds that each run answers the question, in their order."""
        with self._lock:
            told = {run: self._known[question, run] for run in runs if (question, run) in self._known}
        new = [run for run in dict.fromkeys(runs) if run not in told]
        told |= zip(new, self._read(question, new) if new else (), strict=True)
        with self._lock:
            self._known.update({(question, run): told[run] for run in new})
            while len(self._known) > AT_HAND:
                self._known.popitem(last=False)
        return np.array([told[run] for run in runs], np.float64)

    def _read(self, question: str, runs: Sequence[str]) -> list[float]:
        with self._lock:  # a tokenizer in use by one thread refuses another
            pairs = [self._tokenizer(question, run, truncation="longest_first", max_length=LONGEST) for run in runs]
        return cores.evenly(self._told, pairs, AT_ONCE)

    def _told(self, pairs: Sequence[Tokens]) -> list[float]:
        import torch

        with torch.inference_mode():
            told: list[float] = self._head(first_vectors(self._encoder, pairs).float())[: len(pairs), 0].tolist()
        return told


def load() -> TrainedReranker:
    """The packaged model with the trained encoder laid over it; LibraryMismatch if the weights are damaged."""
    import torch
    from safetensors.torch import load as unpack
    from transformers import AutoModel, AutoTokenizer

    kept_at = files("assistant.rerankers") / WEIGHTS
    data = kept_at.read_bytes() if kept_at.is_file() else b""
    if sha256(data).hexdigest() != DIGEST:
        raise LibraryMismatch('The reranker\'s weights are damaged: install Clerk again, or set reranker = "none".')
    torch.set_num_threads(1)
    folder = str(folder_of(PACKAGED))
    encoder = AutoModel.from_pretrained(folder, attn_implementation="sdpa")
    head = torch.nn.Linear(encoder.config.hidden_size, 1)
    kept = unpack(data)
    whole = {
        name: value.float() * kept[f"{name}.scale"] if f"{name}.scale" in kept else value
        for name, value in kept.items()
        if not name.endswith(".scale")
    }
    encoder.load_state_dict(_below("encoder.", whole), strict=False)
    head.load_state_dict(_below("head.", whole))
    return TrainedReranker(encoder.to(numbers()).eval(), head.eval(), AutoTokenizer.from_pretrained(folder))


def _below(prefix: str, state: dict[str, Any]) -> dict[str, Any]:
    return {name.removeprefix(prefix): value for name, value in state.items() if name.startswith(prefix)}
