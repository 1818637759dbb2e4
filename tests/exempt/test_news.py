"""Nothing exempt is news to a reader without clearance: on the page, in an answer, on the command line."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.assistant.web.doorkeeping import CLEARANCES, PASSWORDS, write_readers
from tests.exempt.conftest import Libraries
from tests.exempt.house import House, served
from tests.exempt.papers import given_away, named

Clerk = Callable[..., tuple[int, str, str]]


def test_the_list_names_no_exempt_paper_without_clearance(libraries: Libraries, clerk: Clerk) -> None:
    call = ("library", "new", "--since", "2020-01-01", "--json")
    closed, never = (clerk(*call, library=one)[1] for one in (libraries.closed, libraries.never))
    assert closed == never
    assert len(clerk(*call, "--clearance", "exempt", library=libraries.closed)[1]) > len(closed)


def test_the_answer_names_no_exempt_paper_without_clearance(libraries: Libraries, clerk: Clerk) -> None:
    _, told, _ = clerk("ask", "What's new since 1 January 2020?", "--json", library=libraries.closed)
    assert "came" in told
    assert not given_away(told, "depot") and not named(told)


@pytest.fixture(scope="module")
def closed(libraries: Libraries, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    folder: Path = tmp_path_factory.mktemp("news")
    write_readers(folder / "readers.toml", CLEARANCES)
    with served(libraries.closed, folder, "--auth", str(folder / "readers.toml")) as house:
        yield house


def test_the_tab_shows_each_reader_what_they_may_read_and_logs_what_is_exempt(closed: House) -> None:
    with closed.visitor("Sam", PASSWORDS["Sam"]) as sam:
        sam.fire("opened")
        assert "came since" in str(sam.fire("news", "Last month", "")["output"])
        for text in sam.seen:
            assert not given_away(text) and not named(text)
    before = [line for path in closed.library.rglob("exempt-*.jsonl") for line in path.read_text().splitlines()]
    with closed.visitor("Ruth", PASSWORDS["Ruth"]) as ruth:
        ruth.fire("opened")
        assert 'class="exempt"' in str(ruth.fire("news", "Last month", "")["output"])
    after = [line for path in closed.library.rglob("exempt-*.jsonl") for line in path.read_text().splitlines()]
    assert len(after) == len(before) + 1 and '"news"' in after[-1]
