"""Normalised discounted cumulative gain of the first ten passages (nDCG@10); mean over answerable questions with gold.

    score = DCG / best DCG        DCG = sum over ranks 1 to 10 of gain / log2(rank + 1)

Source: Järvelin and Kekäläinen, Cumulated gain-based evaluation of IR techniques, ACM TOIS 2002, in the form of
trec_eval (gains as they are, not their powers of two). The best ranking has all relevant passages of
`eval/ranking.py`, those not found with gain 1, by falling gain. Example: one quote, in the second passage:
1 / log2(3) = 0.6309.
"""

from collections.abc import Sequence
from math import log2

from eval.ranking import DEPTH, ranking
from eval.trials import Trial


def _discounted(gains: Sequence[int]) -> float:
    return sum(gain / log2(rank + 1) for rank, gain in enumerate(gains[:DEPTH], 1))


def score(trial: Trial) -> float | None:
    """One question's gain, 0 to 1."""
    told = ranking(trial)
    if told is None or not told.relevant:
        return None
    best = sorted((*(gain for gain in told.gains if gain), *(1 for _ in range(told.missed))), reverse=True)
    return _discounted(told.gains) / _discounted(best)
