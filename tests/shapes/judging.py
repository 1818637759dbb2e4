"""How much of what a page was said to hold is read from it: right, unsure (left untold), or wrong."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from assistant.registering import finding
from assistant.registering.entries import Found
from ingest import identity, opening, reading
from ingest.papers import Paper

HOME = Path(__file__).parent
# How many characters may stand before the words that a decision is known by ("It was RESOLVED that").
FEW = 60


class Mark(StrEnum):
    RIGHT = "right"
    UNSURE = "unsure"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    page: str
    part: str
    mark: Mark
    said: str


def listed(name: str) -> list[dict[str, Any]]:
    """What the pages of a list hold, one a line."""
    return [json.loads(line) for line in (HOME / name).read_text("utf-8").splitlines()]


def read(page: str) -> Paper:
    """The page as the pipeline reads it, its identity settled by itself alone."""
    data = (HOME / "pages" / page).read_bytes()
    return identity.settle([reading.read(opening.extract(page, data), page)]).papers[0]


def scores(wanted: dict[str, Any]) -> Iterator[Score]:
    """One score for the items of a page, one for its decisions, one for its day."""
    paper = read(wanted["page"])
    for part, score in (("items", _items), ("decisions", _decisions), ("day", _day)):
        mark, said = score(paper, wanted)
        yield Score(page=wanted["page"], part=part, mark=mark, said=said)


def _items(paper: Paper, wanted: dict[str, Any]) -> tuple[Mark, str]:
    """Unsure where titles are right and a number is not told, or where no item is told at all."""
    found = [(item.number, item.title) for item in paper.items]
    meant = [(number, title) for number, title in wanted["items"]]
    cut = [item.number for item in paper.items if item.truncated]
    if found == meant and cut == wanted.get("truncated", []):
        return Mark.RIGHT, ""
    titled = [title for _, title in found] == [title for _, title in meant]
    untold = titled and all(ours in (None, theirs) for (ours, _), (theirs, _) in zip(found, meant, strict=True))
    return Mark.UNSURE if untold or not found else Mark.WRONG, f"{found} {cut or ''}"


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.lower()))


def _is_meant(one: Found, paper: Paper, row: dict[str, str]) -> bool:
    title = paper.items[one.item].title if one.item is not None else ""
    begins = any(0 <= _plain(one.words).find(_plain(words)) <= FEW for words in row["begins"].split("|"))
    return begins and one.kind.value in row["kinds"].split("|") and title == row["item"]


def _decisions(paper: Paper, wanted: dict[str, Any]) -> tuple[Mark, str]:
    """Unsure where nothing wrong is told but one is missing."""
    left, missing = list(finding.found(paper)), []
    for row in wanted["decisions"]:
        one = next((one for one in left if _is_meant(one, paper, row)), None)
        if one is None:
            missing.append(row["begins"])
        else:
            left.remove(one)
    left = [one for one in left if not any(_is_meant(one, paper, row) for row in wanted.get("may", []))]
    if not left and not missing:
        return Mark.RIGHT, ""
    told = [(one.kind.value, paper.items[one.item].title if one.item is not None else "", one.words) for one in left]
    return Mark.WRONG if left else Mark.UNSURE, f"missing {missing} left {told}"


def _day(paper: Paper, wanted: dict[str, Any]) -> tuple[Mark, str]:
    day = paper.identity.meeting_date
    told = day.isoformat() if day else None
    if told == wanted["day"]:
        return Mark.RIGHT, ""
    return Mark.UNSURE if told is None else Mark.WRONG, f"{told} ({paper.identity.reason})"
