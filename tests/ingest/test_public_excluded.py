"""What minutes record between the going of the public and its return is closed, however they word it."""

import tomllib
from pathlib import Path

import pytest

from ingest import reading
from ingest.access import WithheldPaper, mark
from ingest.formats import html, text
from ingest.papers import Extract

SPECIMENS = tomllib.loads((Path(__file__).parents[1] / "specimens" / "sessions.toml").read_text("utf-8"))
HEAD = "Quays Committee\n\nMinutes of the meeting held on Tuesday 4 March 2025\n\nPresent: Cllr A Low\n\n"
SECRET, OPEN = "Mr Pike is paid 90000 pounds.", "Green lights were bought."
BEFORE = ("Seats", "Blue seats were bought.")
EXCLUSION = ("Exclusion of the public", "RESOLVED that the press and public be excluded under Schedule 12A.")
Item = tuple[str, str]


def _numbered(items: tuple[Item, ...]) -> str:
    return "".join(f"{number}. {title}\n\n{words}\n\n" for number, (title, words) in enumerate(items, start=5))


def _parish(items: tuple[Item, ...]) -> str:
    return "".join(f"24/05{number} {title}\n\n{words}\n\n" for number, (title, words) in enumerate(items))


def _capitals(items: tuple[Item, ...]) -> str:
    return "".join(f"{title.upper()}\n\n{words}\n\n" for title, words in items)


FORMS = {"numbered": _numbered, "parish": _parish, "capitals": _capitals}


def _left(extract: Extract) -> str:
    """What of minutes everybody may read; "" where they are withheld whole."""
    left = mark(reading.read(extract, "minutes"), exempt=False)
    return "" if isinstance(left, WithheldPaper) else left.text


def _public(form: str, *items: Item) -> str:
    return _left(text.read((HEAD + FORMS[form](items)).encode()))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("title", "words"), SPECIMENS["out"])
def test_what_follows_an_exclusion_in_any_wording_is_closed(form: str, title: str, words: str) -> None:
    assert "90000" not in _public(form, BEFORE, (title, words), ("Land", SECRET))


@pytest.mark.parametrize(("title", "words"), SPECIMENS["out"])
def test_what_stands_before_an_exclusion_stays_open(title: str, words: str) -> None:
    assert "Blue seats" in _public("numbered", BEFORE, (title, words), ("Land", SECRET))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("title", "words"), SPECIMENS["stays"])
def test_what_follows_standing_wording_or_a_lost_motion_is_open(form: str, title: str, words: str) -> None:
    assert OPEN in _public(form, BEFORE, (title, words), ("Lights", OPEN))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("words", SPECIMENS["back"])
def test_what_follows_the_return_of_the_public_is_open(form: str, words: str) -> None:
    for items in (
        (("Land", f"{SECRET}\n\n{words}"), ("Lights", OPEN)),
        (("Land", SECRET), ("Lights", f"{words} {OPEN}" if words.endswith(".") else f"{words}\n\n{OPEN}")),
        (("Land", SECRET), ("Readmission of the public", words), ("Lights", OPEN)),
    ):
        left = _public(form, BEFORE, EXCLUSION, *items)
        assert "90000" not in left
        assert "Land" not in left and "LAND" not in left
        assert OPEN in left


@pytest.mark.parametrize(
    "words",
    [
        "The public would be readmitted for item 9.",
        "It was agreed that the press and public might return once the item was over.",
        "The public was not readmitted.",
        "Until the public returned, the doors were locked.",
        "A motion that the public be readmitted was lost.",
        "Cllr Fenn moved that the public be readmitted. The motion was lost.",
        "The report had been considered in public session in May.",
        "Cllr Fenn left and returned at 8.12 pm.",
        "The officers were asked to wait; they returned to the meeting.",
        "The public recalled the flood.",
        "The public were asked to return their forms.",
        "The public returned to the high street.",
        "The land returned to public use.",
        "The park was re-opened to the public.",
        "A private business closed in May.",
        "The exclusion zone was ended.",
        "Members asked the public to feed back.",
        "The scheme moved to Part 1 of the plan.",
        "Return of deposits",
        "The public left and Cllr Fenn went home and returned at 9 pm.",
    ],
)
@pytest.mark.parametrize("form", FORMS)
def test_what_only_speaks_of_a_return_opens_nothing(form: str, words: str) -> None:
    left = _public(form, BEFORE, EXCLUSION, ("Land", f"Papers were read.\n\n{words}"), ("Staff", SECRET))
    assert "90000" not in left


@pytest.mark.parametrize(
    "named",
    ["for item 24/052", "for minute 24/052 owing to its nature", "for agenda item 12", "for items 24/052 and 24/053"],
)
def test_an_exclusion_for_a_number_closes_that_item_or_the_next(named: str) -> None:
    words = f"It was RESOLVED that the press and public be excluded {named}."
    left = _public("parish", BEFORE, ("Exclusion of press and public", words), ("Staff", SECRET), ("Lights", OPEN))
    assert "90000" not in left
    assert (OPEN in left) == ("items" not in named)


def test_an_exclusion_for_several_numbers_of_which_one_is_no_items_closes_all_that_follow() -> None:
    words = "RESOLVED that the public be excluded for agenda items 8 and 19."
    left = _public("numbered", BEFORE, ("Exclusion of the public", words), ("Lights", OPEN), ("Land", SECRET))
    assert "90000" not in left
    assert OPEN not in left


def test_an_exclusion_for_a_later_number_closes_that_item_alone() -> None:
    words = "RESOLVED that the public be excluded for item eight."
    items = (("Lights", OPEN), ("Land", SECRET), ("Paths", "Paths were mended."))
    left = _public("numbered", BEFORE, ("Exclusion of the public", words), *items)
    assert "90000" not in left
    assert OPEN in left
    assert "Paths were mended." in left


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "words",
    [
        f"The press and public left the meeting. {SECRET}",
        f"The press and public left the meeting.\n\n{SECRET}",
        f"The public withdrew and it was agreed that {SECRET}",
        f"Members moved into private session. The motion was put.\n\n{SECRET}\n\nThe motion was lost.",
    ],
)
def test_what_follows_an_exclusion_within_its_item_is_closed(form: str, words: str) -> None:
    assert "90000" not in _public(form, BEFORE, ("Leases", words), ("Lights", OPEN))


@pytest.mark.parametrize("words", ["The item was considered in public session.", "This item was taken in public."])
def test_an_item_that_says_it_was_taken_in_public_is_open(words: str) -> None:
    left = _public("numbered", BEFORE, EXCLUSION, ("Land", SECRET), ("Lights", f"{words} {OPEN}"))
    assert "90000" not in left
    assert OPEN in left


def test_the_day_of_the_next_meeting_stays_open() -> None:
    left = _public("numbered", BEFORE, EXCLUSION, ("Land", SECRET), ("Date of next meeting", "9 May 2025."))
    assert "90000" not in left
    assert "9 May 2025." in left


@pytest.mark.parametrize("title", ["Private session", "In camera", "Exempt business"])
def test_a_heading_of_closed_business_without_a_number_closes_nothing_above_it(title: str) -> None:
    left = _public("capitals", BEFORE, (title, SECRET), ("Readmission of the public", "At 9 pm."), ("Lights", OPEN))
    assert "90000" not in left
    assert "Blue seats" in left
    assert OPEN in left


def test_headings_without_numbers_below_the_going_of_the_public_do_not_end_the_next_item() -> None:
    vote = ("Land", "The public left the meeting for the next item.")
    items = (("Apologies for absence", "None."), vote, ("Offers", "Three came."), ("Best offer", SECRET))
    left = _public("capitals", *items, ("Date of next meeting", "9 May."))
    assert "90000" not in left
    assert "9 May." in left


def _page(*items: Item) -> str:
    """What everybody may read of a page of a meeting, with the numbers in cells of their own."""
    said = (f"<p>{words}</p>" if "<p" in words else f"<p>Minutes:</p><p>{words}</p>" for _, words in items)
    rows = "".join(
        f"<tr><td><p>{number}.</p></td><td><p>{title}</p>{words}</td></tr>"
        for number, ((title, _), words) in enumerate(zip(items, said, strict=True), start=5)
    )
    head = "<h1>Agenda and minutes</h1><h2>Quays Committee - Tuesday, 4th March, 2025 6.30 pm</h2>"
    return _left(html.read(f"<html><body>{head}<table class='mgItemTable'>{rows}</table></body></html>".encode()))


def test_a_page_of_a_meeting_is_closed_until_the_item_that_says_that_the_public_is_back() -> None:
    vote = ("Exclusion of the Public", "It was agreed that the public and press leave the meeting.")
    left = _page(BEFORE, vote, ("Land", SECRET), ("Lights", f"The public were readmitted. {OPEN}"))
    assert "90000" not in left
    assert "Lights" in left
    assert OPEN in left


def test_standing_wording_of_the_agenda_and_no_exempt_items_close_nothing() -> None:
    words = "To consider whether the public should be excluded.</p><p>Minutes:</p><p>There were no exempt items."
    assert OPEN in _page(BEFORE, ("Exclusion of the Public", words), ("Lights", OPEN))


def _table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in (("No", "Item", "Decision"), *rows))
    head = "".join(f"<p>{line}</p>" for line in HEAD.strip().split("\n\n"))
    page = f"<html><body>{head}<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table></body></html>"
    return _left(html.read(page.encode()))


OUT = "RESOLVED that the press and public be excluded"
SEATS, LIGHTS = ("1", *BEFORE), ("4", "Lights", OPEN)


def test_minutes_in_a_numbered_table_are_closed_from_the_row_of_the_exclusion_to_that_of_the_return() -> None:
    vote = ("2", "Exclusion of the public", f"{OUT} under paragraph 3 of Schedule 12A.")
    left = _table(SEATS, vote, ("3", "Land", SECRET), ("4", "Public readmitted", "At 8 pm."), ("5", "Lights", OPEN))
    assert "90000" not in left
    assert "Blue seats" in left
    assert OPEN in left


@pytest.mark.parametrize("named", ["for the next item", "for item 3"])
def test_an_exclusion_for_one_row_of_a_numbered_table_closes_that_row(named: str) -> None:
    left = _table(SEATS, ("2", "Exclusion of the public", f"{OUT} {named}."), ("3", "Land", SECRET), LIGHTS)
    assert "90000" not in left
    assert "Blue seats" in left
    assert OPEN in left


def test_a_marked_row_of_a_numbered_table_is_closed_with_the_rows_that_go_on_with_it() -> None:
    rows = (SEATS, ("2", "Land (exempt)", "Members asked."), (SECRET,), ("3", "Paths", "Mended."), LIGHTS)
    left = _table(*rows)
    assert "90000" not in left
    assert "Members asked" not in left
    assert "Blue seats" in left
    assert OPEN in left


@pytest.mark.parametrize(
    "rows",
    [
        (SEATS, ("", "EXEMPT", ""), ("2", "Land", SECRET), ("3", "Lights", OPEN)),
        (("7", *BEFORE), ("12", "Land (exempt)", SECRET), ("4", "Lights", OPEN)),
        (("Seats", "Bought."), ("Land (exempt)", SECRET), ("Lights", OPEN)),
        (("Seats", "Bought."), ("Exclusion", "The public left at 7 pm."), ("Land", SECRET), ("Lights", OPEN)),
    ],
)
def test_minutes_in_a_table_whose_rows_are_not_told_apart_are_withheld_whole(rows: tuple[tuple[str, ...], ...]) -> None:
    left = _table(*rows)
    assert "90000" not in left
    assert OPEN not in left


@pytest.mark.parametrize("form", ["numbered", "parish"])
@pytest.mark.parametrize(
    "words",
    [
        "The library remained open to the public during the works.",
        "It was agreed that the report come back to the public meeting in May.",
        "The press have come back with further questions about the dismissal.",
        "The Council reopened the lido to the public in 2024.",
        "The tenant moved to Part A at the depot.",
        "Return of press passes was noted.",
        "The public remained concerned about it.",
    ],
)
def test_what_tells_of_other_openings_and_returns_opens_nothing(form: str, words: str) -> None:
    assert "90000" not in _public(form, BEFORE, EXCLUSION, ("Land", words), ("Staff", SECRET))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("words", SPECIMENS["elsewhere"])
def test_what_another_does_and_where_else_the_public_goes_opens_nothing(form: str, words: str) -> None:
    assert "90000" not in _public(form, BEFORE, EXCLUSION, ("Land", words), ("Staff", SECRET))
    assert "90000" not in _public(form, BEFORE, EXCLUSION, ("Land", f"{words} {SECRET}"))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("title", "words", "back"), SPECIMENS["spells"])
def test_minutes_are_closed_from_the_going_to_the_return(form: str, title: str, words: str, back: str) -> None:
    lights = ("Lights", f"{back} {OPEN}" if back.endswith(".") else f"{back}\n\n{OPEN}")
    for items in (
        ((title, f"{words}\n\n{SECRET}\n\n{back}"), ("Lights", OPEN)),
        ((title, words), ("Land", SECRET), lights),
    ):
        left = _public(form, BEFORE, *items)
        assert "90000" not in left
        assert "Blue seats" in left
        assert OPEN in left


def test_a_vote_to_exclude_is_not_undone_by_an_empty_gallery() -> None:
    vote = (
        "RESOLVED that the press and public be excluded under Schedule 12A. It was not necessary for anyone to leave."
    )
    assert "90000" not in _public("numbered", BEFORE, ("Exclusion of the public", vote), ("Staff", SECRET))


def test_a_motion_on_something_else_that_was_lost_undoes_no_exclusion() -> None:
    moved = "It was moved that the public be excluded for the following items. A motion to adjourn was lost."
    assert "90000" not in _public("numbered", BEFORE, ("Exclusion of the public", moved), ("Staff", SECRET))
