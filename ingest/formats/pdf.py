"""PDF files: words and rules of each page by pdfium, put in order by `ingest.extraction`; scans are read by OCR."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium

from ingest.errors import UnreadablePaper
from ingest.extraction import scans, tesseract
from ingest.extraction.draft import one_line
from ingest.extraction.page import Sheet
from ingest.extraction.page_pictures import Outcome, Picture, read_pictures
from ingest.extraction.page_text import write_pages
from ingest.extraction.pages import Pages, lay_out
from ingest.extraction.pdf_pages import sheets
from ingest.papers import Extract
from ingest.settings import Ocr

ENDINGS: tuple[str, ...] = (".pdf",)

_MAGIC = b"%PDF-"
_LOCKED = "This PDF is encrypted: ask for a copy that opens without a password."
_DAMAGED = "This PDF is damaged: fetch it again."
_CUT = "This PDF is damaged, for it is cut short: fetch it again."
_EMPTY = "This PDF has no pages: check that it is the right file."
# What programs write where nobody gave a title.
_NO_TITLE = re.compile(r"^(?:\(?(?:anonymous|untitled)\)?\s*\d*|(?:microsoft )?(?:word|powerpoint|excel) - .*)$", re.I)
_OBJECT = re.compile(rb"\d\s+\d+\s+obj\b")
_POINTS = 72


def accepts(name: str, data: bytes) -> float:
    """1 where the data begin as a PDF does, whatever the name."""
    return 1.0 if _MAGIC in data[:1024] else 0.0


def depends(data: bytes, ocr: Ocr) -> str:
    """What the text of these data rests on beside them: the OCR program there is."""
    return tesseract.mark(ocr) if accepts("", data) else ""


def read(data: bytes, ocr: Ocr | None = None) -> Extract:
    """The text by pages; UnreadablePaper where the PDF is encrypted, cut short, damaged or holds nothing to read."""
    if _is_cut(data):
        raise UnreadablePaper(_CUT)
    ocr = ocr or Ocr()
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        raise UnreadablePaper(_LOCKED if locked else _DAMAGED) from error
    try:
        if not len(document):
            raise UnreadablePaper(_EMPTY)
        pages = lay_out(sheets(document, data))
        title = _NO_TITLE.sub("", one_line(document.get_metadata_value("Title")))
        outcomes = _scans_read(document, pages.scanned, ocr)
    except pypdfium2.PdfiumError as error:
        raise UnreadablePaper(_DAMAGED) from error
    finally:
        document.close()
    return _written(_with_scans(pages, outcomes), outcomes, title or None, ocr)


def _is_cut(data: bytes) -> bool:
    """Whether the file stops before its end; pdfium would give the pages that are there, and half a paper."""
    end = max(data.rfind(b"%%EOF"), data.rfind(b"startxref"))
    return end < 0 or bool(_OBJECT.search(data, end))


def _scans_read(document: Any, scanned: Sequence[Sheet], ocr: Ocr) -> tuple[Outcome, ...]:
    if not ocr.on or not tesseract.is_here():
        why = scans.MISSING if ocr.on else scans.OFF
        return tuple(Outcome(sheet=each, failed=why) for each in scanned)
    return read_pictures(scanned, lambda each, dots: _drawn(document, each.number - 1, dots), ocr)


def _drawn(document: Any, index: int, dots: int) -> Picture:
    """A page as grey dots, row by row from the top."""
    page = document[index]
    try:
        bitmap = page.render(scale=dots / _POINTS, grayscale=True)
        try:
            picture: Picture = np.array(bitmap.to_numpy(), copy=True)
        finally:
            bitmap.close()
    finally:
        page.close()
    return picture.reshape(picture.shape[:2])


def _with_scans(pages: Pages, outcomes: Sequence[Outcome]) -> Pages:
    read_now = {one.sheet.number: one.sheet for one in outcomes if not one.failed}
    return lay_out([read_now.get(each.number, each) for each in pages.sheets]) if read_now else pages


def _written(pages: Pages, outcomes: Sequence[Outcome], title: str | None, ocr: Ocr) -> Extract:
    if not pages.tell:
        raise UnreadablePaper(scans.refusal(outcomes, ocr.seconds))
    sure = tuple((each.number, each.confidence) for each in pages.sheets if each.confidence is not None)
    figures = tuple(each.number for each in pages.sheets if each.figures and not each.pictured and not each.confidence)
    warnings = (*scans.warnings(outcomes, ocr.seconds), *scans.figures(figures))
    return replace(write_pages(pages, title), warnings=warnings, read_by_ocr=sure, figures=figures)
