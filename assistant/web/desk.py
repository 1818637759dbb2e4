"""The desk at which every reader asks: takes what a reader does, gives back their conversation."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from assistant import quick_embedding
from assistant.answers import Answer, Citation, Filters
from assistant.ask import begin
from assistant.briefing.nouns import Briefing
from assistant.shelf import Shelf
from assistant.telling import UNHEARD, Telling
from assistant.web.chips import chips
from assistant.web.feedback import Feedback
from assistant.web.kept import Kept
from assistant.web.passage_html import passage
from assistant.web.places import place
from assistant.web.reading_log import ReadingLog
from assistant.web.sights import offered
from assistant.web.talk import Talk, Turn, key
from ingest.errors import ClerkError
from ingest.library.library import Library
from ingest.papers import Access, Span
from ingest.settings import Settings

LONGEST = 1000
BRIEFINGS_AT_HAND = 100
_SET: dict[str, tuple[str, ...]] = {
    "committee": ("committee",),
    "from": ("date_from",),
    "to": ("date_to",),
    "paper_type": ("paper_type",),
}
SORRY = "Something went wrong and this could not be answered. Ask again; if it stays so, tell whoever runs Clerk."
log = logging.getLogger("clerk.chat")


def now() -> datetime:
    """The time, in UTC."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What all readers of one chat share. `feedback` is None while thumbs are off."""

    shelf: Shelf
    settings: Settings
    kept: Kept[Answer]
    log: ReadingLog
    feedback: Feedback | None = None
    clock: Callable[[], datetime] = now
    briefings: Kept[Briefing] = field(default_factory=lambda: Kept(BRIEFINGS_AT_HAND))

    @property
    def words_answers(self) -> bool:
        """Whether answers are made by more than quoting, and so can be told and stopped while they are."""
        return self.settings.answering.engine != "quotes"

    def ask(self, talk: Talk, question: str, ignored: frozenset[str] = frozenset(), telling: Telling = UNHEARD) -> Turn:
        """Answer a question within its conversation, and show it; what goes wrong is said in the turn."""
        asked = " ".join(question.split())[:LONGEST]
        with talk.busy:
            turn = self._logged(talk, self._turn(talk, asked, ignored, _public(telling)))
            talk.add(turn)
        return turn

    def ask_again(self, talk: Talk, without: str, telling: Telling = UNHEARD) -> Turn | None:
        """Answer the latest question once more without one of its chips; None where it has no such chip."""
        last = talk.turns[-1].answer if talk.turns else None
        found = {chip.name: chip for chip in chips(last.query, last.query.filters)} if last else {}
        if without not in found:
            return None
        taken = talk.take_back()
        assert taken is not None
        if found[without].inferred:
            return self.ask(talk, taken.question, taken.ignored | {without}, telling)
        talk.filters = dropped(talk.filters, without)
        return self.ask(talk, taken.question, taken.ignored, telling)

    def judge(self, talk: Talk, answer_key: str, *, good: bool, reason: str) -> None:
        """Note what a reader thought of an answer of theirs."""
        turn = next((turn for turn in talk.turns if turn.key == answer_key), None)
        if self.feedback is None or turn is None or turn.answer is None or turn.verdict:
            return
        try:
            self.feedback.note(talk.reader, answer_key, turn.answer, good=good, reason=reason)
            talk.judge(answer_key, "Thank you: noted.")
        except ClerkError as error:
            talk.judge(answer_key, str(error))

    def _turn(self, talk: Talk, asked: str, ignored: frozenset[str], telling: Telling) -> Turn:
        try:
            with self.shelf.borrow() as library:
                begun = begin(
                    asked,
                    talk.conversation,
                    library,
                    self.settings,
                    clearance=talk.reader.clearance,
                    filters=talk.filters,
                    ignored=ignored,
                )
                if isinstance(begun.made, Answer):
                    return _made(talk, library, begun.finished(quick_embedding.of(library)), ignored)
            # A model may take a minute: meanwhile others read the library.
            answer = begun.finished(quick_embedding.quick(self.shelf.embedder()), telling)
            with self.shelf.borrow() as library:
                return _made(talk, library, answer, ignored)
        except ClerkError as error:
            return Turn(key=key(), question=asked, problem=str(error), ignored=ignored)
        except Exception as error:
            # The traceback may hold a paper's words: only the kind of error is logged.
            log.error("A question could not be answered (%s).", type(error).__name__)
            return Turn(key=key(), question=asked, problem=SORRY, ignored=ignored)

    def _logged(self, talk: Talk, turn: Turn) -> Turn:
        """The turn, kept for saving; one that shows exempt papers only once it is logged that they are shown."""
        if turn.answer is None:
            return turn
        sources = exempt_sources(turn.answer)
        try:
            if sources:
                self.log.note(talk.reader, "answer", sources)
        except ClerkError as error:
            talk.conversation.forget()
            return Turn(key=turn.key, question=turn.question, problem=str(error), ignored=turn.ignored)
        self.kept.keep(turn.key, talk.reader, turn.answer)
        return turn


def _made(talk: Talk, library: Library, answer: Answer, ignored: frozenset[str]) -> Turn:
    shown = [_panel(library, one, talk.reader.clearance) for one in answer.citations or answer.nearest]
    return Turn(
        key=key(),
        question=answer.question,
        answer=answer,
        panels=tuple(panel for panel, _ in shown),
        sights=tuple(sight for _, sight in shown),
        ignored=ignored,
    )


def _public(telling: Telling) -> Telling:
    """The same, but that nothing is told of exempt papers: it must be logged first that they are shown."""

    def tell(answer: Answer) -> None:
        if not exempt_sources(answer):
            telling.tell(answer)

    return Telling(tell=tell, stopped=telling.stopped)


def exempt_sources(answer: Answer) -> tuple[str, ...]:
    """The exempt papers that an answer shows."""
    cited = (*answer.citations, *answer.nearest)
    return tuple(sorted({one.source for one in cited if one.access is Access.EXEMPT}))


def dropped(filters: Filters, name: str) -> Filters:
    """The filters without the one of that chip; as they were for an unknown name."""
    return replace(filters, **dict.fromkeys(_SET.get(name, ())))


def _panel(library: Library, cited: Citation, clearance: Access) -> tuple[str, str]:
    """The passage of a citation, and where its page is seen."""
    paper, span = library.paper(cited.source, clearance=clearance), Span(cited.start, cited.end)
    return passage(place(paper, [span])), offered(paper, span)
