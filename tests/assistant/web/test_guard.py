import asyncio
import base64
import hashlib
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from starlette.types import Message, Scope

from assistant.web import accounts
from assistant.web.accounts import Reader
from assistant.web.guard import ANYBODY, protected, reader_of
from assistant.web.requests import LOCAL
from assistant.web.tabs import OF_ONE_READER, Tabs
from ingest.papers import Access
from tests.assistant.web.doorkeeping import CHEAP, SECRET, Clock, app, browser, guarded, sign_in, write_readers

PATHS = """/ /paper /paper/page /paper/a.pdf /answer/abc.docx /chat.js /style.css /theme.css /favicon.ico /config
/assets/index.js /static/x.png /gradio_api/app_id /gradio_api/heartbeat/abc /gradio_api/queue/data?session_hash=abc
/robots.txt /anything/at/all""".split()
POSTED = ["/feedback", "/gradio_api/queue/join", "/gradio_api/cancel", "/gradio_api/reset", "/gradio_api/run/predict"]
SHUT = """/gradio_api/file=/etc/passwd /gradio_api/file/etc/passwd /gradio_api/proxy=x /gradio_api/info /login
/gradio_api/deep_link /gradio_api/vibe-code /gradio_api/dev/reload /gradio_api/upload_progress /gradio_api/openapi.json
/docs /gradio_api/queue/status /gradio_api/call/ask/1 /gradio_api/stream/a /?deep_link=abc /config?deep_link= /assets/
/assets//x /assets/../x /assets/%2e%2e/x /assets/a%5cb /gradio_api/heartbeat/ /gradio_api/token /gradio_api/user
/monitoring /manifest.json /svelte/x /paper/%00""".split()


@pytest.fixture(autouse=True)
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(accounts, "_hasher", CHEAP)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def house(tmp_path: Path, clock: Clock) -> tuple[object, Path]:
    return guarded(tmp_path, clock)


@pytest.fixture
def ruth(house: tuple[object, Path]) -> TestClient:
    client = browser(house[0])
    sign_in(client, "Ruth")
    return client


@pytest.fixture
def sam(house: tuple[object, Path]) -> TestClient:
    client = browser(house[0], address="192.0.2.2")
    sign_in(client, "Sam")
    return client


@pytest.mark.parametrize("path", PATHS + SHUT)
@pytest.mark.parametrize("cookie", ["", "clerk=", "clerk=made-up", "__Host-clerk=x"])
def test_an_unsigned_call_is_answered_nothing_of_the_app(house: tuple[object, Path], path: str, cookie: str) -> None:
    answer = browser(house[0]).get(path, headers={"Cookie": cookie})
    assert answer.status_code in {303, 401, 404}
    assert SECRET not in answer.text


@pytest.mark.parametrize("path", POSTED)
def test_an_unsigned_post_is_answered_nothing_of_the_app(house: tuple[object, Path], path: str) -> None:
    answer = browser(house[0]).post(path, json={"session_hash": "abc"})
    assert answer.status_code == 401
    assert "sign in" in answer.json()["detail"]


def test_a_page_sends_a_stranger_to_sign_in_and_back(house: tuple[object, Path]) -> None:
    client = browser(house[0])
    assert client.get("/").headers["location"] == "/sign-in"
    sent = client.get("/paper?source=a%20b.pdf&start=4").headers["location"]
    assert 'value="/paper?source=a%20b.pdf&amp;start=4"' in client.get(sent).text


def test_a_reader_is_known_behind_the_guard(ruth: TestClient, sam: TestClient) -> None:
    assert ruth.get("/paper").json()["clearance"] == "exempt"
    assert sam.get("/paper").json() == {"secret": SECRET, "reader": "Sam", "clearance": "public", "body": ""}


def test_without_accounts_anybody_reads_what_is_public() -> None:
    client = browser(protected(app(), None, hosts=LOCAL))
    told = client.get("/paper").json()
    assert (told["reader"], told["clearance"]) == ("", "public")
    assert client.get("/sign-in").status_code == 404
    assert client.post("/gradio_api/queue/join", json={}).status_code == 200


def test_a_request_that_no_guard_saw_is_read_as_anybody() -> None:
    for request in ({}, {"state": {}}, {"state": {"reader": "Ruth"}}, None, object()):
        assert reader_of(request) == ANYBODY


@pytest.mark.parametrize("path", SHUT)
def test_paths_not_listed_are_not_there_even_for_a_reader(ruth: TestClient, path: str) -> None:
    assert ruth.get(path).status_code == 404


@pytest.mark.parametrize(
    ("method", "path"), [("PUT", "/"), ("DELETE", "/paper"), ("OPTIONS", "/"), ("POST", "/upload")]
)
def test_other_methods_are_not_there(ruth: TestClient, method: str, path: str) -> None:
    assert ruth.request(method, path).status_code == 404


@pytest.mark.parametrize("path", [*POSTED[1:3], POSTED[4]])
def test_a_page_that_one_reader_opened_is_shut_to_another(ruth: TestClient, sam: TestClient, path: str) -> None:
    assert ruth.post("/gradio_api/queue/join", json={"session_hash": "tab1"}).status_code == 200
    assert sam.post(path, json={"session_hash": "tab1"}).status_code == 403
    assert sam.get("/gradio_api/queue/data?session_hash=tab1").status_code == 403
    assert sam.get("/gradio_api/heartbeat/tab1").status_code == 403
    assert sam.get("/gradio_api/queue/data?session_hash=tab2").status_code == 200
    assert ruth.get("/gradio_api/queue/data?session_hash=tab1").status_code == 200


@pytest.mark.parametrize(
    "body",
    [b"", b"[]", b"{", b'{"session_hash": null}', b'{"session_hash": 4}', b'{"session_hash": "a b"}', b"[" * 9999],
)
def test_a_call_that_does_not_say_its_page_is_refused(ruth: TestClient, body: bytes) -> None:
    assert ruth.post("/gradio_api/queue/join", content=body).status_code == 400


@pytest.mark.parametrize("query", ["", "?session_hash=", "?session_hash=a&session_hash=b", "?session_hash=%00"])
def test_a_stream_that_does_not_say_its_page_is_refused(ruth: TestClient, query: str) -> None:
    assert ruth.get("/gradio_api/queue/data" + query).status_code == 400


def test_the_body_that_was_looked_at_is_given_on_whole(ruth: TestClient) -> None:
    body = '{"session_hash": "tab1", "data": ["What was agreed?"]}'
    assert ruth.post("/gradio_api/queue/join", content=body).json()["body"] == body


def test_a_reader_taken_out_loses_access_at_once(ruth: TestClient, house: tuple[object, Path]) -> None:
    write_readers(house[1], {"Sam": "public"})
    assert ruth.get("/paper").status_code == 303


def test_a_reader_lowered_loses_clearance_and_the_open_page_at_once(tmp_path: Path, clock: Clock) -> None:
    behind, path = guarded(tmp_path, clock)
    client = browser(behind)
    sign_in(client, "Ruth")
    client.post("/gradio_api/queue/join", json={"session_hash": "tab1"})
    path.write_text(path.read_text("utf-8").replace('"exempt"', '"public"'), "utf-8")
    assert client.get("/paper").json()["clearance"] == "public"
    assert client.post("/gradio_api/queue/join", json={"session_hash": "tab1"}).status_code == 403


def test_a_new_password_ends_the_sessions_of_the_old(ruth: TestClient, house: tuple[object, Path]) -> None:
    write_readers(house[1], {"Ruth": "exempt", "Sam": "public"})
    assert ruth.get("/paper").status_code == 303


def test_an_unusable_file_of_readers_shuts_the_house(
    ruth: TestClient, house: tuple[object, Path], caplog: pytest.LogCaptureFixture
) -> None:
    house[1].chmod(0o644)
    answer = ruth.get("/paper")
    assert (answer.status_code, str(house[1]) in answer.text) == (503, False)
    assert "chmod 600" in caplog.text
    assert sign_in(browser(house[0]), "Sam").status_code == 503  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", ["/", "/paper", "/sign-in", "/nowhere", "/config", "/chat.js"])
@pytest.mark.parametrize("host", ["localhost", "evil.example"])
def test_every_answer_carries_the_headers(ruth: TestClient, path: str, host: str) -> None:
    headers = ruth.get(path, headers={"Host": host}).headers
    assert "default-src 'self'" in headers["content-security-policy"]
    assert "frame-ancestors 'none'" in headers["content-security-policy"]
    assert "'unsafe-inline'" not in headers["content-security-policy"].split("style-src")[0]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cache-control"] == (
        "private, no-cache" if path == "/chat.js" and host == "localhost" else "no-store"
    )
    assert "access-control-allow-origin" not in headers


def test_the_chats_page_may_run_the_scripts_that_it_was_built_with_alone(ruth: TestClient) -> None:
    answer = ruth.get("/", headers={"Accept-Encoding": "br"})
    script = base64.b64encode(hashlib.sha256(b"window.made_here = 1").digest()).decode()
    assert f"script-src 'self' 'unsafe-eval' 'sha256-{script}';" in answer.headers["content-security-policy"]
    assert "Ruth" in answer.text
    assert "'unsafe-eval'" not in ruth.get("/paper").headers["content-security-policy"]


def test_a_stream_is_passed_on_piece_by_piece() -> None:
    released = asyncio.Event()
    pieces: list[Message] = []

    async def streaming(scope: Scope, receive: object, send: object) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})  # type: ignore[operator]
        await send({"type": "http.response.body", "body": b"one", "more_body": True})  # type: ignore[operator]
        await released.wait()
        await send({"type": "http.response.body", "body": b"two", "more_body": False})  # type: ignore[operator]

    async def arrived(message: Message) -> None:
        pieces.append(message)
        if message.get("body") == b"one":
            # The second piece is not sent before the first has come through.
            released.set()

    async def nothing() -> Message:
        return {"type": "http.disconnect"}

    scope = {
        "type": "http", "method": "GET", "path": "/gradio_api/queue/data", "query_string": b"session_hash=a",
        "headers": [(b"host", b"localhost")], "scheme": "http",
    }  # fmt: skip
    guard = protected(streaming, None, hosts=LOCAL)
    asyncio.run(asyncio.wait_for(guard(scope, nothing, arrived), 5))  # type: ignore[arg-type]
    assert [piece.get("body") for piece in pieces] == [None, b"one", b"two"]


def test_a_websocket_is_shut() -> None:
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "websocket.connect"}

    asyncio.run(protected(app(), None, hosts=None)({"type": "websocket", "path": "/"}, receive, send))  # type: ignore[arg-type]
    assert sent == [{"type": "websocket.close", "code": 1008}]


def test_one_readers_many_pages_push_out_nobody_elses() -> None:
    tabs, ruth, sam = Tabs(), Reader(name="Ruth", clearance=Access.EXEMPT), Reader(name="Sam", clearance=Access.PUBLIC)
    assert tabs.claim("hers", ruth)
    for n in range(OF_ONE_READER + 50):
        assert tabs.claim(f"his{n}", sam)
    assert not tabs.claim("hers", sam)
    assert len(tabs) == OF_ONE_READER + 1
