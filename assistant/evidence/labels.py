"""Rows of which another row, or the row of another table, is the one that the question names (pure)."""

import re
from collections.abc import Sequence

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
_LETTERS = re.compile(r"[^\W\d_]{2}")


def named_rows(found: Sequence[Unit], question: str) -> NDArray[np.float64]:
    """A factor for each unit: 1, or less for a row whose table has a row with a label of the question's own words, or
    that is of another table than the one that the question names.

    Headers of tables are not among the units.
    """
    tables = other_tables(found, question)
    return tables * _beside_named(found, question)


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


def _table(unit: Unit) -> tuple[str, int | None]:
    return unit.paper.source, unit.table


def _label(unit: Unit) -> frozenset[str]:
    """The words of a row's first cell that is more than a number; none of what is no row."""
    if unit.table is None or unit.kind is not Kind.TABLE_ROW:
        return frozenset()
    told = next((cell for cell in cells(unit.paper.text[unit.span.start : unit.span.end]) if _LETTERS.search(cell)), "")
    return frozenset(word for word in stems(told) if not is_frame(word))
