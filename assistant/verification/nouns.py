"""The nouns of checking: what is known of a passage, what a text says, what a check finds. Frozen values, no IO."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from ingest.papers import DateBasis, Kind, Span

Embed = Callable[[Sequence[str]], NDArray[np.float32]]


class InPlace(NamedTuple):
    """A text with what each of its tokens means where it stands.

    `spans` are the places of the tokens in the text, `rows` their vectors, float32 (tokens, dimensions), and `whole`
    the text's own vector, as `Embed` gives it, (dimensions); all vectors are of length 1.
    """

    spans: tuple[Span, ...]
    rows: NDArray[np.float32]
    whole: NDArray[np.float32]


@runtime_checkable
class EmbedInPlace(Protocol):
    """An embedding function that also tells words in their places; it tells none where its model cannot."""

    def __call__(self, texts: Sequence[str], /) -> NDArray[np.float32]:
        """One row for each text: float32, (n, dimensions), of length 1."""
        ...

    def in_place(self, texts: Sequence[str], /) -> Sequence[InPlace]:
        """Each text with its tokens."""
        ...


class Verdict(StrEnum):
    """What the passages make of a statement."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A passage that a statement is held against, and what is known of it; None where it is not known."""

    text: str
    kind: Kind | None = None
    committee: str | None = None
    meeting_date: date | None = None
    date_basis: DateBasis | None = None
    item: str | None = None
    item_title: str | None = None
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A statement and what became of it; `score` in 0..1 rises with support.

    `source` is an index into the sources and `span` the run of that source's text that stands nearest; both are None
    where nothing comes near. `reasons` say in plain words what is against it.
    """

    text: str
    verdict: Verdict
    score: float
    source: int | None
    span: Span | None
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word where it stands; `stem` is empty where it carries no subject."""

    word: str
    stem: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number as it is meant. `kind` is money, per_cent, count, ordinal or time; `rough`: the words say "about"."""

    kind: str
    value: float
    rough: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A day, month, year or weekday as far as it is named. `until` ends a year like 2016/17."""

    year: int | None
    month: int | None
    day: int | None
    start: int
    end: int
    weekday: int | None = None
    until: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A proper name's words, in small letters, where they stand together."""

    words: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A run of text, read: its words and the facts that can be told from them."""

    words: str
    tokens: tuple[Token, ...]
    figures: tuple[Figure, ...]
    whens: tuple[When, ...]
    names: tuple[Name, ...]

    def raw(self, fact: Figure | When | Name | Token) -> str:
        """The words of a fact as they are written."""
        return " ".join(self.words[fact.start : fact.end].split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What stands beside a statement: the run of a source that comes nearest, and the source around it.

    `strange` is the longest stretch of the statement's words that the run has nothing for; `copied` the share of
    it that stands in the run in pieces of several words. `least` are the words of the statement that the run says least
    of, `lacking` how far all its words fall short of being said, and `echoed` how far it says what it says least of the
    run, both in 0..1.
    """

    source: Source
    index: int
    span: Span
    run: Text
    whole: Text
    strange: tuple[Token, ...] = ()
    copied: float = 0.0
    least: tuple[Token, ...] = ()
    lacking: float = 0.0
    echoed: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something against a statement, as a plain reason.

    `contradicts`: the passage says otherwise. `weight` 1 means that it cannot stand; less only lowers the score.
    `by_wording`: it is told from small words, so it weighs less where the statement is worded freely.
    """

    reason: str
    contradicts: bool = False
    weight: float = 1.0
    by_wording: bool = False
