"""What the tab of the registers does when a reader opens it or asks for a register or a trail."""

import logging
from dataclasses import dataclass
from typing import Any

import gradio as gr

from assistant.web import welcome
from assistant.web.accounts import Reader
from assistant.web.desk import SORRY, Desk
from assistant.web.events import ANY_COMMITTEE, UNREAD, UnreadDate
from assistant.web.guard import reader_of
from assistant.web.passage_html import shown
from assistant.web.register_html import listed, trailed
from assistant.web.registers import TRAIL, Asked, asked, exempt_sources, rows, steps
from ingest.errors import ClerkError

log = logging.getLogger("clerk.chat")


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEvents:
    """The tab's events; each takes what Gradio gives and returns the outputs that register_tab.py lists for it."""

    desk: Desk

    def ready(self, request: gr.Request) -> Any:
        """The committees whose papers the reader may read."""
        committees = welcome.committees(self.desk.shelf, reader_of(request.request))
        return gr.update(choices=[ANY_COMMITTEE, *committees], value=ANY_COMMITTEE)

    def shown(self, view: str, about: str, committee: str, start: str, end: str, request: gr.Request) -> str:
        """The register or trail that the fields ask for (HTML); what is wrong with them is said in its place."""
        chosen = "" if committee == ANY_COMMITTEE else committee
        told = {"view": view, "about": about, "committee": chosen, "from": start, "to": end}
        wanted = asked({name: str(value or "") for name, value in told.items()})
        try:
            return self._found(wanted, reader_of(request.request))
        except UnreadDate as error:
            return problem(f"“{error}” {UNREAD}")
        except ClerkError as error:
            return problem(str(error))
        except Exception as error:
            # The traceback may hold a paper's words: only the kind of error is logged.
            log.error("A register could not be shown (%s).", type(error).__name__)
            return problem(SORRY)

    def _found(self, wanted: Asked, reader: Reader) -> str:
        with self.desk.shelf.borrow() as library:
            if wanted.view == TRAIL:
                followed = steps(library, reader.clearance, wanted)
                self.desk.log.note(reader, "register", exempt_sources(followed))
                return trailed(wanted.about, followed)
            found = rows(library, reader.clearance, wanted)
        self.desk.log.note(reader, "register", exempt_sources(found.entries))
        return listed(found, wanted)


def problem(sentence: str) -> str:
    """What is wrong, in one sentence (HTML)."""
    return f'<p class="problem" role="alert">{shown(sentence)}</p>'
