"""Questions to begin with, made from what this library holds; each was asked, and its answer cites what it was made of.

Kinds of question are taken in turn, those of committees not yet named first, the newest papers first; so the same
library gives the same questions.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from threading import Lock

from assistant.answers import Answer
from assistant.ask import Conversation, ask
from assistant.web.proposals import KINDS, Proposal, proposals
from ingest.library.catalogue import State
from ingest.library.library import Library
from ingest.papers import Access, Paper

LONGEST = 110
# A paper read whole costs about as much as a tenth of a question asked.
PAPERS_READ = 16
# So many more may be asked than are wanted, since some are not answered well.
SPARE = 4

_kept: dict[tuple[Path, Access, int], tuple[State, tuple[str, ...]]] = {}
_making = Lock()


def examples(library: Library, *, clearance: Access, count: int = 6) -> tuple[str, ...]:
    """Up to `count` questions that this library answers from papers of this clearance; made once for each state."""
    place = (library.path.resolve(), clearance, count)
    with _making, library.snapshot(), library.catalogue.snapshot() as state:
        if place not in _kept or _kept[place][0] != state:
            _kept[place] = (state, tuple(islice(_answered(library, clearance, count + SPARE), count)))
        return _kept[place][1]


def _answered(library: Library, clearance: Access, most: int) -> Iterator[str]:
    """Questions that are answered well; `most` are asked at all."""
    held = [paper for paper in library.papers(clearance=clearance) if not paper.is_replaced]
    papers = [library.paper(one.source, clearance=clearance) for one in _newest(held)]
    waiting = {kind: [one for one in proposals(papers, kind) if len(one.question) <= LONGEST] for kind in KINDS}
    named: Counter[str | None] = Counter()
    subjects: set[str] = set()
    for kind in cycle(KINDS):
        if not most or not any(waiting.values()):
            return
        one = _next(waiting[kind], named, subjects)
        if one is None:
            waiting[kind] = []
            continue
        most -= 1
        if answers(ask(one.question, Conversation(), library, library.settings, clearance=clearance), one):
            named[one.committee] += 1
            subjects.add(one.subject)
            yield one.question


def _next(waiting: list[Proposal], named: Counter[str | None], subjects: set[str]) -> Proposal | None:
    """Take out the first of the committee that was named least, about nothing that was asked about before."""
    left = [one for one in waiting if one.subject not in subjects]
    if not left:
        return None
    best = min(left, key=lambda one: named[one.committee])
    waiting.remove(best)
    return best


def _newest(papers: Sequence[Paper]) -> list[Paper]:
    """The newest papers of each committee in turn, those without a date last."""
    by_committee: dict[str | None, list[Paper]] = {}
    for paper in sorted(papers, key=_age, reverse=True):
        by_committee.setdefault(paper.identity.committee, []).append(paper)
    ranked = [(rank, paper) for group in by_committee.values() for rank, paper in enumerate(group)]
    return [paper for _, paper in sorted(ranked, key=lambda pair: pair[0])][:PAPERS_READ]


def _age(paper: Paper) -> tuple[int, str]:
    moment = paper.identity.meeting_date
    return (moment.toordinal() if moment else 0, paper.source)


def answers(answer: Answer, one: Proposal) -> bool:
    """Whether an answer is whole and cites, first of all, what the question was made of."""
    if answer.status != "answered" or not answer.citations:
        return False
    held = [place for cited in answer.citations for place in one.places if place.holds(cited.source, cited.start)]
    first = answer.citations[0].source in {place.source for place in one.places}
    return first and {place.meeting for place in held} == {place.meeting for place in one.places}
