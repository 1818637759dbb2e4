from datetime import date

import pytest

from assistant.registering import owners


@pytest.mark.parametrize(
    ("said", "owner"),
    [
        ("ACTION: Dunstan Reyle to ask for three prices by May.", "Dunstan Reyle"),
        ("Action 3: Prof. Petra Holm to order the boat.", "Prof. Petra Holm"),
        ("ACTION Clerk to write to the pilots", "Clerk"),
        ("Officers to circulate the note.", "Officers"),
        ("The Harbour Board to send a reply by 31 January 2024.", "The Harbour Board"),
        ("ACTION: Dunstan Reyle, by 30 May 2025", "Dunstan Reyle"),
        ("One member asked for more light. Officers agreed to look into this ACTION", "Officers"),
        ("It was cold. ACTION: Harbour master to mend the lamp.", "Harbour master"),
        ("The figures were late ACTION", None),
    ],
)
def test_who_is_to_act_is_told_as_the_entry_states_it(said: str, owner: str | None) -> None:
    assert owners.owner(said) == owner


@pytest.mark.parametrize(
    ("words", "owner"),
    [
        (
            "RESOLVED - (1) That the Harbour Board be asked to reply. (2) That the Chair write to it.",
            "Chair|Harbour Board",
        ),
        ("The Panel requested that officers bring a report.", "officers"),
        ("RESOLVED that the report be noted.", None),
        ("That the petition be received and that officers report by January 2024.", "officers"),
        ("A report be brought back.", None),
    ],
)
def test_who_is_asked_is_told_of_a_resolution_or_a_request(words: str, owner: str | None) -> None:
    told = owners.asked(words)
    assert (None if told is None else "|".join(sorted(one.removeprefix("the ") for one in told.split("; ")))) == owner


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("to send the list by 31 July 2023.", "31 July 2023"),
        ("to bring dates to the meeting on 11 October 2023.", "11 October 2023"),
        ("a second report be brought to the Board in September with its case", "September"),
        ("to be met by March 2025", "March 2025"),
        ("to report after the first quarter, by 30 April 2024", "30 April 2024"),
        ("a report on funding. Date tbc.", "Date tbc"),
        ("sent for reply within two months.", "within two months"),
        ("a report be considered at the next meeting", "the next meeting"),
        ("the notes of the meeting held on 16 January 2024 be signed", None),
        ("the work programme for 2017-18", None),
        ("the pier be closed from 8 January 2024.", None),
    ],
)
def test_a_due_date_is_the_words_that_state_it(words: str, due: str | None) -> None:
    assert owners.due(words) == due


def test_only_a_day_stated_in_full_is_a_date() -> None:
    assert owners.due_date("to write by 31 July 2023") == date(2023, 7, 31)
    assert owners.due_date("to write by July 2023") is None
    assert owners.day("Align to the roll-out v12 Aug 2017") is None
    assert owners.day("31 st March 2017") == date(2017, 3, 31)
