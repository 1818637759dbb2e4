"""Actions and requests that no paper held shows to be closed, with owner and due date where stated."""

import re

from assistant.briefing.material import Material
from assistant.briefing.nouns import Block, Cell, Section, Table
from assistant.briefing.sections.decisions import decision_cell, later_cell, meeting_cell
from assistant.registering.entries import Entry, EntryKind

OPEN = (EntryKind.ACTION, EntryKind.REQUESTED)
NONE = "No record was found of an action or request on it."
_DONE = re.compile(r"\s*(?:completed?|done|closed|achieved|delivered|implemented|discharged|finished)\b", re.I)


def section(material: Material) -> Section:
    """The section."""
    kept = [one for one in material.entries if _is_open(one)]
    if not kept:
        return Section(key="open", title="Outstanding matters", notes=(NONE,))
    heads = ("Meeting and item", "Action, request or decision", "Who, by when", "What later papers show")
    rows = tuple((meeting_cell(one), decision_cell(one, material.matter), _who(one), later_cell(one)) for one in kept)
    return Section(
        key="open",
        title="Outstanding matters",
        notes=("What came of a matter is not held where no later paper shows it: it may have been done.",),
        blocks=(
            Block(
                table=Table(caption="Actions, requests and decisions that ask for something", heads=heads, rows=rows)
            ),
        ),
    )


def _is_open(entry: Entry) -> bool:
    """Whether somebody was to do something: an action, a request, a decision that asks for it and did not come back."""
    if entry.kind in OPEN:
        return not _DONE.match(entry.stated or "")
    asks = entry.kind is not EntryKind.RECOMMENDED and bool(entry.owner or entry.due)
    return asks and not entry.came_back


def _who(entry: Entry) -> Cell:
    return Cell(lines=tuple(filter(None, (entry.owner or "No owner stated", entry.due or "No date stated"))))
