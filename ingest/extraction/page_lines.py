"""Words of a page become lines in reading order."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from ingest.extraction.page import Line, Segment, Sheet, Word, around

# In heights of a word: a wider gap than this stands between columns, not between words.
_WIDE_GAP = 1.5
_COLUMN_GAP = 0.75
_LOOK_BACK = 6
_FEWEST_COLUMN_LINES = 5


def segments(words: Iterable[Word]) -> list[Segment]:
    """Runs of words on one level without a wide gap, in the order of the page's content."""
    runs: list[list[Word]] = []
    for word in words:
        last = runs[-1][-1].box if runs else None
        if last and last.level_with(word.box) and -2 <= word.box.x0 - last.x1 <= _WIDE_GAP * word.box.height:
            runs[-1].append(word)
        else:
            runs.append([word])
    parts = [part for run in runs for part in _parted(run)]
    return [Segment(words=tuple(part), box=around([word.box for word in part])) for part in parts]


def _parted(run: list[Word]) -> Iterator[list[Word]]:
    """A run cut where a gap is wide beside its other gaps; in justified text all gaps are of one width."""
    gaps = [after.box.x0 - before.box.x1 for before, after in pairwise(run)]
    usual = median(gaps) if len(gaps) > 2 else 0.0
    start = 0
    for at, gap in enumerate(gaps, 1):
        if gap > max(_COLUMN_GAP * run[at].box.height, 3 * usual):
            yield run[start:at]
            start = at
    yield run[start:]


def _is_disordered(parts: Sequence[Segment]) -> bool:
    """Whether the content jumps upwards so often that its order cannot be the reading order."""
    jumps = sum(after.box.bottom < before.box.top and after.box.x0 < before.box.x1 for before, after in pairwise(parts))
    return jumps > max(3, len(parts) // 5)


def _line(parts: Sequence[Segment], page: int) -> Line:
    ordered = tuple(sorted(parts, key=lambda part: part.box.x0))
    order = min(word.order for part in parts for word in part.words)
    return Line(segments=ordered, box=around([part.box for part in ordered]), page=page, order=order)


def lines(sheet: Sheet, words: Sequence[Word]) -> list[Line]:
    """The lines of a page, of these words of it, in reading order; two columns one after the other."""
    parts = segments(words)
    if _is_disordered(parts):
        parts = sorted(parts, key=lambda part: (round(part.box.bottom / 3), part.box.x0))
    rows: list[list[Segment]] = []
    for part in parts:
        home = next((row for row in reversed(rows[-_LOOK_BACK:]) if _goes_on(row, part)), None)
        if home is not None:
            if home is not rows[-1] and _is_above(rows[-1], part):
                part = _merged(rows.pop()[0], part)
            home.append(part)
        else:
            rows.append([part])
    return _stamped_first(_in_columns([_line(row, sheet.number) for row in rows], sheet.width), sheet)


def _stamped_first(found: list[Line], sheet: Sheet) -> list[Line]:
    """The lines, those at the head of the page before all others.

    Packs are made by stamping "Agenda Item 6" over a finished report, so that its head is the last of its content.
    """
    rest = list(found)
    heads: list[Line] = []
    tops = sorted(word.box.top for word in sheet.words)
    while rest:
        head = min(rest, key=lambda line: line.box.top)
        below = tops[len(head.words) :]
        is_highest = tops[0] >= head.box.top and not (below and below[0] < head.box.bottom - 1)
        if not is_highest or head.order == min(line.order for line in rest):
            break
        rest = [line for line in rest if line is not head]
        heads.append(replace(head, order=-1))
        tops = below
    return [*heads, *rest]


def _is_above(row: Sequence[Segment], part: Segment) -> bool:
    """Whether the row is one segment, the line right above this one in a cell whose row stands lower."""
    box = row[0].box
    gap = part.box.top - box.bottom
    return len(row) == 1 and abs(box.x0 - part.box.x0) < 2 and -0.5 < gap / part.box.height < 0.6


def _merged(above: Segment, part: Segment) -> Segment:
    return Segment(words=(*above.words, *part.words), box=part.box)


def _goes_on(row: Sequence[Segment], part: Segment) -> bool:
    beside = all(part.box.x0 >= other.box.x1 - 2 or part.box.x1 <= other.box.x0 + 2 for other in row)
    return beside and any(part.box.level_with(other.box) for other in row)


def _is_pair(line: Line, width: float) -> bool:
    return len(line.segments) == 2 and all(part.box.width > 0.28 * width for part in line.segments)


def _in_columns(rows: list[Line], width: float) -> list[Line]:
    """Rows that stand beside each other as two columns of prose are read one column after the other."""
    done: list[Line] = []
    at = 0
    while at < len(rows):
        end = at
        while end < len(rows) and _is_pair(rows[end], width) and _same_gutter(rows[at], rows[end]):
            end += 1
        if end - at >= _FEWEST_COLUMN_LINES:
            for side in (0, 1):
                done.extend(_half(row, side, index) for index, row in enumerate(rows[at:end]))
            at = end
        else:
            done.append(rows[at])
            at += 1
    return done


def _same_gutter(one: Line, other: Line) -> bool:
    return abs(one.segments[1].box.x0 - other.segments[1].box.x0) < 6


def _half(row: Line, side: int, index: int) -> Line:
    part = row.segments[side]
    return replace(row, segments=(part,), box=part.box, order=part.words[0].order if index else row.order)
