"""Figures as a table for a terminal, and the worst questions with their reasons."""

from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.table import Table
from rich.text import Text

from eval.compare import Comparison
from eval.records import Citation
from eval.reporting import Report, number, span, value
from eval.shortfalls import LostQuote, Shortfall

_SHOWN = 70


def figures_table(told: Report) -> Table:
    """One row a measure: its value and interval, what it is over, and its bar if the gate has one."""
    table = Table("measure", "value", "95 % interval", "n", "gate", "")
    table.columns[1].justify = table.columns[3].justify = "right"
    for name, figure in told.evaluation.figures.items():
        table.add_row(name, value(figure), span(figure), str(figure.n), told.bar(name), told.verdict(name))
    return table


def changes_table(against: Comparison) -> Table:
    """One row a measure that moved: then, now, by how much, and what that is worth."""
    table = Table("measure", "before", "now", "difference", "p", "")
    for change in against.changes:
        moved = change.difference
        if moved.value:
            row = (number(change.before), number(change.now), f"{moved.value:+.3f}", f"{moved.p:.3f}", change.verdict)
            table.add_row(change.measure, *row)
    return table


def _whole(words: str) -> str:
    return " ".join(words.split())


def _short(words: str) -> str:
    line = _whole(words)
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"


def _lost(lost: LostQuote) -> str:
    where = "not among the passages" if lost.reached is None else f"only after {lost.reached} characters"
    return f"quote {where}: {lost.gold.file[:12]} item {lost.gold.item}: {_short(lost.gold.quote)}"


def _cited(what: str, citations: Iterable[Citation]) -> Iterator[str]:
    for citation in citations:
        place = f"{citation.source[:12]} item {citation.item}"
        yield f"citation [{citation.n}] {what}: {place}: {_short(citation.quote)}"


def reasons(short: Shortfall) -> Iterator[str]:
    """What a question misses, one line each."""
    case = short.trial.case
    yield from (f"fact missing: {_short(' | '.join(fact))}" for fact in short.facts)
    yield from map(_lost, short.quotes)
    yield from _cited("at no gold place", short.misplaced if case.answerable else ())
    yield from _cited("with a quote that does not stand there", short.broken)
    yield from _cited("with the wrong meeting", short.misnamed)
    yield from (f"forbidden words said: {_short(words)}" for words in short.forbidden)
    yield from (f"statement without a citation: {_short(text)}" for text in short.bare)
    if short.scores["refusal_recall"] == 0:
        yield f"{short.trial.answer.status}, expected {'not_found' if case.expect != 'either' else 'a careful refusal'}"


def question(short: Shortfall) -> Text:
    """One question that falls short: what was asked, what came, what it misses."""
    case, answer = short.trial.case, short.trial.answer
    text = Text(f"\n{case.id}  {_whole(case.turns[-1])}\n", style="bold")
    text.append(f"      {case.kind}, {answer.status}, worth {short.worth:.2f}\n", style="dim")
    # One place cited twice is one line.
    return text.append("\n".join(f"    - {line}" for line in dict.fromkeys(reasons(short))), style="not bold")


def show(console: Console, told: Report) -> None:
    """Print the figures, what moved against an earlier run, and the worst questions."""
    console.print(figures_table(told))
    against = told.evaluation.against
    if against:
        console.print(f"Against the earlier run, over {against.questions} questions asked in both:")
        console.print(changes_table(against))
        for flip in against.flips:
            console.print(
                f"{flip.id} is {'now right' if flip.better else 'no longer right'}: {_short(flip.question)}",
                markup=False,
            )
    for short in told.worst:
        console.print(question(short), soft_wrap=True)
