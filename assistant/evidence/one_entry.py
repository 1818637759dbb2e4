"""A list that is quoted whole, narrowed to the entry of it that answers (pure)."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.evidence.units import Unit
from ingest.papers import Kind

# A list of fewer characters is quoted whole; an entry stands for one if it answers nearly as well, and likely enough.
LONG, NEARLY, LIKELY = 300, 0.85, 0.3


def narrowed(chosen: Sequence[int], found: Sequence[Unit], told: NDArray[np.float64]) -> list[int]:
    """The indexes chosen, with the entry that answers in place of the list that it stands in.

    `told` is how likely a reranker holds each unit (rows) to answer each question (columns).
    """
    return list(dict.fromkeys(_narrow(at, found, told) for at in chosen))


def _narrow(at: int, found: Sequence[Unit], told: NDArray[np.float64]) -> int:
    whole = found[at]
    if whole.kind is not Kind.DISCUSSION or len(whole.words) < LONG:
        return at
    best = max(_entries(whole, found), key=lambda other: told[other].max(), default=at)
    alone = told[best].max() >= max(LIKELY, NEARLY * told[at].max())
    every = bool(np.all(told[best] >= NEARLY * told[at]))
    return best if alone and every else at


def _entries(whole: Unit, found: Sequence[Unit]) -> Iterator[int]:
    """The units that stand within another one."""
    for at, unit in enumerate(found):
        inside = whole.span.start < unit.span.start and unit.span.end <= whole.span.end
        if unit.paper.source == whole.paper.source and inside:
            yield at
