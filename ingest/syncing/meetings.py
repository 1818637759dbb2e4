"""The meetings of a site: each read from the web service, completed from pages, and written as one page."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.errors import SourceClosed, SourceError
from ingest.syncing import bodies, earlier, meeting_pages, pages, rendering, service
from ingest.syncing.account import Account, Kind
from ingest.syncing.client import Client
from ingest.syncing.manifest import HeldMeeting, State
from ingest.syncing.mirror import Mirror, digest
from ingest.syncing.published import Item, Link, Listing, Mark, Meeting


class Meetings:
    """Keeps the meetings of a mirror up to date; `stamp` is the moment of the sync."""

    def __init__(self, client: Client, mirror: Mirror, account: Account, *, stamp: str) -> None:
        self._client = client
        self._mirror = mirror
        self._account = account
        self._stamp = stamp

    def refresh(self, listings: Sequence[Listing]) -> None:
        """Look at each meeting; one that fails stays as it was."""
        for done, listing in enumerate(listings, 1):
            try:
                self._look(listing)
            except SourceClosed:
                raise
            except SourceError as error:
                self._account.note(Kind.FAILED, named(listing), f"It was not read, as {error}; what was held stays.")
            self._mirror.save()
            self._account.progress("meetings", done, len(listings))

    def let_go(self, meetings: Iterable[str], why: str) -> None:
        """Take meetings out of the mirror."""
        for id_ in meetings:
            held = self._mirror.manifest.meetings.pop(id_)
            self._mirror.drop(held.file)
            earlier.drop(self._mirror, held.versions)
            if held.file:
                self._account.note(Kind.WITHDRAWN, f"{self._mirror.host}/{held.file}", why)

    def _look(self, listing: Listing) -> None:
        held = self._mirror.manifest.meetings.get(listing.id)
        if listing.paged:
            meeting, listing = self._by_page(listing, held)
            mark = Mark()
        else:
            found = self._by_service(listing, held)
            if found is None:
                return
            meeting, mark = found
        if not meeting.shown:
            self._hide(listing, held)
            return
        whole, is_whole = self._completed(meeting)
        extra, has_packs = self._packs(listing, whole)
        self._keep(listing, held, whole, extra, mark if is_whole and has_packs else Mark())

    def _by_service(self, listing: Listing, held: HeldMeeting | None) -> tuple[Meeting, Mark] | None:
        """The meeting as the web service tells it; None where it has not changed."""
        try:
            answer = self._client.get(self._client.site.meeting(listing.id), self._known(listing, held))
            if answer.data is None and held is not None:
                self._remark(held)
                return None
            meeting = service.meeting(answer.data or b"")
            if meeting.id != listing.id:
                raise SourceError("the web service answers with another meeting")
        except SourceClosed:
            raise
        except SourceError as error:
            if error.passing or held is not None or not listing.cancelled:
                raise
            # Of a meeting that was called off, some sites hold nothing but its place in the list.
            empty = Meeting(id=listing.id, status=listing.status, venue="", shown=True, minuted=False, items=())
            return empty, Mark()
        return meeting, answer.mark

    def _by_page(self, listing: Listing, held: HeldMeeting | None) -> tuple[Meeting, Listing]:
        """The meeting as its page shows it; SourceError where that shows less than is held already."""
        address = self._client.site.meeting_page(listing.committee_id, listing.id)
        meeting, committee = meeting_pages.meeting(self._client.get(address).data or b"", listing.id)
        status = meeting.status or listing.status
        now = replace(listing, committee=listing.committee or committee, status=status)
        items = [item for item in held.items if not item.restricted] if held else []
        if len(meeting.items) < len(items) and not now.cancelled:
            raise SourceError("its page shows fewer items than the web service did")
        return meeting, now

    def _known(self, listing: Listing, held: HeldMeeting | None) -> Mark:
        """By what the site may say that nothing has changed; nothing where the list tells otherwise already."""
        if held is None or (held.day, held.time, held.status, held.committee) != (
            listing.day,
            listing.time,
            listing.status,
            listing.committee,
        ):
            return Mark()
        there = held.file is None or self._mirror.holds(held.file, held.content)
        return held.mark if there else Mark()

    def _completed(self, meeting: Meeting) -> tuple[Meeting, bool]:
        """The meeting with the whole words of items that were cut short, and whether all could be had."""
        items, is_whole = [], True
        for item in meeting.items:
            try:
                items.append(self._item(item) if bodies.is_cut(item.minutes) else item)
            except SourceClosed:
                raise
            except SourceError as error:
                is_whole = False
                items.append(item)
                what = f"item {item.number or item.id} of meeting {meeting.id}"
                self._account.note(Kind.FAILED, what, f"Its minutes stay cut short, as {error}.")
        return replace(meeting, items=tuple(items)), is_whole

    def _item(self, item: Item) -> Item:
        if not item.id:
            raise SourceError("the item's own page is not known")
        page = pages.tree(self._client.get(self._client.site.item_page(item.id)).data or b"")
        words = pages.words_below(page, "minutes")
        if not words:
            raise SourceError("the item's page holds none")
        return replace(item, minutes=words)

    def _packs(self, listing: Listing, meeting: Meeting) -> tuple[tuple[Link, ...], bool]:
        """The printed minutes where no item holds words though they are out; the pack where no item links a report."""
        linked = any(item.links for item in meeting.items)
        wanted = [
            *(["minutes"] if rendering.lacks_words(meeting) else []),
            *(["pack"] if meeting.items and not linked and not listing.cancelled else []),
        ]
        if not wanted:
            return (), True
        try:
            address = self._client.site.meeting_page(listing.committee_id, listing.id)
            found = pages.packs(pages.tree(self._client.get(address).data or b""), listing.id)
        except SourceClosed:
            raise
        except SourceError as error:
            self._account.note(Kind.FAILED, named(listing), f"Its packs are unknown, as {error}.")
            held = self._mirror.manifest.meetings.get(listing.id)
            return (held.extra if held else ()), False
        return tuple(found[kind] for kind in wanted if kind in found), True

    def _hide(self, listing: Listing, held: HeldMeeting | None) -> None:
        if held is not None:
            self.let_go([held.id], "The council shows the meeting to nobody any more.")
        self._account.note(Kind.RESTRICTED, f"meeting {listing.id}")

    def _keep(
        self, listing: Listing, held: HeldMeeting | None, meeting: Meeting, extra: tuple[Link, ...], mark: Mark
    ) -> None:
        state = State.CANCELLED if listing.cancelled else State.EMPTY if rendering.is_empty(meeting) else State.HELD
        file, content = None, ""
        page = rendering.page(meeting, listing).encode()
        versions = earlier.of_meeting(self._mirror, held, meeting.items, page, self._stamp, paged=listing.paged)
        if state is not State.EMPTY:
            file = f"meetings/{listing.id}.html"
            content = digest(page)
            if held and held.state is State.WITHHELD and held.content == content:
                file, state = None, State.WITHHELD
            elif not self._mirror.holds(file, content):
                self._mirror.put(file, page, None)
        elif held is not None:
            self._mirror.drop(held.file)
        is_same = held is not None and held.content == content
        now = HeldMeeting(
            id=listing.id,
            committee_id=listing.committee_id,
            committee=listing.committee,
            day=listing.day,
            time=listing.time,
            status=listing.status,
            address=self._client.site.meeting_page(listing.committee_id, listing.id),
            state=state,
            items=tuple(replace(item, agenda="", decision="", minutes="") for item in meeting.items),
            extra=extra,
            file=file,
            content=content,
            mark=mark,
            came=held.came if held else self._stamp,
            changed=held.changed if held and is_same else self._stamp,
            minuted=earlier.minuted(meeting.items),
            paged=listing.paged,
            versions=versions,
        )
        self._mirror.manifest.meetings[listing.id] = now
        self._remark(now)

    def _remark(self, held: HeldMeeting) -> None:
        what = f"{held.committee}, {held.day.day} {held.day:%B %Y}"
        if held.state in (State.CANCELLED, State.EMPTY):
            self._account.note(Kind(held.state), what)
        for item in held.items:
            if item.restricted:
                self._account.note(Kind.RESTRICTED, f"item {item.number or item.id} of {what}")


def named(listing: Listing) -> str:
    """What a meeting is called in a report: "Audit Committee, 10 February 2026"."""
    return f"{listing.committee}, {listing.day.day} {listing.day:%B %Y}"
