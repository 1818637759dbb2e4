"""All pages of a PDF, one after the other; those of a long pack by several processes, with the same outcome.

The processes are started as programs of their own: they get the file by a pipe, give pages back by another, and know
nothing of the program that started them. Nothing of a paper is written to disk.
"""

import marshal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pypdfium2

import ingest
from ingest import cores
from ingest.extraction.page import Box, Sheet, Word
from ingest.extraction.pdf_page import sheet

# Starting a process costs about as much as reading so many pages.
_PAGES_A_PROCESS = 60
_MOST_PROCESSES = 8
# Each process holds the file: so many bytes of it in all.
_MOST_BYTES = 240_000_000
# A page takes a fiftieth of a second; a process that takes a hundred times as long has come to grief.
_SECONDS_A_PAGE = 2.0
_HOME = Path(ingest.__file__).parents[1]

Plain = tuple[Any, ...]


def sheets(document: Any, data: bytes) -> list[Sheet]:
    """The pages of an open document, which `data` are the bytes of."""
    count = len(document)
    many = processes(count, len(data))
    if many > 1:
        found = _side_by_side(data, count, many)
        if found is not None:
            return found
    return [sheet(document, index) for index in range(count)]


def processes(pages: int, size: int) -> int:
    """How many processes are to read so many pages of a file of so many bytes."""
    return max(1, min(cores.count(), pages // _PAGES_A_PROCESS, _MOST_PROCESSES, _MOST_BYTES // max(size, 1)))


def _side_by_side(data: bytes, count: int, many: int) -> list[Sheet] | None:
    """The pages, each process reading a run of them; None where one of them fails, and then one reads all."""
    edges = [count * at // many for at in range(many + 1)]
    with ThreadPoolExecutor(many) as threads:
        turns = list(threads.map(lambda first, last: _told(data, first, last), edges, edges[1:]))
    plain: list[Plain] = []
    for turn in turns:
        if turn is None:
            return None
        plain.extend(turn)
    return list(map(_whole, plain))


def _told(data: bytes, first: int, last: int) -> list[Plain] | None:
    command = [sys.executable, "-m", "ingest.extraction.pdf_pages", str(first), str(last)]
    patience = 30 + _SECONDS_A_PAGE * (last - first)
    try:
        done = subprocess.run(command, input=data, capture_output=True, check=True, timeout=patience, cwd=_HOME)
        told: list[Plain] = marshal.loads(done.stdout)
    except (subprocess.SubprocessError, OSError, ValueError, EOFError, TypeError):
        return None
    return told


def main() -> None:
    """Read the pages from one index to another of the PDF on stdin, and write them to stdout as plain values."""
    first, last = map(int, sys.argv[1:3])
    document = pypdfium2.PdfDocument(sys.stdin.buffer.read())
    told = list(_plain(document, range(first, last)))
    sys.stdout.buffer.write(marshal.dumps(told))


def _plain(document: Any, turn: range) -> Iterator[Plain]:
    for index in turn:
        page = sheet(document, index)
        words = [(w.text, w.box.x0, w.box.top, w.box.x1, w.box.bottom, w.bold) for w in page.words]
        rules = [(rule.x0, rule.top, rule.x1, rule.bottom) for rule in page.rules]
        yield page.number, page.width, page.height, page.pictured, page.figures, words, rules


def _whole(page: Plain) -> Sheet:
    number, width, height, pictured, figures, words, rules = page
    return Sheet(
        number=number,
        width=width,
        height=height,
        words=tuple(
            Word(text=text, box=Box(x0, top, x1, bottom), bold=bold, order=order)
            for order, (text, x0, top, x1, bottom, bold) in enumerate(words)
        ),
        rules=tuple(Box(*rule) for rule in rules),
        pictured=pictured,
        figures=figures,
    )


if __name__ == "__main__":
    main()
