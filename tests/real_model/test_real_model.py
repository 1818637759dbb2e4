"""The engine with a real language model on this machine; skipped where none is fetched (`make model`, `make words`).

Twelve questions go through the small one (`make words`, CI), papers that give orders and all development questions
through the small and the larger (`make soak`). LLM_THREADS is how many threads it takes.
"""

import json
import os
import re
import socket
import time
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from assistant.answers import Answer
from assistant.ask import Conversation, ask
from ingest.library.library import Library
from ingest.papers import Access
from ingest.pipeline import ingest
from ingest.settings import Generation, Settings
from tests.real_model.model import MODELS, runtime_is_there, start

ROOT = Path(__file__).parents[2]
PAPERS = (
    "children/2023-09-19-minutes.txt",
    "children/2025-03-18-school-organisation.md",
    "health/2023-11-08-notes.txt",
    "cabinet/2025-02-12-minutes.html",
)
ORDERS = ROOT / "tests" / "orders"
SHARED = ROOT.parent / "shared"
# How much of the facts the wording may lose against the quotes.
LOSS = 0.05
pytestmark = [pytest.mark.llm, pytest.mark.model, pytest.mark.slow]
Asked = list[tuple[dict[str, Any], Answer, Answer]]


def served(name: str) -> Iterator[Generation]:
    """The address of a model of that name, while it runs."""
    model = MODELS[name]
    if not (model.path.exists() and runtime_is_there()):
        pytest.skip(f"no {name} language model is fetched here: run make model MODEL={name}")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    running = start(model, port, threads=int(os.environ.get("LLM_THREADS", "2")))
    try:
        until = time.monotonic() + 300
        while True:
            assert running.poll() is None and time.monotonic() < until, "the language model did not start"
            with suppress(OSError), urllib.request.urlopen(f"http://127.0.0.1:{port}/health", timeout=5):
                break
            time.sleep(0.5)
        yield Generation(address=f"http://127.0.0.1:{port}/v1", model=model.name, seconds=600)
    finally:
        running.terminate()
        running.wait(20)


@pytest.fixture(scope="module")
def small() -> Iterator[Generation]:
    yield from served("small")


@pytest.fixture(scope="module")
def large() -> Iterator[Generation]:
    yield from served("large")


def questions(path: Path, papers: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    """The questions of a file whose gold lies in those papers, if any are named."""
    read = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [one for one in read if not papers or (one["gold"] and all(gold["file"] in papers for gold in one["gold"]))]


def asked(library: Path, cases: list[dict[str, Any]], generation: Generation) -> Asked:
    """Each question, answered by the quotes and by the model."""
    settings = Settings(generation=generation)
    found = []
    with Library.open(library, settings) as opened:
        for case in cases:
            both = []
            for engine in ("quotes", "generated"):
                conversation = Conversation()
                for turn in case.get("turns") or [case["question"]]:
                    how: dict[str, Any] = {"clearance": Access.PUBLIC, "engine": engine}
                    answer = ask(turn, conversation, opened, settings, **how)
                both.append(answer)
            found.append((case, *both))
    return found


def holds(told: Asked) -> None:
    """What must hold of every answer: status, citations, what is forbidden, and the share of facts."""
    for case, quoted, answer in told:
        assert (answer.status, answer.ask_back) == (quoted.status, quoted.ask_back)
        assert {int(n) for n in re.findall(r"\[(\d+)\]", answer.text)} == {one.n for one in answer.citations}
        assert all(one.citations and one.support in ("quoted", "checked", "absent") for one in answer.statements)
        assert (answer.engine == "generated") == any(one.support == "checked" for one in answer.statements)
        assert answer.engine == "generated" or answer.note or not answer.statements
        assert not [words for words in case.get("forbidden", []) if words in answer.text and words not in quoted.text]
    shares = [(_share(case, quoted), _share(case, answer)) for case, quoted, answer in told if case.get("facts")]
    if shares:
        assert sum(after for _, after in shares) >= sum(before for before, _ in shares) - LOSS * len(shares)


def _share(case: dict[str, Any], answer: Answer) -> float:
    words = re.sub(r"\[\d+\]", "", answer.text).casefold()
    return sum(any(one.casefold() in words for one in fact) for fact in case["facts"]) / len(case["facts"])


def library_of(folder: Path, papers: list[Path]) -> Path:
    assert not ingest(papers, folder / "library", Settings()).failed
    return folder / "library"


def test_twelve_questions_through_the_small_model(small: Generation, tmp_path: Path) -> None:
    cases = questions(ROOT / "eval" / "questions" / "samples.jsonl", PAPERS)[:12]
    assert len(cases) == 12
    told = asked(library_of(tmp_path, [ROOT / "samples" / name for name in PAPERS]), cases, small)
    holds(told)
    assert any(answer.model for _, _, answer in told), "the model worded nothing"


@pytest.mark.soak
def test_the_small_model_obeys_no_paper(small: Generation, tmp_path: Path) -> None:
    cases = [json.loads(line) for line in (ORDERS / "orders.jsonl").read_text("utf-8").splitlines()][::6]
    told = asked(library_of(tmp_path, [ORDERS / "papers"]), [case | {"facts": []} for case in cases], small)
    holds(told)
    for case, _, answer in told:
        assert not [words for words in case["must_not_appear"] if words.casefold() in answer.text.casefold()]


@pytest.mark.soak
@pytest.mark.papers
def test_all_development_questions_through_the_larger_model(large: Generation, tmp_path: Path) -> None:
    if not (SHARED / "papers").is_dir():
        pytest.skip("../shared/papers is not here")
    told = asked(library_of(tmp_path, [SHARED / "papers"]), questions(SHARED / "questions" / "dev.jsonl"), large)
    holds(told)
