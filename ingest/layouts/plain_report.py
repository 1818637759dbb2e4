"""Any other paper: headings, numbered paragraphs and tables, as reports to a committee are laid out."""

import re

from ingest import numbering
from ingest.marking.guarding import may_close
from ingest.origins.bodies import heads_paper
from ingest.papers import AgendaItem, BlockKind, Extract, Paper, PaperType
from ingest.structure import furniture, report_heads, wording
from ingest.structure.assembly import assemble, claims_of
from ingest.structure.headings import heads_minute, heads_report, is_prose
from ingest.structure.one_item import Named, item_of, without_item
from ingest.structure.paragraphs import Manner, Placed, Role
from ingest.structure.runs import Run, runs
from ingest.structure.titling import title_among
from ingest.structure.wording import Label

_NAMED = re.compile(
    r"(?:report )?(?:title|subject)(?: of (?:the )?report)?[\s\xa0]*[:\t][\s\xa0]*(?P<title>\S.{3,200})", re.I
)
_PURPOSE = re.compile(
    r"recommendation|purpose|financial implications|legal implications|executive summary|background papers", re.I
)
# "Date of hearing: 14 August 2024" / "Date | 7 September 2023"
_LABELLED = re.compile(r"[A-Z][\w /()’'-]{2,40}[\s\xa0]*[:|][\s\xa0]*\S[^\n]{0,120}$")
# "1. What the Board is asked to do": where the numbered parts of a report begin.
_FIRST_PART = re.compile(
    r"(?:1[.)]|1\.0|A[.)])[\s\xa0]+[^\W\d]|(?:summary|introduction|background|context|(?:.{2,30}['’]s[\s\xa0]+)?foreword)$",
    re.I,
)
_NUMBERED = re.compile(r"\d{1,2}[.)]?[\s\xa0]+\D")
# "Report of the Clerk" / "Interim report"
_CALLED = re.compile(r"(?:.{0,160}\b)?report(?:$|[\s\xa0]*:|[\s\xa0]+(?:of|by|to|from|for|on)\b)", re.I)
_ADDRESSED = re.compile(r"Dear\s+\S")
_HEAD_RUNS = 14


def _purposes(run: Run) -> bool:
    """Whether a heading is one that only reports have; not "Finance and General Purposes Committee"."""
    return bool(_PURPOSE.search(run.words)) and heads_report(run) and not heads_paper(_plain(run))


def _opens_part(run: Run) -> bool:
    is_first = run.block.kind is BlockKind.HEADING and numbering.plain(_plain(run)) == "1"
    opens = is_first or _FIRST_PART.match(_plain(run)) or wording.subject(run.words) is Label.RECOMMENDATION
    return _purposes(run) or (bool(opens) and heads_report(run))


def _particulars(found: tuple[Run, ...]) -> int:
    """How many runs stand before the first heading of the report's body or its first long paragraph."""
    for at, run in enumerate(found[:40]):
        if len(run.words) > 220 or wording.recommends(run.words) or (at > 0 and _opens_part(run)):
            return at
    return min(len(found), 4)


def _front(found: tuple[Run, ...], head: int) -> int:
    """How many of the runs at the head are its particulars: no sentence is one, nor what stands below it."""
    prose = (at for at, run in enumerate(found[:head]) if not run.furniture and _tells(run))
    return min(head, max(1, next(prose, head)))


def _tells(run: Run) -> bool:
    return run.block.kind is BlockKind.PARAGRAPH and not _LABELLED.match(_plain(run)) and is_prose(run.words)


def _labelled(found: tuple[Run, ...], head: int) -> int:
    """How many runs hold what is said at the head: more where lines with labels go on, or a letter is addressed."""
    addressed = (at + 1 for at, run in enumerate(found[:_HEAD_RUNS]) if _ADDRESSED.match(run.words))
    end = max(head, next(addressed, 0))
    while end < min(len(found), _HEAD_RUNS) and (found[end].furniture or _LABELLED.match(found[end].words)):
        end += 1
    return end


def _title(found: tuple[Run, ...], extract: Extract) -> str | None:
    named = (_NAMED.match(_plain(run)) for run in found[:_HEAD_RUNS])
    title = next((match["title"] for match in named if match), None)
    if title is None:
        title = title_among([*_headings(found), *filter(None, [without_item(extract.title or "")])])
    return furniture.clean_title(title) if title else None


def _headings(found: tuple[Run, ...]) -> list[str]:
    """The headings at the head, without the item that they name and without those of parts."""
    head = [run for run in found[:_HEAD_RUNS] if not run.furniture]
    bold = [run for run in head[: _particulars(found)] if heads_minute(run)]
    headings = [run for run in head if run.block.kind is BlockKind.HEADING or run in bold]
    kept = [run for run in headings if not _NUMBERED.match(_plain(run)) and not _FIRST_PART.match(_plain(run))]
    return [words for run in kept if (words := without_item(run.words))]


def _plain(run: Run) -> str:
    """A run's words without markup, tabs between the cells of a row."""
    return furniture.plain_words(furniture.plain_row(run.words))


def accepts(extract: Extract) -> float:
    """Little, for anything; more where the head names the one item of which the paper is the report."""
    found = runs(extract)
    labelled = any(wording.label(run.words) in (Label.MINUTES, Label.DECISION) for run in found)
    # Where a part may be closed, the finer division of an agenda keeps the marking with its part.
    if may_close(extract.text) or labelled or report_heads.heads(found) or _item(found) is None:
        return 0.2
    return 0.45 if _is_report(found) else 0.2


def _item(found: tuple[Run, ...]) -> Named | None:
    """The item that is named at the head, before the first part of the report."""
    end = min(max(_particulars(found), 1), _HEAD_RUNS)
    lines = [_plain(run) for run in found if not run.furniture]
    head = [_plain(run) for run in found[:end] if not run.furniture]
    return item_of(head, lines[len(head) :])


def _is_report(found: tuple[Run, ...]) -> bool:
    """Whether a paper has the headings of a report, or calls itself one and has parts."""
    if any(map(_purposes, found)):
        return True
    called = any(_CALLED.match(_plain(run)) for run in found[:_HEAD_RUNS] if len(run.words) < 200)
    parts = sum(heads_report(run) for run in found[_particulars(found) :] if not run.furniture)
    return parts > 1 and (called or _item(found) is not None)


def read(extract: Extract, source: str) -> Paper:
    """A report where it has the headings of one, else some other paper; one item where the paper names its number."""
    found = runs(extract)
    head = _particulars(found)
    title = _title(found, extract)
    named = _item(found)
    title = furniture.clean_title(named.title) if named and named.title else title
    items = (AgendaItem(number=named.number, title=title),) if named and title else ()
    front = _front(found, head)
    placed = [
        Placed(run=run, item=0 if items else None, role=_role(run) if at < front else Role.BODY)
        for at, run in enumerate(found)
    ]
    claims = claims_of(_lines(found[: _labelled(found, head)]), extract)
    kind = PaperType.REPORT if _is_report(found) else PaperType.OTHER
    return assemble(extract, source, kind, placed, items, Manner.REPORT, claims)


def _lines(found: tuple[Run, ...]) -> list[str]:
    """The lines at the head; of a row of several cells, what each says as well."""
    kept = [run for run in found if not run.furniture]
    rows = [run for run in kept if "\t" in run.words]
    return [*(furniture.plain_row(run.words) for run in kept), *report_heads.lines(rows)]


def _role(run: Run) -> Role:
    named = None if run.furniture or run.block.kind is BlockKind.TABLE_ROW else item_of([_plain(run)])
    is_item = named is not None and named.title is not None
    return Role.HEADING if run.block.kind is BlockKind.HEADING or is_item else Role.FRONT
