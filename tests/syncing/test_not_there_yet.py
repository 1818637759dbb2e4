"""What a council's site calls off, announces or lists and does not publish is answered as such."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from fake_council import Council, Meet

from assistant.answers import Answer
from assistant.ask import Conversation, ask
from ingest.library.library import Library
from ingest.papers import Access
from ingest.settings import Settings
from ingest.syncing.running import Outcome

Syncing = Callable[..., Outcome]


@pytest.fixture
def answered(tmp_path: Path, sync: Syncing, settings: Settings, council: Council) -> Callable[[str], Answer]:
    council.meetings[4969] = Meet(4969, "14/04/2026", status="Provisional")
    sync(tmp_path)

    def asked(question: str) -> Answer:
        with Library.open(tmp_path, settings) as library:
            return ask(question, Conversation(), library, settings, clearance=Access.PUBLIC, today=date(2026, 3, 20))

    return asked


def test_a_cancelled_meeting_is_said_to_be_cancelled(answered: Callable[[str], Answer]) -> None:
    answer = answered("What did the Audit Committee decide on 10 March 2026?")
    assert answer.status in ("not_found", "partial")
    assert "The meeting of Audit Committee on 10 March 2026 was cancelled." in answer.text
    cited = (answer.citations or answer.nearest)[0]
    assert cited.source.endswith("meetings/4968.html")
    assert cited.quote.endswith("CANCELLED")


def test_a_document_to_follow_is_said_to_follow(answered: Callable[[str], Answer]) -> None:
    answer = answered("How much do the harbour lights cost in the lamp plan for the Harbour Board on 12 February 2026?")
    assert answer.status in ("not_found", "partial")
    assert "of the meeting of Harbour Board on 12 February 2026 is announced there as to follow." in answer.text


def test_minutes_that_are_not_out_are_said_to_be_missing(answered: Callable[[str], Answer]) -> None:
    answer = answered("What did the Harbour Board resolve about the lights on 12 February 2026?")
    assert answer.status in ("not_found", "partial")
    assert (
        "The minutes of the meeting of Harbour Board on 12 February 2026 are not among the papers held." in answer.text
    )


def test_a_meeting_of_which_nothing_is_published_is_known_to_be_listed(answered: Callable[[str], Answer]) -> None:
    answer = answered("What is the Audit Committee to discuss on 14 April 2026?")
    assert answer.status in ("not_found", "partial")
    told = "The council's site lists the meeting of Audit Committee on 14 April 2026, but nothing of it is published."
    assert told in answer.text
    assert "lists the meeting" not in answered("What did the Harbour Board discuss on 14 April 2026?").text
