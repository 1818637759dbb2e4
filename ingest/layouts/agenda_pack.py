"""An agenda with the reports behind it: a front sheet that lists the items, then each report with its own numbers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from ingest import numbering
from ingest.marking.guarding import may_close
from ingest.origins.claims import heading_claims
from ingest.origins.councils import from_headings
from ingest.papers import AgendaItem, BlockKind, Claims, Extract, Paper, PaperType
from ingest.structure import furniture, wording
from ingest.structure.assembly import assemble, claims_of
from ingest.structure.front_sheet import Entry, entries, items
from ingest.structure.paragraphs import Manner, Placed, Role
from ingest.structure.report_heads import Head, heads, is_label, item_marks, paged_heads, settle
from ingest.structure.runs import Run, runs
from ingest.structure.titling import heads_part, may_title
from ingest.structure.wording import Label

# "Agenda item 9: Rents" at the head of one report names no agenda.
_ONE_ITEM = re.compile(r".*\bagenda\W+item\W*\d", re.I | re.S)
_AGENDA = re.compile(
    r"(?:.{0,120}\b)?(?:agenda|public (?:document|reports?) pack|supplementary agenda|summons)\b"
    r".{0,60}$",
    re.I,
)
# What is said of the items that follow reaches further than the item it is said at.
_REACHES = re.compile(r"exclu|remainder|following|withdraw", re.I)
_ITEMS_HEAD = re.compile(r"(?:[il]tem|no\.?|agenda item)s?\b.{0,40}\bpages?\b", re.I | re.S)
_MINUTES = re.compile(r"(?:(?:draft|printed|unconfirmed) )?(?:minutes|notes?) of\b|minutes$", re.I)
_FRONT_RUNS = 250
_FEW_LINES = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class _Pack:
    found: tuple[Run, ...]
    heads: tuple[Head, ...]
    listed: tuple[Entry, ...]
    items: tuple[AgendaItem, ...]


def _front_end(found: Sequence[Run], reports: Sequence[Head]) -> int:
    return reports[0].at if reports else len(found)


def _opened(found: Sequence[Run]) -> tuple[Head, ...]:
    """The lines "ITEM 4" where the front sheet above lists two or more of them; none where that may close a part of
    the agenda, as all below "Part 2" is closed."""
    marks = item_marks(found)
    front = found[: _front_end(found, marks)] if marks else ()
    listed = entries(front, guarded=True)
    places = {entry.at for entry in listed}
    lines = (run.words for at, run in enumerate(front) if at not in places or _REACHES.search(run.words))
    if may_close("\n".join(lines)):
        return ()
    numbers = [item.number or "" for item in items(listed)]
    known = [mark for mark in marks if any(numbering.same(number, mark.number or "") for number in numbers)]
    return tuple(known) if len(known) > 1 else ()


def _analysed(extract: Extract) -> _Pack:
    found = runs(extract)
    reports = heads(found)
    if reports and reports[0].at < 3 and len(reports) > 1 and reports[0].number is None:
        reports = reports[1:]
    guarded = may_close(extract.text)
    reports = reports or _opened(found)
    listed = entries(found[: min(_front_end(found, reports), _FRONT_RUNS)], guarded)
    agenda = items(listed)
    printed = dict(extract.printed_pages)
    if agenda and printed:
        reports = paged_heads(found, agenda, printed, reports)
        listed = tuple(entry for entry in listed if entry.at < _front_end(found, reports))
        agenda = items(listed) if listed else agenda
    return _Pack(found=found, heads=reports, listed=listed, items=agenda)


def accepts(extract: Extract) -> float:
    """Much for items with page ranges and for "Agenda Item 7" at the head of reports; less for an agenda alone."""
    pack = _analysed(extract)
    head = [run.words for run in pack.found[:25] if not run.furniture]
    labels = sum(wording.label(run.words) in (Label.MINUTES, Label.DECISION) for run in pack.found)
    if (labels > 2 and labels > len(pack.heads)) or any(_MINUTES.match(line) for line in head[:4]):
        return 0.1
    marked = sum(report.number is not None for report in pack.heads)
    paged = sum(item.pages is not None for item in pack.items)
    guarded = may_close(extract.text)
    named = any(_AGENDA.match(line) and (guarded or not _ONE_ITEM.match(line)) for line in head)
    score = 0.3 * (marked > 0) + 0.15 * (marked > 1) + 0.35 * (paged > 1) + 0.2 * (len(pack.items) > 2) * named
    return min(score + 0.15 * named + 0.15 * (len(pack.heads) > 1), 0.98)


def _added(pack: _Pack) -> tuple[AgendaItem, ...]:
    """The items of the front sheet and, where it is lost, those that the marks of the reports name."""
    known = list(pack.items)
    for head in pack.heads:
        if head.number and not any(numbering.same(item.number or "", head.number) for item in known):
            below = [*pack.found[head.at + 1 : head.rows], *pack.found[head.end : head.end + 6]]
            title = head.title or _first_words(below) or _first_words(pack.found[max(0, head.at - 6) : head.at])
            known.append(AgendaItem(number=head.number, title=furniture.clean_title(title or f"Item {head.number}")))
    return tuple(known)


def _first_words(found: Sequence[Run]) -> str | None:
    """The first line that may be a title, above whatever heads a part of the report."""
    short = (run.words for run in found if not run.furniture and len(run.words) < 200)
    return next(filter(may_title, takewhile(lambda words: not heads_part(words), short)), None)


def _reports(pack: _Pack, known: Sequence[AgendaItem]) -> dict[int, int]:
    """The run where each report begins, with its item."""
    begun: dict[int, int] = {}
    current = -1
    for head in pack.heads:
        item = settle(head, known, current)
        if item is not None:
            begun[head.at] = current = item
    return begun


def _head_runs(head: Head) -> tuple[int, ...]:
    mark = (head.at,) if head.at < head.rows else ()
    return (*mark, *range(head.rows, head.end))


def _labels_below(found: Sequence[Run], head: Head) -> Iterator[int]:
    """The lines with a label among the few right below a mark, above the first part: "Report of: the Clerk"."""
    for at, run in enumerate(found[head.end : head.end + _FEW_LINES], start=head.end):
        if heads_part(run.words) or len(run.words) > 200:
            return
        if run.block.kind is not BlockKind.TABLE_ROW and is_label(run):
            yield at


def _place_pack(pack: _Pack, begun: dict[int, int], known: Sequence[AgendaItem], paged: bool) -> tuple[Placed, ...]:
    in_head = {at: head for head in pack.heads for at in _head_runs(head)}
    labels = {at for head in pack.heads for at in _labels_below(pack.found, head)}
    placed: list[Placed] = []
    item: int | None = None
    for at, run in enumerate(pack.found):
        item = begun.get(at, item)
        role = Role.BODY if item is not None and at not in labels else Role.FRONT
        if at in in_head:
            is_mark = at < in_head[at].rows and at in begun
            role = Role.TITLE if is_mark else Role.FRONT
        pages = known[item].pages if item is not None and not paged else None
        placed.append(Placed(run=run, item=item, role=role, printed_page=pages))
    return tuple(placed)


def _place_agenda(pack: _Pack) -> tuple[Placed, ...]:
    """An agenda without reports: what stands below an item's line is that item's."""
    opened = {entry.at: place for place, entry in enumerate(pack.listed)}
    placed: list[Placed] = []
    item: int | None = None
    for at, run in enumerate(pack.found):
        item = opened.get(at, item)
        role = Role.TITLE if at in opened and not run.furniture else Role.BODY if item is not None else Role.FRONT
        placed.append(Placed(run=run, item=item, role=role))
    return tuple(placed)


def _claims(pack: _Pack, begun: dict[int, int], extract: Extract) -> Claims:
    """What the front sheet says; a report's head dates the same meeting and may name its committee."""
    end = min(begun, default=len(pack.found))
    listed = {entry.at for entry in pack.listed}
    front = [
        furniture.plain_words(run.words)
        for at, run in enumerate(pack.found[:end])
        if at not in listed and not run.furniture
    ]
    sheet = claims_of(front, extract, trust_text=True)
    lines = tuple(
        line for head in pack.heads if head.at in begun for line in head.lines if not _gives_title(line, head)
    )
    told = heading_claims(lines)
    return Claims(
        councils=sheet.councils or from_headings(lines),
        committees=sheet.committees or told.committees[:1],
        dates=tuple(dict.fromkeys((*sheet.dates, *told.dates))),
        contact=sheet.contact or told.contact,
        venue=sheet.venue,
    )


def _gives_title(line: str, head: Head) -> bool:
    """Whether a line of a report's head gives its title, which may date another meeting: that whose minutes it is."""
    return head.title is not None and line.endswith(head.title)


def read(extract: Extract, source: str) -> Paper:
    """The pack with its items; without reports an agenda, with one report and no front sheet that report."""
    pack = _analysed(extract)
    known = _added(pack)
    begun = _reports(pack, known)
    placed = _place_pack(pack, begun, known, bool(extract.printed_pages)) if begun else _place_agenda(pack)
    kind = PaperType.AGENDA_PACK if begun else PaperType.AGENDA
    if len(begun) == 1 and not pack.listed:
        kind = PaperType.REPORT
    return assemble(extract, source, kind, placed, known, Manner.REPORT, _claims(pack, begun, extract))
