"""The numbers that Word shows before paragraphs and keeps nowhere: ISO/IEC 29500-1, 17.9."""

import re
from dataclasses import dataclass

from docx.oxml.ns import qn
from lxml.etree import _Element as Element

from ingest.extraction.listing import BULLET
from ingest.extraction.numerals import letters, roman

_PLACE = re.compile(r"%([1-9])")
_DEEPEST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What stands before a paragraph: "4.2", "(a)" or a bullet, and how deep its level is, from 0."""

    words: str
    depth: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Level:
    style: str
    pattern: str
    start: int
    legal: bool
    restarts: bool


def value(element: Element | None, path: str) -> str | None:
    """The `w:val` of a descendant named by a path such as 'w:pPr/w:numPr/w:numId'."""
    for step in path.split("/"):
        element = element.find(qn(step)) if element is not None else None
    return element.get(qn("w:val")) if element is not None else None


def _count(words: str | None, otherwise: int) -> int:
    return int(words) if words is not None and words.lstrip("-").isdigit() else otherwise


def _level(element: Element) -> _Level:
    legal = element.find(qn("w:isLgl"))
    return _Level(
        style=value(element, "w:numFmt") or "decimal",
        pattern=value(element, "w:lvlText") or "",
        start=_count(value(element, "w:start"), 1),
        legal=legal is not None and legal.get(qn("w:val")) not in ("0", "false"),
        restarts=value(element, "w:lvlRestart") != "0",
    )


def _shown(count: int, style: str) -> str:
    if style in ("lowerLetter", "upperLetter"):
        word = letters(count)
    elif style in ("lowerRoman", "upperRoman"):
        word = roman(count)
    elif style == "decimalZero":
        word = f"{count:02d}"
    else:
        word = str(count)
    return word.upper() if style.startswith("upper") else word


class WordLists:
    """Counts through a document's lists in the order of its paragraphs."""

    def __init__(self, numbering: Element | None, styles: Element) -> None:
        self._styles = {style.get(qn("w:styleId"), ""): style for style in styles.iterfind(qn("w:style"))}
        numbering_parts = list(numbering) if numbering is not None else []
        self._abstract = {
            part.get(qn("w:abstractNumId"), ""): part for part in numbering_parts if part.tag == qn("w:abstractNum")
        }
        self._lists = {part.get(qn("w:numId"), ""): part for part in numbering_parts if part.tag == qn("w:num")}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        self._levels: dict[str, dict[int, _Level]] = {}

    def style_chain(self, paragraph: Element) -> list[Element]:
        """The paragraph's style and those that it is based on, nearest first."""
        name = value(paragraph, "w:pPr/w:pStyle")
        chain: list[Element] = []
        while name in self._styles and self._styles[name] not in chain:
            chain.append(self._styles[name])
            name = value(chain[-1], "w:basedOn")
        return chain

    def label(self, paragraph: Element) -> Label | None:
        """Count this paragraph and say what Word shows before it; None outside lists."""
        list_id, depth = self._place(paragraph)
        levels = self._levels_of(list_id) if list_id else {}
        if not list_id or depth not in levels:
            return None
        level = levels[depth]
        self._step(list_id, depth, levels)
        if level.style == "bullet":
            return Label(words=BULLET, depth=depth)
        words = "" if level.style == "none" else self._fill(list_id, depth, levels)
        return Label(words=words, depth=depth) if words else None

    def _place(self, paragraph: Element) -> tuple[str | None, int]:
        list_id = value(paragraph, "w:pPr/w:numPr/w:numId")
        depth = value(paragraph, "w:pPr/w:numPr/w:ilvl")
        for style in self.style_chain(paragraph):
            if list_id is None and (list_id := value(style, "w:pPr/w:numPr/w:numId")) is not None and depth is None:
                depth = value(style, "w:pPr/w:numPr/w:ilvl") or self._level_of_style(list_id, style)
        return (list_id if list_id in self._lists else None), min(_count(depth, 0), _DEEPEST)

    def _level_of_style(self, list_id: str, style: Element) -> str | None:
        for level in self._abstract_of(list_id).iterfind(qn("w:lvl")) if list_id in self._lists else ():
            if value(level, "w:pStyle") == style.get(qn("w:styleId")):
                return level.get(qn("w:ilvl"))
        return None

    def _abstract_of(self, list_id: str) -> Element:
        part = self._abstract.get(value(self._lists[list_id], "w:abstractNumId") or "")
        link = value(part, "w:numStyleLink")
        target = value(self._styles.get(link or ""), "w:pPr/w:numPr/w:numId")
        if target in self._lists and target != list_id:
            part = self._abstract.get(value(self._lists[target], "w:abstractNumId") or "")
        return part if part is not None else self._lists[list_id]

    def _levels_of(self, list_id: str) -> dict[int, _Level]:
        if list_id not in self._levels:
            elements = [*self._abstract_of(list_id).iterfind(qn("w:lvl"))]
            for override in self._lists[list_id].iterfind(qn("w:lvlOverride")):
                elements.extend(override.iterfind(qn("w:lvl")))
            self._levels[list_id] = {_count(part.get(qn("w:ilvl")), 0): _level(part) for part in elements}
        return self._levels[list_id]

    def _counts_of(self, list_id: str) -> dict[int, int]:
        return self._counts.setdefault(value(self._lists[list_id], "w:abstractNumId") or list_id, {})

    def _step(self, list_id: str, depth: int, levels: dict[int, _Level]) -> None:
        counts = self._counts_of(list_id)
        anew = self._start_anew(list_id, depth)
        if anew is not None:
            counts[depth] = anew
        else:
            counts[depth] = counts[depth] + 1 if depth in counts else levels[depth].start
        for deeper in [place for place in counts if place > depth and place in levels and levels[place].restarts]:
            del counts[deeper]

    def _start_anew(self, list_id: str, depth: int) -> int | None:
        if (list_id, depth) in self._begun:
            return None
        self._begun.add((list_id, depth))
        for override in self._lists[list_id].iterfind(qn("w:lvlOverride")):
            start = value(override, "w:startOverride")
            if override.get(qn("w:ilvl")) == str(depth) and start is not None:
                return _count(start, 1)
        return None

    def _fill(self, list_id: str, depth: int, levels: dict[int, _Level]) -> str:
        counts, legal = self._counts_of(list_id), levels[depth].legal

        def shown(place: re.Match[str]) -> str:
            at = int(place[1]) - 1
            if at not in levels:
                return ""
            return _shown(counts.get(at, levels[at].start), "decimal" if legal else levels[at].style)

        return _PLACE.sub(shown, levels[depth].pattern).strip()
