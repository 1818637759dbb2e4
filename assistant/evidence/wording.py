"""Chosen units to cited statements: meeting and item first, then the paper's own words (pure)."""

from collections.abc import Sequence
from itertools import groupby

from assistant.answers import Citation, Statement
from assistant.citing import TYPE_NAMES, citation, meeting_name
from assistant.evidence.units import Unit
from ingest.papers import Kind


def said(chosen: Sequence[Unit]) -> tuple[tuple[Statement, ...], tuple[Citation, ...]]:
    """Statements and their citations, those of one paper and item together in the paper's order."""
    statements: list[Statement] = []
    citations: list[Citation] = []
    for _, units in groupby(_arranged(chosen), key=_place):
        for position, unit in enumerate(units):
            cited = citation(len(citations) + 1, unit.passage, unit.paper, unit.span)
            words = f"{_lead(unit, cited)}: {_words(unit)}" if position == 0 else _words(unit)
            statements.append(Statement(text=words, citations=(cited.n,)))
            citations.append(cited)
    return tuple(statements), tuple(citations)


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


def _lead(unit: Unit, cited: Citation) -> str:
    parts = [meeting_name(unit.paper.identity)]
    if cited.item:
        parts.append(f"item {cited.item}" + (f" ({cited.item_title})" if cited.item_title else ""))
    elif cited.item_title:
        parts.append(cited.item_title)
    return ", ".join((*parts, TYPE_NAMES[unit.paper.paper_type]))


def _words(unit: Unit) -> str:
    resolving = unit.kind is Kind.ACTION and not unit.words.lower().startswith("action")
    return f"Action: {unit.words}" if resolving else unit.words
