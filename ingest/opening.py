"""A file's bytes to its text: by the file format that is surest of them."""

from ingest import formats, plugins
from ingest.errors import UnreadablePaper
from ingest.papers import Extract

UNSURE = 0.05


def extract(name: str, data: bytes) -> Extract:
    """The text and blocks of a paper; UnreadablePaper where no format takes it."""
    known = plugins.load_all(formats)
    best = max(known, key=lambda each: known[each].accepts(name, data))
    if known[best].accepts(name, data) < UNSURE:
        raise UnreadablePaper(f"It is in none of the formats {', '.join(known)}: save it as one of them.")
    found: Extract = known[best].read(data)
    return found
