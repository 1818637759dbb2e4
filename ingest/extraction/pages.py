"""All pages of a printed document at once: their lines, tables and margins, and which of them are scans."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.extraction import scans
from ingest.extraction.margins import Margins, find_margins
from ingest.extraction.page import Line, PrintedTable, Sheet
from ingest.extraction.page_lines import lines
from ingest.extraction.ruled import ruled_tables


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """Page by page: the sheets, all lines outside ruled tables, those of them that are no margin, and the tables."""

    sheets: tuple[Sheet, ...]
    lines: tuple[list[Line], ...]
    flows: tuple[list[Line], ...]
    tables: tuple[list[PrintedTable], ...]
    margins: Margins

    @property
    def scanned(self) -> tuple[Sheet, ...]:
        """The pages that are pictures and have not been read."""
        bare = [(sheet, flow) for sheet, flow, tables in zip(self.sheets, self.flows, self.tables) if not tables]
        numbers = set(scans.scanned(bare))
        return tuple(sheet for sheet in self.sheets if sheet.number in numbers)

    @property
    def tell(self) -> bool:
        """Whether any page holds more than its header, footer and number, or a stamp on a scan."""
        scanned = {sheet.number for sheet in self.scanned}
        told = zip(self.sheets, self.flows, self.tables)
        return any((flow or tables) and sheet.number not in scanned for sheet, flow, tables in told)


def lay_out(sheets: Sequence[Sheet]) -> Pages:
    """The pages with what stands where on them."""
    parted = [ruled_tables(sheet) for sheet in sheets]
    pages = [lines(sheet, words) for sheet, (_, words) in zip(sheets, parted)]
    margins = find_margins(sheets, pages)
    return Pages(
        sheets=tuple(sheets),
        lines=tuple(pages),
        flows=tuple([line for line in page if not margins.holds(line)] for page in pages),
        tables=tuple(tables for tables, _ in parted),
        margins=margins,
    )
