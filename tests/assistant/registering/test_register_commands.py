import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from assistant.cli import main

HASHING = '[embedding]\nembedder = "hashing"\nmodel = "hashing"\n'
CONTRACT = {
    "date",
    "date_basis",
    "date_after",
    "date_before",
    "council",
    "committee",
    "item",
    "item_title",
    "kind",
    "text",
    "owner",
    "due",
    "status",
    "came_back",
    "source",
    "paragraph",
    "page",
    "printed_page",
    "label",
    "quote",
    "start",
    "end",
    "url",
}
Printed = pytest.CaptureFixture[str]


@pytest.fixture()
def common(panel: Path, tmp_path: Path) -> list[str]:
    settings = tmp_path / "clerk.toml"
    settings.write_text(HASHING, "utf-8")
    return ["--library", str(panel), "--settings", str(settings)]


def test_decisions_and_actions_are_one_json_document_each(common: list[str], capsys: Printed) -> None:
    for name, kinds in (
        ("decisions", {"resolved", "noted", "agreed", "requested", "recommended"}),
        ("actions", {"action"}),
    ):
        assert main([name, "--json", *common]) == 0
        rows = json.loads(capsys.readouterr().out)[name]
        assert {row["kind"] for row in rows} == kinds
        assert all(set(row) >= CONTRACT for row in rows)


def test_a_table_a_csv_and_a_workbook_hold_the_same_rows(common: list[str], tmp_path: Path, capsys: Printed) -> None:
    assert main(["actions", *common]) == 0
    assert capsys.readouterr().out.count("│ action") == 3
    assert main(["actions", "--csv", *common]) == 0
    assert capsys.readouterr().out.count(",action,") == 3
    file = tmp_path / "actions.xlsx"
    assert main(["actions", "--xlsx", str(file), *common]) == 0
    told = capsys.readouterr()
    assert told.out == "" and "3 rows are in" in told.err
    assert load_workbook(file).active.max_row == 4


def test_what_does_not_fit_is_said_on_stderr(common: list[str], capsys: Printed) -> None:
    assert main(["decisions", "--about", "submarine", *common]) == 0
    told = capsys.readouterr()
    assert told.out == "" and told.err == "clerk: None of the 4 papers looked through holds decisions that fit.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["decisions", "--json", "--csv"], "Give one of --json, --csv and --xlsx FILE."),
        (["decisions", "--from", "soon"], "'soon' is not a date"),
        (["actions", "--committee", "Fire Board"], "holds no committee 'Fire Board'"),
        (["trail", "about"], "no word that could be looked for"),
    ],
)
def test_bad_calls_get_one_sentence(common: list[str], capsys: Printed, arguments: list[str], said: str) -> None:
    assert main([*arguments, *common]) == 2
    told = capsys.readouterr()
    assert said in told.err and told.err.count("\n") == 1 and told.out == ""


def test_a_workbook_that_cannot_be_written_loses_nothing(common: list[str], tmp_path: Path, capsys: Printed) -> None:
    assert main(["actions", "--xlsx", str(tmp_path / "none" / "a.xlsx"), *common]) == 2
    assert "cannot be used" in capsys.readouterr().err


def test_a_trail_is_printed_drawn_and_recorded(common: list[str], tmp_path: Path, capsys: Printed) -> None:
    drawing = tmp_path / "trail.svg"
    assert main(["trail", "harbour pier", "--svg", str(drawing), *common]) == 0
    assert "decision (resolved): It was RESOLVED that" in capsys.readouterr().out
    assert drawing.read_text("utf-8").startswith("<svg ")
    assert main(["trail", "harbour pier", "--json", *common]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["subject"] == "harbour pier"
    assert [step["stage"] for step in record["steps"]].count("decision") == len(record["steps"])
