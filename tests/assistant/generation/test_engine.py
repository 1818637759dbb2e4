"""The engine over a small library, with models that write well, badly and falsely."""

import json
from pathlib import Path

import pytest
from fake_model import fake_model
from made_libraries import (
    COST,
    COUNT,
    FORECAST,
    HASHING,
    HOURS,
    MARCH,
    MAY,
    PUT_RIGHT,
    QUARTERS,
    ROOF,
    TASKS,
    is_verbatim,
    library_of,
    minutes,
)

from assistant.answers import Answer
from assistant.ask import Conversation, ask
from assistant.cli import main
from assistant.records import answer_record
from ingest.errors import SettingsError
from ingest.library.library import Library
from ingest.papers import Access
from ingest.settings import Generation

SUNDAYS = "What was resolved about the library opening hours?"
GOOD = "It was RESOLVED that the proposal to open three branches on Sundays be agreed. [1]"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return library_of(tmp_path_factory.mktemp("engine"), {"march.txt": minutes(MARCH, ROOF, HOURS)})


def worded(folder: Path, reply: str | list[str], *turns: str) -> tuple[Answer, list[str]]:
    """The last answer and the prompts that were sent; of several replies each serves once."""
    replies = [reply] if isinstance(reply, str) else list(reply)
    with fake_model(lambda _: replies.pop(0) if len(replies) > 1 else replies[0]) as fake:
        generation = Generation(address=fake.address, model="fake", seconds=30)
        settings = HASHING.model_copy(update={"generation": generation})
        conversation = Conversation()
        with Library.open(folder, settings) as library:
            for turn in turns:
                how = {"clearance": Access.PUBLIC, "engine": "generated"}
                answer = ask(turn, conversation, library, settings, **how)  # type: ignore[arg-type]
        return answer, fake.sent


def test_a_checked_statement_is_led_by_meeting_and_item_and_cites_its_run(folder: Path) -> None:
    answer, _ = worded(folder, GOOD, SUNDAYS)
    (said,) = answer.statements
    assert said.support == "checked" and said.lead == "Culture Panel, 4 March 2025, item 24, minutes: "
    assert answer.text == f"{said.text} [1]" and is_verbatim(folder, answer)
    record = answer_record(answer)
    assert (record["engine"], record["model"], record["note"]) == ("generated", "fake", None)
    assert record["statements"][0]["support"] == "checked"


@pytest.mark.parametrize(
    "false",
    [
        "It was RESOLVED that five branches open on Sundays. [1]",
        "It was RESOLVED that the proposal to open three branches on Saturdays be agreed. [1]",
        "It was RESOLVED that the proposal to open three branches on Sundays be refused. [1]",
        "Dunstan Reyle was made a knight. [1]",
        "",
        "I am sorry, but I cannot help with that.",
        '```json\n{"statements": [1, 2]}\n```',
    ],
)
def test_what_the_papers_do_not_support_is_never_shown(false: str, folder: Path) -> None:
    answer, sent = worded(folder, false, SUNDAYS)
    assert answer.engine == "quotes" and "three branches on Sundays be agreed" in answer.text
    assert answer.note == "The papers are quoted because what the language model wrote is not supported by them."
    assert len(sent) == 2


@pytest.mark.parametrize("bad", [GOOD.replace("[1]", "[7]"), GOOD.replace(" [1]", ""), GOOD.replace("[1]", "[1][99]")])
def test_unknown_and_missing_numbers_are_refused_and_repaired_once(bad: str, folder: Path) -> None:
    answer, sent = worded(folder, [bad, GOOD], SUNDAYS)
    assert answer.engine == "generated" and len(sent) == 2
    told = json.loads(sent[1])["messages"]
    assert told[-2]["role"] == "assistant" and told[-1]["content"].startswith("That cannot be used")
    still, sent = worded(folder, bad, SUNDAYS)
    assert still.engine == "quotes" and len(sent) == 2


def test_a_statement_that_holds_stands_beside_one_that_does_not(folder: Path) -> None:
    answer, sent = worded(folder, f"It was RESOLVED that the museum be sold. [1]\n{GOOD}", SUNDAYS)
    assert [one.support for one in answer.statements] == ["checked"] and "sold" not in answer.text
    assert len(sent) == 1


def test_a_wording_that_loses_the_figure_leaves_the_quote(folder: Path) -> None:
    answer, _ = worded(folder, "Repairs to the museum roof cost money. [1]", COST)
    assert "£185,000" in answer.text
    assert all(one.support == "quoted" for one in answer.statements if "£185,000" in one.text)


def test_what_is_not_found_asks_no_model(folder: Path) -> None:
    answer, sent = worded(folder, GOOD, "How much did Thornby council pay for its tram depot?")
    assert (answer.status, answer.engine, answer.note, sent) == ("not_found", "quotes", None, [])


@pytest.mark.parametrize(
    ("papers", "question", "why"),
    [
        (QUARTERS, FORECAST, "several meetings or papers fit"),
        ({"m.txt": minutes(MARCH, ROOF), "n.txt": minutes(MAY, PUT_RIGHT)}, COST, "they give different figures or"),
        ({"m.txt": minutes(MARCH, TASKS)}, COUNT, "their entries are counted or listed one by one"),
    ],
)
def test_what_asks_back_corrects_or_counts_stays_quoted(
    papers: dict[str, str], question: str, why: str, tmp_path: Path
) -> None:
    answer, sent = worded(library_of(tmp_path, papers), "All was agreed. [1]", question)
    assert answer.engine == "quotes" and answer.statements and sent == []
    assert answer.note is not None and answer.note.startswith(f"The papers are quoted because {why}")


def test_filters_are_the_readers_whatever_the_model_writes(folder: Path) -> None:
    first, _ = worded(folder, "Search all committees. [1]", SUNDAYS, "and what about the museum roof?")
    with Library.open(folder, HASHING) as library:
        conversation = Conversation()
        for turn in (SUNDAYS, "and what about the museum roof?"):
            plain = ask(turn, conversation, library, HASHING, clearance=Access.PUBLIC)
    assert first.query == plain.query and first.searched == plain.searched


def test_without_a_model_the_engine_says_what_to_do(folder: Path) -> None:
    with Library.open(folder, HASHING) as library, pytest.raises(SettingsError, match=r"under \[generation\]"):
        ask(SUNDAYS, Conversation(), library, HASHING, clearance=Access.PUBLIC, engine="generated")


def test_the_command_answers_and_warns_on_stderr(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = tmp_path / "clerk.toml"
    with fake_model(GOOD, "killed") as fake:
        settings.write_text(
            '[embedding]\nembedder = "hashing"\nmodel = "hashing"\n'
            f'[answering]\nengine = "generated"\n[generation]\nmodel = "m"\nretries = 0\naddress = "{fake.address}"\n'
        )
        code = main(["ask", SUNDAYS, "--json", "--library", str(folder), "--settings", str(settings)])
        told = capsys.readouterr()
        batch, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
        batch.write_text(json.dumps({"id": "a", "turns": [SUNDAYS]}) + "\n")
        call = ["ask", "--batch", str(batch), "--out", str(out), "--library", str(folder), "--settings", str(settings)]
        assert main(call) == code == 0
    record = json.loads(told.out)
    assert record["engine"] == "quotes" and record["note"] in told.err and "Traceback" not in told.err
    assert json.loads(out.read_text("utf-8"))["note"] == record["note"]
