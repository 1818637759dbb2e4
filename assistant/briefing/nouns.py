"""The nouns of a briefing: frozen values, no IO."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from assistant.answers import Citation, Filters
from ingest.papers import Access


class Length(StrEnum):
    """How much a briefing holds: what matters most, what ten pages hold, or all that was found."""

    SHORT = "short"
    STANDARD = "standard"
    FULL = "full"


class Audience(StrEnum):
    """Whom a briefing is for, which says what stands in it and in what order."""

    MEMBER = "member"
    CHAIR = "chair"
    SCRUTINY = "scrutiny"


_NO_FILTERS = Filters()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is asked for."""

    topic: str
    length: Length = Length.STANDARD
    audience: Audience = Audience.MEMBER
    engine: str = "quotes"
    filters: Filters = _NO_FILTERS


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One statement with the citations that carry it. `support` is quoted or checked.

    `lines` are its words, a line for each paragraph of the paper; `label` is printed before them and is no part of
    the statement: the paragraph's number, or meeting and item where no heading gives them.
    """

    lines: tuple[str, ...]
    citations: tuple[Citation, ...]
    support: str = "quoted"
    label: str = ""

    @property
    def text(self) -> str:
        """The words in one line."""
        return " ".join(self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell of a table; what a paper says has citations, what the briefing says of it (a meeting's name) has none."""

    lines: tuple[str, ...]
    citations: tuple[Citation, ...] = ()

    @property
    def text(self) -> str:
        """The words in one line."""
        return " ".join(self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Rows below heads. `cited` is where a paper has the heads, empty where they are the briefing's own."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    cited: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Points or a table below a heading of depth 2 to 4 (none where it is empty).

    `notes` are the briefing's own words on what is not held, not recorded or left out: they claim nothing of a paper.
    """

    heading: str = ""
    depth: int = 2
    points: tuple[Point, ...] = ()
    table: Table | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A part of a briefing; `key` names it in templates."""

    key: str
    title: str
    notes: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A paper that is cited. `dated` says how its meeting's date is known; `notes` are the footnotes that cite it."""

    n: int
    name: str
    source: str
    url: str | None
    dated: str
    notes: tuple[int, ...]
    access: Access


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """What the writers write. `covered` tells whether the papers hold anything on the topic."""

    wish: Wish
    title: str
    made_on: date
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    citations: tuple[Citation, ...]
    covered: bool

    @property
    def access(self) -> Access:
        """Exempt where anything cited is."""
        exempt = any(one.access is Access.EXEMPT for one in self.citations)
        return Access.EXEMPT if exempt else Access.PUBLIC
