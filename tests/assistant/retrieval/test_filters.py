from dataclasses import replace
from datetime import date

from standins import MUSEUM, paper

from assistant.answers import Filters, Query, Wanted
from assistant.retrieval.filters import allowed, fit, left_out
from assistant.understanding.times import periods
from ingest.papers import DateBasis, Identity, Kind

HELD = paper((Kind.DISCUSSION, "x"))
LATER = paper((Kind.DISCUSSION, "x"), identity=replace(MUSEUM, meeting_date=date(2026, 1, 9)), source="later.txt")
UNKNOWN = paper((Kind.DISCUSSION, "x"), identity=Identity(), source="unknown.txt")
AFTER = paper(
    (Kind.DISCUSSION, "x"),
    identity=Identity(date_basis=DateBasis.BOUNDED, after=date(2025, 6, 1)),
    source="after.txt",
)
ALL = (HELD, LATER, UNKNOWN, AFTER)


def query(question: str, **filters: object) -> Query:
    return Query(text=question, question=question, periods=periods(question), filters=Filters(**filters))  # type: ignore[arg-type]


def test_a_day_in_the_question_keeps_papers_of_unknown_origin() -> None:
    assert allowed(ALL, query("what happened on 4 March 2025")) == (HELD, UNKNOWN)


def test_a_day_on_which_no_meeting_was_held_shuts_out_nothing() -> None:
    assert allowed(ALL, query("what is due on 5 May 2030")) == ALL


def test_a_readers_own_filter_leaves_out_papers_of_unknown_origin_and_counts_them() -> None:
    own = query("what happened", date_from=date(2025, 1, 1), date_to=date(2025, 12, 31))
    assert allowed(ALL, own) == (HELD,)
    assert left_out(ALL, own.filters) == 2


def test_another_meeting_fits_less_than_one_of_unknown_date() -> None:
    asked = query("what happened in March 2025")
    fits = [fit(one, asked, ALL) for one in (HELD, UNKNOWN, LATER)]
    assert fits == sorted(fits, reverse=True)
    assert fits[0] == 1.0


def test_a_history_from_a_time_on_is_of_later_meetings_as_well() -> None:
    asked = query("how did the cost move between March 2025 and the outturn")
    history = replace(asked, wanted=(Wanted.HISTORY,))
    assert fit(LATER, asked, ALL) < 1.0
    assert fit(LATER, history, ALL) == fit(HELD, history, ALL) == 1.0


def test_a_history_between_two_times_is_of_all_meetings_between_and_of_none_after() -> None:
    last = paper((Kind.DISCUSSION, "x"), identity=replace(MUSEUM, meeting_date=date(2026, 5, 9)), source="last.txt")
    asked = replace(query("how the cost moved from February 2025 through to May 2026"), wanted=(Wanted.HISTORY,))
    short = replace(query("how the cost moved from February 2025 through to March 2026"), wanted=(Wanted.HISTORY,))
    held = (*ALL, last)
    assert fit(HELD, asked, held) == fit(LATER, asked, held) == fit(last, asked, held) == 1.0
    assert fit(LATER, short, held) == 1.0 and fit(last, short, held) < 1.0
