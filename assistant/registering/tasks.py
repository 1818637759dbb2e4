"""Sentences of the discussion that set somebody to do something: "The Clerk to chase the County." (pure)."""

import re
from collections.abc import Iterator, Sequence

from assistant.evidence.units import plain
from assistant.registering import owners
from assistant.registering.entries import EntryKind, Found
from ingest.chunking import sentences
from ingest.papers import Kind, Paper, Span
from ingest.structure import wording

_NAMED = r"[A-Z][\w&’'-]*"
_PERSON = rf"(?:Cllrs?|Councillors?|Mr|Mrs|Ms|Miss|Dr|Rev)\.?\s+{_NAMED}(?:\s+{_NAMED}){{0,2}}"
_OFFICE = (
    rf"(?:[Tt]he\s+)?(?:{_NAMED}\s+){{0,4}}?(?:Clerk|Chair(?:man|woman|person)?|Vice-Chair|Officers?|Secretary"
    r"|Treasurer|Director|Manager|Head|Leader|RFO|Solicitor|Engineer|Surveyor|Mayor)"
    rf"(?:\s+(?:of|for)\s+{_NAMED}(?:\s+(?:and\s+)?{_NAMED}){{0,4}})?"
)
_WHO = rf"(?P<owner>(?:{_PERSON}|{_OFFICE})(?:(?:,\s+|\s+and\s+)(?:{_PERSON}|{_OFFICE}))*)"
_NO_VERB = (
    r"(?:the|a|an|this|that|these|those|whom|which|date|his|her|their|its|our|my|some|all|each|every|be|both|any|no"
    r"|members?|councillors?|officers?|committees?|boards?|councils?|note)\b"
)
_DELIVERS = (
    r"(?:write|send|ask|obtain|chase|contact|report|bring|circulate|arrange|prepare|provide|check|draft|order|get"
    r"|seek|take|invite|inform|tell|publish|collect|inspect|investigate|meet|look|find|put|speak|follow|raise)\b"
)
# The end of whoever is to act, before "to".
_SETS = re.compile(r"[A-Z][\w&’'-]*\s+(?:(?:is|are)\s+)?to\s+[a-z]|actions?\b", re.I)
_TASK = re.compile(rf"{_WHO}\s+(?:(?:is|are)\s+to\s+{_DELIVERS}|to\s+(?!{_NO_VERB})[a-z]{{3,}}\b)")


def found(paper: Paper, taken: Sequence[Span]) -> Iterator[Found]:
    """The tasks that stand in the discussion and within no action found already."""
    for paragraph in paper.paragraphs:
        if paragraph.kind is not Kind.DISCUSSION or not _SETS.search(paper.text, paragraph.start, paragraph.end):
            continue
        for span in sentences(paper.text, Span(paragraph.start, paragraph.end)):
            words = plain(paper.text[span.start : span.end])
            within = any(place.start < span.end and span.start < place.end for place in taken)
            owner = _owner(words)
            if owner and not within:
                yield Found(
                    kind=EntryKind.ACTION,
                    item=paragraph.item,
                    places=(span,),
                    words=words,
                    owner=owner,
                    due=owners.due(words),
                    due_date=owners.due_date(words),
                )


def _owner(words: str) -> str | None:
    if wording.acts(words):
        return owners.owner(words)
    match = _TASK.match(words)
    return match["owner"] if match and words.rstrip()[-1:] in ".;)" else None
