"""How far an answer is to be trusted: what rules and reranker say, weighed together (pure)."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from math import exp, log

from assistant.answers import Query
from assistant.evidence.asks import value_sought
from assistant.evidence.holding import subject_weights
from assistant.evidence.units import Unit

# The weight of each sign that a question is answered, and from which trust the answer stands, or is doubtful at least:
# fitted by training/thresholds.py to questions about papers that nothing else was fitted to, and to questions about
# four libraries that were in view; then rounded, the rules counted for more, and the reranker's weight, the bias and
# the thresholds set, these in view.
WEIGHTS = (0.35, -0.6, -0.9, -0.95, -0.75, 1.3)
BIAS = 1.0
SURE, FAIR = 0.6, 0.4
LEAST, MANY = 0.0001, 10


class Standing(StrEnum):
    """What the evidence gives of what was asked."""

    STANDS = "stands"
    DOUBTFUL = "doubtful"
    MISSING = "missing"


def signs(
    text: str, query: Query, rarity: Callable[[str], float], by_rule: Standing, chance: float, unit: Unit
) -> tuple[float, ...]:
    """What tells whether a part of a question is answered by its best unit, as numbers in the order of WEIGHTS."""
    asked = subject_weights(text, query, rarity) or subject_weights(f"{query.before} {query.question}", query, rarity)
    sought = value_sought(text)
    return (
        log(max(chance, LEAST) / max(1 - chance, LEAST)),
        float(by_rule is Standing.DOUBTFUL),
        float(by_rule is Standing.MISSING),
        float(sought is not None and not sought.shows.search(f"{unit.words} {unit.around}")),
        min(1.0, len(asked) / MANY),
        float(len(query.parts) > 1),
    )


def weighed(found: Sequence[float]) -> Standing:
    """The signs added up, as logistic regression weighs them (`training/thresholds.py`)."""
    total = BIAS + sum(weight * sign for weight, sign in zip(WEIGHTS, found, strict=True))
    trust = 1 / (1 + exp(-total))
    return Standing.STANDS if trust >= SURE else Standing.DOUBTFUL if trust >= FAIR else Standing.MISSING
