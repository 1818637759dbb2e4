"""A passage in its place: the paragraphs that hold the marked words and those around them, as values (pure)."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from ingest.papers import Access, AgendaItem, Kind, Paper, Paragraph, Span


class Role(StrEnum):
    """What a paragraph is on the page."""

    TEXT = "text"
    CAPTION = "caption"
    HEADER = "header"
    ROW = "row"


class Piece(NamedTuple):
    """A run of a paragraph's text, all of it marked or none."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A paragraph as it is shown.

    `pieces` joined are its text with the white space up to the next paragraph. `table` is the table that it is a row
    or the caption of; `opens` says that it is of its item's heading, `gap` that paragraphs were left out before it.
    """

    index: int
    start: int
    pieces: tuple[Piece, ...]
    kind: Kind
    role: Role
    item: int | None
    number: str | None
    page: int | None
    printed_page: str | None
    table: int | None
    opens: bool
    gap: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Paragraphs of one paper in its order, none twice; `items` are all of the paper's."""

    rows: tuple[Shown, ...]
    items: tuple[AgendaItem, ...]
    exempt: bool


def place(paper: Paper, marked: Sequence[Span], *, before: int = 2, after: int = 3) -> Place:
    """The paragraphs that hold the marked runs and those before and after them in the same item.

    Headings do not count as paragraphs before or after; those of the item and section are kept even where they stand
    further away. Page furniture is left out, unless a marked run goes through it.
    """
    starts = _starts(paper)
    held = _holding(paper, starts, _merged(paper.text, marked))
    kept, opening = set(held), openings(paper)
    for index in held:
        kept |= _beside(paper, index, -1, before) | _beside(paper, index, 1, after)
        kept |= _headings(paper, opening, index)
    return laid_out(paper, marked, kept)


def laid_out(paper: Paper, marked: Sequence[Span], indexes: Collection[int]) -> Place:
    """These paragraphs of a paper, with the captions and header rows of the tables that they are rows of."""
    starts, runs = _starts(paper), _merged(paper.text, marked)
    headers, captions = _of_tables(paper, starts, indexes)
    opening = openings(paper)
    above = (_headers(paper.paragraphs[index], starts) for index in indexes)
    kept = sorted({*indexes, *captions}.union(*above))
    rows: list[Shown] = []
    for index in kept:
        paragraph = paper.paragraphs[index]
        rows.append(
            Shown(
                index=index,
                start=paragraph.start,
                pieces=_pieces(paper.text, _tile(paper, starts, index), runs),
                kind=paragraph.kind,
                role=_role(paragraph, index, headers, captions),
                item=paragraph.item,
                number=paragraph.number,
                page=paragraph.page,
                printed_page=paragraph.printed_page,
                table=captions.get(index, paragraph.table),
                opens=index in opening and paragraph.table is None,
                gap=bool(rows) and _left_out(paper, rows[-1].index, index),
            )
        )
    return Place(rows=tuple(rows), items=paper.items, exempt=paper.access is Access.EXEMPT)


def openings(paper: Paper) -> frozenset[int]:
    """The paragraphs that are headings of items: number and title, before any section begins."""
    found: set[int] = set()
    item: int | None = None
    opening = False
    for index, paragraph in enumerate(paper.paragraphs):
        opening = paragraph.item is not None and (opening or paragraph.item != item)
        item = paragraph.item
        if opening and paragraph.kind is Kind.HEADING and paragraph.section is None:
            found.add(index)
        elif paragraph.kind is not Kind.FURNITURE:
            opening = False
    return frozenset(found)


def _starts(paper: Paper) -> list[int]:
    """Where the run of each paragraph begins; the runs tile the text.

    A table row's begins with its line: white space before its first word is empty cells.
    """
    starts: list[int] = []
    for paragraph in paper.paragraphs:
        line = paper.text.rfind("\n", 0, paragraph.start) + 1
        is_row = paragraph.table is not None and not paper.text[line : paragraph.start].strip()
        starts.append(line if is_row else paragraph.start)
    return [0, *starts[1:]] if starts else []


def _tile(paper: Paper, starts: Sequence[int], index: int) -> Span:
    return Span(starts[index], starts[index + 1] if index + 1 < len(starts) else len(paper.text))


def _merged(text: str, marked: Iterable[Span]) -> list[Span]:
    """The runs in order, apart from one another and without white space at their ends."""
    runs: list[Span] = []
    for start, end in sorted(marked):
        words = text[max(start, 0) : max(end, 0)]
        start = max(start, 0) + len(words) - len(words.lstrip())
        end = start + len(words.strip())
        if runs and start <= runs[-1].end:
            runs[-1] = Span(runs[-1].start, max(end, runs[-1].end))
        elif start < end:
            runs.append(Span(start, end))
    return runs


def _holding(paper: Paper, starts: Sequence[int], runs: Sequence[Span]) -> set[int]:
    if not starts:
        return set()
    ranges = (range(_at(starts, run.start), _at(starts, run.end - 1) + 1) for run in runs)
    return {index for found in ranges for index in found}


def _at(starts: Sequence[int], offset: int) -> int:
    return max(bisect_right(starts, offset) - 1, 0)


def _beside(paper: Paper, index: int, step: int, count: int) -> set[int]:
    """The next few paragraphs in a direction within the item, with headings that something follows."""
    here, found, passed = paper.paragraphs[index], set[int](), set[int]()
    index += step
    while count and 0 <= index < len(paper.paragraphs) and paper.paragraphs[index].item == here.item:
        kind = paper.paragraphs[index].kind
        if kind is Kind.HEADING:
            passed.add(index)
        elif kind is not Kind.FURNITURE:
            found |= {index, *passed}
            count -= 1
        index += step
    return found


def _headings(paper: Paper, opening: Collection[int], index: int) -> set[int]:
    """The headings of the item and of the section that a paragraph stands in."""
    here = paper.paragraphs[index]
    found = {at for at in opening if paper.paragraphs[at].item == here.item and at < index}
    for at in range(index - 1, -1, -1):
        other = paper.paragraphs[at]
        if here.section is None or other.item != here.item:
            break
        if other.kind is Kind.HEADING and other.section == here.section:
            return found | {at}
    return found


def _of_tables(paper: Paper, starts: Sequence[int], indexes: Collection[int]) -> tuple[set[int], dict[int, int]]:
    """Which paragraphs are header rows, and which are captions and of what table, for the tables of the paragraphs."""
    tables = {paper.paragraphs[index].table for index in indexes} - {None}
    headers: set[int] = set()
    captions: dict[int, int] = {}
    for paragraph in paper.paragraphs:
        if paragraph.table is not None and paragraph.table in tables:
            headers |= _headers(paragraph, starts)
            if paragraph.caption:
                captions.setdefault(_at(starts, paragraph.caption.start), paragraph.table)
    return headers - captions.keys(), captions


def _headers(row: Paragraph, starts: Sequence[int]) -> set[int]:
    return {_at(starts, run.start) for run in row.headers}


def _role(paragraph: Paragraph, index: int, headers: Collection[int], captions: Collection[int]) -> Role:
    if index in captions:
        return Role.CAPTION
    if index in headers:
        return Role.HEADER
    return Role.TEXT if paragraph.table is None else Role.ROW


def _pieces(text: str, tile: Span, runs: Sequence[Span]) -> tuple[Piece, ...]:
    inside = [Span(max(run.start, tile.start), min(run.end, tile.end)) for run in runs]
    pieces: list[Piece] = []
    at = tile.start
    for start, end in (run for run in inside if run.start < run.end):
        pieces += [Piece(text[at:start], False), Piece(text[start:end], True)]
        at = end
    pieces.append(Piece(text[at : tile.end], False))
    return tuple(piece for piece in pieces if piece.text)


def _left_out(paper: Paper, one: int, other: int) -> bool:
    return any(paragraph.kind is not Kind.FURNITURE for paragraph in paper.paragraphs[one + 1 : other])
