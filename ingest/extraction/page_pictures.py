"""Pages that are pictures are drawn and read by OCR, a few side by side, each within its time."""

import os
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ingest.extraction import tesseract
from ingest.extraction.hocr import Recognised, recognised
from ingest.extraction.page import Box, Sheet
from ingest.settings import Ocr

Picture = NDArray[np.uint8]

_DOTS = 300
_MOST_DOTS = 30_000_000
_POINTS = 72
# Below it a page is looked at again, turned upright; and below the other nothing of it is taken for its words.
_DOUBTFUL, _LEAST = 0.75, 0.6
_FEW_LETTERS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A page with the words that OCR found; or as it was, with why: "slow", "blank" or a reason of Tesseract's."""

    sheet: Sheet
    failed: str | None = None


def dots_for(sheet: Sheet) -> int:
    """Dots to the inch at which to draw a page: 300, fewer where it is as large as a plan."""
    inches = sheet.width * sheet.height / _POINTS**2
    return max(72, min(_DOTS, int((_MOST_DOTS / max(inches, 1e-6)) ** 0.5)))


def read_pictures(sheets: Sequence[Sheet], draw: Callable[[Sheet, int], Picture], ocr: Ocr) -> tuple[Outcome, ...]:
    """Each page read by OCR; drawn in order on this thread, as many at a time as there are processors."""
    side_by_side = max(1, os.cpu_count() or 1)
    outcomes: list[Outcome] = []
    with ThreadPoolExecutor(side_by_side) as threads:
        for at in range(0, len(sheets), side_by_side):
            some = sheets[at : at + side_by_side]
            waiting = [threads.submit(_outcome, each, draw(each, dots_for(each)), ocr) for each in some]
            outcomes.extend(one.result() for one in waiting)
    return tuple(outcomes)


def _outcome(sheet: Sheet, picture: Picture, ocr: Ocr) -> Outcome:
    try:
        found, turned = recognise(picture, dots_for(sheet), ocr)
    except tesseract.OcrTooSlow:
        return Outcome(sheet=sheet, failed="slow")
    except tesseract.OcrFailed as error:
        return Outcome(sheet=sheet, failed=str(error))
    kept = sheet.words if turned == 0 else ()
    fresh = [word for word in found.words if not any(_covers(own.box, word.box) for own in kept)]
    letters = sum(sign.isalpha() for word in fresh for sign in word.text)
    if found.confidence < _LEAST or letters < _FEW_LETTERS:
        return Outcome(sheet=sheet, failed="blank")
    upright = _turned(sheet) if turned in (90, 270) else sheet
    words = [replace(word, order=order) for order, word in enumerate([*fresh, *kept])]
    return Outcome(sheet=replace(upright, words=tuple(words), rules=(), pictured=False, confidence=found.confidence))


def recognise(picture: Picture, dots: int, ocr: Ocr) -> tuple[Recognised, int]:
    """What is on the picture, and by how many degrees it was turned for that."""
    until = time.monotonic() + ocr.seconds
    best = recognised(tesseract.hocr(_bytes(picture), dots, ocr.languages, ocr.seconds), dots / _POINTS)
    if best.confidence >= _DOUBTFUL:
        return best, 0
    left = until - time.monotonic()
    turn = tesseract.turn(_bytes(picture), dots, left) if left > 0 else 0
    left = until - time.monotonic()
    if turn == 0 or left <= 0:
        return best, 0
    upright = np.rot90(picture, -(turn // 90))
    other = recognised(tesseract.hocr(_bytes(upright), dots, ocr.languages, left), dots / _POINTS)
    return (other, turn) if other.confidence > best.confidence else (best, 0)


def _bytes(picture: Picture) -> bytes:
    """A grey picture as PGM, which needs no library."""
    height, width = picture.shape
    return b"P5 %d %d 255\n" % (width, height) + np.ascontiguousarray(picture).tobytes()


def _turned(sheet: Sheet) -> Sheet:
    return replace(sheet, width=sheet.height, height=sheet.width)


def _covers(own: Box, other: Box) -> bool:
    """Whether a word of the text layer stands where OCR found one: it was stamped on the picture, and drawn with it."""
    across = min(own.x1, other.x1) - max(own.x0, other.x0)
    down = min(own.bottom, other.bottom) - max(own.top, other.top)
    return across > 0.4 * min(own.width, other.width) and down > 0.4 * min(own.height, other.height)
