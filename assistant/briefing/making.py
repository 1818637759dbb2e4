"""Topic in, briefing out: the steps in order, each told to whoever waits."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from assistant.ask import Conversation, ask
from assistant.briefing.bearing import NAMES
from assistant.briefing.choosing import within
from assistant.briefing.composing import compose
from assistant.briefing.correcting import corrections
from assistant.briefing.finding import Matter, Progress, find
from assistant.briefing.material import Material, Summed
from assistant.briefing.nouns import Briefing, Point, Wish
from assistant.registering.entries import Entry
from assistant.registering.register import entries
from ingest.errors import UsageError
from ingest.library.library import Library
from ingest.papers import Access
from ingest.settings import Settings

LONGEST_TOPIC = 300
QUOTES = "quotes"
SILENT = "The papers are quoted because the language model has nothing to word."


def unheard(step: str, done: int, of: int) -> None:
    """Progress that nobody waits for."""


def brief(
    wish: Wish, library: Library, settings: Settings, *, clearance: Access, today: date, progress: Progress = unheard
) -> Briefing:
    """All that the papers which this reader may read hold on a topic; UsageError for a topic that names nothing.

    `progress` is called before each step; whatever it raises stops the briefing.
    """
    topic = " ".join(wish.topic.split())
    if not any(letter.isalnum() for letter in topic) or len(topic) > LONGEST_TOPIC:
        raise UsageError(f"Name a topic in a few words, {LONGEST_TOPIC} characters at most: “school places”.")
    wish = replace(wish, topic=topic)
    with library.snapshot():
        matter = find(wish, library, clearance=clearance, today=today, progress=progress)
        progress("registers", 0, 1)
        about = _about(entries(library, clearance, wish.filters), matter) if matter.found else ()
        progress("writing", 0, 1)
        corrected = corrections([one.unit for one in matter.found], library, clearance=clearance)
        summed = _summed(wish, matter, library, settings, clearance, today)
        material = Material(
            wish=wish,
            matter=matter,
            chosen=within(matter.found, wish.length),
            entries=about,
            corrections=corrected,
            summed=summed,
        )
        return compose(material, today)


def _about(listed: Sequence[Entry], matter: Matter) -> tuple[Entry, ...]:
    """The entries of items that were taken whole, those that stand in what was found, and those that name the topic."""
    kept = {paper.source for paper in matter.papers}
    spans = [(one.unit.paper.source, one.unit.span) for one in matter.found]
    whole = {(source, _number(matter, source, at)) for source, at in matter.places}
    return tuple(
        entry
        for entry in listed
        if entry.citation.source in kept
        and (
            (entry.citation.source, (entry.citation.item, entry.citation.item_title)) in whole
            or any(_overlaps(entry, source, span) for source, span in spans)
            or matter.subject.coverage(entry.words) >= NAMES
            or matter.subject.is_akin(entry.words)
        )
    )


def _number(matter: Matter, source: str, at: int | None) -> tuple[str | None, str | None]:
    items = next(paper.items for paper in matter.papers if paper.source == source)
    return (None, None) if at is None else (items[at].number, items[at].title)


def _overlaps(entry: Entry, source: str, span: tuple[int, int]) -> bool:
    cited = entry.citation
    return cited.source == source and cited.start < span[1] and span[0] < cited.end


def _summed(wish: Wish, matter: Matter, library: Library, settings: Settings, clearance: Access, today: date) -> Summed:
    """What another engine than the quotes says in sum, each statement with its citations; or why it says nothing."""
    if wish.engine == QUOTES or not matter.found:
        return Summed()
    answer = ask(
        f"What do the papers say about {wish.topic}?",
        Conversation(),
        library,
        settings,
        clearance=clearance,
        filters=wish.filters,
        engine=wish.engine,
        today=today,
    )
    if answer.engine == QUOTES:
        return Summed(note=answer.note or SILENT)
    cited = {one.n: one for one in answer.citations}
    points = tuple(
        Point(
            lines=(statement.text,),
            citations=tuple(cited[n] for n in statement.citations),
            support=statement.support,
        )
        for statement in answer.statements
        if statement.citations and statement.support != "absent"
    )
    return Summed(points=points, note="" if points else SILENT)
