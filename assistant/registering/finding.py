"""What of a paper belongs in a register: decisions, actions, requests and recommendations, each whole (pure)."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from assistant.evidence.units import plain
from assistant.registering import owners, plans, requests, tasks, verbs
from assistant.registering.entries import EntryKind, Found
from assistant.registering.marks import unmarked
from ingest.chunking import sentences
from ingest.papers import Decision, Kind, Paper, PaperType, Paragraph, Span
from ingest.structure import deciding, wording
from ingest.structure.wording import Label

# Papers that tell what a meeting did; others only propose it.
_TELL = (PaperType.MINUTES, PaperType.AGENDA_ITEM, PaperType.DECISION)
_TASK = re.compile(r"\b(?:to|will|should|be)\s+[a-z]")
# Without one of these words nothing is decided: cutting a paragraph into sentences is what finding costs.
_DECIDES = re.compile(
    r"resol|agree|decid|decis|approv|noted|recommend|defer|refer|refus|grant|penderfyn|endors|adopt|ratif|confirm"
    r"|signed|accept|authoris",
    re.I,
)
_HEADED = re.compile(r"recommend|argymhell", re.I)


def found(paper: Paper) -> tuple[Found, ...]:
    """All entries of a whole paper, in the order of its text."""
    made = [*_decided(paper), *plans.found(paper), *_recommended(paper)]
    if paper.paper_type in _TELL:
        taken = [place for one in made for place in one.places]
        made += requests.found(paper, taken)
        taken = [place for one in made if one.kind is not EntryKind.ACTION for place in one.places]
        made += _agreed_in_passing(paper, taken)
        acted = [place for one in made if one.kind is EntryKind.ACTION for place in one.places]
        made += tasks.found(paper, acted)
    return tuple(sorted(made, key=lambda one: one.places[0]))


def _words(paper: Paper, span: Span) -> str:
    return plain(paper.text[span.start : span.end])


def _decided(paper: Paper) -> Iterator[Found]:
    for decision in paper.decisions:
        if decision.kind is Kind.ACTION:
            yield _action(paper, decision)
        else:
            yield from _parted(paper, decision)


def _parted(paper: Paper, decision: Decision) -> Iterator[Found]:
    """The decision; two where its one paragraph tells of two: "Members noted the list. Members also agreed ..."."""
    first, *others = decision.places
    cuts = [] if others else _second_decisions(paper, first)
    starts = [first.start, *(cut.start for cut in cuts)]
    ends = [*(_last_word(paper, cut.start) for cut in cuts), first.end]
    for start, end in zip(starts, ends, strict=True):
        yield _decision(paper, decision, [Span(start, end), *others])


def _second_decisions(paper: Paper, span: Span) -> list[Span]:
    """The sentences in which the same body goes on to decide something of another kind."""
    if "\n" in paper.text[span.start : span.end].strip():
        return []
    kind = verbs.decided([_words(paper, span)])
    cuts = []
    for sentence in sentences(paper.text, span)[1:]:
        other = verbs.acted(_words(paper, sentence))
        if kind is not EntryKind.RESOLVED and other and other is not kind:
            cuts.append(sentence)
            kind = other
    return cuts


def _last_word(paper: Paper, before: int) -> int:
    return len(paper.text[:before].rstrip())


def _decision(paper: Paper, decision: Decision, printed: Sequence[Span]) -> Found:
    places = tuple(unmarked(paper, _without_account(paper, place)) for place in printed)
    words = [_words(paper, place) for place in places]
    return Found(
        kind=verbs.decided(words),
        item=decision.item,
        places=places,
        words=words[0],
        owner=owners.asked(words[0]),
        due=owners.due(words[0]),
        due_date=owners.due_date(words[0]),
    )


def _without_account(paper: Paper, span: Span) -> Span:
    """A decision of one paragraph up to where it tells of others: "Approved. Cllr Holm asked for it to be recorded"."""
    if "\n" in paper.text[span.start : span.end].strip():
        return span
    told = sentences(paper.text, span)
    kept = len(told)
    while kept > 1 and deciding.recounts(_words(paper, told[kept - 1])):
        kept -= 1
    return Span(span.start, told[kept - 1].end)


def _action(paper: Paper, decision: Decision) -> Found:
    marked = decision.places[0]
    whole = unmarked(paper, _with_task(paper, marked))
    words = _words(paper, whole)
    said = _words(paper, marked)
    return Found(
        kind=EntryKind.ACTION,
        item=decision.item,
        places=(whole, *decision.places[1:]),
        words=words,
        owner=owners.owner(said),
        due=owners.due(said) or owners.due(words),
        due_date=owners.due_date(said) or owners.due_date(words),
    )


def _with_task(paper: Paper, span: Span) -> Span:
    """An action that only names who and when ("ACTION: Head of Parks, by May") with what stands before it."""
    before = [one for one in paper.paragraphs if one.end <= span.start and one.kind is not Kind.FURNITURE]
    if _TASK.search(_words(paper, span)) or not before or before[-1].kind is Kind.HEADING:
        return span
    return Span(before[-1].start, span.end)


def _recommended(paper: Paper) -> Iterator[Found]:
    """What a report recommends, each list whole, where it says so under a heading of its own."""
    kept = [one for one in paper.paragraphs if one.kind is Kind.RECOMMENDATION and _HEADED.search(one.section or "")]
    for _, members in groupby(_keyed(kept, paper), key=lambda pair: pair[0]):
        run = [one for _, one in members]
        span = Span(run[0].start, run[-1].end)
        words = _words(paper, span)
        yield Found(
            kind=EntryKind.RECOMMENDED,
            item=run[0].item,
            places=(span,),
            words=words,
            due=owners.due(words),
            due_date=owners.due_date(words),
        )


def _keyed(kept: Sequence[Paragraph], paper: Paper) -> Iterator[tuple[int, Paragraph]]:
    """Each paragraph with the key of its recommendation: a list belongs to the line that opens it."""
    key, opened = 0, None
    for one in kept:
        goes_on = opened is not None and (one.item, one.section) == (opened.item, opened.section)
        if not goes_on:
            key, opened = one.start, None
        if not goes_on and wording.is_incomplete(paper.text[one.start : one.end]):
            opened = one
        yield key, one


def _agreed_in_passing(paper: Paper, taken: Sequence[Span]) -> Iterator[Found]:
    """Agreements that stand in the middle of what was discussed: "... It was agreed that the figure be split"."""
    for paragraph in paper.paragraphs:
        if paragraph.kind is not Kind.DISCUSSION or not _DECIDES.search(paper.text, paragraph.start, paragraph.end):
            continue
        resolves = wording.resolves_in_form if _gives_reasons(paragraph) else wording.resolves
        for sentence in sentences(paper.text, Span(paragraph.start, paragraph.end))[1:]:
            span = requests.whole(paper, sentence, paragraph)
            words = _words(paper, span)
            within = any(place.start <= span.start < place.end for place in taken)
            if resolves(words) and not within:
                yield Found(
                    kind=verbs.decided([words]),
                    item=paragraph.item,
                    places=(span,),
                    words=words,
                    owner=owners.asked(words),
                    due=owners.due(words),
                    due_date=owners.due_date(words),
                )


def _gives_reasons(paragraph: Paragraph) -> bool:
    return wording.label(f"{paragraph.section}:") is Label.REASON
