from datetime import date

import pytest

from ingest import reading
from ingest.formats import markdown, text
from ingest.papers import Kind, PaperType

REPORT = """Report to: Harbour Board
Date: 4 July 2019
Title: Dredging of the inner basin

1. Purpose of the report

1.1 To tell the Board of the mud.

2. Recommendations

2.1 That the Board agree to dredge.

3. Financial implications

Barge\tCost
Ada\t£20,000

Questions go to the harbour master.
"""


def test_a_report_alone_has_sections_numbers_and_recommendations() -> None:
    paper = reading.read(text.read(REPORT.encode()), "report.txt")
    told = {paper.text[p.start : p.end]: p for p in paper.paragraphs}
    assert paper.paper_type is PaperType.REPORT
    assert told["1.1 To tell the Board of the mud."].section == "1. Purpose of the report"
    assert told["2.1 That the Board agree to dredge."].kind is Kind.RECOMMENDATION
    assert told["Ada\t£20,000"].headers
    assert paper.claims.committees == ("Harbour Board",)
    assert paper.decisions == ()


def test_the_head_table_of_a_markdown_report_tells_committee_date_and_item() -> None:
    head = "# Dredging\n\n| | |\n|---|---|\n| **Committee** | Harbour Board |\n| **Date** | 4 July 2019 |\n"
    words = f"{head}| **Item No.** | 5 |\n\n## 1. Purpose\n\n1.1 To tell the Board of the mud.\n"
    paper = reading.read(markdown.read(words.encode()), "report.md")
    assert (paper.claims.committees, paper.claims.dates) == (("Harbour Board",), (date(2019, 7, 4),))
    assert [(item.number, item.title) for item in paper.items] == [("5", "Dredging")]


def test_anything_else_is_read_as_some_other_paper() -> None:
    paper = reading.read(text.read(b"Dear all,\n\nthe gate will be shut on Monday.\n"), "letter.txt")
    assert (paper.paper_type, paper.items) == (PaperType.OTHER, ())


PARTS = "### 1. Purpose of the report\n\n1.1 To tell of the mud.\n\n### 2. Recommendations\n\n2.1 To note it.\n"


@pytest.mark.parametrize(
    "head",
    [
        "**Report title:** Mud in the basin\n\n**Report of:** Harbour master, Ann Low\n\n**Agenda item:** 6",
        "**Agenda item:** 6\n\n**Report of:** Harbour master\n\n**Subject:** Mud in the basin",
        "Mud in the basin\n\n**Agenda item:** 6",
        "**Agenda item:** 6\n\nReport of: the harbour master\n\nMud in the basin",
    ],
)
def test_a_report_is_called_by_its_title_and_not_by_council_committee_or_part(head: str) -> None:
    words = f"# Ashby Borough Council\n\n## Harbour Board – 4 July 2019\n\n{head}\n\n{PARTS}"
    paper = reading.read(markdown.read(words.encode()), "mud.md")
    assert paper.paper_type is PaperType.REPORT
    assert [(item.number, item.title) for item in paper.items] == [("6", "Mud in the basin")]
    assert (paper.claims.councils, paper.claims.committees) == (("Ashby",), ("Harbour Board",))


def test_a_report_whose_title_stands_nowhere_is_not_called_by_its_first_part() -> None:
    words = f"# Ashby Borough Council\n\n## Harbour Board – 4 July 2019\n\n**Agenda item:** 6\n\n{PARTS}"
    (item,) = reading.read(markdown.read(words.encode()), "mud.md").items
    assert (item.number, item.title) == ("6", "Item 6")
