"""Whether a value of the kind asked for stands where the subject of a question does, and counts the things asked of
(pure)."""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from assistant.answers import Query
from assistant.evidence.asks import Sought, counted, numbered, value_sought
from assistant.evidence.holding import Row
from assistant.evidence.trust import Standing
from assistant.evidence.units import Unit
from assistant.understanding.lexicon import alternatives
from assistant.understanding.words import is_frame, stem, stems
from ingest.dates import MONTHS

# Shares of the best unit's hold on the question that a unit with a value must reach; how much a number counts that
# counts other things; which units are near.
VALUE, SURE_VALUE, UNCOUNTED, NEAR = 0.76, 0.82, 0.75, 0.6
# Of several questions one with numbers of other things is not answered where it is less likely than so.
DOUBTED = 0.3
_SENTENCE = re.compile(r"(?<=[.;:!?])\s+|\s*[·•]\s*")
_MONTH = rf"(?:{'|'.join(f'{month[:3]}(?:t|{month[3:]})?' for month in MONTHS)})"
# "12 May 2024", "August 2023", "2024/25": no number of things.
_DATES = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_MONTH}\b(?: \d{{4}})?|\b20\d\d(?:[/–-]\d\d)?\b(?![,.]\d)", re.I
)
# "families", "staff", not "wrote".
_THINGS = re.compile(r"(?:(?<!['’])s|\b(?:children|people|staff|men|women))\s*$", re.I)


def value(text: str, rows: Sequence[Row], most: float) -> Standing:
    """A value of the kind asked for stands where the question's subject does."""
    sought = value_sought(text)
    if sought is None:
        return Standing.STANDS
    things = counted(text) if sought.name == "number" else None
    reached = max((row.share * _gives(row.unit, sought, things) for row in rows), default=0.0) / most
    return Standing.MISSING if reached < VALUE else Standing.DOUBTFUL if reached < SURE_VALUE else Standing.STANDS


def _gives(unit: Unit, sought: Sought, things: str | None) -> float:
    """How surely a unit holds a value of that kind: 1, UNCOUNTED where its numbers count other things, or 0."""
    in_table = unit.table is not None
    told = f"{unit.words} {unit.around}" if in_table else unit.words
    if not sought.shows.search(_DATES.sub(" ", told) if sought.name == "number" else told):
        return 0.0
    counts = {other for word in stems(things or "") for other in (word, *alternatives(word)) if not is_frame(word)}
    return 1.0 if in_table or not counts or numbered(unit.words, frozenset(counts), stem) else UNCOUNTED


def shows_none(text: str, near: Sequence[Unit]) -> bool:
    """Whether a value is asked for whose kind none of the units shows; small numbers stand everywhere."""
    sought = value_sought(text)
    if sought is None or sought.name in ("number", "grade"):
        return False
    return not any(sought.shows.search(f"{unit.words} {unit.around}") for unit in near)


def counts_others(text: str, query: Query, rows: Sequence[Row], weights: Mapping[str, float], chance: float) -> bool:
    """Whether a number of things is asked for that the units nearest to it name, and what they count is others.

    In a question that stands alone: one that follows another may say less than it asks. `chance` is how likely it is
    answered; `weights` are those of its words.
    """
    sought, things = value_sought(text), counted(text) or ""
    if sought is None or sought.name != "number" or query.before or not _THINGS.search(things):
        return False
    most = max((row.share for row in rows), default=0.0)
    near = frozenset().union(*(row.inside | row.outside for row in rows if row.share >= NEAR * most))
    named, alone = set(stems(things)) & weights.keys(), len(query.parts) < 2 or chance < DOUBTED
    return alone and bool(named) and named <= near and not _in_a_sentence(sought, named, rows, VALUE * most)


def _in_a_sentence(sought: Sought, things: AbstractSet[str], rows: Sequence[Row], least: float) -> bool:
    """Whether a row of a table, or a sentence that names the things, has a number in a unit that holds so much."""
    told = [row.unit for row in rows if row.share >= least]
    if any(unit.table is not None and sought.shows.search(f"{unit.words} {unit.around}") for unit in told):
        return True
    said = (sentence for unit in told for sentence in _SENTENCE.split(unit.words) if sought.shows.search(sentence))
    counts = {other for word in things for other in (word, *alternatives(word))}
    return any(counts & set(stems(sentence)) for sentence in said)
