"""What is not there yet, or never came: a meeting that was called off, a report to follow, minutes not held (pure)."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.answers import Period, Query, Wanted
from assistant.citing import day
from assistant.evidence.following import FOLLOWS
from assistant.evidence.units import Unit
from assistant.understanding.words import is_frame, stems
from ingest.chunking import sentences
from ingest.dates import dates
from ingest.papers import Identity, Kind, Paper, PaperType, Span
from ingest.syncing.announced import Announced

# What to search the keyword index for.
TERMS = ("to follow", "cancelled", "postponed", "called off", "withdrawn", "abandoned")
_OFF = r"(?P<off>cancelled|postponed|called off|withdrawn|abandoned)"
_SAID = re.compile(rf"\b(?:this|the) meeting\b[^.]{{0,60}}?\b(?:is|was|been|be)\s+{_OFF}\b", re.I)
# "If the meeting is cancelled ..." says of none that it is.
_MAY_BE = re.compile(
    r"\b(?:if|unless|should|may|might|would|could|in the event|whether|not|never|until|where|when)\b", re.I
)
_TAIL = re.compile(r"[,–-]\s*(?P<off>CANCELLED|POSTPONED|WITHDRAWN|ABANDONED)\W*$")
_MINUTES = re.compile(r"\b(?:minutes|notes?)\b", re.I)
# What only minutes tell.
_DID = re.compile(
    r"\b(?:decid|resolv|vot)\w*\b|\bdid\b.{0,60}\b(?:agree|approve|refuse|note|refer|say|ask|discuss)\b"
    r"|\b(?:was|were)\b.{0,40}\b(?:agreed|approved|refused|noted|referred|said|discussed|minuted|carried)\b",
    re.I,
)
# What a report says stands in it.
_OF_REPORT = re.compile(
    r"\b(?:report|paper|agenda|pack|appendix|briefing)s?\b.{0,80}?\b(?:say|said|show\w*|tell|told|set out|state[ds]?)\b"
    r"|\b(?:say|said|shown?|told|set out|stated)\b.{0,80}?\bin the (?:\w+ ){0,4}?(?:report|paper|agenda|pack)\b",
    re.I,
)
_PROPOSED = re.compile(r"\b(?:asked|recommend\w*|invited|proposed|to (?:be )?decide|due|should|going)\b", re.I)
# Minutes go to one of the meetings within so long.
NEXT_MEETINGS = timedelta(days=200)
# So many words of its title name an item.
NAMED = 2
_TELL = frozenset({PaperType.MINUTES, PaperType.DECISION, PaperType.AGENDA_ITEM, PaperType.OTHER})
_REPORTS = frozenset({PaperType.REPORT, PaperType.OTHER, PaperType.AGENDA_PACK})


@dataclass(frozen=True, slots=True, kw_only=True)
class Pending:
    """Why the papers do not answer, in a sentence; `unit` is where they say so themselves.

    `empties`: of the meeting meant nothing can be told but what its own papers announce.
    """

    sentence: str
    unit: Unit | None = None
    empties: bool = False


def asks_what_was_done(query: Query) -> bool:
    """Whether a question asks what a meeting did or heard, not what was put before it."""
    question = query.question
    if query.paper_type in _REPORTS or _OF_REPORT.search(question):
        return False
    by_kind = query.wanted[0] in (Wanted.DECISION, Wanted.ACTION, Wanted.SAID)
    return (by_kind or bool(_DID.search(question))) and not _PROPOSED.search(question)


def witnesses(query: Query, papers: Sequence[Paper]) -> frozenset[str]:
    """Sources of the papers that may say it: of the meeting asked about, and agendas of its committee after it."""
    exact = [period for period in query.periods if period.is_exact]
    return frozenset(paper.source for paper in papers for period in exact if _may_tell(paper, period, query))


def _may_tell(paper: Paper, period: Period, query: Query) -> bool:
    met, committee = paper.identity.meeting_date, paper.identity.committee
    if met is None or (query.committees and committee not in query.committees):
        return False
    if period.start <= met <= period.end:
        return True
    later = period.end < met <= period.end + NEXT_MEETINGS
    return later and paper.paper_type in (PaperType.AGENDA, PaperType.AGENDA_PACK) and asks_what_was_done(query)


def pending(
    query: Query,
    papers: Sequence[Paper],
    telling: Sequence[Unit],
    listed: Callable[[Period], Sequence[Announced]] = lambda _: (),
) -> Pending | None:
    """What is not there yet of what a question asks for; `telling` are the units that TERMS find in the papers.

    `listed` gives the meetings within a time that a council's site lists and publishes nothing of.
    """
    meeting = _meant(query, papers)
    if meeting is None:
        return _minutes_to_follow(query, telling) or _listed_alone(query, papers, listed)
    fellows = [paper for paper in papers if _same(paper.identity, meeting)]
    own = [unit for unit in telling if _same(unit.paper.identity, meeting)]
    name = f"the meeting of {meeting.committee} on {day(meeting.meeting_date)}" if meeting.meeting_date else ""
    if not any(paper.decisions for paper in fellows if paper.paper_type in _TELL):
        for unit in own:
            off = _called_off(unit)
            if off:
                return Pending(sentence=f"T{name[1:]} was {off}.", unit=unit, empties=True)
    if not asks_what_was_done(query):
        return _report_to_follow(query, fellows, own, name)
    if any(paper.paper_type in _TELL for paper in fellows):
        return None
    later = _minutes_to_follow(query, telling)
    return later or Pending(sentence=f"The minutes of {name} are not among the papers held.")


def is_open(waits: Pending, query: Query, quoted: Sequence[Unit], *, stands: bool) -> bool:
    """Whether that something is not there yet must be said, although units were found; `stands`: they answer."""
    if not stands:
        return True
    if not asks_what_was_done(query):
        return False
    done = [unit for unit in quoted if unit.kind in (Kind.DECISION, Kind.ACTION)]
    told = [unit for unit in quoted if unit.paper.paper_type in _TELL]
    return waits.empties or not (done or told)


def with_notice(waits: Pending, query: Query, quoted: Sequence[Unit]) -> list[Unit]:
    """The units with where the papers announce it before them; of a meeting called off, none of other meetings."""
    if waits.unit is None:
        return list(quoted)
    here = waits.unit.paper.identity
    kept = [unit for unit in quoted if not waits.empties or _same(unit.paper.identity, here)]
    return [waits.unit, *(unit for unit in kept if not _overlap(unit, waits.unit))]


def _overlap(one: Unit, other: Unit) -> bool:
    same = one.paper.source == other.paper.source
    return same and one.span.start < other.span.end and other.span.start < one.span.end


def _meant(query: Query, papers: Sequence[Paper]) -> Identity | None:
    """The one meeting held that a question names by committee and day or month; None where it names none or several."""
    found = {
        (one.council, one.committee, one.meeting_date): one
        for one in (paper.identity for paper in papers)
        if one.committee
        and one.meeting_date
        and (not query.committees or one.committee in query.committees)
        and any(period.is_exact and period.start <= one.meeting_date <= period.end for period in query.periods)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _same(one: Identity, other: Identity) -> bool:
    return (one.council, one.committee, one.meeting_date) == (other.council, other.committee, other.meeting_date)


def _called_off(unit: Unit) -> str | None:
    """What a unit outside the items says of its meeting: "cancelled"."""
    if unit.item is not None:
        return None
    said = (unit.words[one.start : one.end] for one in sentences(unit.words, Span(0, len(unit.words))))
    match = _TAIL.search(unit.words) or next(filter(None, (_of_this(one, unit) for one in said)), None)
    return match["off"].lower() if match else None


def _of_this(sentence: str, unit: Unit) -> re.Match[str] | None:
    """Where a sentence says that the meeting of its own paper is off, and not that it may be or that another was."""
    match = _SAID.search(sentence)
    own = unit.paper.identity.meeting_date
    if match is None or _MAY_BE.search(sentence) or any(found.day != own for found in dates(sentence)):
        return None
    return match if match["off"].lower() != "withdrawn" or match[0].lower().startswith("this") else None


def _report_to_follow(query: Query, fellows: Sequence[Paper], own: Sequence[Unit], name: str) -> Pending | None:
    """That the paper for the item asked about is only announced."""
    for unit in own:
        if unit.item is None or not FOLLOWS.search(unit.words) or not _is_asked_of(query, unit):
            continue
        item = unit.paper.items[unit.item]
        if not any(_holds(paper, item.number, item.title, unit) for paper in fellows):
            number = f"item {item.number} ({item.title})" if item.number else item.title
            return Pending(sentence=f"A paper for {number} of {name} is announced there as to follow.", unit=unit)
    return None


def _is_asked_of(query: Query, unit: Unit) -> bool:
    """Whether a question is about the item that a unit stands under."""
    assert unit.item is not None
    item = unit.paper.items[unit.item]
    if query.items:
        return item.number in query.items
    subject = {word for word in stems(query.question) if not is_frame(word)}
    title = {word for word in stems(item.title) if not is_frame(word)}
    return bool(title) and len(subject & title) >= min(NAMED, len(title))


def _holds(paper: Paper, number: str | None, title: str, unit: Unit) -> bool:
    """Whether another paper of the meeting is on that item."""
    if paper.source == unit.paper.source or paper.paper_type not in _REPORTS:
        return False
    names = {(item.number or "").rstrip(".") for item in paper.items}, {item.title.casefold() for item in paper.items}
    return (number or "-").rstrip(".") in names[0] or title.casefold() in names[1]


def _minutes_to_follow(query: Query, telling: Sequence[Unit]) -> Pending | None:
    """That a later agenda announces the minutes of the meeting asked about, and has them not."""
    if not asks_what_was_done(query):
        return None
    wanted = {period.start for period in query.periods if period.start == period.end}
    for unit in telling:
        of_these = not query.committees or unit.paper.identity.committee in query.committees
        for moment in _announced(unit) if of_these else ():
            if moment in wanted:
                body = unit.paper.identity.committee
                of = f"the meeting of {body} on {day(moment)}" if body else f"the meeting on {day(moment)}"
                return Pending(sentence=f"The minutes of {of} are to follow.", unit=unit)
    return None


def _listed_alone(
    query: Query, papers: Sequence[Paper], listed: Callable[[Period], Sequence[Announced]]
) -> Pending | None:
    """That nothing is published of the one meeting that a question names, which a council's site lists."""
    exact = [one for one in query.periods if one.is_exact]
    held = [paper.identity for paper in papers if paper.identity.committee in (query.committees or {None})]
    if any(one.meeting_date and period.start <= one.meeting_date <= period.end for one in held for period in exact):
        return None
    found = [
        one
        for period in exact
        for one in listed(period)
        if one.committee in query.committees or _is_named(one.committee, query.question)
    ]
    if len(found) != 1:
        return None
    when = f"the meeting of {found[0].committee} on {day(found[0].day)}"
    return Pending(sentence=f"The council's site lists {when}, but nothing of it is published.")


def _is_named(body: str, question: str) -> bool:
    """Whether a question names a body; one of a single word ("Council") only where its meeting is meant."""
    name = re.escape(body)
    of_one_word = rf"\bfull {name}\b|\b{name} meeting\b|\bmeeting of (?:the )?{name}\b"
    return bool(re.search(rf"\b{name}\b" if " " in body else of_one_word, question, re.I))


def _announced(unit: Unit) -> Iterator[date]:
    """The days of the meetings whose minutes a unit says are to follow."""
    words = f"{unit.around} {unit.words}"
    if FOLLOWS.search(unit.words) and _MINUTES.search(words) and unit.kind is not Kind.TABLE_ROW:
        yield from (found.day for found in dates(words))
