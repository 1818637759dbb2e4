"""The quarters of a year that words name: "Q2", "quarter 2", "the second quarter" (pure)."""

import re
from functools import lru_cache

_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "first": 1, "second": 2, "third": 3, "fourth": 4}
_NUMBER = r"[1-4]|one|two|three|four"
_ORDINAL = r"1st|2nd|3rd|4th|first|second|third|fourth"
_AFTER = re.compile(
    rf"\b(?:quarters?\s+|Q)({_NUMBER})\b(?:(?:\s*(?:,|and|to|-|–)\s*)(?:Q|quarter\s+)?({_NUMBER})\b)?", re.I
)
_BEFORE = re.compile(rf"\b({_ORDINAL})(?:\s+(?:and|to|or)\s+(?:the\s+)?({_ORDINAL}))?\s+quarters?\b", re.I)


@lru_cache(maxsize=8192)
def quarters(text: str) -> tuple[int, ...]:
    """The quarters named, 1 to 4, in order, each once."""
    found = (
        name for pattern in (_AFTER, _BEFORE) for match in pattern.finditer(text) for name in match.groups() if name
    )
    return tuple(sorted({_number(name.lower()) for name in found}))


def _number(name: str) -> int:
    return _WORDS[name] if name in _WORDS else int(name[0])
