"""Chosen units to cited statements: meeting and item first, then the paper's own words (pure)."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from assistant.answers import Citation, Statement
from assistant.citing import TYPE_NAMES, citation, meeting_name
from assistant.evidence.units import Unit, plain
from assistant.understanding.words import stems
from ingest.papers import Kind, Span

NEAREST = 3
# The share of a title's words from which a question names it.
NAMED = 0.5


def said(
    chosen: Sequence[Unit], question: str = "", absent: str | None = None
) -> tuple[tuple[Statement, ...], tuple[Citation, ...]]:
    """Statements and their citations, those of one paper and item together in the paper's order.

    `absent` says first what the papers do not give; it cites what comes nearest. An item's title is left out where
    the question names it.
    """
    statements: list[Statement] = []
    citations: list[Citation] = []
    asked = frozenset(stems(question))
    for _, units in groupby(_arranged(_joined(chosen)), key=_place):
        for position, unit in enumerate(units):
            cited = citation(len(citations) + 1, unit.passage, unit.paper, unit.span)
            lead = f"{_lead(unit, cited, asked)}: " if position == 0 else ""
            statements.append(Statement(text=lead + _words(unit), citations=(cited.n,), lead=lead))
            citations.append(cited)
    if absent and citations:
        nearest = tuple(cited.n for cited in citations[:NEAREST])
        statements.insert(0, Statement(text=absent, citations=nearest, support="absent"))
    return tuple(statements), tuple(citations)


def wanting(open_parts: Sequence[str]) -> str:
    """What the papers do not give, in a sentence: of several questions, which of them."""
    if not open_parts:
        return "The papers do not say this outright. What comes nearest:"
    named = " or ".join(f"“{plain(part).strip(' ?.,;')}”" for part in open_parts)
    return f"The papers do not say outright: {named}. What they do say:"


def text(statements: Sequence[Statement]) -> str:
    """The answer in Markdown: each statement ends with its markers."""
    lines = [f"{statement.text} {''.join(f'[{n}]' for n in statement.citations)}" for statement in statements]
    return lines[0] if len(lines) == 1 else "\n".join(f"- {line}" for line in lines)


def _place(unit: Unit) -> tuple[str, int]:
    return unit.paper.source, -1 if unit.item is None else unit.item


def _arranged(chosen: Sequence[Unit]) -> list[Unit]:
    """Groups in the order of their best unit; within a group as the paper has them."""
    order = {place: rank for rank, place in reversed(list(enumerate(map(_place, chosen))))}
    return sorted(chosen, key=lambda unit: (order[_place(unit)], unit.span))


def _joined(chosen: Sequence[Unit]) -> list[Unit]:
    """Units that stand side by side in one paragraph as one; the better one's rank is kept."""
    kept: list[Unit] = []
    for unit in chosen:
        near = next((index for index, other in enumerate(kept) if _side_by_side(unit, other)), None)
        if near is None:
            kept.append(unit)
        else:
            kept[near] = _both(kept[near], unit)
    return kept


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
        title = "" if _is_named(cited.item_title or "", asked) else f" ({cited.item_title})"
        parts.append(f"item {cited.item}{title}")
    elif cited.item_title:
        parts.append(cited.item_title)
    lead = ", ".join((*parts, TYPE_NAMES[unit.paper.paper_type]))
    return lead[0].upper() + lead[1:]


def _is_named(title: str, asked: frozenset[str]) -> bool:
    named = set(stems(title))
    return len(named & asked) >= NAMED * len(named)


def _words(unit: Unit) -> str:
    resolving = unit.kind is Kind.ACTION and not unit.words.lower().startswith("action")
    return f"Action: {unit.words}" if resolving else unit.words
