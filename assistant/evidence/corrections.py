"""Which chosen units a correction or a revision replaces, what takes their place, and how that is said (pure)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.evidence.correction_forms import MARKED
from assistant.evidence.notices import Notice
from assistant.evidence.units import Unit, cells
from assistant.understanding.words import is_frame, stem, stems
from ingest.papers import AgendaItem, Identity, Kind, Paper, PaperType, Paragraph, Span

# Minutes are mostly corrected at the next meeting, now and then at the one after it.
NEXT_MEETINGS = 2
SAME_TITLE, LIKE, TAKES_PLACE = 0.6, 0.5, 0.5
SENTENCE = 4
_NOTED = (PaperType.MINUTES, PaperType.AGENDA_ITEM, PaperType.OTHER)
_TABLE = re.compile(r"\W*(?:(?:revised|corrected) )?table ([A-Z]?\d+(?:\.\d+)?[a-z]?)\b", re.I)
_TOKEN = re.compile(r"[£$€]?\d+(?:[.,]\d+)*|%|per ?cent|(?<=\d)m\b|[^\W\d]+(?:['’][^\W\d]+)?")
_PART = re.compile(r"\b(?:sentence|line|bullet|words?)\b", re.I)

Place = tuple[str, Span]


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """A unit that is replaced, the notice that says so, and the units that take its place, as far as they are known."""

    old: Unit
    notice: Notice
    instead: tuple[Unit, ...] = ()


def witnesses(chosen: Sequence[Unit], papers: Sequence[Paper]) -> frozenset[str]:
    """Sources of the papers that may hold a notice about the chosen units: of their meetings and the next ones."""
    found: set[str] = set()
    for identity in {unit.paper.identity for unit in chosen}:
        fellows = [paper for paper in papers if _same_committee(paper.identity, identity)]
        days = sorted({day for paper in fellows if (day := paper.identity.meeting_date)})
        near = [day for day in days if identity.meeting_date and day >= identity.meeting_date][: 1 + NEXT_MEETINGS]
        found |= {paper.source for paper in fellows if paper.identity.meeting_date in near}
        found |= {paper.source for paper in fellows if near and paper.identity.after == near[0]}
    return frozenset(found | {unit.paper.source for unit in chosen})


def replaced(
    chosen: Sequence[Unit], notices: Sequence[Notice], papers: Sequence[Paper], held: Sequence[Unit] = ()
) -> tuple[Replacement, ...]:
    """The chosen units that a notice replaces, in their order, each with the notice that says most.

    `papers` are those of the library, for the order of meetings; `held` are units among which those of the revised
    paper are looked for.
    """
    found = []
    telling = {_key(notice.unit) for notice in notices}
    for unit in chosen:
        fitting = [one for one in notices if _key(unit) not in telling and _replaces(one, unit, notices, papers)]
        if fitting:
            notice = max(fitting, key=lambda one: _says(one, unit))
            found.append(Replacement(old=unit, notice=notice, instead=_instead(unit, notice, notices, held)))
    return tuple(found)


def leading(chosen: Sequence[Unit], replacements: Sequence[Replacement]) -> tuple[Unit, ...]:
    """The chosen units with what corrects one of them put before all of its paper and item.

    A replaced unit is left out where what takes its place says the same words.
    """
    same = {_key(one.old) for one in replacements if any(one.old.words == unit.words for unit in one.instead)}
    ordered: dict[Place, Unit] = {}
    for unit in chosen:
        here = [one for one in replacements if _origin(one.old) == _origin(unit)]
        first = [new for one in here for new in (*one.instead, *(() if _key(one.old) in same else (one.notice.unit,)))]
        for one in (*first, unit):
            if _key(one) not in same:
                ordered.setdefault(_key(one), one)
    return tuple(ordered.values())


def marks(replacements: Sequence[Replacement]) -> Mapping[Place, str]:
    """What is said before each replaced unit, by its source and span."""
    return {_key(one.old): mark(one.notice) for one in replacements}


def mark(notice: Notice) -> str:
    """What is said before a unit that a notice replaces: "Replaced by this correction: "."""
    if notice.table and not notice.old:
        return f"Replaced by the revision of Table {notice.table}: "
    if notice.whole:
        return f"Replaced by the {'corrected minutes' if notice.of_minutes else 'revised report'}: "
    return "Replaced by this correction: "


def _key(unit: Unit) -> Place:
    return unit.paper.source, unit.span


def _origin(unit: Unit) -> tuple[str, int | None]:
    return unit.paper.source, unit.item


def _says(notice: Notice, unit: Unit) -> tuple[bool, ...]:
    """How much a notice says of a unit: of a row its table, wrong and right words, as a decision, in a sentence."""
    tabled = bool(notice.table) and unit.kind is Kind.TABLE_ROW
    decided = notice.of_minutes and notice.unit.kind is Kind.DECISION
    both = bool(notice.old and notice.new and notice.old in notice.about)
    told = notice.unit.kind not in (Kind.HEADING, Kind.PARTICULARS) and notice.about.rstrip()[-1:] == "."
    return tabled, both, decided, told


def _replaces(notice: Notice, unit: Unit, notices: Sequence[Notice], papers: Sequence[Paper]) -> bool:
    return (
        unit.kind is not Kind.HEADING
        and (unit.paper.paper_type in _NOTED if notice.of_minutes else unit.paper.paper_type is not PaperType.MINUTES)
        and _of_meeting(notice, unit, papers)
        and not _is_newer(notice, unit, notices)
        and _points_at(notice, unit)
    )


def _same_committee(one: Identity, other: Identity) -> bool:
    councils = one.council is None or other.council is None or one.council.lower() == other.council.lower()
    return councils and (one.committee or "").lower() == (other.committee or "").lower()


def _of_meeting(notice: Notice, unit: Unit, papers: Sequence[Paper]) -> bool:
    """Whether the unit's meeting is the one that the notice means; an unknown one is none."""
    here, there = notice.unit.paper.identity, unit.paper.identity
    later = here.meeting_date and there.meeting_date and there.meeting_date > here.meeting_date
    if later or not _same_committee(here, there):
        return False
    if notice.meetings:
        return there.meeting_date in notice.meetings
    if notice.of_minutes and not notice.whole:
        return there.meeting_date is not None and there.meeting_date == _last_before(here, papers)
    same_day = here.meeting_date is not None and here.meeting_date == there.meeting_date
    return same_day or notice.unit.paper.source == unit.paper.source


def _last_before(identity: Identity, papers: Sequence[Paper]) -> date | None:
    days = (paper.identity.meeting_date for paper in papers if _same_committee(paper.identity, identity))
    return max((day for day in days if day and identity.meeting_date and day < identity.meeting_date), default=None)


def _is_newer(notice: Notice, unit: Unit, notices: Sequence[Notice]) -> bool:
    """Whether a unit belongs to what is right: marked revised, after a notice in its own paper, or telling of both."""
    item, place = _item(unit), _paragraph(unit)
    above = (item.title if item else "", (place.section if place else "") or "", _caption(unit))
    if not notice.of_minutes and any(map(MARKED.search, above)):
        return True
    if notice.old and notice.new and _stands(notice.old, unit.words) and _stands(notice.new, unit.words):
        return notice.new.lower() not in notice.old.lower()
    same = [one for one in notices if (one.table, one.whole) == (notice.table, notice.whole)] if not notice.old else []
    here = [one.unit for one in (notice, *same) if one.unit.paper.source == unit.paper.source]
    return any(notice.of_minutes or unit.span.start >= other.span.start for other in here)


def _points_at(notice: Notice, unit: Unit) -> bool:
    if not _at_place(notice, unit):
        return False
    if notice.whole:
        return True
    if notice.old:
        return _stands(notice.old, unit.words) and _is_sure(notice, unit)
    if notice.table:
        return True
    is_sentence = len((notice.new or "").split()) >= SENTENCE and unit.kind is not Kind.TABLE_ROW
    if not is_sentence or not (notice.paragraph or notice.item) or unit.words == notice.new:
        return False
    whole = notice.paragraph is not None and not _PART.search(notice.about)
    return whole or _likeness(notice.new or "", unit.words) >= LIKE


def _at_place(notice: Notice, unit: Unit) -> bool:
    """Whether a unit stands under the item, paragraph and table that the notice names; a report's item is its own."""
    place = _paragraph(unit)
    number = place.number if place else None
    if notice.item and not any(_same_number(notice.item, one) for one in (unit.item_number, number)):
        return False
    if not notice.item and not notice.of_minutes and not _same_item(notice.unit, unit):
        return False
    if notice.paragraph and (unit.kind is Kind.TABLE_ROW or not _same_number(notice.paragraph, number)):
        return False
    found = _TABLE.match(_caption(unit))
    return not notice.table or (found is not None and _same_number(notice.table, found[1]))


def _same_number(one: str, other: str | None) -> bool:
    plain = re.sub(r"[\s().]+$|[\s()]", "", one).lower()
    numbers = re.sub(r"[\s().]+$|[\s()]", "", other or "").lower()
    return bool(numbers) and (plain == numbers or plain.split("/")[0] == numbers)


def _item(unit: Unit) -> AgendaItem | None:
    """The item that a unit stands under; in a paper of one item, that."""
    items = unit.paper.items
    return items[unit.item] if unit.item is not None else items[0] if len(items) == 1 else None


def _same_item(one: Unit, other: Unit) -> bool:
    first, second = _item(one), _item(other)
    if first is None or second is None:
        return False
    titles = [{word for word in stems(item.title) if not is_frame(word)} for item in (first, second)]
    shared = len(titles[0] & titles[1])
    if first.number and second.number and first.number == second.number:
        return shared > 0 or not all(titles)
    return shared > 1 and shared >= SAME_TITLE * max(map(len, titles))


def _paragraph(unit: Unit) -> Paragraph | None:
    return next((one for one in unit.paper.paragraphs if one.start <= unit.span.start < one.end), None)


def _caption(unit: Unit) -> str:
    """The caption of a unit's table: as the format gives it, else the line before the table's first row."""
    if unit.table is None:
        return ""
    rows = unit.paper.paragraphs
    first = next((place for place, row in enumerate(rows) if row.table == unit.table), 0)
    caption = rows[first].caption
    above = [row for row in rows[max(0, first - 4) : first] if row.kind is not Kind.FURNITURE]
    runs = [Span(row.start, row.end) for row in reversed(above[-2:])]
    lines = (unit.paper.text[run.start : run.end] for run in ([caption, *runs] if caption else runs))
    return next((line for line in lines if _TABLE.match(line)), "")


def _tokens(words: str) -> list[str]:
    """Words and figures as they are told apart: lower case, figures without commas, small numbers as figures."""
    found = (token.replace(",", "") for token in _TOKEN.findall(words.lower()))
    same = {"percent": "%", "per cent": "%", "m": "million"}
    return [same.get(token) or (stem(token) if stem(token).isdigit() else token) for token in found]


def _stands(old: str, words: str) -> bool:
    """Whether words stand in others one after another, figures whole."""
    wanted, said = _tokens(old), _tokens(words)
    starts = range(len(said) - len(wanted) + 1)
    return bool(wanted) and any(said[start : start + len(wanted)] == wanted for start in starts)


def _is_sure(notice: Notice, unit: Unit) -> bool:
    """Whether the wrong words tell enough: a small number, or a figure of no named place, needs the subject as well."""
    tokens = _tokens(notice.old or "")
    named = bool(notice.item or notice.paragraph or notice.table)
    figure = len(tokens) == 1 and tokens[0][-1:].isdigit()
    if len(tokens) > 1 and not all(token[-1:].isdigit() or token in ("%", "million") for token in tokens):
        return True
    telling = not figure or len(tokens[0]) > 2 or "." in tokens[0]
    spent = {*stems(notice.old or ""), *stems(notice.new or "")}
    subject = {word for word in stems(notice.about) if word not in spent and not is_frame(word) and not word.isdigit()}
    shared = len(subject & {*stems(unit.words), *stems(unit.around)})
    return (telling and (named or shared > 0)) or (named and shared > 1)


def _likeness(one: str, other: str) -> float:
    first, second = set(stems(one)), set(stems(other))
    return len(first & second) / len(first | second) if first | second else 0.0


def _instead(unit: Unit, notice: Notice, notices: Sequence[Notice], held: Sequence[Unit]) -> tuple[Unit, ...]:
    """The row of the revised table, or what the revised paper says in that place."""
    if not (notice.table or notice.whole) or notice.old:
        return ()
    fitting = list(_newer(unit, notice, notices, held))
    best = max(fitting, key=lambda one: _likeness(one.words, unit.words), default=None)
    if best is None or (unit.kind is not Kind.TABLE_ROW and _likeness(best.words, unit.words) < TAKES_PLACE):
        return ()
    return (best,)


def _newer(unit: Unit, notice: Notice, notices: Sequence[Notice], held: Sequence[Unit]) -> Iterator[Unit]:
    """Units of the revised paper, of the same item and kind; of a table, the row with the same first cell."""
    for one in held:
        meeting = one.paper.identity.meeting_date == unit.paper.identity.meeting_date
        if one.kind is not unit.kind or not meeting or not _same_committee(one.paper.identity, unit.paper.identity):
            continue
        if _is_newer(notice, one, notices) and _same_item(one, unit) and _same_row(one, unit):
            caption, named = _TABLE.match(_caption(one)), notice.table
            if not named or (caption and _same_number(named, caption[1])):
                yield one


def _same_row(one: Unit, other: Unit) -> bool:
    if one.kind is not Kind.TABLE_ROW:
        return True
    first, second = (cells(unit.paper.text[unit.span.start : unit.span.end])[0].lower() for unit in (one, other))
    return first == second
