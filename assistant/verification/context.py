"""What a statement says of a thing and a run does not: its words by what they mean where they stand (pure)."""

import re
from collections.abc import Sequence
from math import ceil
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from assistant.verification.alignment import free
from assistant.verification.nouns import InPlace, Text, Token
from assistant.verification.reading import TITLES
from ingest.papers import Span

# A word that comes as near as this to one of the run's is said there.
SAID = 0.45
# How many words, one in so many, are those that a text says least of.
SHARE = 3
# An encoder reads some 250 tokens: what is longer is read in pieces of so many characters.
LONGEST = 900
# A sentence or entry of a run; one with fewer content words is none.
_PART = re.compile(r"(?<=[.!?;:])\s+|\n+|[·•|]")
FEWEST = 3
_PIECE = re.compile(rf"(?s).{{1,{LONGEST}}}(?=\s|\Z)|\S{{{LONGEST}}}")
# That something was said is true of every report.
_TELLING = frozenset(
    """added advised asked described explained heard informed learned mentioned noted outlined pointed reported said
    says stated told""".split()
)

Rows = NDArray[np.float32]


class Least(NamedTuple):
    """The words of a statement that a run says least of; how far all of them fall short of being said; how far the
    statement says what it says least of the run. The last two in 0..1."""

    words: tuple[Token, ...] = ()
    lacking: float = 0.0
    echoed: float = 1.0


def pieces(words: str) -> tuple[str, ...]:
    """The words as an encoder can read them."""
    return (words,) if len(words) <= LONGEST else tuple(match.group() for match in _PIECE.finditer(words))


def least(said: Text, run: Text, mine: InPlace, theirs: Sequence[InPlace]) -> Least:
    """The statement beside a run, each with its words in their places; the run may be read in pieces."""
    tokens, vectors = _placed(said, mine)
    rows = np.concatenate([_rows(one) for one in theirs]) if theirs else vectors[:0]
    if not tokens or not len(rows):
        return Least()
    near = _near(vectors, _rows(mine), rows)
    lowest = np.argsort(near, kind="stable")[: ceil(len(tokens) / SHARE)]
    return Least(
        words=tuple(tokens[at] for at in sorted(lowest)),
        lacking=float(np.maximum(0.0, SAID - near).mean()),
        echoed=_echoed(run, theirs[0], _rows(mine)),
    )


def _near(vectors: Rows, mine: Rows, theirs: Rows) -> Rows:
    """How near each word comes to one of the run's: as it stands, and beside what its text is about as a whole."""
    apart = _unit(vectors - mine.mean(axis=0)) @ _unit(theirs - theirs.mean(axis=0)).T
    found: Rows = ((vectors @ theirs.T).max(axis=1) + apart.max(axis=1)) / 2
    return found


def _echoed(run: Text, read: InPlace, rows: Rows) -> float:
    """How far the part of a run that others echo best is echoed: the mean of the third of its words that are least."""
    tokens, vectors = _placed(run, read)
    if not tokens:
        return 1.0
    near = (vectors @ rows.T).max(axis=1)
    cuts = [match.end() for match in _PART.finditer(run.words)]
    part = np.searchsorted(cuts, [token.start for token in tokens], side="right")
    parts = [near[part == one] for one in np.unique(part)]
    return max(0.0, max(map(_lowest, [one for one in parts if len(one) >= FEWEST] or [near])))


def _lowest(near: Rows) -> float:
    return float(np.sort(near)[: ceil(len(near) / SHARE)].mean())


def _placed(text: Text, read: InPlace) -> tuple[list[Token], Rows]:
    """The content words, each once, and the vector of each, (words, dimensions); no names: they have a check."""
    kept: dict[str, tuple[Token, Rows]] = {}
    for token in free(text):
        inside = [at for at, span in enumerate(read.spans) if _is_in(span, token)]
        if inside and not _is_named(token, text) and token.word.lower() not in _TELLING:
            kept.setdefault(token.stem, (token, read.rows[inside].mean(axis=0)))
    vectors = np.array([row for _, row in kept.values()], np.float32).reshape(len(kept), read.rows.shape[1])
    return [token for token, _ in kept.values()], _unit(vectors)


def _is_in(span: Span, token: Token) -> bool:
    return token.start <= span.start < span.end <= token.end


def _is_named(token: Token, text: Text) -> bool:
    """Whether a word is part of a name or an office."""
    office = token.word[0].isupper() and token.word.lower() in TITLES
    return office or any(name.start <= token.start < name.end for name in text.names)


def _rows(read: InPlace) -> Rows:
    """The vectors of the tokens that stand somewhere in the text."""
    return read.rows[[span.end > span.start for span in read.spans]]


def _unit(rows: Rows) -> Rows:
    lengths = np.linalg.norm(rows, axis=-1, keepdims=True)
    found: Rows = rows / np.maximum(lengths, 1e-6)
    return found
