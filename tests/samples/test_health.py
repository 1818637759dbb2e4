"""The sample papers of the Health and Wellbeing Board read as they were meant."""

from datetime import date
from pathlib import Path

import pytest

from ingest import opening, reading
from ingest.errors import UnreadablePaper
from ingest.extraction import tesseract
from ingest.papers import Kind, Paper, PaperType

FOLDER = Path(__file__).parents[2] / "samples" / "health"


def _paper(name: str) -> Paper:
    return reading.read(opening.extract(name, (FOLDER / name).read_bytes()), name)


@pytest.mark.parametrize(
    ("name", "kind", "day", "items", "decisions", "actions"),
    [
        ("2023-11-08-notes.txt", PaperType.MINUTES, date(2023, 11, 8), 8, 8, 5),
        ("2024-05-15-notes.txt", PaperType.MINUTES, date(2024, 5, 15), 9, 8, 4),
        ("2024-05-15-falls-prevention-report.pdf", PaperType.REPORT, date(2024, 5, 15), 1, 0, 0),
        ("jsna-summary-2024.md", PaperType.REPORT, date(2024, 5, 15), 0, 0, 0),
        ("2024-11-13-minutes.docx", PaperType.MINUTES, date(2024, 11, 13), 9, 6, 3),
        ("2025-07-16-agenda-pack.pdf", PaperType.AGENDA_PACK, date(2025, 7, 16), 8, 0, 0),
        ("2025-07-16-minutes.html", PaperType.MINUTES, date(2025, 7, 16), 8, 6, 2),
        ("2025-11-05-transcript.txt", PaperType.OTHER, date(2025, 11, 5), 0, 0, 0),
    ],
)
def test_each_paper_tells_its_meeting_items_and_decisions(
    name: str, kind: PaperType, day: date, items: int, decisions: int, actions: int
) -> None:
    paper = _paper(name)
    kinds = [decision.kind for decision in paper.decisions]
    assert (paper.claims.committees, paper.claims.dates) == (("Health and Wellbeing Board",), (day,))
    assert (paper.paper_type, len(paper.items)) == (kind, items)
    assert (kinds.count(Kind.DECISION), kinds.count(Kind.ACTION)) == (decisions, actions)


@pytest.mark.skipif(not tesseract.is_here(), reason="needs the Debian package tesseract-ocr")
def test_the_scan_is_read_by_ocr() -> None:
    paper = _paper("2025-04-02-scanned-minutes.pdf")
    assert (paper.claims.committees, paper.claims.dates) == (("Health and Wellbeing Board",), (date(2025, 4, 2),))
    assert [item.number for item in paper.items] == list("1234567")
    assert all(0.8 < (p.read_by_ocr or 0) <= 1 for p in paper.paragraphs)
    assert "RESOLVED that the figures be noted." in [paper.text[p.start : p.end] for p in paper.paragraphs]


def test_without_tesseract_the_scan_needs_ocr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "is_here", lambda: False)
    with pytest.raises(UnreadablePaper, match="needs OCR"):
        _paper("2025-04-02-scanned-minutes.pdf")


def test_printed_pages_of_the_pack_begin_after_its_front_sheet() -> None:
    pages = {(p.page, p.printed_page) for p in _paper("2025-07-16-agenda-pack.pdf").paragraphs}
    assert {(1, None), (3, "1"), (6, "4"), (7, "5")} <= pages


@pytest.mark.parametrize(
    ("name", "row", "headers"),
    [
        ("2024-05-15-falls-prevention-report.pdf", "Telecare pendants", "Service\tPaid for by"),
        ("2025-07-16-agenda-pack.pdf", "Unpaid carers", "Indicator\t2024 summary"),
    ],
)
def test_rows_after_a_page_break_keep_their_headers(name: str, row: str, headers: str) -> None:
    extract = opening.extract(name, (FOLDER / name).read_bytes())
    block = next(block for block in extract.blocks if extract.text[block.start : block.end].startswith(row))
    assert [extract.text[h.start : h.end].startswith(headers) for h in block.headers] == [True]
