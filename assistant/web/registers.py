"""What a reader asks of the registers, read from fields or an address, and the rows or steps that answer it."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from assistant.answers import Filters
from assistant.registering import register as registering
from assistant.registering.entries import Entry, Step
from assistant.registering.trails import trail
from assistant.web.events import ANY_COMMITTEE, read_filters
from ingest.errors import UsageError
from ingest.library.library import Library
from ingest.papers import Access

DECISIONS, ACTIONS, TRAIL = "Decisions", "Actions", "Trail of a subject"
VIEWS = (DECISIONS, ACTIONS, TRAIL)
NO_SUBJECT = "Write a subject under About, and its trail is followed over the meetings."


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a reader wants to see, as written in the fields."""

    view: str
    about: str
    committee: str
    start: str
    end: str

    @property
    def filters(self) -> Filters:
        """The filters; UnreadDate, holding what was written, for a date that is none."""
        return read_filters(self.committee or ANY_COMMITTEE, self.start, self.end, "")

    @property
    def address(self) -> str:
        """Where the same rows are to be had as a workbook, relative to this host."""
        told = {"view": self.view, "about": self.about, "committee": self.committee, "from": self.start, "to": self.end}
        return f"register.xlsx?{urlencode({name: value for name, value in told.items() if value})}"


def asked(query: Mapping[str, str]) -> Asked:
    """What an address asks for; what is missing or too long is left out."""
    view, about, committee, start, end = (
        query.get(name, "").strip()[:300] for name in ("view", "about", "committee", "from", "to")
    )
    return Asked(view=view if view in VIEWS else DECISIONS, about=about, committee=committee, start=start, end=end)


def rows(library: Library, clearance: Access, wanted: Asked) -> registering.Register:
    """The rows of a register."""
    return registering.register(library, clearance, wanted.filters, wanted.about, actions=wanted.view == ACTIONS)


def steps(library: Library, clearance: Access, wanted: Asked) -> tuple[Step, ...]:
    """The steps of a trail; UsageError where no subject is written."""
    if not wanted.about:
        raise UsageError(NO_SUBJECT)
    return trail(library, wanted.about, clearance, wanted.filters)


def exempt_sources(found: tuple[Entry, ...] | tuple[Step, ...]) -> tuple[str, ...]:
    """The exempt papers that rows or steps show."""
    cited = [one.citation for one in found]
    entries = [one if isinstance(one, Entry) else one.entry for one in found]
    cited += [each for entry in entries if entry for each in (*entry.also, *entry.came_back)]
    return tuple(sorted({one.source for one in cited if one.access is Access.EXEMPT}))
