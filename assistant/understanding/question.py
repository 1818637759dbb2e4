"""The question as typed, with the conversation before it, to a Query (pure)."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from assistant.answers import Filters, Period, Query, Turn
from assistant.understanding import origins
from assistant.understanding.abbreviations import USUAL, forms
from assistant.understanding.conversation import Standalone, standalone
from assistant.understanding.items import item_numbers
from assistant.understanding.meetings import Meeting, held
from assistant.understanding.people import people
from assistant.understanding.quarters import quarters
from assistant.understanding.spelling import corrected, mended
from assistant.understanding.times import following, periods
from assistant.understanding.wanted import asks_of_earlier, paper_type, parts, wanted
from ingest.errors import UsageError

INFERRED = ("committee", "council", "dates", "item", "paper_type", "person", "spelling", "abbreviation")

_Part = TypeVar("_Part")


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """What the library is able to recognise in a question.

    `known` tells whether it holds a word or phrase, `words` gives its words as they are printed with how often they
    stand there, `short_forms` what its papers say that abbreviations stand for, `is_person` tells whether they use a
    name as a person's.
    """

    committees: tuple[str, ...] = ()
    councils: tuple[str, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    known: Callable[[str], bool] = lambda _: True
    words: Callable[[], Counter[str]] = Counter
    short_forms: Callable[[], Mapping[str, str]] = dict
    is_person: Callable[[str], bool] = lambda _: False


def understand(
    question: str,
    before: Turn | None,
    vocabulary: Vocabulary,
    filters: Filters,
    ignored: frozenset[str] = frozenset(),
    today: date | None = None,
) -> Query:
    """The Query of a question; `before` is the turn that it may follow on from.

    `ignored` names inferred parts that the reader took away (of INFERRED); UsageError for any other name. Times said
    as seen from today are read where `today` is given.
    """
    _check(ignored)
    spelling = () if "spelling" in ignored else corrected(question, vocabulary.known, vocabulary.words)
    alone = _alone(mended(question, spelling), before, vocabulary, today)
    carried, asked = alone.carried, alone.question
    text = f"{carried} {asked}".strip()

    def read(name: str, find: Callable[[str], tuple[_Part, ...]]) -> tuple[_Part, ...]:
        return () if name in ignored else find(asked) or find(carried)

    committees = read("committee", lambda words: alone.committees or origins.committees(words, vocabulary.committees))
    named = read("person", lambda words: people(words, vocabulary.is_person))

    def times(words: str) -> tuple[Period, ...]:
        later = following(words, carried) if words == asked and carried else ()
        return periods(words, today) or later or held(words, committees, vocabulary.meetings, today)

    return Query(
        text=text,
        question=asked,
        parts=parts(asked),
        before=carried,
        committees=committees,
        councils=read("council", lambda words: origins.councils(words, vocabulary.councils)),
        periods=read("dates", times),
        items=read("item", item_numbers),
        quarters=quarters(asked) or quarters(carried),
        people=named,
        spelling=spelling,
        forms=() if "abbreviation" in ignored else _forms(text, vocabulary, named),
        cited=before.cited if before is not None and carried else (),
        paper_type=None if "paper_type" in ignored else paper_type(asked),
        wanted=wanted(asked),
        filters=filters,
        ignored=ignored,
        earlier=asks_of_earlier(asked),
    )


def _alone(question: str, before: Turn | None, vocabulary: Vocabulary, today: date | None) -> Standalone:
    """The question with what it takes over; in a follow-up a subject alone may stand for its committee."""

    def bodies(words: str) -> tuple[str, ...]:
        return origins.committees(words, vocabulary.committees) or origins.replaced_by(words, vocabulary.committees)

    return standalone(question, before, today, bodies)


def _forms(text: str, vocabulary: Vocabulary, named: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The abbreviations of a text, without the initials of the people whom it names."""
    known = {**USUAL, **vocabulary.short_forms()}
    told = [pair for pair in forms(text, known) if pair[1] not in named]
    return tuple(pair for pair in told if pair[1] != USUAL.get(pair[0]) or vocabulary.known(pair[1]))


def _check(ignored: frozenset[str]) -> None:
    for name in sorted(ignored.difference(INFERRED)):
        raise UsageError(f"'{name}' is nothing that a question is understood to name: it is {', '.join(INFERRED)}.")
