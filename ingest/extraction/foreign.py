"""Files that are no papers whatever they are called, known by how they begin."""

import json
import re

_PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*")
_ARCHIVES = (b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!\x1a\x07", b"BZh")
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_OFFICE = (
    (b"xl/workbook", "an Excel workbook"),
    (b"ppt/presentation", "a PowerPoint presentation"),
    (b"opendocument", "an OpenDocument file"),
)
_WORD_NAMES = (".doc", ".docx")
_DATA_XML = re.compile(rb"\s*<\?xml[^>]*\?>\s*(?:<!--.*?-->\s*)*<(?!html|!doctype\s+html|!--)", re.I | re.S)
_MARK = b"\xef\xbb\xbf"
_LONGEST_ANSWER = 2**22


def refusal(name: str, data: bytes) -> str | None:
    """What the file is and what to do, as one sentence; None where it may be a paper."""
    if data.startswith(_PICTURES) or (data.startswith(b"RIFF") and data[8:12] == b"WEBP"):
        return "This file is a picture, not text: it needs OCR, so run it through one and add the result."
    if data.startswith(b"\x7fELF") or (data.startswith(b"MZ") and b"\x00" in data[:1024]):
        return "This file is a program, not a paper: take it out of the folder."
    if data.startswith(_ARCHIVES):
        return "This file is a packed archive: unpack it and add the papers in it."
    return _office(name, data) or _answer(data)


def _office(name: str, data: bytes) -> str | None:
    if data.startswith(b"{\\rtf"):
        return "This file is in rich text format (RTF): save it as .docx and add that."
    if data.startswith(_OLD_OFFICE) and not name.lower().endswith(_WORD_NAMES):
        return "This is an old or locked Office file: save it as .docx or PDF without a password and add that."
    if not data.startswith(_ZIP) or b"word/document" in data:
        return None
    kind = next((kind for sign, kind in _OFFICE if sign in data), None)
    if kind:
        return f"This file is {kind}, not a Word document: save it as PDF or .docx and add that."
    return (
        None if name.lower().endswith(_WORD_NAMES) else "This file is a packed archive (ZIP): unpack it and add that."
    )


def _answer(data: bytes) -> str | None:
    """Whether a server's answer to a program was saved in place of the paper."""
    if _DATA_XML.match(data[:4096].removeprefix(_MARK)):
        return "This file holds data (XML), not a paper: fetch the paper again, it may have been an error."
    start = data[:256].removeprefix(_MARK).lstrip()[:1]
    if start not in (b"{", b"[") or len(data) > _LONGEST_ANSWER:
        return None
    try:
        found = json.loads(data.removeprefix(_MARK))
    except (ValueError, RecursionError):
        return None
    if isinstance(found, dict) or (isinstance(found, list) and any(isinstance(one, dict) for one in found)):
        return "This file holds data (JSON), not a paper: fetch the paper again, it may have been an error."
    return None
