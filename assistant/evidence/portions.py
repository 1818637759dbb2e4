"""Questions for a part of what was counted, or for a price by the piece, where the evidence tells only of the whole
(pure)."""

import re
from collections.abc import Sequence

from assistant.evidence.units import Unit
from assistant.understanding.lexicon import alternatives
from assistant.understanding.times import periods
from assistant.understanding.words import is_frame, stems

# "How many of the 46 missed collections were in Area C": the whole, then what its part is told by.
_OF_WHOLE = re.compile(
    r"\bhow many of (?:the|those|these|our|their) (?P<whole>[^?.;]{3,80}?)"
    r"\b(?:was|were|are|is|came|went|had been|have been)\b"
    r"[^?.;]{0,30}?\b(?:in|about|from|by|for|aged|over|under)\s+(?:the )?(?P<part>[^?.;]{3,60})",
    re.I,
)
# Of the words of the whole so many must stand beside those of its part.
OF_THE_WHOLE = 0.75
_PIECES = (
    r"(?P<piece>night|day|week|month|hour|head|pupil|place|person|child|family|household|home|mile|tonne|visit|unit|member"
    r"|employee|case|plot|car|vehicle|bed|room)"
)
_BY_PIECE = re.compile(
    rf"\b(?:costs?|prices?|charges?|fees?|rates?|pay|paid|rent|how much)\b[^?.;]{{0,24}}?"
    rf"\b(?:(?:per|each|every)\s+{_PIECES}\b|an?\s+{_PIECES.replace('piece', 'other')}"
    r"(?=\s*(?:$|[?.,;]|(?:in|for|on|at|and)\b)))",
    re.I,
)
# Not "a night bus".
_ENDS = r"(?=\s*(?:$|[^\w\s]|(?:in|for|on|at|and|or|from|since|plus|by|of|to|with|than)\b))"
_SAME = (
    "day|daily",
    "head|person|people|pupil|child|children|resident|place|member|employee|staff|user|customer",
    "household|home|property|dwelling|family|families|unit",
)
# What a vote, or a time, tells in other words.
_OTHERWISE = re.compile(r"\b(?:favour|against|motion|proposal|amendment|end|start|time)\b", re.I)


def no_part_told(text: str, near: Sequence[Unit]) -> bool:
    """Whether a part of what was counted is asked for, and no unit near it tells a number of that part."""
    match = _OF_WHOLE.search(text)
    if match is None or _OTHERWISE.search(match["part"]) or periods(match["part"]):
        return False
    whole, part = _words(match["whole"]), _words(match["part"])
    return bool(part) and not any(_tells_part(unit, whole, part) for unit in near)


def no_piece_priced(text: str, near: Sequence[Unit]) -> bool:
    """Whether a price by the piece is asked for, "a night", "per pupil", and no unit near it speaks of one."""
    match = _BY_PIECE.search(text)
    if match is None:
        return False
    piece = (match["piece"] or match["other"]).lower()
    same = next((group for group in _SAME if piece in group.split("|")), piece)
    said = re.compile(
        rf"\b(?:per|each|every)\s+(?:\w+ of )?(?:{same})\b|\ban?\s+(?:{same})\b{_ENDS}"
        rf"|/(?:{same})\b|\b{piece}ly\b",
        re.I,
    )
    return not any(said.search(f"{unit.words} {unit.around}") and re.search(r"\d", unit.words) for unit in near)


def _words(text: str) -> list[str]:
    return [word for word in stems(text) if not is_frame(word) and not word.isdigit()]


def _tells_part(unit: Unit, whole: Sequence[str], part: Sequence[str]) -> bool:
    held = set(stems(f"{unit.words} {unit.around}"))
    told = [bool({word, *alternatives(word)} & held) for word in whole]
    there = all({word, *alternatives(word)} & held for word in part)
    return (
        there
        and sum(told) >= OF_THE_WHOLE * len(told)
        and bool(re.search(r"\d|\b(?:none|no|one|two|all|half)\b", unit.words))
    )
