"""The nouns of the program: frozen values, standard library only, no IO.

Every `start` and `end` counts Unicode characters of the paper's extracted text.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):
    """A run of the extracted text, [start, end)."""

    start: int
    end: int


class Access(StrEnum):
    """Who may read: anybody, or those entitled to matter exempt under Schedule 12A."""

    PUBLIC = "public"
    EXEMPT = "exempt"

    def reads(self, access: "Access") -> bool:
        """Whether a reader of this clearance may read matter of that access."""
        return access is Access.PUBLIC or self is Access.EXEMPT


class BlockKind(StrEnum):
    """What a file format can tell of a run of text."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ENTRY = "list_entry"
    TABLE_ROW = "table_row"
    PAGE_BREAK = "page_break"


class Kind(StrEnum):
    """What a paragraph is in its paper."""

    HEADING = "heading"
    PARTICULARS = "particulars"
    DISCUSSION = "discussion"
    DECISION = "decision"
    ACTION = "action"
    RECOMMENDATION = "recommendation"
    TABLE_ROW = "table_row"
    DECLARATION = "declaration"
    FURNITURE = "furniture"


class PaperType(StrEnum):
    """Published kinds of paper, as the contract names them."""

    MINUTES = "minutes"
    AGENDA_ITEM = "agenda_item"
    AGENDA_PACK = "agenda_pack"
    REPORT = "report"
    DECISION = "decision"
    AGENDA = "agenda"
    OTHER = "other"


class DateBasis(StrEnum):
    """How a meeting date is known."""

    STATED = "stated"
    MATCHED = "matched"
    SIDECAR = "sidecar"
    BOUNDED = "bounded"
    UNKNOWN = "unknown"


class Status(StrEnum):
    """What an ingest did with a paper."""

    ADDED = "added"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    REMOVED = "removed"
    WITHHELD = "withheld"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A run of text as the file format shows it; the runs of a paper are in order and do not overlap.

    `level` is the heading's (1 to 6) or the list entry's depth (from 0); `page` counts PDF pages from 1.
    `headers` and `caption` are where the header rows and caption of a table row's table stand.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    page: int | None = None
    table: int | None = None
    headers: tuple[Span, ...] = ()
    caption: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Extract:
    """A paper's text as its format gives it. `printed_pages` maps PDF page to the number printed on it.

    `warnings` are sentences on what of the paper could not be read. `read_by_ocr` maps those PDF pages that OCR read to
    its confidence, 0 to 1. `figures` are PDF pages with pictures beside the text, whose values cannot be read.
    """

    format: str
    text: str
    blocks: tuple[Block, ...]
    title: str | None = None
    printed_pages: tuple[tuple[int, str], ...] = ()
    warnings: tuple[str, ...] = ()
    read_by_ocr: tuple[tuple[int, float], ...] = ()
    figures: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """One item of a meeting; `number` is the one a person sees ("5", "6.a"), None where the paper shows none.

    `pages` is its range of printed pages ("5-14") where a front sheet gives one.
    """

    number: str | None
    title: str
    truncated: bool = False
    pages: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """The smallest thing cited; a paper's are in order, do not overlap and cover all that is not white space.

    `item` is an index into the paper's items, None for what stands outside them (a front sheet).
    `number` is the paragraph's own ("7.4"); `section` the heading above it; `group` is shared by a
    lead-in ("It was RESOLVED that:") and its list entries; `headers` are a table row's header rows. `caption` is a
    table row's caption, or the paragraph itself where that is the caption of a picture. `read_by_ocr` is how sure OCR
    was of the page (0 to 1), None where the page has a text of its own.
    """

    start: int
    end: int
    kind: Kind
    item: int | None = None
    number: str | None = None
    section: str | None = None
    page: int | None = None
    printed_page: str | None = None
    table: int | None = None
    headers: tuple[Span, ...] = ()
    caption: Span | None = None
    group: int | None = None
    read_by_ocr: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A resolution, or an action, whole; `places` are the runs where the paper prints it, first the leading one."""

    kind: Kind
    item: int | None
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """A part of a paper left out; never its title. Its run is blanked in the stored text."""

    kind: str
    reason: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """What a paper says of its own origin, each in the order of telling; several = they differ.

    `revises` are the indexes of those of its items that call themselves a new version of something; None is the paper.
    `stamped`: a word alone on a line at its head may say so ("REVISED"). `published` is the day that it gives for its
    publication.
    """

    councils: tuple[str, ...] = ()
    committees: tuple[str, ...] = ()
    dates: tuple[date, ...] = ()
    after: date | None = None
    before: date | None = None
    bound_reason: str | None = None
    contact: str | None = None
    venue: str | None = None
    revises: tuple[int | None, ...] = ()
    stamped: bool = False
    published: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Whose paper it is and of which meeting, as far as it is known. `after`, `before` are strict."""

    council: str | None = None
    committee: str | None = None
    meeting_date: date | None = None
    date_basis: DateBasis = DateBasis.UNKNOWN
    after: date | None = None
    before: date | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Replaced:
    """That the paper of the source `by` takes a paper's place, or that of its item of the index `item` alone.

    `day` is when that was seen, where it is known.
    """

    by: str
    item: int | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """One published document, read; `replaced` is what later versions take the place of."""

    source: str
    format: str
    paper_type: PaperType
    text: str
    items: tuple[AgendaItem, ...]
    paragraphs: tuple[Paragraph, ...]
    decisions: tuple[Decision, ...] = ()
    claims: Claims = Claims()
    identity: Identity = Identity()
    access: Access = Access.PUBLIC
    withheld: tuple[Withheld, ...] = ()
    url: str | None = None
    replaced: tuple[Replaced, ...] = ()

    @property
    def is_replaced(self) -> bool:
        """Whether all of it is an earlier version."""
        return any(one.item is None for one in self.replaced)

    def replacement(self, item: int | None) -> Replaced | None:
        """What takes the place of the paper, or of its item of that index; None where it counts."""
        return next((one for one in self.replaced if one.item is None or one.item == item), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chunk:
    """What is embedded and found. `runs` are its places in the paper, a table row's headers first.

    `text` is the runs' text joined by newlines; `context` (committee, date, item, section) is embedded and
    indexed before it, never quoted. `main` is the run cited. `order` counts from 0 within the paper.
    `first` and `last` are the indexes of the first and last paragraph it covers.
    """

    id: str
    source: str
    order: int
    runs: tuple[Span, ...]
    main: Span
    text: str
    context: str
    kind: Kind
    item: int | None
    first: int
    last: int
    access: Access = Access.PUBLIC
