"""What a sceptical chair would hold against a briefing: torn limbs, "He said", tables left out, what is open left out.

The papers are made up: two meetings on bus fares and the report to the second.
"""

from datetime import date

import pytest
from briefs import HASHING, TODAY
from told import section

from assistant.briefing.making import brief
from assistant.briefing.nouns import Briefing, Length, Wish
from assistant.briefing.writers import markdown
from ingest.library.library import Library
from ingest.papers import Access
from ingest.pipeline import ingest

HEAD = """Agenda and minutes

Transport Panel - {day} 6.30 pm

Venue: Assembly Hall, Marlbridge

Contact: Ines Okafor (01632 960 114)

Items
No. Item
"""
MARCH = """
12.

Bus fares survey in the upper dale PDF 98 KB

Minutes:

The report of the Director of Transport on the bus fares survey in the upper dale.

The Director said that bus fares in the dale had risen by 14% in a year, and gave the following figures:

Route	Category 1 stops	Mean fare (£)	Riders in 2024
Quay	31	2.40	41,200
Moor	12	3.10	8,900

He said that bus fares on the moor were the highest in the county by far.

Members asked a number of questions. In reply it was stated that:

-  a child paid half the bus fares;

-  no figures were kept of those who had stopped travelling by bus.

RESOLVED that

(a)  the bus fares survey be noted; and

(b)  the Director of Transport be asked to report on bus fares to the meeting on 6 May 2025.
"""
MAY = """
21.

Bus fares survey - results PDF 98 KB

Minutes:

It was RESOLVED that bus fares be frozen at £2.40 and that the Director write to the operators by 30 June 2025.
"""
REPORT = """Report to: Transport Panel
Date: 6 May 2025
Item: 21
Title: Bus fares survey - results
Report of: Director of Transport
Wards affected: All

1. Recommendations

That the Panel agrees that:

(1) bus fares be raised to £2.60; and

(2) bus fares on the moor be left as they are.

2. Background

2.1 The bus fares survey was answered by 1,204 households in the dale.
"""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    root = tmp_path_factory.mktemp("fares")
    days = {"march": (date(2025, 3, 4), MARCH), "may": (date(2025, 5, 6), MAY)}
    (root / "papers").mkdir()
    for name, (held, words) in days.items():
        head = HEAD.format(day=f"{held:%A}, {held.day}th {held:%B}, {held.year}")
        (root / "papers" / f"{name}.txt").write_text(head + words, "utf-8")
    (root / "papers" / "report.txt").write_text(REPORT, "utf-8")
    assert not ingest([root / "papers"], root / "library", HASHING).failed
    wish = Wish(topic="bus fares", length=Length.FULL)
    with Library.open(root / "library", HASHING) as library:
        return brief(wish, library, HASHING, clearance=Access.PUBLIC, today=TODAY)


def _points(told: Briefing, key: str) -> list[str]:
    return [point.text for block in section(told, key).blocks for point in block.points]


def test_the_summary_gives_what_was_decided_whole(told: Briefing) -> None:
    assert any("frozen at £2.40" in words and words.endswith("30 June 2025.") for words in _points(told, "summary"))
    assert any("(a)" in words and words.endswith("6 May 2025.") for words in _points(told, "summary"))


def test_the_summary_holds_no_fragment_and_nobody_unnamed(told: Briefing) -> None:
    for words in _points(told, "summary"):
        assert not words.startswith(("He ", "The report of", "bus fares be"))


def test_what_a_report_recommends_is_no_fact(told: Briefing) -> None:
    assert "£2.60" not in " ".join([*_points(told, "figures"), *_points(told, "summary")])


def test_a_table_whose_columns_are_named_with_figures_is_shown_whole(told: Briefing) -> None:
    tables = [block.table for block in section(told, "figures").blocks if block.table]
    assert [table.heads for table in tables] == [("Route", "Category 1 stops", "Mean fare (£)", "Riders in 2024")]
    assert [[cell.text for cell in row] for row in tables[0].rows] == [
        ["Quay", "31", "2.40", "41,200"],
        ["Moor", "12", "3.10", "8,900"],
    ]


def test_a_decision_that_asks_for_something_is_open_until_it_comes_back(told: Briefing) -> None:
    rows = [row for block in section(told, "open").blocks if block.table for row in block.table.rows]
    told_open = [row[1].text for row in rows]
    assert len(told_open) == 1 and "write to the operators" in told_open[0]
    decided = [row for block in section(told, "decisions").blocks if block.table for row in block.table.rows]
    assert any("be asked to report on bus fares" in row[1].text and "Came back" in row[2].text for row in decided)


def test_answers_in_a_list_stand_with_what_was_asked(told: Briefing) -> None:
    assert any(words.endswith("travelling by bus.") for words in _points(told, "questions"))


def test_each_source_stands_on_its_own_line(told: Briefing) -> None:
    lines = markdown.write(told, None).decode().splitlines()
    assert [line[:2] for line in lines if line.startswith(("1. ", "2. ", "3. "))] == ["1.", "2.", "3."]
