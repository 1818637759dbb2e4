"""Dates as papers print them in headings and sentences (pure)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_WELSH = (
    "ionawr",
    "chwefror",
    "mawrth",
    "ebrill",
    "mai",
    "mehefin",
    "gorffennaf",
    "awst",
    "medi",
    "hydref",
    "tachwedd",
    "rhagfyr",
)
_NAMES = "|".join(sorted({*MONTHS, *_WELSH, *(name[:3] for name in MONTHS), "sept"}, key=len, reverse=True))
_WELSH_DAYS = ("llun", "mawrth", "mercher", "iau", "gwener", "sadwrn", "sul")
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = (
    r"(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thurs?|fri|sat|sun"
    rf"|dydd\s(?:{'|'.join(_WELSH_DAYS)})),?"
)
# "Tuesday, 12th September, 2017" / "6ed Chwefror 2024" / "13 th July 2017" / "3rd of May 2024" / "28 Jun 2017"
_ORDINAL = "st|nd|rd|th|af|ail|il|ydd|fed|ed|eg|ain"
_LONG = rf"(?P<day>\d{{1,2}})\s?(?:{_ORDINAL})?\s?(?:of\s)?\s?(?P<month>{_NAMES})\.?,?\s(?P<year>\d{{4}}|\d\d)(?!\)?\d)"
# "September 12th, 2017"
_AMERICAN = rf"(?P<month2>{_NAMES})\.?\s(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year2>\d{{4}})(?!\d)"
# "13/07/2017" / "13.07.17" / "13-7-2017"
_FIGURES = r"(?P<day3>\d{1,2})(?P<mark>[/.-])(?P<month3>\d{1,2})(?P=mark)(?P<year3>\d{4}|\d\d)(?![\d/])"
# "2017-07-13"
_ISO = r"(?P<year4>\d{4})-(?P<month4>\d\d)-(?P<day4>\d\d)(?!\d)"
# "the tenth day of May, 2022"
_SPELT_DAYS = (
    *"first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth".split(),
    *"fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
    *(f"twenty-{unit}" for unit in "first second third fourth fifth sixth seventh eighth ninth".split()),
    *("thirtieth", "thirty-first"),
)
_SPELT = (
    rf"\b(?P<day5>{'|'.join(sorted(_SPELT_DAYS, key=len, reverse=True))})\s(?:day\s)?(?:of\s)?(?P<month5>{_NAMES})\b,?"
    r"\s(?P<year5>\d{4})(?!\d)"
)
_DATE = re.compile(
    rf"(?<![\d£./-])(?:{_WEEKDAY}\s*(?:the\s)?)?(?:{_ISO}|{_LONG}|{_AMERICAN}|{_FIGURES}|{_SPELT})", re.I
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A date and where in the words it stands; `fits` unless the weekday told with it is another day's."""

    day: date
    start: int
    end: int
    fits: bool = True


def _month(name: str) -> int:
    low = name.lower().rstrip(".")
    return (
        _WELSH.index(low) + 1
        if low in _WELSH
        else next(at for at, month in enumerate(MONTHS, 1) if month[:3] == low[:3])
    )


def _number(day: str) -> int:
    return int(day) if day.isdigit() else _SPELT_DAYS.index(day.lower()) + 1


def _day(match: re.Match[str]) -> date | None:
    parts = match.groupdict()
    for tail in ("", "2", "3", "4", "5"):
        if parts[f"day{tail}"]:
            month = parts[f"month{tail}"]
            year = int(parts[f"year{tail}"])
            try:
                return date(
                    year if year > 99 else 2000 + year,
                    int(month) if month.isdigit() else _month(month),
                    _number(parts[f"day{tail}"]),
                )
            except ValueError:
                return None
    return None


def _fits(day: date, weekday: str | None) -> bool:
    if weekday is None:
        return True
    told = weekday.lower()
    names = _WELSH_DAYS if told.startswith("dydd") else _DAYS
    return told.removeprefix("dydd").strip().startswith(names[day.weekday()])


def dates(words: str) -> Iterator[Found]:
    """All dates in the words, in order; day before month in figures, as in Britain."""
    for match in _DATE.finditer(words.replace("\xa0", " ")):
        day = _day(match)
        if day is not None and 1900 < day.year < 2100:
            yield Found(day=day, start=match.start(), end=match.end(), fits=_fits(day, match["weekday"]))


def first_date(words: str) -> Found | None:
    """The first date in the words."""
    return next(dates(words), None)
