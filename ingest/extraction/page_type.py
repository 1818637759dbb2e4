"""The type that a document is set in, and each of its pages where it differs: what is larger is a heading."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.extraction.page import Line

_LARGER = 1.12
_LONGEST_HEADING = 160
# So many letters, and so many gaps between lines, tell of a page what its own type is.
_ENOUGH_LETTERS, _ENOUGH_GAPS = 240, 4
_ENDED = re.compile(r"[.?!:;]$")
_LETTERS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Type:
    """The size of the running text, the gap between its lines, the larger sizes, and the words that occur.

    `own` has size and gap of those pages that are set in another type, as the reports of a pack and scans are.
    """

    body: float
    leading: float
    larger: tuple[float, ...]
    vocabulary: frozenset[str]
    own: dict[int, tuple[float, float]]

    def leading_of(self, page: int) -> float:
        """The gap between the lines of a paragraph on a page."""
        return self.own.get(page, (self.body, self.leading))[1]

    def heading_level(self, line: Line) -> int:
        """The level of a heading, 1 to 6; 0 where the line is none by its size and weight."""
        if len(line.text) > _LONGEST_HEADING or not any(sign.isalpha() for sign in line.text):
            return 0
        size, body = _rounded(line.size), self.own.get(line.page, (self.body, self.leading))[0]
        if size in self.larger and size >= body * _LARGER:
            return min(self.larger.index(size) + 1, 5)
        return min(len(self.larger) + 1, 6) if line.bold and size >= body - 1 else 0


def type_of(pages: Sequence[Sequence[Line]], scans: frozenset[int] = frozenset()) -> Type:
    """The type of a document, from the lines of its pages without their margins; `scans` were read by OCR."""
    sizes: Counter[float] = Counter()
    gaps: Counter[float] = Counter()
    told = []
    for page in pages:
        here, between = _measured(page)
        sizes.update(here)
        gaps.update(between)
        told.append((page, here, _within_sentences(page)))
    body = sizes.most_common(1)[0][0] if sizes else 12.0
    leading = _leading(gaps)
    words = (word.lower() for page in pages for line in page for word in _LETTERS.findall(line.text))
    return Type(
        body=body,
        leading=leading,
        larger=tuple(sorted((size for size in sizes if size >= body * _LARGER), reverse=True)),
        vocabulary=frozenset(words),
        own={
            page[0].page: (here.most_common(1)[0][0], within if within is not None else leading)
            for page, here, within in told
            if here.total() >= _ENOUGH_LETTERS
            and (page[0].page in scans or _is_own(here.most_common(1)[0][0] - body, within, leading))
        },
    )


def _is_own(larger: float, within: float | None, leading: float) -> bool:
    """Whether a page is set in another size than the document, or with its lines wider apart."""
    return abs(larger) >= 0.5 or (within is not None and within > leading + 1)


def _within_sentences(page: Sequence[Line]) -> float | None:
    """The usual gap between a line and one that plainly goes on with its sentence; None where there are too few."""
    gaps = Counter(
        _rounded(after.box.top - line.box.bottom)
        for line, after in pairwise(page)
        if after.text[0].islower()
        and not _ENDED.search(line.text)
        and -5 < after.box.top - line.box.bottom < line.size * 2
    )
    return gaps.most_common(1)[0][0] if gaps.total() >= _ENOUGH_GAPS else None


def _rounded(size: float) -> float:
    return round(size * 2) / 2


def _measured(page: Sequence[Line]) -> tuple[Counter[float], Counter[float]]:
    """How many letters a page has in each size, and how often each gap between lines of one column."""
    sizes: Counter[float] = Counter()
    gaps: Counter[float] = Counter()
    for line, after in zip(page, [*page[1:], None]):
        sizes[_rounded(line.size)] += len(line.text)
        if after and abs(after.box.x0 - line.box.x0) < 2 and -5 < after.box.top - line.box.bottom < line.size:
            gaps[_rounded(after.box.top - line.box.bottom)] += 1
    return sizes, gaps


def _leading(gaps: Counter[float]) -> float:
    """The gap between lines of one paragraph: the smallest that is no rarity, for paragraphs stand wider apart."""
    fewest = max(2, sum(gaps.values()) // 20)
    return min((gap for gap, times in gaps.items() if times >= fewest), default=0.0)
