"""The nouns of asking: what was understood, what was found, what is answered. Frozen values, no IO."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from ingest.papers import Access, AgendaItem, Chunk, DateBasis, Paper, PaperType, Replaced, Span

# The ends of a time that has no beginning or no end.
EARLIEST, LATEST = date(1900, 1, 1), date.max


class Wanted(StrEnum):
    """The kind of answer that a question asks for."""

    DECISION = "decision"
    RECOMMENDATION = "recommendation"
    ACTION = "action"
    AMOUNT = "amount"
    PER_CENT = "per_cent"
    COUNT = "count"
    DATE = "date"
    PERSON = "person"
    LIST = "list"
    TABLE_VALUE = "table_value"
    DEFINITION = "definition"
    YES_NO = "yes_no"
    ITEM = "item"
    REASON = "reason"
    SAID = "said"
    COMPARISON = "comparison"
    HISTORY = "history"
    FACT = "fact"


class Precision(StrEnum):
    """How exactly a question names a time."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A time named in a question; both ends are included. `is_relative`: it was said as seen from today."""

    start: date
    end: date
    precision: Precision
    is_relative: bool = False

    @property
    def is_exact(self) -> bool:
        """Whether it is a day or a month (or a season), and no more."""
        return self.precision in (Precision.DAY, Precision.MONTH)


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

    `ignored` names what the question seems to name and the reader took away; its words stay in `text`. `spelling`
    holds words typed and words meant, `forms` abbreviations and what the papers say that they stand for, `cited` the
    places (source, index of the item) of the answer that this question follows. `earlier`: versions that were replaced
    are looked through as well.
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
    people: tuple[str, ...] = ()
    spelling: tuple[tuple[str, str], ...] = ()
    forms: tuple[tuple[str, str], ...] = ()
    cited: tuple[tuple[str, int | None], ...] = ()
    paper_type: PaperType | None = None
    wanted: tuple[Wanted, ...] = (Wanted.FACT,)
    filters: Filters = Filters()
    ignored: frozenset[str] = frozenset()
    earlier: bool = False

    @property
    def spanned(self) -> tuple[date | None, date | None]:
        """From when to when the reader's filters, or else the times that the question names, reach; None is open."""
        starts, ends = [one.start for one in self.periods], [one.end for one in self.periods]
        start = min(starts) if starts and min(starts) > EARLIEST else None
        end = max(ends) if ends and max(ends) < LATEST else None
        return self.filters.date_from or start, self.filters.date_to or end


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One of several meetings or papers that a question may mean; `name` tells it from the others."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A question asked before: how it was understood, what its answer cited, and what that asked back."""

    question: str
    query: Query
    cited: tuple[tuple[str, int | None], ...] = ()
    candidates: tuple[Candidate, ...] = ()


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
    """The link from a statement to a run of a paper's text; `quote` is that run, character for character.

    `replaced` tells what takes the place of where it stands, if something does. `read_by_ocr` is how sure OCR was of
    the page, 0 to 1, where it read it.
    """

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
    read_by_ocr: float | None = None
    replaced: Replaced | None = None


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
    """What the reader gets. `note` says why the papers are quoted where a model was to word them; it claims nothing."""

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
    likely: tuple[float, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A run of a passage chosen to be quoted. `lead` is said before it (a table's headers); `score` orders."""

    passage: Passage
    span: Span
    words: str
    score: float
    lead: Span | None = None
    key: str = field(default="")
