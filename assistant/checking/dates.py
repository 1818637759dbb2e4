"""Every day, month, year and weekday of a statement stands in the run, or is that of the passage's meeting."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assistant.verification.calendar import agree
from assistant.verification.nouns import Evidence, Finding, Text, When

_BOUNDS = re.compile(
    r"(?:\b(?:to|until|till|between|since|before|after)|\bbetween\b[^.;]{1,30}\band)[\s\xa0]+(?:the[\s\xa0]+)?"
    r"(?:(?:start|end)[\s\xa0]+of[\s\xa0]+)?$",
    re.I,
)
# "At its meeting on 4 March", "On 4 March ..."
_TELLS_MEETING = re.compile(r"\bmeeting\b[^.;]{0,30}$|^\W*(?:[Oo]n|[Aa]t|[Ii]n)?\W*(?:the\W+)?$")


def check(said: Text, evidence: Evidence) -> Iterator[Finding]:
    """A finding for each time that neither the run nor the meeting holds."""
    own = evidence.run.whens
    for when in said.whens:
        held = own if _is_another_day(when, said, own) else (*own, *_meeting(evidence))
        if not any(agree(when, other) for other in held) and not _completed(when, evidence, held):
            contradicts = any(_comparable(when, other) for other in evidence.run.whens)
            yield Finding(reason=f"date {said.raw(when)} is not in the passage", contradicts=contradicts)


def _is_another_day(when: When, said: Text, own: Sequence[When]) -> bool:
    """Whether a time is not when the meeting was: the end of a span, or in the place of a day of the run's own."""
    before = said.words[: when.start]
    if _BOUNDS.search(before):
        return True
    left_out = any(one.day is not None and not any(agree(other, one) for other in said.whens) for one in own)
    return when.day is not None and left_out and not _TELLS_MEETING.search(before)


def _meeting(evidence: Evidence) -> tuple[When, ...]:
    day = evidence.source.meeting_date
    if day is None:
        return ()
    whole = When(year=day.year, month=day.month, day=day.day, start=0, end=0)
    return whole, replace(whole, year=None, month=None, day=None, weekday=day.weekday())


def _completed(when: When, evidence: Evidence, held: tuple[When, ...]) -> bool:
    """Whether the run has the day and month, and its source the year."""
    if when.year is None or when.month is None:
        return False
    years = {one.year for one in (*evidence.whole.whens, *held)} | {one.until for one in evidence.whole.whens}
    return when.year in years and any(agree(replace(when, year=None), one) and one.year is None for one in held)


def _comparable(one: When, other: When) -> bool:
    """Whether two times are told alike, so that they may differ."""
    return all((getattr(one, part) is None) == (getattr(other, part) is None) for part in ("month", "weekday"))
