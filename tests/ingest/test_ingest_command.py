import json
import shutil
import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path

import pytest

from ingest import commands
from ingest.errors import LibraryMismatch, LibraryMissing, UsageError
from ingest.library.library import Library
from ingest.papers import Access
from ingest.settings import Settings, load

REPOSITORY = Path(__file__).parent.parent.parent
SHARED = REPOSITORY.parent / "shared"
Minutes = Callable[..., str]
Put = Callable[..., Path]
Clerk = Callable[..., int]


@pytest.fixture
def settings_file(tmp_path: Path) -> Path:
    path = tmp_path / "clerk.toml"
    path.write_text('[embedding]\nembedder = "hashing"\nmodel = "none"\n')
    return path


@pytest.fixture
def clerk(tmp_path: Path, settings_file: Path) -> Clerk:
    """Run a command on the test's own library, as the command line would; its exit code."""

    def run(name: str, *words: str | Path) -> int:
        command = getattr(commands, name)
        parser = ArgumentParser()
        parser.add_argument("--library", type=Path, default=tmp_path / "library")
        parser.add_argument("--settings", type=Path, default=settings_file)
        parser.add_argument("--json", action="store_true")
        command.arguments(parser)
        code: int = command.run(parser.parse_args([str(word) for word in words]))
        return code

    return run


@pytest.fixture
def papers(put: Put, minutes: Minutes) -> Path:
    return put(
        "papers",
        {
            "parks.txt": minutes("Parks Committee", "12th March, 2024", "Bandstand|The roof leaks.\r\nBadly."),
            "roads.txt": minutes("Roads Committee", "19th March, 2024", "Mill Lane|Potholes were filled."),
        },
    )


RECORD = {
    "source",
    "status",
    "reason",
    "format",
    "paper_type",
    "council",
    "committee",
    "meeting_date",
    "date_basis",
    "date_after",
    "date_before",
    "access",
    "items",
    "withheld",
    "paragraphs",
    "chunks",
    "characters",
    "characters_furniture",
    "characters_indexed",
}


def test_json_is_one_document_with_a_record_for_each_paper(
    clerk: Clerk, papers: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert clerk("ingest", papers, "--json") == 0
    document = json.loads(capsys.readouterr().out)
    assert [record["source"] for record in document["papers"]] == ["parks.txt", "roads.txt"]
    assert all(record.keys() >= RECORD for record in document["papers"])
    assert document["papers"][0]["meeting_date"] == "2024-03-12"
    assert document["papers"][0]["items"][1] == {"number": "2", "title": "Bandstand", "truncated": False}
    totals = {"papers": 2, "added": 2, "updated": 0, "unchanged": 0, "removed": 0, "withheld": 0, "failed": 0}
    assert document["totals"] == totals | {"chunks": sum(record["chunks"] for record in document["papers"])}
    assert document["seconds"].keys() >= {"read", "embed", "store", "total"}


def test_a_failed_paper_is_named_and_the_exit_code_is_1(
    clerk: Clerk, papers: Path, put: Put, capsys: pytest.CaptureFixture[str]
) -> None:
    put("papers", {"broken.pdf": "%PDF-1.4"})
    assert clerk("ingest", papers) == 1
    shown = capsys.readouterr()
    assert "broken.pdf failed:" in shown.err
    assert "2 added, 1 failed" in shown.out


def test_a_paper_that_is_added_in_part_says_how_many_parts_are_withheld(
    clerk: Clerk, put: Put, minutes: Minutes, capsys: pytest.CaptureFixture[str]
) -> None:
    items = ("Bandstand|The roof leaks.", "Pier sale (exempt)|Nine pounds.", "Wharf lease (exempt)|Eight pounds.")
    put("closed", {"quays.txt": minutes("Quays Committee", "12th March, 2024", *items[:2])})
    put("closed", {"wharves.txt": minutes("Wharves Committee", "19th March, 2024", *items)})
    put("closed", {"parks.txt": minutes("Parks Committee", "26th March, 2024", items[0])})
    assert clerk("ingest", put("closed", {})) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[1:] for line in lines[:3]] == [
        ["parks.txt"],
        ["quays.txt", *"(1 part of it withheld)".split()],
        ["wharves.txt", *"(2 parts of it withheld)".split()],
    ]


def test_a_withheld_paper_tells_nothing_of_itself_and_is_no_failure(
    clerk: Clerk, papers: Path, put: Put, capsys: pytest.CaptureFixture[str]
) -> None:
    put("papers", {"papers.toml": '[[paper]]\nmatch = "parks.txt"\naccess = "exempt"\n'})
    for _ in range(2):
        assert clerk("ingest", papers, "--json") == 0
        record = json.loads(capsys.readouterr().out)["papers"][0]
        assert (record["source"], record["status"]) == ("parks.txt", "withheld")
        assert record["reason"]
        assert (record["committee"], record["meeting_date"], record["items"]) == (None, None, [])
    assert clerk("ingest", papers, "--exempt", "--json") == 0
    record = json.loads(capsys.readouterr().out)["papers"][0]
    assert (record["status"], record["access"], record["committee"]) == ("added", "exempt", "Parks Committee")
    assert clerk("ingest", papers, "--json") == 0
    assert json.loads(capsys.readouterr().out)["papers"][0]["status"] == "withheld"


def test_a_withheld_paper_leaves_no_byte_of_its_text(
    clerk: Clerk, papers: Path, put: Put, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clerk("ingest", papers)
    put("papers", {"papers.toml": '[[paper]]\nmatch = "parks.txt"\naccess = "exempt"\n'})
    clerk("ingest", papers)
    left = b"".join(path.read_bytes() for path in (tmp_path / "library").rglob("*") if path.is_file())
    assert b"andstand" not in left


def test_text_is_printed_exactly(clerk: Clerk, papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clerk("ingest", papers)
    capsys.readouterr()
    assert clerk("library", "text", "parks.txt") == 0
    assert capsys.readouterr().out == (papers / "parks.txt").read_bytes().decode()


def test_exempt_text_needs_the_clearance(
    clerk: Clerk, papers: Path, put: Put, capsys: pytest.CaptureFixture[str]
) -> None:
    put("papers", {"papers.toml": '[[paper]]\nmatch = "parks.txt"\naccess = "exempt"\n'})
    clerk("ingest", papers, "--exempt")
    with pytest.raises(UsageError, match=r"There is no paper parks\.txt"):
        clerk("library", "text", "parks.txt")
    capsys.readouterr()
    assert clerk("library", "text", "parks.txt", "--clearance", "exempt") == 0
    assert clerk("library", "--clearance", "exempt", "text", "parks.txt") == 0
    assert capsys.readouterr().out.count("The roof leaks") == 2


def test_info_counts_and_gives_a_digest(clerk: Clerk, papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clerk("ingest", papers)
    capsys.readouterr()
    assert clerk("library", "info", "--json") == 0
    info = json.loads(capsys.readouterr().out)
    assert (info["papers"], info["meetings"], info["format_version"], info["model"]) == (2, 2, 4, "none")
    assert len(info["digest"]) == 64


def test_a_removed_paper_is_gone(clerk: Clerk, papers: Path, capsys: pytest.CaptureFixture[str]) -> None:
    clerk("ingest", papers)
    assert clerk("library", "remove", "parks.txt") == 0
    with pytest.raises(UsageError, match="nearest names are roads"):
        clerk("library", "text", "parks.txt")


def test_verify_finds_and_repairs(
    clerk: Clerk, papers: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clerk("ingest", papers)
    assert clerk("library", "verify") == 0
    shutil.rmtree(tmp_path / "library" / "vectors")
    assert clerk("library", "verify") == 1
    assert "have no vector" in capsys.readouterr().err
    assert clerk("library", "verify", "--repair") == 0
    assert clerk("library", "verify") == 0


def test_verify_makes_no_library(clerk: Clerk, tmp_path: Path) -> None:
    with pytest.raises(LibraryMissing):
        clerk("library", "verify")
    assert not (tmp_path / "library").exists()


def test_rebuild_makes_a_library_of_other_settings_anew(
    clerk: Clerk, papers: Path, tmp_path: Path, settings_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clerk("ingest", papers)
    with Library.open(tmp_path / "library", load(settings_file)) as reader:
        old = reader.generation
    settings_file.write_text(settings_file.read_text() + "[chunking]\ntarget = 500\n")
    with pytest.raises(LibraryMismatch, match="clerk library rebuild"):
        clerk("ingest", papers)
    assert clerk("library", "rebuild") == 0
    assert clerk("library", "verify") == 0
    assert clerk("ingest", papers) == 0
    with Library.open(tmp_path / "library", load(settings_file)) as reader:
        assert reader.generation > old
        assert len(reader.papers(clearance=Access.PUBLIC)) == 2
    assert not (tmp_path / "library" / "rebuilding").exists()


def test_an_open_reader_goes_on_after_a_rebuild(
    clerk: Clerk, papers: Path, tmp_path: Path, hashing: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    clerk("ingest", papers)
    with Library.open(tmp_path / "library", hashing) as reader:
        vector = reader.embed(["roof"])[0]
        before = reader.nearest(vector, 5, clearance=Access.PUBLIC)
        assert clerk("library", "rebuild") == 0
        assert reader.nearest(vector, 5, clearance=Access.PUBLIC) == before


def test_an_open_reader_refuses_a_library_rebuilt_with_other_settings(
    clerk: Clerk, papers: Path, tmp_path: Path, settings_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clerk("ingest", papers)
    with Library.open(tmp_path / "library", load(settings_file)) as reader:
        vector = reader.embed(["roof"])[0]
        settings_file.write_text(settings_file.read_text().replace('"none"', '"other"'))
        assert clerk("library", "rebuild") == 0
        with pytest.raises(LibraryMismatch, match="made with model other"):
            reader.nearest(vector, 5, clearance=Access.PUBLIC)


def test_a_rebuild_without_its_papers_changes_nothing(clerk: Clerk, papers: Path, tmp_path: Path) -> None:
    clerk("ingest", papers)
    shutil.rmtree(papers)
    with pytest.raises(UsageError, match="cannot be made anew"):
        clerk("library", "rebuild")
    assert clerk("library", "verify") == 0


def test_an_unchanged_run_imports_neither_the_model_nor_chroma(
    clerk: Clerk, papers: Path, tmp_path: Path, settings_file: Path
) -> None:
    clerk("ingest", papers)
    code = (
        "import sys; from assistant import cli; from ingest import commands; "
        "cli._commands = lambda: {'ingest': commands.ingest}; "
        "code = cli.main(sys.argv[1:]); "
        "heavy = {'torch', 'sentence_transformers', 'chromadb', 'llama_index', 'transformers'} & set(sys.modules); "
        "sys.exit(f'imported {heavy}' if heavy else code)"
    )
    words = ["ingest", papers, "--library", tmp_path / "library", "--settings", settings_file]
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, words)], cwd=REPOSITORY, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "2 unchanged" in done.stdout


@pytest.mark.papers
def test_nothing_of_the_shared_papers_is_lost(clerk: Clerk, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    if not SHARED.is_dir():
        pytest.skip("the shared papers are not beside the repository")
    assert clerk("ingest", SHARED / "papers", "--json") == 0
    for record in json.loads(capsys.readouterr().out)["papers"]:
        told = record["characters"] - record["characters_furniture"]
        assert record["characters_indexed"] >= 0.98 * told
        assert record["characters_furniture"] <= 0.06 * record["characters"]
