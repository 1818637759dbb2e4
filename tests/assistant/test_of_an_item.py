"""Questions for an item by its number alone."""

from pathlib import Path

import pytest
from made_libraries import LIGHTS, MARCH, MAY, ROOF, TASKS, answers, library_of, minutes

VOTED = (
    27,
    "Skating rink",
    "The Head of Leisure explained that three sites had been looked at:\n\n- the quay;\n\n- the old market;\n\n"
    "Members walked round each in January.\n\nRESOLVED that the rink be laid out on the quay.\n\n"
    "ACTION: Petra Holm to ask for prices by June.",
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    papers = {"march.txt": minutes(MARCH, ROOF, VOTED), "may.txt": minutes(MAY, TASKS, LIGHTS)}
    return library_of(tmp_path_factory.mktemp("of_an_item"), papers)


@pytest.mark.parametrize(
    "question",
    [
        "What happened at item 27 of the Culture Panel on 4 March 2025?",
        "what was item 27 at the culture panel in march 2025",
        "item 27, culture panel 4 march 2025?",
    ],
)
def test_all_that_an_item_holds_is_told_once_in_its_order(library: Path, question: str) -> None:
    (told,) = answers(library, question)
    assert (told.status, told.query.items) == ("answered", ("27",))
    assert [told.text.count(words) for words in ("the old market", "Members walked", "laid out on the quay")] == [1] * 3
    assert told.text.index("three sites") < told.text.index("laid out on the quay") < told.text.index("Petra Holm")
    assert {one.item for one in told.citations} == {"27"}


def test_what_was_decided_under_an_item_is_told_alone(library: Path) -> None:
    (told,) = answers(library, "What was resolved under item 27 at the Culture Panel on 4 March 2025?")
    assert told.status == "answered"
    assert "laid out on the quay" in told.text and "Members walked" not in told.text


def test_an_item_of_that_number_at_another_meeting_is_not_told(library: Path) -> None:
    (march,) = answers(library, "What happened at item 26 of the Culture Panel on 4 March 2025?")
    assert (march.status, march.citations) == ("not_found", ())
    assert march.text.endswith("The papers of that meeting have items 23 and 27.")
    (may,) = answers(library, "What happened at item 26 of the Culture Panel on 6 May 2025?")
    assert may.status == "answered" and "more lamps" in may.text


def test_an_item_that_several_meetings_have_is_not_taken_for_one(library: Path) -> None:
    (told,) = answers(library, "What happened at item 23 of the Culture Panel?")
    assert {one.meeting_date for one in told.citations} != {MARCH} or told.status == "partial"


def test_a_question_about_something_under_an_item_is_answered_as_any_other(library: Path) -> None:
    (told,) = answers(library, "How much did the roof cost under item 23 at the Culture Panel on 4 March 2025?")
    assert "£185,000" in told.text and "Dunstan Reyle" not in told.text


def test_what_a_body_decided_at_a_meeting_is_not_told_from_one_that_only_names_its_month(tmp_path: Path) -> None:
    plan = (24, "Work plan", "Members agreed the Culture Panel would agree on tidal power in May 2025.")
    power = (25, "Tidal power", "The engineer spoke of the gate.\n\nA trial was agreed at the lock.")
    library = library_of(tmp_path, {"march.txt": minutes(MARCH, plan), "may.txt": minutes(MAY, power)})
    (told,) = answers(library, "What did the Culture Panel agree on tidal power in May 2025?")
    assert "A trial was agreed at the lock" in told.text and told.citations[0].meeting_date == MAY
