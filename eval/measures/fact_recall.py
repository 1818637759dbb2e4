"""Share of a question's facts found in its answer; mean over answerable questions.

    score = facts found / facts              a fact is found when any of its spellings is

Source: the development questions' page. The answer's text counts whatever its status, without its markers.
None for a question without facts.
"""

from eval.matching import holds, unmarked
from eval.trials import Trial


def missing(trial: Trial) -> tuple[tuple[str, ...], ...]:
    """The facts that the answer does not hold, each with its spellings."""
    answer = unmarked(trial.answer.answer)
    return tuple(fact for fact in trial.case.facts if not any(holds(answer, spelling) for spelling in fact))


def score(trial: Trial) -> float | None:
    """One answerable question's share, 0 to 1."""
    facts = len(trial.case.facts)
    return 1 - len(missing(trial)) / facts if trial.case.answerable and facts else None
