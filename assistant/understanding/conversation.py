"""A follow-up made to stand alone: what it takes over of the question before it (pure)."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.answers import Candidate, Query, Turn
from assistant.understanding.items import item_numbers as item_numbers
from assistant.understanding.items import item_places
from assistant.understanding.origins import BODY_KINDS, places
from assistant.understanding.quarters import quarters
from assistant.understanding.times import named_at, periods
from assistant.understanding.wanted import wanted
from assistant.understanding.words import is_frame, stem, stems, words

_POINTS_BACK = re.compile(
    r"^(?:and|but|so|also|what about|how about|yes|no|ok)\b"
    r"|\b(?:it|its|they|them|their|he|she|him|his|her|hers|those|these|this(?! (?:year|month|week|summer|spring))"
    r"|that(?= (?:one|meeting|report|item|decision|paper))|that(?=\s*[?.!]*$)"
    # "is that review", "paid for that work"
    r"|(?:(?<=is )|(?<=was )|(?<=of )|(?<=for )|(?<=about )|(?<=['’]s ))that(?= \w|,)"
    r"|there(?! (?:is|are|was|were|any|be)\b)"
    r"|the (?:same|former|latter|others?|rest)"
    r"|the (?:two|three|four)(?= (?:of them|of those|\w+er|others?)\b|\s*[?.]*$)"
    r"|since(?= then| to\b|\s*[?.]*$))\b",
    re.I,
)
# "And in 2024?": all of the question before it, with another time, quarter, item or body.
_INSTEAD = re.compile(
    r"^(?:(?:and|but|so|ok(?:ay)?|then|sorry|no|actually|i meant?|what about|how about|same (?:again )?for"
    r"|(?:the )?same question for)\b[\s,:-]*)+",
    re.I,
)
_YES = re.compile(
    r"^(?:yes|yeah|yep|yup|sure|ok(?:ay)?|please|go on|go ahead|do|tell me(?: more)?|that one|correct|that's it)\b"
    r"[\s,.!]*(?:please|thanks)?[\s.!]*$",
    re.I,
)
_BOTH = re.compile(r"^(?:both|all|either|all of (?:them|these)|all three)\b[\s,.!]*(?:please|of them)?[\s.!]*$", re.I)
_ASKS = re.compile(r"^(?:what|who|whose|when|where|why|how|did|does|do|is|are|was|were|has|have|can|could)\b", re.I)
_ORDINALS = {"first": 0, "1": 0, "1st": 0, "former": 0, "earlier": 0, "earliest": 0, "second": 1, "2": 1, "2nd": 1}
_ORDINALS |= {
    "third": 2,
    "3": 2,
    "3rd": 2,
    "last": -1,
    "latest": -1,
    "later": -1,
    "latter": -1,
    "newest": -1,
    "recent": -1,
}
_FILLER = frozenset("the one option number no please that meeting paper most i mean meant".split())
_QUARTER = re.compile(
    r"\b(?:Q[1-4]|quarter (?:[1-4]|one|two|three|four)|(?:first|second|third|fourth|last) quarter)\b", re.I
)
_LEADS = re.compile(r"\b(?:in|on|at|of|for|from|to|between|and|since|by|the|during)\s*$", re.I)
FEW = 3
# A short reply; and how much of a long conversation a question carries: its beginning and its latest question.
REPLY, CARRIED = 8, 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Standalone:
    """A question as it is to be understood: its own wording, what is carried before it, and a body that it names."""

    question: str
    carried: str = ""
    committees: tuple[str, ...] = ()


Bodies = Callable[[str], tuple[str, ...]]


def standalone(question: str, turn: Turn | None, today: date | None, bodies: Bodies = lambda _: ()) -> Standalone:
    """A question with what it takes over of the turn before it; `bodies` gives the committees that words name.

    The reply to a question back, and a question that only names another time, item or body, take the whole question
    before them; one that points back carries its words along at less weight.
    """
    if turn is None:
        return Standalone(question=question)
    chosen = _chosen(question, turn.candidates)
    if chosen:
        names = " and ".join(one.name for one in chosen)
        return Standalone(question=f"{turn.query.question.rstrip('?. ')}, {names}?")
    if _YES.match(question):
        return Standalone(question=turn.query.question, carried=turn.query.before)
    named = bodies(_INSTEAD.sub("", question))
    if _only_replaces(question, today, named):
        before = _without_replaced(turn.query, question, today, named)
        instead = _INSTEAD.sub("", question)
        return Standalone(question=f"{before.rstrip('?. ')}, {instead}", committees=named)
    if not leans_back(question, turn.query.text):
        return Standalone(question=question)
    return Standalone(question=question, carried=_without_replaced(turn.query, question, today, named))


def points_back(question: str) -> bool:
    """Whether a question speaks of what stands before it: "it", "there", "the same"."""
    return bool(_POINTS_BACK.search(question))


def leans_back(question: str, before: str = "") -> bool:
    """Whether a question needs the one before it: it points back, or names little that is new to it."""
    subject = {found for found in stems(question) if not is_frame(found) and found not in BODY_KINDS}
    if points_back(question) or "one" in {word.lower() for word in words(question)}:
        return True
    return not subject or (len(subject) <= FEW and bool(subject & set(stems(before)))) or _names_nothing(question)


def _names_nothing(question: str) -> bool:
    """A short question with one word of its own that is no name: "who seconded?"."""
    subject = [word for word in words(question) if stem(word) in set(stems(question)) and not is_frame(stem(word))]
    return len(words(question)) <= FEW + 1 and len(subject) == 1 and subject[0].islower()


def _only_replaces(question: str, today: date | None, named: Sequence[str]) -> bool:
    """Whether a follow-up asks nothing of its own, and names another time, quarter, item or body."""
    opened = _INSTEAD.match(question)
    if any(kind.value not in ("fact", "item") for kind in wanted(question)):
        return False
    rest = _INSTEAD.sub("", question)
    found = [*named_at(rest, today), *item_places(rest), *_places(_QUARTER, rest)]
    own = BODY_KINDS | {stem(word) for name in named for word in words(name)}
    left = [word for word in stems("".join(_cut(rest, found))) if not is_frame(word) and word not in own]
    more = FEW if opened and found and "about" not in opened[0].lower() else 0
    return bool(found or (named and opened)) and len(left) <= more


def _without_replaced(before: Query, question: str, today: date | None, named: Sequence[str]) -> str:
    """The earlier wording without the times, quarters, items and bodies for which the follow-up names others."""
    text = _shortened(before)
    if len(named) == 1:
        text = _renamed(text, places(text, before.committees), named[0])
    replaced: list[tuple[int, int]] = []
    if named_at(question, today):
        replaced += named_at(text, today)
    if quarters(question):
        replaced += _places(_QUARTER, text)
    if item_numbers(question):
        replaced += item_places(text)
    return re.sub(r"\s+(?=[,.;:?!])", "", " ".join("".join(_cut(text, replaced)).split()))


def _renamed(text: str, at: Sequence[tuple[int, int]], name: str) -> str:
    for start, end in reversed(at):
        text = f"{text[:start]}{name}{text[end:]}"
    return text


def _shortened(before: Query) -> str:
    if len(before.text) <= CARRIED:
        return before.text
    root = before.text[: CARRIED - min(len(before.question), CARRIED)].rpartition(" ")[0]
    return f"{root} {before.question}".strip()


def _places(pattern: re.Pattern[str], text: str) -> list[tuple[int, int]]:
    return [match.span() for match in pattern.finditer(text)]


def _cut(text: str, cut: Sequence[tuple[int, int]]) -> list[str]:
    """What is left of a text, with a small word that led to a place cut with it."""
    pieces, at = [], 0
    for start, end in sorted(cut):
        pieces.append(_LEADS.sub("", text[at:start]))
        at = max(at, end)
    return [*pieces, text[at:]]


def _chosen(question: str, candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    """The candidates that a short reply picks: by their place in the list, their time, or words of one name alone."""
    said = {word.lower() for word in words(question)}
    if not candidates or len(words(question)) > REPLY or _ASKS.match(question):
        return ()
    if _BOTH.match(question):
        return candidates
    if _YES.match(question):
        return candidates[:1]
    at = [_ORDINALS[word] for word in said if word in _ORDINALS]
    if at and said <= _FILLER | _ORDINALS.keys():
        return candidates[at[0] :][:1]
    times = {*periods(question), *quarters(question)}
    of_time = [one for one in candidates if times & {*periods(one.name), *quarters(one.name)}]
    return of_time[:1] if len(of_time) == 1 else _by_words(said, candidates)


def _by_words(said: set[str], candidates: Sequence[Candidate]) -> Sequence[Candidate]:
    names = [{stem(word) for word in words(one.name)} for one in candidates]
    shared = set.intersection(*names) if len(names) > 1 else set()
    fits = [len({stem(word) for word in said - _FILLER} & (name - shared)) for name in names]
    best = fits.index(max(fits))
    return candidates[best : best + 1] if max(fits) and fits.count(max(fits)) == 1 else ()
