"""Share of answerable questions with gold of which a relevant passage is among the first ten found.

    score = 1 if any of the first 10 passages is relevant, else 0

Source: success at k, as in TREC's trec_eval ("success"). `eval/ranking.py` tells which passages are relevant. Example:
the only relevant passage stands eleventh: 0.
"""

from eval.ranking import DEPTH, ranking
from eval.trials import Trial


def score(trial: Trial) -> float | None:
    """One question's 0 or 1."""
    told = ranking(trial)
    return float(any(told.gains[:DEPTH])) if told and told.relevant else None
