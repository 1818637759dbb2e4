"""What was searched, which meetings speak of the topic, and what is missing: the briefing's own words throughout."""

from collections.abc import Iterator, Sequence

from assistant.answers import Filters
from assistant.briefing.choosing import WORDS
from assistant.briefing.material import Material
from assistant.briefing.meetings import by_meeting, capital, name, papers_of
from assistant.briefing.nouns import Block, Cell, Length, Section, Table
from assistant.citing import TYPE_NAMES, day
from assistant.silence import searched
from ingest.papers import Identity, Paper, PaperType

_TELL = (PaperType.MINUTES, PaperType.AGENDA_ITEM, PaperType.DECISION)
_BEFORE = (PaperType.AGENDA_PACK, PaperType.REPORT)
_OPEN = "Not held: the date of the meeting of “{source}”{bounds}, and with it the report that went before."


def section(material: Material) -> Section:
    """The section."""
    matter = material.matter
    return Section(
        key="scope",
        title="Scope",
        notes=(_searched(material), *_set(material.wish.filters), *_length(material)),
        blocks=tuple(
            block
            for block in (
                _meetings(material),
                Block(heading="What is not held", notes=tuple(_missing(papers_of(matter.found), matter.held))),
            )
            if block.notes or (block.table and block.table.rows)
        ),
    )


def many(number: int, noun: str) -> str:
    """A number with its noun."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def listed(names: Sequence[str]) -> str:
    """Names as a list in a sentence."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def _searched(material: Material) -> str:
    looked = searched(material.matter.papers, material.matter.query)
    span = ""
    if looked.date_from and looked.date_to:
        span = f", held between {day(looked.date_from)} and {day(looked.date_to)}"
        if looked.date_from == looked.date_to:
            span = f", held on {day(looked.date_from)}"
    undated = f"; {many(looked.undated_papers, 'paper')} without a date" if looked.undated_papers else ""
    told = papers_of(material.matter.found)
    speak = f"{many(len(told), 'paper')} speak{'s' if len(told) == 1 else ''}" if told else "none speaks"
    return (
        f"Searched: {many(looked.papers, 'paper')} of {many(looked.meetings, 'meeting')}{span}{undated}; {speak} of it."
    )


def _set(filters: Filters) -> Iterator[str]:
    parts = [filters.committee or "", TYPE_NAMES[filters.paper_type] + " only" if filters.paper_type else ""]
    parts += [f"from {day(filters.date_from)}" if filters.date_from else ""]
    parts += [f"to {day(filters.date_to)}" if filters.date_to else ""]
    if any(parts):
        yield f"Limited to: {', '.join(filter(None, parts))}."


def _length(material: Material) -> Iterator[str]:
    out = len(material.matter.found) - len(material.chosen)
    if out > 0 and material.wish.length is not Length.FULL:
        yield (
            f"This briefing covers {len(material.chosen)} of {len(material.matter.found)} passages in its history, "
            f"about {WORDS[material.wish.length]:,} words; the full length quotes all."
        )


def _meetings(material: Material) -> Block:
    rows = []
    for group in by_meeting(material.matter.found):
        papers = papers_of(group)
        kinds = listed(list(dict.fromkeys(TYPE_NAMES[paper.paper_type] for paper in papers)))
        rows.append((Cell(lines=(name(papers[0].identity),)), Cell(lines=(capital(kinds),))))
    heads = ("Meeting", "Papers that speak of it")
    return Block(table=Table(caption="Meetings that speak of it", heads=heads, rows=tuple(rows)))


def _missing(told: Sequence[Paper], held: Sequence[Paper]) -> Iterator[str]:
    seen: set[object] = set()
    for paper in told:
        key = _meeting(paper)
        if key in seen:
            continue
        seen.add(key)
        kinds = {other.paper_type for other in held if _meeting(other) == key}
        yield from _of_meeting(paper, kinds)
    yield from _withheld(told)


def _meeting(paper: Paper) -> object:
    identity = paper.identity
    return (identity.committee, identity.meeting_date) if identity.meeting_date else paper.source


def _of_meeting(paper: Paper, kinds: set[PaperType]) -> Iterator[str]:
    if paper.identity.meeting_date is None:
        yield _OPEN.format(source=paper.source, bounds=_bounds(paper.identity))
        return
    named = name(paper.identity)
    if kinds & set(_BEFORE) and not kinds & set(_TELL):
        yield f"Not held: the minutes of {named}; what was said and decided there is not known here."
    elif kinds & set(_TELL) and not kinds & set(_BEFORE):
        yield f"Not held: any report or pack of {named}; what stood before the meeting is not known here."


def _bounds(identity: Identity) -> str:
    bounds = [f"after {day(identity.after)}"] if identity.after else []
    bounds += [f"before {day(identity.before)}"] if identity.before else []
    return f" (only that this was {' and '.join(bounds)})" if bounds else ""


def _withheld(told: Sequence[Paper]) -> Iterator[str]:
    for paper in told:
        if paper.withheld:
            parts = listed(list(dict.fromkeys(f"{part.kind} {part.reason}" for part in paper.withheld)))
            yield f"Not held: parts of “{paper.source}”, as not for publication ({parts})."
