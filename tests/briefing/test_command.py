"""`clerk brief`."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.cli import main

Clerk = Callable[..., int]


@pytest.fixture()
def clerk(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clerk:
    monkeypatch.chdir(tmp_path)
    Path("clerk.toml").write_text('[embedding]\nembedder = "hashing"\nmodel = "hashing"\n', "utf-8")
    return lambda *told: main(["brief", *told, "--library", str(folder)])


@pytest.mark.parametrize("suffix", ["docx", "html", "md"])
def test_a_briefing_is_written_where_it_is_wanted(clerk: Clerk, tmp_path: Path, suffix: str) -> None:
    assert clerk("museum roof", "-o", f"roof.{suffix}") == 0
    assert sorted(one.name for one in tmp_path.iterdir()) == ["clerk.toml", f"roof.{suffix}"]
    assert (tmp_path / f"roof.{suffix}").stat().st_size > 2000


def test_stdout_holds_one_record_and_progress_goes_elsewhere(clerk: Clerk, capsys: pytest.CaptureFixture[str]) -> None:
    assert clerk("museum roof", "-o", "roof.md", "--json") == 0
    told = capsys.readouterr()
    record = json.loads(told.out)
    assert record["covered"] and record["file"] == "roof.md" and record["citations"][0]["n"] == 1
    assert "Searching" in told.err and "footnotes" in told.err


def test_a_topic_that_is_not_covered_gives_a_note(clerk: Clerk, capsys: pytest.CaptureFixture[str]) -> None:
    assert clerk("submarine pens", "-o", "note.md") == 0
    assert "do not cover" in capsys.readouterr().err
    assert "say nothing on “submarine pens”" in Path("note.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("told", "reason"),
    [
        (("museum roof",), "Give a topic and a file"),
        (("-o", "roof.md"), "Give a topic and a file"),
        (("museum roof", "-o", "roof.pdf"), ".docx, .html, .md"),
        (("museum roof", "-o", "nowhere/roof.md"), "in a folder that exists"),
        (("?!", "-o", "roof.md"), "Name a topic"),
        (("museum roof", "-o", "roof.md", "--engine", "oracle"), "choose one of"),
        (("museum roof", "-o", "roof.md", "--template", "nowhere"), "no template folder"),
        (("museum roof", "-o", "roof.md", "--from", "May"), "is not a date"),
    ],
)
def test_bad_calls_get_a_sentence_and_leave_nothing(
    clerk: Clerk, capsys: pytest.CaptureFixture[str], tmp_path: Path, told: tuple[str, ...], reason: str
) -> None:
    assert clerk(*told) == 2
    assert reason in capsys.readouterr().err
    assert [one.name for one in tmp_path.iterdir()] == ["clerk.toml"]


def test_filters_leave_meetings_out(clerk: Clerk) -> None:
    assert clerk("museum roof", "-o", "roof.md", "--from", "2025-05-01") == 0
    text = Path("roof.md").read_text("utf-8")
    assert "6 May 2025" in text and "£185,000" not in text and "from 1 May 2025" in text


def test_templates_are_copied_but_never_over_others(clerk: Clerk, tmp_path: Path) -> None:
    assert clerk("--copy-templates", "own") == 0
    assert {one.name for one in (tmp_path / "own").iterdir()} == {"briefing.docx", "briefing.html.j2", "briefing.md.j2"}
    assert clerk("--copy-templates", "own") == 2
    assert clerk("museum roof", "-o", "roof.docx", "--template", "own") == 0


def test_ctrl_c_leaves_no_half_file(clerk: Clerk, folder: Path, tmp_path: Path) -> None:
    old = tmp_path / "roof.docx"
    old.write_bytes(b"the old one")
    slow = (
        "import sys, time\nfrom assistant.briefing import making\nfrom assistant.cli import main\n"
        "def wait(*told):\n    print('composing', flush=True)\n    time.sleep(60)\n"
        "making.compose = wait\nsys.exit(main(sys.argv[1:]))\n"
    )
    command = [sys.executable, "-c", slow, "brief", "museum roof", "-o", str(old), "--library", str(folder)]
    # What is started in the background of a shell ignores Ctrl+C from the start.
    process = subprocess.Popen(
        command,
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    assert process.stdout is not None and process.stdout.readline() == "composing\n"
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 1 and "Traceback" not in err
    assert old.read_bytes() == b"the old one" and len(list(tmp_path.iterdir())) == 2
