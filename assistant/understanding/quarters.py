"""The quarters of a council's year that words name: "Q2", "the second quarter", "July to September" (pure)."""

import re
from functools import lru_cache

_WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "first": 1, "second": 2, "third": 3, "fourth": 4}
_NUMBER = r"[1-4]|one|two|three|four"
_ORDINAL = r"1st|2nd|3rd|4th|first|second|third|fourth"
_AFTER = re.compile(
    rf"\b(?:quarters?\s+|Q)({_NUMBER})\b(?:(?:\s*(?:,|and|to|-|–)\s*)(?:Q|quarter\s+)?({_NUMBER})\b)?", re.I
)
_BEFORE = re.compile(rf"\b({_ORDINAL})(?:\s+(?:and|to|or)\s+(?:the\s+)?({_ORDINAL}))?\s+quarters?\b", re.I)
_BY_MONTHS = re.compile(
    r"\b(apr|jul|oct|jan)[a-z]*\.?(?:\s+\d{4})?\s*(?:to|and|until|through|-|–)\s*(?:the\s+)?(?:end\s+of\s+)?"
    r"(jun|sep|dec|mar)[a-z]*\b",
    re.I,
)
_OF_MONTHS = {("apr", "jun"): 1, ("jul", "sep"): 2, ("oct", "dec"): 3, ("jan", "mar"): 4}


@lru_cache(maxsize=8192)
def quarters(text: str) -> tuple[int, ...]:
    """The quarters named, 1 to 4, in order, each once."""
    found = (
        name for pattern in (_AFTER, _BEFORE) for match in pattern.finditer(text) for name in match.groups() if name
    )
    by_months = (_OF_MONTHS.get((match[1].lower(), match[2].lower())) for match in _BY_MONTHS.finditer(text))
    return tuple(sorted({*(_number(name.lower()) for name in found), *(number for number in by_months if number)}))


def without_quarters(text: str) -> str:
    """The text without the words that number its quarters; their months stay."""
    return _BEFORE.sub(" ", _AFTER.sub(" ", text))


def _number(name: str) -> int:
    return _WORDS[name] if name in _WORDS else int(name[0])
