"""Which words a cue ("not", "may", "at least") speaks of: those that follow it in its clause (pure)."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from assistant.verification.alignment import found
from assistant.verification.nouns import Text

REACH = 4
_BREAK = re.compile(r"[,;:.!?\n()–—]|\s-\s|\b(?:but|although|though|while|whereas|because|unless|which|who)\b", re.I)


class Scope(NamedTuple):
    """A cue as it is written, and the stems of the content words that it speaks of, nearest first."""

    cue: str
    stems: tuple[str, ...]
    start: int


def scopes(text: Text, cues: re.Pattern[str], reach: int = REACH) -> Iterator[Scope]:
    """Each cue of the text; one that ends its clause speaks of the words before it."""
    for match in cues.finditer(text.words):
        after = _BREAK.search(text.words, match.end())
        end = after.start() if after else len(text.words)
        inside = [one.stem for one in text.tokens if one.stem and match.end() <= one.start < end]
        if not inside:
            inside = [one.stem for one in reversed(text.tokens) if one.stem and one.end <= match.start()]
        yield Scope(match.group().lower(), tuple(inside[:reach]), match.start())


def stems(text: Text) -> frozenset[str]:
    """The stems of all content words."""
    return frozenset(one.stem for one in text.tokens if one.stem)


def shared(scope: Scope, among: frozenset[str]) -> int:
    """How many of a cue's words stand among others."""
    return sum(found(stem, among) > 0 for stem in scope.stems)
