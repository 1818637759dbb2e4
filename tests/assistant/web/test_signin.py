import threading
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from assistant.web import accounts
from assistant.web import sessions as room
from assistant.web.accounts import Account, Reader
from assistant.web.lockout import FAILURES_OF_A_NAME, FAILURES_OF_AN_ADDRESS, LOCKED_FOR
from assistant.web.requests import LARGEST_BODY
from assistant.web.sessions import ABSOLUTE, IDLE, Sessions
from assistant.web.signin import WRONG, local_target
from ingest.papers import Access
from tests.assistant.web.doorkeeping import CHEAP, PASSWORDS, Clock, browser, guarded, sign_in


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accounts, "_hasher", CHEAP)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def house(tmp_path: Path, clock: Clock) -> object:
    return guarded(tmp_path, clock)[0]


@pytest.fixture
def client(house: object) -> TestClient:
    return browser(house)


def test_a_right_password_opens_the_page_asked_for(client: TestClient) -> None:
    answer = sign_in(client, "ruth", PASSWORDS["Ruth"], next="/paper?source=a.pdf")
    assert (answer.status_code, answer.headers["location"]) == (303, "/paper?source=a.pdf")
    assert client.get("/paper").json()["reader"] == "Ruth"


def test_the_cookie_is_for_this_site_alone_and_hidden_from_scripts(house: object) -> None:
    plain = sign_in(browser(house), "Ruth").headers["set-cookie"]
    safe = sign_in(browser(house, base="https://localhost"), "Ruth").headers["set-cookie"]
    for cookie in (plain, safe):
        assert {"HttpOnly", "Path=/", "SameSite=strict"} <= set(cookie.split("; "))
        assert "Domain" not in cookie and "Max-Age" not in cookie
    assert plain.startswith("clerk=") and "Secure" not in plain
    assert safe.startswith("__Host-clerk=") and "Secure" in safe


def test_a_wrong_name_and_a_wrong_password_look_the_same(client: TestClient) -> None:
    pages = [sign_in(client, name, "wrong wrong wrong") for name in ("Ruth", "Rufh")]
    assert [page.status_code for page in pages] == [403, 403]
    assert WRONG in pages[0].text
    assert pages[0].text.replace("Ruth", "Rufh") == pages[1].text
    assert "set-cookie" not in pages[0].headers


def test_what_is_typed_comes_back_escaped_and_the_password_never(client: TestClient) -> None:
    text = sign_in(client, '"><script>x</script>', "a wrong password", next='/"><b>').text
    assert "<script>x" not in text and "<b>" not in text
    assert "a wrong password" not in text


def test_an_error_is_linked_to_its_fields(client: TestClient) -> None:
    text = sign_in(client, "Ruth", "wrong").text
    assert '<p id="error" class="error" role="alert">' in text
    assert text.count('aria-describedby="error"') == 2
    assert "<title>Error: Sign in" in text


def test_the_form_is_labelled_and_needs_no_script(client: TestClient) -> None:
    text = client.get("/sign-in").text
    for part in ('<label for="name">', '<label for="password">', 'autocomplete="username"', 'lang="en-GB"'):
        assert part in text
    assert 'autocomplete="current-password"' in text
    assert "<script" not in text and "style=" not in text
    assert client.get("/sign-in.css").headers["content-type"].startswith("text/css")


def test_a_name_is_locked_after_five_failures_even_for_the_right_password(client: TestClient, clock: Clock) -> None:
    for _ in range(FAILURES_OF_A_NAME):
        assert sign_in(client, "Ruth", "wrong").status_code == 403
    locked = sign_in(client, "Ruth")
    assert (locked.status_code, locked.headers["retry-after"]) == (429, "900")
    assert "wait 15 minutes" in locked.text
    clock.now += LOCKED_FOR
    assert sign_in(client, "Ruth").status_code == 303


def test_a_lock_does_not_tell_whether_a_name_exists(house: object) -> None:
    pages = []
    for name in ("Ruth", "Rufh"):
        client = browser(house, address=f"192.0.2.{len(pages)}")
        pages.append([sign_in(client, name, "wrong") for _ in range(FAILURES_OF_A_NAME + 1)][-1].text)
    assert pages[0].replace("Ruth", "Rufh") == pages[1]


def test_a_lock_sees_through_case_and_spaces(client: TestClient) -> None:
    for name in ("Ruth", "RUTH", " ruth", "rutH ", "Ruth"):
        sign_in(client, name, "wrong")
    assert sign_in(client, "Ruth").status_code == 429


def test_an_address_is_locked_after_twenty_failures_and_others_are_not(house: object) -> None:
    bad = browser(house, address="192.0.2.66")
    for n in range(FAILURES_OF_AN_ADDRESS):
        assert sign_in(bad, f"guess{n}", "wrong").status_code == 403
    assert sign_in(bad, "Ruth").status_code == 429
    assert sign_in(browser(house), "Ruth").status_code == 303


def test_signing_in_does_not_clear_an_address_of_its_failures(client: TestClient) -> None:
    for n in range(FAILURES_OF_AN_ADDRESS - 1):
        sign_in(client, f"guess{n}", "wrong")
    assert sign_in(client, "Sam").status_code == 303
    sign_in(client, "one more", "wrong")
    assert sign_in(client, "Sam").status_code == 429


def test_many_tries_at_once_gain_nothing(house: object) -> None:
    found: list[int] = []

    def tried(n: int) -> None:
        found.append(sign_in(browser(house, address=f"192.0.2.{n}"), "Ruth", "wrong").status_code)

    threads = [threading.Thread(target=tried, args=(n,)) for n in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == [403] * FAILURES_OF_A_NAME + [429] * (12 - FAILURES_OF_A_NAME)


def test_signing_out_ends_the_session_itself(client: TestClient) -> None:
    sign_in(client, "Ruth")
    kept = client.cookies["clerk"]
    answer = client.post("/sign-out")
    assert (answer.status_code, answer.headers["location"]) == (303, "/sign-in")
    client.cookies.set("clerk", kept)
    assert client.get("/paper").status_code == 303


def test_signing_in_anew_ends_the_session_before(client: TestClient) -> None:
    sign_in(client, "Ruth")
    first = client.cookies["clerk"]
    sign_in(client, "Sam")
    client.cookies.clear()
    assert client.get("/paper", headers={"Cookie": f"clerk={first}"}).status_code == 303


def test_a_session_ends_when_idle_and_at_its_bound(client: TestClient, clock: Clock) -> None:
    sign_in(client, "Ruth")
    start = clock.now
    while clock.now + IDLE - 1 <= start + ABSOLUTE:
        clock.now += IDLE - 1
        assert client.get("/paper").status_code == 200
    clock.now = start + ABSOLUTE + 1
    assert client.get("/paper").status_code == 303
    sign_in(client, "Ruth")
    clock.now += IDLE + 1
    assert client.get("/paper").status_code == 303


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example", "//evil.example", "/\\evil.example", "\\\\evil.example", "/\t/evil.example", "//[",
        "/sign-out", "/sign-in", "/config", "/gradio_api/queue/data", "/nowhere", "paper", "http:///paper", "",
        "/paper\r\nX: y", "javascript:x", "/%2f/evil",
    ],
)  # fmt: skip
def test_no_form_leads_off_the_site(target: str) -> None:
    assert local_target(target) == "/"


@pytest.mark.parametrize("target", ["/", "/?__theme=light", "/paper?source=a%20b.pdf&start=4", "/answer/abc.docx"])
def test_a_form_leads_back_to_a_page_of_ours(target: str) -> None:
    assert local_target(target) == target


@pytest.mark.parametrize(
    "body", [b"", b"\xff\xfe&=", b"name=%ED%A0%80&password=x", b"&" * 400 + b"a=1" * 20, b"name=\x00"]
)
def test_a_garbled_form_is_a_wrong_password(client: TestClient, body: bytes) -> None:
    assert client.post("/sign-in", content=body).status_code == 403


def test_a_form_of_too_many_fields_or_bytes_is_refused(client: TestClient) -> None:
    assert client.post("/sign-in", content=b"a=1&" * 50).status_code == 403
    assert client.post("/sign-in", content=b"a" * (LARGEST_BODY + 1)).status_code == 413


def _account(name: str) -> Account:
    return Account(reader=Reader(name=name, clearance=Access.PUBLIC), hash="h")


def test_no_token_is_kept(clock: Clock) -> None:
    sessions = Sessions(clock)
    token = sessions.open(_account("Sam"))
    assert len(token) >= 43
    assert token not in repr(vars(sessions))


def test_sessions_are_bounded_for_a_reader_and_in_all(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "AT_ONCE", 30)
    sessions = Sessions(clock)
    ruth = sessions.open(_account("Ruth"))
    tokens = [sessions.open(_account("Sam")) for _ in range(room.OF_ONE_READER + 5)]
    assert len(sessions) == room.OF_ONE_READER + 1
    assert sessions.find(tokens[0]) is None and sessions.find(tokens[-1]) and sessions.find(ruth)
    for n in range(40):
        sessions.open(_account(f"reader {n}"))
    assert len(sessions) == 30
