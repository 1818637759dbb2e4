"""How sure a figure is, and whether two runs differ by more than chance (pure, the same every time).

Intervals: the percentile bootstrap over questions (Efron and Tibshirani, An Introduction to the Bootstrap, 1993,
chapter 13), 2,000 resamples. Two runs over the same questions: the paired randomisation test (Noreen,
Computer-Intensive Methods for Testing Hypotheses, 1989; Smucker, Allan and Carterette, CIKM 2007), 5,000 exchanges,
each question's results swapped between the runs with chance one half.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

RESAMPLES, EXCHANGES, SEED = 2000, 5000, 20260101
LEAST = 2
# Figures are shares of counts: what is equal on paper may differ in its last bits.
SLACK = 1e-12

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sample:
    """Two numbers a question, (questions, 2): its part and what it is a part of, 0 of 0 where it says nothing.

    The figure is the sum of parts over the sum of wholes, `empty` where there is no whole; or `over` of the rows.
    `count` is over how many questions (or citations, where they are pooled) it is.
    """

    rows: Numbers
    count: int
    empty: float | None = None
    over: Callable[[Numbers], float | None] | None = None

    def value(self) -> float | None:
        """The figure."""
        return self.of(self.rows)

    def of(self, rows: Numbers) -> float | None:
        """The figure over other rows."""
        if self.over is not None:
            return self.over(rows)
        part, whole = rows.sum(axis=0)
        return float(part / whole) if whole else self.empty


def interval(told: Sample) -> tuple[float | None, float | None]:
    """The 95 % interval of a figure; None and None over fewer than two questions."""
    if told.value() is None or told.count < LEAST or len(told.rows) < LEAST:
        return None, None
    return _bounds(_resampled(told, _drawn(len(told.rows))))


def _drawn(count: int) -> NDArray[np.int64]:
    return np.random.default_rng(SEED).integers(0, count, (RESAMPLES, count))


def _resampled(told: Sample, drawn: NDArray[np.int64]) -> Numbers:
    """The figure over each drawing; nan where it has none."""
    if told.over is not None:
        return _numbers([told.of(told.rows[picked]) for picked in drawn])
    return _ratios(told.rows[drawn].sum(axis=1), told.empty)


def _ratios(sums: Numbers, empty: float | None) -> Numbers:
    """Parts over wholes, (many, 2) to (many,)."""
    parts, wholes = sums[:, 0], sums[:, 1]
    nothing = np.nan if empty is None else empty
    return np.asarray(np.divide(parts, wholes, out=np.full(len(sums), nothing), where=wholes > 0))


def _numbers(values: list[float | None]) -> Numbers:
    return np.array([np.nan if value is None else value for value in values], np.float64)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How far a figure moved, its 95 % interval, and how often chance alone moves it as far (`p`)."""

    value: float
    low: float | None
    high: float | None
    p: float


def difference(now: Sample, before: Sample) -> Difference | None:
    """What changed between two runs over the same questions in the same order; None where one has no figure."""
    first, second = now.value(), before.value()
    if first is None or second is None:
        return None
    moved = first - second
    low, high = _moved(now, before)
    return Difference(value=moved, low=low, high=high, p=_by_chance(now, before, abs(moved)))


def _moved(now: Sample, before: Sample) -> tuple[float | None, float | None]:
    drawn = _drawn(len(now.rows))
    return _bounds(_resampled(now, drawn) - _resampled(before, drawn)) if len(now.rows) >= LEAST else (None, None)


def _bounds(values: Numbers) -> tuple[float | None, float | None]:
    kept = values[~np.isnan(values)]
    if not len(kept):
        return None, None
    low, high = np.quantile(kept, (0.025, 0.975))
    return float(low), float(high)


def _by_chance(now: Sample, before: Sample, moved: float) -> float:
    """The share of exchanges, the observed one among them, in which the figures differ by as much."""
    swapped = np.random.default_rng(SEED).random((EXCHANGES, len(now.rows))) < 0.5
    apart = np.abs(_exchanged(now, before, swapped) - _exchanged(before, now, swapped))
    return float((1 + (apart >= moved - SLACK).sum()) / (EXCHANGES + 1))


def _exchanged(one: Sample, other: Sample, swapped: NDArray[np.bool_]) -> Numbers:
    """The figure of one run, some of its questions' rows taken from the other."""
    if one.over is not None:
        return _numbers([one.of(np.where(some[:, None], other.rows, one.rows)) for some in swapped])
    return _ratios(one.rows.sum(axis=0) + swapped @ (other.rows - one.rows), one.empty)
