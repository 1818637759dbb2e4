from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.understanding.english import is_english
from assistant.understanding.spelling import corrected, mended

HELD = Counter(
    {
        "trafficking": 9,
        "safeguarding": 8,
        "care": 9,
        "leavers": 4,
        "prevention": 5,
        "parks": 3,
        "mapping": 2,
        "Lewisbridge": 20,
        "Johnson": 6,
        "Heyes": 6,
        "Warrington": 2,
    }
)


def known(word: str) -> bool:
    return word.lower() in {held.lower() for held in HELD} or word == "care leavers"


def meant(question: str) -> str:
    return mended(question, corrected(question, known, lambda: HELD))


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("traficking in the borough", "trafficking in the borough"),
        ("what of safegaurding?", "what of safeguarding?"),
        ("falls preventon", "falls prevention"),
        ("the Human Traficking Foundation", "the Human Trafficking Foundation"),
        ("what did Lewisbrigde do", "what did Lewisbridge do"),
        ("what did lewisbrigde do", "what did Lewisbridge do"),
        ("what did Lucie Heyse say", "what did Lucie Heyes say"),
        ("careleavers", "care leavers"),
        ("the comittee in Febuary", "the committee in February"),
        ("TRAFICKING", "Trafficking"),
    ],
)
def test_a_slip_of_the_keys_is_read_as_the_word_of_the_papers(typed: str, word: str) -> None:
    assert meant(typed) == word


@pytest.mark.parametrize(
    "question",
    [
        "what did Croydon decide",
        "what did Johnston say",
        "what did johnston say",
        "did Cllr Parkes speak",
        "did Parkess speak",
        "what did Darrington or Wallington say",
        "what did Lewesbridge do",
    ],
)
def test_a_name_that_is_not_held_is_not_read_as_another(question: str) -> None:
    assert meant(question) == question


@pytest.mark.parametrize(
    "question",
    [
        "tapping, napping and vaping",
        "the organisation's programme of deprioritised behaviour",
        "it doesn't, they couldn't, we're",
        "unaccompanied minors, webcasts and parklets",
        "see clerk@example.org or www.trafficing.example",
        "xylophonq zzzzzz",
    ],
)
def test_english_and_what_is_near_to_nothing_stay(question: str) -> None:
    assert meant(question) == question


@pytest.mark.parametrize(
    "word",
    "organisation programmes colour defence counsellors instalments enrolment analysed practise reablement".split(),
)
def test_british_spelling_is_english(word: str) -> None:
    assert is_english(word) and not is_english("comittee")


def test_the_words_of_the_library_are_only_fetched_for_a_strange_word() -> None:
    def fetched() -> Counter[str]:
        raise AssertionError("not needed")

    fetch: Callable[[], Counter[str]] = fetched
    assert corrected("What did the committee decide about parks?", known, fetch) == ()


@given(st.text(max_size=60))
def test_any_wording_can_be_mended(question: str) -> None:
    for typed, word in corrected(question, known, lambda: HELD):
        assert typed in question and typed != word
