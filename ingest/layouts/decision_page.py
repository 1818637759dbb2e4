"""The page of one decision: labelled particulars, then "Decision:", reasons and alternatives."""

import re
from collections.abc import Sequence
from datetime import date
from itertools import takewhile

from ingest.dates import first_date
from ingest.origins.bodies import is_whole_council
from ingest.origins.claims import heading_claims
from ingest.origins.councils import councils
from ingest.papers import AgendaItem, BlockKind, Claims, Extract, Paper, PaperType
from ingest.structure import furniture, wording
from ingest.structure.assembly import assemble, title_lines
from ingest.structure.dividing import divided
from ingest.structure.paragraphs import Manner, Placed, Role
from ingest.structure.runs import Run, runs
from ingest.structure.wording import Label

_HEADING = re.compile(
    r"(?:decision details?|decision notice|record of (?:executive |officer |delegated )?decisions?|(?:officer"
    r"|delegated) decision(?: record| notice)?|(?:(?:executive|cabinet(?: member)?|portfolio holder"
    r"|member|key) )?decision (?:record|notice|form)|(?:public )?notice of (?:[\w-]+ ){0,3}?decision"
    r"(?: (?:made |taken )?(?:by|of) [^.:]{3,60})?|manylion penderfyniad)$",
    re.I,
)
_FIELD = re.compile(
    r"(?P<label>decision[ -](?:mak|tak)er|decision made by|(?:lead )?cabinet member|portfolio holder"
    r"|decision (?:status|due(?: date)?|type|number|ref(?:erence)?)|status"
    r"|is (?:key|subject|this|the)[^:?]{0,60}\?|key decision|publication date|published|date (?:of"
    r"|published|added|decision)[\w ]{0,30}"
    r"|effective (?:from|date)|decided at meeting|decision date|wards?(?: affected)?|lead (?:officer|member"
    r"|director)|contact|reference|call[- ]in[\w ]{0,30}|report author|portfolio|decision taken by)"
    r"[\s\xa0]*:?[\s\xa0]*(?P<value>.*)",
    re.I | re.S,
)
_MEETING = re.compile(r"decided at meeting|meeting", re.I)
_DATED = re.compile(r"(?:date of decision|decision date|date decision (?:was )?(?:made|taken)|decided on)", re.I)
_MAKER = re.compile(r"decision[ -]maker|decision taken by", re.I)
_TITLE_LABEL = re.compile(
    r"(?:(?:report|decision) )?(?:title|subject)(?: of (?:the )?(?:report|decision))?[\s\xa0]*[:\t][\s\xa0]*(?=\S)",
    re.I,
)
_AT = re.compile(r"\s[-–—]\s(?P<committee>.+)$")


def _line(run: Run) -> str:
    """A run's words without markup, tabs between the cells of a row."""
    return furniture.plain_words(furniture.plain_row(run.words))


def _heading(found: Sequence[Run]) -> int | None:
    return next((at for at, run in enumerate(found[:12]) if not run.furniture and _HEADING.match(_line(run))), None)


def accepts(extract: Extract) -> float:
    """Nearly all for the heading "Decision details" near the top; much for the page's labels and a decision."""
    found = runs(extract)
    fields = sum(bool(_FIELD.match(run.words)) and len(run.words) < 200 for run in found[:80])
    decided = sum(wording.label(run.words) is Label.DECISION for run in found)
    if _heading(found) is not None:
        return 0.98 if fields or decided else 0.6
    # Several decisions, each under a heading of its own, are the record of a meeting.
    return 0.75 if fields > 3 and decided == 1 else 0.0


def _fields(found: Sequence[Run]) -> dict[int, tuple[str, str]]:
    """Runs that hold a labelled particular, with label and value; a value may stand on the line below its label."""
    made: dict[int, tuple[str, str]] = {}
    for at, run in enumerate(found):
        line = _line(run)
        match = None if run.furniture or len(run.words) > 300 else _FIELD.match(line)
        if match is None or not (any(mark in line for mark in ":?\t") or not match["value"].strip()):
            continue
        value = match["value"].strip(" \xa0:")
        if (
            not value
            and at + 1 < len(found)
            and not _FIELD.match(_line(found[at + 1]))
            and len(found[at + 1].words) < 120
        ):
            value = found[at + 1].words
            made[at + 1] = ("", "")
        made[at] = (match["label"], value)
    return made


def _dates(fields: dict[int, tuple[str, str]]) -> tuple[date, ...]:
    """The meeting's date where the page names a meeting, else that of the decision; never the date of publication."""
    for pattern in (_MEETING, _DATED):
        told = [found.day for label, value in fields.values() if pattern.search(label) and (found := first_date(value))]
        if told:
            return tuple(dict.fromkeys(told))
    return ()


def _committees(fields: dict[int, tuple[str, str]]) -> tuple[str, ...]:
    met = [
        match["committee"].strip()
        for label, value in fields.values()
        if _MEETING.search(label) and (match := _AT.search(value))
    ]
    if met:
        return tuple(dict.fromkeys(met))
    makers = [value for label, value in fields.values() if _MAKER.search(label) and value]
    return tuple(dict.fromkeys(name for maker in makers for name in heading_claims([maker]).committees))


def _title_at(found: Sequence[Run], heading: int, fields: dict[int, tuple[str, str]]) -> int:
    """The run that calls itself the title, above the decision; else the first that is no particular and no council."""
    later = [at for at in range(heading + 1, len(found)) if at not in fields and not found[at].furniture]
    above = takewhile(lambda at: wording.label(found[at].words) is not Label.DECISION, later)
    labelled = next((at for at in above if _TITLE_LABEL.match(_line(found[at]))), None)
    named = (
        at for at in later if any(map(str.isalpha, found[at].words)) and not is_whole_council(_line(found[at]).title())
    )
    return next(named, heading) if labelled is None else labelled


def _placed(found: Sequence[Run], heading: int, title: int, fields: dict[int, tuple[str, str]]) -> tuple[Placed, ...]:
    placed = []
    for at, run in enumerate(found):
        if at < title:
            role = Role.HEADING if run.block.kind is BlockKind.HEADING or at == heading else Role.FRONT
        elif run.block == found[title].block and not run.furniture:
            role = Role.TITLE
        else:
            role = Role.FRONT if at in fields else Role.BODY
        placed.append(Placed(run=run, item=0 if at >= title else None, role=role))
    return tuple(placed)


def read(extract: Extract, source: str) -> Paper:
    """One decision as one item without a number; it is dated by its meeting, not by its publication."""
    found = divided(extract)
    heading = _heading(found)
    fields = _fields(found)
    title = _title_at(found, -1 if heading is None else heading, fields)
    named = _TITLE_LABEL.sub("", _line(found[title]))
    item = AgendaItem(number=None, title=furniture.clean_title(named))
    front = [run.words for run in found[:title] if not run.furniture]
    claims = Claims(
        councils=councils([*front, *title_lines(extract)], extract.text, trust_text=True),
        committees=_committees(fields),
        dates=_dates(fields),
    )
    placed = _placed(found, -1 if heading is None else heading, title, fields)
    return assemble(extract, source, PaperType.DECISION, placed, (item,), Manner.MINUTES, claims)
