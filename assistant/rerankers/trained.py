"""The cross-encoder that `training/` makes of the packaged embedding model, its weights beside this file."""

from collections import OrderedDict
from collections.abc import Sequence
from hashlib import sha256
from importlib.resources import files
from threading import Lock
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ingest.errors import LibraryMismatch
from ingest.library.embedders.sentence_transformer import PACKAGED, folder_of

WEIGHTS = "trained.safetensors"
DIGEST = "e26919a17879d218f6d933652ec38fb2f9260d5ff6067a80f71e03ca3dea1c1b"
LONGEST = 192
AT_HAND = 4096


class TrainedReranker:
    """The loaded model; what it said of the latest few thousand pairs is kept at hand."""

    def __init__(self, encoder: Any, head: Any, tokenizer: Any) -> None:
        self._encoder, self._head, self._tokenizer = encoder, head, tokenizer
        self._known: OrderedDict[tuple[str, str], float] = OrderedDict()
        self._lock = Lock()

    def odds(self, question: str, runs: Sequence[str]) -> NDArray[np.float64]:
        """Log-odds that each run answers the question, in their order."""
        with self._lock:
            new = [run for run in dict.fromkeys(runs) if (question, run) not in self._known]
            self._known.update(zip(((question, run) for run in new), self._read(question, new) if new else ()))
            found = np.array([self._known[question, run] for run in runs], np.float64)
            while len(self._known) > AT_HAND:
                self._known.popitem(last=False)
        return found

    def _read(self, question: str, runs: Sequence[str]) -> list[float]:
        import torch

        # Runs of like length together, so that little is padded.
        order = sorted(range(len(runs)), key=lambda index: len(runs[index]))
        told = [0.0] * len(runs)
        with torch.inference_mode():
            for at in range(0, len(order), 8):
                some = order[at : at + 8]
                inputs = self._tokenizer(
                    [question] * len(some),
                    [runs[index] for index in some],
                    truncation="longest_first",
                    max_length=LONGEST,
                    padding=True,
                    return_tensors="pt",
                )
                values = self._head(self._encoder(**inputs).last_hidden_state[:, 0])
                for index, value in zip(some, values.squeeze(-1).tolist()):
                    told[index] = value
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
    return TrainedReranker(encoder.eval(), head.eval(), AutoTokenizer.from_pretrained(folder))


def _below(prefix: str, state: dict[str, Any]) -> dict[str, Any]:
    return {name.removeprefix(prefix): value for name, value in state.items() if name.startswith(prefix)}
