"""Tables whose cells stand one below the other, mostly a blank line between them, as pages copied without markup have
them (pure)."""

import re
from collections.abc import Sequence
from itertools import takewhile

_LONGEST = 240
_WIDEST = 9
# Fewer rows may be anything; of two columns, or without a figure, more must bear a table out.
_FEWEST_ROWS, _FEWEST_UNSURE = 2, 3
# A figure, a sum, a day, a time, a mark for none: what a column of figures holds; "2. Recommendations" is a heading.
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
_FIGURE = re.compile(
    rf"(?=.{{1,36}}$)(?:[-–+(<>~£$€ ]|c\.|[Aa]bout |[Uu]p to )*\d(?![\d.]*[.)]?[\s\xa0]+(?!{_MONTH}\b)[A-Z][a-z]).*"
    r"|[-–—]|[Nn](?:il|one|/a|/A)|[Nn]ot [a-z]{4,12}|[Tt]bc|TBC"
)
_YEAR = re.compile(
    r"(?:[A-Z][a-z]{2,8}[- ])?(?:19|20)\d\d(?:[/–-]\d{2,4})?(?: ?[£%].{0,4}| [a-z]{3,10})?|Q[1-4](?: .{1,8})?"
)
_WORD = re.compile(r"[^\W\d_]{2}")
# Days stand beside labels, too: "Decision date", "11 April 2019".
_DAY = re.compile(r"[A-Z][a-z]{2,8},? (?:19|20)\d\d|\d[/.-]\d{1,2}[/.-]\d")
# What tells rows apart in a first column of references: "24/03", "IA-211", "7".
_REFERENCES = re.compile(r"(?:ref(?:erence)?|no|number|id|item|minute|action)\b\.?(?: (?:ref|no|number)\.?)?$", re.I)
_REFERENCE = re.compile(r"[A-Za-z]{0,5}[ /-]?\d{1,5}(?:[/.-]\d{1,5}){0,2}[a-z]?\.?")
# Who holds what: "Cllr Olga Marsh" in each row, or nobody yet.
_PERSON = re.compile(r"(?:Cllrs?|Councillors?|Dr|Mrs?|Ms|Miss|Prof(?:essor)?)\b\.?\s")
_NOBODY = re.compile(r"[Vv]acan(?:t|cy)|[Nn]one|[Tt]bc|TBC|[-–—]")
# Contents with their pages, and numbers of items or paragraphs, are no tables.
_PAGES = re.compile(r"pages?(?: no\.?| numbers?)?$", re.I)
_SENTENCE = re.compile(r".{25,}[.;:?!]$", re.S)
_LABEL = re.compile(r".*[:;.]$")


def _is_figure(cell: str) -> bool:
    return bool(_FIGURE.fullmatch(cell))


def _names(header: Sequence[str]) -> bool:
    """Do cells name columns: words, or years and quarters after the first?"""
    if _PAGES.match(header[-1]) or any(_LABEL.match(cell) or len(cell) > 60 for cell in header):
        return False
    named = all((_WORD.search(cell) and not _is_figure(cell)) or _YEAR.fullmatch(cell) for cell in header[1:])
    return named and bool(_WORD.search(header[0])) and not _is_figure(header[0])


def fills_column(cell: str) -> bool:
    """Whether a line holds what fills a column of such a table: a figure, a reference or a person."""
    return _is_figure(cell) or bool(_PERSON.match(cell) or _REFERENCE.fullmatch(cell))


def has_figures(row: Sequence[str]) -> bool:
    """Whether a row has a figure that is no day, after its first cell."""
    return any(_is_figure(cell) and not _DAY.search(cell) for cell in row[1:])


def _named_rows(rows: Sequence[Sequence[str]]) -> int:
    """How many rows begin with words and have figures, or people, where the first has; 0 where that has none, or days
    alone."""
    figures = [place for place, cell in enumerate(rows[0]) if place and _is_figure(cell)]
    people = [place for place, cell in enumerate(rows[0]) if _PERSON.match(cell)]
    if all(_DAY.search(rows[0][place]) for place in figures) and not people:
        return 0
    fits = (
        bool(_WORD.search(row[0]))
        and not _is_figure(row[0])
        and all(_is_figure(row[place]) for place in figures)
        and all(_PERSON.match(row[place]) or _NOBODY.fullmatch(row[place]) for place in people)
        for row in rows
    )
    return len(list(takewhile(bool, fits)))


def _referred_rows(rows: Sequence[Sequence[str]]) -> int:
    """How many rows of three columns or more begin with a reference; 0 where no column after it is mostly figures."""
    count = len(list(takewhile(lambda row: bool(_REFERENCE.fullmatch(row[0])), rows)))
    columns = list(zip(*rows[:count], strict=True))[1:]
    told = any(2 * sum(map(_is_figure, column)) >= count for column in columns)
    return count if told and len(rows[0]) > 2 else 0


def _runs_on(first: Sequence[str], row: Sequence[str]) -> bool:
    """Is a cell a sentence, as those of the first row are not: what stands below the table, where a cell was empty?"""
    return any(bool(_SENTENCE.match(cell)) and not _SENTENCE.match(own) for own, cell in zip(first, row, strict=True))


def _rows(cells: Sequence[str], width: int) -> int:
    rows = [cells[at : at + width] for at in range(width, len(cells) - width + 1, width)]
    if len(rows) < _FEWEST_ROWS:
        return 0
    rows = list(takewhile(lambda row: not _runs_on(rows[0], row), rows))
    count = _referred_rows(rows) if _REFERENCES.match(cells[0]) else _named_rows(rows)
    few = _FEWEST_ROWS if width > 2 and any(map(_is_figure, rows[0])) else _FEWEST_UNSURE
    return count if count >= few else 0


def table(cells: Sequence[str]) -> tuple[int, int]:
    """Width and number of rows, the names of the columns among them, of the table that short lines begin with.

    (0, 0) where they begin with none: its period shows it, a column of figures under a name, again and again. Of two
    widths the one that holds more lines is right.
    """
    few = next((at for at, cell in enumerate(cells) if len(cell) > _LONGEST), len(cells))
    widths = [width for width in range(2, min(_WIDEST, few // (_FEWEST_ROWS + 1)) + 1) if _names(cells[:width])]
    held = {width: count + 1 for width in widths if (count := _rows(cells[:few], width))}
    best = max(held, key=lambda width: width * held[width], default=0)
    return (best, held[best]) if best else (0, 0)
