"""What a briefing says, gathered for tests."""

from assistant.answers import Citation
from assistant.briefing.nouns import Briefing, Section

Said = tuple[str, tuple[Citation, ...]]


def section(made: Briefing, key: str) -> Section:
    """The section of that key."""
    return next(one for one in made.sections if one.key == key)


def said(*sections: Section) -> list[Said]:
    """Every statement, and every row of a table whole, with the citations."""
    points = [(one.text, one.citations) for part in sections for block in part.blocks for one in block.points]
    rows = [row for part in sections for block in part.blocks if block.table for row in block.table.rows]
    return points + [
        (" | ".join(cell.text for cell in row), tuple(cited for cell in row for cited in cell.citations))
        for row in rows
    ]
