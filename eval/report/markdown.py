"""A summary in Markdown for a pull request: `summary.md`."""

import re
from collections.abc import Iterator

from eval.reporting import Report, number, span, value

FILE = "summary.md"
SHOWN, LONGEST = 5, 110
# What Markdown, and the HTML within it, would take for more than words.
_MARKS = re.compile(r"([\\`*_{}\[\]()<>#+!|~@&-])")


def text(told: Report) -> str:
    """Verdict, figures, what moved, and the worst questions."""
    return "\n".join((*_verdict(told), *_figures(told), *_moved(told), *_worst(told))) + "\n"


def plain(words: str) -> str:
    """Words that mean nothing but themselves in Markdown, in one line."""
    line = " ".join(words.split())
    return _MARKS.sub(r"\\\1", line if len(line) <= LONGEST else line[: LONGEST - 1] + "…")


def _verdict(told: Report) -> Iterator[str]:
    count = len(told.evaluation.shortfalls)
    yield f"## Answers measured: {plain(told.title)}, {count} questions"
    yield ""
    if told.gate:
        yield "**The gate is missed.**" if told.missed else "The gate is kept."
        yield from (f"- {plain(clause)}" for clause in told.missed)
        yield ""


def _figures(told: Report) -> Iterator[str]:
    yield "| measure | value | 95 % interval | n | gate | |"
    yield "|---|--:|---|--:|---|---|"
    for name, figure in told.evaluation.figures.items():
        yield f"| {name} | {value(figure)} | {span(figure)} | {figure.n} | {told.bar(name)} | {told.verdict(name)} |"


def _moved(told: Report) -> Iterator[str]:
    against = told.evaluation.against
    if against is None:
        return
    yield from ("", f"### Against the earlier run ({against.questions} questions asked in both)", "")
    moved = [change for change in against.changes if change.difference.value]
    yield from ("| measure | before | now | p | |", "|---|--:|--:|--:|---|") if moved else ("Nothing moved.",)
    for change in moved:
        row = (change.measure, number(change.before), number(change.now), f"{change.difference.p:.3f}", change.verdict)
        yield f"| {' | '.join(row)} |"
    for flip in against.flips:
        yield f"- {plain(flip.id)} is {'now right' if flip.better else '**no longer right**'}: {plain(flip.question)}"


def _worst(told: Report) -> Iterator[str]:
    worst = told.worst[:SHOWN]
    if worst:
        yield from ("", "### The worst questions", "")
    for short in worst:
        case = short.trial.case
        yield f"- {plain(case.id)} ({plain(case.kind)}, {short.trial.answer.status}): {plain(case.turns[-1])}"
