"""What a council's site publishes of its meetings: committees, meetings, items and linked documents (values only)."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """By what a server tells whether a page has changed since it was last asked for."""

    etag: str | None = None
    modified: str | None = None

    def __bool__(self) -> bool:
        return bool(self.etag or self.modified)


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A committee of a council, by the number that its site gives it."""

    id: str
    title: str
    deleted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A meeting as a list of meetings tells it. `time` and `status` are the site's words ("6.30 pm", "Cancelled").

    `paged`: it was listed by a page, as the site's web service does not answer.
    """

    id: str
    committee_id: str
    committee: str
    day: date
    time: str = ""
    status: str = ""
    paged: bool = False

    @property
    def cancelled(self) -> bool:
        """Whether the council called it off."""
        return "cancel" in self.status.lower() or "withdrawn" in self.status.lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A document that an item links. `key` tells it from all others of the site; `address` is None where there is none.

    `restricted`: not open to the public, so never fetched; its title is then empty. `web`: a link to a page, not to a
    document of the site.
    """

    key: str
    title: str
    address: str | None
    published: date | None = None
    restricted: bool = False
    web: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """An agenda item. `number` is the one a person sees ("8.7"), `order` and `minute` are the site's other numbers.

    `agenda`, `decision` and `minutes` are clean HTML, empty where nothing is published. A restricted item has no words.
    """

    id: str
    number: str
    title: str
    order: str = ""
    minute: str = ""
    author: str = ""
    presented: str = ""
    agenda: str = ""
    decision: str = ""
    minutes: str = ""
    decided: bool = False
    restricted: bool = False
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendee:
    """Who was at a meeting, or sent apologies, in the site's words."""

    name: str
    role: str = ""
    attendance: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """One meeting with its items. `shown` is false where the council shows it to nobody."""

    id: str
    status: str
    venue: str
    shown: bool
    minuted: bool
    items: tuple[Item, ...]
    attendees: tuple[Attendee, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedDecision:
    """A decision of the executive or of an officer, as a list names it; a restricted one has no title.

    `decided` is the day on which it was taken, which may be years before it was published.
    """

    id: str
    title: str
    decided: date | None = None
    restricted: bool = False
