"""Rooms named after nothing, and words that the glossary replaces, stay out."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = subprocess.run(["git", "ls-files", "*.py"], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
PACKAGES = [name for name in FILES if not name.startswith("tests/")]


@pytest.mark.parametrize("name", PACKAGES)
def test_no_room_is_called_after_nothing(name: str) -> None:
    assert Path(name).stem not in {"utils", "util", "helpers", "helper", "common", "manager", "misc"}


@pytest.mark.parametrize("name", PACKAGES)
def test_a_file_is_one_room(name: str) -> None:
    assert len((ROOT / name).read_text("utf-8").splitlines()) <= 300


def test_the_tests_of_eval_do_not_hide_it() -> None:
    assert not list((ROOT / "tests").rglob("__init__.py"))
