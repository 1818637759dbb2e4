"""Decisions of the executive and of officers, which no meeting lists, are taken in where the settings ask for them."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from fake_council import Council, Doc, Ruling, pdf
from site_faults import FAULTS

from ingest.errors import SettingsError, SourceError
from ingest.library.library import Library
from ingest.papers import Access, Paper, PaperType
from ingest.settings import Settings, load
from ingest.syncing import pages
from ingest.syncing.account import Kind
from ingest.syncing.decision_lists import listed
from ingest.syncing.running import Outcome

Syncing = Callable[..., Outcome]
Digest = Callable[[Path], str]
HOST = "127.0.0.1"


@pytest.fixture
def deciding(council: Council, settings: Settings) -> Settings:
    """Settings that ask for the decisions of a council that has some."""
    council.rulings = [
        Ruling(
            501,
            "Disposal of the old pilot boat",
            "Cabinet Member for the Harbour",
            "27/07/2021",
            "10/03/2026",
            "That the pilot boat be sold to the Sea Scouts for £1.",
            [Doc(7001, "Report on the pilot boat", pdf("Report on the pilot boat", "She was built in 1974."))],
        ),
        Ruling(
            502,
            "Mooring licences",
            "Director of Place",
            "02/03/2026",
            "04/03/2026",
            "That twelve licences be granted.",
            [Doc(7002, "Appendix A (exempt)", pdf("Zanzibar"))],
            officer=True,
        ),
        Ruling(
            503,
            "Lease of the Quixotic shed",
            "Cabinet",
            "01/03/2026",
            "03/03/2026",
            "That Quixotic have it.",
            note=' <img  src="x.gif"  alt="Restricted" />',
        ),
    ]
    source = settings.sync.source[0].model_dump() | {"decisions": True, "since": "2025-09-01"}
    return settings.model_copy(update={"sync": type(settings.sync).model_validate({"source": [source], "retries": 1})})


def papers(folder: Path, settings: Settings) -> dict[str, Paper]:
    with Library.open(folder, settings) as library:
        held = library.papers(clearance=Access.EXEMPT)
        return {one.source.partition("/")[2]: library.paper(one.source, clearance=Access.EXEMPT) for one in held}


def bytes_below(folder: Path) -> bytes:
    return b"\n".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def test_each_decision_is_a_paper_with_who_took_it_and_both_its_days(
    tmp_path: Path, sync: Syncing, deciding: Settings, council: Council
) -> None:
    assert sync(tmp_path, using=deciding).failures == 0
    held = papers(tmp_path, deciding)
    boat = held["documents/e501.html"]
    assert (boat.paper_type, boat.items[0].title) == (PaperType.DECISION, "Disposal of the old pilot boat")
    assert (boat.identity.committee, boat.identity.meeting_date) == (
        "Cabinet Member for the Harbour",
        date(2021, 7, 27),
    )
    assert "10/03/2026" in boat.text
    assert boat.url == f"{council.base}/ieDecisionDetails.aspx?ID=501"
    assert [boat.text[start:end] for one in boat.decisions for start, end in one.places] == [
        "That the pilot boat be sold to the Sea Scouts for £1."
    ]
    assert held["documents/e502.html"].identity.committee == "Director of Place"
    report = held["documents/s7001.pdf"]
    assert (report.identity.committee, report.identity.meeting_date) == (
        "Cabinet Member for the Harbour",
        date(2021, 7, 27),
    )


def test_a_decision_in_both_lists_is_fetched_once_and_an_issue_is_none(
    tmp_path: Path, sync: Syncing, deciding: Settings, council: Council
) -> None:
    sync(tmp_path, using=deciding)
    assert sum("ieDecisionDetails.aspx?ID=502" in path for path in council.paths()) == 1
    assert not any("mgIssueHistory" in path for path in council.paths())


def test_a_decision_that_is_held_with_its_meeting_is_not_held_twice(
    tmp_path: Path, sync: Syncing, deciding: Settings, council: Council
) -> None:
    met = (
        '<p><span  class="mgLabel" >Decided at meeting: </span><a  href="ieListDocuments.aspx?CId=144&amp;MID=4967"  >'
        "10&#47;02&#47;2026 - Audit Committee</a></p>"
    )
    words = "That dues rise to £5 a berth."
    for number, title in ((601, "Harbour dues"), (602, "Harbour dues for visitors")):
        ruling = Ruling(number, title, "Audit Committee", "10/02/2026", "12/02/2026", words, met=met)
        council.rulings.append(ruling)
    sync(tmp_path, using=deciding)
    held = papers(tmp_path, deciding)
    assert "documents/d18833.html" in held
    assert "documents/e601.html" not in held
    assert held["documents/e602.html"].identity.committee == "Audit Committee"
    council.asked.clear()
    sync(tmp_path, days=1, using=deciding)
    assert not any("ID=601" in path for path in council.paths())
    council.meetings[4967].items[2].decided = False
    sync(tmp_path, days=2, using=deciding)
    assert "documents/e601.html" in papers(tmp_path, deciding)


def test_restricted_decisions_and_documents_are_not_fetched_nor_named(
    tmp_path: Path, sync: Syncing, deciding: Settings, council: Council
) -> None:
    outcome = sync(tmp_path, using=deciding)
    assert not any("ID=503" in path or "s7002" in path for path in council.paths())
    told = [remark.what for remark in outcome.accounts[HOST].of(Kind.RESTRICTED)]
    assert {"document e503", "document s7002"} <= set(told)
    assert b"Quixotic" not in bytes_below(tmp_path)


def test_what_becomes_restricted_or_is_listed_no_more_goes_to_the_last_byte(
    tmp_path: Path, sync: Syncing, deciding: Settings, council: Council
) -> None:
    sync(tmp_path, using=deciding)
    assert b"Sea Scouts" in bytes_below(tmp_path)
    council.rulings[0].note = " (restricted)"
    sync(tmp_path, days=1, using=deciding)
    assert not {name for name in papers(tmp_path, deciding) if name in ("documents/e501.html", "documents/s7001.pdf")}
    assert b"Sea Scouts" not in bytes_below(tmp_path)
    del council.rulings[1]
    sync(tmp_path, days=2, using=deciding)
    assert not any("/e5" in name for name in papers(tmp_path, deciding))


def test_most_decisions_do_not_go_at_once_without_prune(
    tmp_path: Path, sync: Syncing, deciding: Settings, council: Council
) -> None:
    sync(tmp_path, using=deciding)
    for one in council.rulings:
        one.listed = False
    outcome = sync(tmp_path, days=1, using=deciding)
    assert "3 of 3 are no longer listed" in outcome.accounts[HOST].of(Kind.FAILED)[0].why
    assert "documents/e501.html" in papers(tmp_path, deciding)
    sync(tmp_path, days=2, using=deciding, prune=True)
    assert "documents/e501.html" not in papers(tmp_path, deciding)


def test_they_go_where_the_settings_want_them_no_more(
    tmp_path: Path, sync: Syncing, deciding: Settings, settings: Settings
) -> None:
    sync(tmp_path, using=deciding)
    sync(tmp_path, days=1)
    assert not any("/e5" in name for name in papers(tmp_path, settings))
    assert json.loads((tmp_path / "mirror" / HOST / ".manifest.json").read_text())["decisions"] == {}


@pytest.mark.parametrize("place", ("mgDelegatedDecisions", "ieDecisionDetails.aspx?ID=501", "s7001"))
@pytest.mark.parametrize("fault", ("a challenge", "a page in place of data", "cut half way", "sent to another host"))
def test_after_a_fault_the_next_sync_ends_as_one_never_disturbed(
    fault: str, place: str, tmp_path: Path, sync: Syncing, digest: Digest, council: Council, deciding: Settings
) -> None:
    sync(tmp_path / "undisturbed", using=deciding)
    council.faults[place] = FAULTS[fault]
    assert sync(tmp_path / "disturbed", using=deciding).failures
    council.faults.clear()
    assert sync(tmp_path / "disturbed", days=1, using=deciding).failures == 0
    assert digest(tmp_path / "disturbed") == digest(tmp_path / "undisturbed")
    council.faults[place] = FAULTS[fault]
    council.etags = False
    sync(tmp_path / "undisturbed", days=1, using=deciding)
    assert digest(tmp_path / "disturbed") == digest(tmp_path / "undisturbed")


def test_a_page_that_is_no_list_is_refused_and_an_empty_list_is_none() -> None:
    def tree(words: str) -> object:
        return pages.tree(f"<!DOCTYPE html><html><body>{words}</body></html>".encode())

    assert listed(tree("<h1>Decisions</h1><p>None were found.</p>")) == ()
    with pytest.raises(SourceError):
        listed(tree("<h1>Sorry</h1><p>Something went wrong.</p>"))


def test_a_folder_has_no_decisions_to_ask_for(tmp_path: Path) -> None:
    (tmp_path / "clerk.toml").write_text('[[sync.source]]\nfolder = "papers"\ndecisions = true\n')
    with pytest.raises(SettingsError, match="decisions and council are for a source with an address"):
        load(tmp_path / "clerk.toml")
