"""Exact search over vectors held in memory (pure)."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Index:
    """Vectors (n, dimensions) of length 1 in the order of `ids`; `exempt` marks rows, `sources` names their papers."""

    ids: tuple[str, ...]
    vectors: NDArray[np.float32]
    exempt: NDArray[np.bool_]
    sources: tuple[str, ...]
    _place: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._place.update((id_, place) for place, id_ in enumerate(self.ids))

    def nearest(
        self, vector: NDArray[np.float32], k: int, *, public_only: bool, sources: frozenset[str] | None
    ) -> list[tuple[str, float]]:
        """The k best ids by cosine, best first; equal ones in the order of `ids`."""
        if not self.ids:
            return []
        allowed = self._allowed(public_only, sources)
        scores = self.vectors @ vector if allowed is None else self.vectors[allowed] @ vector
        best = _best(scores, k)
        rows = best if allowed is None else allowed[best]
        return [(self.ids[row], float(score)) for row, score in zip(rows, scores[best], strict=True)]

    def rows(self, ids: Sequence[str], *, public_only: bool) -> NDArray[np.float32]:
        """The vectors of ids in the order asked; KeyError for one that is not there or not allowed."""
        places = [self._place[id_] for id_ in ids]
        if public_only and self.exempt[places].any():
            raise KeyError("exempt")
        return self.vectors[places]

    def _allowed(self, public_only: bool, sources: frozenset[str] | None) -> NDArray[np.intp] | None:
        if sources is None and not (public_only and self.exempt.any()):
            return None
        mask = ~self.exempt if public_only else np.ones(len(self.ids), bool)
        if sources is not None:
            mask &= np.fromiter((source in sources for source in self.sources), bool, len(self.sources))
        return np.flatnonzero(mask)


def _best(scores: NDArray[np.float32], k: int) -> NDArray[np.intp]:
    if k < len(scores):
        # The k-th best score is found first, so that equal scores at the border are settled by order.
        border = np.partition(scores, len(scores) - k)[len(scores) - k]
        candidates = np.flatnonzero(scores >= border)
    else:
        candidates = np.arange(len(scores))
    return candidates[np.argsort(-scores[candidates], kind="stable")][:k]
