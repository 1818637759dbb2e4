"""What headings of minutes tell of the public: that it goes, or that it speaks before the business begins."""

import pytest

from ingest import reading
from ingest.access import WithheldPaper, mark
from ingest.formats import text

HEAD = "Quays Committee\n\nMinutes of the meeting held on Tuesday 4 March 2025\n\nPresent: Cllr A Low\n\n"
SECRET, OPEN = "Mr Pike is paid 90000 pounds.", "Paths were mended."
SEATS = "5. Seats\n\nBlue seats were bought.\n\n"
FORMS = {
    "numbered": SEATS + "6. {head}\n\n{words}\n\n7. Paths\n\n" + OPEN,
    "nothing below": SEATS + "6. {head}\n\n7. Land\n\n{words}\n\n8. Paths\n\n" + OPEN,
    "no number": SEATS + "{upper}\n\n{words}\n\n7. Paths\n\n" + OPEN,
    "capitals": "SEATS\n\nBlue seats were bought.\n\n{upper}\n\n{words}\n\nPATHS\n\n" + OPEN,
}
ENDINGS = (
    "The public part of the meeting ended at 8 pm.",
    "Two questions were answered. The open part of the meeting was closed.",
)


def _left(form: str, head: str, words: str) -> str:
    """What of minutes with one more heading everybody may read."""
    paper = HEAD + FORMS[form].format(head=head, upper=head.upper(), words=words)
    left = mark(reading.read(text.read(paper.encode()), "minutes"), exempt=False)
    return "" if isinstance(left, WithheldPaper) else left.text


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "head",
    [
        "The press and public left the meeting",
        "The public withdrew at 8.10 pm",
        "Press and public asked to leave",
        "Public and press retire",
        "Press and public withdraw for the next item",
        "The gallery was cleared",
    ],
)
def test_a_heading_that_tells_that_the_public_goes_closes_what_follows(form: str, head: str) -> None:
    left = _left(form, head, SECRET)
    assert "90000" not in left
    assert "Blue seats" in left


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "head",
    [
        "When the public may be asked to leave",
        "Members of the public left comments",
        "The public left the pool",
        "Three members of the public left the meeting",
    ],
)
def test_a_heading_that_tells_of_anything_else_closes_nothing(form: str, head: str) -> None:
    assert OPEN in _left(form, head, "Green lights were bought.")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("title", ["Questions", "Adjournment", "Question time", "Questions to the Leader"])
@pytest.mark.parametrize("words", ENDINGS)
def test_the_public_part_ends_below_a_heading_that_is_of_no_public_forum(form: str, title: str, words: str) -> None:
    assert "90000" not in _left(form, title, f"{words}\n\n{SECRET}")


@pytest.mark.parametrize("form", sorted(set(FORMS) - {"nothing below"}))
@pytest.mark.parametrize(
    ("title", "words"),
    [
        *(("Public question time", words) for words in ENDINGS),
        *(("Questions by members of the public", words) for words in ENDINGS),
        ("Adjournment", f"The meeting was adjourned for residents to speak. {ENDINGS[0]}"),
        ("Welcome", "A resident asked about bins. The public session closed at 7 pm."),
    ],
)
def test_with_a_public_forum_ends_no_public_part(form: str, title: str, words: str) -> None:
    assert OPEN in _left(form, title, words)
