"""Figures as a table for a terminal, and the worst questions with their reasons."""

from collections.abc import Iterable, Iterator, Mapping

from rich.console import Console
from rich.table import Table
from rich.text import Text

from eval.figures import Figure
from eval.gate import Gate, missed
from eval.records import Citation
from eval.shortfalls import LostQuote, Shortfall

_SHOWN = 70


def _bar(gate: Gate | None, name: str) -> str:
    if gate and name in gate.floors:
        return f"at least {gate.floors[name]:g}"
    if gate and name in gate.ceilings:
        return f"at most {gate.ceilings[name]:g}"
    return ""


def _verdict(gate: Gate | None, name: str, figure: Figure) -> str:
    if not _bar(gate, name) or gate is None:
        return ""
    one = Gate(
        floors={key: bar for key, bar in gate.floors.items() if key == name},
        ceilings={key: bar for key, bar in gate.ceilings.items() if key == name},
    )
    return "missed" if missed(one, {name: figure}) else "kept"


def _value(figure: Figure) -> str:
    if figure.value is None:
        return "-"
    return f"{figure.value:.0f}" if figure.value > 1 else f"{figure.value:.3f}"


def figures_table(figures: Mapping[str, Figure], gate: Gate | None) -> Table:
    """One row a measure: its value, what it is over, and its bar if the gate has one."""
    table = Table("measure", "value", "n", "gate", "")
    table.columns[1].justify = table.columns[2].justify = "right"
    for name, figure in figures.items():
        table.add_row(name, _value(figure), str(figure.n), _bar(gate, name), _verdict(gate, name, figure))
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


def show(console: Console, figures: Mapping[str, Figure], gate: Gate | None, shorts: Iterable[Shortfall]) -> None:
    """Print the figures, and the questions given if there are any."""
    console.print(figures_table(figures, gate))
    for short in shorts:
        console.print(question(short), soft_wrap=True)
