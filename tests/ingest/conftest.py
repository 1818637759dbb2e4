"""Papers of a made-up council, and settings that need no model."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest.settings import Settings

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def hashing() -> Settings:
    """Settings whose embedder is quick and needs no model."""
    return Settings.model_validate({"embedding": {"embedder": "hashing", "model": "none"}})


@pytest.fixture
def minutes() -> Callable[..., str]:
    """Minutes in the shape of a council's page: `minutes("Parks Committee", "12th March, 2024", "words", ...)`."""

    def made(committee: str | None, day: str | None, *matters: str, contact: str = "Priya Moss 01632 960123") -> str:
        heading = f"{committee} - Tuesday, {day} 7.00 pm\n\n" if committee and day else ""
        items = "".join(
            f"{number}.\n\n{matter.split('|')[0]}\n\nMinutes:\n\n{matter.split('|')[-1]}\n\n"
            for number, matter in enumerate(("Apologies for absence|None were received.", *matters), 1)
        )
        return f"Agenda and minutes\n\n{heading}Venue: Fenwick Hall\n\nContact: {contact}\n\nItems\nNo. Item\n\n{items}"

    return made


@pytest.fixture
def put(tmp_path: Path) -> Callable[..., Path]:
    """Write papers into a folder below the test's own: `put("papers", {"a.txt": "words"})`; None deletes one."""

    def written(folder: str, papers: dict[str, str | None]) -> Path:
        root = tmp_path / folder
        for name, text in papers.items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if text is None:
                path.unlink()
            else:
                path.write_bytes(text.encode())
        return root

    return written
