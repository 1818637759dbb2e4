"""Statements held against runs that are about the same thing and do not bear them out.

`neighbours_first.jsonl` was there to work with; `neighbours_second.jsonl` was written at the same time, before anything
was changed, and looked at once, when the checks were done. Others are made when a test runs: sentences of papers, and
true statements in other words, held against their passage without the run that bears them out.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from altering import Told

from assistant.verifying import Source


class Neighbour(NamedTuple):
    """A statement, a run that bears it out in other words, and a run beside it that does not."""

    id: str
    text: str
    own: str
    beside: str


def neighbours(half: str) -> list[Neighbour]:
    """The statements of "first" or "second", in order."""
    lines = (Path(__file__).parent / f"neighbours_{half}.jsonl").read_text("utf-8").splitlines()
    return [Neighbour(one["id"], one["statement"], one["own"], one["beside"]) for one in map(json.loads, lines)]


def orphaned(told: Sequence[Told], count: int, seed: int = 5) -> list[tuple[str, tuple[Source, ...]]]:
    """So many sentences of papers, each with its own passage without it, and those beside it of the same item."""
    made: list[tuple[str, tuple[Source, ...]]] = []
    for one in Random(seed).sample(list(told), len(told)):
        own, *others = one.sources
        left = _without(one.text, own.text)
        if len(made) < count and left is not None:
            near = [other for other in others if other.item_title == own.item_title and one.text not in _plain(other)]
            made.append((one.text, (replace(own, text=left), *near)))
    return made


def reworded_orphans(cases: Sequence[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """Each true statement in other words, and its passage without the words that bear it out."""
    for case in cases:
        left = _without(case["quote"], case["context"])
        if left is not None:
            yield case["paraphrase"], left


def _without(words: str, text: str) -> str | None:
    """A text without some words; None where they are not there, or there again, or nearly all of it."""
    left = re.sub(r"\s+".join(map(re.escape, words.split())), " ", text, count=1)
    again = " ".join(words.split()) in " ".join(left.split())
    return None if left == text or again or len(left.split()) < 8 else left


def _plain(source: Source) -> str:
    return " ".join(source.text.split())
