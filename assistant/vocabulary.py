"""What a library is able to recognise in a question, as far as the reader may read."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from weakref import WeakKeyDictionary

from assistant.understanding.abbreviations import explained
from assistant.understanding.meetings import Meeting
from assistant.understanding.question import Vocabulary
from ingest.library.library import Library
from ingest.papers import Access, Identity, Paper

NAMING = 12
_WORD = re.compile(r"[^\W\d_]{2,}")
_TITLE = r"(?:Cllrs?|Councillors?|Dr|Mrs?|Ms|Miss|Prof(?:essor)?|Sir|Dame)"
_ROLE = (
    r"(?:Officer|Director|Head|Manager|Chair\w*|Leader|Lead|Commissioner|Member|Adviser|Assistant|Chief|Mayor"
    r"|Co-?ordinator)"
)
_SAYS = (
    r"(?:introduced|presented|said|reported|advised|explained|asked|queried|noted|informed|confirmed|outlined|highlighted"
    r"|responded|declared|suggested|commented|stated|proposed|seconded|moved)"
)


def vocabulary(library: Library, clearance: Access) -> Vocabulary:
    """What of a question a reader of this clearance can be asking about."""
    papers = library.papers(clearance=clearance)
    known = [paper.identity for paper in papers]

    def held(word: str) -> bool:
        return bool(library.matching((word,), 1, clearance=clearance))

    def words() -> Counter[str]:
        return _wording(library, papers, clearance).words

    def short_forms() -> Mapping[str, str]:
        return _wording(library, papers, clearance).short_forms

    def is_person(name: str) -> bool:
        return _is_person(name, _texts(library, (name,), NAMING, clearance))

    return Vocabulary(
        committees=tuple(sorted({identity.committee for identity in known if identity.committee})),
        councils=tuple(sorted({identity.council for identity in known if identity.council})),
        meetings=tuple(sorted(_meetings(known), key=lambda one: (one.day, one.committee or ""))),
        known=held,
        words=words,
        short_forms=short_forms,
        is_person=is_person,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Wording:
    """What the texts of a library hold, and the papers that it was read from."""

    papers: tuple[Paper, ...]
    words: Counter[str]
    short_forms: Mapping[str, str]


# Reading every text costs about 0.1 s for a thousand chunks: once for each state of a library.
_READ: WeakKeyDictionary[Library, dict[Access, _Wording]] = WeakKeyDictionary()


def _wording(library: Library, papers: tuple[Paper, ...], clearance: Access) -> _Wording:
    """Read once for each clearance and state of the library: in another state it gives another tuple of papers."""
    read = _READ.setdefault(library, {})
    if clearance not in read or read[clearance].papers is not papers:
        texts = library.texts(clearance=clearance)
        counted = Counter(word for text in texts for word in _WORD.findall(text))
        read[clearance] = _Wording(papers=papers, words=counted, short_forms=explained(texts))
    return read[clearance]


def _texts(library: Library, terms: Sequence[str], most: int, clearance: Access) -> list[str]:
    hits = library.matching(terms, most, clearance=clearance)
    return [chunk.text for chunk in library.chunks([hit.chunk_id for hit in hits], clearance=clearance)]


@lru_cache(maxsize=256)
def _naming(name: str) -> re.Pattern[str]:
    exact = re.escape(name)
    return re.compile(
        rf"\b{_TITLE}\.?\s+(?:\w+\s+)?{exact}\b|\b{exact}\s*[,(–-]\s*(?:[\w&]+\s+){{0,6}}?{_ROLE}\b"
        rf"|\b{exact}\s+(?:\([^)]*\)\s+)?{_SAYS}\b"
    )


def _is_person(name: str, texts: Sequence[str]) -> bool:
    """Whether the papers use a name as a person's: after a title, before a role, or as one who spoke.

    What they also write in small letters ("social care") is no name.
    """
    lines = [" ".join(text.split()) for text in texts]
    return any(_naming(name).search(line) for line in lines) and not any(name.lower() in line for line in lines)


def _meetings(known: Sequence[Identity]) -> set[Meeting]:
    return {Meeting(one.committee, one.meeting_date) for one in known if one.meeting_date}
