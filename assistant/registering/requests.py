"""What a committee asked for in the discussion, each request a run of its own (pure)."""

import re
from collections.abc import Iterator, Sequence

from assistant.evidence.units import plain
from assistant.registering import owners
from assistant.registering.entries import EntryKind, Found
from ingest import numbering
from ingest.chunking import sentences
from ingest.papers import Kind, Paper, Paragraph, Span

_BODY = (
    r"(?:Sub-?[Cc]ommittee|[Cc]ommittee|Board|Panel|Cabinet|Council|Commission|Forum|Executive|Assembly|Authority"
    r"|Members?|[Mm]embers|Councillors?|Cllrs?|Chair(?:man|person|woman)?|Vice-Chair)"
)
_DELIVER = (
    r"(?:bring|provide|report|circulate|write|send|share|prepare|produce|include|consider|look|review|submit|present"
    r"|arrange|ensure|add|investigate|reply|respond|update|supply|return|check|keep|publish)"
)
_ASKS = re.compile(
    rf"\b{_BODY}\b(?:(?!\b(?:which|who|where|when|as|the report|information|had been)\b)[^.;:])*?"
    r"(?<![Aa]s )(?<!was )(?<!were )(?<!been )(?<!be )"
    r"(?:requested(?=[\s:]+\S|:|$)(?!\s+by\b)"
    rf"|asked\s+(?:that\b|for\s+(?:a|an|further|more|regular|the)\b|[\w’' ]{{2,60}}?\s+to\s+{_DELIVER}\b)"
    r"|called\s+for\b)"
)
_IMPERSONAL = re.compile(r"(?:^|\b)[Ii]t\s+was\s+(?:also\s+)?requested\s+that\b")
_NOT = re.compile(r"\b(?:whether|why|how many|how much|if)\b")
_REFERS = re.compile(rf"\b{_BODY}\b[^.;:]{{0,120}}?\breferred\s+(?:the|this|it|that)\b[^.;]{{0,120}}?\b(?:to|back)\b")
_RECOMMENDS = re.compile(
    rf"^(?:The\s+)?(?:[\w’'&]+\s+){{0,6}}?{_BODY}\s+(?:also\s+|therefore\s+|unanimously\s+)?recommended\s+"
    r"(?:that|to)\b"
)


def found(paper: Paper, taken: Sequence[Span]) -> list[Found]:
    """Requests, referrals and recommendations of the committee that stand in the discussion."""
    return list(_found(paper, taken))


def _found(paper: Paper, taken: Sequence[Span]) -> Iterator[Found]:
    for at, paragraph in enumerate(paper.paragraphs):
        if paragraph.kind is not Kind.DISCUSSION:
            continue
        for span in sentences(paper.text, Span(paragraph.start, paragraph.end)):
            kind = _kind(plain(paper.text[span.start : span.end]))
            if kind is None or _within(span, taken):
                continue
            entries = list(_listed(paper, at)) if _opens_list(paper, span, paragraph) else []
            if entries:
                yield from (_entry(paper, kind, entry, lead=span) for entry in entries)
            else:
                yield _entry(paper, kind, _unmarked(paper, span), item=paragraph.item)


def _kind(words: str) -> EntryKind | None:
    if (match := _ASKS.search(words)) and not _NOT.search(words[match.start() : match.end() + 12]):
        return EntryKind.REQUESTED
    if _IMPERSONAL.search(words):
        return EntryKind.REQUESTED
    if _REFERS.search(words):
        return EntryKind.REFERRED
    return EntryKind.RECOMMENDED if _RECOMMENDS.search(words) else None


def _within(span: Span, taken: Sequence[Span]) -> bool:
    return any(place.start <= span.start < place.end for place in taken)


def _opens_list(paper: Paper, span: Span, paragraph: Paragraph) -> bool:
    """Whether a sentence ends its paragraph and leads in to a list: "The committee requested:"."""
    return span.end == paragraph.end and paragraph.group is not None and paper.text[span.end - 1] in ":–-"


def _listed(paper: Paper, lead: int) -> Iterator[Paragraph]:
    group = paper.paragraphs[lead].group
    for paragraph in paper.paragraphs[lead + 1 :]:
        if paragraph.kind is not Kind.FURNITURE and paragraph.group != group:
            return
        if paragraph.group == group:
            yield paragraph


def _unmarked(paper: Paper, span: Span) -> Span:
    """Without the bullet or number that it begins with."""
    words = paper.text[span.start : span.end]
    return Span(span.end - len(numbering.bare(words)), span.end)


def _entry(
    paper: Paper, kind: EntryKind, place: Span | Paragraph, *, lead: Span | None = None, item: int | None = None
) -> Found:
    span = place if isinstance(place, Span) else _unmarked(paper, Span(place.start, place.end))
    words = plain(paper.text[span.start : span.end])
    return Found(
        kind=kind,
        item=item if isinstance(place, Span) else place.item,
        places=(span,),
        words=words,
        lead=lead,
        owner=owners.asked(words),
        due=owners.due(words),
        due_date=owners.due_date(words),
    )
