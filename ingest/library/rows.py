"""The nouns as rows of the catalogue, and back (pure)."""

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ingest.library import origin_rows
from ingest.papers import (
    Access,
    AgendaItem,
    Chunk,
    DateBasis,
    Decision,
    Identity,
    Kind,
    Paper,
    PaperType,
    Paragraph,
    Span,
    Withheld,
)
from ingest.sidecar import Sidecar

Row = sqlite3.Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Sizes of a paper; `characters` count what is not white space."""

    paragraphs: int = 0
    chunks: int = 0
    characters: int = 0
    furniture: int = 0
    indexed: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What the library keeps of one file beside its paper: `content` and `reading` tell whether it is unchanged.

    `root` is the source root it came from, `path` the file, `content` the SHA-256 of its bytes, `reading` that of what
    read them.
    """

    source: str
    root: str
    path: str
    content: str
    reading: str
    sidecar: Sidecar | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamps:
    """When a paper came to the library, and when other words last came in it, as ISO moments."""

    came: str
    changed: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A paper of the library without its text and paragraphs."""

    entry: Entry
    paper: Paper
    counts: Counts
    stamps: Stamps


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptBack:
    """A paper withheld whole: why, and nothing of its content."""

    entry: Entry
    format: str
    reason: str


def _spans(values: Iterable[Sequence[int]]) -> tuple[Span, ...]:
    return tuple(Span(*value) for value in values)


def from_paper(paper: Paper, counts: Counts) -> dict[str, Any]:
    """Columns of `papers` that come from the paper itself."""
    identity = paper.identity
    return {
        "format": paper.format,
        "paper_type": paper.paper_type,
        "access": paper.access,
        "url": paper.url,
        "council": identity.council,
        "committee": identity.committee,
        "meeting_date": origin_rows.iso(identity.meeting_date),
        "date_basis": identity.date_basis,
        "date_after": origin_rows.iso(identity.after),
        "date_before": origin_rows.iso(identity.before),
        "reason": identity.reason,
        "claims": origin_rows.from_claims(paper.claims),
        "replaced": origin_rows.from_replaced(paper.replaced),
        "withheld": json.dumps([(part.kind, part.reason, part.span) for part in paper.withheld], ensure_ascii=False),
        "text": paper.text,
        "characters": counts.characters,
        "characters_furniture": counts.furniture,
        "characters_indexed": counts.indexed,
    }


def to_paper(row: Row, text: str, items: Sequence[Row], paragraphs: Sequence[Row], decisions: Sequence[Row]) -> Paper:
    """A paper of its rows; without text and paragraphs where these are not given."""
    return Paper(
        source=row["source"],
        format=row["format"],
        paper_type=PaperType(row["paper_type"]),
        text=text,
        items=tuple(to_item(item) for item in items),
        paragraphs=tuple(to_paragraph(paragraph) for paragraph in paragraphs),
        decisions=tuple(to_decision(decision) for decision in decisions),
        claims=origin_rows.to_claims(row["claims"]),
        identity=to_identity(row),
        access=Access(row["access"]),
        withheld=tuple(
            Withheld(kind=kind, reason=reason, span=Span(*span)) for kind, reason, span in json.loads(row["withheld"])
        ),
        url=row["url"],
        replaced=origin_rows.to_replaced(row["replaced"]),
    )


def to_identity(row: Row) -> Identity:
    """The identity of a row of `papers`."""
    return Identity(
        council=row["council"],
        committee=row["committee"],
        meeting_date=origin_rows.day(row["meeting_date"]),
        date_basis=DateBasis(row["date_basis"]),
        after=origin_rows.day(row["date_after"]),
        before=origin_rows.day(row["date_before"]),
        reason=row["reason"],
    )


def from_item(item: AgendaItem) -> tuple[Any, ...]:
    """number, title, truncated, pages."""
    return item.number, item.title, item.truncated, item.pages


def to_item(row: Row) -> AgendaItem:
    """An agenda item of its row."""
    return AgendaItem(number=row["number"], title=row["title"], truncated=bool(row["truncated"]), pages=row["pages"])


def from_paragraph(paragraph: Paragraph, access: Access) -> tuple[Any, ...]:
    """The columns of `paragraphs` after paper and position, in their order."""
    return (
        paragraph.start,
        paragraph.end,
        paragraph.kind,
        paragraph.item,
        paragraph.number,
        paragraph.section,
        paragraph.page,
        paragraph.printed_page,
        paragraph.table,
        json.dumps(paragraph.headers),
        json.dumps(paragraph.caption) if paragraph.caption else None,
        paragraph.group,
        paragraph.read_by_ocr,
        access,
    )


def to_paragraph(row: Row) -> Paragraph:
    """A paragraph of its row."""
    return Paragraph(
        start=row["start"],
        end=row["end"],
        kind=Kind(row["kind"]),
        item=row["item"],
        number=row["number"],
        section=row["section"],
        page=row["page"],
        printed_page=row["printed_page"],
        table=row["table"],
        headers=_spans(json.loads(row["headers"])),
        caption=Span(*json.loads(row["caption"])) if row["caption"] else None,
        group=row["group"],
        read_by_ocr=row["read_by_ocr"],
    )


def from_decision(decision: Decision) -> tuple[Any, ...]:
    """kind, item, places."""
    return decision.kind, decision.item, json.dumps(decision.places)


def to_decision(row: Row) -> Decision:
    """A decision of its row."""
    return Decision(kind=Kind(row["kind"]), item=row["item"], places=_spans(json.loads(row["places"])))


def from_chunk(chunk: Chunk, paper: int, vector: int) -> tuple[Any, ...]:
    """The columns of `chunks` after `row`, in their order."""
    return (
        chunk.id,
        paper,
        chunk.source,
        chunk.order,
        json.dumps(chunk.runs),
        json.dumps(chunk.main),
        chunk.text,
        chunk.context,
        chunk.kind,
        chunk.item,
        chunk.first,
        chunk.last,
        chunk.access,
        vector,
    )


def to_chunk(row: Row) -> Chunk:
    """A chunk of its row."""
    return Chunk(
        id=row["id"],
        source=row["source"],
        order=row["order"],
        runs=_spans(json.loads(row["runs"])),
        main=Span(*json.loads(row["main"])),
        text=row["text"],
        context=row["context"],
        kind=Kind(row["kind"]),
        item=row["item"],
        first=row["first"],
        last=row["last"],
        access=Access(row["access"]),
    )
