"""Nothing exempt in registers and trails for a reader without clearance: printed, written, drawn or shown."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.assistant.web.doorkeeping import CLEARANCES, PASSWORDS, write_readers
from tests.exempt.conftest import Libraries
from tests.exempt.house import House, served
from tests.exempt.papers import given_away, named

Clerk = Callable[..., tuple[int, str, str]]
CALLS = (
    ("decisions",),
    ("decisions", "--json"),
    ("decisions", "--csv"),
    ("decisions", "--json", "--about", "offer"),
    ("actions", "--json"),
    ("trail", "depot"),
    ("trail", "land", "--json"),
)
ANY = ("All committees", "", "")


@pytest.mark.parametrize("call", CALLS)
def test_a_register_is_that_of_a_library_without_exempt_papers(
    libraries: Libraries, clerk: Clerk, call: tuple[str, ...]
) -> None:
    closed, never = (clerk(*call, library=one) for one in (libraries.closed, libraries.never))
    assert closed == never
    assert not given_away(closed[1] + closed[2], *call) and not named(closed[1] + closed[2])
    withheld = clerk(*call, library=libraries.withheld)
    assert not given_away(withheld[1] + withheld[2], *call) and not named(withheld[1] + withheld[2])


def test_an_exempt_committee_is_as_unknown_as_any_other(libraries: Libraries, clerk: Clerk) -> None:
    told = [
        clerk("decisions", "--committee", name, library=libraries.closed)
        for name in ("Strategic Land Panel", "No Such Panel")
    ]
    assert told[0][0] == told[1][0] == 2
    assert told[0][2].replace("Strategic Land Panel", "") == told[1][2].replace("No Such Panel", "")


def test_no_file_or_drawing_holds_exempt_words(libraries: Libraries, clerk: Clerk, tmp_path: Path) -> None:
    drawing, book = tmp_path / "t.svg", tmp_path / "d.xlsx"
    assert clerk("trail", "land", "--svg", drawing, library=libraries.closed)[0] == 0
    assert clerk("decisions", "--xlsx", book, library=libraries.closed)[0] == 0
    assert not given_away(drawing.read_text("utf-8"))
    cleared = clerk("decisions", "--json", "--clearance", "exempt", library=libraries.closed)[1]
    assert given_away(cleared) and '"access": "exempt"' in cleared


@pytest.fixture(scope="module")
def closed(libraries: Libraries, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    folder = tmp_path_factory.mktemp("registers")
    write_readers(folder / "readers.toml", CLEARANCES)
    with served(libraries.closed, folder, "--auth", str(folder / "readers.toml")) as house:
        yield house


def test_the_tab_shows_each_reader_what_they_may_read_and_logs_what_is_exempt(closed: House) -> None:
    with closed.visitor("Sam", PASSWORDS["Sam"]) as sam:
        sam.fire("opened")
        assert "decisions." in str(sam.fire("shown", "Decisions", "", *ANY)["output"])
        sam.fire("shown", "Trail of a subject", "offer", *ANY)
        sam.fire("ready")
        sam.get("/register.xlsx", params={"view": "Decisions"})
        for text in sam.seen:
            assert not given_away(text, "offer") and not named(text)
    before = [line for path in closed.library.rglob("exempt-*.jsonl") for line in path.read_text().splitlines()]
    with closed.visitor("Ruth", PASSWORDS["Ruth"]) as ruth:
        ruth.fire("opened")
        assert 'class="exempt"' in str(ruth.fire("shown", "Decisions", "depot", *ANY)["output"])
    after = [line for path in closed.library.rglob("exempt-*.jsonl") for line in path.read_text().splitlines()]
    assert len(after) == len(before) + 1 and '"register"' in after[-1]


def test_a_workbook_needs_a_sign_in(closed: House) -> None:
    with closed.visitor() as stranger:
        assert stranger.get("/register.xlsx").status_code in (303, 401)
