"""Vectors of the latest texts kept at hand: sentences and words of passages come again with every statement (pure)."""

from collections import OrderedDict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.verification.nouns import Embed, EmbedInPlace, InPlace

# Texts whose own vectors are kept, and texts of which the vector of every token is: some 60 KB each.
AT_HAND, IN_PLACE = 20_000, 400


class Remembered:
    """An embedding function that asks another only for texts that it did not just see."""

    def __init__(self, embed: Embed) -> None:
        self._embed = embed
        self._known: OrderedDict[str, NDArray[np.float32]] = OrderedDict()
        self._in_place: OrderedDict[str, InPlace] = OrderedDict()

    def __call__(self, texts: Sequence[str], /) -> NDArray[np.float32]:
        """One row for each text: float32, (n, dimensions), of length 1."""
        new = [text for text in dict.fromkeys(texts) if text not in self._known]
        if new:
            self._known.update(zip(new, self._embed([spoken(text) for text in new])))
        found = np.array([self._known[text] for text in texts], np.float32)
        _shorten(self._known, AT_HAND)
        return found

    def in_place(self, texts: Sequence[str], /) -> Sequence[InPlace]:
        """Each text with its tokens; none at all where the function that is asked cannot tell them."""
        new = [text for text in dict.fromkeys(texts) if text not in self._in_place]
        if new and isinstance(self._embed, EmbedInPlace):
            told = self._embed.in_place([spoken(text) for text in new])
            self._in_place.update(zip(new, told))
            self._known.update((text, one.whole) for text, one in zip(new, told))
        found = [self._in_place[text] for text in texts if text in self._in_place]
        _shorten(self._in_place, IN_PLACE)
        return found if len(found) == len(texts) else []


def remembered(embed: Embed) -> Remembered:
    """The same function, which asks only for texts that it did not just see."""
    return embed if isinstance(embed, Remembered) else Remembered(embed)


def _shorten(known: OrderedDict[str, NDArray[np.float32]] | OrderedDict[str, InPlace], most: int) -> None:
    while len(known) > most:
        known.popitem(last=False)


def spoken(text: str) -> str:
    """The text without halves of signs, which no encoder takes."""
    return text.encode("utf-8", "replace").decode("utf-8")
