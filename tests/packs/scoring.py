"""How much of a pack is read as it was set: a share for items, paragraphs, and each thing told of a paragraph."""

from collections import defaultdict
from dataclasses import dataclass

from making import Pack, Told
from rapidfuzz.distance import Levenshtein

from ingest.papers import Paper, Paragraph

# OCR may miss a letter in a hundred.
ALIKE = 0.97


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Shares from 0 to 1; `wrong` names what was not found, for a look."""

    items: float
    paragraphs: float
    item_of: float
    pages: float
    printed: float
    headers: float
    wrong: tuple[str, ...]


def plain(words: str) -> str:
    return " ".join(words.split())


def score(pack: Pack, paper: Paper) -> Score:
    """The paper held against what was set."""
    here: defaultdict[str, list[Paragraph]] = defaultdict(list)
    by_page: defaultdict[int | None, list[str]] = defaultdict(list)
    for paragraph in paper.paragraphs:
        words = plain(paper.text[paragraph.start : paragraph.end])
        here[words].append(paragraph)
        by_page[paragraph.page].append(words)
    pairs = [(told, _found(told, here, by_page)) for told in pack.told]
    found = [(told, one) for told, one in pairs if one is not None]
    rows = [(told, one) for told, one in found if told.header]
    wrong = [f"lost on {told.page}: {told.words[:90]}" for told, one in pairs if one is None]
    wrong += [
        f"{_place(paper, one)} is {_of(told)}: {told.words[:60]}"
        for told, one in found
        if _place(paper, one) != _of(told)
    ]
    items = {(item.number, plain(item.title), item.pages) for item in paper.items}
    return Score(
        items=sum(item in items for item in pack.items) / max(len(pack.items), len(paper.items)),
        paragraphs=len(found) / len(pairs),
        item_of=sum(_place(paper, one)[0] == told.item for told, one in found) / len(pairs),
        pages=sum(one.page == told.page for told, one in found) / len(pairs),
        printed=sum(one.printed_page == told.printed for told, one in found) / len(pairs),
        headers=sum(_header(paper, one) == plain(told.header or "") for told, one in rows) / max(len(rows), 1),
        wrong=tuple(wrong),
    )


def _of(told: Told) -> tuple[str | None, int, str | None]:
    return told.item, told.page, told.printed


def _place(paper: Paper, one: Paragraph) -> tuple[str | None, int | None, str | None]:
    item = paper.items[one.item].number if one.item is not None else None
    return item, one.page, one.printed_page


def _header(paper: Paper, one: Paragraph) -> str:
    return plain(" ".join(paper.text[span.start : span.end] for span in one.headers))


def _found(told: Told, here: dict[str, list[Paragraph]], by_page: dict[int | None, list[str]]) -> Paragraph | None:
    words = plain(told.words)
    if told.kind == "scan":
        near = max(by_page[told.page], key=lambda one: Levenshtein.normalized_similarity(one, words), default="")
        words = near if Levenshtein.normalized_similarity(near, words) >= ALIKE else words
    same = here.get(words, [])
    return min(same, key=lambda one: abs((one.page or 0) - told.page), default=None)
