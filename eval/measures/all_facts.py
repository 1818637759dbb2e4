"""Share of answerable questions whose answer holds every fact.

    score = 1 where fact_recall is 1, else 0

Source: the development questions' page. None for a question without facts.
"""

from eval.measures.fact_recall import missing
from eval.trials import Trial


def score(trial: Trial) -> float | None:
    """1 or 0 for an answerable question."""
    return float(not missing(trial)) if trial.case.answerable and trial.case.facts else None
