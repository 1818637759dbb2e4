"""One page of a PDF as it is printed: its words and rules by pdfium."""

import ctypes
import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

import pypdfium2.raw as pdfium

from ingest.extraction.page import Box, Sheet, Word

_BOLD = re.compile(r"bold|black|heavy|semib|demi", re.I)
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "ft", 0xFB06: "st"}
# pdfium puts these for a hyphen that ends a line.
_LINE_HYPHENS = (0x02, 0xFFFE)
_SPACES = frozenset((0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0xA0, 0x00, *range(0x2000, 0x200C), 0x202F, 0x3000))
_MOST_RULES = 4000
_THIN = 3.0
# A scan may carry a stamp and a page number.
_FEW_WORDS = 40
_MOST_OF_PAGE = 0.5
_MANY_DRAWN = 50
# A picture beside text that takes less of the page is a crest or a signature, one that takes more lies behind it.
_FIGURE, _BACKDROP = 0.04, 0.85

Matrix = tuple[float, float, float, float, float, float]


def sheet(document: Any, index: int) -> Sheet:
    """The page at an index (from 0) of a document of pypdfium2's; the page is closed again."""
    page = document[index]
    try:
        frame = _Frame(page)
        words = tuple(_words(page, frame))
        pictures = _pictures(page, frame)
        return Sheet(
            number=index + 1,
            width=frame.width,
            height=frame.height,
            words=words,
            rules=tuple(_rules(page, frame)),
            pictured=len(words) < _FEW_WORDS and _is_pictured(page, pictures, bool(words)),
            figures=sum(_FIGURE <= share < _BACKDROP for share in pictures),
            backdrop=any(share >= _BACKDROP for share in pictures),
        )
    finally:
        page.close()


class _Frame:
    """Turns pdfium's places, from the lower left of the unturned page, into those a reader sees."""

    def __init__(self, page: Any) -> None:
        self._left, self._low, right, high = page.get_bbox()
        self._width, self._height = right - self._left, high - self._low
        self._turn = page.get_rotation()
        sideways = self._turn in (90, 270)
        self.width, self.height = (self._height, self._width) if sideways else (self._width, self._height)

    def _point(self, x: float, y: float) -> tuple[float, float]:
        x, y = x - self._left, y - self._low
        if self._turn == 90:
            return y, x
        if self._turn == 180:
            return self._width - x, y
        if self._turn == 270:
            return self._height - y, self._width - x
        return x, self._height - y

    def box(self, left: float, low: float, right: float, high: float) -> Box:
        """The box of two opposite corners."""
        (xa, ya), (xb, yb) = self._point(left, low), self._point(right, high)
        return Box(min(xa, xb), min(ya, yb), max(xa, xb), max(ya, yb))


def _words(page: Any, frame: _Frame) -> Iterator[Word]:
    text_page = page.get_textpage()
    try:
        raw, boldness, measure = text_page.raw, _Boldness(text_page.raw), _Measure(text_page.raw, frame)
        first, letters, order = 0, "", 0
        count = text_page.count_chars()
        sign_at = pdfium.FPDFText_GetUnicode
        for at in range(count + 1):
            code = sign_at(raw, at) if at < count else 0
            first = first if letters else at
            if code not in _SPACES:
                letters += "-" if code in _LINE_HYPHENS else _LIGATURES.get(code) or chr(code)
            if letters and (code in _SPACES or code in _LINE_HYPHENS):
                box = measure.box(first, max(first, at - 1))
                yield Word(text=letters, box=box, bold=boldness.of(first), order=order)
                letters, order = "", order + 1
    finally:
        text_page.close()


class _Measure:
    """Where words stand, from their first and last signs; asked for each word, so that nothing is made anew."""

    def __init__(self, raw: Any, frame: _Frame) -> None:
        self._raw, self._frame = raw, frame
        self._rects = pdfium.FS_RECTF(), pdfium.FS_RECTF()
        self._places = tuple(map(ctypes.byref, self._rects))

    def box(self, first: int, last: int) -> Box:
        """The box around two signs and what stands between them."""
        start, end = self._rects
        pdfium.FPDFText_GetLooseCharBox(self._raw, first, self._places[0])
        if first == last:
            return self._frame.box(start.left, start.bottom, start.right, start.top)
        pdfium.FPDFText_GetLooseCharBox(self._raw, last, self._places[1])
        return self._frame.box(
            min(start.left, end.left),
            min(start.bottom, end.bottom),
            max(start.right, end.right),
            max(start.top, end.top),
        )


class _Boldness:
    """Whether a font is bold, asked once for each text object; fonts tell it by name more surely than by weight."""

    def __init__(self, raw: Any) -> None:
        self._raw = raw
        self._of_object: dict[int, bool] = {}
        self._name = ctypes.create_string_buffer(256)

    def of(self, at: int) -> bool:
        """Whether the sign at this place is bold."""
        text_object = pdfium.FPDFText_GetTextObject(self._raw, at)
        if not text_object:
            return False
        key = ctypes.cast(text_object, ctypes.c_void_p).value or 0
        if key not in self._of_object:
            font = pdfium.FPDFTextObj_GetFont(text_object)
            size = pdfium.FPDFFont_GetBaseFontName(font, self._name, 256) if font else 0
            name = self._name.raw[: max(0, min(size, 256) - 1)].decode("utf-8", "replace")
            self._of_object[key] = bool(_BOLD.search(name))
        return self._of_object[key]


def _rules(page: Any, frame: _Frame) -> Iterator[Box]:
    """Straight level and upright lines, and the sides of rectangles; a page of drawings gives none."""
    matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    drawn = _drawn(pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject, page.raw, matrix, 0)
    lines = [*islice(drawn, _MOST_RULES + 1)]
    if len(lines) > _MOST_RULES:
        return
    for line in lines:
        box = frame.box(*line)
        if min(box.width, box.height) < _THIN < max(box.width, box.height):
            yield box


def _pictures(page: Any, frame: _Frame) -> list[float]:
    """The area of each picture on the page, as a share of the page's."""
    count, get = pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject
    whole = max(frame.width * frame.height, 1.0)
    return [area / whole for area in _areas(count, get, page.raw, (1.0, 0.0, 0.0, 1.0, 0.0, 0.0), 0)]


def _is_pictured(page: Any, pictures: Sequence[float], worded: bool) -> bool:
    """Whether pictures take up most of the page, or, without a word on it, a drawing does."""
    if sum(pictures) > _MOST_OF_PAGE:
        return True
    return not worded and pdfium.FPDFPage_CountObjects(page.raw) > _MANY_DRAWN


def _areas(count: Any, get: Any, holder: Any, outer: Matrix, depth: int) -> Iterator[float]:
    """The area of each picture; one is the unit square in the space of its matrix (ISO 32000-1, 8.9.5)."""
    for index in range(count(holder)):
        drawn = get(holder, index)
        kind = pdfium.FPDFPageObj_GetType(drawn)
        if kind not in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_FORM):
            continue
        inner = _joined(_matrix(drawn), outer)
        if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
            yield abs(inner[0] * inner[3] - inner[1] * inner[2])
        elif depth < 5:
            yield from _areas(pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject, drawn, inner, depth + 1)


def _joined(inner: Matrix, outer: Matrix) -> Matrix:
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def _matrix(drawn: Any) -> Matrix:
    m = pdfium.FS_MATRIX()
    pdfium.FPDFPageObj_GetMatrix(drawn, m)
    return (m.a, m.b, m.c, m.d, m.e, m.f)


def _drawn(count: Any, get: Any, holder: Any, outer: Matrix, depth: int) -> Iterator[tuple[float, float, float, float]]:
    for index in range(count(holder)):
        drawn = get(holder, index)
        kind = pdfium.FPDFPageObj_GetType(drawn)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield from _sides(drawn, _joined(_matrix(drawn), outer))
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < 5:
            inner = _joined(_matrix(drawn), outer)
            yield from _drawn(pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject, drawn, inner, depth + 1)


def _sides(path: Any, matrix: Matrix) -> Iterator[tuple[float, float, float, float]]:
    a, b, c, d, e, f = matrix
    x, y = ctypes.c_float(), ctypes.c_float()
    start = here = (0.0, 0.0)
    for index in range(min(pdfium.FPDFPath_CountSegments(path), _MOST_RULES)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        there = (a * x.value + c * y.value + e, b * x.value + d * y.value + f)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            start = there
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield (*here, *there)
        here = there
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield (*here, *start)
            here = start
