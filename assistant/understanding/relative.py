"""Times said as seen from today: "last summer", "two years ago", "this municipal year" (pure)."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from assistant.answers import Period, Precision
from assistant.understanding.almanac import (
    NAMES,
    SEASONS,
    Found,
    day,
    month_number,
    months,
    overlaps,
    season,
    span,
    year_from,
)

_COUNTS = {
    word: number
    for number, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
} | {"a": 1, "an": 1, "couple": 2, "couple of": 2, "few": 3}
_COUNT = rf"\d{{1,2}}|an?|{'|'.join(word for word in _COUNTS if len(word) > 2)}"
_SEASON = "|".join(SEASONS)
_STEP = r"\b(last|previous|this|current|next|coming)"
_KINDS = {
    "municipal": 5,
    "council": 5,
    "civic": 5,
    "financial": 4,
    "fiscal": 4,
    "budget": 4,
    "academic": 9,
    "school": 9,
}
_MEETING = r"(?:meeting|committee|board|panel|cabinet|minutes|agenda|report|decision|resolution|papers?|paper)"
# "Last year's figure" is about a figure; "last July's meeting" is a meeting.
_OWN = rf"(?:['’]s?(?=\s+(?:\w+\s+){{0,3}}?{_MEETING}\b)|\b(?!['’]))"
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_AGO = re.compile(rf"\b({_COUNT})\s+(day|week|month|year)s?\s+(?:ago|back)\b", re.I)
_PAST = re.compile(
    rf"\b(?:in|over|during|within|for|from)?\s*the\s+(?:last|past)\s+(?:({_COUNT})\s+(day|week|month|year)s?"
    r"|(year|month|week))\b(?!['’])",
    re.I,
)
_UNIT = re.compile(
    rf"{_STEP}\s+(?:calendar\s+)?((?:(?:{'|'.join(_KINDS)})\s+)?year|month|week|quarter){_OWN}(?! (?:on|ago)\b)", re.I
)
# "This may cost more", "who last may have": the verb.
_NAMED = re.compile(
    rf"{_STEP}\s+((?-i:may)(?=\s*(?:$|[?.,;]|['’]s\b|{_MEETING}))|(?!(?-i:may)\b){NAMES}|{_SEASON}){_OWN}(?!\s+\d)",
    re.I,
)
_WEEKDAY = re.compile(rf"\b(last|this|next)\s+({'|'.join(_WEEKDAYS)}){_OWN}", re.I)
_NEAR = re.compile(rf"\b(yesterday|tomorrow)\b|\b(today|tonight)(?=['’]s\s+(?:\w+\s+){{0,3}}?{_MEETING}\b)", re.I)
_BEFORE_LAST = re.compile(rf"\b(?:the\s+)?({_SEASON}|{NAMES}|year)\s+before\s+last\b", re.I)
_OF_LAST_YEAR = re.compile(rf"\b({_SEASON}|{NAMES})\s+(?:of\s+)?(last|this)\s+year\b", re.I)
_SINCE = re.compile(rf"(?<=\bsince )({NAMES})\b(?!\s*['’]?\d)", re.I)
# "Decided since May" are meetings; "shut since May" is what the papers tell.
_OF_MEETINGS = re.compile(
    r"\b(?:meetings?|decided|decisions?|resolved|agreed|approved|discussed|said|reported|happened|changed|done)\s+since\s+$",
    re.I,
)
_THIS_TIME = re.compile(r"\bthis time last year\b", re.I)
# What a figure is held against, and what a sum is for, names no meeting.
_COMPARED = re.compile(
    r"\b(?:than(?: in| at| for)?|versus|vs\.?|against|compared? (?:to|with)|(?:up|down|increase|decrease|rise|fall|drop"
    r"|reduction|change)[ds]? (?:on|from|over)|same as)\s+(?:the\s+)?$",
    re.I,
)
_FOR_YEAR = re.compile(r"\b(?:for|on|over)\s+$", re.I)


def relative(question: str, today: date) -> list[Found]:
    """Where the question names times by today, and which these are; the longest reading of each place.

    Seasons and months are the latest that were over, or under way, before today: in November "last summer" is this
    year's.
    """
    found: list[Found] = []
    for pattern, read in _READERS:
        for match in pattern.finditer(question):
            if not overlaps(match.span(), found) and not _is_compared(question, match):
                found += _safely(read, match, today)
    return found


def _safely(read: "_Reader", match: re.Match[str], today: date) -> list[Found]:
    """What a match names; nothing where that lies outside of the calendar."""
    try:
        start, end, precision = read(match, today)
    except (ValueError, OverflowError):
        return []
    return [(match.start(), match.end(), Period(start=start, end=end, precision=precision, is_relative=True))]


def _is_compared(question: str, match: re.Match[str]) -> bool:
    before = question[: match.start()]
    return bool(_COMPARED.search(before)) or (match[0].lower().endswith("year") and bool(_FOR_YEAR.search(before)))


_Read = tuple[date, date, Precision]
_Reader = Callable[[re.Match[str], date], _Read]


def _steps(word: str) -> int:
    return {"last": -1, "previous": -1, "next": 1, "coming": 1}.get(word.lower(), 0)


def _number(word: str) -> int:
    return _COUNTS.get(word.lower()) or int(word)


def _back(today: date, count: int, unit: str) -> date:
    """The day so many units before today; in a shorter month its last."""
    unit = unit.lower()
    if unit in ("day", "week"):
        return today - timedelta(days=count * (7 if unit == "week" else 1))
    year, month = divmod(today.year * 12 + today.month - 1 - count * (12 if unit == "year" else 1), 12)
    return min(date(year, month + 1, 1) + timedelta(days=today.day - 1), months(year, month + 1)[1])


def _ago(match: re.Match[str], today: date) -> _Read:
    count, unit = _number(match[1]), match[2].lower()
    if match[1].lower() in ("few", "couple", "couple of"):
        return _back(today, 2 * count, unit), _back(today, count - 1, unit), Precision.RANGE
    at = _back(today, count, unit)
    if unit == "year":
        return year_from(at.year, 1)
    if unit == "month":
        return months(at.year, at.month)
    return day(at) if unit == "day" else _week(at)


def _past(match: re.Match[str], today: date) -> _Read:
    count, unit = (_number(match[1]), match[2]) if match[1] else (1, match[3])
    return _back(today, count, unit), today, Precision.RANGE


def _week(at: date) -> _Read:
    monday = at - timedelta(days=at.weekday())
    return monday, monday + timedelta(days=6), Precision.MONTH


def _unit(match: re.Match[str], today: date) -> _Read:
    step, words = _steps(match[1]), match[2].lower().split()
    if words[-1] == "year":
        begins = _KINDS.get(words[0], 1)
        return year_from(today.year + step - (today.month < begins), begins)
    if words[-1] == "week":
        return _week(today + timedelta(days=7 * step))
    at = _back(today.replace(day=1), -step * (3 if words[-1] == "quarter" else 1), "month")
    if words[-1] == "quarter":
        first = (at.month - 1) // 3 * 3 + 1
        return span(months(at.year, first), months(at.year, first + 2))
    return months(at.year, at.month)


def _in_year(name: str, year: int) -> _Read:
    """The season or month of that year; a winter is that which begins in it."""
    if name.lower() in SEASONS:
        return season(name, year)
    return months(year, month_number(name))


def _named(match: re.Match[str], today: date) -> _Read:
    """The nearest season or month before ("last"), from ("next") or around ("this") today."""
    step = _steps(match[1])
    found = [_in_year(match[2], today.year + shift) for shift in (-2, -1, 0, 1)]
    if step < 0:
        return [one for one in found if one[1] < today][-1]
    if step > 0:
        return next(one for one in found if one[0] > today)
    return next(one for one in found if one[1] >= today or one[0].year == today.year)


def _before_last(match: re.Match[str], today: date) -> _Read:
    if match[1].lower() == "year":
        return year_from(today.year - 2, 1)
    found = [_in_year(match[1], today.year + shift) for shift in (-3, -2, -1, 0)]
    return [one for one in found if one[1] < today][-2]


def _since(match: re.Match[str], today: date) -> _Read:
    if not _OF_MEETINGS.search(match.string, 0, match.start()):
        raise ValueError("not of meetings")
    number = month_number(match[1])
    return months(today.year - (number > today.month), number)


def _of_last_year(match: re.Match[str], today: date) -> _Read:
    return _in_year(match[1], today.year + _steps(match[2]))


def _this_time(match: re.Match[str], today: date) -> _Read:
    return months(today.year - 1, today.month)


def _weekday(match: re.Match[str], today: date) -> _Read:
    ahead = (_WEEKDAYS.index(match[2].lower()) - today.weekday()) % 7
    step = match[1].lower()
    return day(today + timedelta(days=(ahead or 7) - 7 * (step == "last") if step != "this" else ahead))


def _near(match: re.Match[str], today: date) -> _Read:
    return day(today + timedelta(days={"yesterday": -1, "tomorrow": 1}.get(match[0].lower(), 0)))


_READERS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (_THIS_TIME, _this_time),
    (_SINCE, _since),
    (_BEFORE_LAST, _before_last),
    (_OF_LAST_YEAR, _of_last_year),
    (_AGO, _ago),
    (_NAMED, _named),
    (_PAST, _past),
    (_UNIT, _unit),
    (_WEEKDAY, _weekday),
    (_NEAR, _near),
)
