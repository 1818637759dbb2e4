from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ingest.library import origin_rows
from ingest.papers import Access, Claims, Replaced
from ingest.sidecar import Sidecar

DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))
WORDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)


@given(
    st.builds(
        Claims,
        councils=st.lists(WORDS).map(tuple),
        committees=st.lists(WORDS).map(tuple),
        dates=st.lists(DAYS).map(tuple),
        after=st.none() | DAYS,
        before=st.none() | DAYS,
        bound_reason=st.none() | WORDS,
        contact=st.none() | WORDS,
        venue=st.none() | WORDS,
        revises=st.lists(st.none() | st.integers(0, 40)).map(tuple),
        stamped=st.booleans(),
    )
)
def test_claims_come_back_as_they_were_kept(claims: Claims) -> None:
    assert origin_rows.to_claims(origin_rows.from_claims(claims)) == claims


@given(
    st.none()
    | st.builds(
        Sidecar,
        council=st.none() | WORDS,
        committee=st.none() | WORDS,
        meeting_date=st.none() | DAYS,
        item=st.none() | WORDS,
        url=st.none() | WORDS,
        title=st.none() | WORDS,
        replaced_by=st.none() | WORDS,
        replaced_on=st.none() | DAYS,
        access=st.none() | st.sampled_from(Access),
        told_by=st.lists(st.tuples(WORDS, WORDS)).map(tuple),
    )
)
def test_metadata_comes_back_as_it_was_kept(told: Sidecar | None) -> None:
    assert origin_rows.to_sidecar(origin_rows.from_sidecar(told)) == told


@given(st.lists(st.builds(Replaced, by=WORDS, item=st.none() | st.integers(0, 40), day=st.none() | DAYS)).map(tuple))
def test_what_is_replaced_comes_back_as_it_was_kept(replaced: tuple[Replaced, ...]) -> None:
    assert origin_rows.to_replaced(origin_rows.from_replaced(replaced)) == replaced
