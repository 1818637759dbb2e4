"""Days, months, seasons and years as periods of time (pure)."""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta

from assistant.answers import EARLIEST, LATEST, Period, Precision
from ingest.dates import MONTHS

# The month in which each begins; each lasts three.
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
# Of a time without a beginning, and of one without an end.
FIRST, LAST = EARLIEST, LATEST
# A month by name or by its usual beginnings, for patterns that ignore case.
NAMES = (
    f"(?:{'|'.join(f'{month[:3]}(?:{month[3:]})?' if month[:3] != 'sep' else 'sept?(?:ember)?' for month in MONTHS)})"
)

# Beginning and end in the question, and the time named there.
Found = tuple[int, int, Period]
# First day, last day, and how exactly they are named.
Read = tuple[date, date, Precision]


def month_number(name: str) -> int:
    """1 to 12 of a month's name or its beginning."""
    return next(index for index, month in enumerate(MONTHS, 1) if month.startswith(name.lower()[:3]))


def full_year(number: str) -> int:
    """The year of four figures, or of the last two of this century."""
    return int(number) if len(number) == 4 else 2000 + int(number)


def day(moment: date) -> Read:
    """One day."""
    return moment, moment, Precision.DAY


def months(year: int, month: int) -> Read:
    """One month; ValueError outside of the calendar."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1]), Precision.MONTH


def season(name: str, year: int) -> Read:
    """The season that begins in that year: winter 2023 lasts until February 2024."""
    first = SEASONS[name.lower()]
    last_year, last_month = (year, first + 2) if first + 2 <= 12 else (year + 1, first - 10)
    return span(months(year, first), months(last_year, last_month))


def span(first: Read, last: Read) -> Read:
    """From the beginning of one to the end of the other."""
    return first[0], last[1], last[2]


def year_from(year: int, month: int) -> Read:
    """The year that begins with that month."""
    return date(year, month, 1), date(year + 1, month, 1) - timedelta(days=1), Precision.YEAR


def overlaps(place: tuple[int, int], taken: Iterable[Found]) -> bool:
    """Whether a place in the question is one, or part of one, that is read already."""
    return any(place[0] < end and place[1] > start for start, end, _ in taken)
