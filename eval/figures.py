"""Figures of a run: every measure over all trials, with the interval that so many questions allow.

A measure is one file of `eval/measures`. It has one of
  `score(trial)`  one question's score or None where it says nothing of the question; their mean, or the measure's own
                  `summary` of them, is the figure;
  `share(trial)`  one question's part of a pooled share, with `empty` where all is empty;
  `row(trial)`    two numbers of one question, and `over(rows)` the figure over any number of such rows.
`lower_is_better = True` says which way is better. A docstring gives formula, source and a worked example.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import ModuleType

import numpy as np
from numpy.typing import NDArray

from eval import measures
from eval.statistics import Sample, interval
from eval.trials import Trial
from ingest.plugins import load_all


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A measure's value over `n` questions (or citations, where it pools them); None where it has none.

    `low` and `high` are the 95 % bootstrap interval; None where too little is there for one.
    """

    value: float | None
    low: float | None = None
    high: float | None = None
    n: int


def loaded() -> dict[str, ModuleType]:
    """All measures by name."""
    return load_all(measures)


def lower_is_better(measure: ModuleType) -> bool:
    """Which way a measure is better."""
    return bool(getattr(measure, "lower_is_better", False))


def score_of(measure: ModuleType, trial: Trial) -> float | None:
    """One question's own score, a pooled measure's too; of a measure of rows the second number."""
    if hasattr(measure, "share"):
        part, whole = measure.share(trial)
        return part / whole if whole else None
    if hasattr(measure, "row"):
        return float(measure.row(trial)[1])
    score: float | None = measure.score(trial)
    return score


def sample(measure: ModuleType, trials: Sequence[Trial]) -> Sample:
    """What a measure says of each trial, and how a figure is made of it."""
    if hasattr(measure, "share"):
        shares = _rows([measure.share(trial) for trial in trials])
        return Sample(rows=shares, count=int(shares[:, 1].sum()), empty=measure.empty)
    if hasattr(measure, "row"):
        return Sample(rows=_rows([measure.row(trial) for trial in trials]), count=len(trials), over=_over(measure.over))
    scores = [measure.score(trial) for trial in trials]
    rows = _rows([(0.0, 0.0) if score is None else (score, 1.0) for score in scores])
    summary: Callable[[Sequence[float]], float] | None = getattr(measure, "summary", None)
    return Sample(rows=rows, count=int(rows[:, 1].sum()), over=None if summary is None else _summary(summary))


def _rows(pairs: Sequence[tuple[float, float]]) -> NDArray[np.float64]:
    return np.array(pairs, np.float64).reshape(-1, 2)


def _over(
    over: Callable[[Sequence[tuple[float, float]]], float | None],
) -> Callable[[NDArray[np.float64]], float | None]:
    return lambda rows: over([(float(first), float(second)) for first, second in rows])


def _summary(summary: Callable[[Sequence[float]], float]) -> Callable[[NDArray[np.float64]], float | None]:
    def of(rows: NDArray[np.float64]) -> float | None:
        scores = rows[rows[:, 1] > 0, 0].tolist()
        return float(summary(scores)) if scores else None

    return of


def figure(measure: ModuleType, trials: Sequence[Trial]) -> Figure:
    """A measure's figure over all trials."""
    told = sample(measure, trials)
    low, high = interval(told)
    return Figure(value=told.value(), low=low, high=high, n=told.count)


def figures(trials: Sequence[Trial]) -> dict[str, Figure]:
    """All figures by measure, in order of name."""
    return {name: figure(measure, trials) for name, measure in loaded().items()}
