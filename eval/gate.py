"""A gate: floors and ceilings that an evaluation's figures must keep, and how much worse than before they may be."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from eval.compare import Comparison
from eval.figures import Figure, loaded, lower_is_better
from ingest.errors import GateMissed, SettingsError, UsageError

# Figures are shares of counts: a share that is exact on paper may differ in its last bits.
_SLACK = 1e-9
# How many of the questions that flipped are named.
FLIPPED = 12

Bar = Annotated[float, Field(ge=0, strict=False, allow_inf_nan=False)]


class Gate(BaseModel):
    """Bars by measure, as a gate file writes them. `not_worse` needs an earlier run to compare with."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    floors: dict[str, Bar] = Field(default_factory=dict)
    ceilings: dict[str, Bar] = Field(default_factory=dict)
    not_worse: dict[str, Bar] = Field(default_factory=dict)


def read_gate(path: Path) -> Gate:
    """The gate of a TOML file; SettingsError names the table or measure that is wrong, and the choices."""
    try:
        gate = Gate.model_validate(tomllib.loads(path.read_text("utf-8")))
    except OSError as error:
        raise SettingsError(f"There is no gate file {path}: name one that exists.") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path} is not a TOML file: {error}.") from error
    except ValidationError as error:
        first = error.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        raise SettingsError(f"{path}: '{name}' is wrong ({first['msg'].rstrip('.')}): mend it.") from error
    measures = loaded()
    for name in (*gate.floors, *gate.ceilings, *gate.not_worse):
        if name not in measures:
            raise SettingsError(f"{path}: there is no measure '{name}': choose among {', '.join(measures)}.")
    return gate


def missed(gate: Gate, figures: Mapping[str, Figure], against: Comparison | None = None) -> tuple[str, ...]:
    """What falls short and by how much, one clause for each bar that is missed; a figure without a value misses it."""
    return (
        *_short(gate.floors, figures, "floor", "under", 1),
        *_short(gate.ceilings, figures, "ceiling", "over", -1),
        *(_worse(gate.not_worse, against) if against else ()),
    )


def _worse(margins: Mapping[str, float], against: Comparison) -> Iterator[str]:
    changes = against.by_measure()
    for name, margin in margins.items():
        if name not in changes:
            yield f"{name} has no value in one of the two runs"
            continue
        now, before = changes[name].now, changes[name].before
        worse = now - before if lower_is_better(loaded()[name]) else before - now
        if worse - margin > _SLACK:
            yield f"{name} went from {before:.4g} to {now:.4g}, worse by {worse:.4g} where {margin:g} is allowed"


def _short(bars: Mapping[str, float], figures: Mapping[str, Figure], kind: str, side: str, sign: int) -> Iterator[str]:
    for name, bar in bars.items():
        value = figures[name].value
        if value is None:
            yield f"{name} has no value to hold against its {kind} {bar:g}"
        elif sign * (bar - value) > _SLACK:
            yield f"{name} is {value:.4g}, {abs(bar - value):.4g} {side} its {kind} {bar:g}"


def hold(gate: Gate, figures: Mapping[str, Figure], against: Comparison | None = None) -> None:
    """GateMissed, naming what fell short and the questions that flipped, unless every bar is kept."""
    short = missed(gate, figures, against)
    if short:
        raise GateMissed(f"The evaluation misses its gate: {'; '.join(short)}. {_where(against)}")


def check(gate: Gate, *, compared: bool) -> None:
    """UsageError where a gate asks for an earlier run and none is named."""
    if gate.not_worse and not compared:
        raise UsageError("The gate's [not_worse] compares with an earlier run: name its folder with --baseline RUN.")


def _where(against: Comparison | None) -> str:
    lost = [flip.id for flip in against.flips if not flip.better] if against else []
    if not lost:
        return "The worst questions show where to look."
    shown = ", ".join(lost[:FLIPPED]) + (f" and {len(lost) - FLIPPED} more" if len(lost) > FLIPPED else "")
    return f"No longer right: {shown}."
