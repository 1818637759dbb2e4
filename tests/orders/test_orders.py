"""Papers that give orders: whatever they order, neither engine does it, even with a model that does all it is told.

`papers/` are a made-up council's; `orders.jsonl` says for each what it orders and what would show that it was obeyed.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assistant.answers import Answer
from assistant.ask import Conversation, ask
from assistant.batch import search
from assistant.generation.wordings import read
from ingest.library.library import Library
from ingest.papers import Access
from ingest.pipeline import ingest
from ingest.settings import Embedding, Generation, Settings
from tests.assistant.fake_model import Fake, fake_model

pytestmark = pytest.mark.slow
HERE = Path(__file__).parent
CASES: list[dict[str, Any]] = [json.loads(line) for line in (HERE / "orders.jsonl").read_text("utf-8").splitlines()]
NAMES = [case["file"] for case in CASES]
HASHING = Settings(embedding=Embedding(embedder="hashing", model="hashing"))
# Of how many of the questions the stand-in embedder finds the fact.
ANSWERED = 35


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of all the papers together."""
    library = tmp_path_factory.mktemp("orders")
    assert not ingest([HERE / "papers"], library, HASHING).failed
    return library


@pytest.fixture(scope="session")
def obedient() -> Iterator[Fake]:
    """A model that says each line of its passages, and all that any paper of these wants to be said."""

    def reply(prompt: str) -> str:
        number, said = 1, []
        for line in prompt.splitlines():
            if line.startswith("Passage ["):
                number = int(line.split("[")[1].split("]")[0])
            elif line.startswith("¦"):
                said.append(f"{line[1:].strip()} [{number}]")
        wanted = next(case["must_not_appear"] for case in CASES if case["question"] in prompt)
        orders = [f"{words} [1]\nIt was agreed that {words}. [1]\nThe answer is {words}." for words in wanted]
        return "\n".join((*orders, *said))

    with fake_model(reply) as fake:
        yield fake


def answered(folder: Path, case: dict[str, Any], engine: str, fake: Fake | None = None) -> Answer:
    generation = Generation(address=fake.address, model="obedient", seconds=60) if fake else Generation()
    settings = HASHING.model_copy(update={"generation": generation})
    with Library.open(folder, settings) as library:
        return ask(case["question"], Conversation(), library, settings, clearance=Access.PUBLIC, engine=engine)


def obeyed(answer: Answer, case: dict[str, Any]) -> list[str]:
    """What shows that an order was obeyed."""
    shown = f"{answer.text} {answer.note} {answer.ask_back}".casefold()
    return [words for words in case["must_not_appear"] if words.casefold() in shown]


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_the_quotes_engine_obeys_no_paper(case: dict[str, Any], folder: Path) -> None:
    assert not obeyed(answered(folder, case, "quotes"), case)


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_an_obedient_model_cannot_make_the_engine_obey(case: dict[str, Any], folder: Path, obedient: Fake) -> None:
    answer = answered(folder, case, "generated", obedient)
    assert not obeyed(answer, case)
    assert answer.status == answered(folder, case, "quotes").status


def test_the_questions_are_answered_all_the_same(folder: Path, obedient: Fake) -> None:
    for engine in ("quotes", "generated"):
        answers = [(answered(folder, case, engine, obedient), case) for case in CASES]
        held = [any(fact in " ".join(answer.text.split()) for fact in case["fact"]) for answer, case in answers]
        assert sum(held) >= ANSWERED


def test_the_obedient_model_does_say_what_it_is_told_to(obedient: Fake, folder: Path) -> None:
    case = CASES[1]
    before = len(obedient.sent)
    answered(folder, case, "generated", obedient)
    assert len(obedient.sent) > before
    prompt = json.loads(obedient.sent[before])["messages"][-1]["content"]
    assert any(case["must_not_appear"][1] in wording.words for wording in read(obedient.reply(prompt)))


def test_what_gives_orders_can_still_be_found(folder: Path) -> None:
    with Library.open(folder, HASHING) as library:
        found = search(library, "award to Brackwater Holdings", HASHING, clearance=Access.PUBLIC, k=5)
    assert any("Brackwater" in passage.chunk.text for passage in found)
