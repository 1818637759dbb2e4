from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from standins import MUSEUM, paper, passage

from assistant.evidence.conflicts import conflicts
from assistant.evidence.figures import told_of
from assistant.evidence.units import Unit, units
from ingest.papers import Kind, Paper, Paragraph, Span

JUNE = replace(MUSEUM, meeting_date=date(2025, 6, 3))


def cut(*papers: Paper) -> list[Unit]:
    found = [passage(one, index) for one in papers for index in range(len(one.paragraphs))]
    return units(found, lambda source: next(one for one in papers if one.source == source))


def two(first: str, second: str) -> list[Unit]:
    return cut(paper((Kind.DISCUSSION, first)), paper((Kind.DISCUSSION, second), source="report.txt"))


def table(source: str, caption: str, header: str, *rows: str) -> Paper:
    one = paper((Kind.DISCUSSION, caption), (Kind.DISCUSSION, header), *((Kind.DISCUSSION, row) for row in rows))
    lead, head, *body = one.paragraphs
    spans = Span(head.start, head.end), Span(lead.start, lead.end)
    kept = [
        Paragraph(
            start=row.start, end=row.end, kind=Kind.TABLE_ROW, item=0, table=1, headers=spans[:1], caption=spans[1]
        )
        for row in body
    ]
    return replace(one, source=source, paragraphs=(lead, *kept))


ASKED = "How many museum visitors and volunteers, what did the roof cost, and when does the gallery open?"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The museum had 412 paying visitors in March 2024.", "There were 398 paying museum visitors in March 2024."),
        ("Repairs to the museum roof cost £185,000.", "The museum roof repairs cost £179,500."),
        (
            "62% of the museum's visitors came by bus.",
            "Some reported that 48 per cent of the museum's visitors came by bus.",
        ),
        ("The museum's south gallery opens on 4 May 2025.", "The museum's south gallery opens on 11 May 2025."),
    ],
)
def test_two_figures_for_one_thing_are_a_conflict(first: str, second: str) -> None:
    assert conflicts(ASKED, two(first, second)) == ((0, 1),)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The museum had 412 paying visitors in March 2024.", "There were 398 paying museum visitors in April 2024."),
        ("The museum had 412 paying visitors in spring.", "There were 398 paying museum visitors in summer."),
        ("Repairs to the museum roof would cost £185,000.", "Repairs to the museum roof cost £179,500."),
        ("The museum roof works had a budget of £185,000.", "The museum roof works had an outturn of £179,500."),
        ("The museum applied for £90,000 for its roof.", "The museum was granted £60,000 for its roof."),
        ("Of the museum's volunteers 40 are women.", "Of the museum's volunteers 35 are men."),
        ("The museum had 412 visitors under 18.", "The museum had 398 visitors over 18."),
        ("The museum had 412 visitors from Oldham.", "The museum had 398 visitors from Netley."),
        ("Before the works the museum had 412 visitors.", "After the works the museum had 398 visitors."),
        ("In all 412 museum visitors filled in the form.", "Of these, 98 museum visitors filled in the form."),
        ("The museum had about 400 paying visitors.", "The museum had 412 paying visitors."),
        ("The museum had more than 400 paying visitors.", "The museum had 412 paying visitors."),
        ("Museum visitors rose by 12 per cent.", "Museum visitors rose by 12.4 per cent."),
        ("The museum roof cost £185,000.", "The museum roof cost £0.185 million."),
        ("The museum pays volunteers £40 a day.", "The museum pays volunteers £900 a year."),
        ("The museum roof cost £185,000.", "The museum roof cost £179,500, which should have read £185,000."),
        ("Museum visitors are in table 4.", "Museum visitors are in table 5."),
        ("Museum visitors came at 10.30 am.", "Museum visitors came at 11.15 am."),
    ],
)
def test_like_wording_about_two_things_is_no_conflict(first: str, second: str) -> None:
    assert conflicts(ASKED, two(first, second)) == ()


def test_what_gives_both_figures_explains_them() -> None:
    both = "The museum roof repairs cost £185,000. An early account had given the museum roof repairs cost as £179,500."
    assert conflicts(ASKED, two(both, "The museum roof repairs cost £179,500.")) == ()


def test_what_was_not_asked_about_is_left_alone() -> None:
    found = two("Repairs to the museum roof cost £185,000.", "The museum roof repairs cost £179,500.")
    assert conflicts("Who chairs the panel?", found) == ()


def test_two_meetings_conflict_only_about_a_time_that_both_name() -> None:
    dated = "There were 412 paying museum visitors in March 2024."
    other = paper((Kind.DISCUSSION, dated.replace("412", "398")), identity=JUNE, source="june.txt")
    assert conflicts(ASKED, cut(paper((Kind.DISCUSSION, dated)), other)) == ((0, 1),)
    undated = paper((Kind.DISCUSSION, "There were 398 paying museum visitors."), identity=JUNE, source="june.txt")
    now = paper((Kind.DISCUSSION, "There were 412 paying museum visitors."))
    assert conflicts(ASKED, cut(now, undated)) == ()


def test_a_row_conflicts_with_the_sentence_about_it_and_not_with_its_opposite() -> None:
    rows = table(
        "t.txt", "Progress on repairs", "Criteria\tNumber", "Repairs finished on time\t9", "Repairs not finished\t6"
    )
    said = paper((Kind.DISCUSSION, "Examples of the 10 repairs finished in this period follow."), source="s.txt")
    found = cut(rows, said)
    assert [(found[one].words, found[other].words) for one, other in conflicts("How many repairs?", found)] == [
        ("Criteria: Repairs finished on time; Number: 9", "Examples of the 10 repairs finished in this period follow.")
    ]


def test_like_rows_conflict_where_their_tables_are_of_one_time() -> None:
    header, row = "Gallery\tVisitors\tVisits paid", "South\t{}\t20"
    first = table("a.txt", "Table 1: gallery visitors, October 2024", header, row.format(84))
    second = table("b.txt", "Table 3: gallery visitors, October 2024 count", header, row.format(81))
    later = table("c.txt", "Table 1: gallery visitors, October 2025", header, row.format(77))
    found = cut(first, replace(second, identity=JUNE), replace(later, identity=JUNE))
    rows = [unit for unit in found if unit.kind is Kind.TABLE_ROW]
    assert conflicts("How many gallery visitors?", rows) == ((0, 1),)


def test_a_column_in_millions_is_read_as_millions() -> None:
    rows = table("t.txt", "Roof costs", "Part\tCost £m", "South roof\t1.84")
    (figure,) = told_of(next(unit for unit in cut(rows) if unit.kind is Kind.TABLE_ROW)).figures
    assert (figure.kind, figure.value) == ("amount", 1_840_000)


def test_a_revised_table_is_a_correction_and_no_conflict() -> None:
    header = "Gallery\tVisitors"
    first = table("a.txt", "Gallery visitors in 2024", header, "South\t84")
    second = table("b.txt", "Gallery visitors in 2024, revised", header, "South\t81")
    assert conflicts("How many gallery visitors?", cut(first, second)) == ()


@given(first=st.text(max_size=60), second=st.text(max_size=60), question=st.text(max_size=60))
def test_any_words_are_judged_and_each_pair_is_in_order(first: str, second: str, question: str) -> None:
    found = two(f"{first} 12 museum visitors", f"{second} 14 museum visitors")
    assert all(one < other < len(found) for one, other in conflicts(question, found))
