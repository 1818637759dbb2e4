"""Which paragraphs of minutes were written while the public was out: from its going until its return (pure)."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from ingest import numbering
from ingest.marking.exclusions import Out, Told, outs, settled
from ingest.marking.heads import Head, heading
from ingest.marking.marks import plain
from ingest.marking.reaching import Far, Reach
from ingest.marking.turns import Say, turns
from ingest.origins import matching
from ingest.papers import Kind, Paper, Paragraph

_HINT = re.compile(
    r"public|press|media|open|gallery|private|closed|camera|exclu|confiden|exempt|session|100 ?\(?a"
    r"|part (?:2|ii|two|b)\b|admission|observers|strangers|electors|non-|\bleft\b|\bleave\b|withdr|vacate|clear"
    r"|into committee|\bonly\b|\bdoors\b|watching|viewing|viewers|listening|online|following|not (?:on|being)"
    r"|members of|other than|except|who w(?:as|ere) not|resident|visitor|parishioner|reporter|journalist|guests"
    r"|audience|pink|committee\W*$|\bwe\b"
)
# Where the public speaks, before the meeting or within it: as a title tells, or the words below one.
_FORUM = re.compile(
    r"\b(?:public|open|community|residents?|electors?|parishioners?)['’]?s?\W+(?:\w+\W+){0,2}?(?:participation|forum"
    r"|sessions?|questions?|speak\w+|time|comments?|address\w*)"
    r"|\b(?:questions?|address\w*|speakers?|comments?|statements?|represent\w+|petitions?|time|adjourn\w*|participation)\b"
    r".{0,30}\b(?:from|by|of|for|with) .{0,20}\b(?:public|residents|electors|parishioners)\b",
    re.IGNORECASE,
)
_ADJOURNED = re.compile(
    r"\b(?:adjourn|suspend)\w*\b[^.;]{0,60}\b(?:public|residents|electors|parishioners)\b[^.;]{0,30}\b"
    r"(?:to (?:speak|ask|address|comment)|questions?|comments?|participation|speak\w*)\b"
)
_SPOKEN = re.compile(
    r"\b(?:members? of the public|residents?|parishioners?|electors?)\b[^.;]{0,60}\b(?:asked|spoke|raised|addressed"
    r"|commented|complained)\b"
)
# So a section may be headed that holds all of the open business.
_ALL_OPEN = re.compile(r"^\W*(?:part \w+\W*)?(?:open|public) sessions?\W*$", re.IGNORECASE)
_PART = re.compile(r"\b(?:public|open) part of the (?:meeting|agenda)\b")
# What a sentence may say of any business.
_OF_BUSINESS = (Say.OTHER, Say.LOST, Say.NOTHING)
# A line of so many words may be a heading that the layout did not know; so long may the words on the next meeting be.
_LINE, _NOTICE = 12, 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """Paragraphs [start, end) below one heading: an item, a numbered row of a table, or what a heading divides off."""

    start: int
    end: int
    item: int | None
    number: str | None
    head: Head | None
    row: bool = False


def closed(paper: Paper, units: Sequence[Unit], silent: AbstractSet[int]) -> frozenset[int]:
    """The indexes of all paragraphs that stand where the public was out; `units` cover the paper in order, and what
    `silent` ones say is about other papers."""
    return _Sitting(paper, units, silent).closed()


class _Sitting:
    """One walk through the minutes of a meeting, unit by unit."""

    def __init__(self, paper: Paper, units: Sequence[Unit], silent: AbstractSet[int]) -> None:
        self._paper, self._units, self._silent = paper, units, silent
        self._shut: set[int] = set()
        self._named: set[int] = set()
        self._out = False

    def closed(self) -> frozenset[int]:
        for place, unit in enumerate(self._units):
            told = self._told(unit, sure=self._out or place in self._named)
            self._carry(place, unit, told)
            for one in outs(unit.head, unit.start, told):
                self._close(place, unit, told, one)
        return frozenset(self._shut)

    def _told(self, unit: Unit, *, sure: bool) -> list[Told]:
        """The turns of a unit with their places; none where no word of it may be one, unless `sure` to be needed."""
        own = range(unit.start, unit.end)
        if not sure and unit.head is None and not any(_HINT.search(plain(self._words(at))) for at in own):
            return []
        title = {unit.start} if self._is_title(unit) else set()
        read = (at for at in own if at not in title and at not in self._silent)
        told = [((at, k), turn) for at in read for k, turn in enumerate(turns(self._words(at)))]
        return settled([one for one in told if one[1].say is not Say.ENDED or not self._is_forum(unit, one[0][0])])

    def _is_forum(self, unit: Unit, at: int) -> bool:
        """Does the public speak where a paragraph says that the public part ends, so that this alone does?"""
        words = plain(" ".join(self._words(place) for place in range(unit.start, unit.end)))
        spoken = _SPOKEN.search(words) and not _PART.search(words)
        section = _ALL_OPEN.sub("", self._paper.paragraphs[at].section or "")
        return bool(_FORUM.search(f"{self._title(unit)}\n{section}") or _ADJOURNED.search(words) or spoken)

    def _is_title(self, unit: Unit) -> bool:
        one = self._paper.paragraphs[unit.start]
        return one.kind is Kind.HEADING or (one.kind is not Kind.TABLE_ROW and unit.head is not None)

    def _title(self, unit: Unit) -> str:
        return self._paper.items[unit.item].title if unit.item is not None else self._words(unit.start)

    def _words(self, at: int) -> str:
        return words_of(self._paper, self._paper.paragraphs[at])

    def _carry(self, place: int, unit: Unit, told: Sequence[Told]) -> None:
        """Close what of a unit stands under an exclusion from before it."""
        named = place in self._named
        if not self._out and not named:
            return
        back = unit.start if unit.head is Head.OPEN else self._returned(unit, told)
        if not (self._is_notice(unit) and not named):
            self._shut.update(range(unit.start, unit.end if back is None else back))
        self._out = self._out and back is None

    def _returned(self, unit: Unit, told: Sequence[Told]) -> int | None:
        """From which paragraph on the public is back; the whole unit is open where it says so before anything else."""
        kinds = [self._paper.paragraphs[at].kind for at in range(unit.start, unit.end)]
        body = unit.start + next((at for at, kind in enumerate(kinds) if kind is not Kind.HEADING), len(kinds))
        others: list[int] = []
        for (at, k), turn in told:
            first = (at, k) == (body, 0)
            if turn.say is Say.BACK or (turn.say is Say.PRESENT and first):
                return at + (at in others) if others else unit.start
            others += [at] if turn.say in _OF_BUSINESS and at >= body else []
        return None

    def _is_notice(self, unit: Unit) -> bool:
        """Does a unit only tell when the next meeting is?"""
        first, last = self._paper.paragraphs[unit.start], self._paper.paragraphs[unit.end - 1]
        return matching.title(self._title(unit)).standing == "next" and last.end - first.start < _NOTICE

    def _close(self, place: int, unit: Unit, told: Sequence[Told], one: Out) -> None:
        """Close what one exclusion reaches."""
        if self._is_undivided(one.at[0]):
            self._shut.update(at for at, other in enumerate(self._paper.paragraphs) if other.item == unit.item)
        reaches = self._reaches(place, unit, one)
        following = reaches is None
        own = following or unit.head is not None or any(reach.far is Far.NEXT for reach in one.reaches)
        if own:
            self._shut.update(_others(told, one, unit))
        if following:
            self._out = one.back is None
            return
        self._named.update(reaches or ())
        if place in (reaches or ()):
            self._shut.update(range(unit.start, unit.end))

    def _is_undivided(self, at: int) -> bool:
        """Does an exclusion stand in a table whose rows are not told apart as items?"""
        rows = self._paper.paragraphs[at].kind is Kind.TABLE_ROW
        return rows and not any(unit.start <= at < unit.end and unit.row for unit in self._units)

    def _reaches(self, place: int, unit: Unit, one: Out) -> set[int] | None:
        """The units that an exclusion reaches by its own words; None for all until the public is back."""
        found: set[int] = set()
        for reach in one.reaches or [Reach(far=Far.ALL)]:
            units = self._reach(place, unit, reach)
            if units is None:
                if reach.far is Far.ABOUT and unit.head is None:
                    self._shut.update(range(unit.start, unit.end))
                return None
            found |= units
        return found

    def _reach(self, place: int, unit: Unit, reach: Reach) -> set[int] | None:
        if reach.far is Far.HERE and unit.head is None:
            return {place}
        if reach.far is Far.NEXT:
            return self._next(place)
        if reach.far in (Far.NAMED, Far.ONWARD):
            return self._numbered(place, reach)
        return None

    def _next(self, place: int) -> set[int] | None:
        """The item or row that begins next, with all that is divided off in it; None where no items are told apart."""
        own = self._key(place)
        keys = (self._key(later) for later in range(place + 1, len(self._units)))
        after = next((key for key in keys if key != own and key != (None, None)), None)
        return {at for at in range(place, len(self._units)) if self._key(at) == after} if after else None

    def _key(self, place: int) -> tuple[int | None, str | None]:
        return self._units[place].item, self._units[place].number

    def _numbered(self, place: int, reach: Reach) -> set[int] | None:
        """The units of these numbers; the next one where the only number is no item's, else all."""
        found = [self._of_number(place, name) for name in reach.names]
        if not all(found):
            return self._next(place) if len(found) == 1 and reach.far is Far.NAMED else None
        units = set().union(*found)
        return units if reach.far is Far.NAMED else set(range(min(units), len(self._units)))

    def _of_number(self, place: int, name: str) -> set[int]:
        """The later units of a number, or this one where it is not itself the vote to exclude."""
        here = {at for at in range(place, len(self._units)) if _is_number(self._units[at].number, name)}
        return {at for at in here if self._units[place].head is None or self._key(at) != self._key(place)}


def _is_number(number: str | None, name: str) -> bool:
    """Is an item of that number meant, or one numbered below it?"""
    own, told = numbering.order(number or ""), numbering.order(name)
    below = "/" not in (number or "") and own[: len(told)] == told
    return bool(told) and (own == told or below)


def _others(told: Sequence[Told], one: Out, unit: Unit) -> Iterator[int]:
    """The paragraphs of a unit with words on anything else after an exclusion and before the public is back."""
    end = one.back or (unit.end, 0)
    return (at for (at, k), turn in told if turn.say in _OF_BUSINESS and one.at < (at, k) < end)


def words_of(paper: Paper, paragraph: Paragraph) -> str:
    """The words of a paragraph."""
    return paper.text[paragraph.start : paragraph.end]


def units_of(paper: Paper, heads: AbstractSet[int], rows: Sequence[str | None]) -> tuple[Unit, ...]:
    """The units of a paper; `heads` are paragraphs that head closed parts, `rows` numbers rows."""
    starts: list[tuple[int, Head | None]] = []
    for at, one in enumerate(paper.paragraphs):
        head = _head(paper, at, at in heads, rows[at])
        outside = one.item is None and one.kind is Kind.HEADING
        if at == 0 or paper.paragraphs[at - 1].item != one.item or head or rows[at] or outside:
            starts.append((at, head))
    ends = [at for at, _ in starts[1:]] + [len(paper.paragraphs)]
    return tuple(_unit(paper, at, end, head, rows[at]) for (at, head), end in zip(starts, ends, strict=True))


def _unit(paper: Paper, at: int, end: int, head: Head | None, row: str | None) -> Unit:
    item = paper.paragraphs[at].item
    number = row or (paper.items[item].number if item is not None else None)
    return Unit(start=at, end=end, item=item, number=number, head=head, row=row is not None)


def _head(paper: Paper, at: int, heads: bool, row: str | None) -> Head | None:
    """What a heading, a cell of a numbered row or a short line without an end opens."""
    one, words = paper.paragraphs[at], words_of(paper, paper.paragraphs[at])
    if heads:
        return Head.CLOSED
    if not _HINT.search(plain(words)) or (one.kind is Kind.TABLE_ROW and not row):
        return None
    if row:
        return next((head for cell in re.split(r"[\t|\n]", words) if (head := heading(cell))), None)
    titled = one.kind is Kind.HEADING
    if not titled and (len(words.split()) > _LINE or words.rstrip().endswith((".", ";"))):
        return None
    return heading(words, sure=titled)
