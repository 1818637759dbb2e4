"""The trail of a subject: report, recommendation, decision, action and follow-up over meetings, oldest first."""

from collections.abc import Iterator
from datetime import date

from assistant import citing
from assistant.answers import Citation, Filters, Query
from assistant.evidence.units import plain
from assistant.registering.entries import Entry, EntryKind, Stage, Step
from assistant.registering.register import NO_FILTERS, entries, heading, settled
from assistant.registering.subjects import is_empty
from assistant.registering.subjects import subject as of
from assistant.retrieval.filters import allowed
from assistant.vocabulary import vocabulary
from ingest.library.library import Library
from ingest.papers import Access, Identity, PaperType

_REPORTS = (PaperType.REPORT, PaperType.AGENDA_PACK)
_ORDER = tuple(Stage)


def trail(library: Library, subject: str, clearance: Access, filters: Filters = NO_FILTERS) -> tuple[Step, ...]:
    """The steps of a subject that a reader of that clearance may see, oldest first, undated ones last; UsageError
    for a subject that has no word that could be looked for."""
    if is_empty(subject):
        return ()
    with library.snapshot():
        filters = settled(library, clearance, filters)
        found = entries(library, clearance, filters, subject)
        steps = [_step(entry) for entry in found]
        steps += _reports(library, subject, clearance, filters)
        identities = {paper.source: paper.identity for paper in library.papers(clearance=clearance)}
        steps += _follow_ups(found, identities, steps)
    return tuple(sorted(steps, key=_order))


def _step(entry: Entry) -> Step:
    is_report = entry.citation.paper_type not in (PaperType.MINUTES, PaperType.AGENDA_ITEM, PaperType.DECISION)
    stage = Stage.DECISION
    if entry.kind is EntryKind.ACTION:
        stage = Stage.ACTION
    elif entry.kind is EntryKind.RECOMMENDED and is_report:
        stage = Stage.RECOMMENDATION
    return Step(
        stage=stage,
        text=entry.text,
        words=entry.words,
        identity=entry.identity,
        citation=entry.citation,
        entry=entry,
    )


def _reports(library: Library, subject: str, clearance: Access, filters: Filters) -> Iterator[Step]:
    """The reports whose item is about the subject."""
    wanted = of(subject, vocabulary(library, clearance).short_forms())
    for slim in allowed(library.papers(clearance=clearance), Query(text="", question="", filters=filters)):
        if wanted is None or slim.paper_type not in _REPORTS:
            continue
        for at, item in enumerate(slim.items):
            if wanted.fits(item.title) and not slim.replacement(at):
                paper = library.paper(slim.source, clearance=clearance)
                cited = citing.of_run(1, paper, heading(paper, at), paper.access)
                yield _named(Stage.REPORT, item.title, paper.identity, cited)


def _follow_ups(found: tuple[Entry, ...], identities: dict[str, Identity], told: list[Step]) -> Iterator[Step]:
    """The items at which an entry came back, each once, where no step tells of that item already."""
    seen = {(step.citation.source, step.citation.item) for step in told}
    for entry in found:
        for cited in entry.came_back:
            if (cited.source, cited.item) not in seen:
                seen.add((cited.source, cited.item))
                yield _named(Stage.FOLLOW_UP, cited.item_title or cited.quote, identities[cited.source], cited)


def _named(stage: Stage, title: str, identity: Identity, cited: Citation) -> Step:
    return Step(stage=stage, text=cited.quote, words=plain(title), identity=identity, citation=cited)


def _order(step: Step) -> tuple[bool, date, str, int, str, int]:
    identity = step.identity
    day = identity.meeting_date or identity.after or identity.before or date.max
    stage = _ORDER.index(step.stage)
    return (
        identity.meeting_date is None,
        day,
        identity.committee or "",
        stage,
        step.citation.source,
        step.citation.start,
    )
