from pathlib import Path

import pytest
from starlette.testclient import TestClient

from assistant.web import accounts
from assistant.web.requests import LARGEST_BODY, LOCAL, allowed_hosts
from tests.assistant.web.doorkeeping import CHEAP, Clock, browser, guarded, sign_in


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


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "", "localhost:x", "a b", "192.0.2.9"])
def test_another_hosts_name_is_refused(ruth: TestClient, host: str) -> None:
    assert ruth.get("/paper", headers={"Host": host}).status_code == 400


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:7860", "127.0.0.1:1", "[::1]:7860", "localhost."])
def test_this_machines_names_are_let_in(ruth: TestClient, host: str) -> None:
    assert ruth.get("/chat.js", headers={"Host": host}).status_code == 200


def test_the_hosts_follow_from_where_it_listens() -> None:
    assert allowed_hosts("127.0.0.1") == LOCAL
    assert allowed_hosts("0.0.0.0") is None
    assert allowed_hosts("0.0.0.0", ["Papers.example"]) == LOCAL | {"papers.example"}
    assert allowed_hosts("Papers.example") == {"papers.example"}
    assert allowed_hosts("2001:db8::1") == {"[2001:db8::1]"}


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site", "Origin": "http://localhost:8000"},
        {"Sec-Fetch-Site": "", "Origin": "http://evil.example"},
        {"Origin": "http://localhost:8000"},
        {"Origin": "null"},
    ],
)
def test_a_post_from_another_site_is_refused(ruth: TestClient, headers: dict[str, str]) -> None:
    if "Sec-Fetch-Site" not in headers:
        del ruth.headers["Sec-Fetch-Site"]
    for path in ("/feedback", "/sign-in", "/sign-out", "/gradio_api/queue/join"):
        assert ruth.post(path, json={"session_hash": "tab1"}, headers=headers).status_code == 403
    assert ruth.get("/config", headers=headers).status_code == 403


def test_a_link_from_another_site_opens_a_page_but_no_part(ruth: TestClient) -> None:
    opened = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    assert ruth.get("/paper", headers=opened).status_code == 200
    assert ruth.get("/config", headers=opened).status_code == 403
    assert ruth.get("/paper", headers={**opened, "Sec-Fetch-Mode": "no-cors"}).status_code == 403


def test_where_the_connection_is_plain_the_origin_tells_our_own_page(ruth: TestClient) -> None:
    del ruth.headers["Sec-Fetch-Site"]
    assert ruth.post("/feedback", headers={"Origin": "http://localhost:7860"}).status_code == 200


def test_a_body_too_large_is_refused_whether_announced_or_not(ruth: TestClient) -> None:
    assert ruth.post("/feedback", content=b"x" * LARGEST_BODY).status_code == 200
    assert ruth.post("/feedback", content=b"x" * (LARGEST_BODY + 1)).status_code == 413
    assert ruth.post("/feedback", content=(b"x" * 1024 for _ in range(257))).status_code == 413
    assert ruth.post("/feedback", headers={"Content-Length": "-5"}).status_code == 413
