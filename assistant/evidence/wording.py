"""Chosen units to cited statements: meeting and item first, then the paper's own words (pure)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby
from types import MappingProxyType

from assistant.answers import Citation, Statement
from assistant.citing import TYPE_NAMES, citation, meeting_name
from assistant.evidence.captions import captioned
from assistant.evidence.units import Unit, plain
from assistant.understanding.words import stems
from ingest.papers import Identity, Kind, Span

NEAREST = 3
Marks = Mapping[tuple[str, Span], str]
NO_MARKS: Marks = MappingProxyType({})
# The share of a title's words from which a question names it.
NAMED = 0.5
LONG_TITLE = 120
# What a kind of run is called, and the words that call it so themselves.
_CALLED = {
    Kind.ACTION: ("Action", re.compile(r"^action", re.I)),
    Kind.DECISION: (
        "Resolved",
        re.compile(
            r"\b(?:resolv|resolution|agree|approv|not(?:e|ed|ing)\b|decid|decision|refer|request|recommend|order|endors|adopt|accept|receiv|defer|refus|reject|grant)",
            re.I,
        ),
    ),
    Kind.RECOMMENDATION: ("Recommended", re.compile(r"\b(?:recommend|asked to|invited to|requested to|is to)\b", re.I)),
}


def said(
    chosen: Sequence[Unit],
    question: str = "",
    absent: str | None = None,
    *,
    by_date: bool = False,
    marks: Marks = NO_MARKS,
) -> tuple[tuple[Statement, ...], tuple[Citation, ...]]:
    """Statements and their citations, those of one paper and item together in the paper's order.

    `absent` says first what the papers do not give; it cites what comes nearest. An item's title is left out where
    the question names it. `by_date` puts the oldest meeting first. `marks` are words said before runs that a
    correction replaced, by source and run.
    """
    statements: list[Statement] = []
    citations: list[Citation] = []
    asked = frozenset(stems(question))
    for _, of_place in groupby(_arranged(_joined(chosen, marks), by_date), key=_place):
        units = list(of_place)
        for position, (unit, caption) in enumerate(zip(units, captioned(units), strict=True)):
            cited = citation(len(citations) + 1, unit.passage, unit.paper, unit.span)
            marked = marks.get((unit.paper.source, unit.span), "")
            lead = marked + (f"{_lead(unit, cited, asked)}: " if position == 0 or marked else "")
            statements.append(Statement(text=lead + caption + _words(unit), citations=(cited.n,), lead=lead))
            citations.append(cited)
    if absent and citations:
        nearest = tuple(cited.n for cited in citations[:NEAREST])
        statements.insert(0, Statement(text=absent, citations=nearest, support="absent"))
    return tuple(statements), tuple(citations)


def wanting(open_parts: Sequence[str], *, unsure: bool = False) -> str:
    """What the papers do not give, in a sentence: of several questions, which of them; `unsure`: they may give it."""
    say_not = "may not say" if unsure else "do not say"
    if not open_parts:
        return f"The papers {say_not} this{'' if unsure else ' outright'}. What comes nearest:"
    named = " or ".join(f"“{plain(part).strip(' ?.,;')}”" for part in open_parts)
    return f"The papers {say_not}{'' if unsure else ' outright'}: {named}. What they do say:"


def text(statements: Sequence[Statement]) -> str:
    """The answer in Markdown: each statement ends with its markers."""
    lines = [f"{statement.text} {''.join(f'[{n}]' for n in statement.citations)}" for statement in statements]
    return lines[0] if len(lines) == 1 else "\n".join(f"- {line}" for line in lines)


def _place(unit: Unit) -> tuple[str, int]:
    return unit.paper.source, -1 if unit.item is None else unit.item


def _arranged(chosen: Sequence[Unit], by_date: bool) -> list[Unit]:
    """Groups in the order of their best unit, or of their meetings; within a group as the paper has them."""
    order = {place: rank for rank, place in reversed(list(enumerate(map(_place, chosen))))}

    def rank(unit: Unit) -> tuple[date, int, Span]:
        return _since(unit.paper.identity) if by_date else date.min, order[_place(unit)], unit.span

    return sorted(chosen, key=rank)


def _since(identity: Identity) -> date:
    """The day of the meeting, or the bound nearest to it; what has neither stands last."""
    return identity.meeting_date or identity.after or identity.before or date.max


def _joined(chosen: Sequence[Unit], marks: Marks) -> list[Unit]:
    """Units that stand side by side in one paragraph as one, at the better one's rank; marked ones stay apart."""
    kept: list[Unit] = []
    for unit in chosen:
        near = next(
            (at for at, other in enumerate(kept) if _side_by_side(unit, other) and not _marked((unit, other), marks)),
            None,
        )
        if near is None:
            kept.append(unit)
        else:
            kept[near] = _both(kept[near], unit)
    return kept


def _marked(units: Sequence[Unit], marks: Marks) -> bool:
    return any((unit.paper.source, unit.span) in marks for unit in units)


def _side_by_side(one: Unit, other: Unit) -> bool:
    if _place(one) != _place(other) or Kind.TABLE_ROW in (one.kind, other.kind):
        return False
    first, second = sorted((one.span, other.span))
    between = one.paper.text[first.end : second.start] if first.end <= second.start else "apart"
    return not between.strip() and "\n" not in between


def _both(one: Unit, other: Unit) -> Unit:
    span = Span(min(one.span.start, other.span.start), max(one.span.end, other.span.end))
    return replace(one, span=span, words=plain(one.paper.text[span.start : span.end]))


def _lead(unit: Unit, cited: Citation, asked: frozenset[str]) -> str:
    parts = [meeting_name(unit.paper.identity)]
    if cited.item:
        is_number = cited.item_title == f"Item {cited.item}"
        title = "" if is_number or _is_left_out(cited.item_title or "", asked) else f" ({cited.item_title})"
        parts.append(f"item {cited.item}{title}")
    elif cited.item_title:
        parts.append(cited.item_title)
    lead = ", ".join((*parts, TYPE_NAMES[unit.paper.paper_type]))
    return lead[0].upper() + lead[1:]


def _is_left_out(title: str, asked: frozenset[str]) -> bool:
    """Whether a title is named by the question, or too long to stand before a quote: the citation gives it."""
    named = set(stems(title))
    return len(title) > LONG_TITLE or len(named & asked) >= NAMED * len(named)


def _words(unit: Unit) -> str:
    """The unit's words; what is resolved, recommended or an action is called so where its own words do not."""
    name, telling = _CALLED.get(unit.kind, ("", None))
    return f"{name}: {unit.words}" if telling and not telling.search(unit.words) else unit.words
