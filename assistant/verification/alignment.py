"""Which run of a passage stands beside a statement: a sentence, adjoining ones, or two told together (pure)."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log

from assistant.verification.calendar import agree
from assistant.verification.nouns import Figure, Source, Text, Token, When
from assistant.verification.numerals import same
from assistant.verification.reading import read
from ingest.chunking import sentences
from ingest.papers import Span

# The most sentences that a statement may draw together, and what one more must bring of its weight.
MOST, BRINGS = 4, 0.12
NEAR = 0.85
LONGEST = 2000
# What stands near the best sentence is told with it rather than what stands far away.
ADJOINING = 1.25
# What a number or time counts, and what a word of a name counts more.
FACT, NAMED = 2.5, 1.4


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
    """The sentences of a passage; what is longer than any sentence is cut."""
    whole = sentences(text, Span(0, len(text)))
    return tuple(
        Span(start, min(one.end, start + LONGEST)) for one in whole for start in range(one.start, one.end, LONGEST)
    )


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Needs:
    """What a statement needs of a run, with what each counts: words by stem, numbers and times."""

    words: dict[str, float]
    facts: tuple[Figure | When, ...]

    @property
    def total(self) -> float:
        """What all of it counts."""
        return sum(self.words.values()) + FACT * len(self.facts)

    def met(self, stems: frozenset[str], runs: Iterable[Text]) -> float:
        """The share that stands in some runs, whose stems are given."""
        if not self.total:
            return 0.0
        held = tuple(runs)
        words = sum(weight * found(stem, stems) for stem, weight in self.words.items())
        return (words + FACT * sum(any(holds(run, fact) for run in held) for fact in self.facts)) / self.total


def needs(said: Text, sources: Sequence[Source]) -> Needs:
    """What a statement needs: a word counts more where few sentences have it, and in a name."""
    every = [stems_of(source.text[run.start : run.end]) for source in sources for run in cut(source.text)]
    known: Counter[str] = Counter(stem for stems in every for stem in stems)
    facts: tuple[Figure | When, ...] = (*said.figures, *said.whens)
    weighed: dict[str, float] = {}
    for token in free(said):
        named = any(one.start <= token.start < one.end for one in said.names)
        rare = log(1 + (len(every) + 1) / (known[token.stem] + 1))
        weighed[token.stem] = (0.5 + rare) * (NAMED if named else 1.0)
    return Needs(words=weighed, facts=facts)


def free(said: Text) -> tuple[Token, ...]:
    """The content words of a statement that are no part of a number or time."""
    taken = [Span(one.start, one.end) for some in (said.figures, said.whens) for one in some]
    return tuple(
        token for token in said.tokens if token.stem and not any(one.start <= token.start < one.end for one in taken)
    )


def aligned(said: Needs, sources: Sequence[Source], most: int = 3) -> list[Aligned]:
    """The best run of each source, best first; `most` of them."""
    runs = [_of_source(said, at, source) for at, source in enumerate(sources)]
    kept = [run for run in runs if run is not None]
    return sorted(kept, key=lambda run: (-run.covered, len(run.spans), run.source))[:most]


def _of_source(said: Needs, at: int, source: Source) -> Aligned | None:
    spans = cut(source.text)
    if not spans:
        return None
    runs = [read(source.text[run.start : run.end]) for run in spans]
    every = [stems_of(run.words) for run in runs]
    alone = [said.met(stems, (run,)) for stems, run in zip(every, runs)]
    first = max(range(len(spans)), key=lambda place: (alone[place], -len(every[place])))
    taken, covered = [first], alone[first]
    # What brings nothing alone brings nothing beside another.
    worth = [place for place, value in enumerate(alone) if value >= BRINGS / 2 and place != first]
    while len(taken) < MOST and worth:
        gains = {place: _gain(said, [*taken, place], every, runs) - covered for place in worth}
        best = max(worth, key=lambda place: gains[place] * (ADJOINING if _beside(place, taken) else 1.0))
        if gains[best] * (ADJOINING if _beside(best, taken) else 1.0) < BRINGS:
            break
        taken.append(best)
        worth.remove(best)
        covered += gains[best]
    taken += _with_facts(said, runs, taken)
    return Aligned(
        source=at, spans=tuple(spans[place] for place in sorted(taken)), covered=_gain(said, taken, every, runs)
    )


def _gain(said: Needs, taken: Sequence[int], every: Sequence[frozenset[str]], runs: Sequence[Text]) -> float:
    together: frozenset[str] = frozenset().union(*(every[place] for place in taken))
    return said.met(together, (runs[place] for place in taken))


def _with_facts(said: Needs, runs: Sequence[Text], taken: Sequence[int]) -> list[int]:
    """The sentences beside those taken that hold a number or time of the statement which these do not."""
    held = [runs[place] for place in taken]
    added: list[int] = []
    for place in sorted({at + step for at in taken for step in (-1, 1)} & set(range(len(runs)))):
        new = place not in taken and len(taken) + len(added) <= MOST
        if new and any(holds(runs[place], fact) and not any(holds(run, fact) for run in held) for fact in said.facts):
            added.append(place)
            held.append(runs[place])
    return added


def holds(run: Text, fact: Figure | When) -> bool:
    """Whether a run holds a number or a time, however written."""
    if isinstance(fact, Figure):
        return any(same(fact, other) for other in run.figures)
    return any(agree(fact, other) for other in run.whens)


def _beside(place: int, taken: Sequence[int]) -> bool:
    return any(abs(place - other) == 1 for other in taken)


def joined(source: Source, run: Aligned) -> str:
    """The words of a run's sentences."""
    return "\n".join(source.text[one.start : one.end] for one in run.spans)
