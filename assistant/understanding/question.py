"""The question as typed, with the conversation before it, to a Query (pure)."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from assistant.answers import Filters, Query
from assistant.understanding import origins
from assistant.understanding.quarters import quarters
from assistant.understanding.times import periods
from assistant.understanding.wanted import parts, wanted
from assistant.understanding.words import is_frame, stem, words
from assistant.understanding.words import stems as content_stems
from ingest.errors import UsageError

INFERRED = ("committee", "council", "dates", "item", "paper_type")

_Part = TypeVar("_Part")
_ITEM = re.compile(r"\b(?:agenda )?item\s+(?:no\.?\s*|number\s+)?(\d{1,3}(?:[./]\w{1,3})?)\b", re.I)
_POINTS_BACK = re.compile(
    r"^(?:and|but|so|also|what about|how about|yes|no|ok)\b"
    r"|\b(?:it|its|they|them|their|he|she|his|her|those|these|this|that one|there)\b",
    re.I,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What the library is able to recognise in a question."""

    committees: tuple[str, ...] = ()
    councils: tuple[str, ...] = ()


def understand(
    question: str,
    before: Sequence[str],
    vocabulary: Vocabulary,
    filters: Filters,
    ignored: frozenset[str] = frozenset(),
) -> Query:
    """The Query of a question; `before` are the earlier questions of the conversation, oldest first.

    `ignored` names inferred parts that the reader took away (of INFERRED); UsageError for any other name.
    """
    _check(ignored)
    carried = before[-1] if before and leans_back(question) else ""
    text = f"{carried} {question}".strip()

    def read(name: str, find: Callable[[str], tuple[_Part, ...]]) -> tuple[_Part, ...]:
        return () if name in ignored else find(question) or find(carried)

    return Query(
        text=text,
        question=question,
        parts=parts(question),
        before=carried,
        committees=read("committee", lambda words: origins.committees(words, vocabulary.committees)),
        councils=read("council", lambda words: origins.councils(words, vocabulary.councils)),
        periods=read("dates", periods),
        items=read("item", item_numbers),
        quarters=quarters(question) or quarters(carried),
        wanted=wanted(question),
        filters=filters,
        ignored=ignored,
    )


def _check(ignored: frozenset[str]) -> None:
    for name in sorted(ignored.difference(INFERRED)):
        raise UsageError(f"'{name}' is nothing that a question is understood to name: it is {', '.join(INFERRED)}.")


def leans_back(question: str) -> bool:
    """Whether a question needs the one before it: it opens with a joining word, points back, or names little."""
    subject = [found for found in content_stems(question) if not is_frame(found)]
    return bool(_POINTS_BACK.search(question)) or len(subject) <= 3 or "one" in {stem(word) for word in words(question)}


def item_numbers(question: str) -> tuple[str, ...]:
    """The agenda items that a question names by number, in order."""
    return tuple(_ITEM.findall(question))
