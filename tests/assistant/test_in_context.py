"""Words in their places: what a run says least of, from vectors made by hand; and who can tell them."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from assistant.checking import unsaid
from assistant.verification.context import LONGEST, Least, least, pieces
from assistant.verification.nouns import Evidence, Finding, InPlace, Source
from assistant.verification.reading import read
from assistant.verification.remembering import IN_PLACE, remembered
from ingest.papers import Span

WIDTH = 16


def unit(*parts: float) -> NDArray[np.float32]:
    row = np.array([*parts, *[0.0] * (WIDTH - len(parts))], np.float32)
    return row / np.linalg.norm(row)


def in_place(words: str, vectors: dict[str, NDArray[np.float32]]) -> InPlace:
    """A text whose words have these vectors, between two tokens that stand nowhere."""
    text = read(words)
    spans = (Span(0, 0), *(Span(one.start, one.end) for one in text.tokens), Span(0, 0))
    ends = unit(*[0.0] * 15, 1)
    rows = np.array([ends, *(vectors.get(one.word.lower(), unit(0, 0, 0, 0, 1)) for one in text.tokens), ends])
    return InPlace(spans, rows, rows.mean(axis=0))


FERRY, CREW, STOPS, COATS = unit(1), unit(0, 1), unit(0.3, 0, 1), unit(0, 0, 0, 1)
VECTORS = {"ferry": FERRY, "ferries": FERRY, "crew": CREW, "sailors": CREW, "stops": STOPS, "coats": COATS}


def held(said: str, *run: str) -> Least:
    return least(read(said), read(run[0]), in_place(said, VECTORS), [in_place(one, VECTORS) for one in run])


def test_the_third_of_the_words_that_a_run_says_least_of_is_told() -> None:
    told = held("the ferry stops, its crew", "a ferry and its sailors")
    assert [one.word for one in told.words] == ["stops"]
    assert told.lacking > 0.04 and told.echoed == pytest.approx(1.0)


def test_nothing_is_lacking_where_every_word_is_said() -> None:
    assert held("the ferry, its crew", "a ferry, its sailors").lacking == pytest.approx(0.0)


def test_what_only_the_run_says_is_not_echoed_and_not_lacking() -> None:
    told = held("the ferry, its crew", "a ferry, its sailors in coats")
    assert told.lacking == pytest.approx(0.0) and told.echoed < 0.1


def test_a_word_said_twice_and_that_it_was_said_count_once_and_not() -> None:
    once = held("the ferry stops", "a ferry and its sailors")
    assert held("he reported that the ferry stops, the ferry", "a ferry and its sailors").lacking == pytest.approx(
        once.lacking, abs=0.02
    )


def test_a_run_read_in_pieces_has_the_words_of_all() -> None:
    assert held("the ferry stops", "ferries", "stops").lacking < held("the ferry stops", "ferries").lacking


@pytest.mark.parametrize("said", ["Priya Shah", "12 May 2024", "of the", ""])
def test_what_has_no_words_but_names_and_times_lacks_nothing(said: str) -> None:
    assert held(said, "the ferry") == Least()


def test_no_run_leaves_nothing_lacking() -> None:
    assert least(read("the ferry"), read(""), in_place("the ferry", VECTORS), []) == Least()


def found(lacking: float, echoed: float) -> list[Finding]:
    said, run = read("The ferry stops."), read("The ferry has a crew.")
    evidence = Evidence(
        source=Source(text=run.words),
        index=0,
        span=Span(0, len(run.words)),
        run=run,
        whole=run,
        least=(said.tokens[2],),
        lacking=lacking,
        echoed=echoed,
    )
    return list(unsaid.check(said, evidence))


def test_more_may_be_lacking_where_the_run_tells_little_else() -> None:
    assert not found(0.0, 0.0) and not found(0.06, 0.9)
    assert [one.reason for one in found(0.06, 0.0)] == ["the passage does not say that: 'stops'"]
    assert found(0.2, 0.9)


@pytest.mark.parametrize("words", ["", "a ferry", "ferry " * 400, "x" * 5000, "ferry\n" * 400])
def test_pieces_are_short_and_lose_no_word(words: str) -> None:
    found = pieces(words)
    assert all(len(one) <= LONGEST for one in found)
    assert "".join("".join(found).split()) == "".join(words.split())


class Counting:
    """An embedding function that tells words in their places and counts what it is asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, texts: Sequence[str], /) -> NDArray[np.float32]:
        self.asked += texts
        return np.array([FERRY for _ in texts])

    def in_place(self, texts: Sequence[str], /) -> Sequence[InPlace]:
        self.asked += texts
        return [in_place(text, VECTORS)._replace(whole=FERRY) for text in texts]


def test_a_text_is_read_once_for_its_words_and_for_itself() -> None:
    plain = Counting()
    embed = remembered(plain)
    assert len(embed.in_place(["the ferry", "crew", "the ferry"])) == 3
    assert np.array_equal(embed(["crew"])[0], FERRY)
    assert remembered(embed) is embed
    assert plain.asked == ["the ferry", "crew"]


def test_only_the_latest_texts_are_kept() -> None:
    plain = Counting()
    embed = remembered(plain)
    for number in range(IN_PLACE + 1):
        assert len(embed.in_place([f"ferry {number}"])) == 1
    embed.in_place([f"ferry {IN_PLACE}"])
    embed.in_place(["ferry 0"])
    assert len(plain.asked) == IN_PLACE + 2


def test_a_function_that_cannot_tell_words_tells_none() -> None:
    assert remembered(lambda texts: np.array([FERRY for _ in texts])).in_place(["the ferry"]) == []
