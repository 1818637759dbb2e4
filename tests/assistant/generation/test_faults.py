"""Whatever the model's server does, the answer is there in time, in the papers' words, and says why."""

import re
import time
from pathlib import Path

import pytest
from fake_model import FAULTS, fake_model
from made_libraries import HASHING, HOURS, MARCH, ROOF, library_of, minutes

from assistant.answers import Answer
from assistant.ask import Conversation, ask
from ingest.library.library import Library
from ingest.papers import Access
from ingest.settings import Generation, Settings

QUESTION = "What was resolved about the library opening hours?"
GOOD = "It was RESOLVED that the proposal to open three branches on Sundays be agreed. [1]\n"
SECONDS = 5.0
WHY = {
    "half": "broke off",
    "cut": "broke off|cannot be read",
    "hang": "did not answer in time",
    "dying": "broke off",
    "stall": "did not answer in time",
    "drip": "did not answer in time",
    "killed": "cannot be reached",
    "garbage": "cannot be read",
    "wrong_json": "cannot be read|broke off|not supported",
    "page": "cannot be read|broke off|not supported",
    "one_line": "sent more than an answer",
    "endless": "wrote without an end",
    "failing": r"reported an error \(500\)",
    "forbidding": "refused the key in CLERK_MODEL_KEY",
    "unknown": "does not know the model or the address",
    "elsewhere": r"reported an error \(307\)",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return library_of(tmp_path_factory.mktemp("faults"), {"march.txt": minutes(MARCH, ROOF, HOURS)})


def generated(folder: Path, address: str, seconds: float = SECONDS) -> Answer:
    settings = HASHING.model_copy(
        update={"generation": Generation(address=address, model="fake", seconds=seconds, retries=0)}
    )
    return answered(folder, settings, "generated")


def answered(folder: Path, settings: Settings, engine: str) -> Answer:
    with Library.open(folder, settings) as library:
        return ask(QUESTION, Conversation(), library, settings, clearance=Access.PUBLIC, engine=engine)


def test_every_fault_of_the_fake_but_slowness_has_its_reason() -> None:
    assert set(WHY) == set(FAULTS) - {"slow"}


@pytest.mark.parametrize("fault", WHY)
def test_a_failing_model_ends_in_the_quotes_and_one_plain_sentence(fault: str, folder: Path) -> None:
    quotes = answered(folder, HASHING, "quotes")
    with fake_model(GOOD * 3, fault) as fake:
        began = time.monotonic()
        answer = generated(folder, fake.address)
        took = time.monotonic() - began
    assert took < SECONDS + 2
    assert (answer.text, answer.statements, answer.citations) == (quotes.text, quotes.statements, quotes.citations)
    assert (answer.engine, answer.model) == ("quotes", None)
    assert answer.note is not None
    assert answer.note.count(". ") == 0 and answer.note.endswith(".") and "\n" not in answer.note
    assert re.search(WHY[fault], answer.note)


def test_a_server_that_is_not_there_is_said_not_to_be_reached(folder: Path) -> None:
    with fake_model() as gone:
        address = gone.address
    answer = generated(folder, address)
    assert answer.note == "The papers are quoted because the language model at 127.0.0.1 cannot be reached."


def test_a_redirection_is_not_followed(folder: Path) -> None:
    with fake_model(GOOD, "elsewhere") as fake:
        generated(folder, fake.address)
        assert len(fake.sent) == 1


def test_no_proxy_is_asked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with fake_model(GOOD) as fake, fake_model(GOOD) as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, proxy.address.removesuffix("/v1"))
        assert generated(folder, fake.address).engine == "generated"
        assert fake.sent and not proxy.sent


def test_a_model_that_comes_to_its_end_words_the_answer(folder: Path) -> None:
    with fake_model(GOOD, "slow") as fake:
        answer = generated(folder, fake.address)
    assert (answer.engine, answer.model, answer.note) == ("generated", "fake", None)
    assert [one.support for one in answer.statements] == ["checked"]
