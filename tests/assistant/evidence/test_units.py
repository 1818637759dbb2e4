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


def recommended(*lines: str, group: int | None = None, section: str | None = None):  # type: ignore[no-untyped-def]
    """What stands at each of the lines of a report's recommendations, after a line of something else."""
    one = paper((Kind.DISCUSSION, "The roof leaked."), *((Kind.RECOMMENDATION, line) for line in lines))
    first, *others = one.paragraphs
    one = replace(one, paragraphs=(first, *(replace(each, group=group, section=section) for each in others)))
    return [units([passage(one, at)], lambda _: one)[0] for at in range(1, len(lines) + 1)]


LINES = ("The Panel is recommended to:", "(a) note the leak; and", "(b) have the roof mended.")


@pytest.mark.parametrize("how", [{"group": 3}, {"section": "2. Recommendations"}, {"section": "RECOMMENDED"}])
def test_recommendations_are_quoted_whole_with_the_words_that_open_them(how: dict[str, int | str]) -> None:
    found = recommended(*LINES, **how)  # type: ignore[arg-type]
    assert {unit.words for unit in found} == {" ".join(LINES)}
    assert len({unit.span for unit in found}) == 1
    assert found[0].paper.text[found[0].span.start : found[0].span.end] == "\n".join(LINES)


def test_recommendations_of_no_list_stand_alone() -> None:
    assert [unit.words for unit in recommended("To note the leak.", "To mend the roof.")] == [
        "To note the leak.",
        "To mend the roof.",
    ]


def test_recommendations_too_long_to_be_quoted_whole_stand_alone() -> None:
    many = [f"To mend the part of the museum roof that lies above room {at} of the north wing." for at in range(40)]
    assert [unit.words for unit in recommended(*many, group=3)] == many


def test_recommendations_of_another_item_or_section_stay_apart() -> None:
    one = recommended("To note the leak.", "To mend the roof.", section="Recommendations")[0].paper
    *before, last = one.paragraphs
    for other in (replace(last, section="Recommendations of the task group"), replace(last, item=1)):
        apart = replace(one, items=one.items * 2, paragraphs=(*before, other))
        assert units([passage(apart, 1)], lambda _, apart=apart: apart)[0].words == "To note the leak."  # type: ignore[misc]


@pytest.mark.parametrize(("lead", "whole"), [("It held four proposals:", True), ("It held proposals:", False)])
def test_a_list_whose_lead_in_counts_its_entries_is_not_cut_at_the_length_of_others(lead: str, whole: bool) -> None:
    entries = [f"Proposal {at}: {'to mend the north roof of the old hall, ' * 5}and soon." for at in range(1, 5)]
    one = paper((Kind.DISCUSSION, lead), *((Kind.DISCUSSION, entry) for entry in entries))
    one = replace(one, paragraphs=tuple(replace(each, group=1) for each in one.paragraphs))
    found = units([passage(one, 0)], lambda _: one)[0]
    assert found.words.endswith(plain(entries[-1])) is whole
