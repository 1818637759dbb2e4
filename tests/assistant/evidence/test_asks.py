"""What a question asks for, and how that shows."""

import pytest

from assistant.evidence.asks import value_sought


@pytest.mark.parametrize(
    ("question", "words", "is_shown"),
    [
        ("How much did the ferry take?", "Boat: Ada; Fares (£): 26,180", True),
        ("How much did the ferry take?", "Boat: Ada; Loss (£): -820", True),
        ("How much did the ferry take?", "Boat: Ada; Fares (£000): 26", True),
        ("How much did the ferry take?", "Boat: Ada; Seats: 26", False),
        ("How much did the ferry take?", "Boat: Ada; Fares (£): none told", False),
        ("What share of seats was sold?", "Boat: Ada; Sold (%): 82", True),
        ("What share of seats was sold?", "Boat: Ada; Sold %: 82.5", True),
        ("What share of seats was sold?", "Boat: Ada; Sold: 82", False),
        ("What share of seats was sold?", "Measure: Seats sold (%); March: 79; June: 82", True),
        ("What share of seats was sold?", "Measure: Seats sold (%); March: none told", False),
        ("How much did the ferry take?", "Measure: Fares (£ million); March: 2.4; June: 2.6", True),
    ],
)
def test_a_cell_shows_the_unit_that_stands_with_the_name_of_its_column(
    question: str, words: str, is_shown: bool
) -> None:
    sought = value_sought(question)
    assert sought is not None
    assert bool(sought.shows.search(words)) == is_shown


@pytest.mark.parametrize("question", ["What's Ada Fell's email?", "Ada Fell's e-mail", "email for the harbour office?"])
def test_a_telephone_number_is_no_address_for_mail(question: str) -> None:
    sought = value_sought(question)
    assert sought is not None
    assert sought.shows.search("Ada Fell, ada@harbour.example") and not sought.shows.search("Ada Fell, 01999 554001")


def test_mail_that_is_only_told_of_is_no_address_asked_for() -> None:
    sought = value_sought("What did the harbour master's email say?")
    assert sought is None or not sought.shows.search("ada@harbour.example")
