"""Running headers and footers, known by their repetition, and the page numbers printed in them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.extraction.page import Line, Sheet

_EDGE = 0.14
_MOST_LINES = 4
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"\W{0,3}(?:(?P<word>page)\s*)?(?P<label>\d{1,4}(?:\s?[-–.]\s?\d{1,4})?|[ivxl]{1,6})\W{0,3}", re.I)
# "Appendix 2" / "Agenda Item 4" at the head of pages: what begins there, and no count of the pages
_BEGINS = re.compile(r"(?:appendix|annex|agenda item|item|schedule|part|section)\s+(?:no\.?\s*)?\d{1,3}\W?", re.I)
_COUNTS = re.compile(r"\bpage\s+\d{1,4}(?:\s+of\s+\d{1,4})?$", re.I)
_NAMED = re.compile(r"\W{0,3}page", re.I)
_IN_WORDS = re.compile(r"\bpage\s+(?P<label>\d{1,4})\b(?:\s+of\s+\d+)?|(?<![\d/])(?P<last>\d{1,4})$", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """Which lines of all pages are running headers and footers, by identity, and what number each page shows."""

    above: frozenset[int]
    below: frozenset[int]
    printed: tuple[tuple[int, str], ...]

    def holds(self, line: Line) -> bool:
        """Whether the line is part of a margin."""
        return id(line) in self.above or id(line) in self.below


def _forms(line: Line) -> set[str]:
    """What repeats of the line if it is a running one: its words, or those with one number that counts the pages."""
    text = line.text.lower()
    forms = {text}
    if _BEGINS.fullmatch(text):
        return forms
    for number in _DIGITS.finditer(text):
        step = int(number[0][-6:]) - line.page
        forms.add(f"{text[: number.start()]}#{step}{text[number.end() :]}")
    return forms


def _edges(lines: Sequence[Line], height: float) -> tuple[list[Line], list[Line]]:
    """The lines near the head and the foot of a page, each from the edge inwards."""
    by_place = sorted(lines, key=lambda line: line.box.top)
    above = [line for line in by_place[:_MOST_LINES] if line.box.bottom < _EDGE * height]
    below = [line for line in by_place[-_MOST_LINES:] if line.box.top > (1 - _EDGE) * height]
    return above, below[::-1]


def _runs(pages: Sequence[int], fewest: int) -> bool:
    """Whether so many of these pages, in order, lie close to one another: a report in a pack may have a few only."""
    return any(last - first < 2 * fewest for first, last in zip(pages, pages[fewest - 1 :]))


def find_margins(sheets: Sequence[Sheet], pages: Sequence[Sequence[Line]]) -> Margins:
    """The margins of a document; a line is one where it stands at the same edge of several pages, numbers aside."""
    edges = [_edges(lines, sheet.height) for sheet, lines in zip(sheets, pages)]
    seen: dict[tuple[int, str], list[int]] = {}
    for sheet, page in zip(sheets, edges):
        for key in {(side, form) for side in (0, 1) for line in page[side] for form in _forms(line)}:
            seen.setdefault(key, []).append(sheet.number)
    fewest = 3 if len(sheets) > 3 else 2
    repeated = {key for key, on in seen.items() if _runs(on, fewest)}
    kept: tuple[set[int], set[int]] = (set(), set())
    for page in edges:
        for side in (0, 1):
            kept[side].update(id(line) for line in _outer(page[side], side, repeated))
    printed = _printed(sheets, [[line for side in page for line in side] for page in edges], kept[0] | kept[1])
    return Margins(above=frozenset(kept[0]), below=frozenset(kept[1]), printed=printed)


def _outer(edge: Sequence[Line], side: int, repeated: set[tuple[int, str]]) -> Iterator[Line]:
    """The lines of a margin, from the edge inwards until one of the paper itself stands between."""
    for at, line in enumerate(edge):
        if any((side, form) in repeated for form in _forms(line)) or _counts(edge, at):
            yield line
        elif not _BEGINS.fullmatch(line.text) and not _is_beside(edge, at):
            return


def _counts(edge: Sequence[Line], at: int) -> bool:
    """Whether a line tells the page's number: by its words, or as a figure that stands apart from the text."""
    line = edge[at]
    if _COUNTS.search(line.text):
        return True
    inner = edge[at + 1] if at + 1 < len(edge) else None
    apart = inner is None or max(line.box.top - inner.box.bottom, inner.box.top - line.box.bottom) > line.size
    return bool(_NUMBER.fullmatch(line.text)) and (apart or bool(_NAMED.match(line.text)))


def _is_beside(edge: Sequence[Line], at: int) -> bool:
    """Whether a line stands level with another, as the halves of a header do."""
    return any(line.box.level_with(edge[at].box) for line in edge if line is not edge[at])


def _labels(line: Line) -> list[tuple[str, int]]:
    """Numbers that the line may print for its page, each with a weight."""
    alone = _NUMBER.fullmatch(line.text)
    if alone:
        return [(alone["label"], 3 if alone["word"] else 2)]
    return [(match["label"] or match["last"], 1) for match in _IN_WORDS.finditer(line.text)]


def _printed(
    sheets: Sequence[Sheet], edges: Sequence[Sequence[Line]], kept: frozenset[int] | set[int]
) -> tuple[tuple[int, str], ...]:
    """For each page the number that fits best: those of a pack run on, those of a report in it begin again."""
    candidates = [[label for line in page if id(line) in kept for label in _labels(line)] for page in edges]
    steps = Counter(
        int(label) - sheet.number
        for sheet, page in zip(sheets, candidates)
        for label, weight in page
        if label.isdigit()
        for _ in range(weight)
    )

    def fitness(sheet: Sheet, label: str, weight: int) -> tuple[int, int]:
        support = steps[int(label) - sheet.number] if label.isdigit() else 0
        return (support, weight)

    best = [
        (sheet.number, max(page, key=lambda told: fitness(sheet, *told))[0])
        for sheet, page in zip(sheets, candidates)
        if page
    ]
    return tuple(best)
