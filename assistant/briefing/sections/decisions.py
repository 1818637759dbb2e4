"""What was resolved, agreed, approved, noted or referred, in a table, with what later papers show of it."""

import re

from assistant.answers import Citation
from assistant.briefing.finding import Matter
from assistant.briefing.material import Material
from assistant.briefing.meetings import capital, name, place
from assistant.briefing.nouns import Block, Cell, Section, Table
from assistant.briefing.quoting import lines
from assistant.evidence.units import plain
from assistant.registering.entries import Entry, EntryKind
from ingest.papers import PaperType, Span

DECIDED = (
    EntryKind.RESOLVED,
    EntryKind.AGREED,
    EntryKind.APPROVED,
    EntryKind.REFERRED,
    EntryKind.RECOMMENDED,
    EntryKind.NOTED,
)
_TELL = (PaperType.MINUTES, PaperType.AGENDA_ITEM, PaperType.DECISION)
# How the register says of a plan's row what stands in columns of its own here.
_OWN_COLUMNS = re.compile(r"; (?:owner|due|status): ")
NONE = "No record was found of a decision on it."


def section(material: Material) -> Section:
    """The section."""
    kept = [one for one in material.entries if one.kind in DECIDED and one.citation.paper_type in _TELL]
    if not kept:
        return Section(key="decisions", title="Decisions so far", notes=(NONE,))
    heads = ("Meeting and item", "Decision", "What came of it")
    rows = tuple((meeting_cell(one), decision_cell(one, material.matter), later_cell(one)) for one in kept)
    caption = "Decisions, oldest first"
    return Section(
        key="decisions",
        title="Decisions so far",
        blocks=(Block(table=Table(caption=caption, heads=heads, rows=rows)),),
    )


def meeting_cell(entry: Entry) -> Cell:
    """Meeting and item."""
    cited = entry.citation
    item = f"Item {cited.item}: {cited.item_title}" if cited.item else (cited.item_title or "")
    return Cell(lines=tuple(filter(None, (name(entry.identity), item))))


def decision_cell(entry: Entry, matter: Matter) -> Cell:
    """What was decided, whole, in the paper's words."""
    cited = entry.citation
    told: tuple[str, ...] = (_OWN_COLUMNS.split(entry.words)[0] if entry.stated else entry.words,)
    if entry.words == plain(cited.quote):
        told = lines(matter.whole(cited.source), Span(cited.start, cited.end))
    return Cell(lines=told, citations=(cited,))


def later_cell(entry: Entry) -> Cell:
    """What its paper prints as its status, and where a later paper takes it up."""
    told = [f"Status printed: {entry.stated}"] if entry.stated else []
    told += [capital(entry.follow_up) + (":" if entry.came_back else "")] if not entry.stated or entry.came_back else []
    told += [place(one) for one in entry.came_back]
    return Cell(lines=tuple(told), citations=tuple[Citation, ...](entry.came_back))
