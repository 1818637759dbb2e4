"""Papers from a council's ModernGov site: its meetings first, then each document that they link."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TypeVar

from rapidfuzz import process

from ingest.errors import SourceClosed, SourceError
from ingest.settings import Source
from ingest.syncing import meeting_pages, service
from ingest.syncing.account import Account, Kind
from ingest.syncing.client import Client
from ingest.syncing.decision_lists import DecisionLists
from ingest.syncing.documents import Documents
from ingest.syncing.meetings import Meetings
from ingest.syncing.mirror import Mirror
from ingest.syncing.published import Body, Listing

# Where the settings say no day, as far back as any site goes; meetings are announced at most so far ahead.
_FIRST = date(1990, 1, 1)
_AHEAD = timedelta(days=550)
# A sync that was cut off is gone on with only so long; later, all is looked at anew.
_STALE = timedelta(days=1)

_Kind = TypeVar("_Kind")
# In place of a committee's number: any committee may have meetings that are not known now.
EVERY = "*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One visit of a site: what the settings want of it, and where it is kept.

    `moment` is when it began, `most` the bytes of the largest document, `prune` lets meetings
    go although most are gone.
    """

    source: Source
    client: Client
    mirror: Mirror
    account: Account
    moment: datetime
    most: int
    prune: bool = False


def bring(visit: Visit) -> None:
    """Bring the mirror up to date with the site; what failed is in the account, and what was held of it stays."""
    _begin(visit)
    meetings = Meetings(visit.client, visit.mirror, visit.account, stamp=visit.moment.isoformat())
    whole = True
    try:
        listings, failed = _listed(visit)
        meetings.refresh(listings)
        _let_go(visit, meetings, {one.id for one in listings}, failed)
        _decisions(visit)
    except SourceClosed as error:
        visit.account.note(Kind.FAILED, visit.source.called, f"Its sync ended early: {error}.")
        whole = False
    stamp = visit.moment.isoformat()
    documents = Documents(visit.client, visit.mirror, visit.account, stamp=stamp, most=visit.most)
    documents.withdraw()
    visit.mirror.save()
    if whole and documents.refresh():
        visit.mirror.manifest.run += 1
        visit.mirror.manifest.started = ""
    visit.mirror.save()
    visit.mirror.sweep()


def _begin(visit: Visit) -> None:
    """Note the sync as begun; one that was cut off not long ago is gone on with."""
    held = visit.mirror.manifest
    held.council = visit.source.council
    if held.started and visit.moment - datetime.fromisoformat(held.started) > _STALE:
        held.run += 1
        held.started = ""
    held.started = held.started or visit.moment.isoformat()
    visit.mirror.save()


def _decisions(visit: Visit) -> None:
    """Bring the list of decisions up to date; where the settings do not want them, there are none."""
    if not visit.source.decisions:
        visit.mirror.manifest.decisions = {}
        return
    lists = DecisionLists(client=visit.client, mirror=visit.mirror, account=visit.account, prune=visit.prune)
    lists.refresh(visit.source.since, visit.moment.date())


def _listed(visit: Visit) -> tuple[tuple[Listing, ...], frozenset[str]]:
    """The meetings that the settings want, oldest first, and the committees whose meetings could not be had."""
    first = visit.source.since or _FIRST
    found: dict[str, Listing] = {}
    chosen, failed = _chosen(visit)
    for done, body in enumerate(chosen, 1):
        try:
            listings = _meetings(visit, body, first)
        except SourceClosed:
            raise
        except SourceError as error:
            failed.add(body.id)
            visit.account.note(
                Kind.FAILED, body.title or f"committee {body.id}", f"Its meetings are unknown, as {error}."
            )
            continue
        # Some sites list all meetings of all days, whatever was asked for.
        found |= {one.id: one for one in listings if one.day >= first and one.committee_id == body.id}
        visit.account.progress("committees", done, len(chosen))
    return tuple(sorted(found.values(), key=lambda one: (one.day, int(one.id)))), frozenset(failed)


def _meetings(visit: Visit, body: Body, first: date) -> tuple[Listing, ...]:
    """A committee's meetings by the web service, or by the page where the site has no service for programs."""
    address = visit.client.site.meetings(body.id, first, visit.moment.date() + _AHEAD)
    try:
        return service.meetings(visit.client.get(address).data or b"")
    except SourceClosed:
        raise
    except SourceError as error:
        if error.passing:
            raise
        return _instead(
            error, lambda: meeting_pages.meetings(_page(visit, visit.client.site.meetings_page(body.id)), body)
        )


def _committees(visit: Visit) -> tuple[Body, ...]:
    try:
        return service.committees(visit.client.get(visit.client.site.committees()).data or b"")
    except SourceClosed:
        raise
    except SourceError as error:
        if error.passing:
            raise
        return _instead(error, lambda: meeting_pages.committees(_page(visit, visit.client.site.committees_page())))


def _page(visit: Visit, address: str) -> bytes:
    return visit.client.get(address).data or b""


def _instead(first: SourceError, read: Callable[[], tuple[_Kind, ...]]) -> tuple[_Kind, ...]:
    """What a page tells in place of the service; where it tells nothing either, the service's failure."""
    try:
        return read()
    except SourceClosed:
        raise
    except SourceError:
        raise first from None


def _chosen(visit: Visit) -> tuple[tuple[Body, ...], set[str]]:
    """The committees that the settings name, and EVERY where one is unknown; SourceClosed where none can be listed."""
    wanted = visit.source.committees
    if wanted and all(isinstance(one, int) or one.isdigit() for one in wanted):
        return tuple(Body(id=str(one), title="") for one in dict.fromkeys(map(str, wanted))), set()
    try:
        known = _committees(visit)
    except SourceClosed:
        raise
    except SourceError as error:
        raise SourceClosed(f"its committees cannot be listed, as {error}") from error
    if not wanted:
        return tuple(one for one in known if not one.deleted), set()
    found = [(str(one), _named(str(one), known)) for one in wanted]
    unknown = [name for name, bodies in found if not bodies]
    for name in unknown:
        visit.account.note(Kind.FAILED, visit.source.called, _advice(name, known))
    return tuple(dict.fromkeys(body for _, bodies in found for body in bodies)), {EVERY} if unknown else set()


def _named(wanted: str, known: Sequence[Body]) -> list[Body]:
    """The committees of that name or number; a name may have stood for several over the years."""
    return [one for one in known if wanted == one.id or wanted.casefold() == one.title.casefold()]


def _advice(name: str, known: Sequence[Body]) -> str:
    near = [title for title, _, _ in process.extract(name, [one.title for one in known], limit=3)]
    advice = f"the nearest names are {', '.join(near)}" if near else "it lists none"
    return f"It has no committee '{name}': {advice}."


def _let_go(visit: Visit, meetings: Meetings, listed: set[str], failed: frozenset[str]) -> None:
    """Let go the meetings that are no longer listed; not where most are missing, which is rather the site's fault."""
    held = visit.mirror.manifest.meetings
    if EVERY in failed:
        return
    lost = [one for one in held.values() if one.id not in listed and one.committee_id not in failed]
    if len(lost) * 2 > len(held) and not visit.prune:
        visit.account.note(
            Kind.FAILED,
            visit.source.called,
            f"{len(lost)} of {len(held)} meetings are no longer listed, so none was let go: "
            "see that this is right, then add --prune.",
        )
        return
    meetings.let_go([one.id for one in lost], "It is no longer listed.")
