"""When a text holds a spelling: the one manner of matching that every measure uses (pure)."""

import re
import unicodedata
from functools import lru_cache

_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a\u201b\u2032", "'"),
        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033", '"'),
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"),
    }
)
_MARKER = re.compile(r"\[[0-9]+\]")
_LINE_END = re.compile(r"\r\n|\r|\n")


@lru_cache(maxsize=1024)
def plain(text: str) -> str:
    """Unicode NFKC, curly quotes and dashes made plain, white space collapsed, case ignored."""
    # Quotes and dashes first: NFKC would take a double prime apart into two single ones.
    composed = unicodedata.normalize("NFKC", text.translate(_PLAIN)).translate(_PLAIN)
    return " ".join(composed.split()).casefold()


def unmarked(answer: str) -> str:
    """An answer without its markers, all else (the space before a marker too) as it was."""
    return _MARKER.sub("", answer)


def _opening(first: str) -> str:
    if first.isdecimal():
        return r"(?<!\d)(?<!\d[.,])"
    return r"(?<![^\W_])" if first.isalpha() else ""


@lru_cache(maxsize=8192)
def _pattern(spelling: str) -> re.Pattern[str]:
    closing = r"(?!\d)(?![.,]\d)" if spelling[-1].isdecimal() else ""
    return re.compile(_opening(spelling[0]) + re.escape(spelling) + closing)


def holds(text: str, spelling: str) -> bool:
    """Whether the text holds the spelling of a fact, or a forbidden string.

    A spelling that begins or ends with a digit touches no other digit, nor one behind a point or comma; one that
    begins with a letter begins a word: neither a letter nor a digit stands before it (an underscore may, as Markdown's
    emphasis). It may end within a word. An empty spelling is held by nothing.
    """
    wanted = plain(spelling)
    return bool(wanted) and _pattern(wanted).search(plain(text)) is not None


def contains(text: str, quote: str) -> bool:
    """Whether the text contains a verbatim quote; one of several lines when each line is there, in any order.

    A quote is no spelling: it may begin in the middle of a word, as sources with lost spaces make it.
    """
    lines = [line for line in map(plain, _LINE_END.split(quote)) if line]
    whole = plain(text)
    return bool(lines) and all(line in whole for line in lines)
