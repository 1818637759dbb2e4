"""Share of a question's gold quotes within the first 3,000 characters of passages; mean over answerable questions.

    score = quotes contained / quotes        alt quotes left out; 1 where none is contained but an alt is

Source: the development questions' page. Passages are taken in order until their texts hold 3,000 characters, counted
as they come (joining spaces not counted), the one that crosses the limit cut there; those of one paper are joined by a
space; a quote must be in its own paper's joined text. None for a question without gold.
"""

from collections import defaultdict

from eval.cases import Gold
from eval.matching import contains
from eval.trials import Trial

LIMIT = 3000


def within(trial: Trial, limit: int) -> dict[str, str]:
    """The passages' text by source, cut at `limit` characters in all."""
    taken: dict[str, list[str]] = defaultdict(list)
    left = limit
    for passage in trial.passages:
        if left <= 0:
            break
        taken[passage.source].append(passage.text[:left])
        left -= len(passage.text)
    return {source: " ".join(texts) for source, texts in taken.items()}


def found(trial: Trial, gold: Gold, limit: int = LIMIT) -> bool:
    """Whether a gold quote is within the first `limit` characters."""
    return contains(within(trial, limit).get(gold.file, ""), gold.quote)


def score(trial: Trial) -> float | None:
    """One answerable question's share, 0 to 1."""
    if not trial.case.answerable or not trial.case.gold:
        return None
    quotes = [found(trial, gold) for gold in trial.case.gold if not gold.alt]
    if any(quotes):
        return sum(quotes) / len(quotes)
    return float(any(found(trial, gold) for gold in trial.case.gold if gold.alt))
