"""What a paper's file name and folders say of its committee and meeting, for papers that are dropped in (pure)."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from ingest.dates import dates
from ingest.origins.claims import heading_claims
from ingest.papers import Claims
from ingest.sidecar import Sidecar

TOLD_BY = "its name or folder"
# "202503041900" and "20250304", as folders of old sites are called
_FIGURES = re.compile(r"(?<!\d)(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:[01]\d[0-5]\d|2[0-3][0-5]\d)?(?!\d)")
_HYPHEN = re.compile(r"(?<=[A-Za-z])-|-(?=[A-Za-z])")
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}$")


def told(name: str) -> Sidecar | None:
    """What the path below the folder says: the nearest part with one day, and the nearest with a committee."""
    parts = [_plain(part) for part in reversed(_ENDING.sub("", name).split("/"))]
    day = next((found for part in parts if (found := _day(part))), None)
    committee = next((found for part in parts for found in _committees(part)), None)
    given = [field for field, value in (("meeting_date", day), ("committee", committee)) if value]
    if not given:
        return None
    return Sidecar(meeting_date=day, committee=committee, told_by=tuple((field, TOLD_BY) for field in given))


def weaker_than(claims: Claims, given: Sidecar) -> Sidecar:
    """What was given, without what a name says of a question that the paper itself answers."""
    day, committee = given.meeting_date, given.committee
    if given.table("meeting_date") == TOLD_BY and day and (claims.dates or (claims.after and day <= claims.after)):
        day = None
    if given.table("committee") == TOLD_BY and claims.committees:
        committee = None
    return replace(given, meeting_date=day, committee=committee)


def _plain(part: str) -> str:
    words = re.sub(r"[_+\s]+|%20", " ", part)
    return " ".join(_HYPHEN.sub(" ", words).split())


def _day(part: str) -> date | None:
    """The one day that a part names; none where it names several."""
    found = {one.day for one in dates(part)}
    for match in _FIGURES.finditer(part):
        try:
            found.add(date(int(match[1]), int(match[2]), int(match[3])))
        except ValueError:
            continue
    return found.pop() if len(found) == 1 else None


def _committees(part: str) -> Iterator[str]:
    words = part.title() if part.islower() else part
    yield from heading_claims([words]).committees
