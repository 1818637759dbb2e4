"""What the page does when a reader opens it, asks, clicks or sets a filter; each is one method."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from html import escape
from typing import Any

import gradio as gr

from assistant.answers import Answer, Filters, Query
from assistant.citing import TYPE_NAMES, day
from assistant.telling import Telling
from assistant.understanding.times import periods
from assistant.web import welcome
from assistant.web.accounts import Reader
from assistant.web.chips import chips
from assistant.web.desk import Desk, dropped
from assistant.web.guard import reader_of
from assistant.web.making import making
from assistant.web.render import chip, conversation
from assistant.web.talk import Talk
from ingest.papers import PaperType

ANY_COMMITTEE = "All committees"
ANY_TYPE = "All papers"
UNREAD = "is no date that can be read here: write 13 July 2024, July 2024, 2024 or 2023/24."
Shown = tuple[Any, ...]


class UnreadDate(ValueError):
    """What a reader wrote as a date is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Events:
    """The page's events; each takes what Gradio gives and returns the outputs that page.py lists for it."""

    desk: Desk

    def opened(self, request: gr.Request) -> Shown:
        """The page as a reader first sees it."""
        reader = reader_of(request.request)
        talk = Talk(reader=reader)
        committees = welcome.committees(self.desk.shelf, reader)
        choice = gr.update(choices=[ANY_COMMITTEE, *committees], value=ANY_COMMITTEE)
        return (*self._shown(talk), welcome.head(reader), choice, "", "", ANY_TYPE)

    def asked(
        self, talk: Talk | None, question: str, committee: str, start: str, end: str, kind: str, request: gr.Request
    ) -> Shown:
        """A question, typed, and the filters as they stand."""
        talk = _filtered(_own(talk, reader_of(request.request)), committee, start, end, kind)
        if question.strip():
            self.desk.ask(talk, question)
        return self._shown(talk)

    def told(
        self, talk: Talk | None, question: str, committee: str, start: str, end: str, kind: str, request: gr.Request
    ) -> Iterator[Shown]:
        """A question, typed, and the filters as they stand; its answer is shown statement by statement."""
        talk = _filtered(_own(talk, reader_of(request.request)), committee, start, end, kind)
        if question.strip():
            for so_far in making(talk, partial(_asked, self.desk, talk, question)):
                yield self._making(talk, question, so_far)
        yield self._shown(talk)

    def stopped(self, talk: Talk | None, request: gr.Request) -> None:
        """The reader wants no more of the answer that is being made."""
        _own(talk, reader_of(request.request)).stop()

    def clicked(self, talk: Talk | None, request: gr.Request, event: gr.EventData) -> Shown:
        """A click on a button of ours; what it says is checked, as anybody could send it."""
        talk = _own(talk, reader_of(request.request))
        told = event._data if isinstance(event._data, dict) else {}
        act, value, reason = (str(told.get(name, ""))[:1000] for name in ("act", "value", "reason"))
        with talk.stoppable() as stop:
            self._done(talk, act, value, reason, Telling(stopped=stop.is_set))
        return (*self._shown(talk), *_written(talk.filters))

    def _done(self, talk: Talk, act: str, value: str, reason: str, telling: Telling) -> None:
        if act == "example" and value.strip():
            self.desk.ask(talk, value, telling=telling)
        elif act == "again":
            self.desk.ask_again(talk, value, telling)
        elif act == "drop":
            talk.filters = dropped(talk.filters, value)
        elif act in ("good", "bad"):
            self.desk.judge(talk, value, good=act == "good", reason=reason)

    def filtered(
        self, talk: Talk | None, committee: str, start: str, end: str, kind: str, request: gr.Request
    ) -> Shown:
        """Filters, set."""
        talk = _own(talk, reader_of(request.request))
        try:
            talk.filters = read_filters(committee, start, end, kind)
        except UnreadDate as error:
            return talk, bar(talk.filters, f"“{error}” {UNREAD}")
        return talk, bar(talk.filters)

    def _making(self, talk: Talk, question: str, so_far: Answer) -> Shown:
        told = conversation(talk.turns, keeps_feedback=self.desk.feedback is not None, making=(question, so_far))
        return talk, told, bar(talk.filters)

    def _shown(self, talk: Talk) -> Shown:
        if talk.turns:
            told = conversation(talk.turns, keeps_feedback=self.desk.feedback is not None)
        else:
            told = welcome.page(self.desk.shelf, talk.reader)
        return talk, told, bar(talk.filters)


def _asked(desk: Desk, talk: Talk, question: str, telling: Telling) -> None:
    desk.ask(talk, question, telling=telling)


def bar(filters: Filters, problem: str = "") -> str:
    """The filters set, as removable chips, and what is wrong with what was written, if anything is (HTML)."""
    found = chips(Query(text="", question="", filters=filters), filters)
    shown = "".join(f"<li>{chip(one, 'drop')}</li>" for one in found)
    listed = f'<ul class="chips" aria-label="Filters set">{shown}</ul>' if shown else ""
    return listed + (f'<p class="problem" role="alert">{escape(problem)}</p>' if problem else "")


def _filtered(talk: Talk, committee: str, start: str, end: str, kind: str) -> Talk:
    """The talk with these filters; with those it had where a date cannot be read, which its own field says."""
    with suppress(UnreadDate):
        talk.filters = read_filters(committee, start, end, kind)
    return talk


def read_filters(committee: str, start: str, end: str, kind: str) -> Filters:
    """Filters as written in the page's fields; UnreadDate, holding what was written, for a date that is none."""
    kinds = {name: paper_type for paper_type, name in TYPE_NAMES.items()}
    first, last = _period(start), _period(end)
    return Filters(
        committee=None if committee in (ANY_COMMITTEE, "", None) else str(committee)[:300],
        date_from=first.start if first else None,
        date_to=last.end if last else None,
        paper_type=kinds.get(kind),
    )


def _period(written: str) -> Any:
    if not written.strip():
        return None
    found = periods(written)
    if len(found) != 1:
        raise UnreadDate(written.strip()[:60])
    return found[0]


def _written(filters: Filters) -> tuple[str, str, str, str]:
    kind = TYPE_NAMES[filters.paper_type] if isinstance(filters.paper_type, PaperType) else ANY_TYPE
    start, end = (day(one) if one else "" for one in (filters.date_from, filters.date_to))
    return filters.committee or ANY_COMMITTEE, start, end, kind


def _own(talk: Talk | None, reader: Reader) -> Talk:
    """The reader's own conversation; a new one where it was another's, or begun at another clearance."""
    return talk if talk is not None and talk.reader == reader else Talk(reader=reader)
