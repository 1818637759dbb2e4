"""What somebody sends who speaks to the chat without its page: other readers' tabs, forged events, odd requests."""

import json
import re
from collections.abc import Iterator

import pytest

from tests.assistant.web.doorkeeping import CLEARANCES, PASSWORDS, write_readers
from tests.exempt.conftest import Libraries
from tests.exempt.house import House, Visitor, served
from tests.exempt.papers import SAMPLE, given_away

BID = "Who made the highest bid for the Canal Road depot?"
LONG = "what was resolved " * 10_000


@pytest.fixture(scope="module")
def house(libraries: Libraries, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    folder = tmp_path_factory.mktemp("attacked")
    write_readers(folder / "readers.toml", CLEARANCES)
    with served(libraries.closed, folder, "--auth", str(folder / "readers.toml")) as made:
        yield made


@pytest.fixture()
def ruth(house: House) -> Iterator[Visitor]:
    with house.visitor("Ruth", PASSWORDS["Ruth"]) as visitor:
        visitor.fire("opened")
        visitor.ask(BID)
        yield visitor


@pytest.fixture()
def sam(house: House) -> Iterator[Visitor]:
    with house.visitor("Sam", PASSWORDS["Sam"]) as visitor:
        visitor.fire("opened")
        visitor.seen.clear()
        yield visitor


def test_another_readers_tab_is_shut_however_it_is_named(ruth: Visitor, sam: Visitor) -> None:
    for tab in (ruth.tab, [ruth.tab], {"session_hash": ruth.tab}, f" {ruth.tab}", None, 7, ""):
        body = {"data": [None, ""], "fn_index": 1, "session_hash": tab, "event_data": None}
        assert sam.web.post("/gradio_api/queue/join", json=body).status_code in {400, 403}
        assert sam.web.post("/gradio_api/run/asked", json=body).status_code in {400, 403}
        cancel = {"session_hash": tab, "fn_index": 1, "event_id": "x"}
        assert sam.web.post("/gradio_api/cancel", json=cancel).status_code in {400, 403}
    twice = f'{{"session_hash": "{sam.tab}", "data": [null, ""], "fn_index": 1, "session_hash": "{ruth.tab}"}}'
    assert sam.web.post("/gradio_api/queue/join", content=twice).status_code == 403
    for query in (
        f"session_hash={ruth.tab}",
        f"session_hash={sam.tab}&session_hash={ruth.tab}",
        f"session%5Fhash={ruth.tab}",
    ):
        assert sam.web.get(f"/gradio_api/queue/data?{query}").status_code in {400, 403}
    assert sam.web.get(f"/gradio_api/heartbeat/{ruth.tab}").status_code == 403
    body = {"data": [None, ""], "fn_index": 1, "session_hash": sam.tab, "event_data": None}
    odd = sam.web.post(f"/gradio_api/queue/join?session_hash={ruth.tab}", json=body)
    assert odd.status_code == 200
    assert "Harrowgate" in str(ruth.fire("asked", None, "")), "her own page still has it"


def test_a_forged_state_or_event_is_taken_for_nothing(ruth: Visitor, sam: Visitor, house: House) -> None:
    forged = {"reader": {"name": "Ruth", "clearance": "exempt"}, "__class__": "Talk", "session_hash": ruth.tab}
    for state in (forged, ruth.tab, 1, [forged], "Ruth"):
        assert sam.fire("asked", state, BID)["success"]
        for told in (
            forged,
            [forged],
            "good",
            7,
            {"act": ["example"], "value": {"a": BID}},
            {"act": "again", "value": []},
        ):
            sam.fire("clicked", state, told=told)
        sam.fire("filtered", state, "All committees", "", "", "All papers")
    own = [text.replace("Canal Road", "") for text in sam.seen]
    assert not any(given_away(text) for text in own)
    for number in (-1, 99, 10**12, 1.5, "0"):
        assert sam.join("asked", None, BID, fn_index=number).status_code in {200, 400, 404, 422, 500}
    assert sam.fire("asked", None, "What did Cabinet decide?")["success"]
    assert "Traceback" not in house.printed.read_text("utf-8")


def test_an_event_of_ones_own_runs_as_oneself_whatever_else_the_call_says(sam: Visitor) -> None:
    headers = {
        "X-Forwarded-User": "Ruth",
        "Authorization": "Basic UnV0aA==",
        "X-Reader": "Ruth",
        "X-Forwarded-For": "::1",
    }
    for extra in (
        {"username": "Ruth"},
        {"request": {"state": {"reader": "Ruth"}}},
        {"trigger_id": 5},
        {"batched": True},
    ):
        sam.web.headers.update(headers)
        sam.join("asked", None, "What is the reserve price?", **extra)
        shown = sam.ask("What is the reserve price of the depot?")
        assert "£2.4m" not in shown


def test_huge_and_odd_words_are_answered_or_refused_in_words(sam: Visitor, house: House) -> None:
    assert sam.join("asked", None, LONG).status_code == 413 or len(LONG) < 256 * 1024
    for words in (
        LONG[:5000],
        "a\0b",
        "\N{GRINNING FACE}" * 300,
        "'; DROP TABLE papers; --",
        '"' * 999,
        "* NEAR(a b)",
        "%s{0}",
    ):
        done = sam.fire("asked", None, words)
        assert done["success"], words[:40]
    assert sam.join("asked", None, "x" * 300_000).status_code == 413
    lone = (
        b'{"data": [null, "\\ud800 bid"], "fn_index": 1, "session_hash": "%s", "event_data": null}' % sam.tab.encode()
    )
    assert sam.web.post("/gradio_api/queue/join", content=lone, headers={"Content-Type": "application/json"}).is_success
    assert "Traceback" not in house.printed.read_text("utf-8")
    deep = "[" * 100_000
    assert sam.web.post("/gradio_api/queue/join", content=deep).status_code == 400


def test_a_path_leads_nowhere_but_to_the_doors(sam: Visitor) -> None:
    for path in (
        "/paper/../../etc/passwd",
        "/paper?source=../../../../etc/passwd",
        "/paper?source=%00",
        f"/paper?source={SAMPLE}&source=x",
        f"/paper?source=x&source={SAMPLE}",
        "/answer/../reading_log.docx",
        "/answer/%2e%2e%2freadme.docx",
        "/gradio_api/file=/etc/passwd",
        "/assets/..%2f..%2f..%2fetc%2fpasswd",
        "/static/%2e%2e/%2e%2e/routes.py",
        "//etc/passwd",
    ):
        answer = sam.web.get(path)
        assert answer.status_code in {303, 400, 404} and "root:" not in answer.text
        assert not given_away(answer.text)


def test_another_hosts_name_and_another_sites_page_are_refused(house: House, sam: Visitor) -> None:
    for host in ("evil.example", "127.0.0.1.evil.example", "localhost@evil.example", ""):
        assert sam.web.get("/", headers={"Host": host}).status_code == 400
    crossing = {"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"}
    body = {"data": [None, BID], "fn_index": 1, "session_hash": sam.tab, "event_data": None}
    for path in ("/gradio_api/queue/join", "/sign-out", "/sign-in", "/feedback"):
        assert sam.web.post(path, json=body, headers=crossing).status_code == 403
    assert sam.web.get("/paper?source=x", headers=crossing | {"Sec-Fetch-Mode": "cors"}).status_code == 403
    with house.visitor() as nobody:
        nobody.web.headers["Sec-Fetch-Site"] = "none"
        nobody.web.cookies.set("clerk", "made-up")
        assert nobody.web.get("/paper", params={"source": SAMPLE}).status_code == 303
        assert nobody.web.get("/config").status_code == 401


def test_a_sentence_about_what_went_wrong_names_nothing_of_others(sam: Visitor, ruth: Visitor) -> None:
    told = json.dumps(sam.fire("filtered", None, "No Such Panel", "", "", "All papers"), ensure_ascii=False)
    assert not given_away(told)
    hers = json.dumps(ruth.fire("opened"), ensure_ascii=False)
    assert "Strategic Land Panel" in hers
    again = json.dumps(sam.fire("opened"), ensure_ascii=False)
    assert not re.search("Strategic|MOLT", again)
