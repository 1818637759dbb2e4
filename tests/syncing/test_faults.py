"""Whatever goes wrong with a site, the next undisturbed sync ends where one that was never disturbed does."""

import random
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from html import unescape
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from fake_council import MOMENT, Council, Doc, pdf
from site_faults import FAULTS, answer

from ingest.library.library import Library
from ingest.papers import Access
from ingest.settings import Settings
from ingest.syncing.account import Kind
from ingest.syncing.client import Answer, Client
from ingest.syncing.running import Outcome, Sync

Syncing = Callable[..., Outcome]
Digest = Callable[[Path], str]
HERE = Path(__file__).parent
SEED = 20260320
KILLS, LONG_KILLS = 3, 20


OTHER_PLACES = ("/", "GetMeetings?", "ID=901", "ieDecisionDetails", "robots.txt")
PLACES = ("GetMeeting?", *(pytest.param(place, marks=pytest.mark.soak) for place in OTHER_PLACES))


@pytest.fixture(autouse=True)
def connections(monkeypatch: pytest.MonkeyPatch) -> Iterator[set[Any]]:
    """All that was connected to."""
    seen: set[Any] = set()
    real = socket.create_connection

    def noted(address: Any, *arguments: Any, **named: Any) -> socket.socket:
        seen.add(address)
        return real(address, *arguments, **named)

    monkeypatch.setattr(socket, "create_connection", noted)
    yield seen


def hold_on_host(council: Council, connections: set[Any]) -> None:
    host, _, port = council.base.removeprefix("http://").partition(":")
    assert connections == {(host, int(port))}
    assert {asked for asked, _, _ in council.asked} == {f"{host}:{port}"}


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("place", PLACES)
def test_after_a_fault_the_next_sync_ends_as_one_never_disturbed(
    fault: str,
    place: str,
    tmp_path: Path,
    sync: Syncing,
    digest: Digest,
    council: Council,
    settings: Settings,
    connections: set[Any],
) -> None:
    sync(tmp_path / "undisturbed")
    if fault == "too slow":
        slow = settings.sync.model_copy(update={"seconds": 0.5, "retries": 0})
        settings = settings.model_copy(update={"sync": slow})
    council.faults[place] = FAULTS[fault]
    outcome = sync(tmp_path / "disturbed", using=settings)
    if place not in ("robots.txt", "GetMeetings?"):  # The site's pages stand in for its list of meetings.
        assert outcome.failures
    council.faults.clear()
    assert sync(tmp_path / "disturbed").failures == 0
    assert digest(tmp_path / "disturbed") == digest(tmp_path / "undisturbed")
    hold_on_host(council, connections)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_takes_nothing_that_is_held(
    fault: str, tmp_path: Path, sync: Syncing, digest: Digest, council: Council, settings: Settings
) -> None:
    sync(tmp_path)
    before = digest(tmp_path)
    if fault == "too slow":
        slow = settings.sync.model_copy(update={"seconds": 0.5, "retries": 0})
        settings = settings.model_copy(update={"sync": slow})
    council.etags = False
    for place in ("GetMeeting?", "ID=901", "ieDecisionDetails"):
        council.faults[place] = FAULTS[fault]
    assert sync(tmp_path, days=1, using=settings).failures
    assert digest(tmp_path) == before


def test_a_site_that_fails_on_and_on_is_left_alone(tmp_path: Path, sync: Syncing, council: Council) -> None:
    for number in range(907, 940):
        council.meetings[4967].items[0].docs.append(Doc(number, f"Paper {number}", pdf(f"Paper {number}")))
    council.faults["ID=9"] = FAULTS["an error of the server"]
    outcome = sync(tmp_path)
    assert "failed 8 times in a row" in outcome.accounts["127.0.0.1"].of(Kind.FAILED)[-1].why
    assert sum("mgConvert2PDF" in path for path in council.paths()) == 16


def raw_html(xml: str) -> bytes:
    """As some installs send bodies: not escaped, and so not XML."""
    start = (
        xml.replace("&quot;", '"')
        .replace("&lt;div", "<div")
        .replace("&lt;p", "<p")
        .replace("&lt;/p", "</p")
        .replace("&lt;/div", "</div")
    )
    return start.replace('"&gt;', '">').replace("p&gt;", "p>").replace("div&gt;", "div>").encode()


def escaped_twice(xml: str) -> bytes:
    return xml.replace("&lt;", "&amp;lt;").replace("&gt;", "&amp;gt;").replace("&quot;", "&amp;quot;").encode()


SHAPES: dict[str, Callable[[str], bytes]] = {
    "a byte order mark": lambda xml: b"\xef\xbb\xbf" + xml.encode(),
    "UTF-16": lambda xml: xml.encode("utf-16"),
    "raw HTML": raw_html,
    "an unclosed break": lambda xml: raw_html(xml).replace(b"</p>", b"<br></p>"),
    "escaped twice": escaped_twice,
    "a declaration": lambda xml: b'<?xml version="1.0" encoding="utf-8"?>\n' + xml.encode(),
    "CDATA": lambda xml: (
        unescape(xml).replace("<div class", "<![CDATA[<div class").replace("</div>", "</div>]]>").encode()
    ),
    "stray ampersands": lambda xml: xml.replace("Harbour dues", "Harbour&nbsp;dues").encode(),
    "a control character": lambda xml: xml.replace("Harbour dues", "Harbour\x0b dues").encode(),
    "http links": lambda xml: xml.replace("http://127.0.0.1:", "HTTP://127.0.0.1:").encode(),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_the_same_data_in_another_shape_give_the_same_library(
    shape: str, tmp_path: Path, sync: Syncing, digest: Digest, council: Council
) -> None:
    sync(tmp_path / "plain")
    council.shape = SHAPES[shape]
    assert sync(tmp_path / "shaped").failures == 0
    assert digest(tmp_path / "shaped") == digest(tmp_path / "plain")


def test_a_link_to_another_host_is_refused_and_told(
    tmp_path: Path, sync: Syncing, council: Council, connections: set[Any]
) -> None:
    council.meetings[4967].items[0].docs += [
        Doc(911, "Elsewhere", url="http://localhost:9/documents/s911/x.pdf"),
        Doc(912, "Elsewhere again", url="https://127.0.0.1.example.org/x.pdf"),
        Doc(913, "Another port", url="http://127.0.0.1:9/x.pdf"),
        Doc(914, "A file", url="file:///etc/passwd"),
        Doc(915, "Somebody's", url="http://me:you@127.0.0.1/x.pdf"),
    ]
    outcome = sync(tmp_path)
    refused = [remark.what.split()[1] for remark in outcome.accounts["127.0.0.1"].of(Kind.REFUSED)]
    assert refused == ["s911", "s912", "s913", "s914", "s915"]
    assert outcome.failures == 0
    hold_on_host(council, connections)


def test_a_document_that_the_service_places_on_another_host_is_asked_for_at_the_site_itself(
    tmp_path: Path, sync: Syncing, council: Council, connections: set[Any], settings: Settings
) -> None:
    council.docs()[901].url = "https://democracy.elsewhere.example/mgConvert2PDF.aspx?ID=901"
    council.docs()[903].url = "https://democracy.elsewhere.example/mgConvert2PDF.aspx?ID=777"
    outcome = sync(tmp_path)
    refused = outcome.accounts["127.0.0.1"].of(Kind.REFUSED)
    assert [remark.what.split(" (")[0] for remark in refused] == ["links of 127.0.0.1", "document s903"]
    with Library.open(tmp_path, settings) as library:
        found = library.paper("127.0.0.1/documents/s901.pdf", clearance=Access.PUBLIC)
    assert found.url == f"{council.base}/mgConvert2PDF.aspx?ID=901"
    hold_on_host(council, connections)


def test_a_document_that_is_too_large_is_not_fetched_whole(
    tmp_path: Path, sync: Syncing, council: Council, settings: Settings
) -> None:
    council.docs()[901].data = b"%PDF-1.4" + b"x" * 1_200_000 + b"%%EOF"
    small = settings.model_copy(update={"reading": settings.reading.model_copy(update={"largest_mb": 1})})
    outcome = sync(tmp_path, using=small)
    assert "It holds 1 MB and the settings allow 1" in outcome.accounts["127.0.0.1"].of(Kind.FAILED)[0].why


def test_what_robots_txt_forbids_is_not_asked_for(tmp_path: Path, sync: Syncing, council: Council) -> None:
    rules = b"User-agent: *\nCrawl-delay: 11\nDisallow: /documents/\nDisallow: /mgConvert2PDF.aspx\n"
    council.extra["/robots.txt"] = ("text/plain", rules)
    outcome = sync(tmp_path)
    assert not any("mgConvert2PDF" in path or "/documents/" in path for path in council.paths())
    assert {remark.why for remark in outcome.accounts["127.0.0.1"].of(Kind.FAILED)} == {
        "The site's robots.txt keeps programs away from it."
    }


def test_between_two_requests_lies_the_pause_of_the_settings(
    tmp_path: Path, sync: Syncing, council: Council, clock: Any
) -> None:
    moments: list[float] = []
    council.asked = Noted(moments, clock)
    council.faults["ID=903"] = FAULTS["an error of the server"]
    sync(tmp_path)
    gaps = [later - earlier for earlier, later in pairwise(moments)]
    assert len(gaps) > 10
    assert min(gaps) >= 2.0


class Noted(list[Any]):
    """A list that notes when it grows, by a clock of the test."""

    def __init__(self, moments: list[float], clock: Any) -> None:
        super().__init__()
        self._moments, self._clock = moments, clock

    def append(self, one: Any) -> None:
        self._moments.append(self._clock.now())
        super().append(one)


def test_a_crawl_delay_is_kept(tmp_path: Path, sync: Syncing, council: Council, clock: Any) -> None:
    moments: list[float] = []
    council.extra["/robots.txt"] = ("text/plain", b"User-agent: *\nCrawl-delay: 11\n")
    council.asked = Noted(moments, clock)
    sync(tmp_path)
    assert min(later - earlier for earlier, later in pairwise(moments[1:])) >= 11.0


def test_a_server_that_asks_to_wait_is_given_its_time(
    tmp_path: Path, sync: Syncing, council: Council, clock: Any
) -> None:
    council.faults["ID=901"] = answer(503, b"", Retry_After="45")
    sync(tmp_path)
    assert 45.0 in clock.slept


def test_the_program_says_who_it_is(tmp_path: Path, sync: Syncing, council: Council) -> None:
    sync(tmp_path)
    assert all(headers["User-Agent"].startswith("Clerk/") for _, _, headers in council.asked)


def run(council: Council, library: Path, *arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, str(HERE / "killed_sync.py"), council.base, str(library), *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=HERE.parent.parent)


def changed(council: Council) -> None:
    """What the council publishes next: minutes, some corrected, a new paper, a revised one, one closed, one gone."""
    council.meetings[4967].items[2].minutes = "RESOLVED that dues rise to £6 a berth."
    council.meetings[5001].items[0].minutes = "RESOLVED that the lamps be lit at dusk."
    council.meetings[5001].items[0].docs = [Doc(921, "Lamp plan", pdf("Lamp plan", "Nine lamps."))]
    council.docs()[901].data = pdf("Harbour Board", "Quay wall report, revised", "The wall leans by 55 mm.")
    council.docs()[903].restricted = True
    del council.meetings[4966]


def killed_everywhere(
    tmp_path: Path, sync: Syncing, digest: Digest, council: Council, settings: Settings, kills: int
) -> None:
    before, victim = tmp_path / "before", tmp_path / "victim"
    sync(before)
    changed(council)
    shutil.copytree(before, tmp_path / "undisturbed")
    sync(tmp_path / "undisturbed")
    shutil.copytree(before, victim)
    with run(council, victim) as process:
        total = int(process.communicate()[0].split()[-1])
    dice = random.Random(SEED)
    for number in range(kills):
        shutil.rmtree(victim)
        shutil.copytree(before, victim)
        with run(council, victim, int(total * (number + dice.random()) / kills) + 1) as process:
            assert process.wait() == -9
        assert sync(victim, days=1).failures == 0
        assert digest(victim) == digest(tmp_path / "undisturbed")
        with Library.open(victim, settings) as library:
            held = library.papers(clearance=Access.EXEMPT)
        assert len(held) == 9
        assert [one.source.partition("-before-")[0] for one in held if one.is_replaced] == [
            "127.0.0.1/documents/s901",
            "127.0.0.1/meetings/4967",
        ]


def test_a_sync_killed_at_any_moment_is_finished_by_the_next(
    tmp_path: Path, sync: Syncing, digest: Digest, council: Council, settings: Settings
) -> None:
    killed_everywhere(tmp_path, sync, digest, council, settings, KILLS)


@pytest.mark.soak
def test_a_sync_killed_at_many_moments_is_finished_by_the_next(
    tmp_path: Path, sync: Syncing, digest: Digest, council: Council, settings: Settings
) -> None:
    killed_everywhere(tmp_path, sync, digest, council, settings, LONG_KILLS)


class Stopping(Client):
    """A client whose keeper presses Ctrl+C at one document."""

    def get(self, address: str, *arguments: Any, **named: Any) -> Answer:
        if "ID=903" in address:
            raise KeyboardInterrupt
        return super().get(address, *arguments, **named)


def test_a_sync_that_was_stopped_goes_on_without_fetching_again(
    tmp_path: Path, sync: Syncing, council: Council, digest: Digest, settings: Settings, clock: Any
) -> None:
    council.etags = False
    sync(tmp_path / "undisturbed")
    with pytest.raises(KeyboardInterrupt):
        Sync(
            folder=tmp_path / "stopped",
            settings=settings,
            clock=lambda: MOMENT,
            connect=lambda site, given: Stopping(site, given.sync, now=clock.now, sleep=clock.sleep),
        ).run(settings.sync.source)
    council.asked.clear()
    sync(tmp_path / "stopped")
    assert not any("ID=901" in path for path in council.paths())
    assert any("ID=903" in path for path in council.paths())
    assert digest(tmp_path / "stopped") == digest(tmp_path / "undisturbed")
    council.asked.clear()
    sync(tmp_path / "stopped", days=1)
    assert any("ID=901" in path for path in council.paths())
