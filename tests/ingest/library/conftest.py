"""Papers made by hand, and a library of them."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from ingest.chunking import chunk
from ingest.counting import counts
from ingest.library import writing
from ingest.library.library import Library
from ingest.library.rows import Entry, Stamps
from ingest.library.writing import Deposit
from ingest.papers import Access, AgendaItem, Decision, Kind, Paper, PaperType, Paragraph, Span
from ingest.settings import Settings
from ingest.stopwatch import Stopwatch

Fill = Callable[..., Path]
STAMPS = Stamps(came="2026-03-20T06:00:00+00:00", changed="2026-03-20T06:00:00+00:00")


@pytest.fixture
def made() -> Callable[..., Paper]:
    """A paper of one item with a paragraph for each text: `made("a.txt", "words", ..., access=Access.EXEMPT)`."""

    def paper(source: str, *words: str, access: Access = Access.PUBLIC) -> Paper:
        text = "\n\n".join(words)
        starts = [sum(len(one) + 2 for one in words[:place]) for place in range(len(words))]
        return Paper(
            source=source,
            format="text",
            paper_type=PaperType.MINUTES,
            text=text,
            items=(AgendaItem(number="1", title="Open spaces"),),
            paragraphs=tuple(
                Paragraph(start=start, end=start + len(one), kind=Kind.DECISION, item=0, number=str(place))
                for place, (start, one) in enumerate(zip(starts, words, strict=True), 1)
            ),
            decisions=(Decision(kind=Kind.DECISION, item=0, places=(Span(0, len(words[0])),)),),
            access=access,
        )

    return paper


@pytest.fixture
def fill(tmp_path: Path, hashing: Settings) -> Fill:
    """Store papers in the test's library; its folder."""

    def filled(*papers: Paper, settings: Settings = hashing) -> Path:
        folder = tmp_path / "library"
        with Library.open(folder, settings, writable=True) as library:
            writing.remember_root(library, "/papers", exempt=False)
            writing.add(library, _deposits(papers, settings), Stopwatch())
            writing.finish(library)
        return folder

    return filled


def _deposits(papers: Sequence[Paper], settings: Settings) -> list[Deposit]:
    deposits = []
    for paper in papers:
        chunks = chunk(paper, settings.chunking)
        entry = Entry(source=paper.source, root="/papers", path=f"/papers/{paper.source}", content="", reading="")
        deposits.append(Deposit(entry=entry, paper=paper, chunks=chunks, counts=counts(paper, chunks), stamps=STAMPS))
    return deposits
