"""One page that a manager reads: `report.html`, without scripts and without anything from elsewhere."""

from importlib.resources import files
from itertools import accumulate
from typing import Any

from jinja2 import Environment, StrictUndefined

from eval.compare import is_right
from eval.figures import loaded, lower_is_better
from eval.groups import MEASURES, Group
from eval.measures import risk_coverage
from eval.reasons import reasons
from eval.reporting import Report, number, span, value
from eval.shortfalls import Shortfall

FILE = "report.html"
WIDE, HIGH, LEFT = 340, 160, 30


def text(told: Report) -> str:
    """The page; every word of questions, answers and papers is escaped."""
    template = files("eval.report").joinpath("report.html.j2").read_text("utf-8")
    page = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    return page.from_string(template).render(
        title=told.title,
        count=len(told.evaluation.shortfalls),
        right=sum(is_right(short.trial) for short in told.evaluation.shortfalls),
        has_gate=told.gate is not None,
        missed=told.missed,
        figures=[_figure(told, name) for name in told.evaluation.figures],
        kinds=[_group(group) for group in told.evaluation.kinds],
        committees=[_group(group) for group in told.evaluation.committees],
        measures=MEASURES,
        curve=curve(told),
        area=(WIDE, HIGH, LEFT),
        against=told.evaluation.against,
        moved=_moved(told),
        worst=[_worst(short) for short in told.worst],
    )


def _figure(told: Report, name: str) -> dict[str, Any]:
    """One row: a share has a mark at its value, a line along its interval and a tick at its bar, all in per cent."""
    figure = told.evaluation.figures[name]
    gate = told.gate
    bar = {**gate.floors, **gate.ceilings}.get(name) if gate else None
    is_share = figure.value is not None and max(figure.value, figure.high or 0) <= 1
    return {
        "name": name,
        "about": (loaded()[name].__doc__ or "").split(".")[0].splitlines()[0],
        "value": value(figure),
        "span": span(figure),
        "n": figure.n,
        "bar": told.bar(name),
        "verdict": told.verdict(name),
        "lower": lower_is_better(loaded()[name]),
        "at": 100 * figure.value if is_share and figure.value is not None else None,
        "from": 100 * (figure.low if figure.low is not None else figure.value or 0),
        "to": 100 * (figure.high if figure.high is not None else figure.value or 0),
        "tick": 100 * bar if bar is not None and bar <= 1 else None,
    }


def _group(group: Group) -> dict[str, Any]:
    return {
        "name": group.name,
        "count": group.count,
        "right": group.right,
        "share": 100 * group.right / group.count,
        "figures": [value(group.figures[name]) for name in MEASURES],
    }


def curve(told: Report) -> str:
    """The risk-coverage curve as the points of an SVG polyline, WIDE by HIGH; empty over fewer than two answers."""
    rows = sorted((risk_coverage.row(short.trial) for short in told.evaluation.shortfalls), reverse=True)
    losses = [loss for _, loss in rows]
    count = len(losses)
    if count < 2:
        return ""
    risks = [total / number for number, total in enumerate(accumulate(losses), 1)]
    return " ".join(f"{WIDE * at / count:.1f},{HIGH * (1 - risk):.1f}" for at, risk in enumerate(risks, 1))


def _moved(told: Report) -> list[dict[str, str]]:
    against = told.evaluation.against
    return [
        {
            "measure": change.measure,
            "before": number(change.before),
            "now": number(change.now),
            "by": f"{change.difference.value:+.3f}",
            "p": f"{change.difference.p:.3f}",
            "verdict": change.verdict,
        }
        for change in (against.changes if against else ())
        if change.difference.value
    ]


def _worst(short: Shortfall) -> dict[str, Any]:
    case, answer = short.trial.case, short.trial.answer
    return {
        "id": case.id,
        "kind": case.kind,
        "turns": case.turns,
        "status": answer.status,
        "expected": "an answer" if case.answerable else "a refusal",
        "answer": answer.answer,
        "reasons": list(dict.fromkeys(reasons(short))),
        "cited": [f"{one.label or one.source}: {one.quote}" for one in answer.citations],
        "gold": [f"{gold.file}, item {gold.item or 'front'}: {gold.quote}" for gold in case.gold],
    }
