"""The few passages that tell most, of every meeting at least one, oldest first; or what a language model wrote."""

import re
from collections.abc import Sequence

from assistant.briefing.bearing import Found
from assistant.briefing.choosing import is_routine, worth
from assistant.briefing.material import Material
from assistant.briefing.meetings import by_meeting, place
from assistant.briefing.nouns import Block, Length, Section
from assistant.briefing.quoting import cited, point
from assistant.evidence.choosing import alike
from ingest.papers import Kind

MOST = {Length.SHORT: 5, Length.STANDARD: 8, Length.FULL: 12}
SHORT_ENOUGH, WHOLE_DECISION = 90, 180
# Without what stands before it, nobody knows who "he" is.
_POINTS_BACK = re.compile(
    r"(?:He|She|They|It|This|These|Those|His|Her|Their|However|Of those)\b(?! was (?:RESOLVED|agreed))"
)
# What each passage already taken of a meeting costs the next one of it.
AGAIN = 0.2
# What a decision gains that does more than note a report.
DECIDED = 0.4


def section(material: Material) -> Section:
    """The section."""
    summed = material.summed
    if summed.points:
        return Section(key="summary", title="Summary", blocks=(Block(points=summed.points),))
    picked = pick(material.matter.found, MOST[material.wish.length])
    points = [point(one.unit, place(cited(one.unit))) for group in by_meeting(picked) for one in group]
    notes = (summed.note,) if summed.note else ()
    return Section(key="summary", title="Summary", notes=notes, blocks=(Block(points=tuple(points)),))


def pick(found: Sequence[Found], most: int) -> list[Found]:
    """The units worth most, short ones, no two alike, meetings by turns."""
    groups = by_meeting([one for one in found if _may_stand(one)])
    waiting = [(_value(one), at, one) for at, group in enumerate(groups) for one in group]
    taken: dict[int, int] = {}
    picked: list[Found] = []
    while waiting and len(picked) < most:
        best = max(waiting, key=lambda entry: (entry[0] - AGAIN * taken.get(entry[1], -2), -entry[2].unit.span.start))
        waiting.remove(best)
        if not any(alike(best[2].unit, other.unit) for other in picked):
            picked.append(best[2])
            taken[best[1]] = taken.get(best[1], 0) + 1
    return picked


def _value(one: Found) -> float:
    return worth(one) + DECIDED * (one.unit.kind is Kind.DECISION)


def _may_stand(one: Found) -> bool:
    is_decision = one.unit.kind is Kind.DECISION
    is_short = len(one.unit.words.split()) <= (WHOLE_DECISION if is_decision else SHORT_ENOUGH)
    # What a report recommends is told with the decisions, or what became of it: a limb of it reads like one.
    return (
        one.unit.kind not in (Kind.TABLE_ROW, Kind.ACTION, Kind.RECOMMENDATION)
        and is_short
        and one.unit.words[-1] in '.!?”"'
        and (is_decision or "\n" not in one.unit.paper.text[one.unit.span.start : one.unit.span.end].strip())
        and not is_routine(one.unit)
        and not _POINTS_BACK.match(one.unit.words)
    )
