"""The registers of the shared development papers, held against lists made by hand: facts and hashes, no text.

`registers_gold.jsonl` was made from papers 000, 001, 002 and 004 without a look at what the program gives;
`plan_gold.jsonl` lists the rows of paper 003's improvement plan whose table its conversion to text left whole.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from assistant.registering.entries import Entry, EntryKind
from assistant.registering.register import entries
from ingest.library.library import Library
from ingest.papers import Access
from ingest.pipeline import ingest
from ingest.settings import Embedding, Settings

PAPERS = Path(__file__).parents[3] / "shared" / "papers"
HASHING = Settings(embedding=Embedding(embedder="hashing", model="hashing"))
PLAN = "003"
LEAST = 0.97

pytestmark = pytest.mark.skipif(
    not PAPERS.exists(), reason="The shared development papers are not beside the checkout."
)


def _lines(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (Path(__file__).parent / name).read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Entry, ...]]:
    folder = tmp_path_factory.mktemp("shared")
    assert not ingest([PAPERS], folder, HASHING).failed
    with Library.open(folder, HASHING) as library:
        yield entries(library, Access.PUBLIC)


def _place(entry: Entry) -> tuple[str, str | None, str]:
    return entry.citation.source[:3], entry.citation.item, entry.kind.value


def _hashes(entry: Entry) -> set[str]:
    texts = (entry.text, *(one.quote for one in entry.also))
    return {sha256(" ".join(re.findall(r"\w+", text.lower())[:6]).encode()).hexdigest() for text in texts}


def test_precision_and_recall_are_high_enough_for_every_kind(rows: tuple[Entry, ...]) -> None:
    gold = {(one["paper"], one["item"], one["kind"]): one for one in _lines("registers_gold.jsonl")}
    firm = {place: one["count"] for place, one in gold.items() if not one.get("doubtful")}
    found = Counter(_place(row) for row in rows if not row.citation.source.startswith(PLAN))
    for kind in {place[2] for place in firm}:
        wanted = Counter({place: number for place, number in firm.items() if place[2] == kind})
        given = Counter({place: number for place, number in found.items() if place[2] == kind})
        right = (wanted & given).total()
        assert right / wanted.total() >= LEAST, (kind, wanted - given)
        assert right / given.total() >= LEAST, (kind, given - wanted)
    assert {place for place in found if place not in gold} == set()


def test_the_rows_begin_with_the_words_that_were_meant(rows: tuple[Entry, ...]) -> None:
    given: defaultdict[tuple[str, str | None, str], set[str]] = defaultdict(set)
    for row in rows:
        given[_place(row)] |= _hashes(row)
    for one in _lines("registers_gold.jsonl"):
        if not one.get("doubtful"):
            begun = given[one["paper"], one["item"], one["kind"]]
            assert {*one["first_words_sha256"]} <= begun, one["note"]


def test_what_is_only_praise_or_discussion_gives_no_row(rows: tuple[Entry, ...]) -> None:
    given = {row.citation.item for row in rows if row.citation.source.startswith("000")}
    for one in _lines("registers_none.jsonl"):
        if one["paper"] == "000" and one["item"] in ("2", "3", "10"):
            assert one["item"] not in given


def test_the_plans_actions_have_their_owners_statuses_and_deadlines(rows: tuple[Entry, ...]) -> None:
    plan = [row for row in rows if row.kind is EntryKind.ACTION and row.citation.source.startswith(PLAN)]
    gold = _lines("plan_gold.jsonl")
    assert len(plan) == len(gold)
    pairs = list(zip(plan, gold, strict=True))
    for name in ("owner", "status", "due"):
        right = sum(getattr(row, name) == one[name] for row, one in pairs)
        assert right / len(gold) >= LEAST, name
