"""Time of an answer in milliseconds that 95 in 100 answers keep within; told, and not the same twice.

    figure = the smallest time that at least 95 in 100 answers do not exceed

Source: the nearest-rank percentile (Hyndman and Fan, Sample Quantiles in Statistical Packages, 1996, definition 1) of
the answers' `elapsed_ms`. The first answers load models and count as well; the suite asks as many questions at a time
as there are cores, so that each takes longer than one asked alone. Less is better.
Example: 100 ms nineteen times and 900 ms once: 100 ms.
"""

from collections.abc import Sequence
from math import ceil

from eval.trials import Trial

lower_is_better = True


def score(trial: Trial) -> float | None:
    """One answer's milliseconds."""
    return float(trial.answer.elapsed_ms)


def summary(scores: Sequence[float]) -> float:
    """The 95th percentile."""
    return sorted(scores)[ceil(0.95 * len(scores)) - 1]
