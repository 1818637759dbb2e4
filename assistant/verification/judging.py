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
    """What speaks for a statement, each in 0..1.

    `copied`: the share of it that stands in the run in long pieces; `covered`: the share of its weight that stands
    there, with words of like meaning too; `meaning`: how near statement and run are as wholes.
    """

    copied: float
    covered: float
    meaning: float


# Fitted with `training/claims.py`, meaning first: a statement that is worded freely is no less true, and one that
# copies all but a word is no truer, so that words count only up to a share. A run that is near and says nothing of the
# kind is left to `assistant/checking/unsaid.py`.
BIAS, MEANING, COVERED, ENOUGH = -5.0, 8.0, 4.0, 0.6
# What a finding of weight 1 takes from the odds.
DOUBT = 1.5
# What is left of the score where a finding bars the statement.
BARRED = 0.5
# A finding by small words has its whole weight where this share is copied, and less below it.
COPIED, LEAST = 0.5, 0.3


def weighed(finding: Finding, signs: Signs) -> float:
    """What a finding weighs against a statement that is worded like that."""
    if not finding.by_wording:
        return finding.weight
    return finding.weight * min(1.0, LEAST + (1 - LEAST) * signs.copied / COPIED)


def score(signs: Signs, findings: Sequence[Finding]) -> float:
    """How likely it is that the passage supports the statement, in 0..1."""
    odds = BIAS + MEANING * signs.meaning + COVERED * min(ENOUGH, signs.covered)
    odds -= DOUBT * sum(weighed(finding, signs) for finding in findings)
    likely = 1 / (1 + exp(-max(-30.0, min(30.0, odds))))
    return likely * BARRED if is_barred(signs, findings) else likely


def is_barred(signs: Signs, findings: Iterable[Finding]) -> bool:
    """Whether something stands against a statement that no likeness outweighs."""
    return any(weighed(finding, signs) >= 1 for finding in findings)


def verdict(value: float, signs: Signs, findings: Sequence[Finding]) -> Verdict:
    """Supported where the score says so and nothing stands against it; contradicted where something does."""
    if value >= SUPPORTED and not is_barred(signs, findings):
        return Verdict.SUPPORTED
    if signs.covered >= ABOUT and any(finding.contradicts for finding in findings):
        return Verdict.CONTRADICTED
    return Verdict.NOT_FOUND
