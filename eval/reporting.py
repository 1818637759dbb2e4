"""What every report tells, and where each is written: a report is one file of `eval/report` with FILE and `text`."""

from dataclasses import dataclass
from pathlib import Path

from eval import report
from eval.figures import Figure
from eval.gate import Gate, missed
from eval.run import Evaluation
from eval.shortfalls import Shortfall, worst
from ingest.plugins import load_all

WORST = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One evaluation with its gate; `title` names the question file, `shown` is how many of the worst are told."""

    evaluation: Evaluation
    gate: Gate | None = None
    title: str = "questions"
    shown: int = WORST

    @property
    def missed(self) -> tuple[str, ...]:
        """What falls short of the gate."""
        told = self.evaluation
        return missed(self.gate, told.figures, told.against) if self.gate else ()

    @property
    def worst(self) -> tuple[Shortfall, ...]:
        """The questions worth least."""
        return worst(self.evaluation.shortfalls, self.shown)

    def bar(self, name: str) -> str:
        """What the gate asks of a measure, in words; empty where it asks nothing."""
        gate = self.gate or Gate()
        bars = (("at least", gate.floors), ("at most", gate.ceilings), ("worse by at most", gate.not_worse))
        return ", ".join(f"{words} {held[name]:g}" for words, held in bars if name in held)

    def verdict(self, name: str) -> str:
        """Whether a measure keeps its bar: "kept", "missed" or empty."""
        if not self.bar(name):
            return ""
        return "missed" if any(clause.startswith(f"{name} ") for clause in self.missed) else "kept"


def value(figure: Figure) -> str:
    """A figure as it is printed: three places for a share, none for a count."""
    return number(figure.value)


def span(figure: Figure) -> str:
    """A figure's interval as it is printed, empty without one."""
    return "" if figure.low is None or figure.high is None else f"{number(figure.low)} to {number(figure.high)}"


def number(value: float | None) -> str:
    """A share with three places, anything greater without."""
    if value is None:
        return "-"
    return f"{value:.0f}" if abs(value) > 1 else f"{value:.3f}"


def write(told: Report, folder: Path) -> None:
    """Write every report that has a file; the folder is there."""
    for module in load_all(report).values():
        if hasattr(module, "FILE"):
            (folder / module.FILE).write_text(module.text(told), "utf-8")
