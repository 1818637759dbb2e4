"""Evidence to an answer: whether it answers, what corrects or contradicts it, what is asked back, how it is said."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from assistant import news
from assistant.answers import Answer, Candidate, Citation, Passage, Query, Wanted
from assistant.citing import citation
from assistant.evidence import corrections as corrected
from assistant.evidence.charts import told as told_of
from assistant.evidence.charts import unread_chart
from assistant.evidence.choosing import Chosen
from assistant.evidence.conflicts import conflicts
from assistant.evidence.correction_forms import TERMS
from assistant.evidence.earlier import behind, marks, with_others
from assistant.evidence.lookalikes import Lookalike, ask_back, lookalikes
from assistant.evidence.notices import notices
from assistant.evidence.of_item import instead, items_instead
from assistant.evidence.pending import TERMS as TO_FOLLOW
from assistant.evidence.pending import Pending, is_open, pending, with_notice, witnesses
from assistant.evidence.registers import Register
from assistant.evidence.scoring import rarity
from assistant.evidence.standing import Told, standing
from assistant.evidence.tallying import tallied
from assistant.evidence.trust import Standing
from assistant.evidence.units import Unit, units
from assistant.evidence.wording import Marks, said, text, wanting
from assistant.retrieval.filters import allowed
from assistant.silence import asks_nothing, holds_nothing, not_found, of_another_body, of_another_time, searched
from assistant.understanding.newness import body_named
from ingest.library.arrivals import since
from ingest.library.library import Library
from ingest.papers import Access
from ingest.syncing.announced import announced

NEAREST = 3
NOTICES = 40
# How many of the best units are held against those chosen, and how many may be added for contradicting them.
HELD_AGAINST, MOST_AGAINST = 20, 2
# How likely the reranker must hold a question to be answered where the rules find nothing that fits it.
CERTAIN = 0.62
_SEVERAL = frozenset((Wanted.HISTORY, Wanted.COMPARISON))

Cited = tuple[tuple[str, int | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """An answer, the places (source, index of the item) that it cites, and what a question back lets choose from.

    `units` are the runs quoted; `corrected`: some of them are marked as replaced by a correction.
    """

    answer: Answer
    cited: Cited = ()
    candidates: tuple[Candidate, ...] = ()
    units: tuple[Unit, ...] = ()
    corrected: bool = False


def counted(query: Query, register: Register, library: Library, clearance: Access) -> Answered:
    """The answer that counts or lists entries of papers, each cited."""
    statements, citations = tallied(register)
    answer = _blank(query, library, clearance)
    answer = replace(answer, status="answered", text=text(statements), statements=statements, citations=citations)
    return Answered(answer=answer, cited=tuple(dict.fromkeys((one.paper.source, one.item) for one in register.entries)))


def of_news(query: Query, library: Library, clearance: Access, today: date) -> Answered:
    """The answer that lists which papers came or changed in the time meant, each cited."""
    blank = _blank(query, library, clearance)
    plain = Query(text="", question="", filters=query.filters)
    held = allowed(library.papers(clearance=clearance), plain)
    meant = news.time_of(query, held, today)
    if names_unheld(query):
        return Answered(answer=replace(blank, text=news.nothing(meant, len(held), is_held=False)))
    sources = {one.source for one in held if not query.committees or one.identity.committee in query.committees}
    came = [one for one in since(library, meant.start, clearance=clearance) if one.paper.source in sources]
    found = news.of_time(came, meant, query.question)
    if not found:
        return Answered(answer=replace(blank, text=news.nothing(meant, len(sources), question=query.question)))
    statements, citations = news.said(found, meant, partial(library.paper, clearance=clearance))
    answer = replace(blank, status="answered", text=text(statements), statements=statements, citations=citations)
    return Answered(answer=answer, cited=tuple((one.source, None) for one in citations))


def names_unheld(query: Query) -> bool:
    """Whether a question names a body of which no paper is held, as far as the reader did not take that away."""
    named = body_named(query.question) and "committee" not in query.ignored
    return bool(named and not query.committees and not query.councils)


def from_evidence(
    query: Query, found: Sequence[Passage], chosen: Chosen, library: Library, clearance: Access
) -> Answered:
    """The answer that quotes the units chosen from the passages found, or says that the papers are silent."""
    cut = units(found, partial(library.paper, clearance=clearance))
    if chosen.settled and set(chosen.settled) >= set(query.parts):
        return _outright(query, chosen, cut, library, clearance)
    told = _told(query, found, chosen, cut, library, clearance)
    blank = _blank(query, library, clearance)
    chart = unread_chart(query, cut, rarity(found))
    if chart is not None:
        return Answered(answer=_in_a_chart(chart, query, found, chosen, blank, library, clearance))
    waits = _pending(query, library, clearance)
    if told.standing is Standing.MISSING:
        held = library.papers(clearance=clearance)
        why = waits.sentence if waits else instead(items_instead(query, held))
        said_so = not_found(query, blank.searched, held, why)
        nearest = _nearest(found, library, clearance, waits.unit if waits else None)
        return Answered(answer=replace(blank, text=said_so, likely=chosen.likely, nearest=nearest))
    alike = _alike(query, chosen)
    quoted = [one.unit for one in alike] or _contradicted(query, chosen)
    if query.earlier:
        quoted = with_others(quoted, [unit for unit, _ in chosen.weighed])
    quoted, marked = _corrected(behind(quoted), cut, library, clearance, earlier=query.earlier)
    absent = None
    if waits and not alike and is_open(waits, query, quoted, stands=told.standing is Standing.STANDS and not marked):
        told, quoted, absent = replace(told, standing=Standing.DOUBTFUL), with_notice(waits, query, quoted), waits
    answer = replace(_said(query, quoted, marked, told, alike, blank, absent), likely=chosen.likely)
    return Answered(
        answer=answer,
        cited=_places(quoted),
        candidates=tuple(one.candidate for one in alike),
        units=tuple(quoted),
        corrected=bool(marked),
    )


def _outright(query: Query, chosen: Chosen, cut: Sequence[Unit], library: Library, clearance: Access) -> Answered:
    """The answer that lists in the papers give to all that is asked, with what corrects them."""
    quoted, marked = _corrected(behind(chosen.units), cut, library, clearance, earlier=query.earlier)
    blank = _blank(query, library, clearance)
    answer = _said(query, quoted, marked, Told(standing=Standing.STANDS), (), blank, None)
    return Answered(answer=answer, cited=_places(quoted), units=tuple(quoted), corrected=bool(marked))


def _blank(query: Query, library: Library, clearance: Access) -> Answer:
    """An answer that says nothing yet."""
    return Answer(
        question=query.question,
        query=query,
        status="not_found",
        text="",
        statements=(),
        citations=(),
        nearest=(),
        searched=searched(library.papers(clearance=clearance), query),
        engine="",
    )


def _told(
    query: Query, found: Sequence[Passage], chosen: Chosen, cut: Sequence[Unit], library: Library, clearance: Access
) -> Told:
    """How far the evidence answers the question."""

    def known(word: str) -> bool:
        return bool(library.matching((word,), 1, clearance=clearance))

    silent = holds_nothing(query, found, chosen.units, known, _likeness(query, found, library, clearance))
    silent = silent and max(chosen.likely, default=0.0) < CERTAIN
    if silent or not chosen.units or asks_nothing(query) or of_another_body(query, chosen.units):
        return Told(standing=Standing.MISSING)
    told = standing(
        query, cut, rarity(found), library.papers(clearance=clearance), chosen.likely, chosen.best, chosen.settled
    )
    of_another = told.standing is Standing.STANDS and not query.before and of_another_time(query, chosen.units)
    return Told(standing=Standing.DOUBTFUL) if of_another else told


def _alike(query: Query, chosen: Chosen) -> tuple[Lookalike, ...]:
    """The meetings or papers that fit the question equally, where there are several."""
    found = lookalikes(query, [unit for unit, _ in chosen.weighed], [weight for _, weight in chosen.weighed])
    return found if len(found) > 1 else ()


def _contradicted(query: Query, chosen: Chosen) -> list[Unit]:
    """The units chosen, and those that give another figure for the same thing."""
    near = [unit for unit, _ in chosen.weighed[:HELD_AGAINST] if unit not in chosen.units]
    held = [*chosen.units, *near]
    pairs = conflicts(query.question, held)
    count = len(chosen.units)
    against = [held[max(pair)] for pair in pairs if min(pair) < count <= max(pair)]
    return list(dict.fromkeys((*chosen.units, *against[:MOST_AGAINST])))


def _corrected(
    quoted: Sequence[Unit], cut: Sequence[Unit], library: Library, clearance: Access, *, earlier: bool
) -> tuple[list[Unit], Marks]:
    """The units with what corrects them before them, and how those are marked that were replaced."""
    held, whole = library.papers(clearance=clearance), partial(library.paper, clearance=clearance)
    papers = held if earlier else [paper for paper in held if not paper.is_replaced]
    versions = marks(quoted)
    slim = {paper.source: paper for paper in papers}
    hits = library.matching(TERMS, NOTICES, clearance=clearance, sources=corrected.witnesses(quoted, papers))
    telling = library.chunks([hit.chunk_id for hit in hits], clearance=clearance)
    near = units([Passage(chunk=one, paper=slim[one.source], rank=1, score=0.0) for one in telling], whole)
    told = notices(near)
    if not told:
        return list(quoted), versions
    corrections = corrected.replaced(quoted, told, papers, held=[*cut, *near])
    return list(corrected.leading(quoted, corrections)), {**versions, **corrected.marks(corrections)}


def _pending(query: Query, library: Library, clearance: Access) -> Pending | None:
    """What is not there yet of what is asked for, as far as the papers say so."""
    papers = [paper for paper in library.papers(clearance=clearance) if not paper.is_replaced]
    if not any(period.is_exact for period in query.periods):
        return None
    sources = witnesses(query, papers)
    hits = library.matching(TO_FOLLOW, NOTICES, clearance=clearance, sources=sources) if sources else []
    slim, whole = {paper.source: paper for paper in papers}, partial(library.paper, clearance=clearance)
    telling = library.chunks([hit.chunk_id for hit in hits], clearance=clearance)
    near = [Passage(chunk=one, paper=slim[one.source], rank=1, score=0.0) for one in telling if one.source in slim]
    return pending(query, papers, units(near, whole), lambda time: announced(library.path, time.start, time.end))


def _said(
    query: Query,
    quoted: Sequence[Unit],
    marked: Marks,
    told: Told,
    alike: Sequence[Lookalike],
    blank: Answer,
    waits: Pending | None,
) -> Answer:
    # Where the papers correct what was found, the correction answers.
    partly = told.standing is Standing.DOUBTFUL and not marked
    absent = wanting(told.open_parts, unsure=told.unsure) if partly and not alike else None
    absent = f"{waits.sentence} What the papers say:" if waits else absent
    by_date = bool(_SEVERAL & set(query.wanted)) and not marked
    statements, citations = said(quoted, query.text, absent, by_date=by_date, marks=marked)
    return replace(
        blank,
        status="partial" if partly or alike else "answered",
        text=text(statements),
        statements=statements,
        citations=citations,
        ask_back=ask_back(alike),
        conflicts=_conflicts(query, quoted, marked, citations),
    )


def _conflicts(
    query: Query, quoted: Sequence[Unit], marked: Marks, citations: Sequence[Citation]
) -> tuple[tuple[int, int], ...]:
    """The pairs of citations that give different figures for one thing; a correction contradicts nothing."""
    kept = [unit for unit in quoted if (unit.paper.source, unit.span) not in marked]
    number = {(one.source, one.start): one.n for one in citations}
    pairs = (
        [number.get((kept[index].paper.source, kept[index].span.start)) for index in pair]
        for pair in conflicts(query.question, kept)
    )
    return tuple((one, other) for one, other in pairs if one is not None and other is not None)


def _places(quoted: Sequence[Unit]) -> Cited:
    return tuple(dict.fromkeys((unit.paper.source, unit.item) for unit in quoted))


def _likeness(query: Query, found: Sequence[Passage], library: Library, clearance: Access) -> float:
    """The best cosine of the question and a passage found."""
    if not found:
        return 0.0
    vectors = library.vectors_of([passage.chunk.id for passage in found], clearance=clearance)
    return float((vectors @ library.embed([query.text])[0]).max())


def _in_a_chart(
    chart: Unit,
    query: Query,
    found: Sequence[Passage],
    chosen: Chosen,
    blank: Answer,
    library: Library,
    clearance: Access,
) -> Answer:
    """No answer, but where its figures are; the chart's caption comes nearest."""
    said_so = not_found(query, blank.searched, library.papers(clearance=clearance), told_of(chart))
    nearest = _nearest(found, library, clearance, chart)
    return replace(blank, text=said_so, likely=chosen.likely, nearest=nearest)


def _nearest(found: Sequence[Passage], library: Library, clearance: Access, first: Unit | None) -> tuple[Citation, ...]:
    """Citations of what comes closest; `first` is where the papers say why they do not answer."""
    runs = [(first.passage, first.span)] if first else []
    runs += [(passage, passage.chunk.main) for passage in found if first is None or passage.chunk.main != first.span]
    return tuple(
        citation(n, passage, library.paper(passage.chunk.source, clearance=clearance), span)
        for n, (passage, span) in enumerate(runs[:NEAREST], 1)
    )
