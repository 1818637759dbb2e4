"""Whether English has a word, spelt as in Britain or in America (pure)."""

import re
from functools import lru_cache

from spellchecker import SpellChecker

# The word list is American: what a British ending becomes there.
_AMERICAN = (
    (re.compile(r"isation"), "ization"),
    (re.compile(r"is(e[drs]?|es|ing|ers)$"), r"iz\1"),
    (re.compile(r"ys(e[drs]?|es|ing|ers)$"), r"yz\1"),
    (re.compile(r"our"), "or"),
    (re.compile(r"ogue"), "og"),
    (re.compile(r"tre(s?)$"), r"ter\1"),
    (re.compile(r"ence(s?)$"), r"ense\1"),
    (re.compile(r"ll(ed|ing|ers?|ors?)$"), r"l\1"),
    (re.compile(r"amme"), "am"),
    (re.compile(r"[ao]e"), "e"),
    (re.compile(r"(fil|rol|stal)(s|ment|ments)?$"), r"\1l\2"),
    (re.compile(r"eque"), "eck"),
    (re.compile(r"geing"), "ging"),
)
# Of its counts: surnames and places have fewer.
OFTEN = 1500
_PREFIX = re.compile(r"^(?:un|re|non|pre|de|co|mis|out|sub|over|under|inter|multi|micro|anti|semi|self)(?=\w{4})")
_SUFFIX = re.compile(r"(?<=\w{4})(?:(?<!s)s|es|ed|d|ing|ers?|ly|ness|less|able|ment|ship|wide|led|based)$")


@lru_cache(maxsize=65536)
def is_english(word: str) -> bool:
    """Whether it is an English word, or one made of such a word with a common beginning or ending."""
    plain = word.lower()
    bare = {plain, _PREFIX.sub("", plain), _SUFFIX.sub("", plain), _SUFFIX.sub("", _PREFIX.sub("", plain))}
    return any(form in _dictionary().word_frequency for one in bare for form in _forms(one))


def is_common(word: str) -> bool:
    """Whether English uses it so often that it is no mere name."""
    return any(_dictionary().word_frequency[form] > OFTEN for form in _forms(word.lower()))


def is_near_english(word: str) -> bool:
    """Whether one slip of the keys makes an English word of it."""
    return any(form in _dictionary().word_frequency for form in _dictionary().edit_distance_1(word.lower()))


def _forms(word: str) -> set[str]:
    return {word, *(pattern.sub(american, word) for pattern, american in _AMERICAN)}


@lru_cache(maxsize=1)
def _dictionary() -> SpellChecker:
    return SpellChecker(language="en")
