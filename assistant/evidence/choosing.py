"""Which units make the answer: the best for each question asked, then what is nearly as good, nothing twice (pure)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from assistant.evidence.units import Unit
from assistant.understanding.words import stems
from ingest.papers import Kind

MOST_UNITS = 4
MOST_CHARACTERS = 660
ANOTHER_CHARACTERS = 250
MOST_PARTS = 4
MOST_LISTED = 1600
ANOTHER_PART = 0.72
# How well the best unit for a part must answer it, as a share of the best of all; and, where it answers another part as
# well, what share of it the next best must reach to be told beside it, sought among so many.
ANY_PART, AS_WELL, NEXT_BEST = 0.35, 0.9, 6
SAME_ITEM = 0.84
ELSEWHERE = 0.92
ALIKE = 0.7
# How likely a further unit must answer to be quoted as well.
ALSO = 0.7
# The same of a further row of a table that a row was taken from: rows are alike.
ALSO_ROW = 0.9
SHORT, ALSO_SHORT = 200, 0.3
OTHER_MEETING = 0.6
BESIDE = 0.06
# How a vote is told.
VOTED = re.compile(
    r"\b(?:in favour|vot(?:ed|es?|ing)\b[^.;]{0,60}?\b(?:for|against|to)|\w+ votes|abst(?:ain|ention)\w*|unanimous\w*"
    r"|for and \w+ against|show of hands|casting vote)\b",
    re.I,
)
_FIGURE = re.compile(r"\d(?:[\d,.]*\d)?")
# What was put to a meeting, which is not what it settled.
_PUT = re.compile(
    r"\b(?:request|appli(?:ed|cation|cant)|propos|had asked|asked (?:for|to|that|the)|sought|seeking|recommend|consider"
    r"|(?:submitted|presented|introduced) (?:a|the) report|bid for|wish(?:ed)? to|wanted)",
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """The units that answer, best first, and how likely each question asked is answered, and by which unit best; the
    last two are empty without a reranker.

    `weighed` are the best of all units, with how well each answers the whole question. `settled` are the questions
    asked that lists in the papers answer outright.
    """

    units: tuple[Unit, ...] = ()
    likely: tuple[float, ...] = ()
    best: tuple[Unit, ...] = ()
    weighed: tuple[tuple[Unit, float], ...] = ()
    settled: tuple[str, ...] = ()


def choose(
    found: Sequence[Unit],
    table: NDArray[np.float64],
    told: NDArray[np.float64] | None = None,
    *,
    whole_lists: bool = False,
    meetings: int = 0,
    days: frozenset[date] = frozenset(),
    kinds: Sequence[Kind] = (),
    votes: bool = False,
    enough: bool = False,
    settled: bool = False,
) -> list[int]:
    """Indexes of the chosen units, best first. `table` holds units by questions, the whole question first.

    `told` is how likely a reranker holds each unit to answer each question. `whole_lists` brings the fellow entries of
    the best unit, `meetings` is of how many meetings the best unit is taken; `days` are those that the question names,
    `kinds` what of the best unit's item is to be told in any case: its decision, its action; with `votes` its vote.
    With `enough` nothing is added for being nearly as good. With `settled` what was put to a meeting brings what was
    decided on it.
    """
    if not found:
        return []
    total = table.max(axis=1) if table.shape[1] == 1 else 0.5 * table[:, 0] + 0.5 * table[:, 1:].max(axis=1)
    order = [int(index) for index in np.argsort(-total, kind="stable")]
    room = MOST_CHARACTERS + ANOTHER_CHARACTERS * min(MOST_PARTS, table.shape[1] - 1 + meetings)
    chosen: list[int] = []
    for index in _wanted_first(found, table, order, total):
        _take(chosen, index, found, room)
    told_too = [*kinds, *_settling(found[chosen[0]], settled=settled)]
    for index in [*_companions(chosen[0], order, found, told_too), *_votes(chosen, order, found, asked=votes)]:
        _take(chosen, index, found, room + ANOTHER_CHARACTERS)
    for index in _apart(order, found, total)[:meetings]:
        _take(chosen, index, found, room)
    if enough:
        return chosen
    _take_further(chosen, order, found, total, told, kinds)
    return list(_with_lists(chosen, found, days)) if whole_lists else chosen


def _take_further(
    chosen: list[int],
    order: Sequence[int],
    found: Sequence[Unit],
    total: NDArray[np.float64],
    told: NDArray[np.float64] | None,
    kinds: Sequence[Kind],
) -> None:
    """Add what is nearly as good or as likely, with what of another item is to be told; to a short answer more.

    A row that leads is whole, however short.
    """
    for index in order:
        sure = ALSO_ROW if _fellow_row(index, chosen, found) else ALSO
        also = _near_enough(index, chosen, found, total) or (told is not None and told[index].max() >= sure)
        if len(chosen) < MOST_UNITS and also and index not in chosen:
            _take(chosen, index, found, MOST_CHARACTERS)
            if index in chosen and not _one_item(found[index], found[chosen[0]]):
                for other in _companions(index, order, found, kinds):
                    _take(chosen, other, found, MOST_CHARACTERS + ANOTHER_CHARACTERS)
    if found[chosen[0]].kind is Kind.TABLE_ROW:
        return
    for index in order:
        of_item = told is not None and told[index].max() >= ALSO_SHORT and _same_item(index, chosen, found)
        if len(chosen) < MOST_UNITS and of_item and _length(chosen, found) < SHORT:
            _take(chosen, index, found, 2 * SHORT)


def _wanted_first(
    found: Sequence[Unit], table: NDArray[np.float64], order: Sequence[int], total: NDArray[np.float64]
) -> Iterator[int]:
    """The best unit of all, then the best for each further question, where it answers it well.

    Where that one answers an earlier question too, the next best is told beside it, if it is nearly as good.
    """
    yield order[0]
    beside = BESIDE * np.array([_beside(found[order[0]], unit) for unit in found])
    taken: set[int] = set()
    for column in range(1, table.shape[1]):
        own = table[:, column] + 0.15 * total + beside
        best, *others = (int(index) for index in np.argsort(-own, kind="stable")[:NEXT_BEST])
        answers = max(total[best], table[best, column]) >= ANY_PART * total[order[0]]
        if answers and table[best, column] >= ANOTHER_PART * table[:, column].max():
            others = [at for at in others if at not in taken and not alike(found[at], found[best])][: best in taken]
            told = [best, *(at for at in others if own[at] >= AS_WELL * own[best])]
            taken.update(told)
            yield from told


def _settling(best: Unit, *, settled: bool) -> tuple[Kind, ...]:
    """What is told beside a unit that only says what was put to a meeting."""
    return (Kind.DECISION,) if settled and best.kind is Kind.DISCUSSION and _PUT.search(best.words) else ()


def _companions(best: int, order: Sequence[int], found: Sequence[Unit], kinds: Sequence[Kind]) -> Iterator[int]:
    """The best unit of each of those kinds at the item of the best unit, in whichever paper of its meeting."""
    here = [index for index in order if _one_item(found[index], found[best])]
    for kind in kinds:
        yield from [index for index in here if found[index].kind is kind][:1]


def _votes(chosen: Sequence[int], order: Sequence[int], found: Sequence[Unit], *, asked: bool) -> list[int]:
    """The best unit at the item of the best of all that counts a vote, where that is asked and none chosen does."""
    if not asked or any(VOTED.search(found[index].words) for index in chosen):
        return []
    here = [index for index in order if _one_item(found[index], found[chosen[0]])]
    return [index for index in here if VOTED.search(found[index].words)][:1]


def _one_item(one: Unit, other: Unit) -> bool:
    same = one.paper.source == other.paper.source and one.item == other.item
    return same or (
        meeting(one) == meeting(other) and one.item_number is not None and one.item_number == other.item_number
    )


def _beside(best: Unit, unit: Unit) -> float:
    """1 for what stands next to a unit in its paragraph or list, 0.5 for what stands under its item."""
    if unit.paper.source != best.paper.source or unit is best:
        return 0.0
    same = unit.passage.chunk.id == best.passage.chunk.id
    return 1.0 if same else 0.5 if unit.item == best.item and unit.item is not None else 0.0


def _apart(order: Sequence[int], found: Sequence[Unit], total: NDArray[np.float64]) -> list[int]:
    """The best unit of each meeting where it is not far behind, best first."""
    seen: dict[object, int] = {}
    for index in order:
        if total[index] >= OTHER_MEETING * total[order[0]]:
            seen.setdefault(meeting(found[index]), index)
    return list(seen.values())


def meeting(unit: Unit) -> object:
    """What is equal for units of one meeting: committee and date, or the paper where there is no date."""
    identity = unit.paper.identity
    return (identity.committee, identity.meeting_date) if identity.meeting_date else unit.paper.source


def _fellow_row(index: int, chosen: Sequence[int], found: Sequence[Unit]) -> bool:
    one = (found[index].paper.source, found[index].table)
    return one[1] is not None and any((found[other].paper.source, found[other].table) == one for other in chosen)


def _length(chosen: Sequence[int], found: Sequence[Unit]) -> int:
    return sum(len(found[index].words) for index in chosen)


def _same_item(index: int, chosen: Sequence[int], found: Sequence[Unit]) -> bool:
    best = found[chosen[0]]
    return found[index].paper.source == best.paper.source and found[index].item == best.item


def _near_enough(index: int, chosen: Sequence[int], found: Sequence[Unit], total: NDArray[np.float64]) -> bool:
    here = {(found[other].paper.source, found[other].item) for other in chosen}
    share = SAME_ITEM if (found[index].paper.source, found[index].item) in here else ELSEWHERE
    return bool(total[index] >= share * total[chosen[0]])


def _take(chosen: list[int], index: int, found: Sequence[Unit], room: int) -> None:
    """Add a unit unless it repeats one or makes the answer too long; the first always fits."""
    length = sum(len(found[other].words) for other in chosen)
    fits = not chosen or length + len(found[index].words) <= room
    if fits and not any(alike(found[index], found[other]) for other in chosen):
        chosen.append(index)


def alike(one: Unit, other: Unit) -> bool:
    """Whether two units say the same thing: the same figures in nearly the same words, or one within the other."""
    first, second = set(stems(one.words)), set(stems(other.words))
    if not first or not second:
        return one.words == other.words
    shared = len(first & second)
    nested = one.words in other.words or other.words in one.words
    same_place = one.paper.source == other.paper.source
    figures = sorted(_FIGURE.findall(one.words)) == sorted(_FIGURE.findall(other.words))
    near = figures and shared / len(first | second) >= ALIKE
    return nested or (near and (same_place or one.words[:40] == other.words[:40]))


def _with_lists(chosen: Sequence[int], found: Sequence[Unit], days: frozenset[date]) -> Iterator[int]:
    """The chosen units, the best one's fellow entries or rows put with it."""
    best = found[chosen[0]]
    fellows = [at for at, unit in enumerate(found) if _fellow(best, unit, days) and not _within(unit, best)]
    listed, length = [], 0
    for index in sorted(fellows, key=lambda index: found[index].span):
        length += len(found[index].words)
        if length <= MOST_LISTED:
            listed.append(index)
    yield from dict.fromkeys((chosen[0], *listed, *chosen[1:]))


def _within(unit: Unit, other: Unit) -> bool:
    """Whether a unit is a run within another one: an entry of a list that is quoted whole."""
    return unit is not other and other.span.start <= unit.span.start and unit.span.end <= other.span.end


def _fellow(best: Unit, unit: Unit, days: frozenset[date]) -> bool:
    """Whether a unit is an entry of the same list, or a row of the same table that names the day asked for."""
    if unit.paper.source != best.paper.source:
        return False
    if best.group is not None and best.kind is not Kind.TABLE_ROW:
        return unit.group == best.group
    asked_for = best.days & days
    return best.table is not None and unit.table == best.table and bool(asked_for) and asked_for <= unit.days
