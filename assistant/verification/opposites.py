"""Words with an opposite, and which way a stretch of words leans between the two (pure)."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from assistant.verification.reading import read

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
# The longest phrase of the list, in words, and how far before a word stands what denies it.
LONGEST, REACH = 4, 7
_DENIAL = re.compile(
    r"^(?:not|no|never|nor|neither|none|nobody|nothing|hardly|barely|scarcely|without|cannot|less|\w+n['’]t|unable"
    r"|fail(?:s|ed|ing)?|refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|far|unwilling|avoid(?:s|ed|ing)?|yet)$",
    re.I,
)
# These deny what follows only before "to": "failed to", "had yet to", but "had failed", "not yet".
_BEFORE_TO = re.compile(r"^(?:fail|refus|declin|yet|unable|unwilling)", re.I)
_AGAINST = re.compile(r"against \w+ing\b", re.I)
_BREAK = re.compile(
    r"[,;:.!?()\n–—]|\b(?:but|although|though|while|whereas|because|which|who|if|unless|until|when|where|as"
    r" long as|that|so|since)\b",
    re.I,
)


class Leaning(NamedTuple):
    """A word with an opposite where it stands: the pair that it is of, and whether its first side or its second holds,
    what denies the word reckoned in; `denied` tells whether something does."""

    words: str
    pair: int
    first: bool
    denied: bool
    start: int
    end: int


Sides = Mapping[tuple[str, ...], tuple[tuple[int, bool], ...]]


@lru_cache(maxsize=1)
def pairs() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """The two sides of each pair of the list, as they are written there."""
    told = tomllib.loads((files("assistant.verification") / "opposites.toml").read_text("utf-8"))
    lines = [line for group in told.values() for line in group.strip().split("\n")]
    sides = [[tuple(word.strip() for word in side.split(",")) for side in line.split("|")] for line in lines]
    return tuple((one, other) for one, other in sides)


@lru_cache(maxsize=2048)
def leanings(words: str) -> tuple[Leaning, ...]:
    """Each word of a stretch that has an opposite, in order; the longest phrase counts, not the words in it."""
    return tuple(_leanings(words))


def agree_by_denial(one: str, other: str) -> bool:
    """Whether the one denies a word and the other has its opposite plainly: "never late", "always on time"."""
    theirs = leanings(other)
    return any(
        mine.pair == their.pair and mine.first is their.first and mine.denied is not their.denied
        for mine in leanings(one)
        for their in theirs
    )


def _leanings(words: str) -> Iterator[Leaning]:
    tokens = list(_WORD.finditer(words))
    low = [token.group().lower().replace("’", "'") for token in tokens]
    named = frozenset(place for name in read(words).names for place in range(name.start, name.end))
    at = 0
    while at < len(tokens):
        size = _size(low, at)
        if size and tokens[at].start() not in named:
            start, end = tokens[at].start(), tokens[at + size - 1].end()
            turned = _times_denied(words, tokens[max(0, at - REACH) : at], start) % 2 == 1
            for pair, first in _sides()[tuple(low[at : at + size])]:
                yield Leaning(words[start:end].lower(), pair, first is not turned, turned, start, end)
        at += size or 1


def _size(low: list[str], at: int) -> int:
    """How many words the longest phrase of the list has that begins here; none is 0."""
    sizes = range(min(LONGEST, len(low) - at), 0, -1)
    return next((size for size in sizes if tuple(low[at : at + size]) in _sides()), 0)


def _times_denied(words: str, before: list[re.Match[str]], start: int) -> int:
    """How many words before one, in its clause, deny it."""
    # "Advised against closing".
    count = int(bool(before) and bool(_AGAINST.match(words[before[-1].start() :])))
    for token in before:
        between = words[token.end() : start]
        if _DENIAL.match(token.group()) and not _BREAK.search(between):
            count += not _BEFORE_TO.match(token.group()) or between.lstrip().lower().startswith("to ")
    return count


@lru_cache(maxsize=1)
def _sides() -> Sides:
    """Every form of every word of the list, with the pairs and sides that it is of."""
    found: dict[tuple[str, ...], list[tuple[int, bool]]] = defaultdict(list)
    for number, (one, other) in enumerate(pairs()):
        for side, is_first in ((one, True), (other, False)):
            for form in sorted({form for word in side for form in _forms(word)}):
                found[tuple(form.split())].append((number, is_first))
    return {form: tuple(places) for form, places in found.items()}


def _forms(word: str) -> tuple[str, ...]:
    """A word with the endings that English gives verbs and nouns; a phrase, or what "=" stands before, as it is."""
    if word.startswith("="):
        return (word.removeprefix("="),)
    if " " in word or "-" in word:
        return (word,)
    if word.endswith("e"):
        return (word, f"{word}s", f"{word}d", f"{word[:-1]}ing")
    if re.search(r"[^aeiou]y$", word):
        return (word, f"{word[:-1]}ies", f"{word[:-1]}ied", f"{word}ing")
    last = f"{word}{word[-1]}" if re.search(r"[^aeiou][aeiou][bdglmnprt]$", word) else word
    plural = f"{word}es" if re.search(r"(?:s|x|z|ch|sh)$", word) else f"{word}s"
    return (word, plural, f"{word}ed", f"{word}ing", f"{last}ed", f"{last}ing")
