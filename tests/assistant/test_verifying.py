"""A statement is held against passages: what it says must stand there."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from assistant.verifying import Source, Verdict, verify, verify_text, whole
from ingest.library.embedders.hashing import load
from ingest.settings import Embedding

ROOFS = Source(
    text="The Committee agreed to spend £1.2m on school roofs by 13 July 2017. Councillor Ines Okafor asked whether "
    "50 per cent of schools had been surveyed. The officer said that nine had."
)
LIBRARY = Source(text="The library opens at nine. Fines were reduced.")


def embed(texts: Sequence[str]) -> NDArray[np.float32]:
    return load(Embedding(embedder="hashing", model="hashing")).embed(texts)


@pytest.mark.parametrize(
    "statement",
    [
        "The Committee agreed to spend £1,200,000 on school roofs.",
        "The Committee agreed to spend £1.2 million on school roofs by 13/07/2017.",
        "Ines Okafor asked whether half of schools had been surveyed.",
        "The officer said that 9 schools had been surveyed.",
    ],
)
def test_what_the_passage_says_in_other_figures_is_supported(statement: str) -> None:
    checked = verify(statement, [LIBRARY, ROOFS], embed)
    assert checked.verdict is Verdict.SUPPORTED, checked
    assert checked.source == 1 and checked.span is not None


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("The Committee agreed to spend £1.3m on school roofs.", "number £1.3m is not in the passage"),
        ("Councillor Ines Okafor asked whether 87% of schools had been surveyed.", "number 87% is not in the passage"),
        (
            "The Committee agreed to spend £1.2m on school roofs by 14 July 2017.",
            "date 14 July 2017 is not in the passage",
        ),
        ("Councillor Petra Holm asked whether 50 per cent of schools had been surveyed.", "name Petra Holm is not in"),
    ],
)
def test_what_differs_is_contradicted_and_named(statement: str, reason: str) -> None:
    checked = verify(statement, [LIBRARY, ROOFS], embed)
    assert checked.verdict is Verdict.CONTRADICTED
    assert any(reason in one for one in checked.reasons), checked.reasons


def test_what_no_passage_speaks_of_is_not_found() -> None:
    assert verify("Penguins dance on ice.", [LIBRARY, ROOFS], embed).verdict is Verdict.NOT_FOUND
    assert verify("Penguins dance on ice.", [], embed).source is None


def test_a_text_is_supported_where_each_of_its_statements_is() -> None:
    both = verify_text(
        "The library opens at nine. The Committee agreed to spend £1.2m on school roofs.", [LIBRARY, ROOFS], embed
    )
    assert [one.source for one in both] == [0, 1] and whole(both)[0]
    one = verify_text(
        "The library opens at nine. The Committee agreed to spend £7m on school roofs.", [LIBRARY, ROOFS], embed
    )
    assert not whole(one)[0] and whole(one)[1] < whole(both)[1]


@pytest.mark.parametrize("words", ["and 1,234 ", "May 2016 ", "14 March 2024, ", "not half a ", "In the Big Board "])
def test_what_no_person_writes_takes_no_longer_than_a_page(words: str) -> None:
    long = words * (60_000 // len(words))
    assert verify(long, [ROOFS], embed).verdict is Verdict.NOT_FOUND
    assert verify("The library opens at nine.", [Source(text=long), LIBRARY], embed).source == 1


@pytest.mark.parametrize(
    "words",
    [
        "Late fines were part of the charge but a member might also have a charge without late fines.",
        "Members heard that there were many children with complex needs who were not children in need.",
        "The wall may be mended in May; it must not be closed before, and no grant was lost.",
    ],
)
def test_what_stands_word_for_word_in_the_passage_is_supported(words: str) -> None:
    passage = Source(text=f"The report was introduced. {words} Members thanked the officers.")
    assert verify(words, [passage], embed).verdict is Verdict.SUPPORTED
