"""Share of the unanswerable questions that are answered right: R / unanswerable, 0 where there are none.

Right is `not_found`; where `expect` is `either`, also a `partial` that cites a near miss's (file, item) and holds no
forbidden string. Source: the development questions' page. One near miss cited is enough, other citations may stand
beside it; places are told as for citation_precision.
"""

from eval.measures.clean import forbidden
from eval.trials import Share, Trial

empty = 0.0


def right(trial: Trial) -> bool:
    """Whether an unanswerable question was answered right (R)."""
    if trial.case.answerable:
        return False
    if not trial.answered:
        return True
    warned = trial.case.expect == "either" and trial.answer.status == "partial"
    return warned and _near_miss_cited(trial) and not forbidden(trial)


def _near_miss_cited(trial: Trial) -> bool:
    near = {trial.gold_place(gold) for gold in trial.case.gold if gold.near_miss}
    return any(trial.cited_place(citation) in near for citation in trial.answer.citations)


def share(trial: Trial) -> Share:
    """R of the unanswerable."""
    return Share(int(right(trial)), int(not trial.case.answerable))
