"""Made-up papers and passages for tests."""

from datetime import date

from assistant.answers import Passage
from ingest.papers import (
    AgendaItem,
    Chunk,
    DateBasis,
    Identity,
    Kind,
    Paper,
    PaperType,
    Paragraph,
    Span,
)

MUSEUM = Identity(
    council="Marlbridge", committee="Culture Panel", meeting_date=date(2025, 3, 4), date_basis=DateBasis.STATED
)


def paper(*lines: tuple[Kind, str], identity: Identity = MUSEUM, source: str = "panel.txt") -> Paper:
    """A paper of one item, "4 Museum roof", a line a paragraph."""
    text, paragraphs = "", []
    for kind, words in lines:
        paragraphs.append(Paragraph(start=len(text), end=len(text) + len(words), kind=kind, item=0))
        text += words + "\n"
    return Paper(
        source=source,
        format="text",
        paper_type=PaperType.MINUTES,
        text=text,
        items=(AgendaItem(number="4", title="Museum roof"),),
        paragraphs=tuple(paragraphs),
        identity=identity,
    )


def passage(one: Paper, index: int, score: float = 1.0) -> Passage:
    """The passage that is one paragraph of a paper."""
    place = one.paragraphs[index]
    span = Span(place.start, place.end)
    chunk = Chunk(
        id=f"{one.source}:{index}",
        source=one.source,
        order=index,
        runs=(*place.headers, span),
        main=span,
        text=one.text[place.start : place.end],
        context="",
        kind=place.kind,
        item=place.item,
        first=index,
        last=index,
    )
    return Passage(chunk=chunk, paper=one, rank=index + 1, score=score)
