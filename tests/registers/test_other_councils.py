"""The registers of papers in the shapes that other councils use, held against a list made by hand before any was read.

Scottish and Welsh minutes, a parish, planning, licensing, decision sheets, motions that were lost, action logs: all of
it made up. A row that is not listed fails a test as one that is missing does.
"""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from assistant.registering import finding
from assistant.registering.entries import Found
from ingest import formats, plugins, reading
from ingest.papers import Paper

SPECIMENS = Path(__file__).parents[1] / "specimens" / "councils"
GOLD = [json.loads(line) for line in (Path(__file__).parent / "other_councils.jsonl").read_text("utf-8").splitlines()]
NAMES = sorted(path.name for path in SPECIMENS.iterdir())
# How many words may stand before the ones that a row is known by ("It was RESOLVED that"), and after them.
FEW = 110


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.lower()))


def _paper(name: str) -> Paper:
    data = (SPECIMENS / name).read_bytes()
    best = max(plugins.load_all(formats).values(), key=lambda each: each.accepts(name, data))
    return reading.read(best.read(data), name)


def _is_meant(one: Found, paper: Paper, wanted: dict[str, Any]) -> bool:
    words = _plain(one.words)
    item = paper.items[one.item].number if one.item is not None else None
    begins = 0 <= words.find(_plain(wanted["begins"])) <= FEW
    return begins and one.kind.value in wanted["kinds"] and wanted["item"] in (None, item)


def _matched(paper: Paper, name: str) -> tuple[list[tuple[dict[str, Any], Found]], list[Found], list[dict[str, Any]]]:
    """Rows with what was meant by each; rows that nobody meant; what has no row."""
    left = list(finding.found(paper))
    pairs, missing = [], []
    for wanted in (one for one in GOLD if one["paper"] == name):
        row = next((one for one in left if _is_meant(one, paper, wanted)), None)
        if row is not None:
            left.remove(row)
            pairs.append((wanted, row))
        elif not wanted.get("doubtful"):
            missing.append(wanted)
    return pairs, left, missing


@pytest.mark.parametrize("name", NAMES)
def test_every_row_that_was_meant_is_found_and_no_other(name: str) -> None:
    _, left, missing = _matched(_paper(name), name)
    assert [one["begins"] for one in missing] == []
    assert [one.words for one in left] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_row_is_whole_with_its_owner_and_due_date(name: str) -> None:
    for wanted, row in _matched(_paper(name), name)[0]:
        if wanted.get("doubtful"):
            continue
        ends, words = _plain(wanted["ends"]), _plain(row.words)
        assert ends in words[-len(ends) - 25 :], wanted["begins"]
        assert {"owner": row.owner, "due": row.due} | {
            key: wanted[key] for key in ("owner", "due") if key in wanted
        } == {"owner": row.owner, "due": row.due}, wanted["begins"]
