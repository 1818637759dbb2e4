"""Question in, cited answer out; reads like the sentence."""

import re
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from time import perf_counter
from types import ModuleType

from assistant import engines, quick_embedding, reranking
from assistant.answering import Answered, counted, from_evidence, names_unheld, of_news
from assistant.answers import Answer, Filters, Query, Turn
from assistant.evidence.counting import plan
from assistant.evidence.outright import with_lists
from assistant.evidence.registering import entries, fitting
from assistant.evidence.registers import Register
from assistant.evidence.scoring import Embed
from assistant.generation.rewording import Rewording
from assistant.retrieval.filters import allowed
from assistant.retrieval.hybrid import wordings
from assistant.retrieval.passages import passages
from assistant.telling import UNHEARD, Telling
from assistant.understanding.newness import asks_for_new, tells_of_body
from assistant.understanding.question import understand
from assistant.vocabulary import vocabulary
from ingest import plugins
from ingest.library.library import Library
from ingest.papers import Access
from ingest.settings import Settings

_SPACES = re.compile(r"[^\S\n]{2,}|\s{3,}")


@dataclass(slots=True, kw_only=True)
class Conversation:
    """What was asked so far, oldest first."""

    turns: list[Turn] = field(default_factory=list)

    @property
    def questions(self) -> list[str]:
        """The questions, as they were typed."""
        return [turn.question for turn in self.turns]

    def forget(self) -> None:
        """Forget the latest question, as if it had not been asked."""
        del self.turns[-1:]


@dataclass(frozen=True, slots=True, kw_only=True)
class Begun:
    """A question whose evidence is found; what is left to do, if anything, needs no library."""

    question: str
    made: Answer | Rewording
    began: float

    def finished(self, embed: Embed, telling: Telling = UNHEARD) -> Answer:
        """The answer; where a model words it, its checked statements are told as they come."""
        made = self.made if isinstance(self.made, Answer) else self.made.made(embed, self._heard(telling))
        return self._timed(made)

    def _heard(self, telling: Telling) -> Telling:
        return replace(telling, tell=lambda answer: telling.tell(self._timed(answer)))

    def _timed(self, answer: Answer) -> Answer:
        return replace(answer, question=self.question, elapsed_ms=round(1000 * (perf_counter() - self.began)))


def ask(
    question: str,
    conversation: Conversation,
    library: Library,
    settings: Settings,
    *,
    clearance: Access,
    filters: Filters | None = None,
    ignored: frozenset[str] = frozenset(),
    engine: str = "",
    today: date | None = None,
) -> Answer:
    """The answer to a question, from what a reader of this clearance may read; the conversation remembers it.

    `ignored` names parts that would be inferred from the question and that the reader took away: "dates", "item" ...
    `engine` is the settings' if none is named. "Last summer" is seen from `today`, the present day if none is given.
    """
    begun = begin(
        question,
        conversation,
        library,
        settings,
        clearance=clearance,
        filters=filters,
        ignored=ignored,
        engine=engine,
        today=today,
    )
    return begun.finished(quick_embedding.of(library))


def begin(
    question: str,
    conversation: Conversation,
    library: Library,
    settings: Settings,
    *,
    clearance: Access,
    filters: Filters | None = None,
    ignored: frozenset[str] = frozenset(),
    engine: str = "",
    today: date | None = None,
) -> Begun:
    """All of `ask` that needs the library: a model that words the answer keeps nobody from it."""
    began = perf_counter()
    answerer = plugins.load(engines, engine or settings.answering.engine)
    with library.snapshot():
        known = vocabulary(library, clearance)
        before = conversation.turns[-1] if conversation.turns else None
        query = understand(
            _SPACES.sub(" ", question), before, known, filters or Filters(), ignored, today or date.today()
        )
        answered = _answered(query, answerer, library, settings, clearance, today or date.today())
        made = answerer.reworded(answered, query, settings, clearance)
    conversation.turns.append(
        Turn(question=question, query=query, cited=answered.cited, candidates=answered.candidates)
    )
    return Begun(question=question, made=made, began=began)


def _answered(
    query: Query, answerer: ModuleType, library: Library, settings: Settings, clearance: Access, today: date
) -> Answered:
    """What is new, where that is asked; of a body without papers of its own, what others tell of it, if they do."""
    if asks_for_new(query.question, query.committees):
        news = of_news(query, library, clearance, today)
        told = _from_passages(query, answerer, library, settings, clearance) if names_unheld(query) else news
        is_told = any(tells_of_body(query.question, f"{unit.around}\n{unit.words}") for unit in told.units)
        return told if is_told else news
    register = _register(query, library, clearance)
    if register is not None:
        return counted(query, register, library, clearance)
    return _from_passages(query, answerer, library, settings, clearance)


def _register(query: Query, library: Library, clearance: Access) -> Register | None:
    """The entries that the question has counted or listed, if it does."""
    counting = plan(query)
    if counting is None:
        return None
    sources = fitting(counting, query, allowed(library.papers(clearance=clearance), query))
    return entries(counting, query, [library.paper(one, clearance=clearance) for one in sources])


def _from_passages(
    query: Query, answerer: ModuleType, library: Library, settings: Settings, clearance: Access
) -> Answered:
    """What the engine makes of the passages found."""
    # In one go: a call costs more than a text.
    library.embed((query.text, query.question, *query.parts, *wordings(query)))
    found = passages(library, query, settings.retrieval, clearance=clearance, k=settings.retrieval.passages)
    whole, vectors_of = partial(library.paper, clearance=clearance), partial(library.vectors_of, clearance=clearance)
    odds = reranking.load(settings).odds
    chosen = answerer.answer(query, found, whole, library.embed, vectors_of, odds)
    near = tuple({one.paper.source: one.paper for one in found}.values())
    chosen = with_lists(chosen, query, allowed(library.papers(clearance=clearance), query), near, whole)
    return from_evidence(query, found, chosen, library, clearance)
