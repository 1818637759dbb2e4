"""The forms in which registers and trails are given."""

import csv
from dataclasses import replace
from io import BytesIO, StringIO
from xml.etree import ElementTree

import pytest
from openpyxl import load_workbook

from assistant.registering import sheets, told
from assistant.registering.entries import Entry, Stage
from assistant.registering.register import entries
from assistant.registering.timeline import alt, drawn
from assistant.registering.trails import trail
from assistant.registering.workbook import workbook
from ingest.errors import UsageError
from ingest.library.library import Library
from ingest.papers import Access

SVG = "{http://www.w3.org/2000/svg}"
NASTY = '=HYPERLINK("http://example.org")\x1b[31m<script>'


@pytest.fixture()
def rows(held: Library) -> tuple[Entry, ...]:
    return entries(held, Access.PUBLIC)


def test_csv_holds_every_row_and_runs_no_formula(rows: tuple[Entry, ...]) -> None:
    nasty = replace(rows[0], text=NASTY)
    read = list(csv.DictReader(StringIO(sheets.as_csv([nasty, *rows[1:]]), newline="")))
    assert [one["Kind"] for one in read] == [one.kind.value for one in rows]
    assert read[0]["Text"] == f"'{NASTY}"
    assert [one["Text"] for one in read[1:]] == [sheets._inert(one.text) for one in rows[1:]]


def test_a_workbook_holds_text_as_text_and_dates_as_dates(rows: tuple[Entry, ...]) -> None:
    sheet = load_workbook(BytesIO(workbook("Decisions", [replace(rows[0], text=NASTY), *rows[1:]]))).active
    assert sheet.max_row == len(rows) + 1
    text = sheet.cell(2, sheets.COLUMNS.index("Text") + 1)
    assert (text.data_type, text.value) == ("s", NASTY.replace("\x1b", ""))
    assert sheet.cell(2, 1).value.date() == rows[0].identity.meeting_date
    assert sheet.freeze_panes == "A2"


def test_a_table_cannot_command_the_terminal(rows: tuple[Entry, ...]) -> None:
    shown = sheets.as_table([replace(rows[0], words=f"{NASTY} [bold]x[/bold]")])
    assert "\x1b" not in shown and "[bold]" in shown


def test_a_trail_goes_from_decision_to_follow_up_oldest_first(held: Library) -> None:
    steps = trail(held, "harbour pier", Access.PUBLIC)
    days = [one.identity.meeting_date for one in steps]
    assert days == sorted(days)
    assert {one.citation.source for one in steps} == {"march.txt", "may.txt", "other.txt"}
    assert steps[0].stage is Stage.DECISION
    assert all(one.citation.quote for one in steps)


def test_a_trail_names_reports_recommendations_and_actions(held: Library) -> None:
    stages = [one.stage for one in trail(held, "harbour action plan", Access.PUBLIC)]
    assert stages == [Stage.REPORT, Stage.RECOMMENDATION, Stage.ACTION, Stage.ACTION]


def test_an_item_that_only_came_back_is_a_follow_up(held: Library) -> None:
    steps = trail(held, "list of what is on loan", Access.PUBLIC)
    assert [(one.stage, one.citation.item) for one in steps] == [(Stage.DECISION, "24"), (Stage.FOLLOW_UP, "32")]


def test_a_trail_of_nothing_is_refused_and_of_the_unknown_empty(held: Library) -> None:
    with pytest.raises(UsageError):
        trail(held, "about the", Access.PUBLIC)
    assert trail(held, "submarines", Access.PUBLIC) == ()


def test_the_text_of_a_trail_names_each_meeting_once_and_every_source(held: Library) -> None:
    steps = trail(held, "harbour pier", Access.PUBLIC)
    lines = told.trail(steps).splitlines()
    assert lines[0] == "Culture Panel, 4 March 2025"
    assert sum(line.endswith(".txt)") for line in lines) == len(steps)


def test_a_drawing_shows_every_step_is_escaped_and_has_a_text_of_its_own(held: Library) -> None:
    steps = trail(held, "harbour pier", Access.PUBLIC)
    subject = 'pier <script>"&'
    root = ElementTree.fromstring(drawn(subject, steps))
    numbers = [one.text for one in root.iter(f"{SVG}text") if (one.text or "").isdigit()]
    assert numbers == [str(number) for number in range(1, len(steps) + 1)]
    assert root.attrib["role"] == "img"
    assert root.attrib["aria-label"] == alt(subject, steps)
    assert not list(root.iter(f"{SVG}script"))
    assert not [name for one in root.iter() for name in one.attrib if name.startswith("on") or "href" in name]


def test_a_drawing_of_nothing_says_so() -> None:
    assert "no paper held tells of it" in drawn("submarines", ())
