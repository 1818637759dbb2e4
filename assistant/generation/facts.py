"""Whether a wording keeps what a quote holds: its figures, dates and names, and most of its words (pure)."""

import re

from assistant.understanding.words import stems

# The share of a quote's words that must come back in its wording.
WORDS = 0.6
_FIGURE = re.compile(r"\d+(?:[.,:/]\d+)*")
# The number or letter that opens an entry of a list.
_LIMB = re.compile(r"(?m)^[\s·•●▪◦*‣–-]*(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,4})[.)]\s)?\s*")
_NAME = re.compile(r"(?<![.!?:;]\s)(?<!^)(?<![\"“‘(•-]\s)(?<![\"“‘(])\b[A-Z][\w’'&-]+")


def keeps(wording: str, quote: str) -> bool:
    """Whether a wording leaves out no figure, date or name of a quote, and not too much of the rest.

    The quote is in the lines of the paper; what numbers its entries is no fact.
    """
    quote = " . ".join(_LIMB.sub("", line) for line in quote.splitlines() if line.strip())
    return not lost(wording, quote) and _share(wording, quote) >= WORDS


def lost(wording: str, quote: str) -> frozenset[str]:
    """The figures and names of a quote that its wording leaves out; months are names."""
    held, small = set(_FIGURE.findall(wording)), wording.casefold()
    figures = {one for one in _FIGURE.findall(quote) if one not in held}
    return frozenset(figures | {name for name in _NAME.findall(quote) if name.casefold() not in small})


def _share(wording: str, quote: str) -> float:
    wanted = set(stems(quote))
    return len(wanted & set(stems(wording))) / len(wanted) if wanted else 1.0
