"""Abbreviations as the papers themselves explain them: "Multi-Agency Safeguarding Hub (MASH)" (pure)."""

import re
from collections.abc import Iterable

_IN_BRACKETS = re.compile(r"\s?\(([A-Z][A-Za-z&]{1,7})\)")
_REACH = 120
_SHORT = re.compile(r"\b[A-Z][A-Z&]{1,6}s?\b")
_JOINERS = frozenset(("and", "of", "the", "for", "on", "to", "in", "with", "a", "&"))


def short_forms(question: str) -> tuple[str, ...]:
    """The words of a question that are written as abbreviations, in order."""
    return tuple(dict.fromkeys(match.removesuffix("s") for match in _SHORT.findall(question)))


def explained(texts: Iterable[str]) -> dict[str, str]:
    """Short form to long form, as the texts explain them; the first explanation stands."""
    found: dict[str, str] = {}
    for text in texts:
        line = " ".join(text.split())
        for match in _IN_BRACKETS.finditer(line):
            long = _initialled(line[max(0, match.start() - _REACH) : match.start()], match[1])
            if long:
                found.setdefault(match[1], long)
    return found


def _initialled(before: str, short: str) -> str | None:
    """The last words before the brackets whose initials make the short form."""
    listed = re.findall(r"[\w'’&]+", before)
    letters = [letter for letter in short.lower() if letter.isalpha()]
    for start in range(len(listed) - 1, -1, -1):
        words = listed[start:]
        firsts = [word[0].lower() for word in words]
        bare = [word[0].lower() for word in words if word.lower() not in _JOINERS]
        if letters in (firsts, bare) and words[0].lower() not in _JOINERS:
            return " ".join(words)
    return None
