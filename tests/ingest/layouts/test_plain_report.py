from datetime import date

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
