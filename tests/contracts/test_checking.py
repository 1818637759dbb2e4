"""What every check must be."""

from datetime import date
from pathlib import Path

import pytest

from assistant import checking
from assistant.verification.nouns import Evidence, Finding, Source
from assistant.verification.reading import read
from ingest import plugins
from ingest.papers import DateBasis, Kind, Span

RUN = (
    "The Culture Panel resolved on 4 March 2025 that up to £185,000 may be spent on the museum roof. "
    "Councillor Dunstan Reyle said that nine of the volunteers were not paid and that visits had risen by 12%."
)
HOSTILE = [
    "",
    " ",
    "\0",
    "[1][2]",
    "\u200b\u202e🏛️",
    "a" * 20_000,
    "not " * 500,
    "£ % 31/02/2025 item",
    "9" * 400,
    "(a) (b",
]


@pytest.fixture(params=plugins.names(checking))
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def found(name: str, statement: str, run: str = RUN) -> list[Finding]:
    source = Source(
        text=run,
        kind=Kind.DECISION,
        committee="Culture Panel",
        meeting_date=date(2025, 3, 4),
        date_basis=DateBasis.STATED,
        item="5",
        item_title="Museum roof",
    )
    beside = read(run)
    evidence = Evidence(source=source, index=0, span=Span(0, len(run)), run=beside, whole=beside)
    return list(plugins.load(checking, name).check(read(statement), evidence))


def test_nothing_stands_against_what_the_passage_itself_says(name: str) -> None:
    assert found(name, RUN) == []
    assert found(name, "Visits had risen by 12%.") == []


@pytest.mark.parametrize("text", HOSTILE)
def test_any_text_may_be_checked_against_any_other(name: str, text: str) -> None:
    for one in (*found(name, text), *found(name, RUN, text), *found(name, text, text)):
        assert isinstance(one, Finding) and 0 < one.weight <= 1 and one.reason


def test_reasons_are_words_and_the_same_twice(name: str) -> None:
    statement = (
        "The Audit Board refused £7m for item 9 on 5 May 2024; the mayor must not sell, at least, and visits fell."
    )
    first = found(name, statement)
    assert found(name, statement) == first
    assert all(len(one.reason) < 200 and "\n" not in one.reason for one in first)


def test_a_check_is_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "thrown_away.py").write_text("def check(said, evidence):\n    return []\n")
    monkeypatch.setattr(checking, "__path__", [*checking.__path__, str(tmp_path)])
    assert "thrown_away" in plugins.names(checking)
    assert found("thrown_away", RUN) == []
