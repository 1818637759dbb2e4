"""What the tab of what is new does when a reader asks for it."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import gradio as gr

from assistant.understanding.times import periods
from assistant.web.accounts import Reader
from assistant.web.desk import SORRY, Desk
from assistant.web.events import UNREAD, UnreadDate
from assistant.web.guard import reader_of
from assistant.web.news_html import listed
from assistant.web.register_events import problem
from ingest.errors import ClerkError
from ingest.library.arrivals import News, since
from ingest.papers import Access

log = logging.getLogger("clerk.chat")
DATE = "A date"
CHOICES = {"Last week": timedelta(days=7), "Last month": timedelta(days=31), DATE: None}


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsEvents:
    """The tab's events; each takes what Gradio gives and returns the outputs that news_tab.py lists for it."""

    desk: Desk
    today: Callable[[], date] = date.today

    def news(self, choice: str, written: str, request: gr.Request) -> str:
        """What came or changed since then, as far as the reader may read it (HTML); what is wrong is said instead."""
        try:
            return self._found(first_day(str(choice), str(written or ""), self.today()), reader_of(request.request))
        except UnreadDate as error:
            return problem(f"“{error}” {UNREAD}" if str(error) else "Write the date from which you want to know.")
        except ClerkError as error:
            return problem(str(error))
        except Exception as error:
            # The traceback may hold a paper's words: only the kind of error is logged.
            log.error("What is new could not be shown (%s).", type(error).__name__)
            return problem(SORRY)

    def _found(self, first: date, reader: Reader) -> str:
        with self.desk.shelf.borrow() as library:
            found = since(library, first, clearance=reader.clearance)
        self.desk.log.note(reader, "news", exempt(found))
        return listed(found, first)


def exempt(found: Sequence[News]) -> list[str]:
    """The sources of the exempt papers among the news, and of the exempt earlier versions that these link."""
    papers = [one.paper.source for one in found if one.paper.access is Access.EXEMPT]
    return papers + [one.before for one in found if one.before and one.before_access is Access.EXEMPT]


def first_day(choice: str, written: str, today: date) -> date:
    """The day chosen, or written where a date is chosen; UnreadDate, holding what was written, where it is none."""
    back = CHOICES.get(choice)
    if back is not None:
        return today - back
    found = periods(written) if written.strip() else ()
    if len(found) != 1:
        raise UnreadDate(written.strip()[:60])
    return found[0].start
