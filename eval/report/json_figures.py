"""The figures as JSON: `figures.json` of a run's folder, and what --json prints."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from eval.compare import Comparison
from eval.figures import Figure
from eval.reporting import Report

FILE = "figures.json"


def figures_record(figures: Mapping[str, Figure]) -> dict[str, Any]:
    """`{measure: {"value", "low", "high", "n"}}`."""
    return {
        name: {key: asdict(figure)[key] for key in ("value", "low", "high", "n")} for name, figure in figures.items()
    }


def comparison_record(against: Comparison) -> dict[str, Any]:
    """What moved against an earlier run, and the questions that flipped."""
    return {
        "questions": against.questions,
        "left_out": against.left_out,
        "changes": {change.measure: asdict(change) for change in against.changes},
        "flips": [asdict(flip) for flip in against.flips],
    }


def text(told: Report) -> str:
    """The figures, two spaces an indent."""
    return json.dumps(figures_record(told.evaluation.figures), indent=2, ensure_ascii=False) + "\n"
