"""Any other paper: headings, numbered paragraphs and tables, as reports to a committee are laid out."""

import re

from ingest.papers import AgendaItem, BlockKind, Extract, Paper, PaperType
from ingest.structure import furniture, report_heads, wording
from ingest.structure.assembly import assemble, claims_of
from ingest.structure.headings import heads_report
from ingest.structure.paragraphs import Manner, Placed, Role
from ingest.structure.runs import Run, runs
from ingest.structure.titling import title_among

_NAMED = re.compile(
    r"(?:report )?(?:title|subject)(?: of (?:the )?report)?[\s\xa0]*[:\t][\s\xa0]*(?P<title>\S.{3,200})", re.I
)
_ITEM = re.compile(
    r"(?:agenda )?item(?: no\.?| number)?[\s\xa0]*[:\t]?[\s\xa0]*(?P<number>\d{1,3}(?:\.?[a-z]|\.\d{1,2})?)$", re.I
)
_PURPOSE = re.compile(
    r"recommendation|purpose|financial implications|legal implications|executive summary|background papers", re.I
)
# "Date of hearing: 14 August 2024" / "Date | 7 September 2023"
_LABELLED = re.compile(r"[A-Z][\w /()’'-]{2,40}[\s\xa0]*[:|][\s\xa0]*\S[^\n]{0,120}$")
_ADDRESSED = re.compile(r"Dear\s+\S")
_HEAD_RUNS = 14


def _particulars(found: tuple[Run, ...]) -> int:
    """How many runs stand before the first heading of the report's body or its first long paragraph."""
    for at, run in enumerate(found[:40]):
        if (
            len(run.words) > 220
            or wording.recommends(run.words)
            or (at > 0 and _PURPOSE.search(run.words) and heads_report(run))
        ):
            return at
    return min(len(found), 4)


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
        headings = [
            run.words for run in found[:_HEAD_RUNS] if run.block.kind is BlockKind.HEADING and not run.furniture
        ]
        title = title_among([*headings, *([extract.title] if extract.title else [])])
    return furniture.clean_title(title) if title else None


def _plain(run: Run) -> str:
    """A run's words without markup, tabs between the cells of a row."""
    return furniture.plain_words(furniture.plain_row(run.words))


def accepts(extract: Extract) -> float:
    """Little, for anything: this layout takes what no other does."""
    return 0.2


def read(extract: Extract, source: str) -> Paper:
    """A report where it has the headings of one, else some other paper; one item where the paper names its number."""
    found = runs(extract)
    head = _particulars(found)
    title = _title(found, extract)
    opening = [_plain(run) for run in found[:_HEAD_RUNS]]
    number = next((match["number"] for words in opening if (match := _ITEM.match(words))), None)
    items = (AgendaItem(number=number, title=title),) if number and title else ()
    placed = [
        Placed(run=run, item=0 if items else None, role=_role(run) if at < head else Role.BODY)
        for at, run in enumerate(found)
    ]
    is_report = sum(bool(_PURPOSE.search(run.words)) and heads_report(run) for run in found) > 0
    claims = claims_of(_front(found[: _labelled(found, head)]), extract)
    kind = PaperType.REPORT if is_report else PaperType.OTHER
    return assemble(extract, source, kind, placed, items, Manner.REPORT, claims)


def _front(found: tuple[Run, ...]) -> list[str]:
    """The lines at the head; of a row of several cells, what each says as well."""
    kept = [run for run in found if not run.furniture]
    rows = [run for run in kept if "\t" in run.words]
    return [*(furniture.plain_row(run.words) for run in kept), *report_heads.lines(rows)]


def _role(run: Run) -> Role:
    return Role.HEADING if run.block.kind is BlockKind.HEADING else Role.FRONT
