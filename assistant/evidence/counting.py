"""What a question counts or wants listed whole: which kind of entry, about what, of which value (pure)."""

import re
from dataclasses import dataclass
from enum import StrEnum

from assistant.answers import Period, Precision, Query
from assistant.evidence.statuses import VALUES, negates
from assistant.understanding.narrowing import narrowing
from assistant.understanding.origins import BODY_KINDS
from assistant.understanding.words import stem, words


class Counted(StrEnum):
    """What is counted."""

    MEETINGS = "meetings"
    PAPERS = "papers"
    ITEMS = "items"
    DECISIONS = "decisions"
    REPORTS_NOTED = "reports noted"
    ACTIONS = "actions"
    RECOMMENDATIONS = "recommendations"
    ROWS = "rows"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counting:
    """What is counted, and of what.

    `noun` is what the question calls an entry, `value` the status asked for (a name in VALUES), `subject` the stems
    that must name an item or table, `bodies` the kinds of body that it speaks of, `expected` a number that it takes
    for granted; `lists` tells whether it wants the entries and not their number alone.
    """

    counted: Counted
    noun: str
    value: str | None = None
    subject: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    expected: int | None = None
    lists: bool = True


_SIZES = {
    name: size for size, name in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)
}
_SIZE = rf"(?:(?P<size>{'|'.join(_SIZES)}|\d{{1,2}})\s+)?"
_ALL = r"(?:(?:all|each|every one)\s+(?:of\s+)?)?(?:(?:the|its|their|those|these)\s+)?"
# Between the asking and the noun: "the open HWB", "the damp and mould".
_BETWEEN = r"(?:(?!(?:and|who|what|which|how|did|were|was)\s+(?:many|did|was|were|is|are)\b)[\w'’&/-]+\s+){0,7}?"
_HOW_MANY = re.compile(r"\bhow many\b|\bnumber of\b", re.I)
_LISTS = re.compile(
    r"(?:^|[,;:-]\s+|\band\s+)(?:please\s+|can you\s+|could you\s+)?(?:list|name|show me|give me|set out|which|what)\b",
    re.I,
)
_EVERY = r"(?:(?<=\bevery )|(?<=\beach )|(?<=\bevery single ))"
_NOUNS: tuple[tuple[Counted, str], ...] = (
    (Counted.REPORTS_NOTED, r"reports\s+(?:(?:were|was|did|the|got|they|[\w'’]+)\s+){0,5}?note[d]?"),
    (
        Counted.ITEMS,
        r"agenda items|items\s+(?:of business\s+)?(?:(?:were|are|was|is|there|did|have)\s+){0,3}on\b.{0,40}?\bagenda",
    ),
    (
        Counted.ACTIONS,
        rf"(?:follow-up )?action(?:s|\s+points|\s+items|\s+log (?:entries|items|actions))|{_EVERY}action",
    ),
    (Counted.DECISIONS, rf"decisions|resolutions|{_EVERY}(?:decision|resolution)"),
    (Counted.RECOMMENDATIONS, rf"recommendations|recs|{_EVERY}recommendation"),
    (Counted.MEETINGS, r"meetings|times(?=\s+(?:did|has|have|had)\b)"),
    (Counted.PAPERS, r"(?:papers|documents)(?=.{0,40}\b(?:hold|held|have|library|indexed)\b)"),
)
_NOUN = tuple((kind, re.compile(rf"\b(?:{noun})\b", re.I)) for kind, noun in _NOUNS)
_HEADED = tuple(
    (
        kind,
        re.compile(
            r"(?:\bhow many|\bnumber of|\blist|\bname|\bshow me|\bgive me|\bset out|\bwhich|\bwhat(?:\s+(?:were|are))?)"
            rf"\s+(?:of\s+)?{_ALL}{_SIZE}{_BETWEEN}(?P<noun>{noun})\b",
            re.I,
        ),
    )
    for kind, noun in _NOUNS
)
# "What was decided on 13 July 2017?", "what did the Board agree at its May meeting?"
_ALL_DECIDED = re.compile(
    r"^(?:and\s+|so\s+)?what\s+(?:(?:all|else|was|were|did|has|have|got|been|the|[\w'’&-]+)\s+){0,9}?"
    r"(?P<noun>decided?|resolved?|agreed?)\b",
    re.I,
)
_ON_AGENDA = re.compile(r"^(?:and\s+)?what(?:['’]s|\s+(?:is|was|were|are))\s+(?P<noun>on)\s+the\s+agenda\b", re.I)
_WHEN_MET = re.compile(r"^when\s+(?:did|does|has|have)\b.{2,60}\b(?P<noun>meet|met)\b", re.I)
# The paper itself is likely to say how many of a number that it gives.
_OF_A_NUMBER = re.compile(r"\bhow many of (?:the|our|those|these|its|their) (?:\d|\w+teen\b|\w+ty\b)", re.I)
_WANTS_ENTRIES = re.compile(r"\b(?:which|what|who|whom|whose|when|list|name|show|give|set out)\b", re.I)
# What entries of a meeting cannot answer: reasons, sums, what is yet to come, what people agreed to do.
_MORE = re.compile(
    r"\b(?:why|how much|vot(?:e|es|ed)|call(?:ed)?[- ]in|coming up|upcoming|next|due (?:in|by|on|before|for|to|at))\b"
    r"|\b(?:officers?|cllrs?|councillors?)\s+(?:agree|decide|resolve)|\bkey decisions?\b",
    re.I,
)
_PLACE = re.compile(r"\b(?:take|took|taken|taking)\s+place\b", re.I)
_NOT = re.compile(r"\b(?:not|never|except|other than|apart from|without|besides)\b|n['’]t\b", re.I)
# What the wording alone carries: it narrows nothing.
_WORDING = frozenset(
    stem(word)
    for word in """came come out agreed agree agreeing taken take made make recorded record set given give gave
    hold held holding have had meet met decided decide decision resolved resolve resolution noted note passed
    pass altogether total all full complete list name show each every whole many number what which who whom
    whose has lead leads owner owner's responsible due when where overall there arise arose arising assigned
    allocated listed point points entry entries log item items agenda business recommendation recommendations
    recs rec action actions paper papers document documents report reports time times year years month months
    week last latest recent previous past so far during spring summer autumn winter this calendar municipal
    financial held library indexed public please still currently now yet marked shown rated rag status people
    person one ones them they it that those these their two three four five six seven eight nine ten eleven
    twelve first second""".split()
)
_ANY_BODY = frozenset(stem(word) for word in ("committee", "council", "group", "select", "overview"))


def plan(query: Query) -> Counting | None:
    """What a question counts or wants listed whole; None where it asks for anything else, or for more besides."""
    text = query.question
    found = _headed(query)
    if found is None or _OF_A_NUMBER.search(text) or _MORE.search(text) or not _asks_nothing_else(query, found[0]):
        return None
    kind, match = found
    value = _value(kind, text)
    if negates(text, value) if value else _NOT.search(text):
        return None
    counting = Counting(
        counted=Counted.ROWS if value else kind,
        noun=_noun(match["noun"]),
        value=value,
        subject=_left(f"{query.before} {text}", query, value),
        bodies=_bodies(text, query),
        expected=_expected(match),
        lists=bool(_WANTS_ENTRIES.search(text)),
    )
    return counting if _is_settled(counting, query) else None


def _headed(query: Query) -> "tuple[Counted, re.Match[str]] | None":
    """The noun that is counted or listed, and where it is asked for."""
    text = query.question
    for kind, pattern in _HEADED:
        match = pattern.search(text)
        if match and (_HOW_MANY.search(match[0]) or _LISTS.search(text)):
            return kind, match
    for kind, pattern in (
        (Counted.DECISIONS, _ALL_DECIDED),
        (Counted.ITEMS, _ON_AGENDA),
        (Counted.MEETINGS, _WHEN_MET),
    ):
        match = pattern.search(text)
        if match:
            return kind, match
    return None


def _value(kind: Counted, text: str) -> str | None:
    """The status that entries must have; of actions and recommendations only."""
    if kind not in (Counted.ACTIONS, Counted.RECOMMENDATIONS):
        return None
    found = [value.name for value in VALUES if value.asks.search(text) and kind.value not in value.not_of]
    return found[0] if found else None


def _is_settled(counting: Counting, query: Query) -> bool:
    """Whether the question leaves no doubt that entries are to be counted or listed."""
    counts = bool(_HOW_MANY.search(query.question))
    if counting.value:
        return bool(counting.subject) or _names_meeting(query)
    if counting.counted in (Counted.MEETINGS, Counted.PAPERS):
        spans = [period for period in query.periods if period.precision is not Precision.DAY]
        return not counting.subject and len(query.committees) == 1 and (counts or bool(spans))
    if counting.counted is Counted.RECOMMENDATIONS:
        return counts and bool(counting.subject)
    if counting.counted is Counted.ACTIONS:
        return _names_meeting(query)
    return _names_meeting(query) and (counts or not (counting.subject or query.items))


def _names_meeting(query: Query) -> bool:
    named: tuple[Period, ...] = query.periods
    return bool(named or query.committees)


def _asks_nothing_else(query: Query, kind: Counted) -> bool:
    """Whether every other question within it only asks of the entries: "and who has what?"."""
    noun = dict(_NOUN)[kind]
    others = [part for part in query.parts[1:] if not noun.search(part)]
    return not any(_left(part, query, None) or _HOW_MANY.search(part) for part in others)


def _left(text: str, query: Query, value: str | None) -> frozenset[str]:
    """The stems that are left of a question without its wording, bodies, times, items and the status asked for."""
    statuses = [match.span() for one in VALUES if one.name == value for match in one.asks.finditer(text)]
    places_taken = (match.span() for match in _PLACE.finditer(text))
    return narrowing(text, query, (*places_taken, *statuses)) - _WORDING


def _bodies(text: str, query: Query) -> frozenset[str]:
    """The kinds of body that a question names where it names no committee: a board is no cabinet."""
    return frozenset() if query.committees else frozenset({stem(word) for word in words(text)} & BODY_KINDS - _ANY_BODY)


def _expected(match: re.Match[str]) -> int | None:
    size = (match.groupdict().get("size") or "").lower()
    return _SIZES.get(size) or (int(size) if size.isdigit() else None)


def _noun(said: str) -> str:
    first = said.lower().split()[0]
    return {"recs": "recommendation", "recommendations": "recommendation"}.get(first, first.removesuffix("s"))
