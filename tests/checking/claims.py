"""Claims of general English with passages, and how well a score tells those that the passage bears out.

`claims_dev.txt` and `claims_test.txt` were written for this project, parted by passage before anything was measured: a
heading names a domain, "P " begins a passage, "+ " a claim that it bears out, "- KIND: " one that it does not.
"""

import re
from pathlib import Path
from typing import NamedTuple


class Claim(NamedTuple):
    """A claim, its passage, whether that bears it out, and in which way it does not."""

    passage: str
    text: str
    is_supported: bool
    kind: str


def claims(half: str) -> list[Claim]:
    """The claims of "dev" or "test", in order."""
    found: list[Claim] = []
    passage = ""
    for line in (Path(__file__).parent / f"claims_{half}.txt").read_text("utf-8").split("\n"):
        if line.startswith("P "):
            passage = line[2:]
        elif line.startswith("+ "):
            found.append(Claim(passage, line[2:], True, ""))
        elif line.startswith("- "):
            kind, text = line[2:].split(": ", 1)
            found.append(Claim(passage, text, False, kind))
    return found


def overlap(claim: Claim) -> float:
    """The share of a claim's words that stand in its passage: what any score has to better."""
    said, held = (set(re.findall(r"\w+", text.lower())) for text in (claim.text, claim.passage))
    return len(said & held) / len(said)


def auc(found: list[Claim], scores: list[float]) -> float:
    """How often a claim that is borne out scores higher than one that is not."""
    can = [score for claim, score in zip(found, scores) if claim.is_supported]
    cannot = [score for claim, score in zip(found, scores) if not claim.is_supported]
    return sum((one > other) + 0.5 * (one == other) for one in can for other in cannot) / (len(can) * len(cannot))


def f1(found: list[Claim], scores: list[float], least: float) -> float:
    """F1 of "supported" where a score of `least` or more says so."""
    said = [score >= least for score in scores]
    right = sum(claim.is_supported and one for claim, one in zip(found, said))
    return 2 * right / (sum(said) + sum(claim.is_supported for claim in found))


def best_threshold(found: list[Claim], scores: list[float]) -> float:
    """The threshold with the best F1."""
    return max(sorted(set(scores)), key=lambda least: f1(found, scores, least))
