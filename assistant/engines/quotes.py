"""The engine without a model: verbatim evidence, chosen and put in order."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from assistant.answers import Passage, Query, Wanted
from assistant.evidence.choosing import choose
from assistant.evidence.scoring import Asked, Embed, asked, rarity, scores, shows
from assistant.evidence.units import Unit, cells, units
from assistant.retrieval.filters import fit
from assistant.understanding.wanted import wanted
from assistant.understanding.words import stems
from ingest.papers import Kind, Paper

CARRIED = 0.4
FEWEST_WORDS = 6
WHOLE = 0.35
ORIGIN = 0.25
_LABEL = re.compile(r"[A-Z][^.!?]{2,40}:\s[^.!?]{0,80}")
_NEVER_PARTICULARS = (Wanted.DECISION, Wanted.ACTION, Wanted.REASON, Wanted.AMOUNT, Wanted.PER_CENT)


def answer(
    query: Query, passages: Sequence[Passage], whole: Callable[[str], Paper], embed: Embed, vectors_of: Embed
) -> tuple[Unit, ...]:
    """The units that answer a query, best first; none if the passages hold nothing to quote.

    `whole` gives a paper with its text by its source; `embed` gives the vectors of texts and
    `vectors_of` those of chunk ids: (n, dimensions) float32, rows of length 1.
    """
    cut = units(passages, whole)
    heads = {
        (paper.source, run)
        for paper in {unit.paper.source: unit.paper for unit in cut}.values()
        for paragraph in paper.paragraphs
        for run in paragraph.headers
    }
    found = [unit for unit in cut if (unit.paper.source, unit.span) not in heads and _quotable(unit, query)]
    if not found:
        return ()
    rare = rarity(passages)
    carried = {word: weight * CARRIED for word, weight in asked(query.before, (), rare, {}).weights.items()}
    main = _numbered(asked(query.question, query.wanted, rare, carried), query)
    base = {word: weight * WHOLE for word, weight in main.weights.items()}
    several = query.parts if len(query.parts) > 1 else ()
    inner = [_numbered(asked(part, wanted(part), rare, base), query) for part in several]
    table = scores(found, [main, *inner], embed, vectors_of) * _fits(found, query)[:, None]
    days = frozenset(period.start for period in query.periods if period.start == period.end)
    chosen = choose(found, table, whole_lists=Wanted.LIST in query.wanted, apart=_compares(query), days=days)
    return tuple(found[index] for index in chosen)


def _fits(found: Sequence[Unit], query: Query) -> NDArray[np.float64]:
    """How well each unit's paper fits the meeting that the question names, softened."""
    papers = tuple({unit.paper.source: unit.paper for unit in found}.values())
    known = {paper.source: fit(paper, query, papers) ** ORIGIN for paper in papers}
    return np.array([known[unit.paper.source] for unit in found])


def _numbered(one: Asked, query: Query) -> Asked:
    """A question with the item numbers that it names, unless the reader took these away."""
    return replace(one, items=()) if "item" in query.ignored else one


def _compares(query: Query) -> bool:
    return Wanted.COMPARISON in query.wanted or len(query.periods) > 1 or len(query.quarters) > 1


def _quotable(unit: Unit, query: Query) -> bool:
    """Titles and listings of items answer only what an item was, headings only what a short form means.

    The lines at a paper's head ("Decided at meeting: ...") tell no decision, reason or sum.
    """
    if unit.kind is Kind.HEADING or _lists_item(unit):
        explains = Wanted.DEFINITION in query.wanted and shows(unit, Wanted.DEFINITION)
        return explains or (Wanted.ITEM in query.wanted and any(letter.isalpha() for letter in unit.words))
    if unit.kind is Kind.PARTICULARS and _LABEL.fullmatch(unit.words) and query.wanted[0] in _NEVER_PARTICULARS:
        return False
    if unit.kind is Kind.TABLE_ROW:
        return len(cells(unit.paper.text[unit.span.start : unit.span.end])) > 1
    return unit.kind is not Kind.DISCUSSION or len(unit.words.split()) >= FEWEST_WORDS or unit.words[-1] in ".!?"


def _lists_item(unit: Unit) -> bool:
    words = set(stems(unit.words))
    return bool(words) and any(words == set(stems(item.title)) for item in unit.paper.items)
