"""Tables without rules: lines whose segments stand under each other."""

import re
from collections.abc import Sequence

from ingest.extraction.listing import is_bullet
from ingest.extraction.page import Line, PrintedTable, Segment, around

_NEAR = 12.0
# "Part 2" / "PART B - Private items" / "EXEMPT ITEMS": what follows must not be taken for what stands above
_DIVISION = re.compile(
    r"(?:Part|PART|Section|SECTION)\s+(?:[12AB]|II?|One|Two|ONE|TWO)\.?(?:\s*[-–—:(].{0,80})?"
    r"|(?:Exempt|Confidential|Private|EXEMPT|CONFIDENTIAL|PRIVATE)(?i:\s+(?:items?|reports?|business|agenda|session))"
)
_MARKER = re.compile(r"\(?(?:\d{1,3}(?:[./]\d{1,3})*|[a-z]{1,2}|[ivxl]{1,6})[.):]?", re.I)


def is_marker(words: str) -> bool:
    """Whether the words only number or bullet what stands beside them: "7.4", "(a)", a dot."""
    return is_bullet(words) or bool(_MARKER.fullmatch(words))


def divides(words: str) -> bool:
    """Whether a line is nothing but the heading of an agenda's part."""
    return bool(_DIVISION.fullmatch(words.strip()))


def _is_numbered(line: Line) -> bool:
    return len(line.segments) == 2 and is_marker(line.segments[0].text)


def _under(part: Segment, other: Segment) -> bool:
    """Whether two segments begin, end or lie in the middle of the same column."""
    middles = abs((part.box.x0 + part.box.x1) - (other.box.x0 + other.box.x1)) / 2
    return min(abs(part.box.x0 - other.box.x0), abs(part.box.x1 - other.box.x1), middles) < _NEAR


def _aligned(line: Line, other: Line) -> bool:
    """Whether what stands in the later columns of one line stands under those of the other."""
    return any(_under(a, b) for a in line.segments[1:] for b in other.segments[1:])


def _is_near(line: Line, other: Line) -> bool:
    return line.page == other.page and -line.size < other.box.top - line.box.bottom < 2.5 * line.size


def _is_row(line: Line) -> bool:
    return len(line.segments) > 1 and not _is_numbered(line)


def _wraps(row: Line, line: Line) -> bool:
    """Whether the line goes on with a later cell of the row above it."""
    if divides(line.text) or len(line.segments) >= len(row.segments) or line.box.x0 <= row.segments[0].box.x1:
        return False
    return line.box.top - row.box.bottom < 0.6 * line.size and all(
        any(abs(part.box.x0 - cell.box.x0) < _NEAR for cell in row.segments[1:]) for part in line.segments
    )


def _belongs(band: Sequence[Line], line: Line) -> bool:
    rows = [row for row in band if len(row.segments) > 1]
    if not _is_near(band[-1], line):
        return False
    if _is_row(line):
        return any(_aligned(row, line) for row in rows)
    if _is_numbered(line):
        last = max(row.segments[-1].box.x0 for row in rows)
        return (
            max(len(row.segments) for row in rows) > 2
            and line.box.x1 < last
            and any(_aligned(row, line) for row in rows)
        )
    return _wraps(rows[-1], line)


def bands(lines: Sequence[Line]) -> list[Line | PrintedTable]:
    """The lines, with those that form a table put together as one."""
    found: list[Line | PrintedTable] = []
    at = 0
    while at < len(lines):
        end = at + 1
        if _is_row(lines[at]):
            while end < len(lines) and _belongs(lines[at:end], lines[end]):
                end += 1
        rows = [line for line in lines[at:end] if len(line.segments) > 1]
        if len(rows) > 1 and len(_columns(lines[at:end])) > 1:
            found.append(_table(lines[at:end]))
        else:
            end = at + 1
            found.append(lines[at])
        at = end
    return found


def _columns(lines: Sequence[Line]) -> list[tuple[float, float]]:
    """The columns' extents: segments that share any width across lines share a column."""
    spans = sorted((part.box.x0, part.box.x1) for line in lines for part in line.segments)
    columns = [spans[0]]
    for x0, x1 in spans[1:]:
        if x0 < columns[-1][1]:
            columns[-1] = (columns[-1][0], max(columns[-1][1], x1))
        else:
            columns.append((x0, x1))
    return columns


def _table(lines: Sequence[Line]) -> PrintedTable:
    columns = _columns(lines)
    rows: list[list[str]] = []
    above: Line | None = None
    for line in lines:
        cells = [""] * len(columns)
        for part in line.segments:
            column = max(at for at, (x0, _) in enumerate(columns) if x0 <= part.box.x0)
            cells[column] = f"{cells[column]} {part.text}".strip()
        if above is not None and _wraps(above, line):
            rows[-1] = [f"{before} {after}".strip() for before, after in zip(rows[-1], cells)]
        else:
            rows.append(cells)
            above = line
    return PrintedTable(
        rows=tuple(map(tuple, rows)),
        columns=tuple(x0 for x0, _ in columns),
        box=around([line.box for line in lines]),
        page=lines[0].page,
        order=min(line.order for line in lines),
        bold_first=lines[0].bold,
    )
