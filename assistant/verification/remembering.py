"""Vectors of the latest texts kept at hand: sentences and words of passages come again with every statement (pure)."""

from collections import OrderedDict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.verification.nouns import Embed

AT_HAND = 20_000


def remembered(embed: Embed) -> Embed:
    """The same function, which asks only for texts that it did not just see."""
    known: OrderedDict[str, NDArray[np.float32]] = OrderedDict()

    def look_up(texts: Sequence[str]) -> NDArray[np.float32]:
        new = [text for text in dict.fromkeys(texts) if text not in known]
        if new:
            known.update(zip(new, embed([spoken(text) for text in new])))
        found = np.array([known[text] for text in texts], np.float32)
        while len(known) > AT_HAND:
            known.popitem(last=False)
        return found

    return look_up


def spoken(text: str) -> str:
    """The text without halves of signs, which no encoder takes."""
    return text.encode("utf-8", "replace").decode("utf-8")
