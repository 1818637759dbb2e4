from datetime import date

import pytest

from ingest.origins.claims import heading_claims


@pytest.mark.parametrize("office", ["Chief Executive", "Acting Chief Executive", "Town Clerk", "Monitoring Officer"])
def test_the_date_below_who_signed_a_summons_is_not_the_meeting_s(office: str) -> None:
    lines = ("Quay Board", "Tuesday, 9 January 2024 at 2.00 pm", f"Sam Hill, {office}", "Monday, 1 January 2024")
    assert heading_claims(lines).dates == (date(2024, 1, 9),)


def test_a_note_s_date_is_not_the_meeting_s() -> None:
    lines = ("Quay Board - Tuesday, 9 January 2024", "Note: The meeting is held on Friday 12 January 2024 instead.")
    assert heading_claims(lines).dates == (date(2024, 1, 9),)


def test_the_label_of_a_report_s_head_is_no_committee() -> None:
    assert heading_claims(("Committee", "Committee: Cabinet", "Date: 9 January 2024")).committees == ("Cabinet",)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (
            "-   Meeting of Harbour Authority Board, Tuesday, 9th January, 2024 2.00 pm (Item 7.)",
            "Harbour Authority Board",
        ),
        ("Quay Partnership Committee - Tuesday, 9 January 2024", "Quay Partnership Committee"),
        ("CABINET - 9 JANUARY 2024", "Cabinet"),
        ("SACRE FORUM - 9 JANUARY 2024", "SACRE FORUM"),
    ],
)
def test_a_body_is_named_to_its_last_word(line: str, name: str) -> None:
    assert heading_claims((line,)).committees == (name,)
