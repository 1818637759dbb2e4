"""How far the words of a statement stand in a run in other words: by the meaning of single words (pure)."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

import numpy as np

from assistant.verification.alignment import FACT, Needs, found, free, stems_of
from assistant.verification.nouns import Embed, Text, Token

# From no kinship to the most that a word of like meaning is worth.
STRANGE, KIN, WORTH = 0.35, 0.75, 0.85
# A word of which the run has less than this is strange to it.
LOST = 0.4
# So many words in a row are copied.
PIECE = 4
# A longer sentence is compared by its beginning: the time grows with the square.
LONGEST = 600


class Kin(NamedTuple):
    """How much of a statement stands in a run, with words of like meaning, as a share of its weight; how much of it is
    copied in long pieces; and the longest stretch of its words that the run has nothing for."""

    covered: float
    copied: float
    strange: tuple[Token, ...]


def kin(said: Text, run: Text, needed: Needs, embed: Embed) -> Kin:
    """The words of a statement beside those of a run; the vectors of single words are asked of `embed`."""
    tokens = free(said)
    among = stems_of(run.words)
    exact = [found(token.stem, among) for token in tokens]
    soft = _softened(tokens, exact, said, run, embed)
    gained = sum(needed.words[t.stem] * (after - before) for t, before, after in zip(tokens, exact, soft))
    total = sum(needed.words[token.stem] for token in tokens) + FACT * len(needed.facts)
    worded = needed.met(among, (run,))
    return Kin(
        covered=worded + (gained / total if total else 0.0),
        copied=_copied(said, run),
        strange=_stretch(tokens, soft),
    )


def _copied(said: Text, run: Text) -> float:
    mine, theirs = ([token.word.lower() for token in text.tokens] for text in (said, run))
    mine, theirs = mine[:LONGEST], theirs[:LONGEST]
    blocks = SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks if block.size >= PIECE) / max(1, len(mine))


def asked(said: Text, run: Text) -> tuple[str, ...]:
    """The words whose vectors tell how near a statement's own words come to those of a run."""
    missing, held = _apart(said, run)
    return (*missing, *held) if missing and held else ()


def _apart(said: Text, run: Text) -> tuple[list[str], list[str]]:
    """The words of a statement that a run has not, and the run's words that the statement has not."""
    mine, theirs = stems_of(said.words), stems_of(run.words)
    missing = {token.word.lower() for token in free(said) if token.word.isalpha() and not found(token.stem, theirs)}
    held = {
        token.word.lower() for token in run.tokens if token.stem and token.word.isalpha() and token.stem not in mine
    }
    return sorted(missing), sorted(held)


def _softened(tokens: Sequence[Token], exact: list[float], said: Text, run: Text, embed: Embed) -> list[float]:
    missing, held = _apart(said, run)
    if not missing or not held:
        return exact
    vectors = embed([*missing, *held])
    nearest = (vectors[: len(missing)] @ vectors[len(missing) :].T).max(axis=1)
    worth = dict(zip(missing, np.clip((nearest - STRANGE) / (KIN - STRANGE), 0.0, 1.0) * WORTH))
    return [value or float(worth.get(token.word.lower(), 0.0)) for token, value in zip(tokens, exact)]


def _stretch(tokens: Sequence[Token], soft: Sequence[float]) -> tuple[Token, ...]:
    most: list[Token] = []
    now: list[Token] = []
    for token, value in zip(tokens, soft):
        now = [*now, token] if value < LOST else []
        most = now if len(now) > len(most) else most
    return tuple(most)
