"""The assertions of a draft against the library, as far as the reader may read it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from assistant import quick_embedding
from assistant.answers import Citation, Filters, Passage
from assistant.batch import search
from assistant.citing import citation
from assistant.reviewing.drafts import Assertion, Draft
from assistant.verification.nouns import Checked, Embed, Source, Verdict
from assistant.verification.remembering import remembered
from assistant.verifying import verify
from ingest.library.library import Library
from ingest.papers import Access, Chunk, Span
from ingest.settings import Settings

PASSAGES = 8
# A statement may name another meeting than that whose paper has it: "the report of 21 January had given 148".
ELSEWHERE = frozenset(("dates", "item", "committee", "council"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """An assertion, what became of it, and the run that supports it, says otherwise, or comes nearest."""

    assertion: Assertion
    checked: Checked
    citation: Citation | None

    @property
    def is_supported(self) -> bool:
        """Whether the papers bear it out."""
        return self.checked.verdict is Verdict.SUPPORTED


def review(
    draft: Draft, library: Library, settings: Settings, *, clearance: Access, filters: Filters
) -> tuple[Reviewed, ...]:
    """Each assertion of the draft held against the passages that fit it best, in order."""
    embed = remembered(quick_embedding.of(library))
    with library.snapshot():
        found = []
        for number, assertion in enumerate(draft.assertions, 1):
            looked = partial(
                search, library, assertion.text, settings, clearance=clearance, k=PASSAGES, filters=filters
            )
            passages, checked = _supporting(assertion.text, looked, embed)
            found.append(
                Reviewed(
                    assertion=assertion, checked=checked, citation=_cited(number, checked, passages, library, clearance)
                )
            )
    return tuple(found)


def _supporting(words: str, looked: Callable[..., list[Passage]], embed: Embed) -> tuple[list[Passage], Checked]:
    """The passages of what it names, and what they say of it; those of any meeting where these alone support it."""
    passages = looked()
    checked = verify(words, [source_of(passage) for passage in passages], embed)
    if checked.verdict is Verdict.SUPPORTED:
        return passages, checked
    others = looked(ignored=ELSEWHERE)
    again = verify(words, [source_of(passage) for passage in others], embed)
    return (others, again) if again.verdict is Verdict.SUPPORTED else (passages, checked)


def source_of(passage: Passage) -> Source:
    """A passage as checks get it."""
    identity, item = passage.paper.identity, passage.item
    return Source(
        text=passage.chunk.text,
        kind=passage.chunk.kind,
        committee=identity.committee,
        meeting_date=identity.meeting_date,
        date_basis=identity.date_basis,
        item=item.number if item else None,
        item_title=item.title if item else None,
        name=passage.paper.source,
    )


def _cited(
    number: int, checked: Checked, passages: Sequence[Passage], library: Library, clearance: Access
) -> Citation | None:
    if checked.source is None or checked.span is None:
        return None
    passage = passages[checked.source]
    whole = library.paper(passage.paper.source, clearance=clearance)
    return citation(number, passage, whole, placed(passage.chunk, checked.span))


def placed(chunk: Chunk, span: Span) -> Span:
    """Where a run of a chunk's text stands in its paper; of one that spans several runs, the longest part."""
    parts: list[Span] = []
    at = 0
    for run in chunk.runs:
        start, end = max(span.start, at), min(span.end, at + run.end - run.start)
        if start < end:
            parts.append(Span(run.start + start - at, run.start + end - at))
        at += run.end - run.start + 1
    return max(parts, key=lambda part: part.end - part.start, default=chunk.main)
