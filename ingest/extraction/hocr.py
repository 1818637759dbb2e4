"""hOCR, what Tesseract tells of a picture of a page, becomes words with their places (pure).

hOCR 1.2, properties `bbox`, `baseline`, `x_wconf`: https://kba.github.io/hocr-spec/1.2/
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ingest.extraction.page import Box, Word

_LINES = ".ocr_line, .ocr_caption, .ocr_header, .ocr_textfloat"
_NUMBERS = {name: re.compile(rf"\b{name} (-?[\d.]+(?: -?[\d.]+)*)") for name in ("bbox", "baseline", "x_wconf")}
# A line is as large as its letters tell: as near the page's usual size as this, it is that size.
_SMALLER, _LARGER = 0.75, 1.25
# In parts of a type's size: how tall letters stand above the baseline, and what room hangs below it.
_TALL, _LOW, _BELOW = 0.72, 0.52, 0.23
_IS_TALL = re.compile(r"[A-Zbdfhijklt0-9£]")
# "4, FALLS PREVENTION": the point after a number that opens a line is often taken for a comma.
_NUMBER = re.compile(r"(\d{1,2}(?:\.\d{1,2})?),$")
_RULES = re.compile(r"[|_—–~=¦\[\]\\]+$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """The words that OCR found on a page, and how sure it is of them: 0 to 1, letter by letter."""

    words: tuple[Word, ...]
    confidence: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    text: str
    left: float
    top: float
    right: float
    sure: float


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """`base` is its baseline at `middle`; `slope` how that falls to the right."""

    words: tuple[_Seen, ...]
    base: float
    middle: float
    slope: float

    @property
    def letters(self) -> int:
        return sum(len(word.text) for word in self.words)

    @property
    def size(self) -> float:
        """That of the type, by the height of each word."""
        return max(median(self._size(word) for word in self.words), 1.0)

    def _size(self, word: _Seen) -> float:
        base = self.base + self.slope * ((word.left + word.right) / 2 - self.middle)
        return (base - word.top) / (_TALL if _IS_TALL.search(word.text) else _LOW)


def recognised(hocr: str, scale: float) -> Recognised:
    """The words of a page, its skew taken out; `scale` = dots of the picture to a point of the page."""
    found = list(_lines(hocr))
    slope = median(line.slope for line in found) if found else 0.0
    usual = _usual(found)
    words: list[Word] = []
    for line in found:
        size = usual if _SMALLER * usual < line.size < _LARGER * usual else line.size
        bottom = line.base - slope * line.middle + _BELOW * size
        for at, word in enumerate(line.words):
            box = Box(word.left / scale, (bottom - size) / scale, word.right / scale, bottom / scale)
            words.append(Word(text=_mended(line, at), box=box, bold=False, order=len(words)))
    return Recognised(words=tuple(words), confidence=_confidence(found))


def _mended(line: _Line, at: int) -> str:
    word = line.words[at].text
    opens = at == 0 and len(line.words) > 1 and line.words[1].text[0].isupper()
    return _NUMBER.sub(r"\1.", word) if opens else word


def _lines(hocr: str) -> Iterator[_Line]:
    for node in LexborHTMLParser(hocr).css(_LINES):
        words = tuple(_words(node))
        box = _numbers(node, "bbox")
        if not words or len(box) != 4:
            continue
        slope, offset = ([*_numbers(node, "baseline"), 0.0, 0.0])[:2]
        middle = (box[0] + box[2]) / 2
        yield _Line(words=words, base=box[3] + offset + slope * (middle - box[0]), middle=middle, slope=slope)


def _words(line: LexborNode) -> Iterator[_Seen]:
    for node in line.css(".ocrx_word"):
        text, box = "".join(node.text(deep=True).split()), _numbers(node, "bbox")
        # The rules of a table are taken for strokes.
        if text and len(box) == 4 and not _RULES.match(text):
            sure = min(max((_numbers(node, "x_wconf") or [0.0])[0] / 100, 0.0), 1.0)
            yield _Seen(text=text, left=box[0], top=box[1], right=box[2], sure=sure)


def _numbers(node: LexborNode, name: str) -> list[float]:
    found = _NUMBERS[name].search(node.attributes.get("title") or "")
    return [float(number) for number in found[1].split()] if found else []


def _usual(lines: Sequence[_Line]) -> float:
    """The size of most letters."""
    sizes = sorted((line.size, line.letters) for line in lines)
    left = sum(letters for _, letters in sizes) // 2
    for size, letters in sizes:
        left -= letters
        if left < 0:
            return size
    return 1.0


def _confidence(lines: Sequence[_Line]) -> float:
    letters = sum(line.letters for line in lines)
    sure = sum(len(word.text) * word.sure for line in lines for word in line.words)
    return round(sure / letters, 2) if letters else 0.0
