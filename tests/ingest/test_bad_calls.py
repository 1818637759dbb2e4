import os
import subprocess
import sys
from pathlib import Path

import pytest
from bad_papers import BAD, SENTENCE

import assistant.batch
from assistant import cli
from ingest.errors import UsageError
from ingest.sources.folder import Found

SETTINGS = '[embedding]\nembedder = "hashing"\nmodel = "none"\n'
ROOM = 2 * 2**30
SECONDS = 20
HEAVY = [name for name in BAD if name.startswith(("bomb", "deep", "one-line", "cut"))]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "clerk.toml").write_text(SETTINGS)
    (tmp_path / "papers" / "deep").mkdir(parents=True)
    for name in ("a.txt", "deep/b.txt", "deep/c.txt"):
        (tmp_path / "papers" / name).write_text(f"Ferry landing {name}\n\n{SENTENCE}\n")
    return tmp_path


def clerk(home: Path, *words: str | Path) -> int:
    return cli.main([*map(str, words), "--settings", str(home / "clerk.toml"), "--library", str(home / "library")])


def said(capsys: pytest.CaptureFixture[str]) -> str:
    shown = capsys.readouterr().err
    assert shown.count("\n") == 1 and shown.startswith("clerk: ") and shown.endswith(".\n")
    return shown


@pytest.mark.parametrize("name", HEAVY)
def test_a_heavy_file_is_refused_within_bounds_of_memory_and_time(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(BAD[name].data)
    code = (
        "import resource, sys; from pathlib import Path; from ingest import opening; path = Path(sys.argv[1])\n"
        f"resource.setrlimit(resource.RLIMIT_AS, ({ROOM}, {ROOM}))\n"
        f"resource.setrlimit(resource.RLIMIT_CPU, ({SECONDS}, {SECONDS}))\n"
        "try: opening.extract(path.name, path.read_bytes())\n"
        "except opening.UnreadablePaper as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path / name)], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert BAD[name].cause in done.stdout


def test_a_path_that_is_not_there_ends_the_call(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert clerk(home, "ingest", home / "none\x1b[2J") == 2
    assert "There is no file or folder" in said(capsys)
    assert not (home / "library").exists()


@pytest.mark.parametrize("blocked", ["library", "library/deeper"])
def test_a_library_that_cannot_be_made_ends_the_call(
    home: Path, blocked: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "library").write_text("a file in the way")
    words = ["ingest", str(home / "papers"), "--settings", str(home / "clerk.toml"), "--library", str(home / blocked)]
    assert cli.main(words) == 2
    assert "cannot be opened or written" in said(capsys)


def test_a_library_that_may_not_be_written_ends_the_call(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(path: Path, mode: int) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "chmod", refuse)
    assert clerk(home, "ingest", home / "papers") == 2
    assert "cannot be opened or written (permission denied)" in said(capsys)


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ("[reading]\nlargest = 3\n", "no setting 'reading.largest'"),
        ("libary = 'x'\n", "no setting 'libary'"),
        ("[reading]\nlargest_mb = 0\n", "'reading.largest_mb' is wrong"),
        ("[reading\n", "is not a TOML file"),
    ],
)
def test_a_wrong_settings_file_ends_the_call(
    home: Path, settings: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "clerk.toml").write_text(settings)
    assert clerk(home, "ingest", home / "papers") == 2
    assert words in said(capsys)


def test_a_file_over_the_size_limit_is_named_and_not_read(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "clerk.toml").write_text(SETTINGS + "[reading]\nlargest_mb = 1\n")
    with (home / "papers" / "vast.pdf").open("wb") as file:
        file.truncate(3_000_000)
    real = Found.read

    def read(found: Found) -> bytes:
        assert found.name != "vast.pdf"
        return real(found)

    monkeypatch.setattr(Found, "read", read)
    assert clerk(home, "ingest", home / "papers") == 1
    assert "vast.pdf failed: This file holds 3 MB and the settings allow 1" in said(capsys)


def test_a_file_that_may_not_be_opened_is_named_and_what_was_read_of_it_is_kept(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert clerk(home, "ingest", home / "papers") == 0
    real = Path.read_bytes

    def refuse(path: Path) -> bytes:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert clerk(home, "ingest", home / "papers") == 1
    assert "a.txt cannot be read (permission denied)" in (told := said(capsys))
    assert told.endswith("; what was read of it earlier is kept.\n")
    assert clerk(home, "library", "text", "a.txt") == 0
    (home / "papers" / "papers.toml").write_text('[[paper]]\nmatch = "a.txt"\naccess = "exempt"\n')
    assert clerk(home, "ingest", home / "papers") == 0
    capsys.readouterr()
    assert clerk(home, "library", "text", "a.txt") == 2, "a paper now exempt may not stay public"


@pytest.mark.parametrize("part", ["deep", "deep/b.txt"])
def test_part_of_a_root_is_read_under_the_rules_of_the_root(
    home: Path, part: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "papers" / "papers.toml").write_text('[[paper]]\nmatch = "deep/b.txt"\naccess = "exempt"\n')
    assert clerk(home, "ingest", home / "papers" / part) == 0
    assert "withheld" in capsys.readouterr().out


def test_rules_that_anybody_may_write_are_not_followed(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "papers" / "papers.toml").write_text('[[paper]]\nmatch = "deep/b.txt"\naccess = "public"\n')
    os.chmod(home / "papers", 0o777)  # noqa: PTH101
    assert clerk(home, "ingest", home / "papers" / "deep") == 0
    assert "papers.toml" not in capsys.readouterr().err


def test_a_paper_opened_against_its_own_marking_is_warned_of(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (home / "papers" / "a.txt").write_text(f"NOT FOR PUBLICATION\n\nExempt report\n\n{SENTENCE}\n")
    (home / "papers" / "papers.toml").write_text('[[paper]]\nmatch = "a.txt"\naccess = "public"\n')
    assert clerk(home, "ingest", home / "papers") == 0
    assert "a.txt: papers.toml, table 1 says that it is public, but the paper marks" in said(capsys)


def test_one_question_that_fails_leaves_the_others(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert clerk(home, "ingest", home / "papers") == 0
    lines = [f'{{"id": "{name}", "turns": ["What needs new timber?"]}}' for name in ("one", "two", "three")]
    (home / "in.jsonl").write_text("\n".join(lines))
    real, turns = assistant.batch.ask, iter(range(3))

    def ask(*words: object, **options: object) -> object:
        if next(turns) == 1:
            raise UsageError("This question is too long: shorten it.")
        return real(*words, **options)

    monkeypatch.setattr(assistant.batch, "ask", ask)
    assert clerk(home, "ask", "--batch", home / "in.jsonl", "--out", home / "out.jsonl") == 1
    assert "clerk: 'two' is left out: This question is too long: shorten it." in capsys.readouterr().err
    assert len((home / "out.jsonl").read_text().splitlines()) == 2
