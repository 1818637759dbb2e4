"""Questions that members asked, and what the papers record after each."""

import re
from collections.abc import Iterator, Sequence

from assistant.answers import Passage
from assistant.briefing.bearing import Found
from assistant.briefing.material import Material
from assistant.briefing.meetings import by_item, by_meeting, place
from assistant.briefing.nouns import Block, Point, Section
from assistant.briefing.quoting import lines
from assistant.citing import citation
from ingest.chunking import sentences
from ingest.papers import Kind, Paper, PaperType, Paragraph, Span

NONE = "No record was found of a question of a member on it."
UNANSWERED = "No record was found of an answer."
UNASKED = "What was asked is not held: the paper records the answers."
_SPOKEN = (PaperType.MINUTES, PaperType.AGENDA_ITEM, PaperType.OTHER)
_WORDS = r"(?:whether|why|how|what|when|where|who|which|if|about)"
_ASKS = re.compile(
    rf"\b(?:asked|enquired|inquired|queried|questioned|wondered|wondering)\b[^.;?!]{{0,60}}?\b{_WORDS}\b"
    r"|\b(?:queried|questioned)\b|\bwanted to know\b|\bwas wondering\b"
    r"|\bsought (?:clarification|(?:re)?assurances?|confirmation|information)\b"
    r"|\b(?:asked|raised|put|posed) (?:a |an |the |some |several |further |\w+ )?"
    r"(?:(?:number|range|series) of )?(?:questions?|quer(?:y|ies))\b"
    r"|\b(?:in|by way of) (?:response|answer|reply) to (?:\w+[’']?s?[’']? ){0,4}?"
    r"(?:questions?|quer(?:y|ies)|enquir(?:y|ies))",
    re.I,
)
_REQUESTS = re.compile(r"\b(?:asked|requested) (?:that|to|for)\b", re.I)
_ANSWERS = re.compile(
    r"\b(?:replied|responded|answered|in (?:response|reply|answer)|(?:was|were) (?:told|informed|advised|assured)|said"
    r"|explained|confirmed|advised|stated|clarified|assured|it was (?:noted|reported)|heard that)\b",
    re.I,
)
REACH = 160


def section(material: Material) -> Section:
    """The section."""
    spoken = [one for one in material.matter.found if one.unit.paper.paper_type in _SPOKEN]
    blocks = tuple(block for group in by_meeting(spoken) for item in by_item(group) for block in _exchanges(item))
    notes = () if blocks else (NONE,)
    return Section(key="questions", title="Members’ questions", notes=notes, blocks=blocks)


def _exchanges(item: Sequence[Found]) -> Iterator[Block]:
    """Each question with what is recorded after it."""
    paper = item[0].unit.paper
    passages = {at: one.unit.passage for one in item for at in _paragraphs(paper, one.unit.span)}
    told: set[int] = set()
    for at in sorted(passages):
        paragraph = paper.paragraphs[at]
        if at in told or paragraph.kind is not Kind.DISCUSSION:
            continue
        for question, answer, last in _asked(paper, at):
            told |= set(range(at, last + 1))
            yield _block(paper, passages[at], question, answer)


def _paragraphs(paper: Paper, span: Span) -> list[int]:
    return [at for at, one in enumerate(paper.paragraphs) if one.start < span.end and span.start < one.end]


def _asked(paper: Paper, at: int) -> Iterator[tuple[Span, Span | None, int]]:
    """The questions of a paragraph, each with what follows it, and the last paragraph that this reaches into."""
    paragraph = paper.paragraphs[at]
    said = [Span(one.start, one.end) for one in sentences(paper.text, Span(paragraph.start, paragraph.end))]
    asks = [index for index, one in enumerate(said) if _is_question(paper.text[one.start : one.end])]
    for nth, index in enumerate(asks, 1):
        until = asks[nth] if nth < len(asks) else len(said)
        if index + 1 < until:
            last = _list_end(paper, at) if until == len(said) else at
            end = said[until - 1].end if last == at else paper.paragraphs[last].end
            yield said[index], Span(said[index + 1].start, end), last
        elif nth == len(asks):
            answer, last = _after(paper, at)
            yield said[index], answer, last


def _is_question(sentence: str) -> bool:
    found = _ASKS.search(sentence)
    return bool(found) and not (_REQUESTS.search(sentence) and not re.search(r"\?|\bwhether\b", sentence))


def _after(paper: Paper, at: int) -> tuple[Span | None, int]:
    """The list that a paragraph leads into, or the paragraph after it where this answers."""
    here = paper.paragraphs[at]
    last = _list_end(paper, at)
    if last > at:
        return Span(paper.paragraphs[at + 1].start, paper.paragraphs[last].end), last
    after = next(
        (n for n in range(at + 1, len(paper.paragraphs)) if paper.paragraphs[n].kind is not Kind.FURNITURE), at
    )
    other = paper.paragraphs[after]
    if after == at or other.item != here.item or other.kind is not Kind.DISCUSSION:
        return None, at
    head = paper.text[other.start : min(other.end, other.start + REACH)]
    return (Span(other.start, other.end), after) if _ANSWERS.search(head) and not _ASKS.search(head) else (None, at)


def _list_end(paper: Paper, at: int) -> int:
    """The last entry of the list that a paragraph leads in to; the paragraph itself where it leads in to none."""
    here = paper.paragraphs[at]
    last = at
    while last + 1 < len(paper.paragraphs) and _listed_with(here, paper.paragraphs[last + 1]):
        last += 1
    return last if paper.text[here.end - 1] in ":-" else at


def _listed_with(lead: Paragraph, other: Paragraph) -> bool:
    return lead.group is not None and other.group == lead.group and other.item == lead.item


def _block(paper: Paper, passage: Passage, question: Span, answer: Span | None) -> Block:
    cited = citation(0, passage, paper, question)
    if answer is not None and paper.text[question.end - 1] == ":":
        both = Span(question.start, answer.end)
        told = Point(lines=lines(paper, both), citations=(citation(0, passage, paper, both),), label=place(cited))
        return Block(points=(told,), notes=(UNASKED,))
    asked = Point(lines=lines(paper, question), citations=(cited,), label=place(cited))
    if answer is None:
        return Block(points=(asked,), notes=(UNANSWERED,))
    told = Point(
        lines=lines(paper, answer), citations=(citation(0, passage, paper, answer),), label="Recorded after it"
    )
    return Block(points=(asked, told))
