from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.generation.wordings import Wording, read, wordings

TWO = [Wording(words="The roof leaks.", numbers=(1,)), Wording(words="It may close.", numbers=(2,))]


@pytest.mark.parametrize(
    "text",
    [
        "The roof leaks. [1]\nIt may close. [2]",
        "- The roof leaks [1].\n- It may close [2].",
        "1. The roof leaks. [1]\n2. It may close. [2]\n",
        "The roof leaks. [1] It may close. [2]",
        "Answer: The roof leaks. 【1】\n\n**It may close.** [passage 2]",
        "<think>Let me see. [9]</think>The roof leaks. [1]\nIt may close. [2]",
    ],
)
def test_a_models_ways_of_writing_are_read_alike(text: str) -> None:
    assert list(read(text.split("</think>")[-1])) == TWO
    assert list(wordings(text)) == TWO


def test_each_statement_comes_as_soon_as_it_is_whole() -> None:
    heard: list[str] = []

    def parts() -> Iterator[str]:
        for part in ("The roof", " leaks. [1]", "\n", "It may close. [2]"):
            heard.append(part)
            yield part

    assert next(iter(wordings(parts()))) == TWO[0]
    assert heard == ["The roof", " leaks. [1]", "\n"]


def test_a_statement_without_a_number_has_none() -> None:
    assert [one.numbers for one in read("The roof leaks. It may close. [2]\nNobody knows.")] == [(2,), (2,), ()]


def test_numbers_side_by_side_all_count() -> None:
    assert [one.numbers for one in read("The roof leaks [1][3], they say [2, 4].")] == [(1, 3), (2, 4)]


@pytest.mark.parametrize(
    "words",
    [
        "<b>The roof</b> leaks.",
        "See https://x.example now.",
        "a" * 600,
        "![x](y) leaks.",
        "Class Part 1 Date:.",
        "13 July 2017.",
    ],
)
def test_markup_addresses_labels_and_heaps_are_no_plain_statements(words: str) -> None:
    assert not Wording(words=words, numbers=(1,)).is_plain


@given(st.text(alphabet="ab [1]2.\n-<>tinkh/", max_size=200), st.integers(1, 7))
def test_any_stream_reads_the_same_however_it_is_cut(text: str, size: int) -> None:
    cut = [text[at : at + size] for at in range(0, len(text), size)]
    if "<" not in text:
        assert list(wordings(cut)) == list(wordings([text]))
    list(wordings(cut))
