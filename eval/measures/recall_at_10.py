"""Share of the relevant passages that are among the first ten found; mean over answerable questions with gold.

    score = relevant passages of the first 10 / relevant passages

Source: Manning, Raghavan and Schütze, Introduction to Information Retrieval, 2008, section 8.3. `eval/ranking.py` tells
which passages are relevant. Example: two quotes, one in the third passage, one in none: 1 of 2, 0.5.
"""

from eval.ranking import DEPTH, ranking
from eval.trials import Trial


def score(trial: Trial) -> float | None:
    """One question's share, 0 to 1."""
    told = ranking(trial)
    return sum(gain > 0 for gain in told.gains[:DEPTH]) / told.relevant if told and told.relevant else None
