import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.understanding.items import item_numbers, item_places, with_items


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("agenda item no. 6", ("6",)),
        ("item no.6", ("6",)),
        ("agenda item number 6?", ("6",)),
        ("item six", ("6",)),
        ("item 4a", ("4a",)),
        ("item 6.2", ("6.2",)),
        ("items 4, 5 and 6", ("4", "5", "6")),
        ("item 4 or item 5", ("4", "5")),
        ("what happened at item 6 on 12 July", ("6",)),
        ("item 6 and 12 July", ("6",)),
        ("minute 45", ("45",)),
        ("minute no. 45/23", ("45/23",)),
        ("Item: 7", ("7",)),
        ("What did item 76 decide?", ("76",)),
        ("What did minute 24/035 mark?", ("24/035",)),
    ],
)
def test_an_item_is_known_by_its_number(question: str, numbers: tuple[str, ...]) -> None:
    assert item_numbers(question) == numbers


@pytest.mark.parametrize(
    "question",
    [
        "a five minute slot",
        "20 minutes 30",
        "the item two members raised",
        "item 13 July 2017",
        "item 2017",
        "minutes of 13 July",
        "item 45%",
        "items from 6",
        "last minute changes",
    ],
)
def test_another_number_is_no_item(question: str) -> None:
    assert item_numbers(question) == ()


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("What happened at minute 24/035?", "What happened at item 24/035?"),
        ("Minute no. 7 and minute 8 of the Quay Board", "item no. 7 and item 8 of the Quay Board"),
        ("Who spoke for a minute about item 7?", "Who spoke for a minute about item 7?"),
    ],
)
def test_a_minute_named_by_number_is_an_item(question: str, said: str) -> None:
    assert with_items(question) == said


@given(st.text(alphabet="itemsnu agd0123456789.,/&#:", max_size=40))
def test_every_item_has_a_place_in_the_question(question: str) -> None:
    places = item_places(question)
    assert all(0 <= start < end <= len(question) for start, end in places)
    assert bool(places) == bool(item_numbers(question))
