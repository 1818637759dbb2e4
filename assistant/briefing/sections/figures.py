"""Facts and figures: the statements that give them, and the tables with their heads."""

from collections.abc import Iterator

from assistant.briefing import tables
from assistant.briefing.bearing import NAMES, Found
from assistant.briefing.choosing import is_routine, worth
from assistant.briefing.correcting import CORRECTED, is_corrected
from assistant.briefing.material import Material
from assistant.briefing.meetings import by_meeting, place
from assistant.briefing.nouns import Block, Length, Point, Section
from assistant.briefing.quoting import cited, point
from ingest.papers import Kind

STATEMENTS = {Length.SHORT: 5, Length.STANDARD: 12, Length.FULL: 60}
TABLES = {Length.SHORT: 1, Length.STANDARD: 8, Length.FULL: 60}
ROWS = {Length.SHORT: 6, Length.STANDARD: 14, Length.FULL: 200}
LONGEST_ROW = 90
NONE = "No records were found of figures on it."


def section(material: Material) -> Section:
    """The section."""
    found, length = material.matter.found, material.wish.length
    # What is recommended is no fact: the meeting may have decided otherwise.
    left = (Kind.TABLE_ROW, Kind.RECOMMENDATION)
    told = [one for one in found if one.unit.kind not in left and one.figures]
    best = sorted((one for one in told if not is_routine(one.unit)), key=lambda one: -worth(one))[: STATEMENTS[length]]
    points = tuple(_point(one, material) for group in by_meeting(best) for one in group)
    shown = list(_tables(material))
    blocks = (*((Block(points=points),) if points else ()), *shown)
    return Section(key="figures", title="Facts and figures", notes=() if blocks else (NONE,), blocks=blocks)


def _point(one: Found, material: Material) -> Point:
    since = is_corrected(one.unit.paper.source, one.unit.span, material.corrections)
    return point(one.unit, place(cited(one.unit)) + (f" ({CORRECTED})" if since else ""))


def _tables(material: Material) -> Iterator[Block]:
    """The tables with the best rows, oldest meeting first; of a torn one the rows that name the topic themselves."""
    found, length = material.matter.found, material.wish.length
    grouped = sorted(tables.of_papers(found), key=lambda rows: -max(map(worth, rows)))[: TABLES[length]]
    ordered = {id(rows[0]): rows for rows in grouped}
    for group in by_meeting([rows[0] for rows in grouped]):
        for first in group:
            rows = ordered[id(first)]
            made = tables.table(rows, ROWS[length])
            if made is None:
                yield from _torn(rows, length)
                continue
            table, out = made
            notes = [f"This table gives the nearest rows; {out} more are left out at this length."] if out else []
            if any(is_corrected(one.unit.paper.source, one.unit.span, material.corrections) for one in rows):
                notes.append(f"This table gives rows {CORRECTED}.")
            yield Block(table=table, notes=tuple(notes))


def _torn(rows: list[Found], length: Length) -> Iterator[Block]:
    headed = [one for one in rows if (row := tables.row_of(one.unit)) is not None and row.headers]
    kept = [one for one in headed if one.named >= NAMES and not tables.is_torn(one.unit)]
    named = [one for one in kept if len(one.unit.words.split()) <= LONGEST_ROW][: ROWS[length]]
    points = tuple(point(one.unit, place(cited(one.unit))) for one in named)
    if points:
        yield Block(points=points)
