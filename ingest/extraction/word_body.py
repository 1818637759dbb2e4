"""The body of a Word document becomes blocks of a draft: paragraphs and tables in order."""

import re
from collections.abc import Iterator

from docx.oxml.ns import qn
from lxml.etree import _Element as Element

from ingest.extraction.draft import Draft, one_line
from ingest.extraction.listing import entry, paragraphs
from ingest.extraction.tables import Grid, holds_flow, plain_header, write_grid
from ingest.extraction.word_lists import Label, WordLists, value
from ingest.papers import BlockKind

_BREAK = "\x1e"
_MARKS = {"w:tab": "\t", "w:br": _BREAK, "w:cr": _BREAK, "w:noBreakHyphen": "-"}
_INLINE = {qn(name): mark for name, mark in _MARKS.items()}
# Deleted or moved text is no part of the paper; the second form of a drawing only says the first again.
_LEFT_OUT = {qn(name) for name in ("w:del", "w:moveFrom", "w:pPr", "w:rPr", "w:instrText")} | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
_NOTE_NUMBERS = frozenset(("FootnoteReference", "EndnoteReference"))
_BOX = qn("w:txbxContent")
_TEXT = {qn("w:t"), qn("m:t")}
_HOLDERS = {qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml"), qn("w:ins"), qn("w:moveTo"), qn("w:smartTag")}
_HEADING = re.compile(r"heading ([1-9])$", re.I)
_NUMBERED = re.compile(r"\d+(?:\.\d+)+\.?$")
_LOWEST = 6
_LONGEST_HEADING = 100
# Word itself knows no more.
_MOST_COLUMNS = 63


def _is_on(properties: Element | None, name: str) -> bool:
    mark = properties.find(qn(name)) if properties is not None else None
    return mark is not None and mark.get(qn("w:val")) not in ("0", "false", "none")


def _pieces(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag in _TEXT:
            yield child.text or ""
        elif child.tag in _INLINE:
            yield _INLINE[child.tag]
        elif child.tag == qn("w:sym"):
            yield chr(int(child.get(qn("w:char"), "20"), 16))
        elif child.tag not in _LEFT_OUT and not (child.tag == qn("w:r") and _is_unsaid(child)):
            yield from _pieces(child)


def _is_unsaid(run: Element) -> bool:
    """Whether a run is hidden, or the number of a note cited again, which is none of the sentence's words."""
    properties = run.find(qn("w:rPr"))
    style = properties.find(qn("w:rStyle")) if properties is not None else None
    return _is_on(properties, "w:vanish") or (style is not None and style.get(qn("w:val")) in _NOTE_NUMBERS)


def words(paragraph: Element) -> str:
    """The paragraph's text as Word shows it, forced line breaks as white space."""
    return one_line("".join(_pieces(paragraph)).replace(_BREAK, " "))


def parts(element: Element, *names: str) -> Iterator[Element]:
    """Children of these names, also those that content controls and tracked insertions hold."""
    for child in element:
        if child.tag in _HOLDERS:
            yield from parts(child, *names)
        elif child.tag in map(qn, names):
            yield child


def _boxes(paragraph: Element) -> Iterator[Element]:
    for box in paragraph.iter(_BOX):
        is_own = next(box.iterancestors(qn("w:p")), None) is paragraph
        if is_own and not any(part.tag in _LEFT_OUT for part in box.iterancestors()):
            yield box


def _all_bold(paragraph: Element) -> bool:
    runs = [run for run in paragraph.iter(qn("w:r")) if one_line("".join(_pieces(run)))]
    return bool(runs) and all(_is_on(run.find(qn("w:rPr")), "w:b") for run in runs)


class WordBody:
    """Walks a body, header or cell and writes its blocks."""

    def __init__(self, draft: Draft, lists: WordLists) -> None:
        self._draft = draft
        self._lists = lists

    def write(self, container: Element) -> None:
        """Write all paragraphs and tables of an element, in order."""
        for part in parts(container, "w:p", "w:tbl"):
            if part.tag == qn("w:tbl"):
                self._table(part)
            else:
                self._paragraph(part)

    def _paragraph(self, paragraph: Element) -> None:
        lines = [one_line(line) for line in "".join(_pieces(paragraph)).split(_BREAK)]
        found = paragraphs(lines)
        label = self._lists.label(paragraph)
        level = self._level(paragraph, found[0]) if found else 0
        if level:
            number = f"{label.words} " if label else ""
            self._draft.add(BlockKind.HEADING, number + " ".join(found), level=level)
        else:
            for index, line in enumerate(found):
                self._line(line, label if not index else None)
        for box in _boxes(paragraph):
            self.write(box)

    def _line(self, line: str, label: Label | None) -> None:
        if label:
            kind = BlockKind.PARAGRAPH if _NUMBERED.match(label.words) else BlockKind.LIST_ENTRY
            self._draft.add(kind, f"{label.words} {line}", level=label.depth if kind is BlockKind.LIST_ENTRY else 0)
        elif typed := entry(line):
            self._draft.add(BlockKind.LIST_ENTRY, typed)
        else:
            self._draft.add(BlockKind.PARAGRAPH, line)

    def _level(self, paragraph: Element, first: str) -> int:
        """The heading's level: by its outline, its style's name, or the lowest where a short line is all bold."""
        outline = value(paragraph, "w:pPr/w:outlineLvl")
        for style in self._lists.style_chain(paragraph):
            name = value(style, "w:name") or ""
            heading = _HEADING.match(name)
            if heading or name.lower() == "title":
                return min(int(heading[1]), _LOWEST) if heading else 1
            outline = outline or value(style, "w:pPr/w:outlineLvl")
        if outline and outline.isdigit() and int(outline) < _LOWEST:
            return int(outline) + 1
        is_short = len(first) <= _LONGEST_HEADING and not first.endswith((".", ";", ","))
        return _LOWEST if is_short and _all_bold(paragraph) else 0

    def _table(self, table: Element) -> None:
        rows = [[*parts(row, "w:tc")] for row in parts(table, "w:tr")]
        nested = any(True for _ in table.iterdescendants(qn("w:tbl")))
        cells = [cell for row in rows for cell in row]
        full = max((len(words(cell)) for cell in cells), default=0)
        many = max((sum(bool(words(p)) for p in parts(cell, "w:p")) for cell in cells), default=0)
        if nested or holds_flow(max(map(len, rows), default=0), many, full):
            for cell in cells:
                self.write(cell)
            return
        spread = self._spread(rows)
        flags = [_is_on(row.find(qn("w:trPr")), "w:tblHeader") for row in parts(table, "w:tr")]
        heads = flags.index(False) if False in flags else 0
        if spread and not heads:
            heads = plain_header(spread, all(_all_bold(cell) for cell in rows[0]))
        write_grid(self._draft, Grid(rows=spread, header_rows=heads))

    def _spread(self, rows: list[list[Element]]) -> tuple[tuple[str, ...], ...]:
        """Rows of cell texts in columns; a cell that spans rows is told again in each."""
        above: list[str] = []
        spread = []
        for cells in rows:
            row: list[str] = []
            for cell in cells:
                merge = cell.find(f"{qn('w:tcPr')}/{qn('w:vMerge')}")
                goes_on = merge is not None and merge.get(qn("w:val")) != "restart"
                row.append(above[len(row)] if goes_on and len(row) < len(above) else self._cell(cell))
                row.extend([""] * (min(int(value(cell, "w:tcPr/w:gridSpan") or 1), _MOST_COLUMNS) - 1))
            spread.append(tuple(row))
            above = row
        return tuple(spread)

    def _cell(self, cell: Element) -> str:
        inner = Draft()
        WordBody(inner, self._lists).write(cell)
        return one_line(inner.words())
