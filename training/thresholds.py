"""Fit how `assistant/evidence/trust.py` weighs its signs, on the questions of held-out papers.

Run as `python -m training.thresholds DATA`. The signs of each question, what the rules say, how likely the reranker
holds it to be answered, how much of its wording the best run holds, are weighed by logistic regression; the thresholds
are those at which the costs below are least. The reranker never saw these papers; no question about other papers is
looked at. Figures in brackets come from leaving out one paper at a time.
"""

import json
import sys
import tempfile
from functools import partial
from itertools import product
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import LeaveOneGroupOut, cross_val_predict

from assistant import reranking
from assistant.answers import Filters
from assistant.engines import quotes
from assistant.evidence.scoring import rarity
from assistant.evidence.standing import standing
from assistant.evidence.trust import signs
from assistant.evidence.units import units
from assistant.retrieval.passages import passages
from assistant.understanding.question import understand
from assistant.vocabulary import vocabulary
from ingest.library.library import Library
from ingest.papers import Access
from ingest.pipeline import ingest
from ingest.settings import Settings
from training.candidates import PASSAGES, held_out, questions

# What it costs to answer, to doubt and to say nothing: where the paper answers, and where it does not.
ANSWERABLE = {"stands": 0.0, "doubtful": 0.25, "missing": 1.0}
UNANSWERABLE = {"stands": 1.0, "doubtful": 0.35, "missing": 0.0}
GRID = np.linspace(0.05, 0.95, 19)


def main(data: Path) -> None:
    """Print weights, bias and thresholds, and how well they tell papers left out."""
    rows = collected(data)
    found = np.array([row[0] for row in rows])
    answerable = np.array([row[1] for row in rows])
    papers = np.array([row[2] for row in rows])
    model = LogisticRegression(C=1.0, max_iter=1000)
    apart = cross_val_predict(model, found, answerable, groups=papers, cv=LeaveOneGroupOut(), method="predict_proba")
    model.fit(found, answerable)
    print("WEIGHTS =", tuple(round(float(one), 2) for one in model.coef_[0]))  # noqa: T201
    print("BIAS =", round(float(model.intercept_[0]), 2))  # noqa: T201
    print("SURE, FAIR =", least(apart[:, 1], answerable))  # noqa: T201
    print("questions", len(rows), "auc [", round(roc_auc_score(answerable, apart[:, 1]), 3), "]")  # noqa: T201


def collected(data: Path) -> list[tuple[tuple[float, ...], bool, str]]:
    """The signs of each question of a held-out paper, whether it is answerable, and its paper."""
    found, settings, held = [], Settings(), held_out(data)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "library"
        ingest([part / "papers" for part in sorted(data.iterdir()) if (part / "papers").is_dir()], place, settings)
        with Library.open(place, settings) as library:
            for question in questions(data):
                paper = f"{question['part']}/{question['p']}"
                if paper in held and (told := signs_of(question["q"], library, settings)):
                    found.append((told, bool(question["a"]), paper))
    Path("build/signs.json").write_text(json.dumps(found), "utf-8")
    return found


def signs_of(question: str, library: Library, settings: Settings) -> tuple[float, ...] | None:
    """The signs of a question asked whole; None where nothing is found."""
    public = Access.PUBLIC
    with library.snapshot():
        query = understand(question, None, vocabulary(library, public), Filters())
        found = passages(library, query, settings.retrieval, clearance=public, k=PASSAGES)
        whole, vectors_of = partial(library.paper, clearance=public), partial(library.vectors_of, clearance=public)
        chosen = quotes.answer(query, found, whole, library.embed, vectors_of, reranking.load(settings).odds)
        if not chosen.best:
            return None
        rare = rarity(found)
        by_rule = standing(query, units(found, whole), rare, library.papers(clearance=public))
    last = len(chosen.best) - 1
    parts = query.parts or (query.question,)
    return signs(parts[last], query, rare, by_rule.standing, chosen.likely[last], chosen.best[last])


def least(chances: NDArray[np.float64], answerable: NDArray[np.bool_]) -> tuple[float, float]:
    """The two thresholds at which the costs are least."""

    def cost(sure: float, fair: float) -> float:
        said = np.where(chances >= sure, "stands", np.where(chances >= fair, "doubtful", "missing"))
        return float(np.mean([(ANSWERABLE if can else UNANSWERABLE)[one] for can, one in zip(answerable, said)]))

    costs = {(float(sure), float(fair)): cost(sure, fair) for sure, fair in product(GRID, GRID) if fair <= sure}
    sure, fair = min(costs, key=lambda pair: costs[pair])
    return round(sure, 2), round(fair, 2)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
