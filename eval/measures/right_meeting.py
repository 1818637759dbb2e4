"""Share of an answer's citations that are of a meeting where some gold stands; mean over answerable questions with any.

    score = citations of a gold meeting / citations        alt gold counts

Papers of one committee and date are of one meeting (`eval/corpus.py`); a paper of no known meeting is its own. This is
citation_precision without the items: it falls when answers come from the wrong year, quarter or committee. Source: as
for citation_precision. Example: three citations, one of them of last year's meeting: 0.667.
"""

from eval.trials import Trial


def score(trial: Trial) -> float | None:
    """One answerable question's share, 0 to 1; None without citations or gold."""
    right = {trial.gold_place(gold).meeting for gold in trial.case.gold}
    cited = [trial.corpus.meeting(citation.source) for citation in trial.answer.citations]
    return (
        sum(meeting in right for meeting in cited) / len(cited) if trial.case.answerable and right and cited else None
    )
