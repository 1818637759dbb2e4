"""Which of the units found a briefing has room for: the best of every item in turn (pure).

What a unit is worth is
    NAMED x (the share of the topic that it names) + NEAR x (its cosine with the topic)
  + FIGURES where it gives a figure + what its kind is worth
  - ROUTINE for what every report says (implications, who introduced it, that a report was noted).
"""

import re
from collections import defaultdict
from collections.abc import Sequence

from assistant.briefing.bearing import Found, Place
from assistant.briefing.nouns import Length
from assistant.evidence.units import Unit
from ingest.papers import Kind

NAMED, NEAR, FIGURES, ROUTINE = 0.4, 0.4, 0.25, 0.4
_OF_KIND = {Kind.DECISION: 0.35, Kind.ACTION: 0.3, Kind.RECOMMENDATION: 0.15}
_ALWAYS = frozenset((Kind.DECISION, Kind.ACTION))
# How many words of the papers a briefing quotes meeting by meeting: about two pages, about ten, all.
WORDS = {Length.SHORT: 700, Length.STANDARD: 3200, Length.FULL: 10**9}
_ROUTINE_SECTION = re.compile(
    r"\b(?:legal|equalit\w+|environment\w*|crime and disorder|human rights|procurement|it|hr|staffing|climate)\b"
    r".{0,40}\bimplications?\b|\bbackground (?:documents?|papers?|reading)\b|\boriginator\b"
    r"|\bcontacts?\b|\bappendices\b",
    re.I,
)
_ROUTINE = re.compile(
    r"\b(?:introduced|presented) the (?:report|item|update)\.?$|\bthank(?:ed|s)\b|^to follow\b"
    r"|\b(?:report|update|presentation|position|contents?)\b.{0,30}\bnoted\b"
    r"|\bnote(?:d)? the (?:\w+ )?(?:report|update)"
    r"|\bfor further information\b|^(?:(?:the|a|an|joint)\s+)*report of"
    r"\b(?!.{0,80}\b(?:said|showed|found|set out that)\b)|^witness(?:es)?\b|\bwill be consulted about\b",
    re.I,
)


def worth(one: Found) -> float:
    """How much a unit matters to a reader who asks about the topic; routine matter is worth little."""
    value = NAMED * one.named + NEAR * max(0.0, one.near) + _OF_KIND.get(one.unit.kind, 0.0)
    value += FIGURES * float(one.figures)
    return value - ROUTINE * float(is_routine(one.unit))


def is_routine(unit: Unit) -> bool:
    """Whether a unit says only what is said of every report."""
    section = unit.paper.paragraphs[_first(unit)].section or ""
    return bool(_ROUTINE_SECTION.search(section) or _ROUTINE.search(unit.words))


def _first(unit: Unit) -> int:
    """The index of the paragraph that a unit begins in."""
    chunk = unit.passage.chunk
    places = range(chunk.first, chunk.last + 1)
    return next((at for at in places if unit.paper.paragraphs[at].end > unit.span.start), chunk.first)


def _length(one: Found) -> int:
    return len(one.unit.words.split())


def within(found: Sequence[Found], length: Length) -> tuple[Found, ...]:
    """The units that fit, in their order: what was decided, then of every item the best, the next, and so on."""
    whole = length is Length.FULL
    waiting: defaultdict[Place, list[Found]] = defaultdict(list)
    others = [one for one in found if one.unit.kind not in _ALWAYS and (whole or not is_routine(one.unit))]
    for one in sorted(others, key=lambda one: -worth(one)):
        waiting[one.unit.paper.source, one.unit.item].append(one)
    always = [one for one in found if one.unit.kind in _ALWAYS]
    room, taken = WORDS[length] - sum(map(_length, always)), {id(one) for one in always}
    while waiting and room > 0:
        for key in list(waiting):
            best = waiting[key].pop(0)
            if not waiting[key]:
                del waiting[key]
            taken.add(id(best))
            room -= _length(best)
            if room <= 0:
                break
    return tuple(one for one in found if id(one) in taken)
