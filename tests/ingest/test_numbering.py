import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest import numbering
from ingest.dates import first_date


@pytest.mark.parametrize(
    "line, number",
    [
        ("5.", "5"),
        ("137.", "137"),
        ("6.a", "6.a"),
        ("8.7", "8.7"),
        ("045/21", "045/21"),
        ("Minute 34", "34"),
        ("Minute No. 7", "7"),
        ("5(a)", "5(a)"),
    ],
)
def test_a_number_alone_on_a_line_is_an_item_number(line: str, number: str) -> None:
    assert numbering.alone(line) == number


@pytest.mark.parametrize("line", ["Parking", "7.19 pm", "£3.5", "5. Parking", ""])
def test_other_lines_are_no_item_number(line: str) -> None:
    assert numbering.alone(line) is None


@pytest.mark.parametrize(
    "line, number", [("Agenda Item 7", "7"), ("AGENDA ITEM NO. 12", "12"), ("Agenda Item: 6a", "6a")]
)
def test_the_mark_of_a_report_names_its_item(line: str, number: str) -> None:
    assert numbering.agenda_item(line) == number


@pytest.mark.parametrize(
    "words, number",
    [("3.7 The Board", "3.7"), ("4.2. The Board", "4.2"), ("- 1.1 This", "1.1"), ("10.2.1 All", "10.2.1")],
)
def test_a_paragraph_is_numbered_as_printed(words: str, number: str) -> None:
    assert numbering.paragraph(words) == number


@pytest.mark.parametrize("words", ["7.19 pm was the time", "2.5 million was spent", "£3.5 of it", "12 audits"])
def test_times_and_amounts_number_no_paragraph(words: str) -> None:
    assert numbering.paragraph(words) is None


def test_paragraphs_inside_a_line_are_found_past_amounts_times_and_references() -> None:
    line = (
        "4.1. The sum was £3.5. See 4.2 The end at 7.19 pm. Then (4.9) it rose. 4.2. Members asked. 4.3 "
        "The Chair replied."
    )
    assert [number for _, number in numbering.inside(line)] == ["4.1", "4.2", "4.3"]
    assert [line[start : start + 12] for start, _ in numbering.inside(line)] == [
        "4.1. The sum",
        "4.2. Members",
        "4.3 The Chai",
    ]


@pytest.mark.parametrize(
    "numbers", [["1", "2", "10"], ["137", "138"], ["6", "6.a", "6.b", "7"], ["8.7", "8.8"], ["045/21", "046/21"]]
)
def test_item_numbers_go_up(numbers: list[str]) -> None:
    assert numbering.rising(numbers) == tuple(range(len(numbers)))


def test_a_list_inside_an_item_numbers_no_item() -> None:
    assert numbering.rising(["1", "2", "1", "2", "3", "3"]) in ((0, 1, 4), (0, 1, 5), (2, 3, 4), (2, 3, 5))
    assert numbering.rising(["5", "6", "1", "2", "7", "2017", "8"]) == (0, 1, 4, 6)


@given(st.lists(st.integers(1, 400).map(str), max_size=30))
def test_what_is_taken_goes_up(numbers: list[str]) -> None:
    taken = [int(numbers[at]) for at in numbering.rising(numbers)]
    assert all(one < other for one, other in itertools.pairwise(taken))


def test_numbers_inside_paragraphs_settle_the_items_between() -> None:
    assert numbering.settle([None, None, 3, 4, None]) == ("1", "2", "3", "4", "5")
    assert numbering.settle([45, None, 47]) == ("45", "46", "47")


def test_without_evidence_or_with_two_stories_nothing_is_made_up() -> None:
    assert numbering.settle([None, None]) == (None, None)
    assert numbering.settle([1, None, 7]) == ("1", None, "7")


@pytest.mark.parametrize(
    "words, day",
    [
        ("Tuesday, 12th September, 2017 11.00 am", "2017-09-12"),
        ("13 th July 2017", "2017-07-13"),
        ("13/09/17", "2017-09-13"),
        ("1 Mehefin 2024", "2024-06-01"),
        ("2024-03-05", "2024-03-05"),
    ],
)
def test_a_date_is_read_as_headings_print_it(words: str, day: str) -> None:
    found = first_date(words)
    assert found is not None and found.day.isoformat() == day


@pytest.mark.parametrize("words", ["13 th July 20)17", "31/02/2017", "July 2017", "£3.5.17"])
def test_what_is_no_date_is_not_read_as_one(words: str) -> None:
    assert first_date(words) is None


@pytest.mark.parametrize(
    "line, both",
    [
        ("Item 5 Quay dues", ("5", "Quay dues")),
        ("Item 5(a) Quay dues", ("5(a)", "Quay dues")),
        ("Agenda Item 5(b): Quay dues", ("5(b)", "Quay dues")),
        ("Minute 34 - Quay dues", ("34", "Quay dues")),
        ("Minute 34 Quay dues", ("34", "Quay dues")),
    ],
)
def test_what_is_named_an_item_or_a_minute_is_numbered(line: str, both: tuple[str, str]) -> None:
    assert numbering.before_title(line) == both


@pytest.mark.parametrize("line", ["12 October 2022", "4 March 2025 at 7 pm", "Item 5 was put off", "3rd May 2024 Quay"])
def test_a_date_or_a_sentence_is_no_number_and_title(line: str) -> None:
    assert numbering.before_title(line) is None


def test_titles_may_be_lettered_or_numbered_in_two_parts() -> None:
    assert numbering.lettered("C. Market layout") == ("C", "Market layout")
    assert numbering.lettered("Cllr. Ford") is None
    assert numbering.sub_title("8.2 24/00102/F - Land at Pike Lane") == ("8.2", "24/00102/F - Land at Pike Lane")
    assert numbering.sub_title("8.2 of the plan") is None
    assert numbering.sub_title("7.19 pm") is None


@pytest.mark.parametrize(
    "words, day",
    [
        ("Tuesday, the tenth day of May, 2022", "2022-05-10"),
        ("the twenty-first day of March 2023", "2023-03-21"),
        ("First of June 2024", "2024-06-01"),
    ],
)
def test_a_day_may_be_spelt(words: str, day: str) -> None:
    found = first_date(words)
    assert found and found.day.isoformat() == day and found.fits


def test_a_weekday_before_the_is_held_against_the_date() -> None:
    found = first_date("Monday the 4th of March 2025")
    assert found and not found.fits
