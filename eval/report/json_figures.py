"""Figures and questions as JSON: `figures.json` and `questions.jsonl` of a run's folder, and what --json prints."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from eval.figures import Figure
from eval.records import Citation
from eval.shortfalls import Shortfall


def figures_record(figures: Mapping[str, Figure]) -> dict[str, Any]:
    """`{measure: {"value", "low", "high", "n"}}`."""
    return {
        name: {key: asdict(figure)[key] for key in ("value", "low", "high", "n")} for name, figure in figures.items()
    }


def _citation(citation: Citation) -> dict[str, Any]:
    return {"n": citation.n, "source": citation.source, "item": citation.item, "label": citation.label}


def question_record(short: Shortfall) -> dict[str, Any]:
    """One question's scores and what it misses."""
    case, answer = short.trial.case, short.trial.answer
    return {
        "id": case.id,
        "question": case.turns[-1],
        "kind": case.kind,
        "expect": case.expect,
        "status": answer.status,
        "worth": short.worth,
        "scores": dict(short.scores),
        "facts_missing": [list(fact) for fact in short.facts],
        "quotes_missing": [asdict(lost.gold) | {"reached": lost.reached} for lost in short.quotes],
        "citations_misplaced": [_citation(citation) for citation in short.misplaced],
        "citations_broken": [_citation(citation) for citation in short.broken],
        "citations_misnamed": [_citation(citation) for citation in short.misnamed],
        "forbidden_said": list(short.forbidden),
        "statements_uncited": list(short.bare),
        "left_over": short.left,
    }


def write(folder: Path, figures: Mapping[str, Figure], shorts: Iterable[Shortfall]) -> None:
    """Write both files; the folder is there."""
    text = json.dumps(figures_record(figures), indent=2, ensure_ascii=False)
    (folder / "figures.json").write_text(text + "\n", "utf-8")
    lines = (json.dumps(question_record(short), ensure_ascii=False) + "\n" for short in shorts)
    (folder / "questions.jsonl").write_text("".join(lines), "utf-8")
