"""Share of the questions on which the papers contradict each other whose answer says so.

    score = 1 if `conflicts` names two citations that both touch gold quotes, else 0

A question is one of these where its line in the question file has `"conflict": true`: its gold quotes give different
figures for one thing. Both must be cited and named as a pair. Source: the contract's `conflicts`.
Example: a table says 9 and a paragraph 10, the answer
quotes both, `conflicts` is empty: 0.
"""

from eval.quoting import touches
from eval.trials import Trial


def score(trial: Trial) -> float | None:
    """One such question's 0 or 1; None for any other."""
    if not trial.case.conflict:
        return None
    gold = {
        citation.n
        for citation in trial.answer.citations
        if any(touches(citation, one) for one in trial.case.gold if not one.near_miss)
    }
    return float(any(set(pair) <= gold for pair in trial.answer.conflicts))
