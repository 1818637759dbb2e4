"""A council's papers, taken in from its site and kept up to date."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from fake_council import Council, Doc, Entry, Meet, pdf

from ingest.errors import LibraryBusy
from ingest.library.arrivals import since
from ingest.library.library import Library
from ingest.library.locks import alone
from ingest.papers import Access, DateBasis, Paper, PaperType
from ingest.settings import Settings
from ingest.syncing.account import Kind
from ingest.syncing.running import Outcome

Syncing = Callable[..., Outcome]
Digest = Callable[[Path], str]
HOST = "127.0.0.1"
SHARED = Path(__file__).parents[3] / "shared" / "moderngov"
REAL = [
    Doc(
        60860, "x", pdf("Minutes of the Audit Committee", "held on Tuesday, 25 November 2025", "1. Apologies", "None.")
    ),
    Doc(60909, "y", pdf("Work Programme", "What is to come.")),
]


def papers(folder: Path, settings: Settings) -> dict[str, Paper]:
    with Library.open(folder, settings) as library:
        held = library.papers(clearance=Access.EXEMPT)
        return {one.source.partition("/")[2]: library.paper(one.source, clearance=Access.EXEMPT) for one in held}


def bytes_below(folder: Path) -> bytes:
    return b"\n".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def kinds(outcome: Outcome, kind: Kind) -> list[str]:
    return [remark.what for account in outcome.accounts.values() for remark in account.of(kind)]


def test_a_meeting_is_one_paper_with_the_numbers_that_people_see(
    tmp_path: Path, sync: Syncing, settings: Settings
) -> None:
    sync(tmp_path)
    meeting = papers(tmp_path, settings)["meetings/4967.html"]
    assert [(item.number, item.title) for item in meeting.items] == [
        ("1", "Minutes"),
        ("8.7", "Quay wall"),
        ("9", "Harbour dues"),
    ]
    assert meeting.paper_type is PaperType.MINUTES
    assert meeting.identity.committee == "Audit Committee"
    assert meeting.identity.council == "Marlbridge"
    assert str(meeting.identity.meeting_date) == "2026-02-10"
    assert meeting.url is not None
    assert meeting.url.endswith("/ieListDocuments.aspx?CId=144&MId=4967")
    places = [[meeting.text[start:end] for start, end in one.places] for one in meeting.decisions]
    assert ["That dues rise to £5 a berth.", "RESOLVED that dues rise to £5 a berth."] in places


def test_other_numbers_titles_and_authors_are_kept_in_the_manifest(tmp_path: Path, sync: Syncing) -> None:
    sync(tmp_path)
    held = json.loads((tmp_path / "mirror" / HOST / ".manifest.json").read_text())
    dues = held["meetings"]["4967"]["items"][2]
    assert (dues["number"], dues["order"], dues["minute"], dues["author"]) == ("9.", "9", "43", "Priya Moss")
    report = held["documents"]["s901"]
    assert (report["title"], report["published"]) == ("Quay wall report", "2026-02-02")


def test_a_document_under_two_items_is_fetched_and_held_once(
    tmp_path: Path, sync: Syncing, settings: Settings, council: Council
) -> None:
    sync(tmp_path)
    assert sum("ID=901" in path for path in council.paths()) == 1
    found = papers(tmp_path, settings)["documents/s901.pdf"]
    assert found.items[0].number == "8.7"
    assert found.url == f"{council.base}/mgConvert2PDF.aspx?ID=901"


def test_minutes_linked_by_a_later_meeting_belong_to_the_meeting_that_they_minute(
    tmp_path: Path, sync: Syncing, settings: Settings
) -> None:
    sync(tmp_path)
    found = papers(tmp_path, settings)["documents/s903.pdf"]
    assert (str(found.identity.meeting_date), found.identity.date_basis) == ("2026-01-13", DateBasis.STATED)
    assert found.identity.committee == "Audit Committee"


def test_minutes_that_name_no_day_are_dated_by_their_title(
    tmp_path: Path, sync: Syncing, settings: Settings, council: Council
) -> None:
    council.docs()[903].data = pdf("Minutes", "Present: Councillor Thorne", "1. Apologies", "None were received.")
    sync(tmp_path)
    assert str(papers(tmp_path, settings)["documents/s903.pdf"].identity.meeting_date) == "2026-01-13"


def test_a_decision_is_taken_from_its_page_with_what_accompanies_it(
    tmp_path: Path, sync: Syncing, settings: Settings
) -> None:
    sync(tmp_path)
    held = papers(tmp_path, settings)
    decision = held["documents/d18833.html"]
    assert (decision.paper_type, decision.items[0].number) == (PaperType.DECISION, "9")
    assert str(decision.identity.meeting_date) == "2026-02-10"
    assert "A berth is 6 m." in held["documents/s7942.pdf"].text


def test_minutes_cut_short_are_completed_from_the_item_page(
    tmp_path: Path, sync: Syncing, settings: Settings, council: Council
) -> None:
    quay = council.meetings[4967].items[1]
    quay.minutes = "The Committee heard ... view the full minutes text for item 8.7"
    quay.page = "The Committee heard of the wall, and resolved that it be rebuilt in brick."
    sync(tmp_path)
    meeting = papers(tmp_path, settings)["meetings/4967.html"]
    assert "rebuilt in brick" in meeting.text
    assert "view the full" not in meeting.text
    assert not any(item.truncated for item in meeting.items)


def test_an_item_that_cannot_be_completed_is_marked_and_completed_later(
    tmp_path: Path, sync: Syncing, settings: Settings, council: Council
) -> None:
    quay = council.meetings[4967].items[1]
    quay.minutes = "The Committee heard ... view the full minutes text for item 8.7"
    council.faults["mgAi"] = lambda handler, data: handler.send_error(500)
    outcome = sync(tmp_path)
    assert kinds(outcome, Kind.FAILED) == ["item 8.7 of meeting 4967"]
    assert [item.truncated for item in papers(tmp_path, settings)["meetings/4967.html"].items] == [False, True, False]
    council.faults.clear()
    quay.page = "The Committee heard of the wall, and resolved that it be rebuilt in brick."
    sync(tmp_path)
    assert "rebuilt in brick" in papers(tmp_path, settings)["meetings/4967.html"].text


def test_minutes_that_are_only_a_document_are_fetched_as_one(
    tmp_path: Path, sync: Syncing, settings: Settings, council: Council
) -> None:
    meet = council.meetings[5001]
    meet.minuted = True
    meet.links = (
        '<ul  class="mgActionList" ><li><a  href="documents/g5001/Printed%20minutes%2012th-Feb-2026.pdf?T=1" '
        'title="Link&#32;to&#32;printed&#32;minutes">Printed minutes PDF 55 KB</a></li></ul>'
    )
    printed = pdf("Minutes of the Harbour Board", "held on 12 February 2026", "1. Lights", "The lights were mended.")
    council.extra["/documents/g5001/Printed minutes 12th-Feb-2026.pdf"] = ("application/pdf", printed)
    sync(tmp_path)
    found = papers(tmp_path, settings)["documents/g5001-minutes.pdf"]
    assert "The lights were mended." in found.text
    assert (found.identity.committee, str(found.identity.meeting_date)) == ("Harbour Board", "2026-02-12")


def test_minutes_published_later_replace_the_agenda(
    tmp_path: Path, sync: Syncing, settings: Settings, council: Council
) -> None:
    lights = council.meetings[5001].items[0]
    sync(tmp_path)
    assert papers(tmp_path, settings)["meetings/5001.html"].paper_type is PaperType.AGENDA
    before = len(papers(tmp_path, settings))
    lights.minutes = "RESOLVED that the lamps be lit at dusk."
    sync(tmp_path, days=1)
    held = papers(tmp_path, settings)
    assert (len(held), held["meetings/5001.html"].paper_type) == (before, PaperType.MINUTES)
    assert "lit at dusk" in held["meetings/5001.html"].text


def test_what_is_restricted_is_never_fetched_and_told_without_its_words(
    tmp_path: Path, sync: Syncing, council: Council
) -> None:
    outcome = sync(tmp_path)
    assert not any("902" in path for path in council.paths())
    assert b"rane lease" not in bytes_below(tmp_path)
    assert b"Zanzibar" not in bytes_below(tmp_path)
    assert kinds(outcome, Kind.RESTRICTED) == ["item 10. of Audit Committee, 10 February 2026", "document s902"]


def test_what_a_title_marks_as_exempt_is_not_fetched_but_a_standing_motion_closes_nothing(
    tmp_path: Path, sync: Syncing, settings: Settings, council: Council
) -> None:
    items = council.meetings[4967].items
    items.append(Entry(18835, "11.", "Exclusion of the press and public", "To resolve it.", minutes="It was agreed."))
    items[1].docs.append(Doc(905, "Appendix B - tenders (exempt)", pdf("Zanzibar")))
    sync(tmp_path)
    assert not any("905" in path for path in council.paths())
    assert papers(tmp_path, settings)["meetings/4967.html"].items[-1].title == "Exclusion of the press and public"


def test_what_becomes_restricted_leaves_no_byte(
    tmp_path: Path, sync: Syncing, settings: Settings, council: Council
) -> None:
    quay = council.meetings[4967].items[1]
    quay.docs = [Doc(906, "Divers invoice", pdf("Report on Quixotic", "The divers of Quixotic asked for more."))]
    dues = council.meetings[4967].items[2]
    dues.minutes = "RESOLVED that the Vermilion berth be sold."
    sync(tmp_path)
    assert b"Quixotic" in bytes_below(tmp_path)
    assert b"Vermilion" in bytes_below(tmp_path)
    quay.docs[0].restricted = dues.restricted = True
    outcome = sync(tmp_path, days=1)
    left = bytes_below(tmp_path).lower()
    for word in (b"quixotic", b"divers", b"vermilion"):
        assert word not in left
    assert "documents/s906.pdf" not in papers(tmp_path, settings)
    assert kinds(outcome, Kind.WITHDRAWN)
    log = [json.loads(line) for line in (tmp_path / "sync.log").read_text().splitlines()]
    assert {"withdrawn", "synced"} == {line["what"] for line in log}
    assert f"{HOST}/documents/s906.pdf" in {line.get("paper") for line in log}


def test_a_document_closed_under_one_item_is_closed_under_all(tmp_path: Path, sync: Syncing, council: Council) -> None:
    again = Doc(901, "Quay wall report", council.docs()[901].data, restricted=True)
    council.meetings[5001].items[0].docs.append(again)
    sync(tmp_path)
    assert not any("ID=901" in path for path in council.paths())


def test_a_paper_that_marks_itself_as_exempt_stays_in_no_file(
    tmp_path: Path, sync: Syncing, digest: Digest, council: Council
) -> None:
    own = pdf(
        "NOT FOR PUBLICATION", "Exempt under paragraph 3 of Schedule 12A", "Report on Quixotic", "The bid was low."
    )
    council.meetings[4967].items[1].docs.append(Doc(907, "Bids", own))
    sync(tmp_path)
    before = digest(tmp_path)
    assert not (tmp_path / "mirror" / HOST / "documents" / "s907.pdf").exists()
    assert own not in bytes_below(tmp_path)
    sync(tmp_path, days=1)
    assert digest(tmp_path) == before
    assert not (tmp_path / "mirror" / HOST / "documents" / "s907.pdf").exists()


def test_a_meeting_shown_to_nobody_any_more_goes(
    tmp_path: Path, sync: Syncing, settings: Settings, council: Council
) -> None:
    sync(tmp_path)
    council.meetings[4967].shown = False
    sync(tmp_path, days=1)
    assert not {name for name in papers(tmp_path, settings) if "4967" in name or "s901" in name}
    assert b"berth" not in bytes_below(tmp_path)


def test_cancelled_and_empty_meetings_and_what_is_to_follow_are_known_as_such(
    tmp_path: Path, sync: Syncing, settings: Settings, council: Council
) -> None:
    council.meetings[4969] = Meet(4969, "14/04/2026", status="Provisional")
    outcome = sync(tmp_path)
    assert kinds(outcome, Kind.CANCELLED) == ["Audit Committee, 10 March 2026"]
    assert kinds(outcome, Kind.EMPTY) == ["Audit Committee, 14 April 2026"]
    assert kinds(outcome, Kind.TO_FOLLOW) == [
        "document s904 (Lamp plan (to follow)) of Harbour Board, 12 February 2026"
    ]
    held = papers(tmp_path, settings)
    assert "CANCELLED" in held["meetings/4968.html"].text
    assert "meetings/4969.html" not in held


def test_what_followed_is_fetched(tmp_path: Path, sync: Syncing, settings: Settings, council: Council) -> None:
    sync(tmp_path)
    plan = council.meetings[5001].items[0].docs[0]
    plan.title, plan.url, plan.data = "Lamp plan", None, pdf("Lamp plan", "Nine lamps.")
    sync(tmp_path, days=1)
    assert "Nine lamps." in papers(tmp_path, settings)["documents/s904.pdf"].text


def test_meetings_before_the_day_of_the_settings_are_left_out_whatever_the_site_lists(
    tmp_path: Path, sync: Syncing, settings: Settings, council: Council
) -> None:
    source = settings.sync.source[0].model_dump() | {"since": "2026-02-11"}
    later = settings.model_copy(update={"sync": type(settings.sync).model_validate({"source": [source]})})
    sync(tmp_path, using=later)
    assert {name for name in papers(tmp_path, settings) if name.startswith("meetings")} == {
        "meetings/4968.html",
        "meetings/5001.html",
    }


def test_a_second_sync_changes_nothing_and_asks_conditionally(
    tmp_path: Path, sync: Syncing, digest: Digest, council: Council
) -> None:
    sync(tmp_path)
    before = digest(tmp_path)
    council.asked.clear()
    outcome = sync(tmp_path, days=1)
    assert outcome.reports[0].totals()["unchanged"] == outcome.reports[0].totals()["papers"]
    assert digest(tmp_path) == before
    again = [headers for _, path, headers in council.asked if "GetMeeting?" in path or "mgConvert2PDF" in path]
    assert all("If-None-Match" in headers for headers in again)


def test_a_meeting_that_is_no_longer_listed_goes_but_not_most_of_them_at_once(
    tmp_path: Path, sync: Syncing, settings: Settings, council: Council
) -> None:
    sync(tmp_path)
    gone = council.meetings.pop(4966)
    sync(tmp_path, days=1)
    assert "meetings/4966.html" not in papers(tmp_path, settings)
    council.meetings = {4966: gone}
    outcome = sync(tmp_path, days=2)
    assert "3 of 4 meetings are no longer listed" in outcome.accounts[HOST].of(Kind.FAILED)[0].why
    assert "meetings/4967.html" in papers(tmp_path, settings)
    sync(tmp_path, days=3, prune=True)
    assert set(papers(tmp_path, settings)) == {"meetings/4966.html"}


def test_an_unknown_committee_is_named_with_those_near_and_nothing_goes(
    tmp_path: Path, sync: Syncing, settings: Settings, council: Council
) -> None:
    sync(tmp_path)
    source = settings.sync.source[0].model_dump() | {"committees": ["Audit Comittee", "Harbour Board"]}
    wrong = settings.model_copy(update={"sync": type(settings.sync).model_validate({"source": [source]})})
    outcome = sync(tmp_path, days=1, using=wrong)
    assert "no committee 'Audit Comittee': the nearest names are Audit Committee" in (
        outcome.accounts[HOST].of(Kind.FAILED)[0].why
    )
    assert "meetings/4967.html" in papers(tmp_path, settings)


def test_the_mirror_is_readable_by_its_owner_alone(tmp_path: Path, sync: Syncing) -> None:
    sync(tmp_path / "library")
    for path in [tmp_path / "library", *(tmp_path / "library").rglob("*")]:
        if path.name not in ("vectors",) and "vectors" not in path.parts:
            assert path.stat().st_mode & 0o077 == 0, path


def test_two_syncs_at_once_are_refused(tmp_path: Path, sync: Syncing) -> None:
    with alone(tmp_path / "sync.lock", wait=False), pytest.raises(LibraryBusy):
        sync(tmp_path)


def test_a_site_without_a_service_for_programs_is_read_by_its_pages(
    tmp_path: Path, sync: Syncing, settings: Settings, council: Council
) -> None:
    sync(tmp_path / "by the service")
    council.faults["mgWebService"] = lambda handler, data: handler.send_error(403)
    outcome = sync(tmp_path / "by pages")
    assert outcome.failures == 0
    by_service, by_pages = papers(tmp_path / "by the service", settings), papers(tmp_path / "by pages", settings)
    assert by_pages.keys() == by_service.keys()
    for name, paper in by_pages.items():
        assert [(one.number, one.title) for one in paper.items] == [(o.number, o.title) for o in by_service[name].items]
        assert paper.identity == by_service[name].identity
        assert paper.paper_type is by_service[name].paper_type
    assert "RESOLVED that dues rise to £5 a berth." in by_pages["meetings/4967.html"].text
    assert "CANCELLED" in by_pages["meetings/4968.html"].text


def test_a_page_that_shows_less_than_the_service_did_takes_nothing_away(
    tmp_path: Path, sync: Syncing, settings: Settings, council: Council
) -> None:
    sync(tmp_path)
    council.faults["mgWebService"] = lambda handler, data: handler.send_error(403)
    kept, council.meetings[4967].items = council.meetings[4967].items, council.meetings[4967].items[:1]
    outcome = sync(tmp_path, days=1)
    assert kinds(outcome, Kind.FAILED)[0] == "Audit Committee, 10 February 2026"
    assert len(papers(tmp_path, settings)["meetings/4967.html"].items) == 3
    council.meetings[4967].items = kept


def test_what_is_new_tells_what_came_from_what_changed(
    tmp_path: Path, sync: Syncing, settings: Settings, council: Council
) -> None:
    sync(tmp_path)
    council.docs()[901].data = pdf("Harbour Board", "Quay wall report, revised", "The wall leans by 55 mm.")
    council.meetings[5001].items[0].docs = [Doc(921, "Lamp plan", pdf("Lamp plan", "Nine lamps."))]
    sync(tmp_path, days=3)
    with Library.open(tmp_path, settings) as library:
        late = since(library, date(2026, 3, 21), clearance=Access.PUBLIC)
        every = since(library, date(2026, 3, 20), clearance=Access.PUBLIC)
    told = {one.paper.source.rpartition("/")[2]: (one.changed, one.title, bool(one.before)) for one in late}
    assert told == {
        "s901.pdf": (True, "Quay wall report", True),
        "s921.pdf": (False, "Lamp plan", False),
        "5001.html": (True, "", False),
    }
    assert len(every) == 9


def test_an_open_reader_sees_what_a_sync_brings(
    tmp_path: Path, sync: Syncing, settings: Settings, council: Council
) -> None:
    sync(tmp_path)
    with Library.open(tmp_path, settings) as reader:
        before = reader.matching(["dusk"], 5, clearance=Access.PUBLIC)
        council.meetings[5001].items[0].minutes = "RESOLVED that the lamps be lit at dusk."
        sync(tmp_path, days=1)
        after = reader.matching(["dusk"], 5, clearance=Access.PUBLIC)
    assert (before, len(after)) == ([], 1)


@pytest.mark.papers
def test_answers_of_two_real_councils_are_taken_in(
    tmp_path: Path, sync: Syncing, settings: Settings, council: Council
) -> None:
    if not SHARED.is_dir():
        pytest.skip("the answers of real councils are not beside the repository")
    for name, file in (
        ("GetCommittees", "lgsf_committees.xml"),
        ("GetMeetings", "lgsf_meetings.xml"),
        ("GetMeeting", "lgsf_meeting_with_minutes.xml"),
    ):
        council.extra[f"/mgWebService.asmx/{name}"] = ("text/xml", (SHARED / file).read_bytes())
    council.meetings = {1: Meet(1, "10/02/2026", items=[Entry(1, "1.", "x", docs=REAL)])}  # Serves the documents.
    source = settings.sync.source[0].model_dump() | {"committees": [144]}
    real = settings.model_copy(update={"sync": type(settings.sync).model_validate({"source": [source]})})
    outcome = sync(tmp_path, using=real)
    assert kinds(outcome, Kind.CANCELLED) == ["Audit Committee, 13 January 2026"]
    held = papers(tmp_path, settings)
    assert [item.number for item in held["meetings/4967.html"].items] == ["1", "9"]
    assert held["meetings/4967.html"].paper_type is PaperType.MINUTES
    assert str(held["documents/s60860.pdf"].identity.meeting_date) == "2025-11-25"
    assert str(held["documents/s60909.pdf"].identity.meeting_date) == "2026-02-10"


@pytest.mark.papers
def test_the_decision_page_of_a_real_council_is_taken_in(
    tmp_path: Path, sync: Syncing, settings: Settings, council: Council
) -> None:
    if not SHARED.is_dir():
        pytest.skip("the answers of real councils are not beside the repository")
    page = (SHARED / "lgsf_decision_detail.html").read_bytes()
    council.extra["/ieDecisionDetails.aspx"] = ("text/html", page)
    attached = pdf("Minutes", "Present: Councillor Thorne", "1. Apologies", "None were received.")
    council.extra["/documents/s7942/polc2 - 23.09.2015.pdf"] = ("application/pdf", attached)
    outcome = sync(tmp_path)
    assert outcome.failures == 0
    held = papers(tmp_path, settings)
    assert held["documents/d18833.html"].paper_type is PaperType.DECISION
    assert "documents/s7942.pdf" in held
