from datetime import date

import pytest

from assistant.answers import EARLIEST, LATEST, Filters, Period, Precision, Query

JUNE = Period(start=date(2024, 6, 1), end=date(2024, 6, 30), precision=Precision.MONTH)
YEAR = Period(start=date(2023, 1, 1), end=date(2023, 12, 31), precision=Precision.YEAR)
SINCE = Period(start=date(2024, 1, 1), end=LATEST, precision=Precision.RANGE)
UNTIL = Period(start=EARLIEST, end=date(2024, 5, 31), precision=Precision.RANGE)
DAY = date(2024, 6, 9)


@pytest.mark.parametrize(
    ("periods", "filters", "spanned"),
    [
        ((), Filters(), (None, None)),
        ((JUNE,), Filters(), (JUNE.start, JUNE.end)),
        ((JUNE, YEAR), Filters(), (YEAR.start, JUNE.end)),
        ((SINCE,), Filters(), (SINCE.start, None)),
        ((UNTIL,), Filters(), (None, UNTIL.end)),
        ((SINCE, JUNE), Filters(), (SINCE.start, None)),
        ((JUNE,), Filters(date_from=DAY), (DAY, JUNE.end)),
        ((JUNE,), Filters(date_to=DAY), (JUNE.start, DAY)),
        ((), Filters(date_from=DAY, date_to=DAY), (DAY, DAY)),
        ((SINCE,), Filters(date_to=DAY), (SINCE.start, DAY)),
    ],
)
def test_a_query_spans_the_readers_dates_or_else_those_of_its_times(
    periods: tuple[Period, ...], filters: Filters, spanned: tuple[date | None, date | None]
) -> None:
    assert Query(text="roof", question="roof", periods=periods, filters=filters).spanned == spanned


@pytest.mark.parametrize(("precision", "exact"), [(one, one in ("day", "month")) for one in Precision])
def test_a_day_or_a_month_is_exact(precision: Precision, exact: bool) -> None:
    assert Period(start=DAY, end=DAY, precision=precision).is_exact is exact
