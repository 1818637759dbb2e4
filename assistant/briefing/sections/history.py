"""What the papers say, meeting by meeting, the oldest first; within a meeting item by item, reports before minutes."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from assistant.briefing.bearing import Found
from assistant.briefing.correcting import CORRECTED, is_corrected
from assistant.briefing.material import Material
from assistant.briefing.meetings import by_item, by_meeting, dated, item_name, name, place
from assistant.briefing.nouns import Block, Point, Section
from assistant.briefing.quoting import cited, joined, point
from assistant.evidence.corrections import Replacement
from assistant.evidence.units import Unit, plain
from ingest.papers import Kind, Paper, PaperType

LONGEST_HEADING = 90
Corrections = Sequence[Replacement]
_NUMBER = re.compile(r"^\(?\d{1,3}(?:\.\d{1,3})*[.)]?\s+")
_REPORTS = (PaperType.AGENDA_PACK, PaperType.REPORT, PaperType.OTHER)


def section(material: Material) -> Section:
    """The section."""
    told = [one for one in material.chosen if one.unit.kind is not Kind.TABLE_ROW]
    blocks = [block for group in by_meeting(told) for block in _meeting(group, material.corrections)]
    return Section(key="history", title="History by meeting", blocks=tuple(blocks))


def _meeting(group: Sequence[Found], corrected: Corrections) -> Iterator[Block]:
    identities = [one.unit.paper.identity for one in group]
    identity = next((one for one in identities if not dated(one)), identities[0])
    remark = dated(identity)
    source = "" if identity.meeting_date else f" (“{group[0].unit.paper.source}”)"
    notes = (f"{remark[:1].upper()}{remark[1:]}.",) if remark else ()
    yield Block(heading=f"{name(identity)}{source}", depth=2, notes=notes)
    for item in by_item(group):
        yield from _item(item, corrected)


def _item(item: Sequence[Found], corrected: Corrections) -> Iterator[Block]:
    units = list(joined(item))
    heading = item_name(item[0])
    sections = [list(of) for _, of in groupby(units, key=_section)]
    if units[0].paper.paper_type not in _REPORTS or len(sections) == 1:
        yield Block(heading=heading, depth=3, points=tuple(_points(units, corrected)))
        return
    yield Block(heading=heading, depth=3)
    for of in sections:
        yield Block(heading=_section(of[0]), depth=4, points=tuple(_points(of, corrected)))


def _points(units: Sequence[Unit], corrected: Corrections) -> Iterator[Point]:
    """The headings give meeting and item, footnotes the paragraph; what was corrected since is said to be."""
    for unit in units:
        since = is_corrected(unit.paper.source, unit.span, corrected)
        yield point(unit, f"{place(cited(unit))} ({CORRECTED})" if since else "")


def _at(paper: Paper, start: int) -> int | None:
    return next((at for at, one in enumerate(paper.paragraphs) if one.start <= start < one.end), None)


def _section(unit: Unit) -> str:
    at = _at(unit.paper, unit.span.start)
    named = plain(unit.paper.paragraphs[at].section or "") if at is not None else ""
    bare = _NUMBER.sub("", named).strip(" .:")
    if len(bare) <= LONGEST_HEADING:
        return bare
    return bare[:LONGEST_HEADING].rsplit(" ", 1)[0] + " …"
