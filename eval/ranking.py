"""Which of a question's passages carry gold, for the measures of a ranking (pure).

A relevant passage is one that holds a gold quote that none before it held; its gain is the number of such quotes. A
quote that no passage holds whole stands for one more relevant passage, of gain 1, that was not found. `alt` quotes
stand in where no other is found, as they do for passage_recall_3000.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from eval.cases import Gold
from eval.matching import contains
from eval.trials import Trial

DEPTH = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Ranking:
    """`gains` of the passages in order, 0 where one carries nothing new; `missed` counts quotes in none of them."""

    gains: tuple[int, ...]
    missed: int

    @property
    def relevant(self) -> int:
        """All relevant passages, those not found with them."""
        return sum(gain > 0 for gain in self.gains) + self.missed


def ranking(trial: Trial) -> Ranking | None:
    """The ranking of an answerable question with gold; None for any other."""
    wanted = [gold for gold in trial.case.gold if not gold.alt]
    if not trial.case.answerable or not trial.case.gold:
        return None
    told = _ranked(trial, wanted)
    if any(told.gains) or len(wanted) == len(trial.case.gold):
        return told
    instead = _ranked(trial, [gold for gold in trial.case.gold if gold.alt])
    return Ranking(gains=instead.gains, missed=0) if any(instead.gains) else told


def _ranked(trial: Trial, wanted: Sequence[Gold]) -> Ranking:
    left, gains = list(wanted), []
    for passage in trial.passages:
        held = [gold for gold in left if gold.file == passage.source and contains(passage.text, gold.quote)]
        left = [gold for gold in left if gold not in held]
        gains.append(len(held))
    return Ranking(gains=tuple(gains), missed=len(left))
