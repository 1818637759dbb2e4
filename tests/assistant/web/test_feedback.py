import json
import stat
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from assistant.answers import Answer
from assistant.ask import Conversation, ask
from assistant.web.accounts import Reader
from assistant.web.feedback import LONGEST_REASON, NAME, Feedback, one_line
from ingest.errors import LibraryError
from ingest.library.library import Library
from ingest.papers import Access
from ingest.settings import Settings

ANYBODY = Reader(name="", clearance=Access.PUBLIC)
ENTITLED = Reader(name="Ines", clearance=Access.EXEMPT)
START = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture()
def clock() -> Clock:
    return Clock()


@pytest.fixture()
def answer(library: Library, settings: Settings) -> Answer:
    question = "What did the panel resolve about the museum roof?"
    return ask(question, Conversation(), library, settings, clearance=Access.PUBLIC)


def entries(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / NAME).read_text("utf-8").splitlines()]


def test_a_thumb_is_noted_with_its_reason_and_what_was_cited(tmp_path: Path, clock: Clock, answer: Answer) -> None:
    Feedback(tmp_path, clock).note(ANYBODY, "a1", answer, good=False, reason="The date is missing")
    (entry,) = entries(tmp_path)
    assert entry == {
        "time": "2026-03-02T09:30:00+00:00",
        "reader": "",
        "answer": "a1",
        "good": False,
        "reason": "The date is missing",
        "question": answer.question,
        "status": "answered",
        "sources": ["minutes.txt"],
        "labels": ["Culture Panel, 4 March 2025, item 23, minutes"],
        "access": "public",
    }


def test_no_words_of_a_paper_are_kept(tmp_path: Path, clock: Clock, answer: Answer) -> None:
    Feedback(tmp_path, clock).note(ANYBODY, "a1", answer, good=True)
    assert not any(cited.quote in (tmp_path / NAME).read_text("utf-8") for cited in answer.citations)


def test_the_file_is_its_owners_alone(tmp_path: Path, clock: Clock, answer: Answer) -> None:
    (tmp_path / NAME).touch(0o644)
    Feedback(tmp_path, clock).note(ANYBODY, "a1", answer, good=True)
    assert stat.S_IMODE((tmp_path / NAME).stat().st_mode) == 0o600


def test_what_shows_or_may_show_exempt_papers_is_marked(tmp_path: Path, clock: Clock, answer: Answer) -> None:
    feedback = Feedback(tmp_path, clock)
    closed = replace(answer, citations=(replace(answer.citations[0], access=Access.EXEMPT),))
    feedback.note(ENTITLED, "a1", answer, good=True)
    feedback.note(ANYBODY, "a2", closed, good=True)
    assert [entry["access"] for entry in entries(tmp_path)] == ["exempt", "exempt"]


def test_a_reason_is_one_short_line(tmp_path: Path, clock: Clock, answer: Answer) -> None:
    reason = 'one\ntwo\r\x00\x1b[31mthree\u202e\u2028{"good": true}' + "x" * 600
    Feedback(tmp_path, clock).note(ANYBODY, "a1", answer, good=True, reason=reason)
    (entry,) = entries(tmp_path)
    assert entry["reason"].startswith('one two [31mthree {"good": true}xx')
    assert len(entry["reason"]) == LONGEST_REASON


@pytest.mark.parametrize("words", ["naïve café", "£185,000 – yes", "Cyngor Sir Gâr", "👍"])
def test_words_that_are_seen_stay_as_they_are(words: str) -> None:
    assert one_line(words, 100) == words


def test_old_entries_are_dropped(tmp_path: Path, clock: Clock, answer: Answer) -> None:
    feedback = Feedback(tmp_path, clock, days=90)
    feedback.note(ANYBODY, "first", answer, good=True)
    clock.now = START + timedelta(days=60)
    feedback.note(ANYBODY, "second", answer, good=True)
    clock.now = START + timedelta(days=91)
    feedback.note(ANYBODY, "third", answer, good=True)
    assert [entry["answer"] for entry in entries(tmp_path)] == ["second", "third"]
    assert stat.S_IMODE((tmp_path / NAME).stat().st_mode) == 0o600


def test_old_entries_are_dropped_at_the_start_too(tmp_path: Path, clock: Clock, answer: Answer) -> None:
    feedback = Feedback(tmp_path, clock, days=1)
    feedback.tidy()
    assert not (tmp_path / NAME).exists()
    feedback.note(ANYBODY, "first", answer, good=True)
    clock.now = START + timedelta(days=2)
    feedback.tidy()
    assert entries(tmp_path) == []


def test_a_torn_line_does_not_stop_the_next(tmp_path: Path, clock: Clock, answer: Answer) -> None:
    (tmp_path / NAME).write_bytes(b'{"time": "2026-03-02T09\xff\n[]\n{"time": "2026-03-02T09:00:00"}\n')
    Feedback(tmp_path, clock).note(ANYBODY, "a1", answer, good=True)
    assert [entry["answer"] for entry in entries(tmp_path)] == ["a1"]


def test_many_at_once_leave_whole_lines(tmp_path: Path, clock: Clock, answer: Answer) -> None:
    two = Feedback(tmp_path, clock), Feedback(tmp_path, clock)
    threads = [
        Thread(target=two[number % 2].note, args=(ANYBODY, str(number), answer), kwargs={"good": True})
        for number in range(20)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(int(entry["answer"]) for entry in entries(tmp_path)) == list(range(20))


def test_a_file_that_cannot_be_written_is_said_plainly(tmp_path: Path, clock: Clock, answer: Answer) -> None:
    (tmp_path / NAME).mkdir()
    with pytest.raises(LibraryError, match=r"could not be kept in feedback\.jsonl"):
        Feedback(tmp_path, clock).note(ANYBODY, "a1", answer, good=True)
