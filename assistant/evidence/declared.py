"""Who declared which interest on a matter, from what minutes list (pure)."""

import re
from collections.abc import Callable, Iterator, Sequence

from assistant.answers import Query
from assistant.evidence.units import Unit, unit_at
from assistant.evidence.untimely import may_be_of
from assistant.understanding.narrowing import narrowing
from assistant.understanding.words import stems
from ingest.papers import Kind, Paper, Span

# So many papers are read, so many declarations told; each holds more than this share of what the matter is called.
MOST_PAPERS, MOST, MOSTLY = 8, 4, 0.67
_ASKS = re.compile(
    r"\bdeclar\w+\b.{0,60}\binterests?\b|\binterests?\b.{0,60}\bdeclar|\bdeclared\b.{0,40}\b(?:on|about|in|for|over)\b"
    r"|\b(?:personal|pecuniary|prejudicial|disclosable|registrable) interests?\b|\bconflicts? of interests?\b",
    re.I | re.S,
)
_DECLARED = re.compile(r"\bdeclared\b.{0,60}\b(?:interest|that (?:s?he|they)|an?)\b", re.I | re.S)
_TOLD_SO = (Kind.DISCUSSION, Kind.DECISION)
_WORDING = frozenset(
    stems(
        "declare declared declaration declarations interest interests conflict personal pecuniary prejudicial "
        "disclosable registrable item items matter anyone anybody member councillor record register meeting nature"
    )
)


def declared(
    text: str, query: Query, papers: Sequence[Paper], near: Sequence[Paper], whole: Callable[[str], Paper]
) -> tuple[Unit, ...]:
    """The declarations of interest on what a question, or a part of one, names; none where it asks for anything else,
    names no matter, or no declaration of the papers found holds most of its name."""
    subject = narrowing(text, query) - _WORDING
    if not _ASKS.search(text) or not subject:
        return ()
    found = [unit for paper in near[:MOST_PAPERS] if _is_meant(paper, query) for unit in _of(whole(paper.source))]
    shares = {unit: len(subject & _said(unit)) / len(subject) for unit in found}
    most = max(shares.values(), default=0.0)
    # A page may give what was resolved twice, by itself and among the minutes.
    told = {(unit.paper.source, unit.words): unit for unit in found if shares[unit] == most > MOSTLY}
    return tuple(told.values())[:MOST]


def declares_otherwise(text: str, query: Query, near: Sequence[Unit], most: float = 0.0) -> bool:
    """Whether a question asks who declared an interest on a matter, and what units near it declare holds no larger
    share of what the matter is called than `most`."""
    subject = narrowing(text, query) - _WORDING
    if not _ASKS.search(text) or not subject:
        return False
    own = [unit for unit in near if unit.kind is Kind.DECLARATION or _DECLARED.search(unit.words)]
    return not any(len(subject & _said(unit)) > most * len(subject) for unit in own)


def _of(paper: Paper) -> Iterator[Unit]:
    for one in paper.paragraphs:
        if one.kind is Kind.DECLARATION or (one.kind in _TOLD_SO and _DECLARED.search(paper.text[one.start : one.end])):
            yield unit_at(paper, Span(one.start, one.end))


def _said(unit: Unit) -> frozenset[str]:
    return frozenset(stems(f"{unit.words} {unit.around}"))


def _is_meant(paper: Paper, query: Query) -> bool:
    exact = [period for period in query.periods if period.is_exact]
    return not exact or any(may_be_of(paper, period, query) for period in exact)
