"""How tables say what became of a thing, and how questions ask for it (pure)."""

import re
from collections.abc import Sequence
from typing import NamedTuple


class Value(NamedTuple):
    """A status: how questions ask for it, how a cell begins that gives it, and of what it is not asked."""

    name: str
    asks: re.Pattern[str]
    shows: re.Pattern[str]
    not_of: frozenset[str] = frozenset()


def _value(name: str, asks: str, shows: str, not_of: Sequence[str] = ()) -> Value:
    return Value(name, re.compile(rf"\b(?:{asks})\b", re.I), re.compile(rf"(?:{shows})", re.I), frozenset(not_of))


_ACCEPT = r"(?:accepted|agreed|approved)"
_BEEN = r"(?:\s+(?:yet|been|be|were|was))*"
# The first that fits a question is what it asks for: "accepted in part" before "accepted".
VALUES = (
    _value("not started", rf"(?:not|\w+n['’]t){_BEEN}\s+(?:started|begun)|unstarted", "not (?:yet )?(?:started|begun)"),
    _value("not accepted", rf"(?:not|\w+n['’]t){_BEEN}\s+{_ACCEPT}", rf"not {_ACCEPT}|rejected|refused", ("actions",)),
    _value(
        "accepted in part",
        rf"(?:partly|partially|part)\s+{_ACCEPT}|{_ACCEPT}\s+(?:only\s+)?(?:in part|partly|partially)",
        rf"{_ACCEPT} in part|(?:partly|partially|part) {_ACCEPT}",
        ("actions",),
    ),
    _value(
        "rejected",
        r"rejected|rejects?|thr(?:ew|ow|own)\s+(?:them\s+)?out|turn(?:ed)?\s+(?:them\s+)?down|refused?|dismissed",
        rf"rejected|refused|not {_ACCEPT}|dismissed",
        ("actions",),
    ),
    _value("accepted", rf"{_ACCEPT}|accept", rf"{_ACCEPT}", ("actions",)),
    _value("on hold", "on hold|paused", "on hold|paused"),
    _value("withdrawn", "withdrawn", "withdrawn"),
    _value("overdue", "overdue|past (?:their |its )?due(?: date)?", "overdue|past due"),
    _value("delayed", "delayed|behind schedule|running late", "delayed|behind schedule|late"),
    _value("on track", "on (?:track|target|schedule)", "on (?:track|target|schedule)"),
    _value("in progress", "in progress|under ?way|ongoing", "in progress|under ?way|ongoing"),
    _value("open", "open|outstanding", "open|outstanding"),
    _value("closed", "closed", "closed"),
    _value("complete", "completed?|done|finished", "completed?|done|finished"),
    *(_value(colour, rf"{colour}(?:[- ]rated)?", colour) for colour in ("red", "amber", "green")),
)
_HEAD = re.compile(r"[:;,(–]|\s-\s|\.\s|\.$")
_NEGATED = re.compile(r"\b(?:not|never)\b|n['’]t\b", re.I)
_OWN_NOT = ("not started", "not accepted")


def named(name: str) -> Value:
    """The status of that name."""
    return next(value for value in VALUES if value.name == name)


def negates(question: str, name: str) -> bool:
    """Whether a question asks for what has not that status: "weren't completed"."""
    return name not in _OWN_NOT and bool(_NEGATED.search(question))


def head(cell: str) -> str:
    """What a cell says before it explains: "Rejected: not affordable" is "rejected"."""
    return " ".join(_HEAD.split(cell.strip().lower(), maxsplit=1)[0].split())


def explains(text: str, letters: str, value: Value) -> bool:
    """Whether a text says that letters in a status column mean this status: "C means complete, N not started"."""
    linked = r"\s*(?:=|:|–|-|means|stands for|for|is)?\s*"
    return bool(re.search(rf"\b{re.escape(letters)}\b{linked}(?i:{value.shows.pattern})", text))
