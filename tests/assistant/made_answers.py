"""Made-up answers and citations for tests."""

from datetime import date
from typing import Any

from assistant.answers import Answer, Citation, Query, Searched, Statement
from ingest.papers import DateBasis, PaperType


def citation(n: int = 1, **changes: Any) -> Citation:
    """A citation of the Culture Panel's minutes."""
    fields: dict[str, Any] = {
        "n": n,
        "source": "panel.txt",
        "paper_type": PaperType.MINUTES,
        "council": "Marlbridge",
        "committee": "Culture Panel",
        "meeting_date": date(2025, 3, 4),
        "date_basis": DateBasis.STATED,
        "item": "4",
        "item_title": "Museum roof",
        "paragraph": "4.2",
        "page": 12,
        "printed_page": "5",
        "url": "https://marlbridge.example/panel.pdf",
        "label": "Culture Panel, 4 March 2025, item 4, paragraph 4.2, page 5, minutes",
        "quote": "The roof  was mended\nin May.",
        "start": 10,
        "end": 38,
    }
    return Citation(**(fields | changes))


def answer(*citations: Citation, **changes: Any) -> Answer:
    """An answer with one statement for each citation."""
    said = tuple(Statement(text=f"Statement {one.n} on the roof.", citations=(one.n,)) for one in citations)
    fields: dict[str, Any] = {
        "question": "What of the museum roof?",
        "query": Query(text="museum roof", question="What of the museum roof?"),
        "status": "answered" if citations else "not_found",
        "text": "" if citations else "I looked through 5 papers and found nothing that answers this.",
        "statements": said,
        "citations": citations,
        "nearest": (),
        "searched": Searched(
            papers=5,
            meetings=4,
            committees=("Culture Panel",),
            date_from=date(2024, 1, 16),
            date_to=date(2025, 3, 4),
            undated_papers=2,
            left_out=1,
        ),
        "engine": "quotes",
    }
    return Answer(**(fields | changes))
