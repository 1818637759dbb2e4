import sys
from io import BytesIO

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from ingest.extraction import pdf_pages
from ingest.extraction.page import Sheet


@pytest.fixture(scope="module")
def long_paper() -> bytes:
    file = BytesIO()
    canvas = Canvas(file, invariant=1)
    for page in range(130):
        canvas.drawString(72, 700, f"Berth {page} of the inner basin costs £{page * 7}.")
        canvas.rect(72, 300, 200, page + 10)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def read(data: bytes, monkeypatch: pytest.MonkeyPatch, many: int) -> list[Sheet]:
    monkeypatch.setattr(pdf_pages, "processes", lambda pages, size: many)
    document = pypdfium2.PdfDocument(data)
    try:
        return pdf_pages.sheets(document, data)
    finally:
        document.close()


def test_several_processes_read_what_one_reads(long_paper: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[int, int]] = []
    real = pdf_pages._told
    monkeypatch.setattr(pdf_pages, "_told", lambda data, a, b: (seen.append((a, b)), real(data, a, b))[1])
    assert read(long_paper, monkeypatch, 3) == read(long_paper, monkeypatch, 1)
    assert sorted(seen) == [(0, 43), (43, 86), (86, 130)]


def test_where_no_process_can_be_started_one_reads_all(long_paper: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    sheets = read(long_paper, monkeypatch, 2)
    assert [sheet.number for sheet in sheets] == list(range(1, 131))


def test_short_papers_and_large_files_are_read_by_one_process() -> None:
    assert pdf_pages.processes(100, 10**6) == 1
    assert pdf_pages.processes(1000, 10**9) == 1
