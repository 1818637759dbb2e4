"""Words of a page become lines in reading order."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from ingest.extraction.page import Line, Segment, Sheet, Word, around

# In heights of a word: a wider gap than this stands between columns, not between words.
_WIDE_GAP = 1.5
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
    return [Segment(words=tuple(run), box=around([word.box for word in run])) for run in runs]


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
            home.append(part)
        else:
            rows.append([part])
    return _in_columns([_line(row, sheet.number) for row in rows], sheet.width)


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
