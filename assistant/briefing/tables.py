"""Rows of a paper's table as a table again: its heads, the rows found, each cited (pure)."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise, zip_longest

from assistant.answers import Citation
from assistant.briefing.bearing import Found
from assistant.briefing.choosing import worth
from assistant.briefing.meetings import place
from assistant.briefing.nouns import Cell, Table
from assistant.briefing.quoting import cited
from assistant.citing import citation
from assistant.evidence.units import Unit, cells, plain
from ingest.papers import Kind, Paper, Paragraph, Span
from ingest.structure.headings import is_caption
from ingest.structure.tabbed import is_label

# The share of rows that must have a cell for every head: a table that a page has torn is not shown as one.
WHOLE = 0.75
MOST_COLUMNS = 9


def of_papers(found: Sequence[Found]) -> list[list[Found]]:
    """The rows found of each table, in the order of the papers."""
    rows: defaultdict[tuple[str, int], list[Found]] = defaultdict(list)
    for one in found:
        paragraph = row_of(one.unit)
        if one.unit.kind is Kind.TABLE_ROW and paragraph is not None and paragraph.table is not None:
            rows[one.unit.paper.source, paragraph.table].append(one)
    return list(rows.values())


def table(rows: Sequence[Found], most: int) -> tuple[Table, int] | None:
    """The best rows of one table, in its order, and how many are left out; None where it does not hold together."""
    # A row found may be the one that names the columns.
    rows = [one for one in rows if _heads(one.unit)[1]] or list(rows)
    unit = rows[0].unit
    runs, heads = _heads(unit)
    if not heads or not 2 <= len(heads) <= MOST_COLUMNS or _heads_report(rows, len(heads)):
        return None
    whole = [
        (one, values)
        for one in rows
        if not is_torn(one.unit) and len(values := _values(one.unit, len(heads))) == len(heads)
    ]
    if len(whole) < WHOLE * len(rows):
        return None
    kept = sorted(whole, key=lambda pair: -worth(pair[0]))[:most]
    kept.sort(key=lambda pair: pair[0].unit.span)
    head = citation(0, unit.passage, unit.paper, Span(runs[0].start, runs[-1].end))
    run = _together([one.unit for one, _ in kept], runs)
    together = citation(0, unit.passage, unit.paper, run) if run else None
    return Table(
        caption=_caption(unit, head),
        heads=tuple(heads),
        rows=tuple(_row(together or cited(one.unit), values) for one, values in kept),
        cited=(together or head,),
    ), len(whole) - len(kept)


def _heads_report(rows: Sequence[Found], columns: int) -> bool:
    """Whether a table is that at the head of a report: who wrote it, which wards it concerns."""
    firsts = [cells(one.unit.paper.text[one.unit.span.start : one.unit.span.end])[0] for one in rows]
    return columns == 2 and sum(map(is_label, firsts)) > 1


def row_of(unit: Unit) -> Paragraph | None:
    """The paragraph that a row is."""
    return next((one for one in unit.paper.paragraphs if one.start <= unit.span.start < one.end), None)


def is_torn(unit: Unit) -> bool:
    """Whether a page has cut a row's words in two: a cell goes on in small letters where the one before breaks off."""
    values = cells(unit.paper.text[unit.span.start : unit.span.end])
    return any(one[-1:].isalpha() and other[:1].islower() for one, other in pairwise(filter(None, values)))


def _together(units: Sequence[Unit], heads: Sequence[Span]) -> Span | None:
    """The run from a table's heads to the last of these rows, where nothing else stands in it: one footnote for all."""
    paper, kept = units[0].paper, {unit.span for unit in units} | set(heads)
    run = Span(min(span.start for span in kept), max(span.end for span in kept))
    within = [one for one in paper.paragraphs if one.start < run.end and run.start < one.end]
    return run if all(one.kind is Kind.FURNITURE or Span(one.start, one.end) in kept for one in within) else None


def _row(cited: Citation, values: Sequence[str]) -> tuple[Cell, ...]:
    first, *others = values
    return (Cell(lines=(first,), citations=(cited,)), *(Cell(lines=(value,)) for value in others))


def _heads(unit: Unit) -> tuple[tuple[Span, ...], list[str]]:
    """Where the heads stand, and what they are; the table's first row where the paper marks none."""
    row = row_of(unit)
    if row is None:
        return (), []
    runs = row.headers or _first_row(unit.paper, row)
    if not runs or Span(row.start, row.end) in runs:
        return (), []
    names: list[str] = []
    for run in runs:
        upper, lower = names, cells(unit.paper.text[run.start : run.end])
        names = [" ".join(filter(None, pair)) for pair in zip_longest(upper, lower, fillvalue="")]
    return runs, [plain(name) for name in names]


def _first_row(paper: Paper, row: Paragraph) -> tuple[Span, ...]:
    first = next(one for one in paper.paragraphs if one.kind is Kind.TABLE_ROW and one.table == row.table)
    return (Span(first.start, first.end),)


def _values(unit: Unit, columns: int) -> list[str]:
    """The cells of a row; empty ones at its head, which the run leaves out, are put back, and those at its end."""
    text, start = unit.paper.text, unit.span.start
    line = text.rfind("\n", 0, start) + 1
    before = text[line:start] if not text[line:start].strip() else ""
    values = [plain(value) for value in cells(before + text[start : unit.span.end])]
    return values + [""] * (columns - len(values)) if 1 < len(values) < columns else values


def _line_above(paper: Paper, row: Paragraph) -> str:
    """The line just above a table where it names it: "Table 2: Results of consultation"."""
    before = None
    for one in paper.paragraphs:
        if one.kind is Kind.TABLE_ROW and one.table == row.table:
            break
        before = before if one.kind is Kind.FURNITURE else one
    words = paper.text[before.start : before.end] if before else ""
    return words if is_caption(words) else ""


def _caption(unit: Unit, head: Citation) -> str:
    """What the table is called, else the section it stands in, with its meeting."""
    row = row_of(unit)
    named = ""
    if row is not None:
        named = (
            unit.paper.text[slice(*row.caption)] if row.caption else _line_above(unit.paper, row) or row.section or ""
        )
    title = unit.paper.items[unit.item].title if unit.item is not None else ""
    return " – ".join(filter(None, (plain(named or title), place(head))))
