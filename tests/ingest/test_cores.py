import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest import cores


@given(st.lists(st.integers(), max_size=50), st.integers(1, 9))
def test_each_item_gets_its_own_in_order_and_no_share_is_too_large(items: list[int], most: int) -> None:
    shares: list[int] = []

    def doubled(some: list[int]) -> list[int]:
        shares.append(len(some))
        return [2 * one for one in some]

    assert cores.evenly(doubled, items, most) == [2 * one for one in items]
    assert max(shares, default=0) <= most


def test_parts_are_worked_on_side_by_side() -> None:
    if cores.count() < 2:
        pytest.skip("this machine has one core")
    both = threading.Barrier(2, timeout=30)
    assert sorted(cores.spread(lambda part: (both.wait(), part)[1], ["a", "b"])) == ["a", "b"]


def test_on_one_core_nothing_is_handed_to_another_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cores, "count", lambda: 1)
    me = threading.get_ident()
    assert cores.spread(lambda _: threading.get_ident(), [1, 2, 3]) == [me] * 3


def test_an_error_in_a_part_is_raised() -> None:
    with pytest.raises(ZeroDivisionError):
        cores.spread(lambda part: 1 // part, [1, 0, 1])


def test_a_thread_that_has_a_core_to_itself_hands_nothing_on() -> None:
    me = threading.get_ident()
    with cores.one_only():
        assert cores.spread(lambda _: threading.get_ident(), [1, 2]) == [me, me]
    if cores.count() > 1:
        assert me not in cores.spread(lambda _: threading.get_ident(), [1, 2])
