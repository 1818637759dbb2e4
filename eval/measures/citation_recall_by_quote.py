"""Share of a question's gold quotes that its citations quote; mean over answerable questions with gold.

    score = gold quotes covered / gold quotes        alt gold left out; 1 where none is covered but an alt is

A gold quote is covered when every line of it stands in the quotes of citations of its paper (`eval/quoting.py`).
Source: as for citation_precision_by_quote. Example: a resolution and an amount are gold, the resolution alone is
quoted: 0.5.
"""

from eval.quoting import covered
from eval.trials import Trial


def score(trial: Trial) -> float | None:
    """One answerable question's share, 0 to 1."""
    if not trial.case.answerable or not trial.case.gold:
        return None
    held = {gold: covered(trial.answer.citations, gold) for gold in trial.case.gold}
    wanted = [told for gold, told in held.items() if not gold.alt]
    if any(wanted):
        return sum(wanted) / len(wanted)
    return float(any(told for gold, told in held.items() if gold.alt))
