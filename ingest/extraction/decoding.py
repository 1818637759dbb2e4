"""Bytes become text: byte order marks, declared character sets, and the two that councils use."""

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What a page calls Latin-1 is read as Windows-1252 by every browser: WHATWG Encoding Standard, 4.2.
_REALLY_WINDOWS = {"iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii", "windows-1252", "cp1252"}


def _known(declared: str) -> str | None:
    name = declared.strip().strip("\"'").lower()
    if name in _REALLY_WINDOWS:
        return "cp1252"
    try:
        return codecs.lookup(name).name
    except LookupError:
        return None


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of a file: by its mark, as UTF-8 where it is that, as declared, else as Windows-1252.

    UTF-8 is tried before what is declared because pages moved from old servers keep the old declaration.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    said = _known(declared or "")
    for name in ("utf-8", said):
        if name:
            try:
                return data.decode(name)
            except UnicodeDecodeError:
                continue
    return data.decode(said or "cp1252", "replace")
