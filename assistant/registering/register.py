"""The register of a library: every decision, request, recommendation and action that a reader may see."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial

from assistant import citing
from assistant.answers import Citation, Filters, Query, Searched
from assistant.registering import finding, returning
from assistant.registering.entries import Entry, EntryKind, Found
from assistant.registering.subjects import Subject, is_empty, subject
from assistant.retrieval.filters import allowed
from assistant.silence import searched
from assistant.understanding.words import stem, stems
from assistant.vocabulary import vocabulary
from ingest.errors import UsageError
from ingest.library.library import Library
from ingest.papers import Access, Identity, Kind, Paper, Span

NO_FILTERS = Filters()
_APART = (EntryKind.ACTION, EntryKind.RECOMMENDED, EntryKind.REQUESTED)
# Words that the minutes put before a decision and the page of the decision leaves out.
_FORMAL = frozenset(stem(word) for word in ("resolved", "decided", "unanimously"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """The rows of a register, and what was looked through for them."""

    entries: tuple[Entry, ...]
    searched: Searched


def register(
    library: Library, clearance: Access, filters: Filters = NO_FILTERS, about: str = "", *, actions: bool
) -> Register:
    """The register of actions, or that of everything else; UsageError for a committee that is not held."""
    with library.snapshot():
        filters = settled(library, clearance, filters)
        found = entries(library, clearance, filters, about)
        looked = searched(library.papers(clearance=clearance), Query(text="", question="", filters=filters))
    kept = tuple(one for one in found if (one.kind is EntryKind.ACTION) is actions)
    return Register(entries=kept, searched=looked)


def settled(library: Library, clearance: Access, filters: Filters) -> Filters:
    """The filters with the committee's name as the papers have it; UsageError if they have none of that name."""
    if filters.date_from and filters.date_to and filters.date_from > filters.date_to:
        raise UsageError(
            f"No meeting lies between {filters.date_from} and {filters.date_to}: put the earlier day first."
        )
    if filters.committee is None:
        return filters
    known = sorted({one.identity.committee for one in library.papers(clearance=clearance) if one.identity.committee})
    asked = filters.committee.casefold().strip()
    found = [name for name in known if name.casefold() == asked] or [name for name in known if asked in name.casefold()]
    if len(found) != 1 or not asked:
        raise UsageError(
            f"The library holds no committee '{filters.committee}': it has {', '.join(found or known) or 'none'}."
        )
    return replace(filters, committee=found[0])


def entries(library: Library, clearance: Access, filters: Filters = NO_FILTERS, about: str = "") -> tuple[Entry, ...]:
    """All entries that a reader of that clearance may see, oldest first, undated ones last; `about` keeps those whose
    text or item has all of its words. One paper is held at a time; UsageError if `about` names nothing."""
    with library.snapshot():
        papers = library.papers(clearance=clearance)
        items = returning.index(paper for paper in papers if not paper.is_replaced)
        wanted = _wanted(library, clearance, about)
        cite = cache(partial(_cited, library, clearance))
        made: dict[object, Entry] = {}
        for slim in allowed(papers, Query(text="", question="", filters=filters)):
            paper = library.paper(slim.source, clearance=clearance)
            for at, one in enumerate(finding.found(paper)):
                if paper.replacement(one.item):
                    continue
                if wanted is None or wanted.fits(f"{one.words} {_title(one, paper)}"):
                    _add(made, _key(one, paper, at), _entry(one, paper, items, cite))
        return tuple(sorted(made.values(), key=_order))


def _wanted(library: Library, clearance: Access, about: str) -> Subject | None:
    if is_empty(about):
        return None
    wanted = subject(about, vocabulary(library, clearance).short_forms())
    if wanted is None:
        raise UsageError(f"'{about}' has no word that could be looked for: name a subject.")
    return wanted


def _title(one: Found, paper: Paper) -> str:
    return paper.items[one.item].title if one.item is not None else ""


def _key(one: Found, paper: Paper, at: int) -> object:
    """Equal for one decision that two papers of a meeting print: the minutes and the page of the item."""
    identity = paper.identity
    if identity.meeting_date is None or identity.committee is None or (one.kind is EntryKind.ACTION and one.stated):
        return (paper.source, at)
    # The same words recommended by a report, asked for and resolved are three things.
    manner = one.kind if one.kind in _APART else EntryKind.RESOLVED
    said = tuple(word for word in stems(one.words) if word not in _FORMAL)
    return (
        identity.council,
        identity.committee,
        identity.meeting_date,
        tuple(stems(_title(one, paper))),
        manner,
        said,
    )


def _add(made: dict[object, Entry], key: object, entry: Entry) -> None:
    known = made.get(key)
    made[key] = _with(known, entry) if known else entry


def _with(known: Entry, entry: Entry) -> Entry:
    return replace(known, also=(*known.also, entry.citation, *entry.also))


def _entry(one: Found, paper: Paper, items: returning.Index, cite: Callable[[str, int], Citation]) -> Entry:
    back = returning.later(one, paper, items)
    first, *others = (citing.of_run(1, paper, place, paper.access) for place in one.places)
    return Entry(
        kind=one.kind,
        text=first.quote,
        words=one.words,
        identity=paper.identity,
        citation=first,
        also=tuple(others),
        owner=one.owner,
        due=one.due,
        due_date=one.due_date,
        stated=one.stated,
        came_back=tuple(cite(each.paper.source, each.item) for each in back),
    )


def _cited(library: Library, clearance: Access, source: str, item: int) -> Citation:
    """The citation of an item of a later meeting: the line that names it, or else its first words."""
    paper = library.paper(source, clearance=clearance)
    return citing.of_run(1, paper, heading(paper, item), paper.access)


def heading(paper: Paper, item: int) -> Span:
    """The line that names an item, or else its first words."""
    within = [one for one in paper.paragraphs if one.item == item and one.kind is not Kind.FURNITURE]
    title = " ".join(paper.items[item].title.split())[:40]
    named = [one for one in within if title in " ".join(paper.text[one.start : one.end].split())]
    one = (named or within)[0]
    return Span(one.start, one.end)


def _order(entry: Entry) -> tuple[bool, date, str, str, int]:
    identity: Identity = entry.identity
    day = identity.meeting_date or identity.after or identity.before or date.max
    return (
        identity.meeting_date is None,
        day,
        identity.committee or "",
        entry.citation.source,
        entry.citation.start,
    )
