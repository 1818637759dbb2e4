import re
from dataclasses import replace

import pytest
from readers import COUNCILLOR, OFFICER

from assistant.registering.register import Register, entries
from assistant.web.desk import Desk
from assistant.web.register_events import RegisterEvents, problem
from assistant.web.register_html import MOST, listed, trailed
from assistant.web.registers import ACTIONS, DECISIONS, NO_SUBJECT, TRAIL, Asked, asked, exempt_sources, rows, steps
from ingest.errors import UsageError
from ingest.library.library import Library
from ingest.papers import Access

NASTY = "<script>x</script> {{y}} ${z} `q`"


@pytest.fixture()
def found(library: Library) -> Register:
    return rows(library, Access.PUBLIC, asked({}))


def test_what_an_address_asks_for_comes_back_from_its_own_address() -> None:
    wanted = Asked(view=ACTIONS, about="museum & roof", committee="Culture Panel", start="2025", end="")
    query = dict(pair.split("=") for pair in wanted.address.partition("?")[2].split("&"))
    assert query == {"view": "Actions", "about": "museum+%26+roof", "committee": "Culture+Panel", "from": "2025"}
    assert asked({"view": "nonsense", "about": " x " * 300}).view == DECISIONS


def test_a_register_shows_every_row_with_a_link_to_its_place(found: Register) -> None:
    html = listed(found, asked({}))
    assert html.count('<tr role="row">') == len(found.entries) + 1
    assert html.count(">Source: ") == len(found.entries) > 0
    assert f"{len(found.entries)} decision" in html


def test_words_of_papers_and_readers_are_escaped(found: Register) -> None:
    bad = replace(found.entries[0], text=NASTY, words=NASTY, owner=NASTY, due=NASTY, stated=NASTY)
    for html in (listed(replace(found, entries=(bad,)), asked({"about": NASTY})), problem(NASTY), trailed(NASTY, ())):
        assert not re.search(r"<script|\{\{|\$\{|`", html)


def test_a_long_register_says_that_there_is_more(found: Register) -> None:
    html = listed(replace(found, entries=found.entries[:1] * (MOST + 5)), asked({}))
    assert html.count('<tr role="row">') == MOST + 1
    assert f"The first {MOST} are shown" in html


def test_a_trail_is_drawn_and_told(library: Library) -> None:
    followed = steps(library, Access.PUBLIC, asked({"view": TRAIL, "about": "museum"}))
    html = trailed("museum", followed)
    assert html.count("<li>") == len(followed) > 0
    assert '<svg xmlns="http://www.w3.org/2000/svg"' in html and 'role="img"' in html


def test_a_trail_without_a_subject_says_what_to_do(library: Library) -> None:
    with pytest.raises(UsageError, match="Write a subject"):
        steps(library, Access.PUBLIC, asked({"view": TRAIL}))
    assert "About" in NO_SUBJECT


def test_only_exempt_papers_are_logged(library: Library) -> None:
    assert exempt_sources(entries(library, Access.EXEMPT)) == ()


@pytest.mark.parametrize("reader", [COUNCILLOR, OFFICER])
def test_what_is_wrong_with_the_fields_is_said_in_their_place(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, reader: object
) -> None:
    monkeypatch.setattr("assistant.web.register_events.reader_of", lambda _: reader)
    events = RegisterEvents(desk=desk)

    class _Request:
        request = None

    def shown(*told: str) -> str:
        return events.shown(*told, _Request())  # type: ignore[arg-type]

    assert "is no date that can be read here" in shown(DECISIONS, "", "All committees", "a while ago", "")
    assert "holds no committee" in shown(DECISIONS, "", "Fire Board", "", "")
    assert NO_SUBJECT in shown(TRAIL, "", "All committees", "", "")
    assert "<table" in shown(DECISIONS, "", "All committees", "", "")
