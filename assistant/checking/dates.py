"""Every day, month, year and weekday of a statement stands in the run, or is that of the passage's meeting."""

from collections.abc import Iterator
from dataclasses import replace

from assistant.verification.calendar import agree
from assistant.verification.nouns import Evidence, Finding, Text, When


def check(said: Text, evidence: Evidence) -> Iterator[Finding]:
    """A finding for each time that neither the run nor the meeting holds."""
    held = (*evidence.run.whens, *_meeting(evidence))
    for when in said.whens:
        if not any(agree(when, other) for other in held) and not _completed(when, evidence, held):
            contradicts = any(_comparable(when, other) for other in evidence.run.whens)
            yield Finding(reason=f"date {said.raw(when)} is not in the passage", contradicts=contradicts)


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
