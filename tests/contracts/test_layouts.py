import importlib.util
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest import layouts, plugins, reading
from ingest.errors import UnreadablePaper
from ingest.formats import text
from ingest.papers import Extract, Kind, Paper

NAMES = plugins.names(layouts)
LINES = st.sampled_from(
    [
        "Agenda and minutes",
        "Items\nNo. Item",
        "No. | Item |\n---|---|",
        "1.",
        "2.",
        "6.a",
        "Parking charges pdf icon PDF 12 KB",
        "| Parking PDF 3 KB Decision: AGREED That it be so. Minutes: 2.1. The end. 2.2. The rest. |",
        "Minutes:",
        "Decision",
        "Agenda Item 2",
        "Committee\tHarbour Board\t2",
        "Title\tQuays",
        "Class\tPart 1\tDate: 3 May 2024",
        "2.1 Members are asked to agree.",
        "RESOLVED that:",
        "1.  The plan be noted.",
        "Ann Lee: I agree.",
        "Harbour Board - Tuesday, 12th March, 2024",
        "",
        "This page is intentionally left blank",
        "Decision details",
        "Date of decision: 3/4/2024",
        "· a bullet",
    ]
)


def _bare(words: str) -> str:
    return "".join(words.split()).replace("\ufeff", "")


def _holds(paper: Paper, extract: Extract) -> None:
    at = 0
    for paragraph in paper.paragraphs:
        assert paragraph.start >= at and paragraph.end > paragraph.start
        assert not _bare(extract.text[at : paragraph.start])
        assert paragraph.item is None or 0 <= paragraph.item < len(paper.items)
        at = paragraph.end
    assert not _bare(extract.text[at:])
    for decision in paper.decisions:
        assert decision.places and decision.kind in (Kind.DECISION, Kind.ACTION)
        assert all(_bare(extract.text[span.start : span.end]) for span in decision.places)


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=40, deadline=None)
@given(lines=st.lists(LINES, min_size=1, max_size=25), gap=st.sampled_from(["\n", "\n\n"]))
def test_every_layout_covers_every_paper(name: str, lines: list[str], gap: str) -> None:
    try:
        extract = text.read(gap.join(lines).encode())
    except UnreadablePaper:
        return
    layout = plugins.load(layouts, name)
    assert 0.0 <= layout.accepts(extract) <= 1.0
    paper = layout.read(extract, "made.txt")
    assert (paper.source, paper.format, paper.text) == ("made.txt", "text", extract.text)
    _holds(paper, extract)


@pytest.mark.parametrize("name", NAMES)
def test_every_layout_says_what_it_reads(name: str) -> None:
    assert plugins.load(layouts, name).__doc__


def test_a_file_dropped_into_the_folder_is_a_layout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "throw_away.py").write_text(
        "from ingest.layouts import plain_report\naccepts = lambda extract: 1.0\nread = plain_report.read\n"
    )
    monkeypatch.setattr(layouts, "__path__", [*layouts.__path__, str(tmp_path)])
    assert importlib.util.find_spec("ingest.layouts.throw_away") is not None
    assert reading.layout_of(text.read(b"Anything at all.")) == "throw_away"
