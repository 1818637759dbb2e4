"""Questions about a meeting, a quarter or a council of which the evidence tells nothing, only of others (pure)."""

import re
from collections.abc import Sequence
from datetime import date

from assistant.answers import Period, Query
from assistant.evidence.holding import Row
from assistant.evidence.units import Unit
from assistant.retrieval import filters
from assistant.understanding.almanac import NAMES, month_number
from assistant.understanding.quarters import quarters
from assistant.understanding.times import days, measured, named_at, periods
from assistant.understanding.words import stems
from ingest.papers import Paper

# The shares of the best unit's hold from which a unit of the meeting, or with a figure of the quarter, tells of it.
OWN, FIGURE = 0.5, 0.3
_BODY = r"(?:meetings?|sessions?|scrutiny|cabinet|boards?|committees?|panels?|full council|select)"
_BEFORE = re.compile(
    rf"\b(?:{_BODY}|(?:came|went) to (?:them|it|us|members)|met)\b(?:['’]s)?[,\s]*(?:meeting\s+)?"
    r"(?:(?:back )?in|on|of|held (?:on|in)|from)?\s*(?:the\s+)?$",
    re.I,
)
_AFTER = re.compile(
    rf"\s*(?:(?!(?:did|do|does|was|were|is|are|has|have|had|the|and|to|for|by)\b)[\w’']+\s+){{0,3}}?{_BODY}\b", re.I
)
_WHEN = re.compile(r"\bminutes of\b|^\W*when\b|\bwh(?:at|ich) (?:date|day)\b", re.I)
_COMING = re.compile(r"\b(?:due|going|planned|scheduled|expected|meant) (?:to|for)\b|\bwill\b|\bforward plan\b", re.I)
_FIGURE = re.compile(
    r"\bhow (?:many|much|long|often)\b|%|\b(?:average|figures?|numbers?|total|rate|percentage|per ?cent|cases?"
    r"|overspend|underspend|spend|costs?|count|headcount|list|scores?|waits?|calls|referrals|actions)\b",
    re.I,
)
_SPAN = re.compile(
    rf"\b({NAMES})\b\.?(?: \d{{2,4}})?\s*(?:to|and|until|through|-|–)\s*(?:the )?(?:end of )?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?({NAMES})\b",
    re.I,
)
# "In the six months to 30 September", "at month 6": the second quarter.
_ENDED = {"jun": 1, "sep": 2, "dec": 3, "mar": 4}
_TO_END = re.compile(
    r"\b(?:to|at|end(?:ed|ing)?|of|until|by)\s+(?:the end of\s+)?(?:3[01](?:st|th)?\s+)?"
    r"(june|september|december|march)\b",
    re.I,
)
_FOR_YEAR = re.compile(r"\bfor (?:the )?(?:(?:financial |municipal )?year )?20(\d\d/\d\d)\b")
# "worth on 30 September 2025", "as at 1 April 2025"
_AS_AT = re.compile(
    r"\b(?:on|at|as of|as at)\s+(?:the\s+)?(\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?[A-Za-z]{3,9}\.?,?\s+\d{4})\b"
)
_YEARS = re.compile(r"\b(?:20)?(\d\d)[/–-](?:20)?(\d\d)\b(?![/–-]\d)")
_IN_WORDS = tuple(
    (re.compile(words, re.I), number)
    for words, number in (
        (r"\b(?:month|period) (?:3|three)\b|\bthree months\b", 1),
        (r"\b(?:month|period) (?:6|six)\b|\bsix months\b|\bhalf[- ]year|\bmid[- ]year", 2),
        (r"\b(?:month|period) (?:9|nine)\b|\bnine months\b", 3),
        (r"\b(?:month|period) (?:12|twelve)\b|\b(?:twelve|12) months\b|\byear[- ]end\b|\boutturn\b", 4),
    )
)


def of_another_meeting(query: Query, rows: Sequence[Row], best: Unit) -> bool:
    """Whether what happened at one meeting is asked, and what comes near it is of others."""
    period = query.periods[0] if len(query.periods) == 1 and not query.before else None
    if period is None or not period.is_exact or not names_meeting(query.question):
        return False
    if _WHEN.search(query.question) or _COMING.search(query.question) or may_be_of(best.paper, period, query):
        return False
    most = max((row.share for row in rows), default=0.0)
    if _FIGURE.search(query.question) and any(_names(row.unit, period) for row in rows if row.share >= OWN * most):
        return False
    own = max((row.share for row in rows if may_be_of(row.unit.paper, period, query)), default=0.0)
    return own < OWN * most


def of_another_quarter(query: Query, rows: Sequence[Row]) -> bool:
    """Whether a figure of one quarter is asked, and no unit near it with a figure is of that quarter."""
    spans = {(one.start.month, one.end.month) for one in measured(query.question)}
    if not _FIGURE.search(query.question) or len(query.quarters) > 1 or not (query.quarters or spans):
        return False
    most = max((row.share for row in rows), default=0.0)
    near = [row.unit for row in rows if row.share >= FIGURE * most and any(map(str.isdigit, row.unit.words))]
    return not any(_of_quarter(unit, query, spans) for unit in near)


def of_another_year(text: str, near: Sequence[Unit]) -> bool:
    """Whether what holds "for 2025/26" is asked, and those near it name financial years, but never that one."""
    asked_of = {match[1] for match in _FOR_YEAR.finditer(text)}
    runs = (match.groups() for unit in near for match in _YEARS.finditer(f"{unit.words} {unit.around}"))
    named = {f"{first}/{second}" for first, second in runs if (int(first) + 1) % 100 == int(second)}
    return bool(asked_of and named) and not asked_of & named


def of_another_day(text: str, near: Sequence[Unit]) -> bool:
    """Whether what a thing came to on one day is asked, and those near it that name days never name that one."""
    asked_of = {day for match in _AS_AT.finditer(text) for day in days(match[1])}
    named = frozenset().union(*(days(f"{unit.words} {unit.around}") for unit in near))
    held = {unit.paper.identity.meeting_date for unit in near}
    return bool(asked_of and named) and not asked_of & (named | held)


def of_another_council(query: Query, best: Unit) -> bool:
    """Whether one council is asked of, and the unit that answers best is of another and does not name that one."""
    own = best.paper.identity.council
    if not query.councils or query.before or own is None or own in query.councils:
        return False
    told = set(stems(f"{best.words} {best.around}"))
    return not any(set(stems(council)) & told for council in query.councils)


def may_be_of(paper: Paper, period: Period, query: Query) -> bool:
    """Whether a paper may be of a meeting at that time, of the committees that the question names."""
    known = paper.identity
    if query.committees and known.committee and known.committee not in query.committees:
        return False
    return filters.may_be_of(known, period)


def names_meeting(question: str) -> bool:
    """Whether the time that it names is a meeting's: "the June meeting", "Cabinet in June"."""
    return any(
        _BEFORE.search(question[:start]) or _AFTER.match(question[end:]) for start, end in named_at(question, None)
    )


def _names(unit: Unit, period: Period) -> bool:
    """Whether a unit names that very month or day, as what it tells of."""
    return any(one.start == period.start and one.end == period.end for one in periods(unit.words))


def _of_quarter(unit: Unit, query: Query, spans: set[tuple[int, int]]) -> bool:
    title = unit.paper.items[unit.item].title if unit.item is not None else ""
    told = f"{unit.words} {unit.around} {title}"
    ended = {_ENDED[match[1][:3].lower()] for match in _TO_END.finditer(told)}
    halves = {number for words, number in _IN_WORDS if words.search(told)}
    if set(query.quarters) & {*quarters(told), *ended, *halves}:
        return not _too_early(unit.paper.identity.meeting_date, query)
    return bool(spans & {(month_number(match[1]), month_number(match[2])) for match in _SPAN.finditer(told)})


def _too_early(held_on: date | None, query: Query) -> bool:
    """Whether a meeting was held before the year began that the question names."""
    years = [one for one in query.periods if not one.is_exact]
    return bool(years and held_on and held_on < years[0].start)
