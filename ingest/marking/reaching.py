"""How far an exclusion of the public reaches by its own words: some items, the next one, all that follow (pure)."""

import re
from dataclasses import dataclass
from enum import StrEnum

_WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split()
_COUNTED = re.compile(rf"\b({'|'.join(_WORDS)})\b(?! (?:items?|matters|reports?|minutes)\b)")
# No number is a time: "business at 9:10 pm".
_NUMBER = (
    r"(?!(?:at|by|on|from|for|in|of|to|the|and|as|was|is|it|be)\b)(?!\d{1,2}(?::\d|:?\d{0,2} ?(?:[ap]\.?m\b|hours"
    r"|hrs)))[a-z]{0,4}[./ -]?\d{1,4}(?:[/.]\d{1,4})?(?: ?[a-z](?![a-z])|\([a-z]\))?"
)
_JOINED = r"(?:,? and |, ?| to | & | ?- ?|; )"
_NAMED = re.compile(
    r"\b(?:agenda |minute )?(?:items?|minutes?|mins?\.?|business|reports?)(?: (?:of business|numbered|below|listed"
    r"|on the"
    rf" agenda))?(?: (?:nos?\.?|numbers?|as))?:? ?((?<=[ .:]){_NUMBER}(?:{_JOINED}(?:agenda )?(?:items? "
    rf"|minutes? )?(?:nos?\.? )?{_NUMBER})*)"
)
# "item 9 on the agenda (item 5 of these minutes)"
_OURS = re.compile(r" (?:of|in) (?:these|the) minutes\b| (?:below|refers)\b")
_ONWARD = re.compile(
    r"\b(?:onwards?|forward)\b|\band (?:all )?(?:subsequent|those (?:that follow|following)|thereafter)\b"
)
_ALL = re.compile(
    r"\b(?:following|next|remaining|subsequent|final|last|below) (?:\w+ ){0,2}?(?:items|reports|matters"
    r"|business(?:es)?|minutes)\b"
    r"|\b(?:remainder|rest|balance|duration) of\b|\bpart (?:2|ii|two|b)\b|\bitems (?:below|listed|set out)\b"
)
_NEXT = re.compile(
    r"\b(?:next|following) (?:\w+ ){0,2}?(?:item|report|matter|paper|minute|piece)\b|\bitem (?:below|following|next)\b"
)
_HERE = re.compile(r"\bth(?P<which>is|e) (?:\w+ )?(?:agenda )?(?:report|item|matter|paper)\b")


class Far(StrEnum):
    """Items by their numbers, those and all after them, the next item, this one, "the" item, or all that follow."""

    NAMED = "named"
    ONWARD = "onward"
    NEXT = "next"
    HERE = "here"
    ABOUT = "about"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """How far an exclusion reaches; `names` are the numbers of items where it gives any."""

    far: Far
    names: tuple[str, ...] = ()


def reach(words: str) -> Reach | None:
    """How far a sentence in lower case says that an exclusion reaches; None where it does not say."""
    listed = list(_NAMED.finditer(_counted(words)))
    ours = [found for found in listed if _OURS.match(_counted(words), found.end())]
    names = tuple(name for found in ours or listed for name in _names(found[1]))
    if names:
        return Reach(far=Far.ONWARD if _ONWARD.search(words) or _ALL.search(words) else Far.NAMED, names=names)
    if _ALL.search(words):
        return Reach(far=Far.ALL)
    if _NEXT.search(words):
        return Reach(far=Far.NEXT)
    here = _HERE.search(words)
    return Reach(far=Far.HERE if here["which"] == "is" else Far.ABOUT) if here else None


def _counted(words: str) -> str:
    return _COUNTED.sub(lambda found: str(_WORDS.index(found[1]) + 1), words)


def _names(found: str) -> tuple[str, ...]:
    """The numbers of a list: "24/052 and 24/053", "9 to 11" with those between."""
    bare = re.sub(r"\b(?:agenda|items?|minutes?|nos?\.?)\s*", "", found)
    names = [re.sub(r"\s", "", name) for name in re.split(r",? and |, ?| to | & | ?- ?|; ", bare) if name.strip()]
    ends = [name for name in names if name.isdigit()]
    if re.search(r" to | ?- ?", bare) and len(names) == len(ends) == 2 and 0 < int(ends[1]) - int(ends[0]) < 60:
        return tuple(str(number) for number in range(int(ends[0]), int(ends[1]) + 1))
    return tuple(names)
