"""Briefings made in the chat: each in a thread of its own that tells how far it has come and can be stopped."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from queue import Empty, SimpleQueue
from threading import Event, Thread

from assistant.briefing.making import brief
from assistant.briefing.nouns import Briefing, Wish
from assistant.web.accounts import Reader
from assistant.web.desk import Desk
from ingest.papers import Access

# How often a waiting page is told again that the briefing is being written.
PULSE_SECONDS = 0.5


class Stopped(Exception):
    """The reader wants no more of it."""


@dataclass(slots=True, kw_only=True)
class Job:
    """One briefing on its way; what ends it is its briefing or an error."""

    stop: Event = field(default_factory=Event)
    told: SimpleQueue[str] = field(default_factory=SimpleQueue)
    made: Briefing | None = None
    failed: Exception | None = None

    def progress(self, step: str, done: int, of: int) -> None:
        """Take note of a step; Stopped once the reader wants no more."""
        if self.stop.is_set():
            raise Stopped
        self.told.put(f"{step} {done} {of}")


def run(job: Job, wish: Wish, desk: Desk, reader: Reader) -> Iterator[str]:
    """The steps of making a briefing, as they are reached; at the end the job holds the briefing or what went wrong.

    Whoever gives up the iteration stops the work.
    """
    worker = Thread(target=_work, args=(job, wish, desk, reader), daemon=True)
    worker.start()
    try:
        while worker.is_alive() or not job.told.empty():
            try:
                yield job.told.get(timeout=PULSE_SECONDS)
            except Empty:
                continue
    finally:
        job.stop.set()
        worker.join()


def _work(job: Job, wish: Wish, desk: Desk, reader: Reader) -> None:
    try:
        with desk.shelf.borrow() as library:
            today = desk.clock().date()
            found = brief(wish, library, desk.settings, clearance=reader.clearance, today=today, progress=job.progress)
        sources = tuple(sorted({one.source for one in found.citations if one.access is Access.EXEMPT}))
        desk.log.note(reader, "briefing", sources)
        job.made = found
    except Exception as error:
        job.failed = error
