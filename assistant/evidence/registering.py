"""The entries that a question counts, found by going through the papers of the meeting meant, never guessed (pure)."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from assistant.answers import Query
from assistant.evidence.counting import Counted, Counting
from assistant.evidence.listings import held, items, meetings, recommended
from assistant.evidence.registers import Entry, Register, entry
from assistant.evidence.rows import marked_rows
from assistant.evidence.units import row_words
from assistant.understanding.words import stem, stems, words
from ingest import numbering
from ingest.papers import Identity, Kind, Paper, PaperType, Paragraph, Span
from ingest.structure.wording import is_incomplete, resolves

# Of one item only; they cannot tell what a whole meeting did.
_OF_ONE_ITEM = (PaperType.AGENDA_ITEM, PaperType.DECISION)
_LISTED: dict[Counted, Callable[[Counting, Sequence[Paper]], Register | None]] = {
    Counted.MEETINGS: meetings,
    Counted.PAPERS: held,
    Counted.ITEMS: items,
    Counted.RECOMMENDATIONS: recommended,
}
# Reading a whole paper costs about 10 ms.
MOST_PAPERS = 25
_RESOLVES = re.compile(
    r"(?:\(?[\w]{1,3}[.)]\s*)?(?:That\b|To\s[a-z]|(?:The\s+)?(?:[A-Z][\w&'’-]*\s+){0,6}?(?:Members|Board|Committee|Panel|Cabinet"
    r"|Council|Forum|Commission)\s+(?:also\s+)?(?:resolved|agreed|noted(?!\s+that)|welcomed|approved|supported|endorsed|asked|requested))"
)
_MAY_DECIDE = re.compile(r"\bRESOLVED\b|\bResolved\b|\b[Ii]t was (?:agreed|resolved|decided)\b|\bAGREED\b")
_MAY_ACT = re.compile(r"\bACTIONS?\b|\bActions?(?: points?)?\s*\d*\s*:")
_TASK = re.compile(r"\b(?:to|will|should|be)\s+[a-z]")
_NOTES_REPORT = re.compile(r"\breports?\b[^.;]{0,60}\bnoted\b|\bnoted?\b[^.;]{0,40}\breports?\b", re.I)


def fitting(counting: Counting, query: Query, papers: Sequence[Paper]) -> tuple[str, ...]:
    """The sources of the papers to go through; `papers` are those allowed, their text may be left out.

    None where the meeting cannot be told, or where there are more than MOST_PAPERS of them.
    """
    anywhere = counting.counted in (Counted.ROWS, Counted.RECOMMENDATIONS)
    kept = [paper for paper in papers if _fits(paper.identity, counting, query, unknown=anywhere)]
    if counting.counted is Counted.MEETINGS:
        kept = list(_one_a_day(kept))
    elif counting.counted is Counted.RECOMMENDATIONS:
        kept = [paper for paper in kept if any(counting.subject <= set(stems(item.title)) for item in paper.items)]
    elif not anywhere and counting.counted is not Counted.PAPERS and not _is_one(kept):
        kept = []
    return tuple(paper.source for paper in kept) if len(kept) <= MOST_PAPERS else ()


def _one_a_day(papers: Sequence[Paper]) -> Iterator[Paper]:
    """Of each meeting its minutes, else its fullest paper; and what may say that it was called off."""
    ranked = sorted(papers, key=lambda one: (one.paper_type is not PaperType.MINUTES, -len(one.items)))
    told: set[date | None] = {None}
    for paper in ranked:
        if paper.identity.meeting_date not in told or (not paper.items and paper.paper_type is PaperType.AGENDA):
            told.add(paper.identity.meeting_date)
            yield paper


def _is_one(papers: Sequence[Paper]) -> bool:
    """Whether all are of one meeting, as far as they tell whose they are."""
    told = {(paper.identity.committee, paper.identity.meeting_date) for paper in papers}
    councils = {paper.identity.council for paper in papers} - {None}
    return len(told) == 1 and len(councils) <= 1 and all(held_on is not None for _, held_on in told)


def entries(counting: Counting, query: Query, papers: Sequence[Paper]) -> Register | None:
    """The entries in these whole papers, those that `fitting` names; None where they cannot be told for certain."""
    kept = set(fitting(counting, query, papers))
    chosen = [paper for paper in papers if paper.source in kept]
    found = _found(counting, query, chosen) if chosen else None
    if found is None or not found.entries or counting.expected not in (None, found.count):
        return None
    return found


def _found(counting: Counting, query: Query, papers: Sequence[Paper]) -> Register | None:
    listed = _LISTED.get(counting.counted)
    if listed:
        return listed(counting, papers)
    return _of_rows(counting, papers) if counting.counted is Counted.ROWS else _decided(counting, query, papers)


def _fits(identity: Identity, counting: Counting, query: Query, *, unknown: bool) -> bool:
    """Whether a paper is of a meeting that the question names; of unknown committee only where `unknown` may be."""
    if query.periods and not any(
        identity.meeting_date and period.start <= identity.meeting_date <= period.end for period in query.periods
    ):
        return False
    if query.councils and identity.council not in (None, *query.councils):
        return False
    if query.committees and identity.committee not in query.committees:
        return unknown and identity.committee is None
    return not counting.bodies - {stem(word) for word in words(identity.committee or "")} or unknown


def _minutes(query: Query, papers: Sequence[Paper]) -> Paper | None:
    """The minutes of the meeting, or of the one item named; of two papers that say the same, the first."""
    types = (PaperType.MINUTES, *(_OF_ONE_ITEM if query.items and len(query.items) == 1 else ()))
    kept = [paper for paper in papers if paper.paper_type in types and paper.decisions]
    told = {tuple(_said(paper, decision.places[0]) for decision in paper.decisions) for paper in kept}
    return kept[0] if len(told) == 1 else None


def _said(paper: Paper, span: Span) -> str:
    return " ".join(paper.text[span.start : span.end].split())


def _decided(counting: Counting, query: Query, papers: Sequence[Paper]) -> Register | None:
    """The decisions or actions of a meeting, or of an item of it, or with a person's name."""
    paper = _minutes(query, papers)
    acts = counting.counted is Counted.ACTIONS
    kind, may_be = (Kind.ACTION, _MAY_ACT) if acts else (Kind.DECISION, _MAY_DECIDE)
    if paper is None or _misses(paper, kind, may_be):
        return None
    wanted = _narrowed(counting, query, paper)
    of_kind = [decision for decision in paper.decisions if decision.kind is kind]
    if wanted is None or not (acts or all(_is_whole(paper, decision.places[0]) for decision in of_kind)):
        return None
    noted = counting.counted is Counted.REPORTS_NOTED
    found = tuple(
        entry(paper, _with_task(paper, decision.places[0]) if acts else decision.places[0], kind, decision.item)
        for decision in sorted(of_kind, key=lambda one: one.places[0])
        if wanted(decision.item, _said(paper, decision.places[0]))
        and (not noted or _NOTES_REPORT.search(_said(paper, decision.places[0])))
    )
    return Register(counting=counting, entries=found, of=len(of_kind) if len(found) < len(of_kind) else 0)


def _with_task(paper: Paper, span: Span) -> Span:
    """An action that only names who and when ("ACTION: Head of Parks, by May") with what stands before it."""
    before = [one for one in paper.paragraphs if one.end <= span.start and one.kind is not Kind.FURNITURE]
    if _TASK.search(_said(paper, span)) or not before or before[-1].kind is Kind.HEADING:
        return span
    return Span(before[-1].start, span.end)


def _misses(paper: Paper, kind: Kind, may_be: re.Pattern[str]) -> bool:
    """Whether the paper seems to hold more of a kind than was recognised, so that a count would be too low."""
    places = [place for decision in paper.decisions if decision.kind is kind for place in decision.places]
    return any(
        may_be.search(paper.text, paragraph.start, paragraph.end)
        for paragraph in paper.paragraphs
        if paragraph.kind in (Kind.DISCUSSION, Kind.PARTICULARS, Kind.RECOMMENDATION)
        and not any(place.start < paragraph.end and paragraph.start < place.end for place in places)
    )


def _is_whole(paper: Paper, span: Span) -> bool:
    """Whether a decision reads as one, to its end: not the reasons beneath it, nor a lead-in without its list."""
    said = _said(paper, span)
    return not is_incomplete(said) and bool(resolves(said) or _RESOLVES.match(said))


def _narrowed(counting: Counting, query: Query, paper: Paper) -> Callable[[int | None, str], bool] | None:
    """What an entry's item and words must be: of the item or about the person named; None where neither is known."""
    numbers = [at for at, item in enumerate(paper.items) if _is_named(item.number, query)]
    if query.items and not numbers:
        return None
    if not counting.subject:
        return lambda item, _: not numbers or item in numbers
    about = {stem(word) for name in query.people for word in words(name)}
    if about >= counting.subject:
        last = {words(name)[-1].lower() for name in query.people}
        return lambda item, said: any(name in said.lower() for name in last) and (not numbers or item in numbers)
    titled = [at for at, item in enumerate(paper.items) if counting.subject <= set(stems(item.title))]
    return (lambda item, _: item == titled[0] and (not numbers or item in numbers)) if len(titled) == 1 else None


def _is_named(number: str | None, query: Query) -> bool:
    return number is not None and any(numbering.same(number, asked) for asked in query.items)


def _of_rows(counting: Counting, papers: Sequence[Paper]) -> Register | None:
    found = marked_rows(counting.value or "", counting.noun, counting.subject, papers)
    if found is None:
        return None

    def told(rows: Sequence[Paragraph]) -> tuple[Entry, ...]:
        paper = found.paper
        return tuple(entry(paper, Span(row.start, row.end), row.kind, row.item, row_words(paper, row)) for row in rows)

    return Register(
        counting=counting, entries=told(found.marked), near=told(found.near), instead=found.instead, of=found.of
    )
