"""Questions about an agenda item by its number alone: what the papers of its meeting have under it (pure)."""

import re
from collections.abc import Sequence

from assistant.answers import Query, Wanted
from assistant.evidence.holding import subject_weights
from assistant.evidence.units import Unit
from assistant.evidence.untimely import may_be_of
from ingest.papers import Kind, Paper, PaperType

# How many characters and runs are told of an item.
ROOM, MOST = 900, 8
# Papers with fewer items may have been read in part; so many are named.
FEWEST, NAMED = 2, 12
_SPOKEN = (PaperType.MINUTES, PaperType.AGENDA_ITEM, PaperType.DECISION)
_ASKS_DECIDED = re.compile(r"\b(?:deci(?:de|sion)|resol|agree|approv|action|outcome|vot)", re.I)
_TOLD = (Kind.DECISION, Kind.ACTION)
_FIRST = (*_TOLD, Kind.RECOMMENDATION)
# A label that nothing follows: "Minutes:".
_LABEL = 3


def asks_of_item(query: Query) -> str | None:
    """The number of the one item that a question asks of, naming nothing but its meeting."""
    alone = len(query.items) == 1 and not query.before and "item" not in query.ignored
    asks = {Wanted.ITEM, Wanted.DECISION, Wanted.ACTION, Wanted.FACT} & set(query.wanted)
    if not alone or not asks or len(query.parts) > 1 or not (query.periods or query.committees):
        return None
    return None if subject_weights(query.question, query, lambda _: 1.0) else query.items[0]


def of_item(query: Query, found: Sequence[Unit]) -> tuple[Unit, ...]:
    """What was said and decided under the item, in the paper's order; none where it is no such question, or where
    papers of several meetings have an item of that number."""
    number = asks_of_item(query)
    here = [] if number is None else [unit for unit in found if _is_under(unit, number) and _at(unit.paper, query)]
    if len({(unit.paper.identity.committee, unit.paper.identity.meeting_date) for unit in here}) != 1:
        return ()
    spoken = [unit for unit in here if unit.paper.paper_type in _SPOKEN]
    return _kept(_of_one(spoken or here), only_decided=bool(_ASKS_DECIDED.search(query.question)))


def items_instead(query: Query, papers: Sequence[Paper]) -> tuple[str, ...]:
    """The numbers of a meeting's items, in order, where a question asks of one by a number that none of them has."""
    number = asks_of_item(query)
    exact = any(period.is_exact for period in query.periods)
    there = [paper for paper in papers if paper.identity.meeting_date and _at(paper, query)]
    if number is None or not exact:
        return ()
    numbers = tuple(dict.fromkeys(_bare(item.number) for paper in there for item in paper.items if item.number))
    has_it = any(_is_of(_bare(number), one) for one in numbers)
    return () if has_it or len(numbers) < FEWEST else numbers


def _is_of(number: str, other: str) -> bool:
    """Whether two numbers may be of one item: the same, one within the other, or "37" of "24/037"."""
    within = other.startswith(f"{number}.") or number.startswith(f"{other}.")
    return number == other or within or other.rpartition("/")[2].lstrip("0") == number.lstrip("0")


def instead(numbers: Sequence[str]) -> str:
    """A sentence that names the items there are; nothing where there are none."""
    some = [*numbers[:NAMED], *(["others"] if len(numbers) > NAMED else [])]
    return f"The papers of that meeting have items {', '.join(some[:-1])} and {some[-1]}." if some else ""


def _at(paper: Paper, query: Query) -> bool:
    named = not query.committees or paper.identity.committee in query.committees
    return named and all(may_be_of(paper, period, query) for period in query.periods)


def _is_under(unit: Unit, number: str) -> bool:
    return _bare(unit.item_number) == _bare(number)


def _bare(number: str | None) -> str:
    return (number or "").rstrip(".").lower()


def _of_one(here: Sequence[Unit]) -> list[Unit]:
    """Those of the paper that comes first, in its order, without titles and bare labels."""
    told = [unit for unit in here if unit.paper.source == here[0].paper.source and not _says_nothing(unit)]
    return sorted(told, key=lambda unit: unit.span)


def _says_nothing(unit: Unit) -> bool:
    label = unit.words.endswith(":") and len(unit.words.split()) <= _LABEL
    return label or unit.kind in (Kind.HEADING, Kind.PARTICULARS)


def _kept(here: Sequence[Unit], *, only_decided: bool) -> tuple[Unit, ...]:
    """What was decided, and as much of the rest as there is room for."""
    decided = [unit for unit in here if unit.kind in _FIRST]
    if only_decided and any(unit.kind in _TOLD for unit in decided):
        return tuple(unit for unit in decided if unit.kind in _TOLD)
    kept = list(decided)
    for unit in here:
        fits = sum(len(one.words) for one in kept) + len(unit.words) <= ROOM and len(kept) < MOST
        if (fits or not kept) and not any(_overlap(unit, one) for one in kept):
            kept.append(unit)
    return tuple(sorted(kept, key=lambda unit: unit.span))


def _overlap(one: Unit, other: Unit) -> bool:
    return one.span.start < other.span.end and other.span.start < one.span.end
