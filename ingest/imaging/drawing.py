"""One page of a PDF drawn with some of its words boxed, by a process of its own: bounded in time and memory.

A PDF that would end the program that draws it, or keep it busy, ends or keeps busy that process alone. The file goes
in by a pipe and the picture comes back by another; nothing is written to disk.
"""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pypdfium2

import ingest
from ingest.errors import UnreadablePaper
from ingest.extraction import page_lines, page_pictures, tesseract
from ingest.extraction.page import Box, Sheet, Word
from ingest.extraction.pdf_page import sheet
from ingest.imaging.boxes import marks
from ingest.imaging.png import Colours, encoded
from ingest.settings import Ocr

MOST_PIXELS = 8_000_000
UNREAD = (
    "This page holds pictures in which Clerk has read nothing, so it is shown to none but those who may read exempt "
    "papers: open the paper where it is published to see it."
)
_MOST_MEMORY = 3_000_000_000
# Of the program itself until it draws.
_START_SECONDS = 10.0
_YELLOW, _EDGE = np.array([255, 233, 120], np.float32) / 255, np.array([150, 75, 0], np.uint8)
_ROOM = 2.0
_HOME = Path(ingest.__file__).parents[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A page (from 1), how wide in pixels, and the run to mark, the `nth` (from 0) of those with the same words.

    `languages` and `seconds` are for OCR, where the page's words come from it; None where it has a text of its own.
    `unread` lets pictures be shown in which nothing was read, so that nobody knows whether they are marked as exempt.
    """

    page: int
    width: int
    words: str
    nth: int = 0
    languages: str | None = None
    seconds: float = 30.0
    unread: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A page as PNG, its size in pixels, and the boxes that were marked, in pixels."""

    png: bytes
    width: int
    height: int
    boxes: tuple[Box, ...]


def draw(data: bytes, wanted: Wanted, seconds: float = 10.0) -> Picture:
    """The page of the PDF that `data` holds; UnreadablePaper, one sentence, where it cannot be drawn in time."""
    command = [sys.executable, "-m", "ingest.imaging.drawing"]
    given = json.dumps(asdict(wanted)).encode() + b"\n" + data
    patience = _START_SECONDS + seconds + (wanted.seconds if wanted.languages else 0.0)
    try:
        done = subprocess.run(command, input=given, capture_output=True, check=True, timeout=patience, cwd=_HOME)
    except subprocess.TimeoutExpired as error:
        raise UnreadablePaper("This page takes too long to draw: open the paper itself to see it.") from error
    except (subprocess.SubprocessError, OSError) as error:
        raise UnreadablePaper("This page cannot be drawn: open the paper itself to see it.") from error
    head, _, png = done.stdout.partition(b"\n")
    told = json.loads(head)
    if not told:
        raise UnreadablePaper(UNREAD)
    boxes = tuple(Box(*box) for box in told["boxes"])
    return Picture(png=png, width=told["width"], height=told["height"], boxes=boxes)


def main() -> None:
    """Draw what the first line of stdin asks for, of the PDF that follows it."""
    _bound_memory()
    wanted = Wanted(**json.loads(sys.stdin.buffer.readline()))
    document = pypdfium2.PdfDocument(sys.stdin.buffer.read())
    page = sheet(document, wanted.page - 1)
    has_pictures = page.pictured or page.backdrop or page.figures
    if has_pictures and not wanted.unread and not wanted.languages:
        sys.stdout.buffer.write(json.dumps({}).encode())
    else:
        colours, boxes = _drawn(document, page, wanted)
        height, width, _ = colours.shape
        told = {"width": width, "height": height, "boxes": [(b.x0, b.top, b.x1, b.bottom) for b in boxes]}
        sys.stdout.buffer.write(json.dumps(told).encode() + b"\n" + encoded(colours))
    sys.stdout.buffer.flush()
    # pdfium's own end of a damaged document may fail when all is done.
    os._exit(0)


def _bound_memory() -> None:
    # Windows has no such bound.
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MOST_MEMORY, _MOST_MEMORY))


def _drawn(document: Any, page: Sheet, wanted: Wanted) -> tuple[Colours, tuple[Box, ...]]:
    words: Sequence[Word] = page.words
    turned = 0
    if wanted.languages:
        words, turned = _recognised(document, page, Ocr(languages=wanted.languages, seconds=wanted.seconds))
    lying = turned in (90, 270)
    width, height = (page.height, page.width) if lying else (page.width, page.height)
    scale = min(wanted.width / width, (MOST_PIXELS / (width * height)) ** 0.5)
    colours = np.rot90(_coloured(document, wanted.page - 1, scale), -(turned // 90))
    in_lines = [word for line in page_lines.lines(replace(page, words=tuple(words)), words) for word in line.words]
    found = marks((words, in_lines), wanted.words, wanted.nth)
    return _marked(np.ascontiguousarray(colours), [_scaled(box, scale) for box in found])


def _recognised(document: Any, page: Sheet, ocr: Ocr) -> tuple[Sequence[Word], int]:
    """The words that OCR finds on the page, and by how many degrees it must be turned; none where OCR fails."""
    dots = page_pictures.dots_for(page)
    try:
        colours = _coloured(document, page.number - 1, dots / 72)
        grey = np.ascontiguousarray(colours.mean(axis=2).astype(np.uint8))
        found, turned = page_pictures.recognise(grey, dots, ocr)
    except (tesseract.OcrTooSlow, tesseract.OcrFailed):
        return page.words, 0
    return (*found.words, *(page.words if turned == 0 else ())), turned


def _coloured(document: Any, index: int, scale: float) -> Colours:
    """A page as it is printed, without the notes that readers added to it."""
    page = document[index]
    bitmap = page.render(scale=scale, may_draw_forms=False, draw_annots=False, rev_byteorder=True)
    return np.array(bitmap.to_numpy()[:, :, :3], np.uint8)


def _scaled(box: Box, scale: float) -> Box:
    return Box(box.x0 * scale - _ROOM, box.top * scale - _ROOM, box.x1 * scale + _ROOM, box.bottom * scale + _ROOM)


def _marked(colours: Colours, boxes: Sequence[Box]) -> tuple[Colours, tuple[Box, ...]]:
    """The picture with each box as a marker pen would leave it, in a frame."""
    height, width, _ = colours.shape
    kept: list[Box] = []
    for box in boxes:
        x0, x1 = (min(max(round(x), 0), width - 1) for x in (box.x0, box.x1))
        y0, y1 = (min(max(round(y), 0), height - 1) for y in (box.top, box.bottom))
        if x0 < x1 and y0 < y1:
            colours[y0:y1, x0:x1] = (colours[y0:y1, x0:x1] * _YELLOW).astype(np.uint8)
            for edge in (np.s_[y0 : y0 + 2, x0:x1], np.s_[y1 - 2 : y1, x0:x1]):
                colours[edge] = _EDGE
            for edge in (np.s_[y0:y1, x0 : x0 + 2], np.s_[y0:y1, x1 - 2 : x1]):
                colours[edge] = _EDGE
            kept.append(Box(x0, y0, x1, y1))
    return colours, tuple(kept)


if __name__ == "__main__":
    main()
