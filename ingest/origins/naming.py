"""When two names of a council or a committee are one name."""

import re
import unicodedata
from collections.abc import Callable, Sequence

_SMALL = frozenset({"the", "of", "and", "meeting"})
_SITTING = re.compile(r"[\s\xa0]*\((?:panel|bench|hearing)\b[^()]{0,12}\)$", re.I)
_COUNCIL = frozenset({"council", "london", "borough", "royal", "metropolitan", "city", "county", "district"})


def _words(name: str) -> tuple[str, ...]:
    plain = re.sub(r"['’`]", "", unicodedata.normalize("NFKC", name).casefold())
    return tuple(word for word in re.findall(r"\w+", plain) if word not in _SMALL)


def _bare(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(words) - _COUNCIL or frozenset(words)


def _without(words: tuple[str, ...], councils: Sequence[str]) -> tuple[str, ...]:
    for council in sorted(map(_words, councils), key=len, reverse=True):
        for front in (council, tuple(word for word in council if word not in _COUNCIL)):
            if front and len(words) > len(front) and words[: len(front)] == front:
                return words[len(front) :]
    return words


def _abbreviates(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Is every word of the one the word, or the initials of several words, of the other, in order?"""
    if not short:
        return not long
    word, rest = short[0], short[1:]
    if long and word == long[0] and _abbreviates(rest, long[1:]):
        return True
    spelt = len(word) > 1 and "".join(one[0] for one in long[: len(word)]) == word
    return spelt and _abbreviates(rest, long[len(word) :])


def same_council(one: str, other: str) -> bool:
    """Are these one council, by its place ("London Borough of Ashby", "Ashby Council") or by initials?"""
    first, second = _words(one), _words(other)
    return _bare(first) == _bare(second) or _abbreviates(first, second) or _abbreviates(second, first)


def same_committee(one: str, other: str, councils: Sequence[str] = ()) -> bool:
    """Are these one committee, in full or with initials ("CYP"), with or without the name of one of the councils, or
    which of its panels sat: "Licensing Sub-Committee (Panel B)"?"""
    if bool(_SITTING.search(one)) != bool(_SITTING.search(other)):
        one, other = _SITTING.sub("", one), _SITTING.sub("", other)
    first, second = _without(_words(one), councils), _without(_words(other), councils)
    return _abbreviates(first, second) or _abbreviates(second, first)


def differing(names: Sequence[str], same: Callable[[str, str], bool]) -> tuple[str, ...]:
    """The names that differ, each in its fullest form (initials spelt out), in the order of telling."""
    kept: list[str] = []
    for name in names:
        place = next((at for at, one in enumerate(kept) if same(one, name)), None)
        if place is None:
            kept.append(name)
        elif len(_words(name)) > len(_words(kept[place])) and _abbreviates(_words(kept[place]), _words(name)):
            kept[place] = name
    return tuple(kept)
