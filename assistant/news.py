"""What is new among the papers, listed by meeting, each paper cited (pure)."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from assistant.answers import EARLIEST, Citation, Period, Precision, Query, Statement
from assistant.citing import TYPE_NAMES, day, meeting_name, of_run
from assistant.evidence.units import plain
from assistant.understanding.almanac import month_number
from ingest.dates import MONTHS
from ingest.library.arrivals import News
from ingest.papers import Identity, Kind, Paper, Span

# How far back "What's new?" looks where it names no time, and how many papers are listed.
USUAL = timedelta(days=31)
MOST = 40
_PAPERS = r"(?:papers?|documents?|reports?|minutes|agendas?)"
_CAME = r"(?:new|come in|came in|arrived|been (?:added|published|put up))"
_WHEN = r"since|this (?:week|month|year)|last|today|yesterday|in the (?:last|past)|recently|lately|from"
_TIME = rf"(?=\s*(?:[?.!]|$)|(?:\s+\w+){{0,2}}?\s+(?:{_WHEN})\b)(?!.*\b(?:about|regarding|concerning|with)\b)"
_ASKS = re.compile(
    rf"\bwhat(?:['’]?s| is| has| have)?\s+(?:all\s+)?{_CAME}{_TIME}"
    rf"|\b(?:any(?:thing)?|are there|is there)\s+(?:any(?:thing)?\s+)?new\b(?:\s+{_PAPERS})?{_TIME}"
    rf"|\bnew {_PAPERS}{_TIME}"
    rf"|\b(?:which|what) {_PAPERS}\s+(?:have|has|are|were|is|was|did)?\s*(?:{_CAME}|changed|(?:been )?updated){_TIME}",
    re.I,
)
_MONTH = re.compile(rf"\bsince\s+({'|'.join((*MONTHS, *(name[:3] for name in MONTHS)))})\b(?!\s*['’]?\d)", re.I)
_BACK = ((re.compile(r"\bfortnight\b", re.I), 14), (re.compile(r"\btoday\b", re.I), 0))
_LAST_MEETING = re.compile(r"\bsince (?:the|its|our|their) (?:last|latest|previous) meeting\b", re.I)


def asked(question: str) -> bool:
    """Whether a question asks which papers are new, not what is new in what they tell."""
    return bool(_ASKS.search(question))


def time_of(query: Query, papers: Sequence[Paper], today: date) -> Period:
    """The days that a question about what is new means; the last month where it names none."""
    month = _MONTH.search(query.question)
    if month:
        number = month_number(month[1]) or 1
        year = today.year if date(today.year, number, 1) <= today else today.year - 1
        return _since(date(year, number, 1))
    for pattern, days in _BACK:
        if pattern.search(query.question):
            return _since(today - timedelta(days=days))
    if _LAST_MEETING.search(query.question):
        met = [one.identity.meeting_date for one in papers if one.identity.committee in query.committees]
        return _since(max((each for each in met if each and each <= today), default=today - USUAL))
    if query.periods and min(one.start for one in query.periods) > EARLIEST:
        starts, ends = [one.start for one in query.periods], [one.end for one in query.periods]
        return Period(start=min(starts), end=max(ends), precision=Precision.RANGE)
    return _since(today - USUAL)


def _since(first: date) -> Period:
    return Period(start=first, end=date.max, precision=Precision.RANGE)


def by_meeting(found: Sequence[News]) -> list[tuple[Identity, list[News]]]:
    """The news of each meeting together, the meeting with the latest first."""
    groups: dict[tuple[object, ...], list[News]] = defaultdict(list)
    for one in found:
        known = one.paper.identity
        alone = one.paper.source if known.meeting_date is None else ""
        groups[known.council, known.committee, known.meeting_date, alone].append(one)
    return [(group[0].paper.identity, group) for group in groups.values()]


def said(
    found: Sequence[News], meant: Period, whole: Callable[[str], Paper]
) -> tuple[tuple[Statement, ...], tuple[Citation, ...]]:
    """How many papers came or changed, then each meeting with its papers; `whole` gives a paper with its text."""
    listed = [one for _, group in by_meeting(found[:MOST]) for one in group]
    number = {one.paper.source: n for n, one in enumerate(listed, 1)}
    citations = tuple(_cited(number[one.paper.source], whole(one.paper.source)) for one in listed)
    first = Statement(text=_sum(found, meant), citations=tuple(number.values()), support="checked")
    statements = [first]
    for identity, group in by_meeting(found[:MOST]):
        name = meeting_name(identity)
        text = f"{name[0].upper()}{name[1:]}: {'; '.join(map(_told, group))}"
        statements.append(
            Statement(text=text, citations=tuple(number[one.paper.source] for one in group), support="checked")
        )
    return tuple(statements), citations


def nothing(meant: Period, looked: int) -> str:
    """That no paper came or changed then."""
    return f"I looked through {looked} paper{'s' if looked != 1 else ''}. None of them came or changed {span(meant)}."


def span(meant: Period) -> str:
    """The days in words: "since 1 March 2026"."""
    if meant.end == date.max:
        return f"since {day(meant.start)}"
    return f"on {day(meant.start)}" if meant.start == meant.end else f"from {day(meant.start)} to {day(meant.end)}"


def _sum(found: Sequence[News], meant: Period) -> str:
    came, changed = sum(not one.changed for one in found), sum(one.changed for one in found)
    papers = f"{came} paper{'' if came == 1 else 's'} came"
    told = f"{papers} and {changed} changed" if changed else papers
    more = f"; the latest {MOST} of them" if len(found) > MOST else ""
    when = span(meant)
    return f"{when[0].upper()}{when[1:]}, {told}{more}:"


def name(one: News) -> str:
    """What a paper is called: its title with its kind, or its kind alone."""
    kind = TYPE_NAMES[one.paper.paper_type]
    return f"“{plain(one.title)}” ({kind})" if one.title else kind


def _told(one: News) -> str:
    return f"{name(one)}, {'changed' if one.changed else 'came'} on {day(one.day)}"


def _cited(n: int, paper: Paper) -> Citation:
    """The citation of the first words of a paper that are no furniture."""
    kept = [one for one in paper.paragraphs if one.kind is not Kind.FURNITURE] or list(paper.paragraphs)
    run = Span(kept[0].start, kept[0].end) if kept else Span(0, min(80, len(paper.text)))
    return of_run(n, paper, run, paper.access)
