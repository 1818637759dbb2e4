"""Paragraphs to chunks: never across items, never a table row without its header (pure).

A chunk holds one long paragraph's part, or neighbouring short paragraphs of one kind and section. Its context line
(committee, date, item, section) is embedded and indexed with it and never quoted.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from math import ceil

from ingest.papers import Chunk, Kind, Paper, PaperType, Paragraph, Span
from ingest.settings import Chunking
from ingest.structure.titling import subject

# The embedded model reads 256 word pieces; the rest of a longer chunk would be cut silently.
MOST_PIECES = 250
CONTEXT_PIECES = 60
WHOLE_DECISION = 800
_WORD = re.compile(r"[A-Za-z]+|\d+|[^\sA-Za-z\d]")
_SENTENCE_END = re.compile(r"(?<=[.!?;:])[\"'”’)*]*\s+(?=\*{0,2}[\"'“‘(£]?[A-Z0-9])|\n+")
_NO_END = re.compile(
    r"(?:\b(?:Cllrs?|[Pp]rop|[Ss]ec|Mr|Mrs|Ms|Dr|No|St|Rev|Prof|para|paras|e\.g|i\.e|etc|vs|p|pp)|\b[A-Z]|^\W*[\dA-Za-z.]{1,6})\.$"
)

# Sections that every item has tell nothing of what a paragraph is about.
_EMPTY_SECTION = re.compile(r"(?:minutes|decisions?|actions?|items?|key points from discussion)[\s:.]*$", re.I)

_Part = tuple[int, Paragraph, Span]


def pieces(text: str) -> int:
    """An upper estimate of the word pieces that a BERT tokenizer makes of the text."""
    return sum(_word_pieces(word) for word in _WORD.findall(text))


def _word_pieces(word: str) -> int:
    if word.isdigit():
        return ceil(len(word) / 2)
    if word[0].isupper() and len(word) > 6:
        return ceil(len(word) / 3)  # names are seldom words of the model's own
    return 1 if len(word) <= 6 else 2 if len(word) <= 11 else ceil(len(word) / 4)


def sentences(text: str, span: Span) -> tuple[Span, ...]:
    """The sentences of a run, in order; together they cover all of it that is not white space."""
    cuts, start = [], span.start
    for match in _SENTENCE_END.finditer(text, span.start, span.end):
        if "\n" not in match.group() and _NO_END.search(text, max(start, match.start() - 12), match.start()):
            continue
        cuts.append(Span(start, match.start() + len(match.group().rstrip())))
        start = match.end()
    cuts.append(Span(start, span.end))
    return tuple(cut for cut in (_stripped(text, cut) for cut in cuts) if cut.start < cut.end)


def _stripped(text: str, span: Span) -> Span:
    run = text[span.start : span.end]
    return Span(span.start + len(run) - len(run.lstrip()), span.end - len(run) + len(run.rstrip()))


def chunk(paper: Paper, settings: Chunking) -> tuple[Chunk, ...]:
    """The chunks of a paper whose identity is settled, in order; together they hold all but its furniture."""
    target = settings.transcript if paper.paper_type == "other" else settings.target
    parts = [
        part for index, paragraph in enumerate(paper.paragraphs) for part in _parts(paper, index, paragraph, target)
    ]
    return tuple(_chunk(paper, order, group) for order, group in enumerate(_packed(paper, parts, target)))


def _parts(paper: Paper, index: int, paragraph: Paragraph, target: int) -> Iterator[_Part]:
    if paragraph.kind is Kind.FURNITURE:
        return
    span = Span(paragraph.start, paragraph.end)
    for run in _cut(paper.text, span, _room(paper, paragraph, target)):
        yield index, paragraph, run


def _room(paper: Paper, paragraph: Paragraph, target: int) -> int:
    if paragraph.kind is Kind.DECISION:
        return WHOLE_DECISION
    if paragraph.kind is Kind.TABLE_ROW:
        headers = sum(run.end - run.start for run in paragraph.headers)
        return max(200, WHOLE_DECISION - headers)
    return target + target // 2


def _cut(text: str, span: Span, room: int) -> Iterator[Span]:
    """Sentences packed into runs of about equal length, none over `room` characters or the model's reach."""
    if _fits(text, span, room):
        yield span
        return
    shares = ceil((span.end - span.start) / room)
    aim = ceil((span.end - span.start) / shares)
    start = end = None
    for sentence in sentences(text, span):
        for piece in _hard_cut(text, sentence, room):
            if start is not None and end is not None and not _fits(text, Span(start, piece.end), aim + aim // 4):
                yield Span(start, end)
                start = None
            start, end = piece.start if start is None else start, piece.end
    if start is not None and end is not None:
        yield Span(start, end)


def _fits(text: str, span: Span, room: int) -> bool:
    return span.end - span.start <= room and pieces(text[span.start : span.end]) <= MOST_PIECES - CONTEXT_PIECES


def _hard_cut(text: str, span: Span, room: int) -> Iterator[Span]:
    """A sentence too long for a chunk is cut at white space near its middle, else anywhere."""
    if _fits(text, span, room):
        yield span
        return
    middle = (span.start + span.end) // 2
    spaces = [match.start() for match in re.finditer(r"\s", text[span.start : span.end])]
    cut = span.start + min(spaces, key=lambda place: abs(place + span.start - middle)) if spaces else middle
    for half in (Span(span.start, cut), Span(cut, span.end)):
        stripped = _stripped(text, half)
        if stripped.start < stripped.end:
            yield from _hard_cut(text, stripped, room)


def _packed(paper: Paper, parts: Sequence[_Part], target: int) -> Iterator[list[_Part]]:
    """Neighbouring parts put together while they belong together and fit."""
    group: list[_Part] = []
    for part in parts:
        if group and not _joins(paper, group, part, target):
            yield group
            group = []
        group.append(part)
    if group:
        yield group


def _joins(paper: Paper, group: list[_Part], part: _Part, target: int) -> bool:
    last, new = group[-1][1], part[1]
    if last.item != new.item or (last.table != new.table and Kind.HEADING is not last.kind):
        return False
    span = Span(group[0][2].start, part[2].end)
    headers = sum(pieces(paper.text[run.start : run.end]) for run in new.headers)
    if pieces(paper.text[span.start : span.end]) + headers > MOST_PIECES - CONTEXT_PIECES:
        return False
    length = span.end - span.start
    if all(member.kind is Kind.HEADING for _, member, _ in group):
        return length <= max(target * 2, WHOLE_DECISION)
    if new.kind is Kind.HEADING or last.kind is not new.kind:
        return False
    return _neighbours(last, new, length, target)


def _neighbours(last: Paragraph, new: Paragraph, length: int, target: int) -> bool:
    if new.kind in (Kind.DECISION, Kind.ACTION):
        return last.group is not None and last.group == new.group and length <= WHOLE_DECISION
    if new.kind is Kind.TABLE_ROW:
        return last.headers == new.headers and length <= target
    lead_in = last.group is not None and last.group == new.group
    if last is not new and new.number and new.number != last.number and not lead_in:
        return length <= target // 2
    return length <= target


def _chunk(paper: Paper, order: int, group: Sequence[_Part]) -> Chunk:
    runs = tuple(_runs(paper, group))
    lead = next((part for part in group if part[1].kind is not Kind.HEADING), group[0])[1]
    headers = tuple(run for run in lead.headers if all(run.start >= r.end or run.end <= r.start for r in runs))
    caption = (
        (lead.caption,) if lead.caption and lead.caption.end <= runs[0].start and lead.caption not in headers else ()
    )
    places = (*caption, *headers, *runs)
    text = "\n".join(paper.text[run.start : run.end] for run in places)
    context = context_line(paper, lead)
    number = paper.items[lead.item].number if lead.item is not None else None
    key = "\x1f".join((paper.source, str(number), str(order), context, text, str(places)))
    return Chunk(
        id=sha256(key.encode()).hexdigest()[:32],
        source=paper.source,
        order=order,
        runs=places,
        main=max(runs, key=lambda run: run.end - run.start),
        text=text,
        context=context,
        kind=lead.kind,
        item=lead.item,
        first=group[0][0],
        last=group[-1][0],
        access=paper.access,
    )


def _runs(paper: Paper, group: Sequence[_Part]) -> Iterable[Span]:
    """The parts' spans, joined where nothing but white space stands between them."""
    runs: list[Span] = []
    for _, _, span in group:
        if runs and not paper.text[runs[-1].end : span.start].strip():
            runs[-1] = Span(runs[-1].start, span.end)
        else:
            runs.append(span)
    return runs


def context_line(paper: Paper, paragraph: Paragraph) -> str:
    """Committee, date, item and section in one line of at most about 70 word pieces; unknown parts are left out."""
    identity = paper.identity
    item = paper.items[paragraph.item] if paragraph.item is not None else None
    title = subject(paper) if item is None else f"item {item.number} {item.title}" if item.number else item.title
    day = identity.meeting_date.strftime("%-d %B %Y") if identity.meeting_date else None
    section = paragraph.section if paragraph.section and not _EMPTY_SECTION.match(paragraph.section) else None
    if paper.paper_type is PaperType.OTHER and not paper.items:
        section = None  # the speaker of one turn says nothing of the turns beside it
    parts = (identity.council, identity.committee, day, title, section, _KIND_WORDS.get(paragraph.kind))
    kept: list[str] = []
    for part in filter(None, parts):
        words = " ".join(part.split())[:160]
        if pieces(", ".join((*kept, words))) <= CONTEXT_PIECES:
            kept.append(words)
    return ", ".join(dict.fromkeys(kept))


_KIND_WORDS = {Kind.DECISION: "decision", Kind.ACTION: "action", Kind.RECOMMENDATION: "recommendation"}
