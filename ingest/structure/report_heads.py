"""Where the reports of a pack begin, and of which item each is (pure)."""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from ingest import numbering
from ingest.papers import AgendaItem, BlockKind
from ingest.structure import furniture
from ingest.structure.runs import Run

_LABEL = re.compile(
    r"(?P<label>(?:name of )?committee|report title|title of (?:the )?report|title|subject|report of"
    r"|report (?:by|author|to|from|number)|wards?(?: affected| ?\(s\))?|wards? or community.{0,20}"
    r"|contributors?|class(?:ification)?|key decision|date(?: of meeting)?|meeting(?: date)?|item(?: no\.?"
    r"| number)?|lead (?:officer|member|director)|author|portfolio(?: holder)?|cabinet member"
    r"|contact(?: officer)?|decision maker|directorate|status|purpose of report|agenda item(?: no\.?| number)?"
    r"|exempt(?: information)?|open|appendices|from)(?P<after>[\s\xa0]*[:\t]|[\s\xa0]+(?=[A-Z])|$)",
    re.I,
)
_TITLE = re.compile(
    r"(?:report title|title of (?:the )?report|title|subject|report on)[\s\xa0]*[:\t]?[\s\xa0]*(?P<title>\S[^\n]*)",
    re.I,
)
_COMMITTEE = re.compile(r"(?:COMMITTEE|Committee|Board|Cabinet|Panel|Council|BOARD|CABINET|PANEL|COUNCIL)\W*$")
# "ITEM 4" / "ITEM 4 - RIVER WALLS": where a pack that listed its items opens one
_MARK = re.compile(
    r"ITEM[\s\xa0]+(?P<number>\d{1,3}[a-z]?)(?:[\s\xa0]*[:.–—-][\s\xa0]+(?P<title>\S.{2,150}))?[\s\xa0]*$"
)
_LABELS_NEEDED = 3
_HEAD_ROWS = 8
_WIDEST_GAP = 2
_LEAST_ALIKE = 72


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The first run of a report, where the rows of its head begin and end, and what these say: number, title, lines."""

    at: int
    rows: int
    end: int
    number: str | None = None
    title: str | None = None
    lines: tuple[str, ...] = ()


def is_label(run: Run) -> bool:
    """Whether a run is a line or row with a label, as they stand at the head of a report: "Report of: the Clerk"."""
    match = _LABEL.match(furniture.plain_words(run.words))
    if not match or run.furniture:
        return False
    return run.block.kind is BlockKind.TABLE_ROW or ":" in match["after"] or "\t" in match["after"]


def _cells(run: Run) -> list[str]:
    return [cell.strip() for cell in furniture.plain_words(run.words).split("\t") if cell.strip()]


def lines(rows: Iterable[Run]) -> Iterator[str]:
    """What head rows say as labelled lines: "Date: 13 July 2017", whether or not that is one cell."""
    for row in rows:
        cells = _cells(row)
        yield from cells
        for label, value in itertools.pairwise(cells):
            if _LABEL.fullmatch(label) or label.endswith(":"):
                yield f"{label.rstrip(':')}: {value}"


def _number(rows: Sequence[Run]) -> str | None:
    for row in rows:
        cells = _cells(row)
        for label, value in zip(cells, [*cells[1:], ""], strict=True):
            if re.match(r"(?:agenda )?item(?: no\.?| number)?\s*:?$", label, re.I) and numbering.alone(value):
                return numbering.alone(value)
            named = numbering.named_item(label)
            if named:
                return named
        if cells and re.match(r"committee\b", cells[0], re.I) and len(cells) > 2 and cells[-1].isdigit():
            return cells[-1]
    return None


def _title(rows: Sequence[Run]) -> str | None:
    for row in rows:
        is_row = row.block.kind is BlockKind.TABLE_ROW
        match = _TITLE.match(" ".join(_cells(row)) if is_row else furniture.plain_words(row.words))
        if match and len(match["title"]) > 3:
            return match["title"]
    return None


def _table_heads(found: Sequence[Run]) -> Iterator[Head]:
    at = 0
    while at < len(found):
        rows = _head_rows(found, at)
        if rows is None:
            at += 1
            continue
        first, end = rows
        taken = found[first:end]
        yield Head(at=first, rows=first, end=end, number=_number(taken), title=_title(taken), lines=tuple(lines(taken)))
        at = end


def _labels(run: Run) -> Iterator[str]:
    """The labels of a row: two may stand side by side ("Class", "Part 1", "Date: 13 July 2017")."""
    cells = _cells(run) if run.block.kind is BlockKind.TABLE_ROW else [furniture.plain_words(run.words)]
    yield from (match["label"].lower() for cell in cells if (match := _LABEL.match(cell)))


def _head_rows(found: Sequence[Run], at: int) -> tuple[int, int] | None:
    """The rows of a head that begins here: at least three labels among the next eight rows."""
    if not is_label(found[at]):
        return None
    window = [at]
    for place in range(at + 1, min(at + _HEAD_ROWS, len(found))):
        if is_label(found[place]) and place - window[-1] <= _WIDEST_GAP:
            window.append(place)
    if len(window) < 2 or len({label for place in window for label in _labels(found[place])}) < _LABELS_NEEDED:
        return None
    named = (
        at > 0
        and not found[at - 1].furniture
        and _COMMITTEE.search(found[at - 1].words)
        and len(found[at - 1].words) < 120
    )
    return at - 1 if named else at, window[-1] + 1


def heads(found: Sequence[Run]) -> tuple[Head, ...]:
    """The heads of reports in order; a head table right below "Agenda Item 7" is of that report."""
    marked = {
        at: number
        for at, run in enumerate(found)
        if not run.furniture and (number := numbering.agenda_item(furniture.plain_words(run.words)))
    }
    tables = tuple(_table_heads(found))
    inside = {at for table in tables for at in range(table.at, table.end)}
    made: list[Head] = [
        Head(at=at, rows=at + 1, end=at + 1, number=number) for at, number in marked.items() if at not in inside
    ]
    for table in tables:
        mark = next((head for head in reversed(made) if 0 < table.at - head.at <= _HEAD_ROWS), None)
        if mark is None or mark.title is not None or table.number not in (None, mark.number):
            made.append(table)
        else:
            made[made.index(mark)] = replace(table, at=mark.at, number=mark.number)
        made.sort(key=lambda head: head.at)
    return tuple(made)


def item_marks(found: Sequence[Run]) -> tuple[Head, ...]:
    """The lines that open an item in capitals, as heads; what they are worth is known by a front sheet alone."""
    made = []
    for at, run in enumerate(found):
        match = _MARK.match(furniture.plain_words(run.words))
        if match and not run.furniture and run.block.kind is not BlockKind.TABLE_ROW:
            made.append(Head(at=at, rows=at + 1, end=at + 1, number=match["number"], title=match["title"]))
    return tuple(made)


def paged_heads(
    found: Sequence[Run], items: Sequence[AgendaItem], printed: dict[int, str], known: Sequence[Head]
) -> tuple[Head, ...]:
    """Heads for items whose first page, by the front sheet, is one on which no other report begins.

    A head there that names neither number nor title is that item's.
    """
    known = _numbered_by_page(found, items, printed, known)
    first_run: dict[str, int] = {}
    for at, run in enumerate(found):
        page = printed.get(run.block.page or 0)
        if page is not None:
            first_run.setdefault(page, at)
    begun = {printed.get(found[head.at].block.page or 0) for head in known} | {head.number for head in known}
    made = [
        Head(at=first_run[first], rows=first_run[first], end=first_run[first], number=item.number)
        for item in items
        if item.pages
        and (first := item.pages.split("-")[0]) in first_run
        and first not in begun
        and item.number not in begun
    ]
    return tuple(sorted([*known, *made], key=lambda head: head.at))


def _numbered_by_page(
    found: Sequence[Run], items: Sequence[AgendaItem], printed: dict[int, str], known: Sequence[Head]
) -> tuple[Head, ...]:
    """The heads, those that say nothing with the number of the one item that begins on their page."""
    begins: dict[str, list[str]] = {}
    for item in items:
        if item.pages and item.number:
            begins.setdefault(item.pages.split("-")[0], []).append(item.number)
    named: list[Head] = []
    for head in known:
        numbers = begins.get(printed.get(found[head.at].block.page or 0, ""), [])
        taken = any(head.number in numbers for head in named)
        silent = head.number is None and head.title is None
        named.append(replace(head, number=numbers[0]) if silent and len(numbers) == 1 and not taken else head)
    return tuple(named)


def alike(one: str, other: str) -> float:
    """How like two titles are, 0 to 100, whatever the order of their words."""
    return float(fuzz.token_set_ratio(one.lower(), other.lower()))


def settle(head: Head, items: Sequence[AgendaItem], current: int) -> int | None:
    """The item of a report: by its number, else by its title among the items to come; None = no new report."""
    if head.number is not None:
        named = next(
            (at for at, item in enumerate(items) if item.number and numbering.same(item.number, head.number)), None
        )
        if named is not None and (named >= current or current < 0):
            return named
    later = range(current + 1, len(items))
    if head.title:
        best = max(later, key=lambda at: alike(items[at].title, head.title or ""), default=None)
        if best is not None and alike(items[best].title, head.title) >= _LEAST_ALIKE:
            return best
    if current >= 0 and head.title and alike(items[current].title, head.title) >= _LEAST_ALIKE:
        return None
    return _next_with_pages(items, later) if head.number is None else None


def _next_with_pages(items: Sequence[AgendaItem], later: range) -> int | None:
    """The next item that has pages in the pack, where only one can be meant."""
    paged = [at for at in later if items[at].pages]
    return paged[0] if len(paged) == 1 else None
