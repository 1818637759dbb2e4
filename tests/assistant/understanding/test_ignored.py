from datetime import date

import pytest

from assistant.answers import Filters, Turn
from assistant.ask import Conversation, ask
from assistant.understanding.question import INFERRED, Vocabulary, understand
from ingest.errors import UsageError
from ingest.library.library import Library
from ingest.papers import Access
from ingest.settings import Settings

KNOWN = Vocabulary(committees=("Cabinet", "Culture Panel"), councils=("Marlbridge",))
QUESTION = "What did the Culture Panel of Marlbridge resolve under item 6 in July 2017?"
PARTS = {"committee": "committees", "council": "councils", "dates": "periods", "item": "items"}


@pytest.mark.parametrize("name", PARTS)
def test_a_part_taken_away_is_not_used_and_its_words_stay(name: str) -> None:
    query = understand(QUESTION, None, KNOWN, Filters(), frozenset({name}))
    assert getattr(query, PARTS[name]) == ()
    assert all(getattr(query, field) for other, field in PARTS.items() if other != name)
    assert query.text == QUESTION and query.ignored == {name}


def test_a_part_taken_away_does_not_come_back_from_the_question_before() -> None:
    before = Turn(question=QUESTION, query=understand(QUESTION, None, KNOWN, Filters()))
    query = understand("and who asked for it?", before, KNOWN, Filters(), frozenset({"dates"}))
    assert query.periods == () and query.committees == ("Culture Panel",)


def test_an_unknown_part_lists_the_choices() -> None:
    with pytest.raises(UsageError, match=r"'colour'.*committee"):
        understand(QUESTION, None, KNOWN, Filters(), frozenset({"colour"}))
    understand(QUESTION, None, KNOWN, Filters(), frozenset(INFERRED))


def test_dates_taken_away_shut_no_paper_out(library: Library, settings: Settings) -> None:
    question = "What was resolved about the museum roof in May 2024?"

    def answer(*ignored: str) -> str:
        taken = frozenset(ignored)
        return ask(question, Conversation(), library, settings, clearance=Access.PUBLIC, ignored=taken).status

    assert (answer(), answer("dates")) == ("not_found", "answered")


def test_an_item_taken_away_no_longer_draws_the_answer(library: Library, settings: Settings) -> None:
    question = "What was resolved about the museum under item 24?"

    def items(*ignored: str) -> set[str | None]:
        found = ask(question, Conversation(), library, settings, clearance=Access.PUBLIC, ignored=frozenset(ignored))
        assert found.status == "answered" and found.query.filters == Filters()
        return {cited.item for cited in found.citations}

    assert "24" in items() and items("item") == {"23"}


def test_a_body_taken_away_no_longer_refuses(library: Library, settings: Settings) -> None:
    question = "What did Thornby council decide about the museum roof?"
    found = ask(
        question,
        Conversation(),
        library,
        settings,
        clearance=Access.PUBLIC,
        ignored=frozenset({"committee", "council"}),
    )
    assert found.status == "answered"
    assert found.citations[0].meeting_date == date(2025, 3, 4)
