"""Notices of correction and revision, read from a paper's own words: what is replaced, and by what (pure).

A correction counts only where something shows what it corrects: the item at which minutes are approved, a named minute,
paragraph or table, or a paper that calls itself revised. An opinion ("the target should be six, not eight") is none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from assistant.evidence.correction_forms import (
    APPROVES,
    ASKED,
    CUES,
    ELSEWHERE,
    ERRATA,
    FORMS,
    HELD,
    MARKS_WHOLE,
    MINUTES_ITEM,
    OF_REPORT,
    PLACE,
    RECORD,
    REFUSED,
    REPORT,
    REVISES,
    SAYS,
    SORTS,
    TABLE_REPLACED,
    WHOLE_REPLACED,
)
from assistant.evidence.units import Unit
from ingest.chunking import sentences
from ingest.dates import dates
from ingest.papers import Kind, PaperType, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Words of a paper that say that something is replaced; `unit` is where they stand.

    `of_minutes`: what is replaced stands in the minutes of an earlier meeting, else in a paper of the same meeting.
    `meetings` are the dates of the meeting that is meant, as far as they are named; none is the same or the last one.
    `item`, `paragraph` and `table` are numbers as printed; `whole`: all that the paper or item says is replaced.
    `new` and `old` are the words that are right and wrong; `about` is the sentence that says so.
    """

    unit: Unit
    of_minutes: bool
    about: str
    meetings: frozenset[date] = frozenset()
    item: str | None = None
    paragraph: str | None = None
    table: str | None = None
    old: str | None = None
    new: str | None = None
    whole: bool = False


def notices(units: Sequence[Unit]) -> tuple[Notice, ...]:
    """What the units say is corrected, revised or replaced; of several in one unit, in its order.

    A notice without the wrong words takes them from one that names the same place and the same right words.
    """
    telling = [unit for unit in units if CUES.search(unit.words)]
    found = [notice for unit in telling for notice in (*_tables(unit), *_whole(unit), *_corrections(unit))]
    revised = {one.unit.paper.source for one in found if one.table or one.whole}
    found += [one for unit in telling if unit.paper.source in revised for one in _figures(unit)]
    return tuple(_completed(one, found) for one in found)


def _completed(one: Notice, others: Sequence[Notice]) -> Notice:
    if one.old or not one.new:
        return one
    same = (
        other.old
        for other in others
        if other.old and (_place(other), other.new) == (_place(one), one.new) and other.meetings == one.meetings
    )
    return replace(one, old=next(same, None))


def _place(notice: Notice) -> tuple[object, ...]:
    return notice.unit.paper.source, notice.of_minutes, notice.item, notice.paragraph, notice.table


def _corrections(unit: Unit) -> Iterator[Notice]:
    """Wrong and right words, each with the place that is named before, within or right after them."""
    carried: dict[str, str] = {}
    for span in _sentences(unit.words):
        sentence = unit.words[span.start : span.end]
        masked = PLACE.sub(lambda place: "\0" * len(place[0]), sentence)
        end = 0
        for match in _matches(masked):
            carried = _named(sentence[end : match.end()] + _right_after(sentence[match.end() :])) or carried
            end = match.end()
            if not _is_void(unit.words, span.start + match.start(), span.start + end, sentence):
                yield from _read(unit, sentence, match, carried)
        carried = _named(sentence) if RECORD.search(sentence) else {}


def _sentences(words: str) -> list[Span]:
    """The sentences of a text, what a colon leads into with what leads into it."""
    joined: list[Span] = []
    for span in sentences(words, Span(0, len(words))):
        leads = bool(joined) and words[joined[-1].end - 1] == ":"
        joined[-1:] = [Span(joined[-1].start, span.end)] if leads else [*joined[-1:], span]
    return joined


def _named(words: str) -> dict[str, str]:
    """The numbers of the places that are named, the last of each sort."""
    return {sort: value for place in PLACE.finditer(words) for sort, value in place.groupdict().items() if value}


def _right_after(rest: str) -> str:
    """The rest of a sentence where it begins by naming a place: " in minute 5"."""
    ahead = re.match(r",? (?:in|at|of|under|on) ", rest)
    place = PLACE.match(rest, ahead.end()) if ahead else None
    return rest[: place.end()] if place else ""


def _matches(masked: str) -> Iterator[re.Match[str]]:
    """The corrections in a sentence, none within another."""
    found = sorted(
        ((match.start(), rank, match) for rank, form in enumerate(FORMS) for match in form.finditer(masked)),
        key=lambda one: one[:2],
    )
    end = 0
    for start, _, match in found:
        if start >= end:
            yield match
            end = match.end()


def _is_void(words: str, start: int, end: int, sentence: str) -> bool:
    """Whether a correction was only asked about or was refused, or is of something else than a committee paper."""
    if ASKED.search(words[max(0, start - len(sentence)) : start].rpartition(". ")[2]):
        return True
    if REFUSED.search(words[end : end + 160]):
        return True
    return any(place["paragraph"] and ELSEWHERE.match(sentence, place.end()) for place in PLACE.finditer(sentence))


def _read(unit: Unit, sentence: str, match: re.Match[str], place: dict[str, str]) -> Iterator[Notice]:
    groups = match.groupdict()
    old, new = _bare(sentence, match, "old") if groups.get("old") else None, _bare(sentence, match, "new")
    of_minutes = _is_of_minutes(unit, sentence, place)
    if _is_meant(unit, sentence, bool(groups.get("firm")), bool(place), of_minutes):
        yield Notice(
            unit=unit,
            of_minutes=of_minutes,
            about=sentence,
            meetings=_meetings(unit, sentence, of_minutes),
            item=place.get("item"),
            paragraph=place.get("paragraph"),
            table=place.get("table"),
            old=old if old and _is_of_sort(old, new) else None,
            new=new,
        )


def _is_meant(unit: Unit, sentence: str, firm: bool, placed: bool, of_minutes: bool) -> bool:
    """Whether the words are a correction of a paper: "should be" is one only where papers are put right."""
    above = f"{unit.around} {_headings(unit)}"
    errata = bool(ERRATA.search(above))
    if not firm:
        return (of_minutes or errata) and (placed or bool(RECORD.search(sentence)))
    return of_minutes or errata or placed or bool(REVISES.search(above) or REPORT.search(sentence))


def _bare(sentence: str, match: re.Match[str], name: str) -> str:
    return sentence[match.start(name) : match.end(name)].strip(" \"“”‘’'.,;:")


def _is_of_sort(old: str, new: str) -> bool:
    return all(bool(sort.search(old)) == bool(sort.search(new)) for sort in SORTS)


def _headings(unit: Unit) -> str:
    """The headings at the head of the unit's paper: what it calls itself."""
    heads = (p for p in unit.paper.paragraphs[:12] if p.kind is Kind.HEADING)
    return " ".join(unit.paper.text[p.start : p.end] for p in heads)


def _is_of_minutes(unit: Unit, sentence: str, place: dict[str, str]) -> bool:
    if unit.paper.paper_type not in (PaperType.MINUTES, PaperType.AGENDA_ITEM, PaperType.DECISION, PaperType.OTHER):
        return False
    if OF_REPORT.search(sentence):
        return False
    at_minutes = unit.item is not None and MINUTES_ITEM.match(unit.paper.items[unit.item].title)
    named = "item" in place and re.search(r"\bminutes? (?:no\.? |number )?\d", sentence, re.I)
    return bool(at_minutes or named or APPROVES.search(f"{unit.around} {sentence}"))


def _meetings(unit: Unit, sentence: str, of_minutes: bool) -> frozenset[date]:
    """The meetings named in the sentence; for minutes else in what stands around it, in its item."""
    item = (p for p in unit.paper.paragraphs if unit.item is not None and p.item == unit.item)
    whole = " ".join(unit.paper.text[p.start : p.end] for p in item)
    for words in (sentence, unit.words, unit.around, whole) if of_minutes else (sentence,):
        plain = " ".join(words.split())
        named = frozenset(found.day for found in dates(plain) if HELD.search(plain[: found.start]))
        if named:
            return named
    return frozenset()


def _tables(unit: Unit) -> Iterator[Notice]:
    """Tables that are said to be withdrawn or replaced, or that stand here revised."""
    for span in _sentences(unit.words):
        sentence = unit.words[span.start : span.end]
        for match in TABLE_REPLACED.finditer(sentence):
            number = next(filter(None, match.groupdict().values()))
            meetings = _meetings(unit, sentence, False)
            yield Notice(unit=unit, of_minutes=False, about=sentence, table=number, meetings=meetings)


def _whole(unit: Unit) -> Iterator[Notice]:
    """Whole reports, or minutes, that are said to be replaced or that call themselves revised."""
    minutes = unit.paper.paper_type is PaperType.MINUTES
    head = unit.kind in (Kind.HEADING, Kind.PARTICULARS) and unit.paper.paper_type is not PaperType.AGENDA
    marked = head and MARKS_WHOLE.search(unit.words) and (unit.item is None if minutes else unit.item is not None)
    if (marked and not re.search(r"\btable\b", unit.words, re.I)) or WHOLE_REPLACED.search(unit.words):
        meetings = _meetings(unit, unit.words, False)
        yield Notice(unit=unit, of_minutes=minutes and bool(marked), about=unit.words, whole=True, meetings=meetings)


def _figures(unit: Unit) -> Iterator[Notice]:
    """In a paper that revises another: figures set beside those that the other gives."""
    for match in SAYS.finditer(unit.words):
        yield Notice(unit=unit, of_minutes=False, about=unit.words, old=match["old"], new=match["new"])
