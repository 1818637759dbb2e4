"""Area under the risk-coverage curve of refusal: how much is wrong among what is answered with most confidence.

    curve: for coverage c = 1/n ... n/n, the mean loss of the c * n answers given with most confidence
    figure = mean of the curve        0 is best; a program that knows nothing of its own certainty has its mean loss

The loss of an answer is 1 - fact recall, and for an unanswerable question 1 if anything but a right refusal came; of a
refusal it is 0 if right, 1 if the papers hold the answer. Confidence: answered before partial before not_found, then
the least of `likely` (how likely each part of the question was held to be answered). Answers of equal confidence share
their mean loss. Source: El-Yaniv and Wiener, On the Foundations of Noise-free Selective Classification, JMLR 2010;
Geifman and others, Bias-Reduced Uncertainty Estimation, ICLR 2019 (AURC). Example: losses 0 and 1 in the order of
confidence: (0 + 0.5) / 2 = 0.25.
"""

from collections.abc import Sequence
from itertools import accumulate, groupby

from eval.measures import fact_recall, refusal_recall
from eval.trials import Trial

lower_is_better = True
_RANK = {"answered": 2.0, "partial": 1.0, "not_found": 0.0}


def row(trial: Trial) -> tuple[float, float]:
    """Confidence and loss of one answer."""
    answer = trial.answer
    confidence = _RANK[answer.status] + 0.5 * min(answer.likely, default=1.0)
    if not trial.case.answerable:
        return confidence, float(not refusal_recall.right(trial))
    return confidence, 1.0 - (fact_recall.score(trial) or 0.0)


def over(rows: Sequence[tuple[float, float]]) -> float | None:
    """The area over any number of answers; None over none."""
    if not rows:
        return None
    losses: list[float] = []
    for _, equal in groupby(sorted(rows, reverse=True), key=lambda one: one[0]):
        group = [loss for _, loss in equal]
        losses += [sum(group) / len(group)] * len(group)
    return sum(total / count for count, total in enumerate(accumulate(losses), 1)) / len(losses)
