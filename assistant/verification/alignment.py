"""Which run of a passage stands beside a statement: a sentence, adjoining ones, or two told together (pure)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from assistant.verification.nouns import Source, Text
from assistant.verification.reading import read
from ingest.chunking import sentences
from ingest.papers import Span

# The most sentences that a statement may draw together, and what one more must bring of its weight.
MOST, BRINGS = 4, 0.12
NEAR = 0.85
# What stands near the best sentence is told with it rather than what stands far away.
ADJOINING = 1.25
FACT = 1.6


@dataclass(frozen=True, slots=True, kw_only=True)
class Aligned:
    """The sentences of one source that cover a statement best; `covered` is the share of its weight found there."""

    source: int
    spans: tuple[Span, ...]
    covered: float

    @property
    def span(self) -> Span:
        """From the first sentence to the last."""
        return Span(min(one.start for one in self.spans), max(one.end for one in self.spans))


@lru_cache(maxsize=1024)
def cut(text: str) -> tuple[Span, ...]:
    """The sentences of a passage."""
    return sentences(text, Span(0, len(text)))


@lru_cache(maxsize=8192)
def stems_of(text: str) -> frozenset[str]:
    """The stems that carry a subject."""
    return frozenset(token.stem for token in read(text).tokens if token.stem)


@lru_cache(maxsize=65536)
def alike(one: str, other: str) -> float:
    """How far two stems are one word: 1 for the same, less for a common beginning ("decis", "decid")."""
    if one == other:
        return 1.0
    shared = next((at for at, (a, b) in enumerate(zip(one, other)) if a != b), min(len(one), len(other)))
    return NEAR if shared >= 4 and shared >= 0.6 * max(len(one), len(other)) else 0.0


def found(stem: str, among: frozenset[str]) -> float:
    """How far a stem stands among others."""
    if stem in among:
        return 1.0
    return max((alike(stem, other) for other in among if other[:4] == stem[:4]), default=0.0)


def weights(said: Text, sources: Sequence[Source]) -> dict[str, float]:
    """What each stem of a statement counts: more where few sentences have it, and where it is a fact."""
    every = [stems_of(source.text[run.start : run.end]) for source in sources for run in cut(source.text)]
    known: Counter[str] = Counter(stem for stems in every for stem in stems)
    facts = [Span(one.start, one.end) for some in (said.figures, said.whens, said.names) for one in some]
    weighed: dict[str, float] = {}
    for token in said.tokens:
        if token.stem:
            is_fact = any(start <= token.start < end for start, end in facts)
            rare = log(1 + (len(every) + 1) / (known[token.stem] + 1))
            weighed[token.stem] = max(weighed.get(token.stem, 0.0), (0.5 + rare) * (FACT if is_fact else 1.0))
    return weighed


def coverage(weighed: dict[str, float], among: frozenset[str]) -> float:
    """The share of a statement's weight that stands among some stems."""
    total = sum(weighed.values())
    return sum(weight * found(stem, among) for stem, weight in weighed.items()) / total if total else 0.0


def aligned(weighed: dict[str, float], sources: Sequence[Source], most: int = 3) -> list[Aligned]:
    """The best run of each source, best first; `most` of them."""
    runs = [_of_source(weighed, at, source) for at, source in enumerate(sources)]
    kept = [run for run in runs if run is not None]
    return sorted(kept, key=lambda run: (-run.covered, len(run.spans), run.source))[:most]


def _of_source(weighed: dict[str, float], at: int, source: Source) -> Aligned | None:
    spans = cut(source.text)
    if not spans:
        return None
    every = [stems_of(source.text[run.start : run.end]) for run in spans]
    alone = [coverage(weighed, stems) for stems in every]
    first = max(range(len(spans)), key=lambda place: (alone[place], -len(every[place])))
    taken, together, covered = [first], every[first], alone[first]
    while len(taken) < MOST:
        gains = [
            (coverage(weighed, together | every[place]) - covered) * (ADJOINING if _beside(place, taken) else 1.0)
            if place not in taken
            else -1.0
            for place in range(len(spans))
        ]
        best = max(range(len(spans)), key=lambda place: gains[place])
        if gains[best] < BRINGS:
            break
        taken.append(best)
        together |= every[best]
        covered = coverage(weighed, together)
    return Aligned(source=at, spans=tuple(spans[place] for place in sorted(taken)), covered=covered)


def _beside(place: int, taken: Sequence[int]) -> bool:
    return any(abs(place - other) == 1 for other in taken)


def joined(source: Source, run: Aligned) -> str:
    """The words of a run's sentences."""
    return "\n".join(source.text[one.start : one.end] for one in run.spans)
