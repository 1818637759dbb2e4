"""A marking keeps to what it may be about: the item on either side of it, what is numbered below it, all."""

import pytest

from ingest import reading
from ingest.access import WithheldPaper, mark
from ingest.formats import html, text

HEAD = "Quays Committee\n\nMinutes of the meeting held on Tuesday 4 March 2025\n\nPresent: Cllr A Low\n\n"
SECRET = "RESOLVED that the wharf be sold for 90000 pounds."
MARKS = (
    "EXEMPT - NOT FOR PUBLICATION",
    "CONFIDENTIAL",
    "NOT FOR PUBLICATION",
    "EXEMPT",
    "PRIVATE SESSION",
    "CLOSED SESSION",
    "IN CAMERA",
    "Private and confidential",
)
FIRST, LAST = "Apologies for absence", "Date of next meeting"
FORMS = {
    "numbered": "1. Apologies\n\nNone.\n\n2. Rents\n\nRents were read out.\n\n{mark}\n\n3. Wharf\n\n{secret}\n\n"
    "4. Close\n\n9 pm.\n",
    "capitals": f"{FIRST.upper()}\n\nNone came.\n\nRENTS\n\nRESOLVED that rents rise.\n\n{{mark}}\n\n"
    f"SALE OF THE WHARF\n\n{{secret}}\n\n{LAST.upper()}\n\n9 May.\n",
    "plain": f"{FIRST}\nNone came.\n\nFlat rents\nRESOLVED that rents rise.\n\n{{mark}}\n\nSale of the wharf\n"
    f"{{secret}}\n\n{LAST}\n9 May.\n",
    "lettered": f"A. {FIRST}\n\nNone came.\n\nB. Flat rents\n\nRESOLVED that rents rise.\n\n{{mark}}\n\n"
    f"C. Sale of the wharf\n\n{{secret}}\n\nD. {LAST}\n\n9 May.\n",
    "below": f"1. {FIRST}\n\nNone came.\n\n2. Land\n\n2.1 Hill field\n\nRESOLVED that it be kept.\n\n{{mark}}\n\n"
    f"2.2 The wharf\n\n{{secret}}\n\n3. {LAST}\n\n9 May.\n",
    "parent": f"1. {FIRST}\n\nNone came.\n\n2. Land ({{mark}})\n\n2.1 Hill field\n\nRESOLVED that it be kept.\n\n"
    f"2.2 The wharf\n\n{{secret}}\n\n3. {LAST}\n\n9 May.\n",
}
ROWS = {
    "a row of its own, after": (
        ("Item", "Minutes"),
        ("1. Apologies", "None."),
        ("2. Wharf", SECRET),
        ("", "{mark}"),
        ("3. Close", "9"),
    ),
    "a row of its own, before": (
        ("Item", "Minutes"),
        ("1. Apologies", "None."),
        ("{mark}",),
        ("2. Wharf", SECRET),
        ("3. Close", "9"),
    ),
}


def _public(extract: object) -> str:
    """What of a paper everybody may read."""
    left = mark(reading.read(extract, "minutes"), exempt=False)  # type: ignore[arg-type]
    return "" if isinstance(left, WithheldPaper) else left.text


def _page(rows: str) -> bytes:
    head = "".join(f"<p>{line}</p>" for line in HEAD.strip().split("\n\n"))
    return f"<html><body>{head}<table>{rows}</table></body></html>".encode()


@pytest.mark.parametrize("mark_", MARKS)
@pytest.mark.parametrize("form", FORMS)
def test_what_may_be_marked_by_a_line_is_not_public(form: str, mark_: str) -> None:
    words = HEAD + FORMS[form].format(mark=mark_, secret=SECRET)
    assert SECRET in words
    assert "90000" not in _public(text.read(words.encode()))


@pytest.mark.parametrize("mark_", [*MARKS, "(Exempt under paragraph 3 of Schedule 12A)"])
@pytest.mark.parametrize("form", ROWS)
def test_minutes_in_a_table_with_a_marking_are_not_divided_by_its_rows(form: str, mark_: str) -> None:
    cells = ("".join(f"<td>{cell.format(mark=mark_)}</td>" for cell in row) for row in ROWS[form])
    rows = "".join(f"<tr>{row}</tr>" for row in cells)
    assert "90000" not in _public(html.read(_page(rows)))


def test_the_item_before_a_marking_below_its_own_title_is_closed_and_the_next_is_not() -> None:
    words = f"1. Apologies\n\nNone.\n\n2. Wharf\n\nEXEMPT\n\n{SECRET}\n\n3. Rents\n\nRents were read out.\n"
    left = _public(text.read((HEAD + words).encode()))
    assert "90000" not in left
    assert "Rents were read out." in left


def test_without_a_marking_all_of_them_are_public() -> None:
    for form in FORMS.values():
        assert "90000" in _public(text.read((HEAD + form.format(mark="Wharves", secret=SECRET)).encode()))


@pytest.mark.parametrize(
    "resolved",
    [
        "RESOLVED that the press and public be excluded under Schedule 12A.",
        "RESOLVED: That the public be excluded from the meeting.",
        "It was agreed to exclude the press and public.",
    ],
)
def test_once_the_public_was_excluded_what_follows_is_closed_until_it_is_back(resolved: str) -> None:
    back = "4. Close\n\nThe public were readmitted.\n\n5. Rents\n\nRents were read out.\n"
    words = f"{HEAD}1. Apologies\n\nNone.\n\n2. Exclusion\n\n{resolved}\n\n3. Wharf\n\n{SECRET}\n\n{back}"
    left = _public(text.read(words.encode()))
    assert "90000" not in left
    assert "None." in left
    assert "Rents were read out." in left


@pytest.mark.parametrize(
    "title", ["Wharf (exempt)", "Wharf EXEMPT", "Wharf (Exempt under paragraph 3 of Schedule 12A)"]
)
def test_minutes_in_a_table_with_a_marked_title_are_withheld(title: str) -> None:
    rows = (("No", "Item", "Minutes"), ("1", "Apologies", "None."), ("2", title, "Members asked."), ("", "", SECRET))
    table = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    assert "90000" not in _public(html.read(_page(table)))


@pytest.mark.parametrize("mark_", [*MARKS, "Not for publication"])
def test_a_marked_title_on_the_line_of_its_words_closes_them(mark_: str) -> None:
    words = f"1. APOLOGIES FOR ABSENCE - None.\n\n2. WHARF ({mark_}) - {SECRET}\n\n3. NEXT MEETING - 9 May.\n"
    assert "90000" not in _public(text.read((HEAD + words).encode()))


def _rows(*rows: tuple[str, ...]) -> str:
    """What of minutes in a table with numbers everybody may read."""
    told = (("No", "Item", "Minutes"), ("1", "Apologies", "None."), *rows)
    return _public(
        html.read(_page("".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in told)))
    )


@pytest.mark.parametrize(
    "words",
    [
        "The following report contains exempt information.",
        "The whole report and its annexes are confidential.",
    ],
)
def test_a_row_that_speaks_of_another_paper_as_exempt_closes_more_than_itself(words: str) -> None:
    assert "90000" not in _rows(("2", "Rents", words), ("3", "Wharf", SECRET))


@pytest.mark.parametrize("words", ["This report is exempt.", "EXEMPT", "Exempt: Yes", "This item is confidential."])
def test_a_row_that_is_marked_itself_closes_no_other(words: str) -> None:
    left = _rows(("2", "Wharf", f"{words}</td><td>{SECRET}"), ("3", "Rents", "Rents were read out."))
    assert "90000" not in left
    assert "Rents were read out." in left


def test_a_row_that_is_marked_closes_the_one_that_goes_on_with_it() -> None:
    left = _rows(
        ("2", "Wharf", "This report is exempt."), ("3", "Wharf (continued)", SECRET), ("4", "Rents", "Rents rose.")
    )
    assert "90000" not in left and "Rents rose." in left
