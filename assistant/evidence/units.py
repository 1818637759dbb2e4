"""Passages cut into units that can be quoted: a short paragraph, a sentence, a table row, a resolution whole (pure)."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.answers import Passage
from assistant.evidence.declarations import declared_on
from assistant.understanding.times import days
from ingest.chunking import sentences
from ingest.papers import Chunk, Kind, Paper, Paragraph, Span
from ingest.structure.titling import subject

WHOLE_PARAGRAPH = 420
SHORT_SENTENCE = 140
WHOLE_LIST = 700
LONGEST_LIST = 1000
# A lead-in that says how many entries follow ("five proposals:") is not to stand over fewer.
_COUNTS = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b[^.]*:$", re.I)
_LIMB = re.compile(r"\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s*\S")
_BLANK_LINE = re.compile(r"\n\s*\n\s*")
_MARK = re.compile(r"(?:(?:[·•●▪◦*‣–-]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,4})[.)]|\d{1,3}(?:\.\d{1,3})+)\s+)+")
_LEFT_OVER = re.compile(r"</?(?:[bui]|em|su[bp]|strong|br)\s*/?>|\*\*")
_POINTS_BACK = re.compile(
    r"(?:this|these|that|those|it|they|he|she|his|her|their|its|such|both|in addition|however)\b", re.I
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A run that can stand in an answer. `around` is what a reader of the page sees above it: lead-in, headers,
    section and item title; of a table's row `heads` are the names of its columns and `over` is what stands over its
    table: its caption, or the heading of its section."""

    passage: Passage
    paper: Paper
    span: Span
    words: str
    kind: Kind
    item: int | None
    group: int | None
    table: int | None
    around: str
    heads: str = ""
    over: str = ""

    @property
    def item_number(self) -> str | None:
        """The number of the agenda item that it stands under."""
        return None if self.item is None else self.paper.items[self.item].number

    @property
    def days(self) -> frozenset[date]:
        """The full dates that it names."""
        return days(self.words)


def plain(text: str) -> str:
    """The words of a run in one line, without marks that a conversion left in them ("<u>", "**").

    What looks like a citation marker is put in round brackets.
    """
    return re.sub(r"\[(\d+)\]", r"(\1)", " ".join(_LEFT_OVER.sub("", text).split()))


def units(passages: Sequence[Passage], whole: Callable[[str], Paper]) -> list[Unit]:
    """All units of the passages, best passage first, each run once."""
    found: dict[tuple[str, Span], Unit] = {}
    for passage in passages:
        for unit in _of_passage(passage, whole(passage.chunk.source)):
            found.setdefault((unit.paper.source, unit.span), unit)
    return list(found.values())


def _of_passage(passage: Passage, paper: Paper) -> Iterator[Unit]:
    for index in range(passage.chunk.first, passage.chunk.last + 1):
        paragraph = paper.paragraphs[index]
        if paragraph.kind is not Kind.FURNITURE:
            for span in _spans(passage, paper, index):
                yield unit_of(passage, paper, paragraph, span)


def _spans(passage: Passage, paper: Paper, place: int) -> Iterator[Span]:
    paragraph = paper.paragraphs[place]
    span = Span(paragraph.start, paragraph.end)
    if paragraph.kind in (Kind.DECISION, Kind.ACTION):
        decision = _whole_decision(paper, span)
        yield decision if _numbers_limbs(paper.text, decision) else _unmarked(paper.text, decision)
        return
    if paragraph.kind is Kind.RECOMMENDATION:
        yield _unmarked(paper.text, _whole_recommendation(paper, place))
        return
    if paragraph.kind is Kind.TABLE_ROW:
        yield span
        return
    bare = _unmarked(paper.text, span)
    whole = [bare] if bare.end - bare.start <= WHOLE_PARAGRAPH else linked(paper.text, bare)
    for run in whole:
        if any(run.start < other.end and other.start < run.end for other in passage.chunk.runs):
            yield _completed(paper, place, run)


def _numbers_limbs(text: str, span: Span) -> bool:
    """Whether a run begins with a number or letter and goes on with more of them, so that the first belongs to it."""
    first, *others = [line.strip() for line in text[span.start : span.end].splitlines() if line.strip()]
    return bool(_LIMB.match(first)) and any(_LIMB.match(line) for line in others)


def _completed(paper: Paper, place: int, run: Span) -> Span:
    """With the list that it leads into, or the rest of a sentence that a page break cut."""
    paragraph = paper.paragraphs[place]
    if paragraph.kind is Kind.HEADING:
        return run
    if paper.text[run.end - 1] in ":-" and run.end == paragraph.end:
        return Span(run.start, _end_of_list(paper, place, run))
    start, end = run
    after = _beside(paper, place, 1)
    if after and run.end == paragraph.end and _runs_on(paper, paragraph, after):
        end = sentences(paper.text, Span(after.start, after.end))[0].end
    before = _beside(paper, place, -1)
    opens = _unmarked(paper.text, Span(paragraph.start, paragraph.end)).start == run.start
    if before and opens and _runs_on(paper, before, paragraph):
        start = sentences(paper.text, _unmarked(paper.text, Span(before.start, before.end)))[-1].start
    return Span(start, end)


def _end_of_list(paper: Paper, place: int, run: Span) -> int:
    end, lead = run.end, paper.paragraphs[place]
    most = LONGEST_LIST if _COUNTS.search(paper.text[run.start : run.end]) else WHOLE_LIST
    for entry in paper.paragraphs[place + 1 :]:
        listed = entry.group is not None and entry.group == lead.group
        if entry.item != lead.item or entry.kind is not lead.kind or not listed or entry.end - run.start > most:
            break
        end = entry.end
    return end


def _beside(paper: Paper, place: int, step: int) -> Paragraph | None:
    """The next paragraph in a direction that is not furniture, if it is of the same item and kind."""
    here, place = paper.paragraphs[place], place + step
    while 0 <= place < len(paper.paragraphs) and paper.paragraphs[place].kind is Kind.FURNITURE:
        place += step
    other = paper.paragraphs[place] if 0 <= place < len(paper.paragraphs) else None
    return other if other and (other.item, other.kind) == (here.item, here.kind) else None


def _runs_on(paper: Paper, one: Paragraph, other: Paragraph) -> bool:
    """Whether a sentence goes on from one paragraph to the next: no end, then a small letter."""
    return paper.text[one.end - 1] not in ".!?:;" and paper.text[other.start].islower()


def _whole_decision(paper: Paper, span: Span) -> Span:
    """The leading place of the decision that the run is part of."""
    for decision in paper.decisions:
        if any(place.start < span.end and span.start < place.end for place in decision.places):
            return decision.places[0]
    return span


def _whole_recommendation(paper: Paper, place: int) -> Span:
    """The recommendations that a paragraph stands among, from the words that open them."""
    first = last = place
    while first and _recommends_with(paper, first - 1, place):
        first -= 1
    while last + 1 < len(paper.paragraphs) and _recommends_with(paper, last + 1, place):
        last += 1
    whole = Span(paper.paragraphs[first].start, paper.paragraphs[last].end)
    here = Span(paper.paragraphs[place].start, paper.paragraphs[place].end)
    return whole if whole.end - whole.start <= LONGEST_LIST else here


def _recommends_with(paper: Paper, other: int, place: int) -> bool:
    one, here = paper.paragraphs[other], paper.paragraphs[place]
    same = (one.kind, one.item, one.section) == (here.kind, here.item, here.section)
    listed = one.group is not None and one.group == here.group
    return same and (listed or "recommend" in (here.section or "").lower())


def linked(text: str, span: Span) -> list[Span]:
    """The sentences of a run; one that points back, or is very short, stays with the one before it."""
    joined: list[Span] = []
    for sentence in sentences(text, span):
        room = joined and sentence.end - joined[-1].start <= WHOLE_PARAGRAPH
        short = min(sentence.end - sentence.start, joined[-1].end - joined[-1].start) if joined else 0
        back = _POINTS_BACK.match(text, sentence.start) or short < SHORT_SENTENCE
        if joined and room and back:
            joined[-1] = Span(joined[-1].start, sentence.end)
        else:
            joined.append(sentence)
    return joined


def _unmarked(text: str, span: Span) -> Span:
    """Without the bullet or number that it begins with."""
    mark = _MARK.match(text, span.start, span.end)
    return Span(mark.end(), span.end) if mark and mark.end() < span.end else span


def unit_at(paper: Paper, span: Span) -> Unit:
    """A run of a paper read whole as a unit of the paragraph that it begins in, without the mark before it."""
    paragraph = next(one for one in paper.paragraphs if one.start <= span.start < one.end)
    span = span if paragraph.kind is Kind.TABLE_ROW else _unmarked(paper.text, span)
    return unit_of(passage_at(paper, span, paragraph.kind, paragraph.item), paper, paragraph, span)


def passage_at(paper: Paper, span: Span, kind: Kind, item: int | None = None) -> Passage:
    """A run of a paper read whole as a passage, for its citation."""
    places = [at for at, one in enumerate(paper.paragraphs) if one.start < span.end and span.start < one.end]
    chunk = Chunk(
        id=f"{paper.source}:{span.start}",
        source=paper.source,
        order=0,
        runs=(span,),
        main=span,
        text=paper.text[span.start : span.end],
        context="",
        kind=kind,
        item=item,
        first=min(places, default=0),
        last=max(places, default=0),
        access=paper.access,
    )
    return Passage(chunk=chunk, paper=paper, rank=1, score=1.0)


def unit_of(passage: Passage, paper: Paper, paragraph: Paragraph, span: Span) -> Unit:
    """A run of a paragraph as a unit, with what a reader sees above it."""
    row = paragraph.kind is Kind.TABLE_ROW
    title = paper.items[paragraph.item].title if paragraph.item is not None else subject(paper)
    headers = " ".join(paper.text[run.start : run.end] for run in paragraph.headers)
    caption = paper.text[paragraph.caption.start : paragraph.caption.end] if row and paragraph.caption else ""
    lead_in = "" if row else _lead_in(paper, paragraph)
    return Unit(
        passage=passage,
        paper=paper,
        span=span,
        words=row_words(paper, paragraph) if row else plain(paper.text[span.start : span.end]),
        kind=paragraph.kind,
        item=paragraph.item,
        group=paragraph.group,
        table=paragraph.table,
        around=plain(
            " ".join((title, *declared_on(paper, title, span), paragraph.section or "", caption, headers, lead_in))
        ),
        heads=plain(headers) if row else "",
        over=over_table(paper, paragraph) if row else "",
    )


def over_table(paper: Paper, row: Paragraph) -> str:
    """What stands over a row's table: its caption, else the heading of its section; empty where neither does."""
    caption = paper.text[row.caption.start : row.caption.end] if row.caption else ""
    return plain(caption if caption.strip() else row.section or "")


def _lead_in(paper: Paper, paragraph: Paragraph) -> str:
    """The words that open the list that a paragraph is an entry of."""
    if paragraph.group is None:
        return ""
    first = next(p for p in paper.paragraphs if p.group == paragraph.group)
    return "" if first == paragraph else paper.text[first.start : first.end]


def cells(text: str) -> list[str]:
    """The cells of a row, else its lines, blank ones left out; where a broken line goes on, its cells belong above."""
    if not re.search(r"[\t|]", text):
        lines = _BLANK_LINE.split(text) if _BLANK_LINE.search(text) else text.split("\n")
        return [" ".join(cell.split()) for cell in lines]
    columns: list[str] = []
    for line in text.split("\n"):
        for index, cell in enumerate(line.strip("|").split("\t" if "\t" in line else "|")):
            if index < len(columns):
                columns[index] = f"{columns[index]} {cell.strip()}".strip()
            else:
                columns.append(cell.strip())
    return columns


def row_words(paper: Paper, row: Paragraph) -> str:
    """A table row said in one line: "Header: cell; Header: cell", empty cells left out."""
    line = paper.text.rfind("\n", 0, row.start) + 1
    empty = paper.text[line : row.start] if not paper.text[line : row.start].strip() else ""
    values = cells(empty + paper.text[row.start : row.end])
    names: list[str] = []
    for run in row.headers:
        names = _stacked(names, cells(paper.text[run.start : run.end]))
    if len(names) < len(values):
        heads = plain(" | ".join(filter(None, names)))
        body = plain(" | ".join(filter(None, values)))
        return f"{heads}: {body}" if heads else body
    said = [f"{name}: {value}" if name else value for name, value in zip(names, values) if value]
    return plain("; ".join(said))


def _stacked(upper: list[str], lower: list[str]) -> list[str]:
    """Two header rows as one, column by column."""
    size = max(len(upper), len(lower))
    pairs = zip(upper + [""] * (size - len(upper)), lower + [""] * (size - len(lower)))
    return [" ".join(filter(None, pair)) for pair in pairs]
