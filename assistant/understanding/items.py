"""The agenda items and minutes that a question names by number (pure)."""

import re

from assistant.understanding.almanac import NAMES

_WORDS = {
    word: str(number)
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
}
# "The item two members raised" has no number.
_AFTER_WORD = r"(?=\s*(?:$|[?.,;:&])|\s+(?:at|on|of|in|and|or|to|from|for|about|was|were|is|say|said)\b)"
_NUMBER = rf"(?:\d{{1,3}}[a-z]?(?:[./]\w{{1,3}})?|(?:{'|'.join(_WORDS)}){_AFTER_WORD})(?![\w£%-]|[.,/]\d)"
_CALLED = r":?(?:\s*(?:no|nr|num|ref)\b\.?:?|\s+numbers?|\s+nos\b\.?|\s*#)?"
# "A five minute slot", "20 minutes 30": a minute that is cited stands in the singular, after no number.
_ITEM = re.compile(
    rf"\b(?:(?:agenda\s+)?items?|agenda(?=\s*(?:no|num|#|\d))|(?<!\d\s)(?<!\d-)minute|(?<!\d\s)minutes(?=\s+no)){_CALLED}"
    rf"\s*(?P<numbers>{_NUMBER}(?:(?:\s*,\s*(?:and\s+|or\s+)?|\s*&\s*|\s+(?:and|or|to)\s+)(?:item\s+)?{_NUMBER}){{0,5}})",
    re.I,
)
_ONE = re.compile(_NUMBER, re.I)
_MONTH_NEXT = re.compile(rf"\s+(?:of\s+)?(?:{NAMES})\b", re.I)
_MINUTE = re.compile(r"minute\b", re.I)


def item_numbers(question: str) -> tuple[str, ...]:
    """The agenda items, or numbered minutes, that a question names, in order: "6", "4a", "45"."""
    found = (number for match in _ITEM.finditer(question) for number in _numbers(question, match))
    return tuple(dict.fromkeys(found))


def with_items(question: str) -> str:
    """The question with each minute that it names by number called an item: "item 24/037" for "minute 24/037"."""
    for start, end in reversed(item_places(question)):
        question = f"{question[:start]}{_MINUTE.sub('item', question[start:end])}{question[end:]}"
    return question


def item_places(question: str) -> list[tuple[int, int]]:
    """Where the items stand that a question names by number: beginning and end of each."""
    return [match.span() for match in _ITEM.finditer(question) if any(_numbers(question, match))]


def _numbers(question: str, match: re.Match[str]) -> list[str]:
    """The numbers named, less one that is the day of a month: "item 6 and 12 July"."""
    start, end = match.span("numbers")
    found = [one for one in _ONE.finditer(question, start, end) if not _MONTH_NEXT.match(question, one.end())]
    return [_WORDS.get(one[0].lower(), one[0]) for one in found]
