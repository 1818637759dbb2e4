"""Figures of a run: every measure over all trials. A measure is one file of `eval/measures`.

It has either `score(trial)`, one question's score or None where it says nothing of the question, whose mean (or own
`summary`) is the figure; or `share(trial)`, one question's part of a pooled share, with `empty` where all is empty.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import fmean
from types import ModuleType

from eval import measures
from eval.trials import Trial
from ingest.plugins import load_all


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A measure's value over `n` questions (or citations, where it pools them); None where it has none."""

    value: float | None
    low: float | None = None
    high: float | None = None
    n: int


def loaded() -> dict[str, ModuleType]:
    """All measures by name."""
    return load_all(measures)


def score_of(measure: ModuleType, trial: Trial) -> float | None:
    """One question's own score, a pooled measure's too."""
    if hasattr(measure, "share"):
        part, whole = measure.share(trial)
        return part / whole if whole else None
    score: float | None = measure.score(trial)
    return score


def figure(measure: ModuleType, trials: Sequence[Trial]) -> Figure:
    """A measure's figure over all trials."""
    if hasattr(measure, "share"):
        shares = [measure.share(trial) for trial in trials]
        part, whole = sum(share.part for share in shares), sum(share.whole for share in shares)
        return Figure(value=part / whole if whole else measure.empty, n=whole)
    scores = [score for trial in trials if (score := measure.score(trial)) is not None]
    summary: Callable[[Sequence[float]], float] = getattr(measure, "summary", fmean)
    return Figure(value=summary(scores) if scores else None, n=len(scores))


def figures(trials: Sequence[Trial]) -> dict[str, Figure]:
    """All figures by measure, in order of name."""
    return {name: figure(measure, trials) for name, measure in loaded().items()}
