"""How well a unit answers a question: its words, its meaning, and whether it holds the kind of answer wanted (pure).

The score of a unit for a question is
    WORDS x (share of the question's words that it holds, each weighed by how rare it is among the passages)
  + MEANING x (cosine of question and the unit's passage)
  + SORT x (whether it holds the kind of answer wanted)
  + RANK x (score of its passage over that of the first passage)
  + ITEM where it stands under an agenda item that the question names by number.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log

import numpy as np
from numpy.typing import NDArray

from assistant.answers import Passage, Wanted
from assistant.evidence.units import Unit
from assistant.understanding.abbreviations import in_either_form
from assistant.understanding.items import item_numbers
from assistant.understanding.lexicon import alternatives
from assistant.understanding.times import days
from assistant.understanding.words import is_frame, stems
from ingest.papers import Kind, PaperType

WORDS, MEANING, SORT, RANK, ITEM = 0.40, 0.35, 0.12, 0.13, 0.30
AROUND = 0.6
INSTEAD = 0.8
FRAME_WEIGHT = 0.35

Vectors = NDArray[np.float32]
Embed = Callable[[Sequence[str]], Vectors]
Forms = Sequence[tuple[str, str]]

_MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_NUMBER_WORD = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty|forty|fifty"
    r"|half|dozen)"
)
_HOLDS = {
    Wanted.PER_CENT: re.compile(r"\d\s?%|\bper ?cent\b", re.I),
    Wanted.AMOUNT: re.compile(r"[£$€]\s?\d|\b\d[\d,.]*\s?(?:m|k|million|billion)\b", re.I),
    Wanted.COUNT: re.compile(rf"(?<![\w./-])\d[\d,]*(?![\w%/-]|\.\d)|\b\d+[-–]\d+\b|\b{_NUMBER_WORD}\b", re.I),
    Wanted.DATE: re.compile(rf"\b{_MONTHS}\b|\b\d{{1,2}}/\d{{1,2}}/\d{{2,4}}\b|\b(?:19|20)\d\d\b|\b\w+day\b", re.I),
    Wanted.PERSON: re.compile(
        r"\b(?!The |This |It |In |An? )(?:Cllr |Councillor |Dr |Mrs? |Ms )?[A-Z][a-z]+(?:[- ][A-Z][a-z]+)+"
    ),
    Wanted.REASON: re.compile(
        r"\b(?:because|due to|reasons?|in order to|as a result|so that|owing|made|helped|protect|since)\b", re.I
    ),
    Wanted.DEFINITION: re.compile(r"\b[A-Z][\w'’&-]+(?: (?:of|and|for|to|the|&|[A-Z][\w'’-]+))* ?\([A-Z][A-Za-z&]+\)"),
}
# Kinds of question whose answer shows in no form of words.
_SHAPELESS = (Wanted.FACT, Wanted.COMPARISON, Wanted.HISTORY, Wanted.YES_NO, Wanted.TABLE_VALUE)
_SPOKEN = (PaperType.MINUTES, PaperType.AGENDA_ITEM, PaperType.OTHER)
_RESOLVING = re.compile(r"\b(?:resolved|agreed|approved|referred|referrals?|noted|requested)\b", re.I)
_OF_KIND = {
    Wanted.DECISION: (Kind.DECISION, Kind.ACTION),
    Wanted.ACTION: (Kind.ACTION, Kind.DECISION),
    Wanted.RECOMMENDATION: (Kind.RECOMMENDATION, Kind.RECOMMENDATION),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One question to be answered: its wording, kinds of answer, and stems with their weights."""

    text: str
    wanted: tuple[Wanted, ...]
    weights: dict[str, float]
    items: tuple[str, ...] = ()


def asked(text: str, wanted: tuple[Wanted, ...], rarity: Callable[[str], float], base: dict[str, float]) -> Asked:
    """A question with its words weighed; `base` are words carried over from the whole question or the one before."""
    weights = {word: rarity(word) * (FRAME_WEIGHT if is_frame(word) else 1.0) for word in _terms(text)}
    return Asked(text=text, wanted=wanted, weights={**base, **weights}, items=item_numbers(text))


def rarity(passages: Sequence[Passage]) -> Callable[[str], float]:
    """Inverse document frequency over the passages: log(1 + N / (1 + n))."""
    counts = Counter(word for passage in passages for word in set(_terms(passage.chunk.text)))
    total = max(1, len(passages))
    return lambda word: log(1 + total / (1 + counts[word]))


def _terms(text: str) -> list[str]:
    """Stems, and each full date in one form, so that 20/09/17 is 20 September 2017."""
    return stems(text) + [f"day:{moment}" for moment in days(text)]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """A unit with its terms: those it holds and those of what stands around it."""

    unit: Unit
    inside: frozenset[str]
    outside: frozenset[str]


def _told(unit: Unit, forms: Forms = ()) -> _Told:
    inside, outside = frozenset(_terms(unit.words)), frozenset(_terms(unit.around))
    return _Told(unit=unit, inside=in_either_form(inside, forms), outside=in_either_form(outside, forms))


def coverage(unit: Unit, question: Asked) -> float:
    """Share of the question's word weight that the unit holds; words only around it count AROUND."""
    return _coverage(_told(unit), question)


def _coverage(told: _Told, question: Asked) -> float:
    total = sum(question.weights.values())
    held = sum(weight * _held(word, told) for word, weight in question.weights.items())
    return held / total if total else 0.0


def _held(word: str, told: _Told) -> float:
    if word in told.inside:
        return 1.0
    other = alternatives(word)
    inside = INSTEAD if other & told.inside else 0.0
    outside = AROUND if word in told.outside else AROUND * INSTEAD if other & told.outside else 0.0
    return max(inside, outside)


def holds(unit: Unit, question: Asked) -> float:
    """Share of the wanted kinds of answer that the unit holds, 0 to 1."""
    kinds = [kind for kind in question.wanted if kind not in _SHAPELESS]
    return sum(_holds(unit, kind, question) for kind in kinds) / len(kinds) if kinds else 0.5


def _holds(unit: Unit, kind: Wanted, question: Asked) -> float:
    if kind in _OF_KIND:
        kinds = _OF_KIND[kind]
        formula = 0.6 if _RESOLVING.search(unit.words) else 0.0
        return 1.0 if unit.kind is kinds[0] else 0.8 if unit.kind in kinds else formula
    if kind is Wanted.LIST:
        return 0.6 if unit.group is not None or unit.table is not None else 0.3
    if kind is Wanted.ITEM:
        return float(unit.kind is Kind.HEADING and unit.item_number in question.items)
    if kind is Wanted.SAID:
        return 1.0 if unit.paper.paper_type in _SPOKEN else 0.3
    return float(shows(unit, kind)) if kind in _HOLDS else 0.5


def shows(unit: Unit, kind: Wanted) -> bool:
    """Whether the words of a unit hold something of that kind: an amount, a per cent, a count, a date, a name …"""
    return bool(_HOLDS[kind].search(unit.words))


def scores(
    found: Sequence[Unit], questions: Sequence[Asked], embed: Embed, vectors_of: Embed, forms: Forms = ()
) -> NDArray[np.float64]:
    """Score of each unit (rows) for each question (columns); `forms` are short and long forms of the same thing."""
    told = [_told(unit, forms) for unit in found]
    held = np.array([[_coverage(one, question) for question in questions] for one in told])
    sort = np.array([[holds(unit, question) for question in questions] for unit in found])
    item = np.array([[float(unit.item_number in question.items) for question in questions] for unit in found])
    first = max((unit.passage.score for unit in found), default=1.0) or 1.0
    rank = np.array([unit.passage.score / first for unit in found])[:, None]
    meaning = _meaning(found, questions, embed, vectors_of) * _shares(found, held)
    # The right kind of answer counts for little in a unit that is about something else.
    sort = sort * np.minimum(1.0, 0.3 + 1.75 * held)
    return np.asarray(WORDS * held + MEANING * meaning + SORT * sort + RANK * rank + ITEM * item)


def _shares(found: Sequence[Unit], held: NDArray[np.float64]) -> NDArray[np.float64]:
    """How much of its passage's meaning a unit may claim: all if no other unit of it holds more of the question."""
    best: dict[str, NDArray[np.float64]] = {}
    for unit, row in zip(found, held, strict=True):
        chunk_id = unit.passage.chunk.id
        best[chunk_id] = np.maximum(best.get(chunk_id, row), row)
    most = np.array([best[unit.passage.chunk.id] for unit in found])
    return np.asarray(0.5 + 0.5 * np.divide(held, most, out=np.ones_like(held), where=most > 0))


def _meaning(found: Sequence[Unit], questions: Sequence[Asked], embed: Embed, vectors_of: Embed) -> NDArray[np.float64]:
    """Cosine of each unit's passage with each question; passages are hardly longer than what is quoted of them."""
    ids = list(dict.fromkeys(unit.passage.chunk.id for unit in found))
    vectors = dict(zip(ids, vectors_of(ids), strict=True))
    asked_for = embed([question.text for question in questions])
    meaning = np.array([vectors[unit.passage.chunk.id] @ asked_for.T for unit in found], dtype=np.float64)
    return np.clip(meaning, 0.0, 1.0)
