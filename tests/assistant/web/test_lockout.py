from hypothesis import given
from hypothesis import strategies as st

from assistant.web import lockout as room
from assistant.web.lockout import LOCKED_FOR, WINDOW, Lockout, address_key


def test_a_name_is_locked_after_five_failures_and_opens_after_its_time() -> None:
    lock = Lockout(5)
    assert [lock.attempt("sam", now) for now in range(5)] == [0.0] * 5
    assert lock.attempt("sam", 5) == LOCKED_FOR - 1
    assert lock.attempt("sam", 4 + LOCKED_FOR) == 0.0


def test_waiting_is_not_made_longer_by_trying() -> None:
    lock = Lockout(1)
    lock.attempt("sam", 0)
    assert [lock.attempt("sam", now) for now in (1, 2, 3)] == [LOCKED_FOR - 1, LOCKED_FOR - 2, LOCKED_FOR - 3]


def test_failures_far_apart_do_not_lock() -> None:
    lock = Lockout(3)
    assert not any(lock.attempt("sam", n * WINDOW / 2) for n in range(50))


def test_one_key_does_not_lock_another() -> None:
    lock = Lockout(1)
    lock.attempt("sam", 0)
    assert lock.attempt("ann", 0) == 0.0


def test_a_right_password_forgets_the_failures_before_it() -> None:
    lock = Lockout(3)
    for now in range(3):
        lock.attempt("sam", now)
    lock.forgive("sam")
    assert [lock.attempt("sam", now) for now in (3, 4, 5)] == [0.0] * 3


def test_a_right_password_leaves_an_address_its_other_failures() -> None:
    lock = Lockout(3)
    for now in (1, 2, 3):
        lock.attempt("here", now)
    lock.take_back("here", 3)
    assert lock.attempt("here", 4) == 0.0
    assert lock.attempt("here", 5) > 0


def test_the_memory_is_bounded() -> None:
    lock = Lockout(5)
    for n in range(room.REMEMBERED + 500):
        lock.attempt(str(n), n / 1000)
    assert len(lock) == room.REMEMBERED


@given(st.lists(st.floats(0, 10_000), max_size=60))
def test_no_window_holds_more_tries_than_the_limit(times: list[float]) -> None:
    lock = Lockout(5)
    tried = [now for now in sorted(times) if lock.attempt("sam", now) == 0.0]
    assert all(sum(one <= other < one + WINDOW for other in tried) <= 5 for one in tried)


def test_an_ipv6_network_is_one_address_and_a_mapped_one_its_ipv4() -> None:
    assert address_key("2001:db8::1") == address_key("2001:db8::ffff:2")
    assert address_key("2001:db8:0:1::1") != address_key("2001:db8::1")
    assert address_key("::ffff:192.0.2.7") == address_key("192.0.2.7") == "192.0.2.7"
    assert address_key("testclient") == "testclient"
