"""Which page of a paper's PDF a reader may see as a picture, and the picture with the cited words boxed.

A picture shows all that is on its page; so none is made of a paper of which anything is withheld, and none of a file
that is not, byte for byte, the one that the paper was read from.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from threading import BoundedSemaphore
from urllib.parse import urlencode

from assistant.web.paper_page import parse
from ingest.errors import LibraryBusy, UnreadablePaper
from ingest.extraction import tesseract
from ingest.imaging.boxes import earlier
from ingest.imaging.drawing import Picture, Wanted, draw
from ingest.library.rows import Entry
from ingest.papers import Access, Paper, Paragraph, Span
from ingest.settings import Settings

WIDTHS = {"small": 600, "medium": 900, "large": 1300, "largest": 1900}
USUAL = "medium"
NOT_PDF = "Only pages of a PDF can be seen as they were printed: this paper is read as text."
WITHHELD = "Parts of this paper are withheld, so none of its pages is shown as a picture."
NO_PAGE = "There is no such page in this paper."
GONE = "The paper's file is no longer at its place, so its pages cannot be shown: ingest its folder again."
CHANGED = "The paper's file has changed since it was taken in, so its pages cannot be shown: ingest its folder again."
BUSY = "Too many pages are being drawn at this moment: wait a little and ask again."
_MOST_WORDS = 4000
_PATIENCE_SECONDS = 5.0
# Each drawing is a process that may hold the whole file.
_drawing = BoundedSemaphore(2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What an address asks for: a run of a paper's text, one of the pages, and how wide it is to be shown."""

    source: str
    span: Span | None
    page: int | None
    size: str | None


def asked(query: Mapping[str, str]) -> Asked:
    """What the query of an address says; what makes no sense is left out."""
    source, span = parse(query)
    page, size = query.get("page", ""), query.get("size", "")
    number = int(page) if re.fullmatch(r"[1-9][0-9]{0,4}", page) else None
    return Asked(source=source, span=span, page=number, size=size if size in WIDTHS else None)


def address(source: str, span: Span, page: int | None = None, size: str | None = None) -> str:
    """Where the picture of a page is, relative to this host."""
    told = {"source": source, "at": f"{span.start}-{span.end}", "page": page, "size": size}
    return f"/paper/page?{urlencode({k: v for k, v in told.items() if v}, errors='replace')}#cited"


def offered(paper: Paper, span: Span) -> str:
    """The address of the page on which a run stands; "" where no picture of it may be shown."""
    return "" if refusal(paper, span) else address(paper.source, span)


def refusal(paper: Paper, span: Span | None) -> str | None:
    """Why no page of the paper is shown, as a sentence; None where one may be."""
    if paper.format != "pdf":
        return NOT_PDF
    if paper.withheld:
        return WITHHELD
    return None if span and pages(paper, span) else NO_PAGE


def pages(paper: Paper, span: Span) -> tuple[int, ...]:
    """The pages that a run goes over, in order."""
    held = (one.page for one in paper.paragraphs if one.page and one.start < span.end and span.start < one.end)
    return tuple(dict.fromkeys(held))


def number(paper: Paper, wanted: Asked) -> int | None:
    """The page that is asked for, or the first that the run stands on; None where none may be shown."""
    if wanted.span is None or refusal(paper, wanted.span):
        return None
    page = wanted.page or pages(paper, wanted.span)[0]
    return page if any(one.page == page for one in paper.paragraphs) else None


def last_page(paper: Paper) -> int:
    """The last page that any paragraph stands on."""
    return max((one.page or 0 for one in paper.paragraphs), default=0)


def picture(
    paper: Paper, entry: Entry, page: int, span: Span, width: int, settings: Settings, clearance: Access
) -> Picture:
    """The page drawn with the run's words boxed; UnreadablePaper or LibraryBusy, one sentence, where it cannot be.

    A page with pictures in which nothing was read is drawn for those alone who may read exempt papers.
    """
    if not _drawing.acquire(timeout=_PATIENCE_SECONDS):
        raise LibraryBusy(BUSY)
    try:
        data = _bytes(entry, settings.reading.largest_mb)
        wanted = _wanted(paper, page, span, width, settings)
        return draw(data, replace(wanted, unread=clearance is Access.EXEMPT))
    finally:
        _drawing.release()


def _bytes(entry: Entry, most: int) -> bytes:
    path = Path(entry.path)
    try:
        data = path.read_bytes() if path.stat().st_size <= most * 1_000_000 else b""
    except OSError as error:
        raise UnreadablePaper(GONE) from error
    if sha256(data).hexdigest() != entry.content:
        raise UnreadablePaper(CHANGED)
    return data


def _wanted(paper: Paper, page: int, span: Span, width: int, settings: Settings) -> Wanted:
    """The run's words on the page; all of them on one that it only goes on to."""
    here = [one for one in paper.paragraphs if one.page == page]
    parts = [paper.text[max(one.start, span.start) : min(one.end, span.end)] for one in here if _meets(one, span)]
    before = [paper.text[one.start : min(one.end, span.start)] for one in here if one.start < span.start]
    words = "\n".join(parts)[:_MOST_WORDS] or paper.text[span.start : span.end][:_MOST_WORDS]
    by_ocr = any(one.read_by_ocr is not None for one in here) and settings.ocr.on and tesseract.is_here()
    return Wanted(
        page=page,
        width=width,
        words=words,
        nth=earlier("\n".join(before), words),
        languages=settings.ocr.languages if by_ocr else None,
        seconds=settings.ocr.seconds,
    )


def _meets(one: Paragraph, span: Span) -> bool:
    return one.start < span.end and span.start < one.end
