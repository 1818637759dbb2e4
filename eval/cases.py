"""Questions with their right answers, read from JSONL; the form is that of the development questions."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import StringConstraints

from eval.jsonlines import read_lines
from ingest.errors import UsageError

Words = Annotated[str, StringConstraints(strip_whitespace=False, min_length=1, pattern=r"\S")]
FRONT = "front"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gold:
    """A passage that carries a right answer: an `alt` may stand in for the others, a `near_miss` only comes close.

    `file` is a paper's source, or a beginning that fits one paper only; `item` "front" (or null) is the front sheet.
    """

    file: Words
    item: str | None
    quote: Words
    alt: bool = False
    near_miss: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One question: the last of `turns` is answered. Each fact is the tuple of its spellings.

    `expect` stands on unanswerable questions only: "either" lets a partial answer pass that cites the near miss.
    `conflict` says that the gold quotes give different figures for one thing, `secret` what only exempt papers hold;
    `today` is the day from which "last summer" is seen.
    """

    id: Words
    turns: tuple[Words, ...]
    kind: str = ""
    facts: tuple[tuple[Words, ...], ...] = ()
    gold: tuple[Gold, ...] = ()
    expect: Literal["not_found", "either"] | None = None
    forbidden: tuple[Words, ...] = ()
    note: str = ""
    conflict: bool = False
    secret: tuple[Words, ...] = ()
    today: date | None = None

    @property
    def answerable(self) -> bool:
        """Whether the papers hold the answer."""
        return self.expect is None

    @property
    def query(self) -> str:
        """What the search gets: the turns joined by a space."""
        return " ".join(self.turns)


def problem(case: Case) -> str | None:
    """What keeps a question from being asked at all, and how to mend it."""
    if not case.turns:
        return "has no turns: give the question in 'turns'"
    if any(not spellings for spellings in case.facts):
        return "has a fact without a spelling: give at least one, or take the fact out"
    if case.kind == "unanswerable" and case.expect is None:
        return "is unanswerable without 'expect': say not_found or either"
    return None


def read_cases(path: Path) -> tuple[Case, ...]:
    """The questions of a file, in order; UsageError names the file, the line and what is wrong there."""
    cases: dict[str, Case] = {}
    for number, case in read_lines(path, Case):
        wrong = "has an id that was used before: give each question its own" if case.id in cases else problem(case)
        if wrong:
            raise UsageError(f"{path}, line {number}: the question '{case.id}' {wrong}.")
        cases[case.id] = case
    if not cases:
        raise UsageError(f"{path} holds no questions: name a file with one question a line.")
    return tuple(cases.values())
