"""HTML pages: ModernGov's meeting, item and decision pages, and ordinary ones."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import unquote

from selectolax.lexbor import LexborHTMLParser, LexborNode

from ingest.errors import UnreadablePaper
from ingest.extraction import error_pages
from ingest.extraction.decoding import decode
from ingest.extraction.draft import Draft, one_line
from ingest.extraction.markup import Markup, no_text
from ingest.papers import Extract

ENDINGS: tuple[str, ...] = (".html", ".htm", ".xhtml", ".aspx", ".asp", ".php")

_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S)
_PART = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<!--.*?-->\s*)*<(?:head|body|div|p|h[1-6]|table|title|meta|ul)\b", re.I | re.S
)
_OTHERS = (b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_CHARSET = re.compile(rb"<meta[^>]*charset\s*=\s*[\"']?\s*([\w-]+)|<\?xml[^>]*encoding\s*=\s*[\"']([\w-]+)", re.I)
# Elements that the parser closes only where the page does; it needs the square of their depth.
_NESTING = re.compile(r"<(/?)(?:div|span|section|article|table|blockquote|ul|ol|dl|font|b|i|center|form)\b", re.I)
_DEEPEST = 2000
_TOO_DEEP = "The page is nested too deeply to be read: save it as text and add that."
_LONGEST_HEADING = 200
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def accepts(name: str, data: bytes) -> float:
    """How surely this is an HTML page, 0 to 1; what the file holds outweighs how it is called."""
    head = data[:4096]
    is_wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    if head.lstrip().startswith(_OTHERS) or (b"\x00" in head and not is_wide):
        return 0.0
    if _PAGE.match(head):
        return 1.0 if name.lower().endswith(ENDINGS) else 0.95
    ending = PurePosixPath(name.lower().partition("?")[0]).suffix
    if ending in ENDINGS:
        return 0.9
    return 0.5 if _PART.match(head) and not ending else 0.0


def read(data: bytes) -> Extract:
    """The page's text and blocks; UnreadablePaper where it holds no text, or stands in place of a paper."""
    declared = _CHARSET.search(data[:4096])
    name = (declared[1] or declared[2]).decode("ascii") if declared else None
    source = decode(data, name).removeprefix("\ufeff")
    if _depth(source) > _DEEPEST:
        raise UnreadablePaper(_TOO_DEEP)
    tree = LexborHTMLParser(source)
    draft = Draft()
    root = _root(tree)
    if root is not None:
        try:
            Markup(draft).write(root)
        except RecursionError as error:
            raise UnreadablePaper(_TOO_DEEP) from error
    refusal = error_pages.refusal(tree, _title(tree), draft.words())
    if refusal:
        raise UnreadablePaper(refusal)
    return draft.finish("html", _title(tree))


def _depth(source: str) -> int:
    deepest = depth = 0
    for tag in _NESTING.finditer(source):
        depth = max(0, depth - 1) if tag[1] else depth + 1
        deepest = max(deepest, depth)
    return deepest


def _root(tree: LexborHTMLParser) -> LexborNode | None:
    """The element that holds the paper: ModernGov's own, the page's main part, or all of it."""
    body = tree.body
    for selector in ("#modgov", "main", "[role=main]"):
        part = tree.css_first(selector)
        if part is not None and one_line(part.text(deep=True)):
            return part
    return body


def _title(tree: LexborHTMLParser) -> str | None:
    """The page's title; where that tells no year, with the hidden line or the name of a linked document that does.

    Some councils hide the line with committee and date; others leave it out, and only the names of printed papers
    tell them.
    """
    node = tree.css_first("title")
    title = one_line(node.text(deep=True)) if node is not None else ""
    if not _YEAR.search(title):
        told = next((words for words in _told_beside(tree) if _YEAR.search(words)), None)
        if told:
            title = f"{title} - {told}".removeprefix(" - ")
    return title or None


def _told_beside(tree: LexborHTMLParser) -> Iterator[str]:
    for heading in tree.css("h2.mgSubTitleTxt"):
        words = one_line(heading.text(deep=True))
        hidden = no_text(heading) or (heading.parent is not None and no_text(heading.parent))
        if hidden and len(words) < _LONGEST_HEADING:
            yield words
    for link in tree.css('.mgLinks a[href*="documents/g"]'):
        name = PurePosixPath(unquote((link.attributes.get("href") or "").partition("?")[0])).stem
        yield one_line(name.replace("+", " "))
