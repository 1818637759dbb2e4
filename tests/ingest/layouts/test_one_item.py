"""A report on one agenda item that its head names, and numbered sentences that are neither headings nor items."""

import io

import docx
import pytest

from ingest import reading
from ingest.formats import docx as word
from ingest.formats import markdown, text
from ingest.papers import Kind, Paper, PaperType
from ingest.structure.headings import is_sentence

HEAD = """# Ferry Committee

**Tuesday 3 June 2025, 6.30 pm, Pier House**

## {item}

Report of: Nan Orrin, Harbour Clerk

### 1. {first}

1.1 The Committee is {asked} to:

- agree the summer timetable in section 3;
- note the repairs; and
- fix a day for the trial crossing.

### 2. Background

2.1 The old timetable was made in 2019 and has not been changed since. The boats are slower now.

2.2 Two crossings a day fell away in March. Passengers wrote 41 letters.

### 3. Timetable

| Boat | Leaves | Returns |
|---|---|---|
| Petrel | 8.10 | 9.25 |
"""


def _kinds(paper: Paper) -> dict[str, Kind]:
    return {paper.text[p.start : p.end]: p.kind for p in paper.paragraphs if p.kind is not Kind.FURNITURE}


@pytest.mark.parametrize("first", ["Recommendations", "What the Committee is asked to do"])
@pytest.mark.parametrize("asked", ["asked", "RECOMMENDED"])
def test_a_report_whose_head_names_its_item_is_a_report_on_that_item(first: str, asked: str) -> None:
    words = HEAD.format(item="Agenda item 8: Summer ferries", first=first, asked=asked)
    paper = reading.read(markdown.read(words.encode()), "ferries.md")
    assert paper.paper_type is PaperType.REPORT
    assert [(item.number, item.title) for item in paper.items] == [("8", "Summer ferries")]
    kinds = _kinds(paper)
    asks = [words for words, kind in kinds.items() if kind is Kind.RECOMMENDATION]
    assert [ask.split()[1] for ask in asks] == ["The", "agree", "note", "fix"]
    assert [words for words, kind in kinds.items() if kind is Kind.HEADING and words[0].isdigit()] == [
        f"1. {first}",
        "2. Background",
        "3. Timetable",
    ]


def test_the_numbered_sentences_of_a_report_are_its_paragraphs() -> None:
    words = HEAD.format(item="Item 8 - Summer ferries", first="Recommendations", asked="asked")
    paper = reading.read(markdown.read(words.encode()), "ferries.md")
    told = {p.number: p for p in paper.paragraphs if p.kind is Kind.DISCUSSION}
    assert [told[number].section for number in ("2.1", "2.2")] == ["2. Background"] * 2


def test_a_word_report_is_on_the_item_that_its_head_names() -> None:
    made = docx.Document()
    made.add_heading("Lower Quay Parish Council", 1)
    made.add_heading("Purposes and Grants Committee", 2)
    made.add_paragraph("Monday 2 June 2025 at 7.00 pm")
    made.add_heading("Agenda item 4: Bell tower", 2)
    made.add_paragraph("Report of the Clerk")
    made.add_heading("1. What the Committee is asked to do", 3)
    made.add_paragraph("1.1 The Committee is RECOMMENDED to:")
    made.add_paragraph("(i) accept the lower quote;")
    made.add_paragraph("(ii) close the stair.")
    made.add_heading("2. Background", 3)
    made.add_paragraph("2.1 Rain came in at the north corner in January.")
    kept = io.BytesIO()
    made.save(kept)
    paper = reading.read(word.read(kept.getvalue()), "tower.docx")
    assert (paper.paper_type, [item.number for item in paper.items]) == (PaperType.REPORT, ["4"])
    assert paper.claims.committees == ("Purposes and Grants Committee",)
    kinds = _kinds(paper)
    assert kinds["(ii) close the stair."] is Kind.RECOMMENDATION
    assert kinds["2.1 Rain came in at the north corner in January."] is Kind.DISCUSSION


@pytest.mark.parametrize(
    "head",
    [
        "# Ferry Committee, 3 June 2025: agenda item 8\n\n# Summer ferries",
        "# Summer ferries\n\n## Ferry Committee - 3 June 2025 (item 8)",
        "# Ferry Committee - 3 June 2025 - Agenda Item 8\n\n**Summer ferries**",
    ],
)
def test_an_item_that_ends_a_line_of_the_head_numbers_the_report(head: str) -> None:
    words = f"{head}\n\n## Foreword\n\nWe set out in May.\n\n## 1. What we saw\n\n1.1 The quay was full at noon.\n"
    paper = reading.read(markdown.read(words.encode()), "ferries.md")
    assert paper.paper_type is PaperType.REPORT
    assert [(item.number, item.title) for item in paper.items] == [("8", "Summer ferries")]


def test_a_paper_that_opens_a_further_item_is_no_report_on_one() -> None:
    words = "Agenda item 3: Bells\n\n1. Purpose\n\n1.1 To tell of them.\n\nAgenda item 4: Clocks\n\n1. Purpose\n"
    paper = reading.read(text.read(words.encode()), "pack.txt")
    assert [item.number for item in paper.items] != ["3"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("2.1 The hall was shut in May.", True),
        ("4.1 Staff costs allow for a rise of 3%.", True),
        ("1.1 The Panel is asked to:", True),
        ("7. The Clerk reported that the wall had fallen.", True),
        ("3. Hedges along Long Lane", False),
        ("3. Hedges along Long Lane.", False),
        ("3. To consider the hedge that was cut in May.", False),
        ("8.1 To receive the accounts.", False),
        ("2.4 Rents and deposits", False),
        ("5. Apologies. Members are asked to give theirs.", False),
        ("The hall was shut in May.", False),
    ],
)
def test_a_numbered_line_is_a_sentence_by_its_verb_and_its_full_stop(line: str, expected: bool) -> None:
    assert is_sentence(line) is expected


def test_no_numbered_sentence_is_an_item_of_an_agenda() -> None:
    words = (
        "AGENDA\n\nFerry Committee\n\n3 June 2025\n\n1. Apologies\n\n2. Minutes of 6 May 2025\n\n3. Summer ferries\n\n"
        "3.1 Two crossings were lost in March and have not come back.\n\n4. Slipway\n\n"
        "5. The meeting will end at 9 pm.\n"
    )
    paper = reading.read(text.read(words.encode()), "agenda.txt")
    assert [item.number for item in paper.items] == ["1", "2", "3", "4"]


def test_what_was_minuted_before_is_not_listed_by_the_agenda() -> None:
    words = (
        "AGENDA PACK\n\nFerry Committee\n\n3 June 2025\n\n1. Apologies\n\n2. Minutes of 6 May 2025\n\n3. Slipway\n\n"
        "ITEM 2 - MINUTES OF 6 MAY 2025\n\n11. Ropes. The Committee considered nine quotes.\n\n"
        "12. Lamps. Mr Orrin told members that two were dark.\n"
    )
    paper = reading.read(text.read(words.encode()), "agenda.txt")
    assert [item.number for item in paper.items] == ["1", "2", "3"]
