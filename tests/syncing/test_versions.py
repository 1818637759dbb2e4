"""What a council changes stays findable as what it was, and goes with what it withdraws."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from fake_council import Council, Doc, Entry, pdf

from ingest.library.arrivals import since
from ingest.library.library import Library
from ingest.papers import Access, Paper, Replaced
from ingest.rebuilding import rebuild
from ingest.settings import Settings
from ingest.syncing import reporting
from ingest.syncing.running import Outcome

Syncing = Callable[..., Outcome]
Digest = Callable[[Path], str]
HOST = "127.0.0.1"
REVISED = pdf("Harbour Board", "Quay wall report, revised", "The wall leans by 55 mm.")


def held(folder: Path, settings: Settings) -> dict[str, Paper]:
    with Library.open(folder, settings) as library:
        papers = library.papers(clearance=Access.EXEMPT)
        return {one.source.partition("/")[2]: library.paper(one.source, clearance=Access.EXEMPT) for one in papers}


def earlier(folder: Path, settings: Settings) -> list[Paper]:
    return [paper for paper in held(folder, settings).values() if paper.is_replaced]


def bytes_below(folder: Path) -> bytes:
    return b"\n".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def test_other_bytes_under_a_number_leave_the_earlier_version_as_a_paper_of_its_own(
    tmp_path: Path, sync: Syncing, settings: Settings, council: Council
) -> None:
    sync(tmp_path)
    before = held(tmp_path, settings)["documents/s901.pdf"]
    council.docs()[901].data = REVISED
    outcome = sync(tmp_path, days=3)
    found = earlier(tmp_path, settings)
    told = [line for line in reporting.lines(outcome, Access.PUBLIC) if "s901" in line]
    assert told == [
        f"kept       {found[0].source}  (It is an earlier version.)",
        f"changed    {HOST}/documents/s901.pdf  (The date is from {HOST}.)",
    ]
    assert [one.text for one in found] == [before.text]
    assert found[0].replaced == (Replaced(by=f"{HOST}/documents/s901.pdf", day=date(2026, 3, 23)),)
    assert (found[0].identity.meeting_date, found[0].identity.committee, found[0].url) == (
        before.identity.meeting_date,
        before.identity.committee,
        before.url,
    )
    assert "55 mm" in held(tmp_path, settings)["documents/s901.pdf"].text


def test_a_revised_report_linked_beside_the_first_takes_its_place_until_it_goes(
    tmp_path: Path, sync: Syncing, settings: Settings, council: Council
) -> None:
    items = council.meetings[4967].items
    items[1].docs.append(Doc(950, "Quay wall report (revised)", REVISED))
    items[1].docs.append(Doc(951, "Appendix A to the quay wall report", pdf("Costs", "Bricks cost £9 each.")))
    sync(tmp_path)
    told = {name: paper.replaced for name, paper in held(tmp_path, settings).items() if paper.replaced}
    assert told == {"documents/s901.pdf": (Replaced(by=f"{HOST}/documents/s950.pdf"),)}
    items[1].docs = [one for one in items[1].docs if one.id != 950]
    sync(tmp_path, days=1)
    assert earlier(tmp_path, settings) == []


def test_bytes_that_say_the_same_are_no_version(
    tmp_path: Path, sync: Syncing, settings: Settings, council: Council
) -> None:
    sync(tmp_path)
    council.docs()[901].data += b"\n% made anew\n"
    sync(tmp_path, days=1)
    assert earlier(tmp_path, settings) == []


def test_each_further_version_is_kept_and_one_that_returns_counts_again(
    tmp_path: Path, sync: Syncing, settings: Settings, council: Council
) -> None:
    sync(tmp_path)
    first = council.docs()[901].data
    council.docs()[901].data = REVISED
    sync(tmp_path, days=1)
    council.docs()[901].data = pdf("Harbour Board", "Quay wall report", "The wall leans by 60 mm.")
    sync(tmp_path, days=2)
    assert len(earlier(tmp_path, settings)) == 2
    council.docs()[901].data = first
    sync(tmp_path, days=3)
    assert sorted("55 mm" in one.text for one in earlier(tmp_path, settings)) == [False, True]


def test_minutes_that_are_corrected_leave_the_page_as_it_was(
    tmp_path: Path, sync: Syncing, settings: Settings, council: Council
) -> None:
    sync(tmp_path)
    council.meetings[4967].items[2].minutes = "RESOLVED that dues rise to £6 a berth."
    sync(tmp_path, days=2)
    (found,) = earlier(tmp_path, settings)
    assert "rise to £5 a berth" in found.text
    assert found.replaced == (Replaced(by=f"{HOST}/meetings/4967.html", day=date(2026, 3, 22)),)


def test_an_agenda_whose_minutes_appear_is_replaced_and_not_kept(
    tmp_path: Path, sync: Syncing, settings: Settings, council: Council
) -> None:
    sync(tmp_path)
    council.meetings[5001].items[0].minutes = "RESOLVED that the lamps be lit at dusk."
    council.meetings[4967].items.append(Entry(18840, "11.", "Any other business", minutes="There was none."))
    sync(tmp_path, days=1)
    assert earlier(tmp_path, settings) == []


def test_what_was_cut_short_and_is_completed_is_no_version(
    tmp_path: Path, sync: Syncing, settings: Settings, council: Council
) -> None:
    quay = council.meetings[4967].items[1]
    quay.minutes = "The Committee heard ... view the full minutes text for item 8.7"
    council.faults["mgAi"] = lambda handler, data: handler.send_error(500)
    sync(tmp_path)
    council.faults.clear()
    quay.page = "The Committee heard of the wall, and resolved that it be rebuilt in brick."
    sync(tmp_path, days=1)
    assert earlier(tmp_path, settings) == []


@pytest.fixture
def telling(tmp_path: Path, sync: Syncing, settings: Settings, council: Council) -> Iterator[Doc]:
    """A document and minutes that were changed once; their earlier versions hold words of their own."""
    quay = council.meetings[4967].items[1]
    quay.docs = [Doc(906, "Divers invoice", pdf("Report on divers", "The divers of Quixotic asked for more."))]
    quay.minutes = "RESOLVED that the Vermilion berth be sold."
    sync(tmp_path)
    quay.docs[0].data = pdf("Report on divers", "The divers asked for more.")
    quay.minutes = "RESOLVED that the berth be sold."
    sync(tmp_path, days=1)
    assert len(earlier(tmp_path, settings)) == 2
    assert b"Quixotic" in bytes_below(tmp_path)
    assert b"Vermilion" in bytes_below(tmp_path)
    yield quay.docs[0]


def gone(folder: Path, *words: bytes) -> bool:
    left = bytes_below(folder).lower()
    return not any(word.lower() in left for word in words)


def test_what_becomes_restricted_goes_with_all_its_versions(
    tmp_path: Path, sync: Syncing, council: Council, telling: Doc, settings: Settings
) -> None:
    council.meetings[4967].items[1].restricted = True
    sync(tmp_path, days=2)
    assert gone(tmp_path, b"Quixotic", b"Vermilion")
    assert earlier(tmp_path, settings) == []


@pytest.mark.parametrize("how", ("restricted", "unlinked", "taken back", "marked exempt", "closed in part"))
def test_a_document_that_goes_takes_its_versions_with_it(
    how: str, tmp_path: Path, sync: Syncing, council: Council, telling: Doc
) -> None:
    if how == "restricted":
        telling.restricted = True
    elif how == "unlinked":
        council.meetings[4967].items[1].docs.clear()
    elif how == "taken back":
        telling.title, telling.url = "Divers invoice (to follow)", ""
    elif how == "marked exempt":
        telling.data = pdf("NOT FOR PUBLICATION", "Exempt under paragraph 3 of Schedule 12A", "The bid was low.")
    else:
        telling.data = pdf(
            "Report on divers",
            "1. Purpose",
            "The divers asked for more.",
            "Appendix A - NOT FOR PUBLICATION (exempt, paragraph 3 of Schedule 12A)",
            "The names of the divers.",
        )
    sync(tmp_path, days=2)
    assert gone(tmp_path, b"Quixotic")


def test_a_meeting_that_is_hidden_or_loses_an_item_takes_its_versions_with_it(
    tmp_path: Path, sync: Syncing, council: Council, telling: Doc
) -> None:
    del council.meetings[4967].items[1]
    sync(tmp_path, days=2)
    assert gone(tmp_path, b"Vermilion")


def test_versions_are_there_again_after_a_rebuild_and_are_not_news(
    tmp_path: Path, sync: Syncing, council: Council, settings: Settings, digest: Digest, telling: Doc
) -> None:
    before = digest(tmp_path)
    rebuild(tmp_path, settings)
    assert digest(tmp_path) == before
    with Library.open(tmp_path, settings) as library:
        told = [one.paper.source for one in since(library, date(2026, 3, 21), clearance=Access.PUBLIC)]
    assert told == [f"{HOST}/documents/s906.pdf", f"{HOST}/meetings/4967.html"]
    rules = (tmp_path / "mirror" / "papers.toml").read_text()
    assert rules.count("replaced_by") == 2
    kept = json.loads((tmp_path / "mirror" / HOST / ".manifest.json").read_text())
    assert kept["documents"]["s906"]["versions"][0]["day"] == "2026-03-21"
