"""Which documents a site's meetings and decisions link, as the mirror's manifest has them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from ingest.syncing.client import Client
from ingest.syncing.manifest import HeldMeeting
from ingest.syncing.mirror import Mirror
from ingest.syncing.published import Item, Link

# What keys of decisions begin with: of a meeting's items, and of the executive and of officers.
_DECISION = ("d", "e")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A document with the first meeting and item that link it; `closed` where any that links it is restricted.

    Where a decision of the executive or of an officer does, `body` took it, on that day.
    """

    link: Link
    meeting: HeldMeeting | None
    item: Item | None
    closed: bool
    body: str = ""
    day: date | None = None


def is_decision(key: str) -> bool:
    """Whether a key is that of a decision's page."""
    return key.startswith(_DECISION)


def wanted_of(client: Client, mirror: Mirror) -> dict[str, Wanted]:
    """Every document that meetings link, with the first of them; closed where any of them closes it."""
    found: dict[str, Wanted] = {}
    closed: dict[str, bool] = defaultdict(bool)
    for meeting in sorted(mirror.manifest.meetings.values(), key=lambda one: (one.day, int(one.id))):
        for item, link in _links(client, meeting):
            closed[link.key] |= link.restricted
            known = found.get(link.key)
            if known is None or (known.link.address is None and link.address):
                found[link.key] = Wanted(link=link, meeting=meeting, item=item, closed=False)
    for one in mirror.manifest.decisions.values():
        link = Link(key=f"e{one.id}", title=one.title, address=client.site.decision(one.id), restricted=one.restricted)
        closed[link.key] = link.restricted
        found[link.key] = Wanted(link=link, meeting=None, item=None, closed=False)
    return {key: replace(wanted, closed=closed[key]) for key, wanted in found.items()}


def _links(client: Client, meeting: HeldMeeting) -> Iterator[tuple[Item | None, Link]]:
    for link in meeting.extra:
        yield None, link
    for item in meeting.items:
        yield from ((item, link) for link in item.links)
        if item.decided and item.id and not item.restricted:
            address = client.site.decision_page(item.id)
            yield item, Link(key=f"d{item.id}", title=item.title, address=address)


def named(wanted: Wanted) -> str:
    """What a document is called in a report: "document s901 (Quay wall) of Audit Committee, 10 February 2026"."""
    title = f" ({wanted.link.title})" if wanted.link.title else ""
    if wanted.meeting is None:
        return f"document {wanted.link.key}{title}"
    day = wanted.meeting.day
    return f"document {wanted.link.key}{title} of {wanted.meeting.committee}, {day.day} {day:%B %Y}"
