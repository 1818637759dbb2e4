"""Bytes become text: byte order marks, declared character sets, and the two that councils use; else no text."""

import codecs
import re

from ingest.errors import UnreadablePaper

NOT_TEXT = "This file is not text: save it as text, PDF, DOCX, HTML or Markdown."
MOST_BYTES = 32 * 2**20
LEAST_PRINTABLE = 0.95

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What a page calls Latin-1 is read as Windows-1252 by every browser: WHATWG Encoding Standard, 4.2.
_REALLY_WINDOWS = {"iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii", "windows-1252", "cp1252"}
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd\ufffe\uffff]")
_ASCII = bytes(range(128))
_SAMPLE = 65536


def _known(declared: str) -> str | None:
    name = declared.strip().strip("\"'").lower()
    if name in _REALLY_WINDOWS:
        return "cp1252"
    # Browsers read a page that can say so at all in single bytes: WHATWG HTML, 13.2.3.2.
    if name.startswith(("utf-7", "utf-16", "utf-32", "utf16", "utf7")):
        return None
    try:
        b"a".decode(name)
        return codecs.lookup(name).name
    except (LookupError, UnicodeError):
        return None


def _wide(data: bytes) -> str | None:
    """The kind of UTF-16 that a file without a mark is in: every second byte of English is null."""
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if max(even, odd) * 4 < len(sample) or min(even, odd) * 50 > len(sample):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _decoded(data: bytes, said: str | None) -> str:
    wide = next((name for mark, name in _MARKS if data.startswith(mark)), None) or _wide(data)
    for name in (wide, "utf-8", said):
        if name:
            try:
                return data.decode(name, "replace" if name.startswith("utf-16") else "strict")
            except UnicodeError:
                continue
    if len(data.translate(None, _ASCII)) * 2 > len(data):
        raise UnreadablePaper(NOT_TEXT)
    return data.decode("utf-8" if said == "utf-8" else "cp1252", "replace")


def looks_binary(data: bytes) -> bool:
    """Whether the beginning of the file is no text in any character set that is read here."""
    sample = data[:_SAMPLE]
    if sample.startswith(tuple(mark for mark, _ in _MARKS)) or _wide(sample):
        return False
    return b"\x00" in sample or not _is_printable(sample.decode("cp1252", "replace"))


def _is_printable(text: str) -> bool:
    return len(_UNPRINTABLE.findall(text)) <= (1 - LEAST_PRINTABLE) * len(text)


def decode(data: bytes, declared: str | None = None) -> str:
    """The whole text of a file, its mark included: by its mark, as UTF-8, as declared, else as Windows-1252.

    UTF-8 is tried before what is declared because pages moved from old servers keep the old declaration.
    UnreadablePaper where less than 95 % of it is printable, or where it is far larger than any paper.
    """
    if len(data) > MOST_BYTES:
        raise UnreadablePaper(
            f"This file holds {len(data) // 2**20} MB of text, more than a paper does: add it in parts of "
            f"{MOST_BYTES // 2**20} MB at most."
        )
    text = _decoded(data, _known(declared or ""))
    if "\x00" in text or not _is_printable(text):
        raise UnreadablePaper(NOT_TEXT)
    return text
