"""Rows of which another row, or the row of another table, is the one that the question names (pure)."""

import re
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.evidence.captions import other_tables
from assistant.evidence.units import Unit, cells
from assistant.understanding.words import is_frame, stems
from ingest.papers import Kind

# What is left of the score of a row beside the one that is named.
BESIDE_NAMED = 0.75
# Who asks so wants the other rows as well.
_ALL = re.compile(
    r"\b(?:than|each|every|all|both|other|others|highest|lowest|largest|smallest|biggest|most|least|which|list|rank\w*"
    r"|compare\w*|versus|vs)\b",
    re.I,
)
# What is left of the score of a row that names another place of the same first name: "Mill Street" for "Mill Square".
OTHER_PLACE = 0.3
_KINDS = (
    r"(?:street|road|lane|avenue|square|close|court|way|walk|row|terrace|gardens?|drive|crescent|place|park|hill|green"
    r"|house|hall|lodge|farm|bridge|wharf|quay|market|school|academy|college|ward|village|estate|centre|library)"
)
_PLACE = re.compile(rf"\b([A-Z][\w’'-]+)\s+((?i:{_KINDS}))\b")
_LETTERS = re.compile(r"[^\W\d_]{2}")


def named_rows(found: Sequence[Unit], question: str) -> NDArray[np.float64]:
    """A factor for each unit: 1, or less for a row whose table has a row with a label of the question's own words, or
    that is of another table, or another place of the same first name, than the one that the question names.

    Headers of tables are not among the units.
    """
    return other_tables(found, question) * _beside_named(found, question) * _other_places(found, question)


def _beside_named(found: Sequence[Unit], question: str) -> NDArray[np.float64]:
    asked = frozenset(stems(question))
    labels = [_label(unit) for unit in found]
    named = [bool(label) and label <= asked for label in labels]
    tables = {_table(unit) for unit, is_named in zip(found, named, strict=True) if is_named}
    if _ALL.search(question) or not tables:
        return np.ones(len(found))
    beside = [
        bool(label) and not is_named and _table(unit) in tables
        for unit, label, is_named in zip(found, labels, named, strict=True)
    ]
    return np.where(beside, BESIDE_NAMED, 1.0)


def _other_places(found: Sequence[Unit], question: str) -> NDArray[np.float64]:
    """Less for a row of "Mill Street" where "Mill Square" is asked of."""
    asked = set(_places(question))
    told = [set(_places(unit.words)) if unit.kind is Kind.TABLE_ROW else set() for unit in found]
    others = [bool(places) and not places & asked and _shares_name(places, asked) for places in told]
    return np.where(others, OTHER_PLACE, 1.0)


def _places(text: str) -> Iterator[tuple[str, str]]:
    """The places that a text names, each as name and kind: "mill", "street"."""
    yield from ((match[1].lower(), match[2].lower()) for match in _PLACE.finditer(text))


def _shares_name(places: set[tuple[str, str]], asked: set[tuple[str, str]]) -> bool:
    return bool({name for name, _ in places} & {name for name, _ in asked})


def _table(unit: Unit) -> tuple[str, int | None]:
    return unit.paper.source, unit.table


def _label(unit: Unit) -> frozenset[str]:
    """The words of a row's first cell that is more than a number; none of what is no row."""
    if unit.table is None or unit.kind is not Kind.TABLE_ROW:
        return frozenset()
    told = next((cell for cell in cells(unit.paper.text[unit.span.start : unit.span.end]) if _LETTERS.search(cell)), "")
    return frozenset(word for word in stems(told) if not is_frame(word))
