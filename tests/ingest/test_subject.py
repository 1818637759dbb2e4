"""What a report without items is about is read at its head, and counts for each of its paragraphs."""

import pytest

from ingest import reading
from ingest.chunking import context_line
from ingest.formats import markdown, text
from ingest.papers import Kind, Paper
from ingest.structure.titling import subject

BODY = "1. Purpose\n\n1.1 Dues have not changed since 2019.\n\n2. Recommendations\n\n2.1 That dues rise by a pound.\n"


def _read(head: str) -> Paper:
    return reading.read(text.read(f"{head}\n\n{BODY}".encode()), "report.txt")


@pytest.mark.parametrize(
    "head",
    [
        "Report to: Harbour Board\n\nDate: 4 July 2019\n\nReport title: Harbour dues",
        "Committee\tHarbour Board\nSubject\tHarbour dues\nDate\t4 July 2019",
    ],
)
def test_the_title_after_its_label_is_the_subject(head: str) -> None:
    paper = _read(head)
    assert subject(paper) == "Harbour dues"
    said = next(one for one in paper.paragraphs if one.kind is Kind.DISCUSSION)
    assert "Harbour dues" in context_line(paper, said)


def test_else_the_first_heading_that_names_no_body_is() -> None:
    lines = "# Ashby District Council\n\n## Harbour Board\n\n# Harbour dues: a review\n\nDate: 4 July 2019\n\n"
    paper = reading.read(markdown.read(f"{lines}{BODY}".encode()), "report.md")
    assert subject(paper) == "Harbour dues: a review"


def test_a_paper_with_items_has_theirs_and_no_other() -> None:
    minutes = "Harbour Board\n\nMinutes of the meeting held on 4 July 2019\n\n1. Harbour dues\n\nThe dues were noted.\n"
    assert subject(reading.read(text.read(minutes.encode()), "minutes.txt")) == ""
