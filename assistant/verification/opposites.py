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
# These deny what they put an end to or withstand: "lifted the ban", "stop charging", but not "the bus stop".
_ENDS = re.compile(
    r"^(?:stop|ceas|halt|lift|abolish|scrap|remov|revok|rescind|repeal|waiv|oppos|resist|avert|prevent|block|end|against)"
    r"(?:e|s|es|d|ed|ing|ped|ping)?$",
    re.I,
)
_WHAT_ENDS = re.compile(r"\s+(?:to\s+|from\s+)?(?:the|any|all|its|their|his|her|this|these|that|plans?|\w+ing)\b", re.I)
_DOUBTS = re.compile(r"^(?:unlikely|improbable)$", re.I)
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


# Here "longer" tells of time.
_NO_MORE = (["no", "longer"], ["any", "longer"])
Sides = Mapping[tuple[str, ...], tuple[tuple[int, bool], ...]]


@lru_cache(maxsize=1)
def pairs() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """The two sides of each pair of the list, as they are written there."""
    lines = [line for group in _lines().values() for line in group]
    sides = [[tuple(word.strip() for word in side.split(",")) for side in line.split("|")] for line in lines]
    return tuple((one, other) for one, other in sides)


@lru_cache(maxsize=1)
def _lines() -> Mapping[str, list[str]]:
    """The lines of each group of the list, in order."""
    told = tomllib.loads((files("assistant.verification") / "opposites.toml").read_text("utf-8"))
    return {name: group.strip().split("\n") for name, group in told.items()}


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


class _Phrase(NamedTuple):
    """Words of the list where they stand, as numbers of words; `takes`: a denial before it goes no further."""

    start: int
    end: int
    takes: bool


def _leanings(words: str) -> Iterator[Leaning]:
    tokens = list(_WORD.finditer(words))
    low = [token.group().lower().replace("’", "'") for token in tokens]
    named = frozenset(place for name in read(words).names for place in range(name.start, name.end))
    phrases = [one for one in _phrases(low) if tokens[one.start].start() not in named]
    turned = _turned(words, tokens, phrases)
    for one in phrases:
        start, end = tokens[one.start].start(), tokens[one.end - 1].end()
        for pair, first in _sides()[tuple(low[one.start : one.end])]:
            denied = one.start in turned
            yield Leaning(words[start:end].lower(), pair, first is not denied, denied, start, end)


def _phrases(low: list[str]) -> Iterator[_Phrase]:
    """The phrases of the list, each the longest that begins where it does."""
    at = 0
    while at < len(low):
        size = _size(low, at)
        if size and low[max(0, at - 1) : at + 1] not in _NO_MORE:
            places = _sides()[tuple(low[at : at + size])]
            # "No public meeting was cancelled", "not formally approved": what describes another word lets a denial by.
            takes = any(pair < _describing() for pair, _ in places) and not low[at].endswith("ly")
            yield _Phrase(at, at + size, takes)
        at += size or 1


def _size(low: list[str], at: int) -> int:
    """How many words the longest phrase of the list has that begins here; none is 0."""
    sizes = range(min(LONGEST, len(low) - at), 0, -1)
    return next((size for size in sizes if tuple(low[at : at + size]) in _sides()), 0)


def _turned(words: str, tokens: list[re.Match[str]], phrases: list[_Phrase]) -> frozenset[int]:
    """The words, by number, that are denied an odd number of times; a denial that is denied itself denies nothing."""
    turned: set[int] = set()
    takes = {place: one.end for one in phrases if one.takes for place in range(one.start, one.end)}
    for at, token in enumerate(tokens):
        if _denies(words, token) and at not in turned:
            # What has an opposite itself denies what follows all of it: "advised against closing".
            for place in _reached(words, tokens, at, takes.get(at, at + 1), takes):
                turned ^= {place}
    return frozenset(turned)


def _denies(words: str, token: re.Match[str]) -> bool:
    """Whether a word denies what follows it."""
    word, after = token.group(), words[token.end() :]
    if _ENDS.match(word):
        return bool(_WHAT_ENDS.match(after))
    if _DOUBTS.match(word):
        return True
    return bool(_DENIAL.match(word)) and (not _BEFORE_TO.match(word) or after.lstrip().lower().startswith("to "))


def _reached(words: str, tokens: list[re.Match[str]], at: int, first: int, takes: Mapping[int, int]) -> Iterator[int]:
    """The words that a denial turns: those of its clause up to the nearest that has an opposite or denies itself."""
    for place in range(first, min(len(tokens), at + REACH + 1)):
        if _BREAK.search(words[tokens[at].end() : tokens[place].start()]):
            return
        yield place
        if place in takes:
            # What stands beside it is denied with it, "never paid late", but not a verb: "not support closing".
            last = takes[place]
            beside = last < len(tokens) and not tokens[last].group().lower().endswith("ing")
            yield from range(place + 1, last + beside)
            return
        if _denies(words, tokens[place]):
            return


@lru_cache(maxsize=1)
def _describing() -> int:
    """The number of the first pair of the list's last group, whose words describe others."""
    return len(pairs()) - len(_lines()["states"])


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
