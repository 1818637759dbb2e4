"""Share of a question's gold places that its answer cites; mean over answerable questions, 0 without citations.

    score = distinct gold (file, item) cited / distinct gold (file, item)         alt gold left out

Source: the development questions' page. Places are told as for citation_precision: two papers of one meeting give one
place for one item. None for a question whose gold is all alt.
"""

from eval.trials import Place, Trial


def wanted(trial: Trial) -> set[Place]:
    """The places that should be cited."""
    return {trial.gold_place(gold) for gold in trial.case.gold if not gold.alt}


def score(trial: Trial) -> float | None:
    """One answerable question's share, 0 to 1."""
    places = wanted(trial)
    if not trial.case.answerable or not places:
        return None
    return len(places & {trial.cited_place(citation) for citation in trial.answer.citations}) / len(places)
