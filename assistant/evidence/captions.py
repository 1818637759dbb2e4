"""What stands over a table: when it is said before a row, and which of several tables is asked of (pure)."""

import re
from collections import defaultdict
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.evidence.units import Unit, over_table, plain
from assistant.understanding.quarters import quarters, without_quarters
from assistant.understanding.times import periods
from assistant.understanding.words import is_frame, stem, stems
from ingest.dates import MONTHS
from ingest.papers import Kind, Paper

# What is left of the score of a row whose table is another one than that asked of.
OTHER_TABLE = 0.2
# A longer line over a table is no caption.
LONGEST = 200
# Who asks so wants the other tables as well.
_ACROSS = re.compile(
    r"\b(?:than|other|others|compar\w*|versus|vs|since|chang\w*|differ\w*|trend|every|each (?:quarter|year|month|table)"
    r"|both (?:quarters|years|months|tables)|all (?:the )?(?:quarters|years|months|tables))\b",
    re.I,
)
# "Table 2:" says nothing of what is in it.
_NUMBERED = re.compile(r"^(?:table|schedule|figure)\s+[\w.]{1,5}\s?[:.–-]?\s+", re.I)
_PLACE = re.compile(
    r"\b(?:in|at|for|near|around)\s+(?:the\s+)?(?P<named>[A-Z][\w’'-]+)"
    r"|\b(?P<kind>[A-Z][\w’'-]+)\s+(?:[Ww]ard|[Pp]arish|[Aa]rea|[Dd]istrict|[Ss]treet|[Rr]oad|[Ss]chool|[Vv]illage|[Tt]own)\b"
)
# A month or year beside such words may be the meeting's, and not that of the figures.
_OF_MEETING = re.compile(
    r"\b(?:meetings?|minutes|agenda|reports?|papers?|committee|board|cabinet|panel|council)\b", re.I
)
_MONTHS = frozenset(stem(month) for month in MONTHS)
_YEAR = re.compile(r"(?:19|20)\d\d")


def captioned(chosen: Sequence[Unit]) -> list[str]:
    """For each unit in the order in which they are said, what is said before its words: the line over its table where
    it needs one and the row said before it is of another table, else nothing."""
    twins = _twins(chosen)
    told: list[str] = []
    for before, unit in zip((None, *chosen), chosen):
        again = before is not None and before.kind is Kind.TABLE_ROW and _table(before) == _table(unit)
        needed = 0 < len(unit.over) <= LONGEST and (_table(unit) in twins or _says_more(unit))
        told.append(f"{unit.over.rstrip(' .:')}: " if needed and not again else "")
    return told


def other_tables(found: Sequence[Unit], question: str) -> NDArray[np.float64]:
    """A factor for each unit: 1, or less for a row of a table of which another with the same columns, of the same
    paper, is the one whose time or subject the question names."""
    factors = np.ones(len(found))
    if _ACROSS.search(question):
        return factors
    asked = _terms(question)
    if _OF_MEETING.search(question):
        asked = frozenset(term for term in asked if not _is_time(term))
    alike: defaultdict[tuple[str, str], dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for at, unit in enumerate(found):
        if unit.kind is Kind.TABLE_ROW and unit.heads and unit.over:
            alike[unit.paper.source, unit.heads][unit.over].append(at)
    for tables in alike.values():
        for over in _not_meant(list(tables), asked):
            factors[tables[over]] = OTHER_TABLE
    return factors


def _not_meant(overs: Sequence[str], asked: frozenset[str]) -> list[str]:
    """Those of several captions that the question does not name, where it names one by what tells it from the others.

    The quarter that a question names counts alone where a caption names it.
    """
    terms = {over: _terms(over) for over in overs}
    shared = frozenset.intersection(*terms.values())
    named = {over: (held - shared) & asked for over, held in terms.items()}
    if any(_quarters(held) for held in named.values()):
        named = {over: _quarters(held) for over, held in named.items()}
    return [over for over, held in named.items() if not held] if any(named.values()) else []


def _quarters(terms: frozenset[str]) -> frozenset[str]:
    return frozenset(term for term in terms if term.startswith("quarter:"))


def _terms(text: str) -> frozenset[str]:
    """The stems of a text that are more than numbers, its months and years, and its quarters in one form."""
    bare = _NUMBERED.sub("", text)
    told = set(stems(without_quarters(bare)))
    kept = {word for word in told if _is_time(word) or not (word[0].isdigit() or is_frame(word))}
    return frozenset(kept | {f"quarter:{number}" for number in quarters(bare)})


def _is_time(word: str) -> bool:
    return word in _MONTHS or bool(_YEAR.fullmatch(word))


def _table(unit: Unit) -> tuple[str, int | None]:
    return unit.paper.source, unit.table


def _twins(chosen: Sequence[Unit]) -> set[tuple[str, int | None]]:
    """The tables of the chosen rows of which another has the same columns and another line over it, among the chosen
    rows or in the same paper."""
    rows = [unit for unit in chosen if unit.kind is Kind.TABLE_ROW and unit.heads]
    papers = {unit.paper.source: unit.paper for unit in rows}
    overs: defaultdict[str, set[str]] = defaultdict(set)
    for heads, over in ((heads, over) for paper in papers.values() for heads, over in _all_tables(paper)):
        overs[heads].add(over)
    return {_table(unit) for unit in rows if len(overs[unit.heads]) > 1}


def _all_tables(paper: Paper) -> set[tuple[str, str]]:
    """Each table of a paper: the names of its columns, and what stands over it."""
    rows = {row.table: row for row in paper.paragraphs if row.kind is Kind.TABLE_ROW and row.headers}
    return {
        (plain(" ".join(paper.text[run.start : run.end] for run in row.headers)), over_table(paper, row))
        for row in rows.values()
    }


def _says_more(unit: Unit) -> bool:
    """Whether what stands over a row's table names a time or a place that neither the row nor its columns do."""
    told, row = unit.over, f"{unit.heads} {unit.words}"
    if set(quarters(told)) - set(quarters(row)) or set(periods(told)) - set(periods(row)):
        return True
    places = (match["named"] or match["kind"] for match in _PLACE.finditer(_NUMBERED.sub("", told)))
    return any(place.lower() not in row.lower() for place in places)
