from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from standins import MUSEUM, paper

from assistant.web.holdings import Held, Holdings, holdings, holdings_html, summed
from ingest.library.library import Library
from ingest.papers import Access, Identity, PaperType
from ingest.pipeline import ingest
from ingest.settings import Settings

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
EMPTY = Holdings(papers=0, meetings=0, undated=0, committees=(), paper_types=(), councils=(), ingested=None)


def test_papers_and_meetings_are_counted_by_committee() -> None:
    later = replace(MUSEUM, meeting_date=date(2025, 6, 3))
    cabinet = Identity(council="Marlbridge", committee="Cabinet")
    held = summed([paper(identity=one) for one in (MUSEUM, MUSEUM, later, cabinet, Identity())])
    assert held.committees == (
        Held(committee="Cabinet", council="Marlbridge", papers=1, meetings=0, first=None, last=None, undated=1),
        Held(
            committee="Culture Panel",
            council="Marlbridge",
            papers=3,
            meetings=2,
            first=date(2025, 3, 4),
            last=date(2025, 6, 3),
            undated=0,
        ),
        Held(committee=None, council=None, papers=1, meetings=0, first=None, last=None, undated=1),
    )
    assert (held.papers, held.meetings, held.undated) == (5, 2, 2)
    assert (held.paper_types, held.councils) == (((PaperType.MINUTES, 5),), ("Marlbridge",))


def test_one_name_of_two_councils_is_two_committees() -> None:
    held = summed([paper(identity=MUSEUM), paper(identity=replace(MUSEUM, council="Oldham Vale"))])
    shown = holdings_html(held)
    assert "Culture Panel (Marlbridge)" in shown and "Culture Panel (Oldham Vale)" in shown


def test_exempt_papers_count_for_those_entitled_only(library: Library) -> None:
    public, entitled = (holdings(library, clearance=clearance) for clearance in (Access.PUBLIC, Access.EXEMPT))
    assert (public.papers, entitled.papers) == (1, 2)
    assert public.committees[0].undated == 0 and sum(one.undated for one in entitled.committees) == 1


def test_the_table_has_a_caption_and_scopes() -> None:
    shown = holdings_html(summed([paper()], NOON), UTC)
    assert "1 paper from 1 meeting of Marlbridge: 1 set of minutes." in shown
    assert "Last brought up to date on 2 March 2026 at 12:00." in shown
    assert "<caption>" in shown and shown.count('scope="col"') == 4
    assert '<th scope="row">Culture Panel</th><td>1</td><td>1: 4 March 2025</td><td>0</td>' in shown


def test_names_from_papers_are_shown_as_text() -> None:
    name = '<script>alert("x")</script>'
    shown = holdings_html(summed([paper(identity=Identity(council=name, committee=name))]))
    assert "<script" not in shown and "&lt;script&gt;" in shown


def test_an_empty_library_is_said_in_a_sentence() -> None:
    assert "<p>0 papers from 0 meetings.</p>" in holdings_html(EMPTY)


@pytest.fixture()
def papers(tmp_path: Path) -> Path:
    folder = tmp_path / "papers"
    folder.mkdir()
    (folder / "note.txt").write_text("Culture Panel\n\n1.1 The museum roof will cost £185,000.\n", "utf-8")
    return folder


def times(place: Path, settings: Settings) -> list[datetime | None]:
    with Library.open(place, settings) as library:
        return [holdings(library, clearance=clearance).ingested for clearance in (Access.PUBLIC, Access.EXEMPT)]


def test_the_last_change_is_told_to_those_who_may_see_it(tmp_path: Path, papers: Path, settings: Settings) -> None:
    place, day = tmp_path / "library", timedelta(days=1)
    ingest([papers], place, settings, exempt=True, clock=lambda: NOON)
    ingest([papers], place, settings, exempt=True, clock=lambda: NOON + day)
    assert times(place, settings) == [NOON, NOON]
    (papers / "secret.txt").write_text(
        "Culture Panel\n\nNOT FOR PUBLICATION by virtue of paragraph 3 of Schedule 12A\n\n1.1 The rent is £9.\n",
        "utf-8",
    )
    ingest([papers], place, settings, exempt=True, clock=lambda: NOON + 2 * day)
    assert times(place, settings) == [NOON, NOON + 2 * day]


def test_the_time_is_no_part_of_the_content(tmp_path: Path, papers: Path, settings: Settings) -> None:
    digests = set()
    for number in range(2):
        place = tmp_path / str(number)
        when = NOON + timedelta(days=number)
        ingest([papers], place, settings, clock=lambda: when)  # noqa: B023
        with Library.open(place, settings) as library:
            digests.add(library.digest())
    assert len(digests) == 1


def test_a_committee_stands_once_where_only_some_of_its_papers_state_the_council() -> None:
    stated, bare = (paper(identity=one) for one in (MUSEUM, replace(MUSEUM, council=None)))
    assert [one.papers for one in summed((stated, bare)).committees] == [2]
