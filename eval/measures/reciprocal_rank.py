"""Mean reciprocal rank of the first relevant passage (MRR), over answerable questions with gold; 0 where none is found.

    score = 1 / rank of the first relevant passage

Source: Voorhees, The TREC-8 Question Answering Track Report, 1999. `eval/ranking.py` tells which passages are relevant;
all passages of the run count. Example: the first relevant passage stands fourth: 0.25.
"""

from eval.ranking import ranking
from eval.trials import Trial


def score(trial: Trial) -> float | None:
    """One question's reciprocal rank, 0 to 1."""
    told = ranking(trial)
    if told is None or not told.relevant:
        return None
    return next((1 / rank for rank, gain in enumerate(told.gains, 1) if gain), 0.0)
