"""Declarations of interest, which name the item that they are on by its number alone: "in item 5" (pure)."""

import re

from ingest.papers import Paper, Span

_DECLARATIONS = re.compile(r"\b(?:declarations?|disclos\w+|interests?)\b", re.I)
_ITEMS = re.compile(r"\b(?:items?|minutes?)(?: (?:no|number)s?\.?)?\s+((?:\d{1,2}[a-z]?(?:\s*(?:,|and|&)\s*)?)+)", re.I)
_NUMBER = re.compile(r"\d{1,2}[a-z]?")


def declared_on(paper: Paper, title: str, span: Span) -> tuple[str, ...]:
    """The titles of the items whose numbers a run names below a heading on interests; none below another title."""
    if not _DECLARATIONS.search(title):
        return ()
    named = _ITEMS.findall(paper.text[span.start : span.end])
    numbers = {number for run in named for number in _NUMBER.findall(run)}
    return tuple(
        item.title for item in paper.items if (item.number or "").rstrip(".") in numbers and item.title != title
    )
