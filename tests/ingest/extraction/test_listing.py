import pytest

from ingest.extraction.listing import entry, paragraphs


@pytest.mark.parametrize("mark", ["·", "•", "▪", "\uf0b7", "–", "-"])
def test_a_bullet_of_any_font_becomes_the_plain_one(mark: str) -> None:
    assert entry(f"{mark}   dues rose") == "· dues rose"


@pytest.mark.parametrize("words", ["(a) dues", "ii. dues", "1) dues", "3. dues", "(iv) dues"])
def test_counts_open_list_entries(words: str) -> None:
    assert entry(words) == words


@pytest.mark.parametrize("words", ["7.4 dues", "2019 dues", "Dues rose", "-5 degrees", "(including) dues", "•"])
def test_other_words_are_no_list_entries(words: str) -> None:
    assert entry(words) is None


def test_a_line_that_goes_on_in_small_letters_is_joined() -> None:
    assert paragraphs(["Decision", "RESOLVED that", "dues rise", "", "after all", "Noted"]) == [
        "Decision",
        "RESOLVED that dues rise",
        "after all",
        "Noted",
    ]
