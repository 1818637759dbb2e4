"""A Word file's ZIP archive, unpacked under a watch: what is claimed of its sizes is not believed."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from ingest.errors import UnreadablePaper

MOST_UNPACKED = 512 * 2**20
MOST_MARKUP = 64 * 2**20
MOST_ENTRIES = 10_000

_ENTRY = b"PK\x01\x02"
_STEP = 2**20
_MARKUP = (".xml", ".rels")
_NO_DOCUMENT = "This ZIP file holds no Word document: unpack it and add the papers in it, or fetch the paper again."


def markup_only(data: bytes) -> bytes:
    """The archive anew, not compressed, with its markup alone: pictures and other entries are there, but empty.

    UnreadablePaper where it unpacks to more than a paper can hold; BadZipFile where it is damaged.
    """
    if data.count(_ENTRY) > MOST_ENTRIES:
        raise UnreadablePaper(f"This Word file unpacks to more than {MOST_ENTRIES:,} files: save it anew in Word.")
    file = BytesIO()
    with ZipFile(BytesIO(data)) as archive, ZipFile(file, "w", ZIP_STORED) as sound:
        entries = {entry.filename: entry for entry in archive.infolist()}
        _check(entries)
        left = MOST_MARKUP
        for name, entry in entries.items():
            words = _unpacked(archive, entry, left) if name.lower().endswith(_MARKUP) else b""
            left -= len(words)
            sound.writestr(name, words)
    return file.getvalue()


def _check(entries: dict[str, ZipInfo]) -> None:
    if not any(name.lower().startswith("word/") for name in entries):
        raise UnreadablePaper(_NO_DOCUMENT)
    told = sum(entry.file_size for entry in entries.values())
    if told > MOST_UNPACKED:
        raise _too_large(told)
    if any(entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED) for entry in entries.values()):
        raise BadZipFile("a Word file is stored or deflated")


def _unpacked(archive: ZipFile, entry: ZipInfo, most: int) -> bytes:
    """An entry's bytes, read in steps: in one go, zipfile unpacks all that there is before it looks at the size."""
    found = bytearray()
    with archive.open(entry) as file:
        while step := file.read(_STEP):
            found += step
            if len(found) > most:
                raise _too_large(max(entry.file_size, len(found)))
    return bytes(found)


def _too_large(size: int) -> UnreadablePaper:
    return UnreadablePaper(
        f"This Word file unpacks to {size // 2**20:,} MB, more than a paper holds: save it anew in Word, or as PDF."
    )
