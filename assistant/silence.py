"""When the papers are silent: whether nothing found fits the question, and how that is said (pure)."""

from collections.abc import Sequence

from assistant.answers import Passage, Query, Searched
from assistant.citing import day
from assistant.retrieval.filters import allowed, left_out
from assistant.understanding.words import is_frame, stems
from ingest.papers import Paper

LEAST_SHARE = 0.34


def holds_nothing(query: Query, found: Sequence[Passage]) -> bool:
    """Whether no passage holds even a third of the question's own subject words."""
    subject = {word for word in stems(query.text) if not is_frame(word)}
    if not found:
        return True
    best = max((len(subject & _told(passage)) for passage in found), default=0)
    return bool(subject) and best < LEAST_SHARE * len(subject)


def _told(passage: Passage) -> set[str]:
    return set(stems(f"{passage.chunk.context} {passage.chunk.text}"))


def searched(papers: Sequence[Paper], query: Query) -> Searched:
    """What a query looks through."""
    kept = allowed(papers, query)
    days = sorted(paper.identity.meeting_date for paper in kept if paper.identity.meeting_date)
    meetings = {(paper.identity.committee, paper.identity.meeting_date) for paper in kept}
    undated = [paper for paper in kept if paper.identity.meeting_date is None]
    known = [meeting for meeting in meetings if meeting[1] is not None]
    return Searched(
        papers=len(kept),
        meetings=len(known) + len(undated),
        committees=tuple(sorted({paper.identity.committee for paper in kept if paper.identity.committee})),
        date_from=days[0] if days else None,
        date_to=days[-1] if days else None,
        undated_papers=len(undated),
        left_out=left_out(papers, query.filters),
    )


def not_found(query: Query, looked: Searched) -> str:
    """One or two sentences: what was looked through, and that it does not hold this."""
    papers = f"{looked.papers} paper{'s' if looked.papers != 1 else ''}"
    meetings = f"{looked.meetings} meeting{'s' if looked.meetings != 1 else ''}"
    span = f" from {day(looked.date_from)} to {day(looked.date_to)}" if looked.date_from and looked.date_to else ""
    looked_through = f"I looked through {papers} of {meetings}{span} and found nothing that answers this."
    return f"{looked_through} The papers held do not say."
