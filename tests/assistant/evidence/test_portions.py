"""Parts of what was counted, and prices by the piece."""

import pytest
from standins import paper, passage

from assistant.evidence.portions import no_part_told, no_piece_priced
from assistant.evidence.premises import nobody_asked, nobody_seconded, would_not_tell
from assistant.evidence.units import Unit, units
from ingest.papers import Kind


def unit(words: str) -> Unit:
    one = paper((Kind.DISCUSSION, words))
    return units([passage(one, 0)], lambda _: one)[0]


@pytest.mark.parametrize(
    ("question", "words", "is_missing"),
    [
        ("How many of the 46 late ferries were in Sandholm?", "46 ferries had been late in the year.", True),
        ("How many of the 46 late ferries were in Sandholm?", "Of the 46 late ferries 12 were in Sandholm.", False),
        ("How many of the 46 late ferries were in Sandholm?", "In Sandholm 12 boats were mended.", True),
        ("How many of the ferries were late?", "46 ferries had been late in the year.", False),
        ("How many ferries were late in Sandholm?", "46 ferries had been late in the year.", False),
        ("How many of the members were in favour?", "It was carried by 10 votes to 3.", False),
        (
            "How many of the 14 actions were done by the end of March?",
            "9 of the 14 actions were done by 31/03/2025.",
            False,
        ),
    ],
)
def test_a_part_of_a_count_is_told_where_whole_and_part_stand_together(
    question: str, words: str, is_missing: bool
) -> None:
    assert no_part_told(question, [unit(words)]) == is_missing


@pytest.mark.parametrize(
    ("question", "words", "is_missing"),
    [
        ("What is the cost per night of the hostel?", "The hostel had cost £4,000. The night bus cost £30.", True),
        ("What is the cost per night of the hostel?", "The hostel cost £40 a night.", False),
        ("What does a place cost per pupil?", "The nightly rate was £40.", True),
        ("How much rent do they pay a week?", "The weekly rent was £40.", False),
        ("What did the hostel cost?", "The hostel had cost £4,000.", False),
        ("How much would a day centre cost?", "The day centre would cost £200,000.", False),
        ("What is the cost per head?", "It cost £120 per resident.", False),
    ],
)
def test_a_price_by_the_piece_is_told_where_the_piece_is_named(question: str, words: str, is_missing: bool) -> None:
    assert no_piece_priced(question, [unit(words)]) == is_missing


def test_what_nobody_asks_about_was_asked_by_nobody() -> None:
    told, asked = unit("Members agreed that damp be a chapter of its own."), unit("Ann Lee asked what damp costs.")
    spoken = unit("[00:04:10] Cllr Ann Lee: And how many homes are damp?")
    assert nobody_asked("Which member of the panel asked about damp?", told)
    assert nobody_asked("who raised damp?", told)
    assert not nobody_asked("Which member of the panel asked about damp?", asked)
    assert not nobody_asked("who else wanted to know about damp?", spoken)
    assert not nobody_asked("What did members say when asked about damp?", told)


def test_what_nobody_seconded_has_no_seconder() -> None:
    lapsed = unit("Councillor Low proposed an amendment, which found no seconder.")
    assert nobody_seconded("Who seconded Cllr Low's amendment to refuse it?", [lapsed])
    assert not nobody_seconded("Who proposed the amendment?", [lapsed])
    assert not nobody_seconded("Who seconded the amendment?", [unit("Councillor Low seconded the amendment.")])


def test_what_somebody_would_not_tell_is_not_told() -> None:
    words = unit("She declined to say what the ferry company had paid, as claims were still being settled.")
    assert would_not_tell("What has the ferry company paid?", words)
    assert not would_not_tell("What did she say about the claims?", words)
    assert not would_not_tell("What has the ferry company paid?", unit("She said that £300 had been paid."))
