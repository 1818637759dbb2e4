"""Coverage, meaning and findings to a score and a verdict (pure)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp

from assistant.verification.nouns import Finding, Verdict

# From this score on a statement is supported.
SUPPORTED = 0.5
# Below this share of a statement's words the passage is about something else, so nothing is contradicted.
ABOUT = 0.45


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """What speaks for a statement, each in 0..1."""

    covered: float
    meaning: float


WEIGHTS = Signs(covered=7.0, meaning=5.0)
BIAS = -6.5
# A finding of weight 1 leaves this share of the odds.
DOUBT = 4.0


def score(signs: Signs, findings: Iterable[Finding]) -> float:
    """How likely it is that the passage supports the statement, in 0..1."""
    odds = BIAS + WEIGHTS.covered * signs.covered + WEIGHTS.meaning * signs.meaning
    odds -= DOUBT * sum(finding.weight for finding in findings)
    return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))


def verdict(value: float, signs: Signs, findings: Sequence[Finding]) -> Verdict:
    """Supported where the score says so and nothing stands against it; contradicted where something does."""
    barred = [finding for finding in findings if finding.weight >= 1]
    if value >= SUPPORTED and not barred:
        return Verdict.SUPPORTED
    if signs.covered >= ABOUT and any(finding.contradicts for finding in findings):
        return Verdict.CONTRADICTED
    return Verdict.NOT_FOUND
