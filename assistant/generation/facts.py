"""Whether a wording keeps what a quote holds: its figures, dates and names, and most of its words (pure)."""

import re

from assistant.understanding.words import stems

# The share of a quote's words that must come back in its wording.
WORDS = 0.6
_FIGURE = re.compile(r"\d+(?:[.,:/]\d+)*")
# The number or letter that opens an entry of a list.
_LIMB = re.compile(r"(?m)^[\s·•●▪◦*‣–-]*(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,4})[.)]\s)?\s*")
_NAME = re.compile(r"(?<![.!?:;]\s)(?<!^)(?<![\"“‘(•-]\s)(?<![\"“‘(])\b[A-Z][\w’'&-]+")
# What makes a thing less than certain, or a figure a bound; "May" is a month.
_QUALIFIER = re.compile(
    r"\b(?:would|could|may|might|should|if|unless|subject to|proposed|provisional|potential(?:ly)?|possible|possibly"
    r"|likely|expected|planned|forecast|estimated|intended|hoped|suggested|alleged|at least|at most|up to|no more than"
    r"|no less than|more than|less than|fewer than|about|around|approximately|nearly|almost|over|under)\b"
)
_DECIDES = re.compile(r"\b(?:resolv|decid|agree|approv|adopt|endors|grant)\w*", re.I)


def blunts(wording: str, run: str) -> bool:
    """Whether a wording leaves out what qualifies the run that supports it: "may", "up to", "estimated"."""
    held = set(_QUALIFIER.findall(wording))
    return any(word not in held for word in _QUALIFIER.findall(run))


def decides(wording: str, run: str) -> bool:
    """Whether a wording tells of something decided in words that the run does not use."""
    held = {word.casefold()[:5] for word in _DECIDES.findall(run)}
    return any(word.casefold()[:5] not in held for word in _DECIDES.findall(wording))


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
