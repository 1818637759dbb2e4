"""Question in, cited answer out; reads like the sentence."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from time import perf_counter

from assistant import engines
from assistant.answers import Answer, Citation, Filters, Passage, Query
from assistant.citing import citation
from assistant.evidence.scoring import rarity
from assistant.evidence.standing import Standing, Told, standing
from assistant.evidence.units import Unit, units
from assistant.evidence.wording import said, text, wanting
from assistant.retrieval.passages import passages
from assistant.silence import holds_nothing, not_found, of_another_time, searched
from assistant.understanding.question import Vocabulary, understand
from ingest import plugins
from ingest.library.library import Library
from ingest.papers import Access
from ingest.settings import Settings

PASSAGES = 20
NEAREST = 3


@dataclass(slots=True, kw_only=True)
class Conversation:
    """The questions asked so far, oldest first."""

    questions: list[str] = field(default_factory=list)


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
) -> Answer:
    """The answer to a question, from what a reader of this clearance may read; the conversation remembers it.

    `ignored` names parts that would be inferred from the question and that the reader took away: "dates", "item" ...
    """
    began = perf_counter()
    answerer = plugins.load(engines, engine)
    with library.snapshot():
        known = vocabulary(library, clearance)
        query = understand(question, conversation.questions, known, filters or Filters(), ignored)
        library.embed((query.text, query.question, *query.parts))  # in one go: a call costs more than a text
        found = passages(library, query, settings.retrieval, clearance=clearance, k=PASSAGES)
        whole, vectors_of = (
            partial(library.paper, clearance=clearance),
            partial(library.vectors_of, clearance=clearance),
        )
        chosen = answerer.answer(query, found, whole, library.embed, vectors_of)
        answer = _answer(query, found, chosen, library, clearance)
    conversation.questions.append(question)
    return replace(answer, engine=engine, elapsed_ms=round(1000 * (perf_counter() - began)))


def vocabulary(library: Library, clearance: Access) -> Vocabulary:
    """The committees and councils that a reader of this clearance can ask about."""
    known = [paper.identity for paper in library.papers(clearance=clearance)]
    return Vocabulary(
        committees=tuple(sorted({identity.committee for identity in known if identity.committee})),
        councils=tuple(sorted({identity.council for identity in known if identity.council})),
    )


def _answer(
    query: Query,
    found: Sequence[Passage],
    chosen: Sequence[Unit],
    library: Library,
    clearance: Access,
) -> Answer:
    looked = searched(library.papers(clearance=clearance), query)

    def known(word: str) -> bool:
        return bool(library.matching((word,), 1, clearance=clearance))

    silent = holds_nothing(query, found, chosen, known, _likeness(query, found, library, clearance))
    told = _told(query, found, chosen, library, clearance) if not silent else Told(standing=Standing.MISSING)
    silent = told.standing is Standing.MISSING
    partly = told.standing is Standing.DOUBTFUL
    statements, citations = (
        ((), ()) if silent else said(chosen, query.text, wanting(told.open_parts) if partly else None)
    )
    return Answer(
        question=query.question,
        query=query,
        status="not_found" if silent else "partial" if partly else "answered",
        text=not_found(query, looked) if silent else text(statements),
        statements=statements,
        citations=citations,
        nearest=_nearest(found, library, clearance) if silent else (),
        searched=looked,
        engine="",
    )


def _told(query: Query, found: Sequence[Passage], chosen: Sequence[Unit], library: Library, clearance: Access) -> Told:
    cut = units(found, partial(library.paper, clearance=clearance))
    told = standing(query, cut, rarity(found), library.papers(clearance=clearance))
    of_another = told.standing is Standing.STANDS and not query.before and of_another_time(query, chosen)
    return Told(standing=Standing.DOUBTFUL) if of_another else told


def _likeness(query: Query, found: Sequence[Passage], library: Library, clearance: Access) -> float:
    """The best cosine of the question and a passage found."""
    if not found:
        return 0.0
    vectors = library.vectors_of([passage.chunk.id for passage in found], clearance=clearance)
    return float((vectors @ library.embed([query.text])[0]).max())


def _nearest(found: Sequence[Passage], library: Library, clearance: Access) -> tuple[Citation, ...]:
    return tuple(
        citation(n, passage, library.paper(passage.chunk.source, clearance=clearance), passage.chunk.main)
        for n, passage in enumerate(found[:NEAREST], 1)
    )
