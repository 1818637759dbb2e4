from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from standins import paper, passage

from assistant.evidence.units import cells, linked, plain, row_words, units
from ingest.papers import Decision, Kind, Paragraph, Span


def test_a_resolution_is_quoted_whole() -> None:
    one = paper(
        (Kind.DECISION, "It was RESOLVED that:"),
        (Kind.DECISION, "1. The report be noted"),
        (Kind.DECISION, "2. A survey of the roof be made"),
    )
    whole = Span(0, one.paragraphs[-1].end)
    one = replace(one, decisions=(Decision(kind=Kind.DECISION, item=0, places=(whole,)),))
    (found,) = units([passage(one, 2), passage(one, 0)], lambda _: one)
    assert found.words == "It was RESOLVED that: 1. The report be noted 2. A survey of the roof be made"


def test_a_sentence_that_points_back_stays_with_the_one_before() -> None:
    first = (
        "The grant that the panel had asked for in the spring, and again in the summer after the first survey of the"
        " roof had been called in doubt, came to £40,000 in all by the end."
    )
    back = "This was more than last year."
    new = (
        "The hall was opened to visitors again in May after some eleven weeks of works on its roof and doors, which the"
        " contractor from Oldham Vale carried out by day."
    )
    text = f"{first} {back} {new}"
    assert [text[one.start : one.end] for one in linked(text, Span(0, len(text)))] == [f"{first} {back}", new]


def test_a_bullet_is_no_part_of_the_quote() -> None:
    one = paper((Kind.DISCUSSION, "·  The roof leaked."))
    (found,) = units([passage(one, 0)], lambda _: one)
    assert one.text[found.span.start : found.span.end] == "The roof leaked."


def test_a_row_is_said_with_its_headers_and_without_empty_cells() -> None:
    text = "Work\tJan\tFeb\nRoof\t\tsurvey\n"
    one = replace(paper((Kind.DISCUSSION, "x")), text=text)
    row = Paragraph(start=13, end=len(text) - 1, kind=Kind.TABLE_ROW, item=0, table=1, headers=(Span(0, 12),))
    assert row_words(one, row) == "Work: Roof; Feb: survey"


def test_a_broken_row_is_put_together_column_by_column() -> None:
    assert cells("Number of actions\tDone\nin all\tby March") == ["Number of actions in all", "Done by March"]


@given(st.text())
def test_no_words_of_a_paper_look_like_a_marker(text: str) -> None:
    assert "[1]" not in plain(text + "[1]")


@pytest.mark.parametrize("words", ["one  two\nthree", " [12] four"])
def test_words_are_one_line(words: str) -> None:
    assert plain(words) == " ".join(words.replace("[12]", "(12)").split())
