import json
import sys
from pathlib import Path

import pytest

from assistant.cli import main

HASHING = '[embedding]\nembedder = "hashing"\nmodel = "hashing"\n'


@pytest.fixture()
def common(folder: Path, tmp_path: Path) -> list[str]:
    settings = tmp_path / "clerk.toml"
    settings.write_text(HASHING, "utf-8")
    return ["--library", str(folder), "--settings", str(settings)]


def test_ask_prints_one_json_document(common: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "What did the panel resolve about the museum roof?", "--json", *common]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["status"] == "answered"
    assert record["understood"]["asks_for"] == "decision"
    assert record["citations"][0]["label"] == "Culture Panel, 4 March 2025, item 23, minutes"
    assert set(record["searched"]) == {
        "papers",
        "meetings",
        "committees",
        "from",
        "to",
        "undated_papers",
        "left_out",
    }


def test_ask_shows_words_then_places(common: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "What did the panel resolve about the museum roof?", *common]) == 0
    assert "\n[1] Culture Panel, 4 March 2025, item 23, minutes (minutes.txt)" in capsys.readouterr().out


def test_ask_says_which_places_give_different_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings, papers = tmp_path / "clerk.toml", tmp_path / "papers"
    settings.write_text(HASHING, "utf-8")
    papers.mkdir()
    for name, day, count in (("first", "4 March 2025", 31), ("second", "6 May 2025", 29)):
        (papers / f"{name}.md").write_text(
            f"# Berths at the pier\n\n| | |\n|---|---|\n| **Committee** | Harbour Panel |\n| **Date** | {day} |\n\n"
            f"## 1. Berths\n\n1.1 There were {count} empty berths at the pier in October 2024.\n",
            "utf-8",
        )
    common = ["--library", str(tmp_path / "library"), "--settings", str(settings)]
    assert main(["ingest", str(papers), *common]) == 0
    capsys.readouterr()
    assert main(["ask", "How many empty berths were there at the pier in October 2024?", *common]) == 0
    told = capsys.readouterr().out
    assert "\n[1] and [2] give different figures for the same thing.\n" in told
    assert all(count in told for count in ("31 empty", "29 empty"))


def test_a_batch_answers_in_order_and_names_what_is_wrong(
    common: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    lines = [
        json.dumps({"id": "a", "turns": ["What happened with the museum roof?", "who introduced it?"]}),
        "{not json",
        json.dumps({"id": "b", "turns": []}),
        json.dumps({"id": "c", "turns": ["Which branches open on Sundays?\u2028"]}, ensure_ascii=False),
        json.dumps({"id": "d", "turns": ["Which branches open\ud800?"]}),
    ]
    asked.write_text("\n".join(lines), "utf-8")
    assert main(["ask", "--batch", str(asked), "--out", str(out), *common]) == 1
    assert [json.loads(line)["id"] for line in out.read_text("utf-8").splitlines()] == ["a", "c"]
    told = capsys.readouterr()
    assert "line 2 is not JSON" in told.err and "line 3 has no usable 'turns'" in told.err
    assert "line 5 holds half of a character" in told.err
    assert told.out == ""


def test_search_gives_runs_that_make_the_text(common: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["search", "museum roof repairs", "-k", "3", "--json", *common]) == 0
    passages = json.loads(capsys.readouterr().out)["passages"]
    assert [passage["rank"] for passage in passages] == [1, 2, 3]
    main(["library", "text", "minutes.txt", *common])
    text = capsys.readouterr().out
    for passage in passages:
        assert "\n".join(text[start:end] for start, end in passage["runs"]) == passage["text"]
        assert text[passage["start"] : passage["end"]] == passage["quote"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["ask"], "Give either one question or --batch"),
        (["ask", "x", "--from", "yesterday"], "'yesterday' is not a date"),
        (["search", "--batch", "nowhere.jsonl", "--out", "o"], "cannot be read"),
        (["ask", "--batch", "in.jsonl"], "--batch needs --out"),
    ],
)
def test_a_wrong_call_is_one_sentence(
    common: list[str], arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*arguments, *common]) == 2
    assert told in capsys.readouterr().err


def test_a_missing_library_is_said_plainly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", "anything", "--library", str(tmp_path / "none")]) == 2
    assert "clerk ingest" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="folders' modes are those of POSIX")
def test_the_librarys_folder_is_its_owners_alone(folder: Path) -> None:
    assert folder.stat().st_mode & 0o077 == 0
