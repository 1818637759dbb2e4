"""A gate: floors and ceilings that an evaluation's figures must keep."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from eval.figures import Figure, loaded
from ingest.errors import GateMissed, SettingsError

# Figures are shares of counts: a share that is exact on paper may differ in its last bits.
_SLACK = 1e-9

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


def missed(gate: Gate, figures: Mapping[str, Figure]) -> tuple[str, ...]:
    """What falls short and by how much, one clause for each bar that is missed; a figure without a value misses it."""
    return (*_short(gate.floors, figures, "floor", "under", 1), *_short(gate.ceilings, figures, "ceiling", "over", -1))


def _short(bars: Mapping[str, float], figures: Mapping[str, Figure], kind: str, side: str, sign: int) -> Iterator[str]:
    for name, bar in bars.items():
        value = figures[name].value
        if value is None:
            yield f"{name} has no value to hold against its {kind} {bar:g}"
        elif sign * (bar - value) > _SLACK:
            yield f"{name} is {value:.4g}, {abs(bar - value):.4g} {side} its {kind} {bar:g}"


def hold(gate: Gate, figures: Mapping[str, Figure]) -> None:
    """GateMissed, naming what fell short, unless every bar is kept."""
    short = missed(gate, figures)
    if short:
        raise GateMissed(f"The evaluation misses its gate: {'; '.join(short)}. The worst questions show where to look.")
