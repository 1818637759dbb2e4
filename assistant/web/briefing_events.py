"""What the tab of briefings does when a reader opens it, asks for a briefing or stops one."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import gradio as gr

from assistant.briefing.nouns import Audience, Length, Wish
from assistant.web import briefing_html, welcome
from assistant.web.briefings import Job, Stopped, run
from assistant.web.desk import SORRY, Desk
from assistant.web.events import ANY_COMMITTEE, UNREAD, UnreadDate, read_filters
from assistant.web.guard import reader_of
from assistant.web.register_events import problem
from assistant.web.talk import key
from ingest.errors import ClerkError

LENGTHS = {"Two or so": Length.SHORT, "Ten or so": Length.STANDARD, "All found": Length.FULL}
AUDIENCES = {
    "Members": Audience.MEMBER,
    "The chair": Audience.CHAIR,
    "Scrutiny: a scoping note": Audience.SCRUTINY,
}
log = logging.getLogger("clerk.chat")
Shown = tuple[Any, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefingEvents:
    """The tab's events; each takes what Gradio gives and returns the outputs that briefing_tab.py lists for it."""

    desk: Desk

    def opened(self, request: gr.Request) -> Any:
        """The committees whose papers the reader may read."""
        committees = welcome.committees(self.desk.shelf, reader_of(request.request))
        return gr.update(choices=[ANY_COMMITTEE, *committees], value=ANY_COMMITTEE)

    def begun(
        self, topic: str, length: str, audience: str, committee: str, start: str, end: str, request: gr.Request
    ) -> Iterator[Shown]:
        """The briefing's steps, then the briefing; what is wrong with the fields is said in its place."""
        job, reader = Job(), reader_of(request.request)
        try:
            wish = Wish(
                topic=str(topic or "")[:1000],
                length=LENGTHS.get(length, Length.STANDARD),
                audience=AUDIENCES.get(audience, Audience.MEMBER),
                filters=read_filters(committee, start or "", end or "", ""),
            )
        except UnreadDate as error:
            yield _shown(None, problem(f"“{error}” {UNREAD}"))
            return
        for told in run(job, wish, self.desk, reader):
            yield _shown(job, briefing_html.progress(told))
        if job.made is None:
            yield _shown(None, _failed(job.failed))
            return
        name = key()
        self.desk.briefings.keep(name, reader, job.made)
        yield _shown(None, briefing_html.made(name, job.made))

    def stopped(self, job: Job | None) -> None:
        """Let the briefing that is being made end at its next step."""
        if isinstance(job, Job):
            job.stop.set()


def _shown(job: Job | None, html: str) -> Shown:
    """The job, what stands in the tab, and which of the two buttons may be pressed."""
    return job, html, gr.update(interactive=job is None), gr.update(interactive=job is not None)


def _failed(error: Exception | None) -> str:
    if isinstance(error, Stopped):
        return briefing_html.remark(briefing_html.STOPPED)
    if isinstance(error, ClerkError):
        return problem(str(error))
    # The traceback may hold a paper's words: only the kind of error is logged.
    log.error("A briefing could not be made (%s).", type(error).__name__)
    return problem(SORRY)
