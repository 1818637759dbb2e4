"""Share of right refusals among all: R / (R + W), 0 where nothing is refused.

R are the unanswerable questions answered right (see refusal_recall); W the answerable ones refused: `not_found`, or
`partial` without any fact found. Source: the development questions' page.
"""

from eval.measures.fact_recall import missing
from eval.measures.refusal_recall import right
from eval.trials import Share, Trial

empty = 0.0


def wrongly_refused(trial: Trial) -> bool:
    """Whether an answerable question was refused (W)."""
    if not trial.case.answerable:
        return False
    nothing_found = len(missing(trial)) == len(trial.case.facts)
    return not trial.answered or (trial.answer.status == "partial" and nothing_found)


def share(trial: Trial) -> Share:
    """R of R + W."""
    return Share(int(right(trial)), int(right(trial) or wrongly_refused(trial)))
