"""Blocks cut into runs: page furniture apart from the words around it, all that is not white space covered (pure)."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.papers import Block, BlockKind, Extract, Span
from ingest.structure import furniture

_UNSEEN = "\ufeff\u200b\u2060\xad"
_NEAR_TOP = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A block or a part of one, without white space around it.

    `gap` counts the line breaks since the run before; `goes_on` = furniture cut it from the run before that.
    """

    start: int
    end: int
    words: str
    block: Block
    furniture: bool = False
    gap: int = 0
    goes_on: bool = False


def trim(text: str, start: int, end: int) -> Span | None:
    """The span without white space at its ends; None where there is nothing else in it."""
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    return Span(start + left, start + left + len(words.strip())) if words.strip() else None


def _covering(extract: Extract) -> Iterator[Block]:
    """The blocks, with one more for each run of text that none of them covers."""
    at = 0
    for block in extract.blocks:
        between = trim(extract.text, at, block.start)
        if between:
            yield Block(kind=BlockKind.PARAGRAPH, start=between.start, end=between.end, page=block.page)
        if block.kind is not BlockKind.PAGE_BREAK:
            yield block
        at = max(at, block.end)
    rest = trim(extract.text, at, len(extract.text))
    if rest:
        yield Block(kind=BlockKind.PARAGRAPH, start=rest.start, end=rest.end)


def _pieces(text: str, block: Block, pipes: bool) -> Iterator[tuple[int, int, bool]]:
    words = text[block.start : block.end]
    at = furniture.heading_mark(words) if block.kind is BlockKind.HEADING else 0
    yield block.start, block.start + at, True
    for span in furniture.inside(words, pipes):
        yield block.start + at, block.start + span.start, False
        yield block.start + span.start, block.start + span.end, True
        at = span.end
    yield block.start + at, block.end, False


def _cut(text: str, block: Block, whole: bool, pipes: bool) -> Iterator[Run]:
    if whole or not text[block.start : block.end].strip(_UNSEEN + " \t\r\n"):
        yield Run(start=block.start, end=block.end, words=text[block.start : block.end], block=block, furniture=True)
        return
    seen = False
    # The bars of a row that is known as one stand between its cells.
    for start, end, is_furniture in _pieces(text, block, pipes and block.kind is not BlockKind.TABLE_ROW):
        span = trim(text, start, end)
        if span:
            words = text[span.start : span.end]
            # A bullet or a bracket that is left beside a link belongs to the link.
            is_furniture = is_furniture or (span != (block.start, block.end) and not any(c.isalnum() for c in words))
            yield Run(
                start=span.start,
                end=span.end,
                words=words,
                block=block,
                furniture=is_furniture,
                goes_on=seen and not is_furniture,
            )
            seen = seen or not is_furniture


@lru_cache(maxsize=4)  # each layout asks for the runs of the same paper before one of them reads it
def runs(extract: Extract, pipes: bool = False) -> tuple[Run, ...]:
    """The paper's runs in order; `pipes` = the marks of a flattened table are furniture, too."""
    running = {(extract.blocks[index].start, extract.blocks[index].end) for index in furniture.running(extract)}
    found: list[Run] = []
    for place, block in enumerate(_covering(extract)):
        words = extract.text[block.start : block.end].strip(_UNSEEN + " \t\r\n")
        whole = (block.start, block.end) in running or furniture.is_whole(words, place < _NEAR_TOP)
        for run in _cut(extract.text, block, whole, pipes):
            gap = extract.text.count("\n", found[-1].end if found else 0, run.start)
            found.append(replace(run, gap=gap))
    return tuple(found)


def split(run: Run, text: str, places: Sequence[int]) -> Iterator[Run]:
    """The run cut at offsets of its words; what comes after a cut is no longer the rest of a broken run."""
    edges = [0, *sorted({place for place in places if 0 < place < len(run.words)}), len(run.words)]
    for first, (left, right) in enumerate(itertools.pairwise(edges)):
        span = trim(text, run.start + left, run.start + right)
        if span:
            yield replace(
                run,
                start=span.start,
                end=span.end,
                words=text[span.start : span.end],
                goes_on=run.goes_on and first == 0,
                gap=run.gap if first == 0 else 0,
            )
