"""Median length of answers other than `not_found`, in characters, markers not counted.

Source: the development questions' page. Every other character counts, white space too; of an even number of answers
the mean of the two in the middle.
"""

from statistics import median

from eval.matching import unmarked
from eval.trials import Trial

summary = median
lower_is_better = True


def score(trial: Trial) -> float | None:
    """One answer's characters."""
    return float(len(unmarked(trial.answer.answer))) if trial.answered else None
