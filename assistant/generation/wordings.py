"""What a model writes, read statement by statement with the numbers of the passages that each names (pure)."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from assistant.evidence.units import plain
from ingest.chunking import sentences
from ingest.papers import Span

LONGEST = 500
_MARK = r"[\[【]\s*(?:passages?\s*|nos?\.?\s*)?\d+(?:\s*(?:,|;|&|and|-)\s*\d+)*\s*[\]】]"
_SAID = re.compile(rf"(?P<words>.*?)(?P<marks>(?:\s*{_MARK})+)(?P<end>\s*[.!?]?)\s*", re.S | re.I)
# A statement is over where its markers are, and something else begins.
_OVER = re.compile(rf"{_MARK}\s*[.!?]?\s+(?=[^\s\[【.!?])|\n", re.I)
_BULLET = re.compile(r"^\s*(?:[-*•–>#]+\s+|\(?\d{1,2}[.)]\s+)*(?:(?:answer|statements?|response)\s*:\s*)?", re.I)
_THOUGHT = re.compile(r"<think>.*?(?:</think>|\Z)", re.S)
# Words of a sentence that are no names: a label or a heading has none or one.
_SMALL = re.compile(r"(?<!\S)[a-z][\w'’-]*")
_MARKUP = re.compile(r"[<>{}\\`|\[\]【】]|https?:|www\.|^#|\*\*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One statement as the model wrote it, without its markers, and the numbers that these name."""

    words: str
    numbers: tuple[int, ...]

    @property
    def is_plain(self) -> bool:
        """Whether it is a sentence and no heading, label, markup, address or heap of words."""
        return len(_SMALL.findall(self.words)) > 1 and len(self.words) <= LONGEST and not _MARKUP.search(self.words)


def wordings(parts: Iterable[str]) -> Iterator[Wording]:
    """The statements of a stream, each as soon as it is whole."""
    held, done = "", 0
    for part in parts:
        held += part
        whole = _THOUGHT.sub("", held)
        for match in list(_OVER.finditer(whole, done)):
            yield from read(whole[done : match.end()])
            done = match.end()
    yield from read(_THOUGHT.sub("", held)[done:])


def read(text: str) -> Iterator[Wording]:
    """The statements of a whole text; words after the last marker of a line have no number."""
    for line in text.splitlines():
        line, at = _BULLET.sub("", line), 0
        for match in _SAID.finditer(line):
            numbers = tuple(dict.fromkeys(int(one) for one in re.findall(r"\d+", match["marks"])))
            yield from _sentences(match["words"] + match["end"].strip(), numbers)
            at = match.end()
        yield from _sentences(line[at:], ())


def _sentences(words: str, numbers: tuple[int, ...]) -> Iterator[Wording]:
    for run in sentences(words, Span(0, len(words))):
        said = plain(words[run.start : run.end]).replace("**", "").strip(" *_")
        if any(letter.isalnum() for letter in said):
            yield Wording(words=said if said[-1] in ".!?…”\"'’)" else f"{said}.", numbers=numbers)
