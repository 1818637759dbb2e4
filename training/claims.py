"""Fit the weights of `assistant/verification/judging.py` to claims of general English, and say how well they do.

Run as `python -m training.claims`. What speaks for each claim, and what stands against it, is weighed by logistic
regression on the half for development; both halves are reported, beside the share of words that claim and passage have
in common. Thresholds are chosen on the half for development.
"""

import sys
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from assistant.quick_embedding import quick
from assistant.verification.judging import ENOUGH, weighed
from assistant.verification.remembering import remembered
from assistant.verifying import Embed, Source, nearest, statements, verify_text, whole
from ingest.library import embedding
from ingest.settings import Settings

sys.path.insert(0, str(Path(__file__).parents[1] / "tests" / "checking"))

from claims import Claim, auc, best_threshold, claims, f1, overlap


def main() -> None:
    """Print the fitted weights and the figures of both halves."""
    embed = remembered(quick(embedding.load(Settings().embedding)))
    dev = claims("dev")
    model = LogisticRegression(C=3.0).fit([signs(one, embed) for one in dev], [one.is_supported for one in dev])
    print("meaning, covered, findings:", np.round(model.coef_[0], 2), "bias", np.round(model.intercept_, 2))  # noqa: T201
    limits: dict[str, float] = {}
    for half in ("dev", "test"):
        found = claims(half)
        told = [whole(verify_text(one.text, [Source(text=one.passage)], embed)) for one in found]
        scores = {
            "clerk": [score for _, score in told],
            "fitted": [float(value) for value in model.decision_function([signs(one, embed) for one in found])],
            "overlap": [overlap(one) for one in found],
        }
        verdicts = f1(found, [float(supported) for supported, _ in told], 1.0)
        print(f"{half}: {len(found)} claims, F1 of the verdicts {verdicts:.3f}")  # noqa: T201
        for name, values in scores.items():
            limits.setdefault(name, best_threshold(found, values))
            print(f"  {name}: AUC {auc(found, values):.3f}, F1 {f1(found, values, limits[name]):.3f}")  # noqa: T201


def signs(claim: Claim, embed: Embed) -> list[float]:
    """Meaning, coverage and findings of a claim's weakest statement."""
    told = []
    for one in statements(claim.text):
        best = nearest(claim.text[one.start : one.end], [Source(text=claim.passage)], embed)
        if best is None:
            return [0.0, 0.0, 0.0]
        value, speaks, findings, _ = best
        against = min(2.0, sum(weighed(finding, speaks) for finding in findings))
        told.append((value, [speaks.meaning, min(ENOUGH, speaks.covered), against]))
    return min(told)[1]


if __name__ == "__main__":
    main()
