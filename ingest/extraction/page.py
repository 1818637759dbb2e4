"""What stands on a printed page and where: lengths in points, x from the left edge, y downwards from the top."""

from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the page; a rule is one with hardly any width or height."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    @property
    def width(self) -> float:
        """From left to right."""
        return self.x1 - self.x0

    def level_with(self, other: "Box") -> bool:
        """Whether the two share most of their height, as words of one line do."""
        shared = min(self.bottom, other.bottom) - max(self.top, other.top)
        return shared > 0.55 * min(self.height, other.height)


def around(boxes: list[Box]) -> Box:
    """The smallest box that holds them all."""
    return Box(
        min(box.x0 for box in boxes),
        min(box.top for box in boxes),
        max(box.x1 for box in boxes),
        max(box.bottom for box in boxes),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """Signs without a gap between them; `order` is its place in the page's content."""

    text: str
    box: Box
    bold: bool
    order: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One page as it is printed: words in the order of its content, and the straight rules drawn on it.

    `pictured` is whether a picture takes up most of a page with few words or none, as on a scan; `confidence` that of
    OCR, 0 to 1, where its words are read from such a picture. `figures` counts the pictures that stand beside text;
    `backdrop` is whether one lies behind the whole page.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Box, ...] = ()
    pictured: bool = False
    confidence: float | None = None
    figures: int = 0
    backdrop: bool = False


@dataclass(frozen=True, kw_only=True)  # without slots: what it tells is worked out once, and asked for often
class Segment:
    """Words beside each other with no wide gap between them."""

    words: tuple[Word, ...]
    box: Box

    @cached_property
    def text(self) -> str:
        """The words with blanks between them."""
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True, kw_only=True)  # without slots: what it tells is worked out once, and asked for often
class Line:
    """Segments on one level of one page, from left to right; `order` is that of its first word."""

    segments: tuple[Segment, ...]
    box: Box
    page: int
    order: int

    @cached_property
    def text(self) -> str:
        """The segments with blanks between them."""
        return " ".join(segment.text for segment in self.segments)

    @cached_property
    def words(self) -> list[Word]:
        """All words of the line."""
        return [word for segment in self.segments for word in segment.words]

    @cached_property
    def size(self) -> float:
        """The height of the word that holds its middle letter, so that a bullet or a raised letter does not count."""
        heights = sorted((word.box.height, len(word.text)) for word in self.words)
        left = sum(letters for _, letters in heights) // 2
        for height, letters in heights:
            left -= letters
            if left < 0:
                return height
        return heights[-1][0]

    @cached_property
    def bold(self) -> bool:
        """Whether hardly a letter of it is not bold."""
        letters = sum(len(word.text) for word in self.words)
        return sum(len(word.text) for word in self.words if word.bold) >= 0.8 * letters


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedTable:
    """A table found on a page: rows of cell texts, and where its columns begin."""

    rows: tuple[tuple[str, ...], ...]
    columns: tuple[float, ...]
    box: Box
    page: int
    order: int
    bold_first: bool = False
