"""A register as rows of plain cells: for a terminal, a CSV file and a workbook (pure, but for the text it returns)."""

import csv
from collections.abc import Sequence
from io import StringIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from assistant.citing import meeting_name
from assistant.registering.entries import Entry
from assistant.registering.told import dated, followed
from ingest.papers import Access
from ingest.terminal import harmless

COLUMNS = (
    "Date",
    "Council",
    "Committee",
    "Item",
    "Title",
    "Kind",
    "Text",
    "Owner",
    "Due",
    "Status",
    "Came back",
    "Source",
    "Place",
    "Address",
    "Access",
)
# A spreadsheet takes a cell that begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
WIDE = 160


def cells(entry: Entry) -> tuple[str, ...]:
    """A row's cells, one for each of COLUMNS."""
    cited = entry.citation
    return (
        dated(entry.identity),
        cited.council or "",
        cited.committee or "",
        cited.item or "",
        cited.item_title or "",
        entry.kind.value,
        entry.text,
        entry.owner or "",
        entry.due or "",
        entry.status,
        followed(entry),
        cited.source,
        cited.label,
        cited.url or "",
        cited.access.value,
    )


def as_csv(entries: Sequence[Entry]) -> str:
    """Comma-separated values. Papers are data: a cell that a spreadsheet would run as a formula has ' before it."""
    told = StringIO()
    writer = csv.writer(told, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([_inert(cell) for cell in cells(entry)] for entry in entries)
    return told.getvalue()


def _inert(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def as_table(entries: Sequence[Entry], width: int = WIDE) -> str:
    """A table for a terminal; what papers say can neither mark it up nor command the terminal."""
    table = Table(show_lines=True)
    for name, least in (("Meeting", 16), ("Item", 14), ("Kind", 11), ("Text", 40), ("Owner, due", 12), ("Status", 14)):
        table.add_column(name, min_width=least, overflow="fold", ratio=4 if name == "Text" else 1)
    for entry in entries:
        table.add_row(*(Text("\n".join(harmless(line) for line in cell.splitlines())) for cell in _shown(entry)))
    console = Console(file=StringIO(), width=width, color_system=None)
    with console.capture() as captured:
        console.print(table)
    return captured.get().rstrip("\n")


def _shown(entry: Entry) -> tuple[str, ...]:
    cited = entry.citation
    marked = " (exempt)" if cited.access is Access.EXEMPT else ""
    owner = "\n".join(filter(None, (entry.owner, f"due {entry.due}" if entry.due else None)))
    item = " ".join(filter(None, (cited.item, cited.item_title)))
    status = "\n".join(dict.fromkeys(filter(None, (entry.status, followed(entry)))))
    return f"{meeting_name(entry.identity)}{marked}", item, entry.kind.value, entry.words, owner, status
