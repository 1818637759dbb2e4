"""Captions of tables that stand as a line of their own above them: "Table 2: Landings by pier, Quarter 3" (pure)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.papers import Kind, Paragraph, Span
from ingest.structure.furniture import plain_words

# A caption names the table and stops; "Table 1 shows the places." is a sentence about one.
_CAPTION = re.compile(
    r"(?:Table|Tabl|Schedule)[\s\xa0]+(?:\d{1,3}(?:\.\d{1,2})?[a-z]?|[A-Z])[\s\xa0]?[:.–-]?[\s\xa0]+(?P<words>[^!?\n]{3,140})",
    re.I,
)
_TELLS = re.compile(
    r"(?:shows?|gives?|sets?|lists?|illustrates?|summari[sz]es?|provides?|details?|above|below|also|and|is|are|was|were"
    r"|in|on|of|to)\b",
    re.I,
)
_SENTENCE = re.compile(r"[a-z)]\.[\s\xa0]+[A-Z]")


def names_table(words: str) -> bool:
    """Whether a line is the caption of a table."""
    match = _CAPTION.fullmatch(plain_words(words).strip())
    return bool(match and not _TELLS.match(match["words"]) and not _SENTENCE.search(match["words"]))


def with_table_captions(paragraphs: Sequence[Paragraph], text: str) -> tuple[Paragraph, ...]:
    """The paragraphs; rows whose format tells no caption have the line right above their table, where it is one."""
    made: list[Paragraph] = []
    table: int | None = None
    caption: Span | None = None
    above: Paragraph | None = None
    for one in paragraphs:
        if one.table is not None and one.table != table:
            caption = _caption(above, one, text)
        if one.kind is not Kind.FURNITURE:
            table, above = one.table, one
        is_bare = one.kind is Kind.TABLE_ROW and one.caption is None
        made.append(replace(one, caption=caption) if is_bare and caption else one)
    return tuple(made)


def _caption(above: Paragraph | None, row: Paragraph, text: str) -> Span | None:
    if above is None or above.item != row.item or above.table is not None:
        return None
    return Span(above.start, above.end) if names_table(text[above.start : above.end]) else None
