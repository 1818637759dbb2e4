"""Word documents (.docx): paragraphs with the numbers that Word computes, tables, headers and footers."""

import zlib
from io import BytesIO
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import OpcError
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from lxml.etree import LxmlError
from lxml.etree import _Element as Element

from ingest.errors import UnreadablePaper
from ingest.extraction.draft import Draft, one_line
from ingest.extraction.unpacking import markup_only
from ingest.extraction.word_body import WordBody, words
from ingest.extraction.word_lists import WordLists
from ingest.papers import BlockKind, Extract

ENDINGS: tuple[str, ...] = (".docx", ".doc")

_ZIP = b"PK\x03\x04"
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# What python-docx and its parsers raise at a damaged file; they have no error of their own for it.
_DAMAGE = (
    *(OpcError, BadZipFile, LxmlError, zlib.error, EOFError, OSError),
    *(KeyError, ValueError, IndexError, AttributeError, RuntimeError, RecursionError),
)


def accepts(name: str, data: bytes) -> float:
    """How surely this is a Word document, 0 to 1; an old or locked one is, so that its reader hears why it fails."""
    if data.startswith(_ZIP):
        if b"word/document" in data:
            return 1.0
        return 0.7 if name.lower().endswith(".docx") else 0.0
    return 0.8 if data.startswith(_OLD) and name.lower().endswith(ENDINGS) else 0.0


def read(data: bytes) -> Extract:
    """The document's text and blocks, pages unknown; UnreadablePaper where it is locked, old, damaged or empty."""
    if data.startswith(_OLD):
        raise UnreadablePaper("This is an old or locked Word file: save it as .docx without a password and add that.")
    try:
        return _read(data)
    except _DAMAGE as error:
        raise UnreadablePaper(
            "The Word file is damaged or no .docx: open it in Word, save it anew and add that."
        ) from error


def _read(data: bytes) -> Extract:
    document = docx.Document(BytesIO(markup_only(data)))
    lists = WordLists(_part(document, RELATIONSHIP_TYPE.NUMBERING), document.styles.element)
    draft = Draft()
    body = WordBody(draft, lists)
    # A footer may mark the whole document as exempt, so it stands before the first item, as the header does.
    for side in ("header", "footer"):
        _margins(document, draft, side)
    body.write(document.element.body)
    for note in _notes(document):
        draft.add(BlockKind.PARAGRAPH, note)
    return draft.finish("docx", one_line(document.core_properties.title or "") or None)


def _part(document: Document, kind: str) -> Element | None:
    try:
        root: Element = parse_xml(document.part.part_related_by(kind).blob)
    except KeyError:
        return None
    return root


def _margins(document: Document, draft: Draft, side: str) -> None:
    """Write the headers or footers of all sections, each text once."""
    told: set[str] = set()
    for section in document.sections:
        for name in (side, f"first_page_{side}", f"even_page_{side}"):
            margin = getattr(section, name)
            if margin.is_linked_to_previous:
                continue
            for paragraph in margin._element.iter(qn("w:p")):
                line = words(paragraph)
                if line not in told:
                    told.add(line)
                    draft.add(BlockKind.PARAGRAPH, line)


def _notes(document: Document) -> list[str]:
    """Footnotes and endnotes, each as one line; the separators that Word keeps among them hold no words."""
    found: list[str] = []
    for kind in (RELATIONSHIP_TYPE.FOOTNOTES, RELATIONSHIP_TYPE.ENDNOTES):
        root = _part(document, kind)
        if root is not None:
            found.extend(" ".join(words(p) for p in note.iter(qn("w:p"))) for note in root)
    return found
