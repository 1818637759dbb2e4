"""A draft to its assertions: what its sentences hold to be so. Headings, contents and remarks on the draft are none."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant.verifying import statements
from ingest.errors import UnreadablePaper, UsageError
from ingest.opening import extract
from ingest.papers import Block, BlockKind, Extract, Span

SHORTEST = 4
# "Contents", "Budget ........ 4", "3  Findings  12"
_CONTENTS = re.compile(r"(?:table of )?contents\b|.*(?:\.{3,}|…|\t)\s*\d{1,3}\s*$", re.I)
# What a draft says of itself and of what it rests on.
_SCOPE = re.compile(
    r"(?:scope|purpose|sources?|source papers|prepared (?:by|for)|author|date|version|status|contact|to|from|cc"
    r"|subject"
    r"|classification|covers|looked through|searched)\s*:|this (?:briefing|note|draft|report|paper|document"
    r"|section|table) "
    r"(?:covers|sets out|summari[sz]es|is about|draws|looks|rests|was (?:made|prepared|written)"
    r"|has been prepared|describes|gives)\b"
    r"|(?:prepared|written|compiled|drafted) (?:by|from|for|on)\b|(?:papers|meetings|committees) (?:searched"
    r"|looked through|covered)\b"
    r"|the papers are quoted because\b|page \d+ of \d+\b",
    re.I,
)
_NOT_HELD = re.compile(
    r"\b(?:not held\b|(?:the|no) (?:papers?|library|minutes)(?: held| searched)? (?:do(?:es)? not|hold no"
    r"|holds? nothing|say nothing|says?)\b"
    r"|nothing (?:was|is|has been) (?:found|held)\b|no (?:paper|passage|record)s? (?:was|were|is|are) (?:found"
    r"|held)\b"
    r"|could not be found in the papers\b)",
    re.I,
)
_MARKUP = re.compile(
    r"^(?:\s*(?:>|[-*+•·]|\d{1,3}[.)]|\([a-z\d]{1,3}\))\s+)+|\s*\[\d+\]|[*_`]{1,3}(?=\S)"
    r"|(?<=\S)[*_`]{1,3}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion:
    """A sentence that holds something to be so, and where it stands in the draft's text."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A draft as it was read."""

    name: str
    data: bytes
    text: str
    assertions: tuple[Assertion, ...]


def read_draft(path: Path, largest_mb: int) -> Draft:
    """The draft of a file; UsageError where it cannot be read."""
    try:
        if path.stat().st_size > largest_mb * 1_000_000:
            raise UsageError(
                f"The draft {path} is larger than {largest_mb} MB: divide it, or raise reading.largest_mb."
            )
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"The draft {path} cannot be read ({(error.strerror or str(error)).lower()}).") from error
    try:
        found = extract(path.name, data)
    except UnreadablePaper as error:
        raise UsageError(f"The draft {path} cannot be read: {error}") from error
    return Draft(name=path.name, data=data, text=found.text, assertions=tuple(assertions(found)))


def assertions(found: Extract) -> Iterator[Assertion]:
    """The assertions of a text, in order."""
    for block in found.blocks:
        if _tells(found.text, block):
            for one in statements(found.text[block.start : block.end]):
                span = Span(block.start + one.start, block.start + one.end)
                words = " ".join(_MARKUP.sub("", found.text[span.start : span.end]).split())
                if is_assertion(words):
                    yield Assertion(text=words, span=span)


def _tells(text: str, block: Block) -> bool:
    """Whether a block is running text: no heading, table row, line of contents or line on the draft itself."""
    words = _MARKUP.sub("", text[block.start : block.end]).strip()
    is_text = block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ENTRY)
    return is_text and not _CONTENTS.match(words) and not re.match(r"\s*(?:#|---|\|)", text[block.start : block.end])


def is_assertion(words: str) -> bool:
    """Whether a sentence holds something to be so that papers could bear out."""
    if len(re.findall(r"[^\W\d_]{2,}", words)) < SHORTEST or words.endswith(("?", ":")):
        return False
    return not (_SCOPE.match(words) or _NOT_HELD.search(words) or _CONTENTS.match(words))
