"""Share of answers other than `not_found` that hold no forbidden string.

    score = 1 where the answer holds none, else 0

Source: the development questions' page. Forbidden strings are matched as the spellings of facts are, in the answer
without its markers; a question that forbids nothing counts as clean.
"""

from eval.matching import holds, unmarked
from eval.trials import Trial


def forbidden(trial: Trial) -> tuple[str, ...]:
    """The forbidden strings that the answer holds."""
    answer = unmarked(trial.answer.answer)
    return tuple(words for words in trial.case.forbidden if holds(answer, words))


def score(trial: Trial) -> float | None:
    """1 or 0 for an answer."""
    return float(not forbidden(trial)) if trial.answered else None
