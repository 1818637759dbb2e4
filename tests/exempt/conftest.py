import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from assistant.cli import main
from ingest.pipeline import ingest
from ingest.settings import Embedding, Settings
from tests.exempt.papers import lay_out


@dataclass(frozen=True, slots=True, kw_only=True)
class Libraries:
    """Three libraries: exempt matter withheld, exempt matter closed, and no exempt papers ever there."""

    withheld: Path
    closed: Path
    never: Path

    def all(self) -> tuple[Path, ...]:
        return self.withheld, self.closed, self.never


@pytest.fixture(scope="session")
def settings() -> Settings:
    return Settings(embedding=Embedding(embedder="hashing", model="hashing"))


@pytest.fixture(scope="session")
def libraries(tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> Libraries:
    folder = tmp_path_factory.mktemp("exempt")
    papers, public = lay_out(folder / "papers"), lay_out(folder / "public", exempt=False)
    made = Libraries(withheld=folder / "withheld", closed=folder / "closed", never=folder / "never")
    for root, library, exempt in (
        (papers, made.withheld, False),
        (papers, made.closed, True),
        (public, made.never, False),
    ):
        assert not ingest([root], library, settings, exempt=exempt).failed
    return made


@pytest.fixture()
def clerk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str, str]]:
    """Runs a command; the exit code, stdout and stderr."""
    settings = tmp_path / "clerk.toml"
    settings.write_text('[embedding]\nembedder = "hashing"\nmodel = "hashing"\n', "utf-8")

    def run(*arguments: Any, library: Path) -> tuple[int, str, str]:
        code = main([*map(str, arguments), "--library", str(library), "--settings", str(settings)])
        told = capsys.readouterr()
        return code, told.out, told.err

    return run


@pytest.fixture()
def batch(tmp_path: Path) -> Callable[[list[dict[str, Any]]], Path]:
    """Writes a batch file."""

    def write(lines: list[dict[str, Any]]) -> Path:
        path = tmp_path / "in.jsonl"
        path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
        return path

    return write
