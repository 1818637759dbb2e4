"""Which meeting a document minutes, where it is another than the one that links it."""

import re
from dataclasses import dataclass
from datetime import date

from ingest import opening, reading
from ingest.dates import dates
from ingest.papers import Paper, PaperType
from ingest.syncing.published import Item, Link

_MINUTES = re.compile(r"\b(?:minutes?|notes of|record of|cofnodion)\b", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class Minuted:
    """`own`: the document belongs to the meeting that it minutes; `day` is that meeting's where only its title says."""

    own: bool = False
    day: date | None = None


def minutes_of(file: str, data: bytes, link: Link, item: Item | None, met: date) -> Minuted:
    """What a document that an item of the meeting on the day `met` links says of its own meeting."""
    if item is None or not (_MINUTES.search(link.title) or _MINUTES.search(item.title)):
        return Minuted()
    try:
        paper = reading.read(opening.extract(file, data), file)
    except Exception:  # The pipeline reads it again and names what is wrong with it.
        return Minuted()
    if not _is_minutes(paper, link):
        return Minuted()
    if paper.claims.dates:
        return Minuted(own=met not in paper.claims.dates)
    told = {found.day for found in dates(link.title)}
    day = told.pop() if len(told) == 1 else None
    return Minuted(own=day != met, day=day if day and day < met else None)


def _is_minutes(paper: Paper, link: Link) -> bool:
    """Minutes by their layout; by their title only where it says so and the paper is no report."""
    if paper.paper_type is PaperType.MINUTES:
        return True
    return bool(_MINUTES.search(link.title)) and paper.paper_type in (PaperType.OTHER, PaperType.AGENDA)
