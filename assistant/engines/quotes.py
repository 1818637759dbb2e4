"""The engine without a model: verbatim evidence, chosen and put in order."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from assistant.answering import Answered
from assistant.answers import Answer, Passage, Query, Wanted
from assistant.evidence.asks import value_sought
from assistant.evidence.choosing import Chosen, choose
from assistant.evidence.fitting import fits, meetings
from assistant.evidence.following import late_papers
from assistant.evidence.labels import named_rows
from assistant.evidence.of_item import of_item
from assistant.evidence.one_entry import narrowed
from assistant.evidence.orders import speaks_to_a_machine
from assistant.evidence.pointing import with_what_is_meant
from assistant.evidence.reranking import Odds, likely
from assistant.evidence.scoring import Asked, Embed, asked, rarity, scores, shows
from assistant.evidence.table_lists import rows_together
from assistant.evidence.units import Unit, cells, units
from assistant.evidence.untold import spelled_out
from assistant.understanding.origins import without_councils
from assistant.understanding.people import presenters, without_presenters
from assistant.understanding.wanted import wanted
from assistant.understanding.within import scene_of, standing_alone
from assistant.understanding.words import stems
from ingest.papers import Access, Kind, Paper, PaperType
from ingest.settings import Settings

CARRIED = 0.4
FEWEST_WORDS = 6
WHOLE = 0.35
# What the places of the answer before a follow-up gain, what names a person whom the question names, and what stands
# under the item whose presenter it names.
AGAIN, NAMED, PRESENTED = 0.07, 0.08, 0.2
# What gains a unit that spells out the letters asked for.
SPELLS = 0.3
# How likely the best unit with the value asked for must answer, as a share of the best of all.
NEAR_BEST = 0.6
# The weight of the reranker against words and meaning; content words from which a part of a question stands alone.
RERANK, ALONE = 0.15, 4
# How many of the best units are kept to be held against each other.
WEIGHED = 24
# A caption, with no value in it: "Table 2: The options side by side".
_CAPTION = re.compile(r"(?:Table|Figure|Chart|Fig\.?)[\s\xa0]\d{1,3}[a-z]?[:.–-]?[\s\xa0][^.!?]{3,120}")
# A line at a paper's head, "Decided at meeting: ...", "| **Wards** | All |"; what lies beside an item; a table's rule.
_LABEL = re.compile(r"[A-Z][^.!?]{2,40}:\s[^.!?]{0,80}|\|[^|]{0,60}\|[^|]{0,120}\|?")
_ENCLOSED = re.compile(r"(?:Appendix|Annex|Enclosure)[\s\xa0][\dA-Z]{1,3}[\s\xa0]?[-:–—][\s\xa0][^.!?]{3,120}")
_RULE = re.compile(r"(?<![\w-]):?-{3,}:?(?![\w-])")
_ASKS_PAPERS = re.compile(r"\b(?:append|annex|enclos|attach|document|paper)", re.I)
_TOLD_IN = {Wanted.DECISION: Kind.DECISION, Wanted.ACTION: Kind.ACTION, Wanted.RECOMMENDATION: Kind.RECOMMENDATION}
# "... and who leads each?" asks for more of the same rows; so many of what was chosen may be of their table.
_OF_EACH = re.compile(r"^(?:and )?(?:who|when|what|where|how)\b.*\b(?:each|they|them|these|those|their)\b", re.I)
FIRST = 3
# Kinds of question that what was settled answers, unless they ask what was put to the meeting.
_SETTLED = frozenset((Wanted.FACT, Wanted.AMOUNT, Wanted.PER_CENT, Wanted.DATE, Wanted.COUNT, Wanted.YES_NO))
_ASKS_WHAT_WAS_PUT = re.compile(
    r"\b(?:ask(?:ed|s|ing)?\b|request|propos|appl(?:y|ied|ication)|recommend|consider|s(?:eek|ought)|want|bid|suggest|report"
    r"|said|say|told|tell|object|heard?|present|explain|why)",
    re.I,
)
_ASKS_VOTE = re.compile(r"\bvot(?:e|es|ed|ing)\b|\bunanimous|\bmajority\b|\babstain", re.I)
_NEVER_PARTICULARS = tuple(kind for kind in Wanted if kind not in (Wanted.DATE, Wanted.PERSON, Wanted.ITEM))


def answer(
    query: Query,
    passages: Sequence[Passage],
    whole: Callable[[str], Paper],
    embed: Embed,
    vectors_of: Embed,
    odds: Odds,
) -> Chosen:
    """The units that answer a query, best first; none if the passages hold nothing to quote.

    `whole` gives a paper with its text by its source; `embed` gives the vectors of texts and
    `vectors_of` those of chunk ids: (n, dimensions) float32, rows of length 1; `odds` is a reranker's.
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
        return Chosen()
    of_one = of_item(query, found) or late_papers(query, found)
    if of_one:
        return Chosen(units=of_one)
    rare = rarity(passages)

    def bare(words: str) -> str:
        return without_presenters(words, query.people)

    carried = {word: weight * CARRIED for word, weight in asked(bare(query.before), (), rare, {}).weights.items()}
    main = _numbered(asked(bare(query.question), query.wanted, rare, carried), query)
    several = query.parts if len(query.parts) > 1 else ()
    scene = asked(bare(scene_of(query.question, several)), (), rare, {}).weights
    base = {word: weight * WHOLE for word, weight in main.weights.items()} | scene
    inner = [_numbered(asked(bare(part), wanted(part), rare, base), query) for part in several]
    fit = fits(found, query, several) * named_rows(found, query.question)[:, None]
    table = scores(found, [main, *inner], embed, vectors_of, query.forms) * fit + _gains(found, query)[:, None]
    told = likely(found, _wordings(query, several), table, odds)
    if told is not None:
        told = told * fit
        table = (1 - RERANK) * table + RERANK * told
    days = frozenset(period.start for period in query.periods if period.start == period.end)
    chosen = choose(
        found,
        table,
        told,
        whole_lists=Wanted.LIST in query.wanted and Wanted.HISTORY not in query.wanted,
        meetings=meetings(query),
        days=days,
        votes=bool(_ASKS_VOTE.search(query.question)),
        enough=Wanted.DEFINITION in query.wanted[:1] and not several,
        kinds=[_TOLD_IN[kind] for kind in query.wanted[:1] if kind in _TOLD_IN],
        settled=bool(_SETTLED & set(query.wanted)) and not _ASKS_WHAT_WAS_PUT.search(query.question),
    )
    if told is not None and Wanted.LIST not in query.wanted:
        chosen = narrowed(chosen, found, told)
    together = _together([found[at] for at in chosen[:FIRST]], several, query.question)
    asked_for = told[:, 1:] if told is not None and several else told
    answering = () if asked_for is None else _answering(asked_for, found, several or (query.question,))
    best = np.argsort(-table[:, 0], kind="stable")[:WEIGHED]
    return Chosen(
        units=with_what_is_meant(together or [found[index] for index in chosen]),
        likely=tuple(chance for _, chance in answering),
        best=tuple(found[index] for index, _ in answering),
        weighed=tuple((found[index], float(table[index, 0])) for index in best),
    )


def reworded(answered: Answered, query: Query, settings: Settings, clearance: Access) -> Answer:
    """The answer as it is: quotes keep their words."""
    return replace(answered.answer, engine="quotes")


def _together(first: Sequence[Unit], several: Sequence[str], question: str) -> tuple[Unit, ...]:
    """The rows that a question asks for together, by all of its parts, of the table of the first row chosen."""
    row = next((unit for unit in first if unit.kind is Kind.TABLE_ROW), None)
    of_each = all(_OF_EACH.search(part) for part in several[1:])
    return rows_together(row, question) if row and of_each else ()


def _answering(
    told: NDArray[np.float64], found: Sequence[Unit], questions: Sequence[str]
) -> tuple[tuple[int, float], ...]:
    """For each question the unit that answers it best and how likely, one with a value where a value is asked for."""
    picked = []
    for column, question in zip(told.T, questions, strict=True):
        sought = value_sought(question)
        gives = [bool(sought and sought.shows.search(f"{unit.words} {unit.around}")) for unit in found]
        held = np.where(gives, column, 0.0)
        index = int(np.argmax(held if held.max() >= NEAR_BEST * column.max() else column))
        picked.append((index, float(column[index])))
    return tuple(picked)


def _wordings(query: Query, several: Sequence[str]) -> list[str]:
    """The question and the questions within it, each with what it follows on from, as the reranker takes them."""
    whole = f"{query.before} {query.question}".strip()
    pairs = zip(several, standing_alone(query.question, several), strict=True)
    told = (part if len(stems(part)) >= ALONE else f"{query.before} {alone}".strip() for part, alone in pairs)
    asked_for = [whole, *told]
    # Papers seldom name their own council: a reader of one run would miss its name there.
    return [without_councils(without_presenters(one, query.people), query.councils) for one in asked_for]


def _gains(found: Sequence[Unit], query: Query) -> NDArray[np.float64]:
    """What a unit gains by standing where the answer before this follow-up was found, by naming who is asked of, by
    standing under an item whose presenter is named, and by spelling out the letters asked for."""
    by = presenters(f"{query.before} {query.question}", query.people)
    theirs = {_item(unit) for unit in found if unit.item is not None and any(name in unit.words for name in by)}
    again = [AGAIN * float(_item(unit) in query.cited) for unit in found]
    asked_of = [name for name in query.people if name not in by]
    named = [NAMED * float(any(name in unit.words for name in asked_of)) for unit in found]
    presented = [PRESENTED * float(_item(unit) in theirs) for unit in found]
    letters = Wanted.DEFINITION in query.wanted
    spells = [SPELLS * float(letters and spelled_out(query.question, (unit,))) for unit in found]
    return np.asarray(np.sum([again, named, presented, spells], axis=0))


def _item(unit: Unit) -> tuple[str, int | None]:
    return unit.paper.source, unit.item


def _numbered(one: Asked, query: Query) -> Asked:
    """A question with the item numbers that it, or the whole of it, names, unless the reader took these away."""
    return replace(one, items=() if "item" in query.ignored else one.items or query.items)


def _quotable(unit: Unit, query: Query) -> bool:
    """Titles and listings of items answer only what an item was, headings only what a short form means.

    The lines at a paper's head ("Decided at meeting: ...") tell nothing but when, who and what item; the names of what
    is enclosed only what is enclosed. What speaks to a machine, and the rule below a table's headers, answer nothing.
    """
    if speaks_to_a_machine(unit.words):
        return False
    if unit.kind is Kind.HEADING or _lists_item(unit):
        explains = Wanted.DEFINITION in query.wanted and shows(unit, Wanted.DEFINITION)
        return explains or (Wanted.ITEM in query.wanted and any(letter.isalpha() for letter in unit.words))
    if _RULE.search(unit.words) and unit.kind in (Kind.TABLE_ROW, Kind.PARTICULARS):
        return False
    if _CAPTION.fullmatch(unit.words) and Wanted.ITEM not in query.wanted:
        return False
    if _ENCLOSED.fullmatch(unit.words) and not _ASKS_PAPERS.search(query.question):
        return False
    if unit.kind is Kind.PARTICULARS and query.wanted[0] is Wanted.DECISION and unit.item is None:
        return unit.paper.paper_type is PaperType.DECISION
    if unit.kind is Kind.PARTICULARS and _LABEL.fullmatch(unit.words) and query.wanted[0] in _NEVER_PARTICULARS:
        return False
    if unit.kind is Kind.TABLE_ROW:
        return len(cells(unit.paper.text[unit.span.start : unit.span.end])) > 1
    return unit.kind is not Kind.DISCUSSION or len(unit.words.split()) >= FEWEST_WORDS or unit.words[-1] in ".!?"


def _lists_item(unit: Unit) -> bool:
    words = set(stems(unit.words))
    return bool(words) and any(words == set(stems(item.title)) for item in unit.paper.items)
