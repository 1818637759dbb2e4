"""What is taken from a site's HTML pages where the web service says nothing: links, and the words of an item (pure)."""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from lxml import etree, html

from ingest.errors import SourceError, UnreadablePaper
from ingest.extraction.decoding import decode
from ingest.syncing import bodies
from ingest.syncing.addresses import argument, page_name
from ingest.syncing.published import Link
from ingest.syncing.service import closed_by_title

_LABELS = {"mgSubItemTitleTxt", "mgSubSubTitleTxt", "mgLabel"}
_ATTACHMENT = re.compile(r"(?:^|/)documents/s(?P<number>\d{1,12})/", re.I)
_SIZE = re.compile(r"\s*(?:pdf icon)?\s*\(?(?:PDF|DOCX?|DOTX?|XLSX?|RTF)[,:]?\s+\d+(?:\.\d+)?\s?(?:KB|MB)\)?\s*$", re.I)
_PACKS = {
    "minutes": (re.compile(r"printed[\s_]+minutes|cofnodion", re.I), "1"),
    "pack": (re.compile(r"(?:public )?(?:reports?|document)[\s_]+pack", re.I), "10"),
}


def tree(data: bytes) -> html.HtmlElement:
    """The page; SourceError where it is none."""
    try:
        root = html.document_fromstring(decode(data, None).removeprefix("\ufeff"))
    except (etree.ParserError, UnreadablePaper, ValueError) as error:
        raise SourceError("the site answers with what is no page") from error
    return root


def words_below(page: html.HtmlElement, label: str) -> str:
    """The clean HTML that stands below a label such as "minutes", to the next label."""
    found: list[str] = []
    current = ""
    for element in page.iter():
        if not isinstance(element.tag, str):
            continue
        classes = set((element.get("class") or "").split())
        if classes & _LABELS or element.tag in ("h3", "h4"):
            current = bodies.line(element.text_content()).rstrip(": ").lower()
        elif "mgWordPara" in classes and current == label:
            found.append(bodies.body(html.tostring(element, encoding="unicode", with_tail=False)))
    return "\n".join(part for part in found if part)


def says_of_itself(page: html.HtmlElement) -> str:
    """The page's main heading, in small letters: "decision details"."""
    found = page.find(".//h1")
    return bodies.line(found.text_content()).lower() if found is not None else ""


def attachments(page: html.HtmlElement) -> tuple[Link, ...]:
    """The documents of items that a page links, each once."""
    found: dict[str, Link] = {}
    for address, words in links(page):
        match = _ATTACHMENT.search(address)
        number = match["number"] if match else converted(address)
        if number and f"s{number}" not in found:
            title = without_size(words)
            closed = closed_by_title(title)
            found[f"s{number}"] = Link(
                key=f"s{number}", title="" if closed else title, address=None if closed else address, restricted=closed
            )
    return tuple(found.values())


def particulars(page: html.HtmlElement) -> dict[str, str]:
    """What stands beside each label of a page, by the label in small letters: "decision maker"."""
    found: dict[str, str] = {}
    for label in page.iter("span"):
        if "mgLabel" in (label.get("class") or "").split():
            parent = label.getparent()
            name = bodies.line(label.text_content())
            said = bodies.line(parent.text_content()) if parent is not None else ""
            found.setdefault(name.rstrip(": ").lower(), said.removeprefix(name).strip())
    return found


def packs(page: html.HtmlElement, meeting: str) -> dict[str, Link]:
    """The printed "minutes" and the "pack" of reports of a meeting, as far as its page links them."""
    found: dict[str, Link] = {}
    for address, words in links(page):
        name = f"{unquote(address)} {words}"
        for kind, (pattern, number) in _PACKS.items():
            in_place = f"documents/g{meeting}/" in address.lower() or page_name(address) == "mgconvert2pdf.aspx"
            if in_place and kind not in found and (argument(address, "T") == number or pattern.search(name)):
                title = {"minutes": "Printed minutes", "pack": "Public reports pack"}[kind]
                found[kind] = Link(key=f"g{meeting}-{kind}", title=title, address=address)
    return found


def converted(address: str) -> str | None:
    """The number in "mgConvert2PDF.aspx?ID=60860", which without "T" is a document's."""
    if page_name(address) != "mgconvert2pdf.aspx" or argument(address, "T"):
        return None
    number = argument(address, "ID") or ""
    return number if number.isdigit() and len(number) < 13 else None


def decided_at(page: html.HtmlElement) -> str:
    """The number of the meeting at which a decision's page says that it was taken; empty where it names none."""
    for address, _ in links(page):
        if page_name(address) == "ielistdocuments.aspx":
            return argument(address, "MID") or argument(address, "MeetingId") or ""
    return ""


def without_size(words: str) -> str:
    """A title without the size of its file: "Quay wall PDF 264 KB"."""
    return _SIZE.sub("", words)


def links(page: html.HtmlElement) -> Iterator[tuple[str, str]]:
    """All links of a page, or of a part of it: address and words."""
    for link in page.iter("a"):
        address = (link.get("href") or "").strip()
        if address:
            yield address, bodies.line(f"{link.text_content()}") or bodies.line(link.get("title") or "")
