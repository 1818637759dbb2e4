"""Topic to matter: every unit of the papers that bears on it, by title, by heading, by words and by meaning.

An item whose title names the topic is taken whole, and so is one that is near it in meaning and speaks of it; of other
items what names the topic itself, or stands under a heading, lead-in or caption that does.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

import numpy as np

from assistant.answers import Passage, Query
from assistant.briefing.bearing import BESIDE, NAMES, Found, Place, bearing, is_near, once
from assistant.briefing.nouns import Wish
from assistant.briefing.subject import Subject, spelt_out, subject
from assistant.evidence.units import units
from assistant.retrieval.filters import allowed
from assistant.understanding.lexicon import alternatives
from assistant.understanding.question import understand
from assistant.understanding.words import content, is_frame, stem
from assistant.vocabulary import vocabulary
from ingest.library import reading
from ingest.library.library import Library
from ingest.papers import Access, Chunk, Paper

# How near in meaning a title must be where a passage of its item names the topic.
NEAR_TITLE = 0.45
# The share of an item's passages from which all of it is on the topic.
MOSTLY = 0.4
# The share of its passages that a word has in items on the topic to be kin to it, the fewest of them, and how many
# passages are counted: a word that stands in more names nothing. How many words of titles are tried, and how
# near the topic they must be.
KIN, FEWEST_KIN, KIN_COUNTED, MOST_KIN, KIN_NEAR = 0.6, 3, 120, 16, 0.35
SEARCHED_BY_MEANING, SEARCHED_BY_WORDS = 150, 400
# How many passages are looked through for the nearest where none is on the topic.
NEAREST = 10
# Reading a whole paper costs about 10 ms.
MOST_PAPERS = 150

Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What a briefing is made of. `papers` are those searched, `held` all that the reader may read (both without their
    text); `places` are the items taken whole, `nearest` the passages that come closest."""

    query: Query
    subject: Subject
    papers: tuple[Paper, ...]
    held: tuple[Paper, ...]
    found: tuple[Found, ...]
    places: frozenset[Place]
    nearest: tuple[Passage, ...]
    whole: Callable[[str], Paper]


def find(wish: Wish, library: Library, *, clearance: Access, today: date, progress: Progress) -> Matter:
    """All that the papers which this reader may read hold on a topic; the library must be held in a snapshot."""
    progress("searching", 0, 1)
    known = vocabulary(library, clearance)
    query = understand(wish.topic, None, known, wish.filters, frozenset(("committee", "council")), today)
    topic = spelt_out(query.question, query.forms)
    held = library.papers(clearance=clearance)
    papers = _of_time(allowed(held, query), query)
    chunks = reading.count(library.catalogue, public_only=clearance is not Access.EXEMPT, sources=None)
    about = subject(topic, known.words(), chunks, known.short_forms())
    search = _Search(library, clearance, topic, about, papers)
    hits = search.hits()
    places = search.places(hits)
    about = replace(about, kin=search.kin(places))
    passages = search.passages(hits, places, about.kin, progress)
    whole = partial(library.paper, clearance=clearance)
    found = list(bearing(units(passages, whole), about, places, max((one.score for one in hits), default=0.0)))
    return Matter(
        query=query,
        subject=about,
        papers=papers,
        held=held,
        found=tuple(once(found)),
        places=places,
        nearest=tuple(hits[:NEAREST]),
        whole=whole,
    )


_LIMITS = re.compile(r"\b(?:since|from|after|before|until|between|up to|during)\b", re.I)


def _of_time(papers: Sequence[Paper], query: Query) -> tuple[Paper, ...]:
    """Without papers of other times, where the topic limits it in so many words; undated ones stay."""
    if not query.periods or not _LIMITS.search(query.question):
        return tuple(papers)

    def may_be(moment: date | None) -> bool:
        return moment is None or any(period.start <= moment <= period.end for period in query.periods)

    return tuple(paper for paper in papers if may_be(paper.identity.meeting_date))


class _Search:
    """One topic looked for in one library."""

    def __init__(
        self, library: Library, clearance: Access, topic: str, about: Subject, papers: Sequence[Paper]
    ) -> None:
        self._library, self._clearance, self._topic, self._about = library, clearance, topic, about
        self._papers = {paper.source: paper for paper in papers}
        everything = len(papers) == len(library.papers(clearance=clearance))
        self._sources = None if everything else frozenset(self._papers)

    def hits(self) -> list[Passage]:
        """The passages found by meaning or by words, nearest in meaning first."""
        vector = self._library.embed((self._topic,))[0]
        near = self._library.nearest(vector, SEARCHED_BY_MEANING, clearance=self._clearance, sources=self._sources)
        typed = content(self._topic)
        terms = [*typed, *sorted({other for word in typed for other in alternatives(stem(word))})]
        terms += sorted(self._about.long_of)
        worded = self._library.matching(terms, SEARCHED_BY_WORDS, clearance=self._clearance, sources=self._sources)
        ids = list(dict.fromkeys(hit.chunk_id for hit in (*near, *worded)))
        return self._scored(self._library.chunks(ids, clearance=self._clearance))

    def _scored(self, chunks: Sequence[Chunk]) -> list[Passage]:
        """Chunks as passages, nearest in meaning to the topic first."""
        if not chunks:
            return []
        vector = self._library.embed((self._topic,))[0]
        scores = self._library.vectors_of([chunk.id for chunk in chunks], clearance=self._clearance) @ vector
        order = np.argsort(-scores, kind="stable")
        kept = [(chunks[at], float(scores[at])) for at in order if self._counts(chunks[at])]
        return [
            Passage(chunk=chunk, paper=self._papers[chunk.source], rank=rank, score=score)
            for rank, (chunk, score) in enumerate(kept, 1)
        ]

    def _counts(self, chunk: Chunk) -> bool:
        """Whether it is of a paper looked through, and not of an earlier version of what that holds."""
        paper = self._papers.get(chunk.source)
        return paper is not None and paper.replacement(chunk.item) is None

    def places(self, hits: Sequence[Passage]) -> frozenset[Place]:
        """The items that are taken whole."""
        titled = {
            (source, at)
            for source, paper in self._papers.items()
            for at, item in enumerate(paper.items)
            if self._about.coverage(item.title) >= NAMES
        }
        naming = Counter(_place(one) for one in hits if self._about.coverage(one.chunk.text) >= NAMES)
        found = Counter(_place(one) for one in hits)
        spoken = [place for place in naming if place[1] is not None and place not in titled]
        near = self._near([self._title(place) for place in spoken])
        related = {place for place, cosine in zip(spoken, near, strict=True) if cosine >= NEAR_TITLE}
        mostly = {place for place in spoken if naming[place] >= 3 and naming[place] >= MOSTLY * found[place]}
        return frozenset(titled | related | mostly)

    def kin(self, places: frozenset[Place]) -> tuple[str, ...]:
        """Words of these items' titles that are near the topic in meaning, and what it is compounded with in them,
        where they hardly stand anywhere but under them: other names of the topic."""
        titles = sorted({self._title(place) for place in places if place[1] is not None})
        typed = dict.fromkeys(word.lower() for title in titles for word in content(title) if word.isalpha())
        new = [word for word in typed if stem(word) not in self._about.weights and not is_frame(stem(word))][:MOST_KIN]
        near = [word for word, cosine in zip(new, self._near(new), strict=True) if cosine >= KIN_NEAR]
        compounds = dict.fromkeys(filter(None, (self._about.compound(title) for title in titles)))
        return tuple(name for name in (*near, *compounds) if self._is_kin(name, places))

    def _is_kin(self, name: str, places: frozenset[Place]) -> bool:
        chunks = self._holding((name,))
        within = sum((chunk.source, chunk.item) in places for chunk in chunks)
        return len(chunks) < KIN_COUNTED and within >= FEWEST_KIN and within >= KIN * len(chunks)

    def _holding(self, names: Sequence[str]) -> list[Chunk]:
        """The chunks whose own text holds one of the names; a title counts for none."""
        if not names:
            return []
        hits = self._library.matching(names, KIN_COUNTED, clearance=self._clearance, sources=self._sources)
        found = self._library.chunks([hit.chunk_id for hit in hits], clearance=self._clearance)
        about = replace(self._about, kin=tuple(names))
        return [chunk for chunk in found if about.is_akin(chunk.text)]

    def _title(self, place: Place) -> str:
        assert place[1] is not None
        return self._papers[place[0]].items[place[1]].title

    def _near(self, titles: Sequence[str]) -> list[float]:
        """The cosine of each title with the topic."""
        if not titles:
            return []
        vectors = self._library.embed((self._topic, *titles))
        return [float(value) for value in vectors[1:] @ vectors[0]]

    def passages(
        self, hits: Sequence[Passage], places: frozenset[Place], kin: tuple[str, ...], progress: Progress
    ) -> list[Passage]:
        """All passages of the items taken whole, and the others that were found and may be on the topic."""
        best = max((one.score for one in hits), default=0.0)
        likely = [one for one in hits if _may_bear(one, self._about, best)]
        akin = self._scored(self._holding(kin))
        named = sorted({source for source, _ in places})
        kept = list(dict.fromkeys([*named, *(one.chunk.source for one in (*likely, *akin))]))[:MOST_PAPERS]
        chunks: list[Chunk] = []
        wanted = {one.chunk.id for one in (*likely, *akin)}
        for at, source in enumerate(kept, 1):
            progress("reading", at, len(kept))
            chunks += self._of_paper(source, places, wanted)
        return self._scored(chunks)

    def _of_paper(self, source: str, places: frozenset[Place], wanted: set[str]) -> Iterator[Chunk]:
        public_only = self._clearance is not Access.EXEMPT
        ids = reading.ids_of(self._library.catalogue, frozenset((source,)), public_only=public_only)
        for chunk in self._library.chunks(ids, clearance=self._clearance):
            if (chunk.source, chunk.item) in places or chunk.id in wanted or self._under_heading(chunk):
                yield chunk

    def _under_heading(self, chunk: Chunk) -> bool:
        """Whether what stands over a chunk names the topic: its section, or the title of its item."""
        return self._about.coverage(chunk.context) >= NAMES


def _place(one: Passage) -> Place:
    return one.chunk.source, one.chunk.item


def _may_bear(one: Passage, about: Subject, best: float) -> bool:
    named = about.coverage(f"{one.chunk.context} {one.chunk.text}") * BESIDE >= NAMES
    return named or is_near(one.score, best)
