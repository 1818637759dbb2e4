"""Each question's scores and what it misses, a JSON line each: `questions.jsonl` of a run's folder."""

import json
from dataclasses import asdict
from typing import Any

from eval.records import Citation
from eval.reporting import Report
from eval.shortfalls import Shortfall

FILE = "questions.jsonl"


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


def text(told: Report) -> str:
    """A line a question, in the order of the questions."""
    records = map(question_record, told.evaluation.shortfalls)
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
