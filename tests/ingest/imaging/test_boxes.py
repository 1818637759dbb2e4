"""Which words of a page are those of a run of its text."""

from ingest.extraction.page import Box, Word
from ingest.imaging.boxes import earlier, marks


def _words(*lines: tuple[float, float, str]) -> tuple[Word, ...]:
    """Words of lines at (left, top), each letter five points wide and a line ten high."""
    made: list[Word] = []
    for left, top, line in lines:
        for text in line.split():
            made.append(
                Word(text=text, box=Box(left, top, left + 5 * len(text), top + 10), bold=False, order=len(made))
            )
            left += 5 * len(text) + 4
    return tuple(made)


def test_words_are_boxed_line_by_line() -> None:
    words = _words((50, 100, "The weir was mended"), (50, 114, "by June."))
    assert marks((words,), "weir was mended by June.", 0) == (Box(69, 100, 142, 110), Box(50, 114, 89, 124))


def test_a_hyphen_at_the_end_of_a_line_is_no_letter() -> None:
    words = _words((50, 100, "the docu-"), (50, 114, "ment was signed"))
    assert marks((words,), "document", 0) == (Box(69, 100, 94, 110), Box(50, 114, 70, 124))


def test_of_the_same_words_twice_the_ones_meant_are_boxed() -> None:
    words = _words((50, 100, "That it be noted."), (50, 300, "That it be noted."))
    nth = earlier("That it be noted.\nAnd so on.", "That it be noted.")
    assert [box.top for box in marks((words,), "That it be noted.", nth)] == [300]


def test_columns_are_not_boxed_as_one() -> None:
    across = _words((50, 100, "left one"), (300, 100, "right one"), (50, 114, "left two"), (300, 114, "right two"))
    down = (*across[:2], *across[4:6], *across[2:4], *across[6:])
    assert [(box.x0, box.top) for box in marks((across, down), "left one left two", 0)] == [(50, 100), (50, 114)]


def test_parts_of_a_run_are_boxed_where_others_stand_between() -> None:
    words = _words(
        (50, 100, "Swimming lessons 41 places"), (50, 114, "(note 3)"), (50, 128, "Football pitches 17 fields")
    )
    tops = [box.top for box in marks((words,), "Swimming lessons 41 places Football pitches 17 fields", 0)]
    assert tops == [100, 128]


def test_words_that_are_not_on_the_page_have_no_box() -> None:
    words = _words((50, 100, "The weir was mended"))
    assert marks((words,), "Swans were counted", 0) == ()
    assert marks((words,), "...", 0) == ()
