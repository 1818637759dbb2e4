"""An HTML tree becomes blocks of a draft, in the shape that text captures of the same pages have."""

import re
from html import unescape

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ingest.extraction.draft import Draft, one_line
from ingest.extraction.listing import paragraphs
from ingest.extraction.numerals import counted
from ingest.extraction.tables import Grid, holds_flow, plain_header, write_grid
from ingest.papers import BlockKind

_NO_TEXT = re.compile(
    "script|style|noscript|template|iframe|object|embed|svg|canvas|nav|input|select|button|textarea|option|head"
    "|audio|video|map|dialog"
)
_FLOWING = re.compile(
    "p|div|section|article|main|header|footer|aside|address|blockquote|pre|figure|figcaption|details|summary|form"
    "|fieldset|legend|center|body|html|dl|dt|dd|hr|li|tbody|tr|td|th"
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
# What is on the page but no part of the paper: the links beside the title, the sizes of linked files.
_PAGE_PARTS = frozenset({"mgLinks", "mgFileSize", "mgHide", "visually-hidden", "sr-only", "skip-link"})
# The one link beside the title that tells something: "Meeting of Cabinet, Monday, 8th January, 2024 (Item 93.)".
_MEETING = re.compile(r"Meeting of .*\b(?:19|20)\d\d\b", re.S)
_ROLES = frozenset({"navigation", "banner", "contentinfo", "search"})
_HIDING = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.I)
_CHROME = re.compile(r"(?:^|[-_\s])(?:cookies?|breadcrumbs?|skip-?links?|site-?nav)(?:$|[-_\s])", re.I)
_LONGEST_CHROME = 1500
_TWICE = re.compile(r"&(?:#\d{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8}\d?);", re.I)
_MARKUP = re.compile(r"</?(?:p|div|span|ul|ol|li|table|tr|td|br|strong|em)\b[^<>]*>", re.I)
_BREAK = "\x1e"
_BULLET = re.compile(r"[·•▪▫●○◦■§\uf0a7\uf0b7\uf0d8]\s+")
_WORD_BULLET = re.compile(r"[oØüv–-]\s+")
_WORD_LEVEL = re.compile(r"mso-list:[^;]*\blevel(\d)", re.I)
_LAYOUT_PARTS = "table, h1, h2, h3, h4, h5, h6, .mgAiTitleTxt, .mgWordPara, .mgSubItemTitleTxt"


def _classes(node: LexborNode) -> frozenset[str]:
    return frozenset((node.attributes.get("class") or "").split())


def _is_chrome(node: LexborNode) -> bool:
    named = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}"
    return (
        node.tag not in ("body", "html", "main", "form")
        and bool(_CHROME.search(named))
        and len(node.text(deep=True)) < _LONGEST_CHROME
    )


def _is_hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    return (
        "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or bool(_HIDING.search(attributes.get("style") or ""))
    )


def no_text(node: LexborNode) -> bool:
    """Whether the element is no part of the paper: code, navigation, cookie notices, what is hidden."""
    if _NO_TEXT.fullmatch(node.tag or "") or node.attributes.get("role") in _ROLES:
        return True
    of_the_site = node.tag in ("header", "footer") and node.parent is not None and node.parent.tag in ("body", "form")
    return of_the_site or _is_hidden(node) or bool(_classes(node) & _PAGE_PARTS) or _is_chrome(node)


def _own_rows(table: LexborNode) -> list[tuple[LexborNode, bool]]:
    """The rows whose nearest table is this one, each with whether it stands in the table's head."""
    rows = []
    for part in table.iter():
        if part.tag == "tr":
            rows.append((part, False))
        elif part.tag in ("thead", "tbody", "tfoot"):
            rows.extend((row, part.tag == "thead") for row in part.iter() if row.tag == "tr")
    return rows


def _cells(row: LexborNode) -> list[LexborNode]:
    return [cell for cell in row.iter() if cell.tag in ("td", "th")]


def _lays_out(table: LexborNode, rows: list[list[LexborNode]]) -> bool:
    """Whether the table only places parts of the page and holds no rows of data."""
    if "mgItemTable" in _classes(table) or table.attributes.get("role") == "presentation":
        return True
    cells = [cell for row in rows for cell in row]
    many = max((len(cell.css("p, li")) for cell in cells), default=0)
    full = max((len(cell.text(deep=True)) for cell in cells), default=0)
    if holds_flow(max(map(len, rows), default=0), many, full):
        return True
    # Within the words of an item a table that holds another one is still a table of data.
    parts = _LAYOUT_PARTS.removeprefix("table, ") if _is_within_words(table) else _LAYOUT_PARTS
    return any(cell.css_first(parts) is not None for cell in cells)


def _is_within_words(table: LexborNode) -> bool:
    above = table.parent
    while above is not None and "mgWordPara" not in _classes(above):
        above = above.parent
    return above is not None


def _is_bold(cell: LexborNode) -> bool:
    bold = "".join(part.text(deep=True) for part in cell.css("b, strong"))
    return cell.tag == "th" or len(bold) >= 0.8 * len(cell.text(deep=True).strip()) > 0


def _number(node: LexborNode, name: str, otherwise: int) -> int:
    value = (node.attributes.get(name) or "").strip()
    return int(value) if value.lstrip("-").isdigit() and len(value) < 5 else otherwise


def _words(cell: LexborNode) -> str:
    inner = Draft()
    Markup(inner).write(cell)
    return one_line(inner.words())


def _spread(rows: list[list[LexborNode]]) -> tuple[tuple[str, ...], ...]:
    """Rows of cell texts in columns; a cell that spans rows is told again in each, so that every row tells its own."""
    hanging: dict[int, tuple[int, str]] = {}
    spread = []
    for cells in rows:
        row: list[str] = []
        for cell in [*cells, None]:
            while len(row) in hanging and hanging[len(row)][0] > 0:
                left, words = hanging[len(row)]
                hanging[len(row)] = (left - 1, words)
                row.append(words)
            if cell is not None:
                words = _words(cell)
                hanging[len(row)] = (min(_number(cell, "rowspan", 1), 500) - 1, words)
                row.extend([words] + [""] * (max(1, min(_number(cell, "colspan", 1), 100)) - 1))
        spread.append(tuple(row))
    return tuple(spread)


class Markup:
    """Walks a tree and writes blocks; inline text gathers until the next block begins."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._line: list[str] = []
        self._heading = 0
        self._marker: str | None = None
        self._depth = -1
        self._style = ""

    def write(self, root: LexborNode) -> None:
        """Write all that is text below the element."""
        self._children(root)
        self._flush()

    def _children(self, node: LexborNode) -> None:
        for child in node.iter(include_text=True):
            if child.is_text_node:
                self._text(child.text_content or "")
            elif child.is_element_node and not no_text(child):
                self._element(child)
            elif child.is_element_node and "mgLinks" in _classes(child):
                self._meeting(child)

    def _meeting(self, links: LexborNode) -> None:
        """Write the link from an item's page back to its meeting."""
        self._flush()
        for link in links.css("a"):
            words = one_line(link.text(deep=True))
            if _MEETING.match(words):
                self._draft.add(BlockKind.PARAGRAPH, words)

    def _element(self, node: LexborNode) -> None:
        tag = node.tag or ""
        if tag == "br":
            self._line.append(_BREAK)
        elif tag == "table":
            self._flush()
            self._table(node)
        elif tag in ("ul", "ol", "menu"):
            self._flush()
            self._list(node)
        elif tag in _HEADINGS:
            self._flush()
            self._heading = _HEADINGS[tag]
            self._children(node)
            self._flush()
            self._heading = 0
        elif _FLOWING.fullmatch(tag):
            self._flush()
            self._style = f"{node.attributes.get('class') or ''} {node.attributes.get('style') or ''}"
            self._children(node)
            self._flush()
            self._style = ""
        else:
            self._children(node)

    def _text(self, words: str) -> None:
        if _TWICE.search(words):
            words = unescape(words)
        if len(_MARKUP.findall(words)) > 1:
            body = LexborHTMLParser(words).body
            if body is not None:
                self._children(body)
                return
        self._line.append(words.replace(_BREAK, " "))

    def _list(self, node: LexborNode) -> None:
        self._depth += 1
        count = _number(node, "start", 1)
        for child in node.iter():
            if child.tag == "li" and not no_text(child):
                count = _number(child, "value", count)
                ordered = node.tag == "ol"
                self._marker = f"{counted(count, node.attributes.get('type') or '1')}." if ordered else "·"
                self._children(child)
                self._flush()
                count += 1
            elif not no_text(child):
                self._element(child)
        self._marker = None
        self._depth -= 1

    def _flush(self) -> None:
        written, self._line = "".join(self._line), []
        lines = [one_line(line) for line in written.split(_BREAK)]
        if self._heading:
            self._draft.add(BlockKind.HEADING, one_line(" ".join(lines)), level=self._heading)
            return
        for paragraph in paragraphs(lines):
            self._paragraph(paragraph)

    def _paragraph(self, words: str) -> None:
        in_word_list = "MsoList" in self._style
        bullet = _BULLET.match(words) or (_WORD_BULLET.match(words) if in_word_list else None)
        if bullet:
            level = _WORD_LEVEL.search(self._style)
            depth = int(level[1]) - 1 if level else max(self._depth, 0)
            self._draft.add(BlockKind.LIST_ENTRY, f"· {words[bullet.end() :]}", level=depth)
        elif self._marker is not None:
            self._draft.add(BlockKind.LIST_ENTRY, f"{self._marker} {words}", level=self._depth)
        else:
            self._draft.add(BlockKind.PARAGRAPH, words)
        self._marker = None

    def _table(self, table: LexborNode) -> None:
        rows = [(_cells(row), in_head) for row, in_head in _own_rows(table) if not no_text(row)]
        caption = table.css_first("caption")
        if _lays_out(table, [cells for cells, _ in rows]):
            if caption is not None:
                self.write(caption)
            for cells, _ in rows:
                self._placed(cells)
            return
        self._grid(rows, _words(caption) if caption is not None else None)

    def _placed(self, cells: list[LexborNode]) -> None:
        """Cells that lay out a page: those that name columns on one line, others one after the other."""
        if all(cell.tag == "th" for cell in cells):
            self._line.append(" ".join(_words(cell) for cell in cells))
            self._flush()
            return
        for cell in cells:
            self.write(cell)

    def _grid(self, rows: list[tuple[list[LexborNode], bool]], caption: str | None) -> None:
        spread = _spread([cells for cells, _ in rows])
        heads = 0
        while heads < len(rows) and (rows[heads][1] or all(cell.tag == "th" for cell in rows[heads][0])):
            heads += 1
        if not heads:
            heads = plain_header(spread, all(_is_bold(cell) for cell in rows[0][0]))
        write_grid(self._draft, Grid(rows=spread, header_rows=heads, caption=caption))
