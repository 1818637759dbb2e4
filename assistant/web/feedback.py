"""Readers' thumbs with their reasons, a JSON line each, in a file beside the library that only its owner reads."""

import json
import os
import unicodedata
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from threading import Lock
from typing import Any

from assistant.answers import Answer
from assistant.web.accounts import Reader
from ingest.errors import LibraryError
from ingest.library.locks import alone
from ingest.papers import Access

NAME = "feedback.jsonl"
LONGEST_REASON = 500
LONGEST_QUESTION = 1000
DAYS = 90


class Feedback:
    """The file `feedback.jsonl` in the folder `path`; entries older than `days` go. `clock` gives aware times."""

    def __init__(self, path: Path, clock: Callable[[], datetime], days: int = DAYS) -> None:
        self._file = path / NAME
        self._clock = clock
        self._kept = timedelta(days=days)
        self._lock = Lock()

    def note(self, reader: Reader, answer_id: str, answer: Answer, *, good: bool, reason: str = "") -> None:
        """Note what a reader thought of an answer; LibraryError where the file cannot be written."""
        now = self._clock()
        cited = answer.citations or answer.nearest
        closed = reader.clearance is Access.EXEMPT or any(one.access is Access.EXEMPT for one in cited)
        self._write(
            now,
            {
                "time": now.isoformat(timespec="seconds"),
                "reader": reader.name,
                "answer": answer_id,
                "good": good,
                "reason": one_line(reason, LONGEST_REASON),
                "question": one_line(answer.question, LONGEST_QUESTION),
                "status": answer.status,
                "sources": list(dict.fromkeys(one.source for one in cited)),
                "labels": list(dict.fromkeys(one.label for one in cited)),
                "access": (Access.EXEMPT if closed else Access.PUBLIC).value,
            },
        )

    def tidy(self) -> None:
        """Let old entries go; every note does so too, and a chat when it starts."""
        if self._file.exists():
            self._write(self._clock())

    def _write(self, now: datetime, *entries: dict[str, Any]) -> None:
        try:
            with self._lock, alone(self._file.with_name("feedback.lock"), wait=True):
                self._drop(now)
                _append(self._file, "".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries))
        except OSError as error:
            raise LibraryError(
                f"Your reason could not be kept in {self._file.name} ({error.strerror}): tell whoever runs Clerk."
            ) from error

    def _drop(self, now: datetime) -> None:
        """Let old entries go, and lines that tell no time, as nobody could say when they must."""
        if not self._file.exists():
            return
        lines = [line for line in self._file.read_text("utf-8", "replace").split("\n") if line]
        kept = [line for line in lines if (when := _time(line)) is not None and now - when <= self._kept]
        if len(kept) < len(lines):
            unfinished = self._file.with_name(NAME + ".part")
            unfinished.unlink(missing_ok=True)
            _append(unfinished, "".join(f"{line}\n" for line in kept))
            unfinished.replace(self._file)


def one_line(words: str, longest: int) -> str:
    """Words on one line, without characters that are not seen (controls, changes of direction), cut at `longest`."""
    return " ".join("".join(_seen(words)).split())[:longest]


def _seen(words: str) -> Iterator[str]:
    for character in words:
        category = unicodedata.category(character)
        if category == "Cc":
            yield " "
        elif category not in ("Cf", "Cs", "Co", "Cn"):
            yield character


def _time(line: str) -> datetime | None:
    try:
        when = datetime.fromisoformat(json.loads(line)["time"])
    except (ValueError, KeyError, TypeError):
        return None
    return when if when.tzinfo else None


def _append(path: Path, text: str) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        os.fchmod(descriptor, 0o600)
        file.write(text)
