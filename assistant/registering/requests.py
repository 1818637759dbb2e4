"""What a committee asked for in the discussion, each request a run of its own (pure)."""

import re
from collections.abc import Iterator, Sequence

from assistant.evidence.units import plain
from assistant.registering import owners
from assistant.registering.entries import EntryKind, Found
from assistant.registering.marks import unmarked
from ingest.chunking import sentences
from ingest.papers import Kind, Paper, Paragraph, Span

_BODY = (
    r"(?:Sub-?[Cc]ommittee|[Cc]ommittee|Board|Panel|Cabinet|Council|Commission|Forum|Executive|Assembly|Authority"
    r"|Members?|[Mm]embers|Councillors?|Cllrs?|Chair(?:man|person|woman)?|Vice-Chair)"
)
_DELIVER = (
    r"(?:bring|provide|report|circulate|write|send|share|prepare|produce|include|consider|look|review|submit|present"
    r"|arrange|ensure|add|investigate|reply|respond|update|supply|return|check|keep|publish"
    r"|tell|inform|contact|explore|examine|draw|draft|obtain|seek|consult|invite|monitor)"
)
_SOUGHT = (
    r"(?:[\w’'-]+\s+){0,5}?(?:reports?|briefings?|updates?|papers?|notes?|information|figures?|breakdowns?|data|details|cop(?:y|ies)"
    r"|lists?|reviews?|clarification|assurances?|presentations?|timetables?|plans?"
    r"|opinions?|advice|costs|costings|statements?)\b"
)
_ASKS = re.compile(
    rf"\b{_BODY}\b(?:(?!\b(?:which|who|where|when|as|had|has|have|the report|information)\b)[^.;:])*?"
    r"(?<![Aa]s )(?<!was )(?<!were )(?<!been )(?<!be )\b"
    r"(?:requested(?=[\s:]+\S|:|$)(?!\s+by\b)"
    rf"|asked\s+(?:that\b|for\s+{_SOUGHT}|[\w’' ]{{2,60}}?\s+(?:to\s+{_DELIVER}\b|for\s+{_SOUGHT}))"
    rf"|called\s+for\s+{_SOUGHT})"
)
_IMPERSONAL = re.compile(r"(?:^|\b)[Ii]t\s+was\s+(?:also\s+)?requested\s+that\b")
_SEEKS = re.compile(r"request|asked|called|referred|recommend", re.I)
_NOT = re.compile(r"\b(?:whether|why|how many|how much|if)\b")
# That a vote or a view be written down asks for nothing to be done.
_RECORD = re.compile(r"\basked\b[^.;]{0,90}?\bbe\s+(?:recorded|minuted|noted)\b")
_REFERS = re.compile(rf"\b{_BODY}\b[^.;:]{{0,120}}?\breferred\s+(?:the|this|it|that)\b[^.;]{{0,120}}?\b(?:to|back)\b")
_RECOMMENDS = re.compile(
    rf"^(?:(?:\d+\.\s+)?[^.:;–]{{1,60}}\s–\s+)?(?:The\s+)?(?:[\w’'&]+\s+){{0,6}}?{_BODY}\s+(?:also\s+|therefore\s+|unanimously\s+)?recommend(?:ed|s)\s+"
    r"(?:that|to)\b"
)


def found(paper: Paper, taken: Sequence[Span]) -> list[Found]:
    """Requests, referrals and recommendations of the committee that stand in the discussion."""
    return list(_found(paper, taken))


def _found(paper: Paper, taken: Sequence[Span]) -> Iterator[Found]:
    for paragraph in paper.paragraphs:
        if paragraph.kind is not Kind.DISCUSSION or not _SEEKS.search(paper.text, paragraph.start, paragraph.end):
            continue
        for span in sentences(paper.text, Span(paragraph.start, paragraph.end)):
            kind = _kind(plain(paper.text[span.start : span.end]))
            if kind is None or _within(span, taken):
                continue
            yield _entry(paper, kind, unmarked(paper, whole(paper, span, paragraph)), paragraph.item)


def _kind(words: str) -> EntryKind | None:
    if _RECORD.search(words):
        return None
    if (match := _ASKS.search(words)) and not _NOT.search(words[match.start() : match.end() + 12]):
        return EntryKind.REQUESTED
    if _IMPERSONAL.search(words):
        return EntryKind.REQUESTED
    if _REFERS.search(words):
        return EntryKind.REFERRED
    return EntryKind.RECOMMENDED if _RECOMMENDS.search(words) else None


def _within(span: Span, taken: Sequence[Span]) -> bool:
    return any(place.start <= span.start < place.end for place in taken)


def whole(paper: Paper, span: Span, paragraph: Paragraph) -> Span:
    """A sentence of a paragraph, with the list that it leads in to."""
    opens = _opens_list(paper, span, paragraph)
    return _with_list(paper, paper.paragraphs.index(paragraph), span) if opens else span


def _opens_list(paper: Paper, span: Span, paragraph: Paragraph) -> bool:
    """Whether a sentence ends its paragraph and leads in to a list: "The committee requested:"."""
    return span.end == paragraph.end and paragraph.group is not None and paper.text[span.end - 1] in ":–-"


def _with_list(paper: Paper, lead: int, span: Span) -> Span:
    """With all the entries of the list that it leads in to: one request, however much it asks for."""
    group = paper.paragraphs[lead].group
    end = span.end
    for paragraph in paper.paragraphs[lead + 1 :]:
        if paragraph.kind is not Kind.FURNITURE and paragraph.group != group:
            break
        if paragraph.group == group:
            end = paragraph.end
    return Span(span.start, end)


def _entry(paper: Paper, kind: EntryKind, span: Span, item: int | None) -> Found:
    words = plain(paper.text[span.start : span.end])
    return Found(
        kind=kind,
        item=item,
        places=(span,),
        words=words,
        owner=owners.asked(words),
        due=owners.due(words),
        due_date=owners.due_date(words),
    )
