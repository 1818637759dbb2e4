"""The same questions under several settings, one changed at a time, so that a change of default is a measured one."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

from pydantic import ValidationError

from eval.figures import Figure
from eval.reporting import span, value
from eval.run import Evaluation
from ingest.errors import UsageError
from ingest.settings import Settings

SHOWN = ("passage_recall_3000", "ndcg_at_10", "fact_recall", "citation_recall", "refusal_recall", "risk_coverage")
DEFAULTS = (
    "chunking.target=250,350,500,700",
    "retrieval.meaning=0.0,0.2,0.35,0.5,0.7,1.0",
    "retrieval.candidates=20,40,80,160",
    "retrieval.passages=5,10,20,40",
    "embedding.precision=float32,bfloat16",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """One setting tried: its name and value, what came of it, and what it took."""

    name: str
    evaluation: Evaluation
    seconds: float
    megabytes: float


def variants(settings: Settings, vary: Sequence[str]) -> Iterator[tuple[str, Settings]]:
    """The settings as they are, then each with one value changed: "chunking.target=250,500" is two of them."""
    yield "as set", settings
    for words in vary:
        place, sign, values = words.partition("=")
        table, _, name = place.strip().rpartition(".")
        if not sign or not table or not values.strip():
            raise UsageError(f"--vary '{words}' is not understood: write table.setting=value,value.")
        for one in values.split(","):
            changed = _changed(settings, table, name, one.strip())
            if changed != settings:
                yield f"{place.strip()} = {one.strip()}", changed


def _changed(settings: Settings, table: str, name: str, one: str) -> Settings:
    known: dict[str, Any] = settings.model_dump()
    if not isinstance(known.get(table), dict) or name not in known[table]:
        raise UsageError(f"There is no setting '{table}.{name}': name one of clerk.example.toml.")
    try:
        return Settings.model_validate(known | {table: known[table] | {name: one}})
    except ValidationError as error:
        said = error.errors()[0]["msg"].rstrip(".")
        raise UsageError(f"{table}.{name} cannot be {one}: {said}.") from error


def sweep(
    settings: Settings, vary: Sequence[str], evaluate: Callable[[Settings], tuple[Evaluation, Path]]
) -> Iterator[Tried]:
    """Each variant evaluated in turn; `evaluate` gives an evaluation and the folder of its library."""
    for name, changed in variants(settings, vary):
        began = perf_counter()
        told, library = evaluate(changed)
        yield Tried(name=name, evaluation=told, seconds=perf_counter() - began, megabytes=size(library))


def size(folder: Path) -> float:
    """Megabytes (of a million bytes) of all files of a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def as_table(tried: Sequence[Tried]) -> str:
    """A Markdown table: a row a variant, each figure with its interval."""
    lines = [f"| setting | {' | '.join(SHOWN)} | seconds | MB |", "|---|" + "---|" * len(SHOWN) + "--:|--:|"]
    for one in tried:
        cells = [_cell(one.evaluation.figures[name]) for name in SHOWN]
        lines.append(f"| {one.name} | {' | '.join(cells)} | {one.seconds:.0f} | {one.megabytes:.1f} |")
    return "\n".join(lines) + "\n"


def _cell(figure: Figure) -> str:
    return f"{value(figure)} ({span(figure)})" if span(figure) else value(figure)
