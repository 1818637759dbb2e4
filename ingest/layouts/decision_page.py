"""The page of one decision: labelled particulars, then "Decision:", reasons and alternatives."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import takewhile

from ingest import numbering
from ingest.dates import first_date
from ingest.origins.bodies import is_whole_council
from ingest.origins.claims import heading_claims
from ingest.origins.councils import councils
from ingest.papers import AgendaItem, BlockKind, Claims, Extract, Paper, PaperType
from ingest.structure import furniture, wording
from ingest.structure.assembly import assemble, title_lines
from ingest.structure.dividing import divided
from ingest.structure.headings import heads_report
from ingest.structure.paragraphs import Manner, Placed, Role
from ingest.structure.runs import Run, runs
from ingest.structure.wording import Label

# "Taxi Panel, 3 June 2025: notice of decision" / "Decision notice - Taxi licence 114"
_NOTICE = re.compile(
    r"(?P<body>.{3,150}?)[\s\xa0]*[:–—-][\s\xa0]*(?:(?:public )?notice of (?:[\w-]+ ){0,3}?decision"
    r"|decision (?:notice|record)|record of decision)$"
    r"|(?:decision notice|notice of decision|record of decision)[\s\xa0]*[:–—-][\s\xa0]+\S.{3,150}$",
    re.I,
)
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
# "Premises: 4 Pier Row" / "· Date of hearing: 3 June 2025"
_LABELLED = re.compile(r"[A-Z][\w /()’'-]{2,40}:[\s\xa0]+\S[^\n]{0,160}[^.\s]$")
_BULLET = re.compile(r"^[·•*–-][\s\xa0]+")
_MATTER = re.compile(r"(?:matter|application|subject|proposal)[\s\xa0]*:", re.I)
_MEETING = re.compile(r"decided at meeting|meeting|hearing", re.I)
_DATED = re.compile(r"(?:date of decision|decision date|date decision (?:was )?(?:made|taken)|decided on)", re.I)
_MAKER = re.compile(r"decision[ -]maker|decision taken by", re.I)
_TITLE_LABEL = re.compile(
    r"(?:decision notice|notice of decision|record of decision)[\s\xa0]*[:–—-][\s\xa0]+"
    r"|(?:(?:report|decision) )?(?:title|subject)(?: of (?:the )?(?:report|decision))?[\s\xa0]*[:\t][\s\xa0]*(?=\S)",
    re.I,
)
_AT = re.compile(r"\s[-–—]\s(?P<committee>.+)$")


def _line(run: Run) -> str:
    """A run's words without markup or bullet, tabs between the cells of a row."""
    return furniture.plain_words(_BULLET.sub("", furniture.plain_row(run.words)))


def _heading(found: Sequence[Run]) -> int | None:
    top = [at for at, run in enumerate(found[:12]) if not run.furniture]
    whole = [at for at in top if _HEADING.match(_line(found[at]))]
    notices = [at for at in top if _NOTICE.match(_line(found[at]))] if _decided(found) == 1 else []
    return next(iter([*whole, *notices]), None)


def _decided(found: Sequence[Run]) -> int:
    """How many lines are "Decision:", or a heading "2. Decision"."""
    return sum(Label.DECISION in (wording.label(run.words), wording.numbered_label(run.words)) for run in found)


def accepts(extract: Extract) -> float:
    """Nearly all for the heading "Decision details" near the top; much for the page's labels and a decision."""
    found = runs(extract)
    fields = sum(bool(_FIELD.match(_line(run))) and len(run.words) < 200 for run in found[:80])
    decided = _decided(found)
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
    return {**_labelled(found, made), **made}


def _labelled(found: Sequence[Run], fields: Iterable[int]) -> dict[int, tuple[str, str]]:
    """Further lines with a label below those of the head, or in their list: "Premises: 4 Pier Row"."""
    made: dict[int, tuple[str, str]] = {}
    known = set(fields)
    above = next((at for at, run in enumerate(found) if _decided((run,))), len(found))
    for step in (1, -1):
        for at in range(above)[::step]:
            stands = step > 0 or found[at].block.kind is BlockKind.LIST_ENTRY
            if stands and at - step in known and at not in known and _is_labelled(found[at]):
                label, _, value = _line(found[at]).partition(":")
                made[at] = (label, value.strip(" \xa0"))
                known.add(at)
    return made


def _is_labelled(run: Run) -> bool:
    is_heading = run.block.kind is BlockKind.HEADING or (run.words.isupper() and len(run.words.split()) > 1)
    return (
        not (is_heading or run.furniture) and bool(_LABELLED.match(_line(run))) and not _TITLE_LABEL.match(_line(run))
    )


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
    return tuple(dict.fromkeys(name for maker in makers for name in _bodies(maker)))


def _bodies(maker: str) -> tuple[str, ...]:
    """The body that a decision's maker is, a member who decides alone among them."""
    return heading_claims([maker]).committees or heading_claims([f"Decision maker: {maker}"]).committees


def _title_at(found: Sequence[Run], heading: int, fields: dict[int, tuple[str, str]]) -> int:
    """The run that calls itself the title, above the decision; else the first that is no particular and no council."""
    later = [at for at in range(heading + 1, len(found)) if at not in fields and not found[at].furniture]
    above = takewhile(lambda at: wording.label(found[at].words) is not Label.DECISION, later)
    labelled = next((at for at in above if _TITLE_LABEL.match(_line(found[at]))), None)
    named = [
        at for at in later if any(map(str.isalpha, found[at].words)) and not is_whole_council(_line(found[at]).title())
    ]
    if labelled is not None or not named:
        return heading if labelled is None else labelled
    if wording.label(found[named[0]].words) is not Label.DECISION:
        return named[0]
    # Nothing stands above the decision but lines with labels: that which says what it was about.
    matters = (at for at in fields if heading < at < named[0] and _MATTER.match(_line(found[at])))
    return next(matters, named[0])


def _placed(found: Sequence[Run], heading: int, title: int, fields: dict[int, tuple[str, str]]) -> tuple[Placed, ...]:
    placed = []
    for at, run in enumerate(found):
        if at < title:
            role = Role.HEADING if run.block.kind is BlockKind.HEADING or at == heading else Role.FRONT
        elif run.block == found[title].block and not run.furniture:
            role = Role.TITLE
        else:
            role = Role.FRONT if at in fields and at != title else Role.BODY
        placed.append(Placed(run=run, item=0 if at >= title else None, role=role))
    return tuple(placed)


def _headed(found: Sequence[Run]) -> tuple[Run, ...]:
    """The runs; where "2. Decision" stands among numbered headings, these as headings, in a text that marks none."""
    numbered = [at for at, run in enumerate(found) if heads_report(run) and numbering.plain(_line(run))]
    numbered = [at for at in numbered if at + 1 not in numbered and not found[at].furniture]
    rising = numbering.rising([str(numbering.plain(_line(found[at]))) for at in numbered])
    heads = {numbered[place] for place in rising}
    if not any(wording.numbered_label(found[at].words) for at in heads):
        return tuple(found)
    return tuple(
        replace(run, block=replace(run.block, kind=BlockKind.HEADING)) if at in heads else run
        for at, run in enumerate(found)
    )


def read(extract: Extract, source: str) -> Paper:
    """One decision as one item without a number; it is dated by its meeting, not by its publication."""
    found = _headed(divided(extract))
    heading = _heading(found)
    fields = _fields(found)
    # "Decision notice: Taxi licence 114" is the title as well.
    is_title = heading is not None and bool(_TITLE_LABEL.match(_line(found[heading])))
    title = (
        heading if is_title and heading is not None else _title_at(found, -1 if heading is None else heading, fields)
    )
    named = _TITLE_LABEL.sub("", _line(found[title]))
    item = AgendaItem(number=None, title=furniture.clean_title(named))
    front = [run.words for run in found[:title] if not run.furniture]
    # "Taxi Panel, 3 June 2025: notice of decision"
    notice = None if heading is None else _NOTICE.match(_line(found[heading]))
    told = heading_claims([notice["body"]] if notice and notice["body"] else [])
    claims = Claims(
        councils=councils([*front, *title_lines(extract)], extract.text, trust_text=True),
        committees=_committees(fields) or told.committees,
        dates=_dates(fields) or told.dates,
    )
    placed = _placed(found, -1 if heading is None else heading, title, fields)
    return assemble(extract, source, PaperType.DECISION, placed, (item,), Manner.MINUTES, claims)
