"""What a reader without clearance is shown is the same whether exempt papers are there or never were."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from assistant.ask import Conversation, ask, vocabulary
from assistant.batch import search_records
from assistant.records import answer_record
from assistant.web.examples import examples
from assistant.web.holdings import holdings
from ingest.errors import LibraryError, UsageError
from ingest.library.library import Library
from ingest.papers import Access
from ingest.pipeline import ingest
from ingest.settings import Settings
from tests.exempt.conftest import Libraries
from tests.exempt.papers import PROBES, SAMPLE, YARD, given_away, lay_out, named

OPEN_QUESTIONS = (
    "What did Cabinet decide about the Tarn Lane recycling centre?",
    "How many school places are needed?",
    "What is the offer, the option and the price of the yard?",
    "What is to be sold, and what would the receipt be used for?",
    "Which key decisions are planned for the depot and the land?",
)


@pytest.fixture()
def both(libraries: Libraries, settings: Settings) -> Iterator[tuple[Library, Library]]:
    with Library.open(libraries.closed, settings) as closed, Library.open(libraries.never, settings) as never:
        yield closed, never


def _asked(library: Library, settings: Settings) -> list[dict[str, Any]]:
    talk, told = Conversation(), []
    for question in (*PROBES, *OPEN_QUESTIONS):
        for conversation in (Conversation(), talk):
            answer = ask(question, conversation, library, settings, clearance=Access.PUBLIC)
            told.append(answer_record(answer) | {"elapsed_ms": 0})
    return told


def test_answers_are_the_same_as_if_no_exempt_paper_were_there(
    both: tuple[Library, Library], settings: Settings
) -> None:
    closed, never = (_asked(library, settings) for library in both)
    assert closed == never


def test_passages_come_in_the_same_order_and_score_as_if_no_exempt_paper_were_there(
    both: tuple[Library, Library], settings: Settings
) -> None:
    for query in (*PROBES, *OPEN_QUESTIONS):
        closed, never = (
            [
                (one["source"], one["start"], one["score"])
                for one in search_records(library, query, settings, clearance=Access.PUBLIC, k=200)
            ]
            for library in both
        )
        assert closed == never


def _recognised(library: Library) -> list[object]:
    """All that a public reader's questions are understood by, its functions asked for what they tell."""
    known = vocabulary(library, Access.PUBLIC)
    words = {word for question in (*PROBES, *OPEN_QUESTIONS) for word in question.split()}
    asked = [(word, known.known(word), known.is_person(word)) for word in sorted(words)]
    return [known.committees, known.councils, known.meetings, known.words(), known.short_forms(), asked]


def test_what_is_held_and_recognised_is_the_same_as_if_no_exempt_paper_were_there(
    both: tuple[Library, Library],
) -> None:
    closed, never = both
    assert _recognised(closed) == _recognised(never)
    held, bare = (replace(holdings(one, clearance=Access.PUBLIC), ingested=None) for one in both)
    assert held == bare
    assert holdings(closed, clearance=Access.EXEMPT).papers == held.papers + 4


def test_a_run_that_only_brings_exempt_papers_is_told_to_nobody_else(
    libraries: Libraries, settings: Settings, tmp_path: Path
) -> None:
    root, library = lay_out(tmp_path / "papers", exempt=False), tmp_path / "library"
    ingest([root], library, settings, exempt=True)
    with Library.open(library, settings) as one:
        before = holdings(one, clearance=Access.PUBLIC)
    lay_out(root)
    ingest([root], library, settings, exempt=True)
    with Library.open(library, settings) as one:
        assert holdings(one, clearance=Access.PUBLIC) == before
        assert holdings(one, clearance=Access.EXEMPT).ingested != before.ingested


@pytest.mark.parametrize("count", [1, 6, 40])
def test_examples_never_come_from_exempt_papers(both: tuple[Library, Library], count: int) -> None:
    closed, _ = both
    assert not given_away(" ".join(examples(closed, clearance=Access.PUBLIC, count=count)))
    if count == 40:
        assert given_away(" ".join(examples(closed, clearance=Access.EXEMPT, count=count)))


def test_a_word_of_exempt_papers_alone_is_not_known(both: tuple[Library, Library]) -> None:
    closed, _ = both
    for word in ("Kestrel", "Quorn", "MOLT", "Marigold Bassett"):
        assert not closed.matching((word,), 1, clearance=Access.PUBLIC)
        assert closed.matching((word,), 1, clearance=Access.EXEMPT)


def test_names_of_exempt_files_are_never_near(both: tuple[Library, Library]) -> None:
    closed, _ = both
    for source in (SAMPLE, YARD, "canal-road", "strategic land", "2025-02-12", ""):
        with pytest.raises(UsageError) as raised:
            closed.paper(source, clearance=Access.PUBLIC)
        assert not named(str(raised.value), source)


def test_vectors_of_exempt_chunks_are_refused(both: tuple[Library, Library]) -> None:
    closed, _ = both
    hit = closed.matching(("Quorn",), 1, clearance=Access.EXEMPT)[0]
    with pytest.raises(LibraryError):
        closed.vectors_of([hit.chunk_id], clearance=Access.PUBLIC)
    assert not closed.chunks([hit.chunk_id], clearance=Access.PUBLIC)
