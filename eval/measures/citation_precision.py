"""Share of an answer's citations that stand where some gold passage does; mean over answerable questions with any.

    score = citations at a gold (file, item) / citations         alt gold counts; a place cited twice counts twice

Source: the development questions' page. Papers of one committee and date count as one file; `Trial.cited_place` tells
what counts as the front sheet.
"""

from eval.records import Citation
from eval.trials import Trial


def wrong(trial: Trial) -> tuple[Citation, ...]:
    """The citations that stand at no gold place."""
    right = {trial.gold_place(gold) for gold in trial.case.gold}
    return tuple(citation for citation in trial.answer.citations if trial.cited_place(citation) not in right)


def score(trial: Trial) -> float | None:
    """One answerable question's share, 0 to 1; None without citations."""
    citations = len(trial.answer.citations)
    return (citations - len(wrong(trial))) / citations if trial.case.answerable and citations else None
