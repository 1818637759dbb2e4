"""The documents of a site: which are wanted, which are closed, and each fetched once."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from ingest.dates import first_date
from ingest.errors import SourceClosed, SourceError, SourceGone, SourceRefused
from ingest.syncing import earlier, pages
from ingest.syncing import mirror as mirrors
from ingest.syncing.account import Account, Kind
from ingest.syncing.client import Client
from ingest.syncing.manifest import HeldDocument, State
from ingest.syncing.minuting import minutes_of
from ingest.syncing.mirror import Mirror
from ingest.syncing.published import Link, Mark
from ingest.syncing.wanting import Wanted, is_decision, named, wanted_of

_WEB_FILE = re.compile(r"\.html?$", re.I)
# So many documents are fetched between two writes of the manifest.
_WINDOW = 10


class Documents:
    """Keeps the documents of a mirror up to date; `stamp` is the moment of the sync, `most` the bytes of one."""

    def __init__(self, client: Client, mirror: Mirror, account: Account, *, stamp: str, most: int) -> None:
        self._client = client
        self._mirror = mirror
        self._account = account
        self._stamp = stamp
        self._most = most
        self._wanted = wanted_of(client, mirror)

    @property
    def _held(self) -> dict[str, HeldDocument]:
        return self._mirror.manifest.documents

    def withdraw(self) -> None:
        """Let go what is restricted now, and what no meeting links any more."""
        self._let_go({*self._wanted, *self._of_decisions()})
        for key, wanted in self._wanted.items():
            if wanted.closed:
                self._close(key)

    def _close(self, key: str) -> None:
        held = self._held.get(key)
        if held is not None:
            self._drop(held, "It is restricted now.")
        self._held[key] = HeldDocument(key=key, state=State.RESTRICTED)
        self._account.note(Kind.RESTRICTED, f"document {key}")

    def refresh(self) -> bool:
        """Fetch what is new or changed, decisions first, as these link documents; False where the site closed."""
        waiting = sorted(self._wanted, key=lambda key: (not is_decision(key), key))
        done = 0
        try:
            while waiting:
                wanted = self._wanted[waiting.pop(0)]
                if not wanted.closed:
                    self._look(wanted)
                    waiting.extend(self._linked_by(wanted))
                done += 1
                self._account.progress("documents", done, done + len(waiting))
                if done % _WINDOW == 0:
                    self._mirror.save()
        except SourceClosed as error:
            self._account.note(Kind.FAILED, self._mirror.host, f"Its sync ended early: {error}.")
            return False
        finally:
            self._mirror.save()
        self._let_go(set(self._wanted))
        return True

    def _let_go(self, linked: set[str]) -> None:
        for key in [key for key in self._held if key not in linked]:
            self._drop(self._held.pop(key), "No meeting links it any more.")

    def _drop(self, held: HeldDocument, why: str) -> None:
        self._mirror.drop(held.file)
        earlier.drop(self._mirror, held.versions)
        if held.file or held.state is State.WITHHELD:
            self._account.note(Kind.WITHDRAWN, f"{self._mirror.host}/{held.file or held.key}", why)

    def _of_decisions(self) -> Iterator[str]:
        """The documents that held decision pages link."""
        for key in sorted(self._wanted):
            yield from (link.key for link in self._attachments(key))

    def _linked_by(self, wanted: Wanted) -> Iterator[str]:
        """The further documents of a decision's page, which are wanted from now on."""
        held = self._held.get(wanted.link.key)
        for link in self._attachments(wanted.link.key):
            known = self._wanted.get(link.key)
            if link.restricted and not (known and known.closed):
                self._wanted[link.key] = replace(known or wanted, link=link, closed=True)
                self._close(link.key)
            elif known is None and held is not None:
                self._wanted[link.key] = replace(wanted, link=link, closed=False, body=held.body, day=held.day)
                yield link.key

    def _attachments(self, key: str) -> tuple[Link, ...]:
        held = self._held.get(key)
        if not is_decision(key) or held is None or held.file is None:
            return ()
        data = self._mirror.read(held.file)
        return pages.attachments(pages.tree(data)) if data else ()

    def _look(self, wanted: Wanted) -> None:
        link, held = wanted.link, self._held.get(wanted.link.key)
        if held is not None and held.state is State.EMPTY and self._is_held_with(held.meeting, link.title):
            return
        if link.address is None:
            self._put_aside(wanted, held)
            return
        try:
            address = self._address(link)
        except SourceRefused as error:
            self._keep_out(wanted, held, State.REFUSED, f"{_sentence(error)}.")
            return
        if link.web:
            self._keep_out(wanted, held, State.REFUSED, "It is a link to a page, not a document.")
            return
        try:
            self._fetch(wanted, held, address)
        except SourceClosed:
            raise
        except SourceGone as error:
            self._keep_out(wanted, held, State.FAILED, f"{_sentence(error)}.")
        except SourceError as error:
            kept = "; what was fetched of it earlier stays" if held and held.file else ""
            self._account.note(Kind.FAILED, named(wanted), f"{_sentence(error)}{kept}.")
            if held is None:
                self._held[link.key] = self._told(wanted, None, State.FAILED)

    def _fetch(self, wanted: Wanted, held: HeldDocument | None, address: str) -> None:
        there = held is not None and (held.state is State.WITHHELD or self._mirror.holds(held.file, held.content))
        told = (wanted.link.published, address)
        if held and there and held.run == self._mirror.manifest.run and (held.published, held.address) == told:
            self._held[held.key] = self._told(wanted, held, held.state)
            return
        mark = held.mark if held and there and held.address == address else Mark()
        answer = self._client.get(address, mark, most=self._most)
        data = answer.data
        if held and there and (data is None or mirrors.digest(data) == held.content):
            same = self._told(wanted, held, held.state)
            self._held[held.key] = replace(same, mark=answer.mark, run=self._mirror.manifest.run)
            return
        assert data is not None
        self._check(wanted, data, answer.kind)
        met = pages.decided_at(pages.tree(data)) if wanted.meeting is None and is_decision(wanted.link.key) else ""
        if not met or not self._is_held_with(met, wanted.link.title):
            self._store(wanted, held, data, answer.mark)
            return
        if held is not None:
            self._drop(held, "It is held with its meeting.")
        title = wanted.link.title
        self._held[wanted.link.key] = HeldDocument(key=wanted.link.key, state=State.EMPTY, meeting=met, title=title)

    def _is_held_with(self, meeting: str, title: str) -> bool:
        """Whether a decision of the lists is held as that on an item of a meeting: one page has two addresses."""
        met = self._mirror.manifest.meetings.get(meeting)
        for item in met.items if met else ():
            own = self._held.get(f"d{item.id}")
            if item.decided and own and own.file and item.title.casefold() == title.casefold():
                return True
        return False

    def _check(self, wanted: Wanted, data: bytes, kind: str) -> None:
        """SourceError where the bytes are not what the link promised."""
        if not data.strip():
            raise SourceError("the site answers with nothing")
        if is_decision(wanted.link.key):
            if "decision" not in pages.says_of_itself(pages.tree(data)):
                raise SourceError("the site answers with another page in place of the decision")
        elif mirrors.is_page(data) and not _WEB_FILE.search((wanted.link.address or "").partition("?")[0]):
            raise SourceError("the site answers with a page in place of the document")
        elif mirrors.ending(data) is None and kind != "text/plain":
            raise SourceError("the site answers with what is no document")

    def _store(self, wanted: Wanted, held: HeldDocument | None, data: bytes, mark: Mark) -> None:
        file = mirrors.file_name(wanted.link.key, data)
        versions = earlier.of_document(self._mirror, held, data, self._stamp)
        content = self._mirror.put(file, data, held.file if held else None)
        met = wanted.meeting.day if wanted.meeting else date.max
        minuted = minutes_of(file, data, wanted.link, wanted.item, met)
        told = self._told(wanted, held, State.HELD)
        taken = self._taken(wanted, data)
        self._held[wanted.link.key] = replace(
            told,
            file=file,
            content=content,
            mark=mark,
            run=self._mirror.manifest.run,
            body=taken.body,
            own=minuted.own or taken.day is not None,
            day=minuted.day or taken.day,
            changed=self._stamp,
            versions=versions,
        )

    def _taken(self, wanted: Wanted, data: bytes) -> Wanted:
        """Who took the decision that a page of its own tells of, and when."""
        if wanted.meeting is not None or not is_decision(wanted.link.key):
            return wanted
        listed = self._mirror.manifest.decisions.get(wanted.link.key[1:])
        told = pages.particulars(pages.tree(data))
        at, day = told.get("decided at meeting", ""), first_date(told.get("date of decision", ""))
        body = at.partition(" - ")[2].strip() or told.get("decision maker", "")
        known = day.day if day else listed.decided if listed else None
        return replace(wanted, body=body, day=known)

    def _told(self, wanted: Wanted, held: HeldDocument | None, state: State) -> HeldDocument:
        """What the site tells of a document now, with what is known of its file."""
        link = wanted.link
        address = self._address(link) if link.address else ""
        base = held or HeldDocument(key=link.key, state=state, came=self._stamp, changed=self._stamp)
        return replace(
            base,
            state=state,
            address=address,
            title=link.title,
            author=wanted.item.author if wanted.item else "",
            published=link.published,
            meeting=wanted.meeting.id if wanted.meeting else "",
            item=wanted.item.number if wanted.item else "",
            reason="",
        )

    def _address(self, link: Link) -> str:
        """Where a document is asked for: at the site itself, also where its service names another host of the council's
        for a document that it has by number. SourceRefused for any other link that leads away."""
        address = link.address or ""
        try:
            return self._client.site.own(address)
        except SourceRefused as error:
            number = pages.converted(address)
            if number is None or link.key != f"s{number}":
                raise
            what = f"links of {self._mirror.host}"
            if what not in {remark.what for remark in self._account.of(Kind.REFUSED)}:
                why = f"{_sentence(error)}; the documents are asked for at the site itself."
                self._account.note(Kind.REFUSED, what, why)
            return self._client.site.attachment(number)

    def _put_aside(self, wanted: Wanted, held: HeldDocument | None) -> None:
        """A document that is announced and not there yet."""
        if held is not None:
            self._drop(held, "The council has taken it back.")
        self._held[wanted.link.key] = replace(
            self._told(wanted, None, State.TO_FOLLOW), came=held.came if held else self._stamp
        )
        self._account.note(Kind.TO_FOLLOW, named(wanted))

    def _keep_out(self, wanted: Wanted, held: HeldDocument | None, state: State, why: str) -> None:
        """A document that may not be fetched, or is there no more: what was held of it goes."""
        if held is not None and held.file:
            self._drop(held, why)
        self._held[wanted.link.key] = HeldDocument(
            key=wanted.link.key,
            state=state,
            meeting=wanted.meeting.id if wanted.meeting else "",
            title=wanted.link.title,
            reason=why,
        )
        self._account.note(Kind(state), named(wanted), why)


def _sentence(error: SourceError) -> str:
    words = str(error)
    return words[:1].upper() + words[1:]
