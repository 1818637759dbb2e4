"""Question in, cited answer out; reads like the sentence."""

from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from time import perf_counter

from assistant import engines, reranking
from assistant.answering import Answered, counted, from_evidence
from assistant.answers import Answer, Filters, Query, Turn
from assistant.evidence.counting import plan
from assistant.evidence.registering import entries, fitting
from assistant.evidence.registers import Register
from assistant.retrieval.filters import allowed
from assistant.retrieval.passages import passages
from assistant.understanding.question import understand
from assistant.vocabulary import vocabulary
from ingest import plugins
from ingest.library.library import Library
from ingest.papers import Access
from ingest.settings import Settings


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


def ask(
    question: str,
    conversation: Conversation,
    library: Library,
    settings: Settings,
    *,
    clearance: Access,
    filters: Filters | None = None,
    ignored: frozenset[str] = frozenset(),
    engine: str = "quotes",
    today: date | None = None,
) -> Answer:
    """The answer to a question, from what a reader of this clearance may read; the conversation remembers it.

    `ignored` names parts that would be inferred from the question and that the reader took away: "dates", "item" ...
    "Last summer" is seen from `today`, the present day if none is given.
    """
    began = perf_counter()
    with library.snapshot():
        known = vocabulary(library, clearance)
        before = conversation.turns[-1] if conversation.turns else None
        query = understand(question, before, known, filters or Filters(), ignored, today or date.today())
        register = _register(query, library, clearance)
        if register is not None:
            answered = counted(query, register, library, clearance)
        else:
            answered = _from_passages(query, engine, library, settings, clearance)
    answer = answered.answer
    conversation.turns.append(
        Turn(question=question, query=query, cited=answered.cited, candidates=answered.candidates)
    )
    return replace(answer, question=question, engine=engine, elapsed_ms=round(1000 * (perf_counter() - began)))


def _register(query: Query, library: Library, clearance: Access) -> Register | None:
    """The entries that the question has counted or listed, if it does."""
    counting = plan(query)
    if counting is None:
        return None
    sources = fitting(counting, query, allowed(library.papers(clearance=clearance), query))
    return entries(counting, query, [library.paper(one, clearance=clearance) for one in sources])


def _from_passages(query: Query, engine: str, library: Library, settings: Settings, clearance: Access) -> Answered:
    """What the engine makes of the passages found."""
    answerer = plugins.load(engines, engine)
    library.embed((query.text, query.question, *query.parts))  # in one go: a call costs more than a text
    found = passages(library, query, settings.retrieval, clearance=clearance, k=settings.retrieval.passages)
    whole, vectors_of = partial(library.paper, clearance=clearance), partial(library.vectors_of, clearance=clearance)
    odds = reranking.load(settings).odds
    chosen = answerer.answer(query, found, whole, library.embed, vectors_of, odds)
    return from_evidence(query, found, chosen, library, clearance)
