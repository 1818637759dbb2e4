"""Statements about invented passages, each true in other words or turned round in other words.

`turned_first.jsonl` was there to work with; `turned_second.jsonl` was written at the same time and looked at once, when
the checks were done. What it showed was then mended by kind, and `turned_third.jsonl`, written before that, looked at.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Turned(NamedTuple):
    """A statement, its passage, whether that bears it out, and what was done to it or kept in it."""

    id: str
    kind: str
    is_supported: bool
    text: str
    passage: str


def turned(name: str) -> Iterator[Turned]:
    """The statements of "first", "second" or "third", in order."""
    for line in (Path(__file__).parent / f"turned_{name}.jsonl").read_text("utf-8").splitlines():
        one = json.loads(line)
        yield Turned(one["id"], one["kind"], one["supported"], one["statement"], one["passage"])
