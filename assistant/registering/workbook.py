"""A register as an Excel workbook; openpyxl's only home."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from assistant.registering.entries import Entry
from assistant.registering.sheets import COLUMNS, cells

# Excel holds no more in one cell.
LONGEST = 32_767
_WIDTHS = {"Text": 80, "Title": 34, "Place": 44, "Came back": 40, "Committee": 30, "Status": 22, "Owner": 24}
_WRAPPED = Alignment(wrap_text=True, vertical="top")


def save(path: Path, name: str, entries: Sequence[Entry]) -> None:
    """Write the register to a file that appears whole."""
    unfinished = path.with_name(path.name + ".part")
    unfinished.write_bytes(workbook(name, entries))
    unfinished.replace(path)


def workbook(name: str, entries: Sequence[Entry]) -> bytes:
    """The workbook's bytes; the header row stays in sight and can be filtered by."""
    book = Workbook()
    book.properties.creator = "Clerk"
    sheet = book.active
    sheet.title = name
    sheet.append(COLUMNS)
    for entry in entries:
        _add(sheet, entry)
    for at, column in enumerate(COLUMNS, 1):
        sheet.column_dimensions[get_column_letter(at)].width = _WIDTHS.get(column, 14)
        sheet.cell(1, at).font = Font(bold=True)
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    held = BytesIO()
    book.save(held)
    return held.getvalue()


def _add(sheet: Any, entry: Entry) -> None:
    """One row; every cell but a known date is text, so that nothing a paper says is taken for a formula."""
    row = sheet.max_row + 1
    for at, said in enumerate(cells(entry), 1):
        cell = sheet.cell(row, at)
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", said)[:LONGEST]
        cell.data_type = "s"
        cell.alignment = _WRAPPED
    if entry.identity.meeting_date:
        sheet.cell(row, 1).value = entry.identity.meeting_date
        sheet.cell(row, 1).number_format = "yyyy-mm-dd"
