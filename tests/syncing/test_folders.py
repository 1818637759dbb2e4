"""A folder that papers are dropped into is a source like a council's site."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from assistant import cli
from ingest.library.library import Library
from ingest.origins.file_names import told, weaker_than
from ingest.papers import Access, Claims, DateBasis, Paper
from ingest.settings import Settings

Clerk = Callable[..., int]
NOTE = "Note on berths\n\nPurpose\n\nTo tell members of berths.\n\nA berth is let by the {}.\n"
DATED = (
    "Harbour Board\n\nMinutes of the meeting held on Tuesday, 11 March 2025\n\n1. Lights\n\nThe lamps were mended.\n"
)


@pytest.fixture
def clerk(tmp_path: Path) -> Clerk:
    (tmp_path / "clerk.toml").write_text('[embedding]\nembedder = "hashing"\nmodel = "none"\n')

    def run(*words: str | Path) -> int:
        common = ["--library", str(tmp_path / "library"), "--settings", str(tmp_path / "clerk.toml")]
        return cli.main(["sync", *map(str, words), *common])

    return run


@pytest.fixture
def dropped(tmp_path: Path) -> Path:
    root = tmp_path / "papers"
    (root / "harbour-board").mkdir(parents=True)
    (root / "harbour-board" / "2025-03-04 berths.txt").write_text(NOTE.format("week"))
    (root / "harbour-board" / "2025-03-04 minutes.txt").write_text(DATED)
    (root / "plain.txt").write_text(NOTE.format("month"))
    return root


def papers(tmp_path: Path) -> dict[str, Paper]:
    settings = Settings.model_validate({"embedding": {"embedder": "hashing", "model": "none"}})
    with Library.open(tmp_path / "library", settings) as library:
        return {paper.source: paper for paper in library.papers(clearance=Access.EXEMPT)}


def test_names_and_folders_tell_what_a_paper_does_not(clerk: Clerk, dropped: Path, tmp_path: Path) -> None:
    assert clerk(dropped) == 0
    found = papers(tmp_path)["harbour-board/2025-03-04 berths.txt"].identity
    assert (found.committee, found.meeting_date) == ("Harbour Board", date(2025, 3, 4))
    assert (found.date_basis, found.reason) == (DateBasis.SIDECAR, "The date is from its name or folder.")
    assert papers(tmp_path)["plain.txt"].identity.meeting_date is None


def test_a_name_and_a_paper_that_differ_are_told_and_the_paper_stands(
    clerk: Clerk, dropped: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clerk(dropped)
    found = papers(tmp_path)["harbour-board/2025-03-04 minutes.txt"].identity
    assert (found.meeting_date, found.date_basis) == (date(2025, 3, 11), DateBasis.STATED)
    assert "its name or folder gives meeting_date '4 March 2025', but the paper says '11 March 2025'" in (
        capsys.readouterr().err
    )


def test_a_rebuild_remembers_what_names_and_folders_told(clerk: Clerk, dropped: Path, tmp_path: Path) -> None:
    clerk(dropped)
    before = papers(tmp_path)
    common = ["--library", str(tmp_path / "library"), "--settings", str(tmp_path / "clerk.toml")]
    for _ in range(2):
        assert cli.main(["library", "rebuild", *common]) == 0
        assert papers(tmp_path) == before
    assert cli.main(["ingest", str(dropped), *common]) == 0
    assert papers(tmp_path)["harbour-board/2025-03-04 berths.txt"].identity.meeting_date is None


def test_a_metadata_file_is_stronger_than_a_name(clerk: Clerk, dropped: Path, tmp_path: Path) -> None:
    (dropped / "papers.toml").write_text('[[paper]]\nmatch = "*berths.txt"\nmeeting_date = 2024-01-02\n')
    clerk(dropped)
    assert papers(tmp_path)["harbour-board/2025-03-04 berths.txt"].identity.meeting_date == date(2024, 1, 2)


def test_what_is_gone_from_the_folder_goes_and_a_second_sync_changes_nothing(
    clerk: Clerk, dropped: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clerk(dropped)
    (dropped / "plain.txt").unlink()
    capsys.readouterr()
    assert clerk(dropped, "--json") == 0
    document = json.loads(capsys.readouterr().out)
    assert (document["totals"]["removed"], document["totals"]["unchanged"]) == (1, 2)
    assert "plain.txt" not in papers(tmp_path)
    assert clerk(dropped, "--json") == 0
    assert json.loads(capsys.readouterr().out)["totals"]["unchanged"] == 2


def test_most_of_a_folder_gone_is_refused_without_prune(
    clerk: Clerk, dropped: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clerk(dropped)
    for path in (dropped / "harbour-board").iterdir():
        path.unlink()
    assert clerk(dropped) == 1
    assert "are gone, so nothing was changed" in capsys.readouterr().err
    assert len(papers(tmp_path)) == 3
    assert clerk(dropped, "--prune") == 0
    assert len(papers(tmp_path)) == 1


def test_a_folder_taken_in_with_its_exempt_papers_stays_so_and_names_them_to_those_cleared_alone(
    clerk: Clerk, dropped: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (dropped / "closed.txt").write_text(f"NOT FOR PUBLICATION\n\n{NOTE.format('day')}")
    common = ["--library", str(tmp_path / "library"), "--settings", str(tmp_path / "clerk.toml")]
    assert cli.main(["ingest", str(dropped), "--exempt", *common]) == 0
    (dropped / "closed.txt").write_text(f"NOT FOR PUBLICATION\n\n{NOTE.format('hour')}")
    capsys.readouterr()
    assert clerk(dropped) == 0
    shown = capsys.readouterr()
    assert "closed" not in shown.out + shown.err
    assert papers(tmp_path)["closed.txt"].access is Access.EXEMPT
    (dropped / "closed.txt").write_text(f"NOT FOR PUBLICATION\n\n{NOTE.format('year')}")
    assert clerk(dropped, "--clearance", "exempt") == 0
    assert "closed.txt" in capsys.readouterr().out


def test_a_source_that_is_neither_named_nor_a_folder_is_refused(
    clerk: Clerk, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert clerk(tmp_path / "nowhere") == 2
    assert "name a folder that exists" in capsys.readouterr().err
    assert clerk("http://127.0.0.1:9/") == 2
    assert "name sites under [[sync.source]] in clerk.toml" in capsys.readouterr().err
    assert clerk() == 2
    assert "There is nothing to sync" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "day", "committee"),
    [
        ("2025-03-04-minutes.pdf", date(2025, 3, 4), None),
        ("minutes_4_March_2025.pdf", date(2025, 3, 4), None),
        ("planning-committee/25th-Jun-2024 16.30 Agenda.pdf", date(2024, 6, 25), "Planning Committee"),
        ("Data/Cabinet/202503041900/Agenda/Title.pdf", date(2025, 3, 4), "Cabinet"),
        ("Harbour Board 04.03.2025.docx", date(2025, 3, 4), "Harbour Board"),
        ("2025-01-01/minutes 4 March 2025.pdf", date(2025, 3, 4), None),
        ("minutes 4 March 2025 and 3 May 2025.pdf", None, None),
        ("20251345.pdf", None, None),
    ],
)
def test_a_name_says_one_day_or_none(name: str, day: date | None, committee: str | None) -> None:
    found = told(name)
    assert (found.meeting_date if found else None, found.committee if found else None) == (day, committee)


def test_a_name_never_outweighs_what_the_paper_bears_out() -> None:
    named = told("2025-03-04.txt")
    assert named is not None
    assert weaker_than(Claims(dates=(date(2025, 3, 11),)), named).meeting_date is None
    assert weaker_than(Claims(after=date(2025, 3, 4)), named).meeting_date is None
    assert weaker_than(Claims(), named).meeting_date == date(2025, 3, 4)
