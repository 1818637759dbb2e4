"""The program asked: a library built from the papers, every question answered and searched for, all written down."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from assistant.batch import ask_lines, search_lines
from assistant.records import json_line
from eval.cases import Case
from ingest.library.library import Library
from ingest.papers import Access
from ingest.pipeline import ingest
from ingest.progress import Bar
from ingest.settings import Settings

PASSAGES = 40


def build(papers: Path, folder: Path, settings: Settings, clearance: Access) -> tuple[str, ...]:
    """Make or bring up to date the library in `folder`; a sentence for each paper that failed."""
    folder.mkdir(parents=True, exist_ok=True)
    with Bar() as bar:
        report = ingest([papers], folder, settings, exempt=clearance is Access.EXEMPT, progress=bar.show)
    return tuple(f"{record.source} failed: {record.reason}" for record in report.failed)


def ask_all(folder: Path, settings: Settings, cases: Sequence[Case], clearance: Access, out: Path) -> None:
    """Write `answers.jsonl` and `passages.jsonl`, a line for each question in order."""
    asked = [
        {"id": case.id, "turns": list(case.turns), "today": case.today and case.today.isoformat()} for case in cases
    ]
    queries = [{"id": case.id, "query": case.query} for case in cases]
    with Library.open(folder, settings) as library:
        answers = ask_lines(library, asked, settings, clearance=clearance)
        _write(out / "answers.jsonl", answers, "answers", len(cases))
        found = search_lines(library, queries, settings, clearance=clearance, k=PASSAGES)
        _write(out / "passages.jsonl", found, "passages", len(cases))


def _write(path: Path, records: Iterable[Mapping[str, Any]], what: str, of: int) -> None:
    with path.open("w", encoding="utf-8") as file:
        for done, record in enumerate(records, 1):
            file.write(json_line(record))
            _show(f"{what}: {done} of {of} questions", last=done == of)


def _show(line: str, *, last: bool) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\033[K{line}")
    if last:
        sys.stderr.write("\n" if sys.stderr.isatty() else f"{line}\n")
