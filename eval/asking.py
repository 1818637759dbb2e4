"""The program asked: a library built from the papers, every question answered and searched for, all written down."""

import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from functools import partial
from pathlib import Path

from assistant.batch import ask_lines, search_lines
from assistant.records import json_line
from assistant.shelf import Shelf
from eval.cases import Case
from ingest import cores
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
    """Write `answers.jsonl` and `passages.jsonl`, a line for each question in order; every core asks one at a time."""
    shelf = Shelf(folder, settings, cores.count())
    with ExitStack() as stack:
        stack.callback(shelf.close)
        answers, passages = (
            stack.enter_context((out / f"{name}.jsonl").open("w", encoding="utf-8")) for name in ("answers", "passages")
        )
        pool = ThreadPoolExecutor(cores.count())
        stack.callback(pool.shutdown, cancel_futures=True)
        told = pool.map(partial(_told, shelf=shelf, clearance=clearance), cases)
        for done, (answer, found) in enumerate(told, 1):
            answers.write(answer)
            passages.write(found)
            _show(f"{done} of {len(cases)} questions asked", last=done == len(cases))


def _told(case: Case, *, shelf: Shelf, clearance: Access) -> tuple[str, str]:
    """The line of a question's answer and that of its passages."""
    asked = {"id": case.id, "turns": list(case.turns), "today": case.today and case.today.isoformat()}
    query = {"id": case.id, "query": case.query}
    with shelf.borrow() as library, cores.one_only():
        answers = ask_lines(library, [asked], shelf.settings, clearance=clearance)
        found = search_lines(library, [query], shelf.settings, clearance=clearance, k=PASSAGES)
        return "".join(map(json_line, answers)), "".join(map(json_line, found))


def _show(line: str, *, last: bool) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\033[K{line}")
    if last:
        sys.stderr.write("\n" if sys.stderr.isatty() else f"{line}\n")
