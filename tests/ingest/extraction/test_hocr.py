import pytest

from ingest.extraction.hocr import recognised

LINE = "<span class='ocr_line' title='bbox {} {} {} {}; baseline {} {}'>{}</span>"
WORD = "<span class='ocrx_word' title='bbox {} {} {} {}; x_wconf {}'>{}</span>"


def line(top: int, *told: tuple[str, int], left: int = 100, slope: float = 0.0) -> str:
    """Words 100 dots wide, 20 dots apart, with letters 36 dots tall: type of 50 dots."""
    words, at = "", left
    for text, sure in told:
        drop = round(slope * (at + 50 - left))
        words += WORD.format(at, top + drop, at + 100, top + 36 + drop, sure, text)
        at += 120
    right = at - 20
    low = top + 36 + max(0, round(slope * (right - left)))
    return LINE.format(left, top, right, low, slope, top + 36 - low, words)


def test_words_stand_on_the_level_of_their_line_whatever_their_height() -> None:
    found = recognised(line(100, ("Weir", 90), ("Mill", 90)) + line(200, ("Ford", 90)), 2.0)
    assert [word.text for word in found.words] == ["Weir", "Mill", "Ford"]
    assert found.words[0].box.bottom == found.words[1].box.bottom
    assert found.words[0].box.height == pytest.approx(25)
    assert found.words[2].box.top - found.words[0].box.top == pytest.approx(50)


def test_a_page_askew_is_set_level() -> None:
    pages = [line(100 + n * 80, *[("Quay", 90)] * 6, slope=0.02) for n in range(3)]
    beside = line(100 + round(0.02 * 800), ("Dues", 90), ("Dues", 90), left=900, slope=0.02)
    found = recognised("".join(pages) + beside, 1.0)
    first, last = found.words[0], found.words[-1]
    assert abs(first.box.bottom - last.box.bottom) < 3


@pytest.mark.parametrize(
    ("words", "told"),
    [(("4,", "FALLS"), "4."), (("3.2,", "Costs"), "3.2."), (("4,", "and"), "4,"), (("420,000", "Pounds"), "420,000")],
)
def test_the_point_of_a_number_that_opens_a_line_is_set_right(words: tuple[str, str], told: str) -> None:
    assert recognised(line(100, *((word, 80) for word in words)), 1.0).words[0].text == told


def test_the_strokes_of_a_table_are_no_words() -> None:
    found = recognised(line(100, ("|", 80), ("East", 90), ("|", 70), ("£5", 90), ("—", 60)), 1.0)
    assert [word.text for word in found.words] == ["East", "£5"]


def test_confidence_is_weighed_by_letters() -> None:
    assert recognised(line(100, ("ab", 90), ("abcdefgh", 40)), 1.0).confidence == pytest.approx(0.5)
    assert recognised("<p>nothing</p>", 1.0).confidence == 0.0
