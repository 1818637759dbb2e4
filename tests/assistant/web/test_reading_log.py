import json
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.web.accounts import Reader
from assistant.web.reading_log import ReadingLog
from ingest.errors import LibraryError
from ingest.papers import Access

RUTH = Reader(name="Ruth Ellerby", clearance=Access.EXEMPT)


def at(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()


def test_an_entry_says_who_when_and_which_papers_and_nothing_else(tmp_path: Path) -> None:
    ReadingLog(tmp_path / "log", lambda: at("2025-03-31T23:59:59")).note(RUTH, "answer", ["b.pdf", "a.pdf", "b.pdf"])
    file = tmp_path / "log" / "exempt-2025-03.jsonl"
    assert json.loads(file.read_text("utf-8")) == {
        "time": "2025-03-31T23:59:59+00:00",
        "reader": "Ruth Ellerby",
        "what": "answer",
        "papers": ["a.pdf", "b.pdf"],
    }
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700


def test_nothing_exempt_is_no_entry(tmp_path: Path) -> None:
    ReadingLog(tmp_path / "log", lambda: 0.0).note(RUTH, "paper", [])
    assert not (tmp_path / "log").exists()


def test_threads_do_not_tear_lines(tmp_path: Path) -> None:
    log = ReadingLog(tmp_path, lambda: at("2025-03-01"))
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda n: log.note(RUTH, "paper", [f"{n}-{'x' * 3000}.pdf"]), range(200)))
    lines = (tmp_path / "exempt-2025-03.jsonl").read_text("utf-8").splitlines()
    assert {json.loads(line)["papers"][0].split("-")[0] for line in lines} == {str(n) for n in range(200)}


def test_a_name_cannot_forge_a_line(tmp_path: Path) -> None:
    ReadingLog(tmp_path, lambda: 0.0).note(RUTH, "paper", ['a"}\n{"time": "x'])
    assert len((tmp_path / "exempt-1970-01.jsonl").read_text("utf-8").splitlines()) == 1


def test_a_month_has_its_file_and_24_months_are_kept(tmp_path: Path) -> None:
    now = [at("2023-01-15")]
    log = ReadingLog(tmp_path, lambda: now[0])
    (tmp_path / "notes.txt").write_text("stays")
    for month in ("2023-01-15", "2023-02-01", "2025-01-31", "2025-02-01"):
        now[0] = at(month)
        log.note(RUTH, "paper", ["a.pdf"])
    kept = sorted(file.name for file in tmp_path.iterdir())
    assert kept == ["exempt-2023-02.jsonl", "exempt-2025-01.jsonl", "exempt-2025-02.jsonl", "notes.txt"]


def test_a_log_that_cannot_be_written_stops_the_showing(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file, not a folder")
    with pytest.raises(LibraryError, match="nothing exempt is shown"):
        ReadingLog(tmp_path / "log", lambda: 0.0).note(RUTH, "paper", ["a.pdf"])
