"""What is new among the papers, listed by meeting, each paper cited (pure)."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from assistant.answers import EARLIEST, Citation, Period, Precision, Query, Statement
from assistant.citing import TYPE_NAMES, day, meeting_name, of_run
from assistant.evidence.units import plain
from assistant.understanding.almanac import NAMES, month_number
from assistant.understanding.newness import WEEKDAYS
from ingest.library.arrivals import News
from ingest.papers import Identity, Kind, Paper, Span

# How far back "What's new?" looks where it names no time, and how many papers are listed.
USUAL = timedelta(days=31)
MOST = 40
_MONTH = re.compile(rf"\bsince\s+({NAMES})\b(?!\s*['’]?\d)", re.I)
_BACK = ((re.compile(r"\bfortnight\b", re.I), 14), (re.compile(r"\btoday\b", re.I), 0))
# Days without a year: "since Friday", "over the weekend", "since 12/3", "on Tuesday 3 March".
_WEEKDAY = re.compile(rf"(?<!last )(?<!this )\b({'|'.join(WEEKDAYS)}|weekend)\b(?!,?\s+(?:the\s+)?\d)", re.I)
_FIGURES = re.compile(r"\bsince (\d{1,2})/(\d{1,2})\b(?!/)", re.I)
_DAY = re.compile(
    rf"\b(?:since|on)\s+(?:\w+day,?\s+)?(?:the\s+)?(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?({NAMES})\b(?!,?\s*['’]?\d)",
    re.I,
)
_FEASTS = {"christmas": (25, 12), "new year": (1, 1)}
_FEAST = re.compile(rf"\bsince (?:the )?({'|'.join(_FEASTS)})\b", re.I)
_ON_A_DAY = re.compile(r"\bon\s+(?:the\s+)?(?:\w+day|\d{1,2})\b", re.I)
_SINCE = re.compile(r"\bsince\b", re.I)
_PUBLISHED = re.compile(r"\b(?:publish(?:ed)?|publications?|issued)\b", re.I)
_LAST_MEETING = re.compile(
    r"\bsince (?:the|its|our|their) (?:last|latest|previous) meeting\b|\bsince we last met\b", re.I
)


def time_of(query: Query, papers: Sequence[Paper], today: date) -> Period:
    """The days that a question about what is new means; the last month where it names none."""
    question = query.question
    if _LAST_MEETING.search(question):
        met = [one.identity.meeting_date for one in papers if one.identity.committee in query.committees]
        return _since(max((each for each in met if each and each <= today), default=today - USUAL))
    first = _first_day(question, today)
    if first is not None:
        is_day = _ON_A_DAY.search(question) and not _SINCE.search(question)
        return Period(start=first, end=first, precision=Precision.DAY) if is_day else _since(first)
    if query.periods and min(one.start for one in query.periods) > EARLIEST:
        start = min(one.start for one in query.periods)
        end = date.max if _SINCE.search(question) else max(one.end for one in query.periods)
        return Period(start=start, end=end, precision=Precision.RANGE)
    return _since(today - USUAL)


def _first_day(question: str, today: date) -> date | None:
    """The latest day that a month, day or weekday without a year can mean; None where the question says none."""
    for pattern, days in _BACK:
        if pattern.search(question):
            return today - timedelta(days=days)
    month, weekday = _MONTH.search(question), _WEEKDAY.search(question)
    dated, figures, feast = _DAY.search(question), _FIGURES.search(question), _FEAST.search(question)
    if dated:
        return _latest(int(dated[1]), month_number(dated[2]), today)
    if figures:
        return _latest(int(figures[1]), int(figures[2]), today)
    if feast:
        return _latest(*_FEASTS[feast[1].lower()], today)
    if month:
        return _latest(1, month_number(month[1]), today)
    if weekday:
        number = WEEKDAYS.index("saturday" if weekday[1].lower() == "weekend" else weekday[1].lower())
        return today - timedelta(days=(today.weekday() - number - 1) % 7 + 1)
    return None


def _latest(number: int, month: int, today: date) -> date | None:
    """That day of the month in the year that has it last before today; None where no calendar has it."""
    try:
        this = date(today.year, month, number)
        return this if this <= today else date(today.year - 1, month, number)
    except ValueError:
        return None


def _since(first: date) -> Period:
    return Period(start=first, end=date.max, precision=Precision.RANGE)


def of_time(found: Sequence[News], meant: Period, question: str) -> list[News]:
    """The news of the days meant, latest first; where a question asks what was published, a paper that says on which
    day it was goes by that day and not by the one on which it came, and stands before those that do not."""
    if not _PUBLISHED.search(question):
        return [one for one in found if one.day <= meant.end]
    kept = [one for one in found if meant.start <= (one.published or one.day) <= meant.end]
    return sorted(kept, key=lambda one: (not one.published, -(one.published or one.day).toordinal()))


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
        name = plain(meeting_name(identity))
        text = f"{name[0].upper()}{name[1:]}: {'; '.join(_told(one, meant.start) for one in group)}"
        statements.append(
            Statement(text=text, citations=tuple(number[one.paper.source] for one in group), support="checked")
        )
    return tuple(statements), citations


def nothing(meant: Period, looked: int, is_held: bool = True, question: str = "") -> str:
    """That no paper was published, or came or changed then, or that none is held of the body named."""
    if not is_held:
        return f"I looked through {looked} paper{'s' if looked != 1 else ''}. None of them is of a body of that name."
    what = "was published" if _PUBLISHED.search(question) else "came or changed"
    return f"I looked through {looked} paper{'s' if looked != 1 else ''}. None of them {what} {span(meant)}."


def span(meant: Period) -> str:
    """The days in words: "since 1 March 2026"."""
    if meant.end == date.max:
        return f"since {day(meant.start)}"
    return f"on {day(meant.start)}" if meant.start == meant.end else f"from {day(meant.start)} to {day(meant.end)}"


def _sum(found: Sequence[News], meant: Period) -> str:
    changed = sum(one.changed for one in found)
    out = sum(_is_of(one, meant.start) for one in found)
    came = len(found) - changed - out
    more = f"; the latest {MOST} of them" if len(found) > MOST else ""
    when = span(meant)
    return f"{when[0].upper()}{when[1:]}, {_counted(out, came, changed)}{more}:"


def _counted(out: int, came: int, changed: int) -> str:
    """How many papers say that they were published then, how many others came, and how many changed."""
    papers = f"{out or came} paper{'' if (out or came) == 1 else 's'}"
    told = [f"{papers} {'was' if out == 1 else 'were'} published" if out else f"{papers} came"]
    told += [f"{came} more came"] if out and came else []
    told += [f"{changed} changed"] if changed else []
    return " and ".join(filter(None, (", ".join(told[:-1]), told[-1])))


def _is_of(one: News, first: date) -> bool:
    """Whether a paper says that it was published on that day or later."""
    return one.published is not None and one.published >= first


def name(one: News) -> str:
    """What a paper is called: its title with its kind, or its kind alone."""
    kind = TYPE_NAMES[one.paper.paper_type]
    return f"“{plain(one.title)}” ({kind})" if one.title else kind


def when(one: News, first: date) -> str:
    """When a paper was published, where it says so, or else came or changed; both where it came from that day on and
    says that it was published before."""
    if one.published is None:
        return f"{'changed' if one.changed else 'came'} on {day(one.day)}"
    came = "" if _is_of(one, first) else f", came on {day(one.day)}"
    return f"published on {day(one.published)}{came}"


def _told(one: News, first: date) -> str:
    return f"{name(one)}, {when(one, first)}"


def _cited(n: int, paper: Paper) -> Citation:
    """The citation of the first words of a paper that are no furniture."""
    kept = [one for one in paper.paragraphs if one.kind is not Kind.FURNITURE] or list(paper.paragraphs)
    run = Span(kept[0].start, kept[0].end) if kept else Span(0, min(80, len(paper.text)))
    return of_run(n, paper, run, paper.access)
