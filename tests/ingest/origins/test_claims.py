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


def test_an_authority_that_heads_its_minutes_is_no_committee_of_its_own() -> None:
    heads = ("ORNE VALLEY FIRE AND RESCUE AUTHORITY", "Minutes of the meeting of the Fire Authority held on 9 May 2024")
    assert heading_claims(heads).committees == ("Fire Authority",)
    whole = "Orne Valley Combined Authority - Thursday, 9 May 2024"
    assert heading_claims((whole,)).committees == ("Orne Valley Combined Authority",)


@pytest.mark.parametrize(
    "line",
    [
        "Date of hearing: 9 January 2024",
        "Date/Time: 9 January 2024, 10am",
        "Date | Tuesday 9 January 2024",
        "Meeting: Quay Board, 09/01/2024",
        "For consideration at: Quay Board on 9 January 2024",
        "Minutes - Quay Board - Tue 9 Jan 24",
        "At a meeting of the Quay Board held at the Mill on Tuesday 9 January 2024",
        "AT THE ANNUAL MEETING of the QUAY BOARD held in the Mill on the ninth day of January, 2024, at noon",
        "The following decisions were taken by the Quay Board at its meeting on 9 January 2024. They are final.",
        "The meeting arranged for 2 January 2024 has been postponed and will now be held on Tuesday 9 January 2024.",
    ],
)
def test_a_line_gives_the_day_of_the_meeting(line: str) -> None:
    assert heading_claims((line,)).dates == (date(2024, 1, 9),)


@pytest.mark.parametrize(
    "line",
    [
        "At a meeting of the Quay Board held at the Mill on 9 January 2024 the Board asked for ropes",
        "The decision taken by the Quay Board at its meeting on 9 January 2024 was called in.",
        "REFERENCE FROM QUAY BOARD, 9 JANUARY 2024",
        "Date of this notice: 9 January 2024",
    ],
)
def test_a_line_that_speaks_of_another_day_does_not(line: str) -> None:
    assert heading_claims((line,)).dates == ()


@pytest.mark.parametrize(
    "line",
    [
        "Tuesday 9 January 2024 and Wednesday 10 January 2024",
        "9 and 10 January 2024",
        "9 January 2024 to 10 January 2024",
    ],
)
def test_of_two_days_none_is_chosen(line: str) -> None:
    assert set(heading_claims(("Quay Board", line)).dates) == {date(2024, 1, 9), date(2024, 1, 10)}


def test_the_date_of_a_letter_is_no_meeting_s() -> None:
    summons = "You are summoned to attend a meeting of the Quay Board to be held on Tuesday 9 January 2024"
    assert heading_claims(("1 January 2024", "To all members", summons)).dates == (date(2024, 1, 9),)
    assert heading_claims(("Mill Lane", "1 January 2024", "Dear Cllr Low,")).dates == ()
    assert heading_claims(("Quay Board", "9 January 2024", "Dear Cllr Low,")).dates == (date(2024, 1, 9),)


def test_a_short_word_for_committee_is_written_out() -> None:
    assert heading_claims(("Minutes - Staffing Cttee - Tue 9 Jan 24",)).committees == ("Staffing Committee",)


def test_a_date_alone_is_no_meeting_s_where_nothing_speaks_of_one() -> None:
    assert heading_claims(("PRESS RELEASE", "9 January 2024", "New lamps on the quay")).dates == ()
    assert heading_claims(("Quay lamps", "9 January 2024", "Present: Cllr Low")).dates == (date(2024, 1, 9),)


@pytest.mark.parametrize(
    "line",
    [
        "Notice is hereby given that a meeting of the Quay Board will be held in the Mill on 9 January 2024 at noon",
        "Record of decisions taken at the meeting held on 9 January 2024",
        "Report for: Quay Board 9th January 2024",
        "Draft Minutes of Annual Quay Board Meeting, Tuesday 9 January 2024, 7pm",
    ],
)
def test_notices_records_and_reports_give_the_day_in_words_of_their_own(line: str) -> None:
    assert heading_claims((line,)).dates == (date(2024, 1, 9),)


@pytest.mark.parametrize(
    "line",
    [
        "At a meeting of the Quay Board held at the Mill on 9 January 2024",
        "AT A MEETING OF THE QUAY BOARD HELD AT THE MILL ON 9 JANUARY 2024",
        "At the annual meeting of those who row, held at the Mill on 9 January 2024",
    ],
)
def test_the_day_of_another_committee_s_meeting_is_not_taken_for_the_paper_s(line: str) -> None:
    assert heading_claims(("Cabinet", "Reference from the Quay Board", line)).dates == ()
    assert heading_claims(("Cabinet", "Tuesday 6 February 2024", line)).dates == (date(2024, 2, 6),)
    assert heading_claims(("Cabinet", "Quay Board", line)).dates == ()


@pytest.mark.parametrize("heading", ["QUAY BOARD", "Ashby Town Council", "Quay Board - Minutes", "Lamps and ropes"])
def test_the_day_of_the_meeting_of_the_committee_that_heads_the_paper_is_taken(heading: str) -> None:
    line = "At a meeting of the Quay Board held at the Mill on 9 January 2024"
    assert heading_claims((heading, line)).dates == (date(2024, 1, 9),)
    both = "At a meeting of the Quay and Mill Board held at the Mill on 9 January 2024"
    assert heading_claims(("Quay & Mill Board", both)).dates == (date(2024, 1, 9),)
    council = "At an extraordinary meeting of the Council held at the Mill on 9 January 2024"
    assert heading_claims(("Extraordinary Council", council)).dates == (date(2024, 1, 9),)


@pytest.mark.parametrize(
    "lines",
    [
        ("MINUTES OF THE QUAY BOARD", "held in the Net Loft, Fish Street", "on Tuesday 9 January 2024 at 6.30 pm"),
        ("Minutes of a meeting of the Quay Board held in the Net Loft,", "Fish Street, Ashby", "on 9 January 2024."),
        ("Notes of the meeting of the Quay Board", "held at 2.15 p.m.", "in the Net Loft on Tuesday 9 January 2024"),
        ("AT A MEETING of the QUAY BOARD held at the Mill", "ON TUESDAY, 9 JANUARY 2024 AT 7.00 P.M."),
    ],
)
def test_a_heading_may_break_off_before_the_line_with_its_day(lines: tuple[str, ...]) -> None:
    assert heading_claims(lines).dates == (date(2024, 1, 9),)


@pytest.mark.parametrize(
    "lines",
    [
        ("Minutes of the Quay Board", "on 9 January 2024 the ferry was taken out of service"),
        ("Minutes of the Quay Board.", "on 9 January 2024"),
        ("Minutes of the last meeting of the Quay Board", "on 9 January 2024"),
        ("Quay Board", "Papers sent by the harbour master", "on 9 January 2024"),
    ],
)
def test_a_line_below_that_tells_of_another_day_does_not_end_a_heading(lines: tuple[str, ...]) -> None:
    assert heading_claims(lines).dates == ()
