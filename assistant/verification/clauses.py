"""Each clause of a statement with the sentence of a run that tells of the same thing (pure)."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from assistant.verification.alignment import found, stems_of
from assistant.verification.nouns import Text

_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+|;\s+")
_CLAUSE = re.compile(
    r",(?!\d)\s*|[;:()–—\n]\s*|(?<=[.!?])\s+|\s-\s|\b(?=(?:but|and|although|though|while|whereas|because|since|unless|which|who|when|where|if|so"
    r" that)\b)",
    re.I,
)
_WORD = re.compile(r"[\w£%.,'’-]*\w%?")
# A shorter piece is told with the one before it.
FEWEST = 2


class Clause(NamedTuple):
    """A clause, the run's sentence that has most of its content words, and the share of them that it has."""

    words: str
    beside: str
    share: float


def clauses(said: Text, run: Text) -> Iterator[Clause]:
    """The clauses of a statement, in order, each with what stands beside it; none of one that the run has as it is."""
    if _plain(said.words) in _plain(run.words):
        return
    among = [(one, stems_of(one)) for one in parts(run.words)]
    for words in _pieces(said.words):
        mine = stems_of(words)
        if among and mine:
            shares = [sum(found(stem, theirs) > 0 for stem in mine) / len(mine) for _, theirs in among]
            # Of sentences that have as much of it, the one that has least beside.
            best = max(range(len(among)), key=lambda place: (shares[place], -len(among[place][1])))
            yield Clause(words, among[best][0], shares[best])


@lru_cache(maxsize=1024)
def parts(words: str) -> tuple[str, ...]:
    """The sentences of a run, and what stands between its semicolons."""
    return tuple(one for one in _SENTENCE.split(words) if one.strip())


@lru_cache(maxsize=1024)
def _plain(words: str) -> str:
    return f" {' '.join(_WORD.findall(words.lower()))} "


def _pieces(words: str) -> Iterator[str]:
    kept = ""
    for piece in _CLAUSE.split(words):
        if kept and len(stems_of(kept)) >= FEWEST and len(stems_of(piece)) >= FEWEST:
            yield kept
            kept = piece
        else:
            kept = f"{kept} {piece}" if kept else piece
    yield kept
