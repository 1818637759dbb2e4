"""The nouns of counting: an entry counted, and the register of all of them (pure)."""

from dataclasses import dataclass

from assistant.evidence.counting import Counting
from assistant.evidence.units import plain
from ingest.papers import Kind, Paper, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing counted, and where its paper says it; `words` is how it is said in one line."""

    paper: Paper
    span: Span
    kind: Kind
    item: int | None = None
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """All entries of a question, in the order of their papers. `near` have nearly the status asked for, and give what
    `instead` says ("done late" for "done"); `of` is how many there are in all, 0 where all are entries."""

    counting: Counting
    entries: tuple[Entry, ...]
    near: tuple[Entry, ...] = ()
    instead: tuple[str, ...] = ()
    of: int = 0

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.entries)


def entry(paper: Paper, span: Span, kind: Kind, item: int | None = None, words: str = "") -> Entry:
    """The entry that is a run of a paper, said in the paper's words unless others are given."""
    return Entry(paper=paper, span=span, kind=kind, item=item, words=words or plain(paper.text[span.start : span.end]))
