"""What one reader has asked in one window, and what they were answered."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from threading import Event, Lock

from assistant.answers import Answer, Filters
from assistant.ask import Conversation
from assistant.web.accounts import Reader

TURNS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A question and its answer, as shown.

    `panels` are the passages of the citations (or of the nearest ones), as HTML in their order; `sights` the addresses
    of their pages as pictures, "" where there is none; `ignored` names the inferred parts of the question that the
    reader took away; `problem` stands where there is no answer.
    """

    key: str
    question: str
    answer: Answer | None = None
    panels: tuple[str, ...] = ()
    sights: tuple[str, ...] = ()
    ignored: frozenset[str] = frozenset()
    problem: str = ""
    verdict: str = ""


@dataclass(slots=True, kw_only=True)
class Talk:
    """A conversation with its reader, the filters that the reader set, and the turns shown, oldest first.

    `stops` belong to the answers being made; one that is set ends a model's part in it.
    """

    reader: Reader
    conversation: Conversation = field(default_factory=Conversation)
    filters: Filters = field(default_factory=Filters)
    turns: list[Turn] = field(default_factory=list)
    busy: Lock = field(default_factory=Lock)
    stops: list[Event] = field(default_factory=list)

    @contextmanager
    def stoppable(self) -> Iterator[Event]:
        """What is set when the reader presses Stop within the block, or at its end."""
        stop = Event()
        self.stops.append(stop)
        try:
            yield stop
        finally:
            stop.set()
            self.stops.remove(stop)

    def stop(self) -> None:
        """Let no model write on."""
        for one in tuple(self.stops):
            one.set()

    def add(self, turn: Turn) -> None:
        """Show one more turn; the oldest is put away when there are many."""
        self.turns.append(turn)
        del self.turns[:-TURNS]

    def take_back(self) -> Turn | None:
        """Forget the latest turn, as if it had not been asked."""
        if not self.turns:
            return None
        last = self.turns.pop()
        if last.answer is not None:
            self.conversation.forget()
        return last

    def judge(self, key: str, verdict: str) -> None:
        """Remember what the reader thought of an answer."""
        self.turns[:] = [_judged(turn, verdict) if turn.key == key else turn for turn in self.turns]


def _judged(turn: Turn, verdict: str) -> Turn:
    return replace(turn, verdict=verdict)


def key() -> str:
    """A name for an answer that nobody can guess."""
    return secrets.token_urlsafe(18)
