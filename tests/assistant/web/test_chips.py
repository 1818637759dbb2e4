from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answers import Filters, Period, Precision
from assistant.understanding.question import INFERRED, Vocabulary, understand
from assistant.web.chips import Chip, chips, period_name
from ingest.papers import PaperType

KNOWN = Vocabulary(committees=("Cabinet", "Culture Panel"), councils=("Marlbridge",))


def shown(question: str, filters: Filters | None = None) -> tuple[Chip, ...]:
    filters = filters or Filters()
    return chips(understand(question, None, KNOWN, filters), filters)


def test_what_the_reader_set_is_said_in_plain_words() -> None:
    filters = Filters(
        committee="Cabinet",
        date_from=date(2024, 1, 1),
        date_to=date(2024, 12, 31),
        paper_type=PaperType.AGENDA_PACK,
    )
    found = shown("museum roof", filters)
    assert [chip.label for chip in found] == [
        "Committee: Cabinet",
        "From 1 January 2024",
        "To 31 December 2024",
        "Paper type: agenda pack",
    ]
    assert [chip.name for chip in found] == ["committee", "from", "to", "paper_type"]
    assert not any(chip.inferred for chip in found)


def test_what_a_question_names_is_shown_as_understood() -> None:
    found = shown("What did the Culture Panel of Marlbridge resolve under item 6 in July 2017?")
    assert {chip.name: chip.label for chip in found} == {
        "committee": "Understood: Culture Panel",
        "council": "Understood: Marlbridge",
        "dates": "Understood: July 2017",
        "item": "Item 6",
    }
    assert all(chip.inferred for chip in found)


def test_the_kind_of_answer_is_no_chip() -> None:
    assert shown("What was resolved about the roof?") == ()


def test_a_committee_that_the_reader_set_stands_in_for_the_one_named() -> None:
    found = shown("What did the Culture Panel resolve?", Filters(committee="Cabinet"))
    assert [(chip.label, chip.inferred) for chip in found] == [("Committee: Cabinet", False)]


def test_no_two_chips_are_taken_away_by_one_name() -> None:
    filters = Filters(committee="Cabinet", date_from=date(2024, 1, 1))
    names = [chip.name for chip in shown("What did Culture Panel say in 2024 on item 3 in Marlbridge?", filters)]
    assert len(names) == len(set(names))


def test_several_times_and_items_share_a_chip() -> None:
    found = shown("Compare item 4 on 3 March 2024 with item 5 in June 2024 and in May 2023")
    assert [chip.label for chip in found] == [
        "Understood: 3 March 2024, June 2024 and May 2023",
        "Items 4 and 5",
    ]


@pytest.mark.parametrize(
    "name",
    [
        "4 March 2025",
        "July 2017",
        "summer 2023",
        "winter 2023/24",
        "2017",
        "2023/24",
        "2017 to 2019",
        "since July 2017",
        "since 13 July 2017",
        "July 2017 to March 2018",
        "before 13 July 2017",
        "before July 2017",
    ],
)
def test_a_time_is_named_as_it_is_typed(name: str) -> None:
    (period,) = understand(f"what happened in {name}", None, KNOWN, Filters()).periods
    assert period_name(period) == name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("until March 2018", "before April 2018"),
        ("last week", "16 November 2026 to 22 November 2026"),
        ("last quarter", "July 2026 to September 2026"),
        ("over the past year", "25 November 2025 to 25 November 2026"),
        ("between March and May 2024", "March 2024 to May 2024"),
    ],
)
def test_a_time_without_a_name_is_shown_by_its_ends(said: str, name: str) -> None:
    today = date(2026, 11, 25)
    (period,) = understand(f"what happened {said}", None, KNOWN, Filters(), today=today).periods
    assert period_name(period) == name


@given(st.dates(), st.dates(), st.sampled_from(Precision))
def test_every_time_has_a_name(one: date, other: date, precision: Precision) -> None:
    assert period_name(Period(start=min(one, other), end=max(one, other), precision=precision))


def test_all_that_was_made_of_the_wording_is_shown() -> None:
    known = replace(
        KNOWN,
        known=lambda word: word != "traficking",
        words=lambda: Counter(trafficking=3),
        short_forms=lambda: {"MASH": "Multi-Agency Safeguarding Hub"},
    )
    question = "What did Cllr Tam say of traficking and the MASH in the minutes?"
    found = chips(understand(question, None, known, Filters()), Filters())
    assert {chip.name: chip.label for chip in found} == {
        "spelling": "“traficking” read as “trafficking”",
        "paper_type": "Understood: minutes",
        "person": "Understood: Tam",
        "abbreviation": "MASH = Multi-Agency Safeguarding Hub",
    }
    assert {chip.name for chip in found} <= set(INFERRED)
    taken = frozenset(chip.name for chip in found)
    assert chips(understand(question, None, known, Filters(), taken), Filters()) == ()


def test_a_kind_of_paper_that_the_reader_set_stands_in_for_the_one_named() -> None:
    found = shown("What do the minutes say of the roof?", Filters(paper_type=PaperType.REPORT))
    assert [(chip.label, chip.inferred) for chip in found] == [("Paper type: report", False)]


def test_what_the_reader_took_away_is_no_chip() -> None:
    query = understand("What did Cabinet say in July 2017?", None, KNOWN, Filters(), frozenset({"dates", "committee"}))
    assert chips(query, Filters()) == ()
