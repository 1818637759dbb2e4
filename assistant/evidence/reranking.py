"""How units are put to the reranker, the small model that tells what answers a question, and what it said (pure)."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.citing import TYPE_NAMES, meeting_name
from assistant.evidence.units import Unit
from assistant.understanding.items import item_numbers, with_items
from ingest.papers import Kind

# How many of the best units by words and meaning are read, for the whole question and for each part of several.
READ_WHOLE, READ_PART = 10, 5
MOST_AROUND, MOST_WORDS = 140, 520
# What a unit is taken to say that was not read.
UNREAD = 0.02

Odds = Callable[[str, Sequence[str]], NDArray[np.float64] | None]
_NAMES = {
    Kind.DECISION: "resolved",
    Kind.ACTION: "action",
    Kind.RECOMMENDATION: "recommended",
    Kind.TABLE_ROW: "table row",
    Kind.DECLARATION: "declared",
    Kind.PARTICULARS: "particulars",
}


def said_of(unit: Unit, numbers: Sequence[str] = ()) -> str:
    """A unit with what a reranker of the page knows of it: meeting, kind of paper and run, heading or headers above.

    Of the items with these numbers the number is said as well.
    """
    number = f"item {unit.item_number} " if unit.item_number in numbers else ""
    place = f"{meeting_name(unit.paper.identity)}, {TYPE_NAMES[unit.paper.paper_type]}"
    kind = _NAMES.get(unit.kind, "said" if unit.paper.paper_type.value == "minutes" else "written")
    return f"{place}; {number}{unit.around[:MOST_AROUND]}; {kind}: {unit.words[:MOST_WORDS]}"


def likely(
    found: Sequence[Unit], wordings: Sequence[str], table: NDArray[np.float64], odds: Odds
) -> NDArray[np.float64] | None:
    """How likely each unit (rows) answers each wording (columns), 0 to 1; None where there is no reranker.

    Only the best of each column of `table` are read; others count as UNREAD.
    """
    told = np.full(table.shape, UNREAD)
    for column, wording in enumerate(wordings):
        best = np.argsort(-table[:, column], kind="stable")[: READ_PART if column else READ_WHOLE]
        numbers = item_numbers(wording)
        values = odds(with_items(wording), [said_of(found[index], numbers) for index in best])
        if values is None:
            return None
        told[best, column] = np.exp(-np.logaddexp(0, -values))
    return told
