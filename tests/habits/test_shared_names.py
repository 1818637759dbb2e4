"""Modules that tests share are imported by bare name, so that a name held twice would give one folder another's."""

import re
from collections import Counter
from pathlib import Path

TESTS = Path(__file__).parents[1]
MODULES = [path for path in TESTS.rglob("*.py") if path.name != "__init__.py"]
SHARED = [path.name for path in MODULES if path.name != "conftest.py" and not path.name.startswith("test_")]


def test_no_two_shared_modules_have_one_name() -> None:
    assert [name for name, times in Counter(SHARED).items() if times > 1] == []


def test_nothing_is_imported_from_a_conftest_or_from_other_tests() -> None:
    importing = re.compile(r"^(?:from|import) (?:conftest|test_\w+)\b", re.MULTILINE)
    assert [path.name for path in MODULES if importing.search(path.read_text("utf-8"))] == []
