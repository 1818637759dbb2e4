from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from ingest.errors import LibraryBusy, LibraryMismatch, UsageError
from ingest.library.library import Library
from ingest.papers import Access, DateBasis, Paper, Status
from ingest.pipeline import ingest
from ingest.records import Report
from ingest.settings import Settings

Put = Callable[..., Path]
Minutes = Callable[..., str]


def statuses(report: Report) -> dict[str, str]:
    return {record.source: record.status.value for record in report.records}


def paper(folder: Path, settings: Settings, source: str) -> Paper:
    with Library.open(folder, settings) as library:
        return library.paper(source, clearance=Access.PUBLIC)


@pytest.fixture
def papers(put: Put, minutes: Minutes) -> Path:
    return put(
        "papers",
        {
            "parks.txt": minutes("Parks Committee", "12th March, 2024", "Bandstand|The bandstand roof leaks."),
            "roads.txt": minutes("Roads Committee", "19th March, 2024", "Mill Lane|Potholes were filled in May."),
            "old/roads.txt": minutes("Roads Committee", "9th January, 2024", "Ford|The ford is closed in winter."),
        },
    )


def test_every_paper_is_added_whole(papers: Path, tmp_path: Path, hashing: Settings) -> None:
    report = ingest([papers], tmp_path / "library", hashing)
    assert statuses(report) == {"old/roads.txt": "added", "parks.txt": "added", "roads.txt": "added"}
    stored = paper(tmp_path / "library", hashing, "parks.txt")
    assert stored.text == (papers / "parks.txt").read_text()
    assert stored.identity.meeting_date == date(2024, 3, 12)


def test_nothing_that_is_not_furniture_is_lost(papers: Path, tmp_path: Path, hashing: Settings) -> None:
    for record in ingest([papers], tmp_path / "library", hashing).records:
        assert record.counts.indexed == record.counts.characters - record.counts.furniture > 0
        assert record.counts.characters == len("".join((papers / record.source).read_text().split()))


def test_a_second_run_changes_nothing(papers: Path, tmp_path: Path, hashing: Settings) -> None:
    first = ingest([papers], tmp_path / "library", hashing)
    with Library.open(tmp_path / "library", hashing) as library:
        generation, digest = library.generation, library.digest()
    second = ingest([papers], tmp_path / "library", hashing)
    assert set(statuses(second).values()) == {"unchanged"}
    assert [one.as_json() | {"status": ""} for one in second.records] == [
        one.as_json() | {"status": ""} for one in first.records
    ]
    with Library.open(tmp_path / "library", hashing) as library:
        assert (library.generation, library.digest()) == (generation, digest)


def test_a_changed_paper_is_updated_and_its_old_words_are_gone(
    papers: Path, tmp_path: Path, hashing: Settings, put: Put, minutes: Minutes
) -> None:
    ingest([papers], tmp_path / "library", hashing)
    put("papers", {"parks.txt": minutes("Parks Committee", "12th March, 2024", "Bandstand|The roof was mended.")})
    report = ingest([papers], tmp_path / "library", hashing)
    assert statuses(report) == {"old/roads.txt": "unchanged", "parks.txt": "updated", "roads.txt": "unchanged"}
    with Library.open(tmp_path / "library", hashing) as library:
        assert library.matching(["leaks"], 5, clearance=Access.PUBLIC) == []
        assert len(library.matching(["mended"], 5, clearance=Access.PUBLIC)) == 1
    assert b"leaks" not in b"".join(p.read_bytes() for p in (tmp_path / "library").rglob("*") if p.is_file())


def test_a_paper_that_is_gone_is_removed(papers: Path, tmp_path: Path, hashing: Settings, put: Put) -> None:
    ingest([papers], tmp_path / "library", hashing)
    put("papers", {"roads.txt": None})
    assert statuses(ingest([papers], tmp_path / "library", hashing))["roads.txt"] == "removed"
    with pytest.raises(UsageError, match=r"no paper roads\.txt .* nearest names are old/roads\.txt"):
        paper(tmp_path / "library", hashing, "roads.txt")


def test_great_losses_change_nothing_without_prune(papers: Path, tmp_path: Path, hashing: Settings, put: Put) -> None:
    ingest([papers], tmp_path / "library", hashing)
    put("papers", {"roads.txt": None, "old/roads.txt": None})
    with pytest.raises(UsageError, match=r"2 of the 3 papers .* add --prune"):
        ingest([papers], tmp_path / "library", hashing)
    assert paper(tmp_path / "library", hashing, "roads.txt").text
    report = ingest([papers], tmp_path / "library", hashing, prune=True)
    assert statuses(report) == {"old/roads.txt": "removed", "parks.txt": "unchanged", "roads.txt": "removed"}


def test_an_empty_root_changes_nothing_without_prune(papers: Path, tmp_path: Path, hashing: Settings, put: Put) -> None:
    ingest([papers], tmp_path / "library", hashing)
    put("papers", {"roads.txt": None, "old/roads.txt": None, "parks.txt": None})
    with pytest.raises(UsageError, match="There are no papers in"):
        ingest([papers], tmp_path / "library", hashing)
    assert ingest([papers], tmp_path / "library", hashing, prune=True).totals()["removed"] == 3


def test_papers_of_another_root_stay(
    papers: Path, tmp_path: Path, hashing: Settings, put: Put, minutes: Minutes
) -> None:
    ingest([papers], tmp_path / "library", hashing)
    other = put("more", {"parks.txt": minutes("Parks Committee", "9th April, 2024", "Pond|The pond was cleared.")})
    report = ingest([other], tmp_path / "library", hashing)
    assert statuses(report) == {"more/parks.txt": "added"}
    assert paper(tmp_path / "library", hashing, "parks.txt").identity.meeting_date == date(2024, 3, 12)


def test_one_file_of_a_known_folder_keeps_its_name(papers: Path, tmp_path: Path, hashing: Settings, put: Put) -> None:
    ingest([papers], tmp_path / "library", hashing)
    put("papers", {"parks.txt": "Notes on the bandstand.\n\nIt stands."})
    assert statuses(ingest([papers / "parks.txt"], tmp_path / "library", hashing)) == {"parks.txt": "updated"}
    assert set(statuses(ingest([papers], tmp_path / "library", hashing)).values()) == {"unchanged"}


def test_a_file_ingested_before_its_folder_goes_with_it(
    papers: Path, tmp_path: Path, hashing: Settings, put: Put
) -> None:
    ingest([papers / "parks.txt"], tmp_path / "library", hashing)
    ingest([papers], tmp_path / "library", hashing)
    put("papers", {"parks.txt": None})
    assert statuses(ingest([papers], tmp_path / "library", hashing))["parks.txt"] == "removed"


def test_an_unreadable_paper_is_named_and_the_others_go_on(
    papers: Path, tmp_path: Path, hashing: Settings, put: Put
) -> None:
    put("papers", {"scan.pdf": "%PDF-1.4 nothing more"})
    report = ingest([papers], tmp_path / "library", hashing)
    assert statuses(report)["scan.pdf"] == "failed"
    assert report.totals()["added"] == 3
    assert report.failed[0].reason


def test_a_paper_that_becomes_unreadable_keeps_what_was_read(
    papers: Path, tmp_path: Path, hashing: Settings, put: Put
) -> None:
    ingest([papers], tmp_path / "library", hashing)
    put("papers", {"parks.txt": "\0\0\0"})
    report = ingest([papers], tmp_path / "library", hashing)
    assert [(one.source, one.status) for one in report.failed] == [("parks.txt", Status.FAILED)]
    assert "bandstand" in paper(tmp_path / "library", hashing, "parks.txt").text


@pytest.fixture
def undated(minutes: Minutes) -> str:
    matters = ("Bandstand roof|It was mended in May.", "Duck pond|It was cleared.", "Kiosk lease|Agreed.")
    return minutes(None, None, *matters)


@pytest.fixture
def witness(minutes: Minutes) -> str:
    return minutes(
        "Parks Committee",
        "12th March, 2024",
        "Bandstand roof|A surveyor reports cracks in all four beams.",
        "Duck pond|Weed covers half of it.",
        "Kiosk lease|Three firms have asked for terms.",
    ).replace("Agenda and minutes", "Agenda")


def test_a_paper_is_settled_anew_when_its_witness_comes_and_goes(
    tmp_path: Path, hashing: Settings, put: Put, undated: str, witness: str
) -> None:
    library = tmp_path / "library"
    root = put("papers", {"undated.txt": undated, "x.txt": "Some notes.", "y.txt": "Other notes."})
    before = ingest([root], library, hashing)
    assert paper(library, hashing, "undated.txt").identity.date_basis is DateBasis.UNKNOWN

    put("papers", {"witness.txt": witness})
    came = ingest([root], library, hashing)
    assert statuses(came)["undated.txt"] == "updated"
    assert statuses(came)["x.txt"] == "unchanged"
    matched = paper(library, hashing, "undated.txt").identity
    assert (matched.date_basis, matched.meeting_date) == (DateBasis.MATCHED, date(2024, 3, 12))
    with Library.open(library, hashing) as opened:
        hits = opened.matching(["mended"], 1, clearance=Access.PUBLIC)
        chunk = opened.chunks([hits[0].chunk_id], clearance=Access.PUBLIC)[0]
        assert "Parks Committee" in chunk.context

    put("papers", {"witness.txt": None})
    went = ingest([root], library, hashing)
    assert statuses(went)["undated.txt"] == "updated"
    record = next(one for one in went.records if one.source == "undated.txt")
    assert record.reason
    assert record.as_json()["committee"] is None
    assert before.totals()["added"] == 3


def test_a_metadata_file_settles_what_a_paper_does_not_say(
    tmp_path: Path, hashing: Settings, put: Put, undated: str
) -> None:
    root = put("papers", {"undated.txt": undated})
    ingest([root], tmp_path / "library", hashing)
    put("papers", {"papers.toml": '[[paper]]\nmatch = "*.txt"\ncommittee = "Parks"\nmeeting_date = 2024-03-12\n'})
    assert statuses(ingest([root], tmp_path / "library", hashing)) == {"undated.txt": "updated"}
    known = paper(tmp_path / "library", hashing, "undated.txt").identity
    assert (known.committee, known.meeting_date, known.date_basis) == ("Parks", date(2024, 3, 12), DateBasis.SIDECAR)


def test_the_order_of_runs_makes_no_difference(papers: Path, tmp_path: Path, hashing: Settings, put: Put) -> None:
    ingest([papers], tmp_path / "once", hashing)
    texts = {name: (papers / name).read_text() for name in ("parks.txt", "roads.txt", "old/roads.txt")}
    put("papers", {"parks.txt": None, "old/roads.txt": "Another paper first."})
    ingest([papers], tmp_path / "thrice", hashing)
    put("papers", texts)
    ingest([papers], tmp_path / "thrice", hashing)
    with Library.open(tmp_path / "once", hashing) as one, Library.open(tmp_path / "thrice", hashing) as other:
        assert one.digest() == other.digest()
        vector = one.embed(["potholes in the lane"])[0]
        assert one.nearest(vector, 5, clearance=Access.PUBLIC) == other.nearest(vector, 5, clearance=Access.PUBLIC)
        words = ["roads", "lane", "roof"]
        assert one.matching(words, 5, clearance=Access.PUBLIC) == other.matching(words, 5, clearance=Access.PUBLIC)


def test_other_chunking_is_refused_with_what_to_do(papers: Path, tmp_path: Path, hashing: Settings) -> None:
    ingest([papers], tmp_path / "library", hashing)
    other = hashing.model_copy(update={"chunking": hashing.chunking.model_copy(update={"target": 600})})
    with pytest.raises(LibraryMismatch, match="clerk library rebuild"):
        Library.open(tmp_path / "library", other)


def test_one_run_writes_at_a_time(papers: Path, tmp_path: Path, hashing: Settings) -> None:
    with Library.open(tmp_path / "library", hashing, writable=True), pytest.raises(LibraryBusy, match="Another run"):
        ingest([papers], tmp_path / "library", hashing)


def test_a_run_that_is_stopped_keeps_what_it_stored(
    papers: Path, tmp_path: Path, hashing: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ingest.pipeline.WINDOW", 1)

    def stop(step: str, done: int, of: int) -> None:
        if (step, done) == ("storing", 2):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ingest([papers], tmp_path / "library", hashing, progress=stop)
    report = ingest([papers], tmp_path / "library", hashing)
    assert statuses(report) == {"old/roads.txt": "unchanged", "parks.txt": "unchanged", "roads.txt": "added"}
