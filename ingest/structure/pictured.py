"""Captions of pictures whose figures cannot be read: "Figure 3: Visits by month" on a page with a picture (pure)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.papers import BlockKind, Extract, Kind, Paragraph, Span
from ingest.structure.furniture import plain_words

# A caption names the picture and stops; "Figure 1 shows the age of those admitted." is a sentence about one.
_CAPTION = re.compile(
    r"(?:Figure|Chart|Graph|Diagram|Fig\.?)[\s\xa0]+\d{1,3}(?:\.\d{1,2})?[a-z]?[\s\xa0]?[:.–-]?[\s\xa0]+(?P<words>[^.!?]{3,140})\.?",
    re.I,
)
_TELLS = re.compile(r"(?:shows?|gives?|sets?|illustrates?|above|below|also|and|is|are|was|were|in|on|of|to)\b", re.I)


def names_picture(words: str) -> bool:
    """Whether a line is the caption of a figure or chart."""
    match = _CAPTION.fullmatch(plain_words(words).strip())
    return bool(match and not _TELLS.match(match["words"]))


def with_captions(paragraphs: Sequence[Paragraph], extract: Extract) -> tuple[Paragraph, ...]:
    """The paragraphs; the captions on pages with pictures have themselves as caption, and belong to no table."""
    rows = {block.caption for block in extract.blocks if block.kind is BlockKind.TABLE_ROW and block.caption}
    pages = frozenset(extract.figures)
    return tuple(
        replace(one, caption=Span(one.start, one.end)) if one.page in pages and _is_one(one, extract, rows) else one
        for one in paragraphs
    )


def _is_one(one: Paragraph, extract: Extract, rows: set[Span]) -> bool:
    own = Span(one.start, one.end)
    plain = one.table is None and one.kind is not Kind.FURNITURE and own not in rows
    return plain and names_picture(extract.text[one.start : one.end])
