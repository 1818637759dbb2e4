"""Figures as a table for a terminal, and the worst questions with their reasons."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from eval.compare import Comparison
from eval.reasons import reasons, short, whole
from eval.reporting import Report, number, span, value
from eval.shortfalls import Shortfall


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


def question(missed: Shortfall) -> Text:
    """One question that falls short: what was asked, what came, what it misses."""
    case, answer = missed.trial.case, missed.trial.answer
    text = Text(f"\n{case.id}  {whole(case.turns[-1])}\n", style="bold")
    text.append(f"      {case.kind}, {answer.status}, worth {missed.worth:.2f}\n", style="dim")
    # One place cited twice is one line.
    return text.append("\n".join(f"    - {line}" for line in dict.fromkeys(reasons(missed))), style="not bold")


def show(console: Console, told: Report) -> None:
    """Print the figures, what moved against an earlier run, and the worst questions."""
    console.print(figures_table(told))
    against = told.evaluation.against
    if against:
        console.print(f"Against the earlier run, over {against.questions} questions asked in both:")
        console.print(changes_table(against))
        for flip in against.flips:
            console.print(
                f"{flip.id} is {'now right' if flip.better else 'no longer right'}: {short(flip.question)}",
                markup=False,
            )
    for missed in told.worst:
        console.print(question(missed), soft_wrap=True)
