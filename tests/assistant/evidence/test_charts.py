"""A value that stands in a chart alone is not guessed: the answer says where the chart is."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from assistant.answers import Answer
from assistant.ask import Conversation, ask
from ingest.library.library import Library
from ingest.papers import Access
from ingest.pipeline import ingest
from tests.assistant.made_libraries import HASHING, TODAY

CAPTION = "Figure 1: Visitors to the museum by month, 2024/25"
WORDS = (
    "Report to: Culture Panel",
    "Date: 4 March 2025",
    "Title: Museum year",
    "1. Purpose",
    "1.1 This report tells the Panel how the museum did in its year.",
    "2. Visitors",
    "2.1 Figure 1 shows the visitors of each month. August was the best of them.",
    "2.2 The roof cost £185,000 to mend and the shop took £12,000.",
    "2.3 The museum was open on 301 days.",
)
NOT_READ = f"The figures are in a chart on page 1 of report.pdf, “{CAPTION}”, which Clerk cannot read."


def _bars() -> ImageReader:
    drawn = Image.new("RGB", (400, 200), "white")
    pen = ImageDraw.Draw(drawn)
    for at in range(6):
        pen.rectangle((20 + 60 * at, 170 - 25 * at, 60 + 60 * at, 200), fill=(30, 60, 120))
    return ImageReader(drawn)


def _report(*lines: str, chart: bool) -> bytes:
    file = BytesIO()
    canvas = Canvas(file, invariant=1)
    for at, line in enumerate(lines):
        canvas.drawString(60, 790 - 36 * at, line)
    if chart:
        canvas.drawImage(_bars(), 60, 200, 400, 200)
    canvas.drawString(60, 170, CAPTION)
    canvas.showPage()
    canvas.save()
    return file.getvalue()


def _library(folder: Path, data: bytes) -> Path:
    (folder / "papers").mkdir()
    (folder / "papers" / "report.pdf").write_bytes(data)
    assert not ingest([folder / "papers"], folder / "library", HASHING, exempt=False).failed
    return folder / "library"


@pytest.fixture(scope="module")
def charted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    made = _library(tmp_path_factory.mktemp("charted"), _report(*WORDS, chart=True))
    with Library.open(made, HASHING) as library:
        yield library


def _asked(library: Library, question: str) -> Answer:
    return ask(question, Conversation(), library, HASHING, clearance=Access.PUBLIC, today=TODAY)


@pytest.mark.parametrize(
    "question",
    [
        "How many visitors did the museum have in August?",
        "How many visitors came to the museum each month in 2024/25?",
        "What was the number of visitors to the museum?",
    ],
)
def test_a_value_in_a_chart_alone_is_not_guessed(charted: Library, question: str) -> None:
    answer = _asked(charted, question)
    assert (answer.status, answer.statements, answer.citations) == ("not_found", (), ())
    assert answer.text.endswith(NOT_READ)
    assert (answer.nearest[0].quote, answer.nearest[0].page, answer.nearest[0].n) == (CAPTION, 1, 1)
    assert len({one.start for one in answer.nearest}) == len(answer.nearest) <= 3


@pytest.mark.parametrize(
    ("question", "value"), [("How much did the roof cost?", "£185,000"), ("How many days was the museum open?", "301")]
)
def test_a_value_in_words_beside_a_chart_is_answered(charted: Library, question: str, value: str) -> None:
    answer = _asked(charted, question)
    assert answer.status == "answered" and value in answer.text and "chart" not in answer.text


def test_a_value_that_the_words_give_as_well_is_answered_from_them(tmp_path: Path) -> None:
    told = (*WORDS[:6], "2.1 The museum had 41,200 visitors in 2024/25, the most in August (Figure 1).")
    with Library.open(_library(tmp_path, _report(*told, chart=True)), HASHING) as library:
        answer = _asked(library, "How many visitors did the museum have in 2024/25?")
    assert answer.status == "answered" and "41,200" in answer.text


def test_a_question_about_something_else_hears_of_no_chart(charted: Library) -> None:
    answer = _asked(charted, "How many lifeguards does the swimming pool employ?")
    assert answer.status == "not_found" and "chart" not in answer.text


def test_without_a_picture_a_caption_speaks_of_no_chart(tmp_path: Path) -> None:
    with Library.open(_library(tmp_path, _report(*WORDS, chart=False)), HASHING) as library:
        answer = _asked(library, "How many visitors did the museum have in August?")
    assert "which Clerk cannot read" not in answer.text
