import subprocess
import sys
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from ingest import access, opening, reading
from ingest.access import WithheldPaper
from ingest.papers import Kind, Paper, PaperType

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "samples" / "cabinet"
PACK = "2023-07-12-public-reports-pack.pdf"
EXEMPT = "2025-02-12-canal-road-depot-exempt.docx"
SECRETS = ("harrowgate", "kestrel", "fenwick", "2.65m", "£2.4m", "87.5")
MEETINGS = {
    "2023-07-12-minutes.html": (PaperType.MINUTES, date(2023, 7, 12)),
    PACK: (PaperType.AGENDA_PACK, date(2023, 7, 12)),
    "2023-10-11-minutes.html": (PaperType.MINUTES, date(2023, 10, 11)),
    "2023-12-13-minutes.html": (PaperType.MINUTES, date(2023, 12, 13)),
    "2024-09-11-decision-early-help-extension.html": (PaperType.DECISION, date(2024, 9, 11)),
    "2025-02-12-minutes.html": (PaperType.MINUTES, date(2025, 2, 12)),
    "2025-06-11-cancelled.html": (PaperType.AGENDA, date(2025, 6, 11)),
    "2025-10-08-agenda.html": (PaperType.AGENDA, date(2025, 10, 8)),
    "budget-monitoring-2024-25-q1.docx": (PaperType.REPORT, date(2024, 7, 24)),
    "budget-monitoring-2024-25-q2.docx": (PaperType.REPORT, date(2024, 10, 16)),
    "budget-monitoring-2024-25-q3.docx": (PaperType.REPORT, date(2025, 1, 22)),
    "budget-monitoring-2024-25-q4.docx": (PaperType.REPORT, date(2025, 6, 18)),
}


@cache
def _whole(name: str) -> Paper:
    return reading.read(opening.extract(name, (FOLDER / name).read_bytes()), name)


def _public(name: str) -> Paper:
    paper = access.mark(_whole(name), exempt=False)
    assert isinstance(paper, Paper)
    return paper


@pytest.mark.parametrize("name", MEETINGS)
def test_every_paper_says_what_it_is_and_of_which_meeting(name: str) -> None:
    paper = _whole(name)
    claims = paper.claims
    assert (paper.paper_type, claims.dates) == (MEETINGS[name][0], (MEETINGS[name][1],))
    assert (claims.councils, claims.committees) == (("Wenbourne",), ("Cabinet",))


def test_no_paper_of_the_folder_is_left_out_here() -> None:
    assert {path.name for path in FOLDER.iterdir()} == {*MEETINGS, EXEMPT}


def test_the_exempt_report_is_withheld_whole_whatever_it_is_called() -> None:
    paper = reading.read(opening.extract("report.docx", (FOLDER / EXEMPT).read_bytes()), "report.docx")
    assert isinstance(access.mark(paper, exempt=False), WithheldPaper)
    assert all(secret in paper.text.lower() for secret in ("harrowgate", "kestrel", "2.65m", "£2.4m"))


def test_exempt_matter_stands_in_no_public_text() -> None:
    assert "fenwick" in _whole(PACK).text.lower()
    for name in MEETINGS:
        words = _public(name).text.lower()
        assert not [secret for secret in SECRETS if secret in words], name


def test_the_appendix_is_withheld_and_the_report_before_it_stays() -> None:
    paper = _public(PACK)
    assert [one.kind for one in paper.withheld] == ["appendix"]
    assert "ranked first in Appendix 2" in paper.text
    assert [item.number for item in paper.items] == [str(number) for number in range(1, 11)]


def test_printed_pages_of_the_pack_begin_after_its_front() -> None:
    pages = opening.extract(PACK, (FOLDER / PACK).read_bytes()).printed_pages
    assert pages[0] == (4, "1") and all(int(label) == page - 3 for page, label in pages)


def test_tables_keep_their_rows_over_a_page_break() -> None:
    rows = [one for one in _whole(PACK).paragraphs if one.kind is Kind.TABLE_ROW]
    words = {_whole(PACK).text[one.start : one.end]: one.page for one in rows}
    first, last = (next(row for row in words if row.startswith(start)) for start in ("1\tBuy only", "24\tPension"))
    assert words[first] != words[last]


def test_a_decision_printed_above_its_minutes_is_one() -> None:
    paper = _public("2023-10-11-minutes.html")
    made = [one for one in paper.decisions if one.item is not None and paper.items[one.item].number == "31"]
    assert [(one.kind, len(one.places)) for one in made] == [(Kind.DECISION, 2), (Kind.ACTION, 1)]


def test_the_correction_names_the_minute_that_it_corrects() -> None:
    numbers = {item.number for item in _public("2023-10-11-minutes.html").items}
    assert "31" in numbers
    assert "minute 31 should read £121,000" in _public("2023-12-13-minutes.html").text


def test_the_makers_make_the_papers_that_are_kept(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "tests/samples/make_cabinet.py", tmp_path], cwd=ROOT, check=True)
    made = sorted(tmp_path.iterdir())
    assert [path.name for path in made] == [PACK, EXEMPT, *sorted(name for name in MEETINGS if "budget" in name)]
    for path in made:
        kept = opening.extract(path.name, (FOLDER / path.name).read_bytes())
        assert opening.extract(path.name, path.read_bytes()) == kept, path.name
