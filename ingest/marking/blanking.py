"""A paper without some of its parts: their words blanked, so that every offset holds, and no titles left (pure)."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ingest.origins import matching
from ingest.origins.publishing import published
from ingest.papers import Claims, Decision, Kind, Paper, Paragraph, Span, Withheld


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part to be left out; `item` only where an item goes, with its title. `paragraphs` are indexes into the paper's;
    those of the item that are not among them stay, outside all items."""

    kind: str
    reason: str
    item: int | None
    paragraphs: tuple[int, ...]


def without(paper: Paper, parts: Sequence[Part]) -> Paper:
    """The paper without these parts: no words, no titles, no decisions of theirs; all other offsets unchanged."""
    items = {part.item for part in parts if part.item is not None}
    out = {at for part in parts for at in part.paragraphs} | set(_naming(paper, items))
    spans = [Span(paper.paragraphs[at].start, paper.paragraphs[at].end) for at in sorted(out)]
    text = _blanked(paper.text, _joined(paper.text, spans))
    told = {" ".join(_words(paper, at).split()) for at in out if paper.paragraphs[at].kind is Kind.HEADING}
    titles = {paper.items[item].title for item in items}
    places = _places(len(paper.items), items)
    kept = [one for at, one in enumerate(paper.paragraphs) if at not in out]
    left = replace(
        paper,
        text=text,
        items=tuple(item for at, item in enumerate(paper.items) if at not in items),
        paragraphs=tuple(_kept(one, spans, told | titles, places) for one in kept),
        decisions=tuple(_decisions(paper.decisions, spans, items, places)),
        withheld=(*paper.withheld, *(_withheld(paper, part) for part in parts)),
    )
    return replace(left, claims=_claims(left))


def _claims(left: Paper) -> Claims:
    """What the paper says of its origin, without a day of publication that only the parts left out give."""
    stays = left.claims.published == published(left)
    return left.claims if stays else replace(left.claims, published=None)


def _words(paper: Paper, at: int) -> str:
    return paper.text[paper.paragraphs[at].start : paper.paragraphs[at].end]


def _naming(paper: Paper, items: Iterable[int]) -> Iterable[int]:
    """Lines outside all items that give the title of one left out."""
    titles = [matching.title(paper.items[item].title).joined for item in items]
    for at, paragraph in enumerate(paper.paragraphs):
        if paragraph.item is None:
            line = matching.title(_words(paper, at)).joined
            if any(len(title) > 5 and title in line and len(line) < 3 * len(title) + 80 for title in titles):
                yield at


def _joined(text: str, spans: Sequence[Span]) -> list[Span]:
    """Runs with only white space between them as one run."""
    runs: list[Span] = []
    for span in spans:
        if runs and not text[runs[-1].end : span.start].strip():
            runs[-1] = Span(runs[-1].start, max(runs[-1].end, span.end))
        else:
            runs.append(span)
    return runs


def _blanked(text: str, spans: Iterable[Span]) -> str:
    pieces, done = [], 0
    for start, end in spans:
        pieces += [text[done:start], re.sub(r"[^\n]", " ", text[start:end])]
        done = end
    return "".join((*pieces, text[done:]))


def _places(count: int, items: set[int]) -> dict[int, int]:
    left = [item for item in range(count) if item not in items]
    return {item: place for place, item in enumerate(left)}


def _meets(span: Span, spans: Iterable[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in spans)


def _kept(one: Paragraph, spans: Sequence[Span], told: set[str], places: dict[int, int]) -> Paragraph:
    return replace(
        one,
        item=None if one.item is None else places.get(one.item),
        section=None if one.section and " ".join(one.section.split()) in told else one.section,
        headers=tuple(header for header in one.headers if not _meets(header, spans)),
        caption=None if one.caption and _meets(one.caption, spans) else one.caption,
    )


def _decisions(
    decisions: Iterable[Decision], spans: Sequence[Span], items: set[int], places: dict[int, int]
) -> Iterable[Decision]:
    for one in decisions:
        left = tuple(place for place in one.places if not _meets(place, spans))
        if left and (one.item not in items or len(left) == len(one.places)):
            yield replace(one, item=None if one.item is None else places.get(one.item), places=left)


def _withheld(paper: Paper, part: Part) -> Withheld:
    """The note of a part left out; its span is the longest run of it."""
    runs = _joined(paper.text, [Span(paper.paragraphs[at].start, paper.paragraphs[at].end) for at in part.paragraphs])
    span = max(runs, key=lambda run: run.end - run.start, default=Span(0, 0))
    return Withheld(kind=part.kind, reason=part.reason, span=span)
