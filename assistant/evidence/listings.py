"""Entries that papers list: agenda items, recommendations of a report, meetings and papers held (pure)."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from assistant.citing import TYPE_NAMES, day, meeting_name
from assistant.evidence.counting import Counting
from assistant.evidence.registers import Entry, Register, entry
from assistant.understanding.times import days
from assistant.understanding.words import stems
from ingest.papers import Kind, Paper, PaperType, Paragraph, Span

_LISTS_ITEMS = (PaperType.AGENDA, PaperType.AGENDA_PACK, PaperType.MINUTES)
_WITH_ITEMS = 3
_FRONT = 1500
_OPENING = re.compile(r":|\s[–-]\s")
_LEADS_IN = re.compile(r"(?::|\b(?:to|that)\s*[-–—]?)\s*$")
_CANCELLED = re.compile(r"\bcancelled\b", re.I)


def items(counting: Counting, papers: Sequence[Paper]) -> Register | None:
    """The items of the agenda; None where the papers of the meeting differ on them or their numbers leave gaps."""
    listing = sorted(
        (paper for paper in papers if paper.paper_type in _LISTS_ITEMS and len(paper.items) >= _WITH_ITEMS),
        key=lambda paper: _LISTS_ITEMS.index(paper.paper_type),
    )
    if not listing or counting.subject or len({len(paper.items) for paper in listing}) > 1:
        return None
    for paper in listing:
        places = [_title_place(paper, index) for index in range(len(paper.items))]
        if _runs_on(paper) and None not in places:
            found = (entry(paper, place, Kind.HEADING, at) for at, place in enumerate(places) if place)
            return Register(counting=counting, entries=tuple(found))
    return None


def _runs_on(paper: Paper) -> bool:
    numbers = [item.number or "" for item in paper.items]
    first = int(numbers[0]) if numbers[0].isdigit() else 1
    return numbers == [str(number) for number in range(first, first + len(numbers))]


def _title_place(paper: Paper, index: int) -> Span | None:
    """Where the paper prints an item's title."""
    title = paper.items[index].title
    heads = [one for one in paper.paragraphs if one.item == index and one.kind is Kind.HEADING]
    for paragraph in (one for one in (*heads, *paper.paragraphs) if title in paper.text[one.start : one.end]):
        start = paper.text.index(title, paragraph.start)
        return Span(start, start + len(title))
    return None


def recommended(counting: Counting, papers: Sequence[Paper]) -> Register | None:
    """The recommendations of the one report whose title holds the subject, limbs within a limb left with theirs."""
    told = [
        (paper, at, set(stems(_OPENING.split(item.title)[0])) == counting.subject)
        for paper in papers
        for at, item in enumerate(paper.items)
        if paper.paper_type in (PaperType.REPORT, PaperType.AGENDA_PACK)
        and counting.subject <= set(stems(item.title))
        and _recommendations(paper, at)
    ]
    meant = [one for one in told if one[2]] or told
    if len(meant) != 1:
        return None
    paper, item, _ = meant[0]
    own = _recommendations(paper, item)
    first = _style(paper, own[0])
    found = (entry(paper, Span(one.start, one.end), one.kind, item) for one in own if _style(paper, one) == first)
    return Register(counting=counting, entries=tuple(found)) if len({one.section for one in own}) == 1 else None


def _recommendations(paper: Paper, item: int) -> list[Paragraph]:
    """What stands under an item's heading of recommendations, less what only leads in."""
    return [
        one
        for one in paper.paragraphs
        if (one.item, one.kind) == (item, Kind.RECOMMENDATION)
        and "recommendation" in (one.section or "").lower()
        and not _LEADS_IN.search(paper.text, one.start, one.end)
    ]


def _style(paper: Paper, paragraph: Paragraph) -> str:
    """How an entry is marked: "(a)" and "(b)" are alike, "2.1" and "2.2"."""
    mark = re.match(
        r"[\s*–-]*\(?(?:\d+(?:\.\d+)*|[A-Za-z]{1,4})[.)]?(?=\s)", paper.text[paragraph.start : paragraph.end]
    )
    return re.sub(r"[a-z]+", "a", re.sub(r"\d+", "1", mark[0].lower().strip(" *-–\t\n"))) if mark else ""


def meetings(counting: Counting, papers: Sequence[Paper]) -> Register | None:
    """Each meeting that papers are held of, by day, once; a meeting called off is none."""
    if len({paper.identity.council for paper in papers} - {None}) > 1:
        return None
    told: dict[date, Entry] = {}
    called_off = {
        one.identity.meeting_date for one in papers if not one.items and _CANCELLED.search(one.text, 0, _FRONT)
    }
    for paper in papers:
        held_on = paper.identity.meeting_date
        if held_on is not None and held_on not in called_off and held_on not in told:
            words = f"{day(held_on)}, {TYPE_NAMES[paper.paper_type]}"
            told[held_on] = entry(paper, _dated(paper, held_on), Kind.PARTICULARS, words=words)
    return Register(counting=counting, entries=tuple(told[held_on] for held_on in sorted(told)))


def _dated(paper: Paper, held_on: date) -> Span:
    """Where a paper gives the day of its meeting; else its first words."""
    spans = list(_fronts(paper))
    return next((span for span in spans if held_on in days(paper.text[span.start : span.end])), spans[0])


def _fronts(paper: Paper) -> Iterator[Span]:
    kept = [one for one in paper.paragraphs if one.kind is not Kind.FURNITURE] or paper.paragraphs
    yield from (Span(one.start, one.end) for one in kept)


def held(counting: Counting, papers: Sequence[Paper]) -> Register:
    """Each paper held."""
    names = {paper.source: f"{meeting_name(paper.identity)}, {TYPE_NAMES[paper.paper_type]}" for paper in papers}
    found = (entry(one, next(_fronts(one)), Kind.PARTICULARS, words=names[one.source]) for one in papers)
    return Register(counting=counting, entries=tuple(found))
