"""The nouns of asking: what was understood, what was found, what is answered. Frozen values, no IO."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from ingest.papers import Access, AgendaItem, Chunk, DateBasis, Paper, PaperType, Span


class Wanted(StrEnum):
    """The kind of answer that a question asks for."""

    DECISION = "decision"
    ACTION = "action"
    AMOUNT = "amount"
    PER_CENT = "per_cent"
    COUNT = "count"
    DATE = "date"
    PERSON = "person"
    LIST = "list"
    DEFINITION = "definition"
    ITEM = "item"
    REASON = "reason"
    SAID = "said"
    COMPARISON = "comparison"
    FACT = "fact"


class Precision(StrEnum):
    """How exactly a question names a time."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A time named in a question; both ends are included."""

    start: date
    end: date
    precision: Precision


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What the reader set; a paper of unknown origin is left out where a filter needs it."""

    committee: str | None = None
    date_from: date | None = None
    date_to: date | None = None
    paper_type: PaperType | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What the retriever gets. `parts` are the questions within the question, `before` the wording carried over.

    `ignored` names what the question seems to name and the reader took away; its words stay in `text`.
    """

    text: str
    question: str
    parts: tuple[str, ...] = ()
    before: str = ""
    committees: tuple[str, ...] = ()
    councils: tuple[str, ...] = ()
    periods: tuple[Period, ...] = ()
    items: tuple[str, ...] = ()
    quarters: tuple[int, ...] = ()
    paper_type: PaperType | None = None
    wanted: tuple[Wanted, ...] = (Wanted.FACT,)
    filters: Filters = Filters()
    ignored: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A retrieved chunk, with its paper (text left out), rank from 1 and final score."""

    chunk: Chunk
    paper: Paper
    rank: int
    score: float

    @property
    def item(self) -> AgendaItem | None:
        """The agenda item that it stands under."""
        return None if self.chunk.item is None else self.paper.items[self.chunk.item]


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """The link from a statement to a run of a paper's text; `quote` is that run, character for character."""

    n: int
    source: str
    paper_type: PaperType
    council: str | None
    committee: str | None
    meeting_date: date | None
    date_basis: DateBasis
    item: str | None
    item_title: str | None
    paragraph: str | None
    page: int | None
    printed_page: str | None
    url: str | None
    label: str
    quote: str
    start: int
    end: int
    access: Access = Access.PUBLIC


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One thing said, with the citations that carry it. `support` is quoted, checked or absent.

    `lead` is the beginning of the text that names meeting and item; empty where an earlier statement's holds on.
    """

    text: str
    citations: tuple[int, ...]
    support: str = "quoted"
    lead: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Searched:
    """What was looked through; `left_out` counts papers of unknown origin that the reader's filters excluded."""

    papers: int
    meetings: int
    committees: tuple[str, ...]
    date_from: date | None
    date_to: date | None
    undated_papers: int
    left_out: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What the reader gets."""

    question: str
    query: Query
    status: str
    text: str
    statements: tuple[Statement, ...]
    citations: tuple[Citation, ...]
    nearest: tuple[Citation, ...]
    searched: Searched
    engine: str
    model: str | None = None
    ask_back: str | None = None
    conflicts: tuple[tuple[int, int], ...] = ()
    elapsed_ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A run of a passage chosen to be quoted. `lead` is said before it (a table's headers); `score` orders."""

    passage: Passage
    span: Span
    words: str
    score: float
    lead: Span | None = None
    key: str = field(default="")
