"""Share of an answer's citations that quote gold words; mean over answerable questions with citations.

    score = citations that touch a gold quote / citations        alt gold counts

Stricter than citation_precision: the right item is not enough, the words must be those that carry the answer. What
touches what is told by `eval/quoting.py`. Source: ALCE (Gao et al., Enabling Large Language Models to Generate Text
with Citations, EMNLP 2023) asks the same of citations, with a model as judge; here the gold quotes judge. Example: two
citations, one quotes the gold sentence, the other the one before it: 0.5.
"""

from eval.quoting import touches
from eval.trials import Trial


def score(trial: Trial) -> float | None:
    """One answerable question's share, 0 to 1; None without citations."""
    citations = trial.answer.citations
    if not trial.case.answerable or not citations:
        return None
    return sum(any(touches(citation, gold) for gold in trial.case.gold) for citation in citations) / len(citations)
