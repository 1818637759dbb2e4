"""Rows that are asked for together."""

from functools import partial
from pathlib import Path

import pytest
from made_libraries import HASHING, MARCH, answers, library_of, minutes

from assistant.answers import Query
from assistant.evidence.named_cells import named_cells
from assistant.evidence.table_lists import _bounded
from ingest.library.library import Library
from ingest.papers import Access

BOATS = (
    7,
    "Boats",
    "The boats were listed:\n\nBoat | Berth | Seats | Score |\n---|---|---|---|\nAda | A | 12 | 9 |\n"
    "Bess | B | 30 | 16 |\nCora | C | 41 | 15 |\nDora | D | 8 | 20 |\n\nRESOLVED that the list be noted.",
)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Which boats have a score of 15 or more?", {"Bess", "Cora", "Dora"}),
        ("List the boats with fewer than 30 seats", {"Ada", "Dora"}),
        ("List the boats with seats for at least 12", {"Ada", "Bess", "Cora"}),
    ],
)
def test_rows_beyond_a_figure_are_told_all_and_no_others(tmp_path: Path, question: str, named: set[str]) -> None:
    (told,) = answers(library_of(tmp_path, {"march.txt": minutes(MARCH, BOATS)}), question)
    assert {name for name in ("Ada", "Bess", "Cora", "Dora") if name in told.text} == named


def test_rows_that_are_named_one_by_one_are_all_told(tmp_path: Path) -> None:
    berths = (7, "Berths", BOATS[2].replace("Boat | Berth", "Berth | Boat").replace("Ada | A", "A | Ada"))
    berths = (7, "Berths", berths[2].replace("Bess | B", "B | Bess").replace("Cora | C", "C | Cora"))
    library = library_of(tmp_path, {"march.txt": minutes(MARCH, berths)})
    (told,) = answers(library, "How many seats have the boats at berths A, B and C?")
    assert all(name in told.text for name in ("Ada", "Bess", "Cora")) and "Dora" not in told.text


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Which boats have no more than 12 seats?", {"Ada", "Dora"}),
        ("Which boats have no fewer than 30 seats?", {"Bess", "Cora"}),
    ],
)
def test_a_bound_that_is_turned_round_is_read_as_it_is_meant(tmp_path: Path, question: str, named: set[str]) -> None:
    (told,) = answers(library_of(tmp_path, {"march.txt": minutes(MARCH, BOATS)}), question)
    assert {name for name in ("Ada", "Bess", "Cora", "Dora") if name in told.text} == named


@pytest.mark.parametrize(
    "question",
    [
        "Which boats rose over three years?",
        "Which boats changed seats over 2024?",
        "Which boats have over £50k of seats?",
        "Which boats have above 10 seats but below 40 seats?",
        "Which boats have over \u017fix seats?",
    ],
)
def test_what_is_no_bound_or_more_than_one_picks_no_rows(question: str) -> None:
    rows = {0: [("Boat", "Ada"), ("Seats", "12")], 1: [("Boat", "Bess"), ("Seats", "30")]}
    assert _bounded(rows, question) == []


def test_the_row_that_sums_up_the_others_is_none_of_them() -> None:
    rows = {
        0: [("Boat", "Ada"), ("Seats", "12")],
        1: [("Boat", "Cy"), ("Seats", "-30")],
        2: [("Boat", "Total"), ("Seats", "42")],
    }
    assert _bounded(rows, "Which boats have over 9 seats?") == [0]


CREWS = (
    8,
    "Crews",
    "The crews were listed:\n\nTask | Crew | Priority |\n---|---|---|\nMend the sails | Harbour crew | High |\n"
    "Paint the buoys | Lights crew | Low |\nCoil the ropes | Harbour crew / Lights crew | Low |\n"
    "Dredge the basin | Harbour crew | Low |\n\nRESOLVED that the list be noted.",
)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Which of the tasks has the Harbour crew got?", {"sails", "ropes", "basin"}),
        ("List every task of the lights crew", {"buoys", "ropes"}),
        ("Which of the tasks have a low priority?", {"buoys", "ropes", "basin"}),
        ("Which low priority tasks does the lights crew have?", {"buoys", "ropes"}),
    ],
)
def test_rows_with_what_a_question_names_are_told_all_and_no_others(
    tmp_path: Path, question: str, named: set[str]
) -> None:
    (told,) = answers(library_of(tmp_path, {"march.txt": minutes(MARCH, CREWS)}), question)
    assert {name for name in ("sails", "buoys", "ropes", "basin") if name in told.text} == named


def test_rows_are_named_by_what_became_of_them_and_who_does_each_is_asked_of_the_same_rows(tmp_path: Path) -> None:
    table = CREWS[2].replace("Priority", "Status").replace("| Low", "| Late").replace("| High", "| Done")
    library = library_of(tmp_path, {"march.txt": minutes(MARCH, (8, "Crews", table))})
    (told,) = answers(library, "Which of the crews' tasks were running late, and who does each?")
    assert {name for name in ("sails", "buoys", "ropes", "basin") if name in told.text} == {"buoys", "ropes", "basin"}


def test_a_row_that_is_named_itself_is_told_alone(tmp_path: Path) -> None:
    library = library_of(tmp_path, {"march.txt": minutes(MARCH, CREWS)})
    (told,) = answers(library, "What priority has the harbour crew's task to mend the sails?")
    assert "High" in told.text and "basin" not in told.text


def test_a_row_whose_cells_stand_on_lines_of_their_own_is_told_whole(tmp_path: Path) -> None:
    lines = ("Boat", "Seats", "Fare", "Ada", "12", "£3.40", "Bess", "30", "£4.10")
    library = library_of(tmp_path, {"march.txt": minutes(MARCH, (7, "Boats", "\n\n".join(lines)))})
    (told,) = answers(library, "What is the fare of the boat Bess?")
    assert "Boat: Bess; Seats: 30; Fare: £4.10" in told.text


FARES = (
    9,
    "Ferry landings",
    "The landings were listed:\n\nLanding | Users | Cost per crossing |\n---|---|---|\nMill Steps | 900 | £3.40 |\n"
    "Swan Quay | 410 | £7.15 |\nNew Bridge | 77 | £9.05 |\n\nRESOLVED that the list be noted.",
)
TALK = (10, "Mill Steps and Swan Quay", "Members spoke of what it cost to mend Mill Steps and Swan Quay in a storm.")


def test_rows_that_are_named_are_told_with_the_column_asked_for(tmp_path: Path) -> None:
    library = library_of(tmp_path, {"march.txt": minutes(MARCH, FARES, TALK)})
    (told,) = answers(library, "Ferry landings: what does a crossing cost at Mill Steps and at Swan Quay?")
    assert told.status == "answered" and "£3.40" in told.text and "£7.15" in told.text and "£9.05" not in told.text


@pytest.mark.parametrize(
    ("question", "rows"),
    [
        ("Ferry landings: what is the cost per crossing at Mill Steps and at Swan Quay?", 2),
        ("What is the cost per crossing of prams and cycles at night at Mill Steps and at Swan Quay?", 0),
        ("Ferry landings: what is the cost per crossing at Mill Steps?", 0),
        ("Ferry landings: how wide are Mill Steps and Swan Quay?", 0),
    ],
)
def test_named_rows_are_sure_only_with_column_and_subject(tmp_path: Path, question: str, rows: int) -> None:
    path = library_of(tmp_path, {"march.txt": minutes(MARCH, FARES, TALK)})
    with Library.open(path, HASHING) as library:
        papers = library.papers(clearance=Access.PUBLIC)
        whole = partial(library.paper, clearance=Access.PUBLIC)
        query = Query(text=question, question=question, parts=(question,))
        assert len(named_cells(question, query, papers, papers, whole)) == rows
