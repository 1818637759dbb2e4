"""The HTML that the web service gives for an item, made whole, harmless and plain (pure)."""

import re
from html import escape, unescape

from lxml import etree, html

_TAG = re.compile(r"<(?:/?[a-z][a-z0-9]*)\b[^<>]*>", re.I)
_ESCAPED_TAG = re.compile(r"&(?:amp;)*(?:lt|#0*60|#x0*3c);/?[a-z]", re.I)
_LONE_NUMBER = re.compile(r"\(?\d{1,3}(?:\.\d{1,2}|\.?[a-z])?[.)]?")
_DROPPED = (
    "script",
    "style",
    "iframe",
    "object",
    "embed",
    "form",
    "input",
    "button",
    "link",
    "meta",
    "base",
    "svg",
    "img",
)
_KEPT = frozenset({"class", "style", "colspan", "rowspan", "start", "type", "value"})
# Word's own classes tell lists; a page's ("mgItemTable") would pass for parts of the page itself.
_PAGE_CLASS = re.compile(r"\bmg\w*", re.I)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
# The service's escapes are undone at most so often: some installs escape twice.
_MOST_ESCAPES = 3
_CUT = re.compile(r"(?:\.\.\.|…)[\s\xa0]*view the full (?:minutes|decision) text for item\b", re.I)


def body(words: str) -> str:
    """Clean HTML of a body as the service gives it, escaped once, twice or not at all; empty where it says nothing."""
    found = _CONTROL.sub("", words)
    for _ in range(_MOST_ESCAPES):
        if _TAG.search(found) or not _ESCAPED_TAG.search(found):
            break
        found = unescape(found)
    if not _TAG.search(found):
        plain = " ".join(unescape(found).replace("\xa0", " ").split())
        return f"<p>{escape(plain, quote=False)}</p>" if plain else ""
    return _clean(found)


def line(words: str) -> str:
    """Plain words on one line: of a title that may be escaped twice, or hold markup."""
    found = _CONTROL.sub("", words)
    for _ in range(_MOST_ESCAPES):
        again = unescape(found)
        if again == found:
            break
        found = again
    return " ".join(_TAG.sub(" ", found).replace("\xa0", " ").split())


def is_cut(fragment: str) -> bool:
    """Whether a body ends with "... view the full minutes text for item 3"."""
    return bool(_CUT.search(" ".join(line(fragment).split())))


def _clean(source: str) -> str:
    try:
        root = html.fragment_fromstring(source, create_parent="div")
    except (etree.ParserError, ValueError):
        return ""
    for element in list(root.iter()):
        if not isinstance(element.tag, str):
            _drop(element, keep_words=False)
        elif element.tag in _DROPPED:
            _drop(element, keep_words=element.tag == "form")
        else:
            _plain(element)
    for paragraph in list(root.iter("p")):
        _join_number(paragraph)
    text = "".join(root.itertext()).replace("\xa0", " ").strip()
    return "".join(html.tostring(root, encoding="unicode").split("\x00")) if text else ""


def _join_number(paragraph: html.HtmlElement) -> None:
    """Put a number that stands alone before the words it numbers: on a line of its own it would head an agenda item."""
    words = " ".join("".join(paragraph.itertext()).split())
    follows = paragraph.getnext()
    if _LONE_NUMBER.fullmatch(words) and follows is not None and follows.tag == "p":
        follows.text = f"{words} {follows.text or ''}"
        paragraph.drop_tree()


def _drop(element: html.HtmlElement, *, keep_words: bool) -> None:
    if keep_words:
        element.drop_tag()
    elif element.getparent() is not None:
        element.drop_tree()


def _plain(element: html.HtmlElement) -> None:
    for name in list(element.attrib):
        if name not in _KEPT:
            del element.attrib[name]
    if "class" in element.attrib:
        element.attrib["class"] = _PAGE_CLASS.sub("", element.attrib["class"]).strip()
