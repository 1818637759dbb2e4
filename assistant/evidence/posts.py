"""Who wrote a report, as its head or foot says, and what post somebody holds, as papers say beside the name (pure)."""

import re
from collections.abc import Callable, Iterator, Sequence

from assistant.answers import Period, Query
from assistant.evidence.rolls import NAME, unbroken
from assistant.evidence.units import Unit, unit_at
from assistant.evidence.untimely import may_be_of
from assistant.understanding.abbreviations import in_either_form
from assistant.understanding.attendance import ROLE
from assistant.understanding.narrowing import narrowing
from assistant.understanding.times import periods
from assistant.understanding.words import stems
from ingest.papers import Kind, Paper, PaperType, Paragraph, Span

# How much of what a question says of a report its title must hold; reading a whole paper costs about 10 ms.
TITLED, MOST_PAPERS, FRONT = 0.6, 8, 700
LONGEST = 240
_ASKS_AUTHOR = re.compile(
    r"\bwho (?:wrote|authored|prepared|drafted|signed off)\b|\b(?:report )?authors?\b|\bcontact officers?\b"
    r"|\bwhose (?:name|report|paper)\b|\bwho (?:is|was) the contact\b",
    re.I,
)
_ABOUT_REPORT = re.compile(r"\b(?:report|paper|plan|update|document|strategy|pack|review)\b|\bin whose name\b", re.I)
_SIGNED = re.compile(
    r"[\W_\d]*(?:report (?:of|by|from|author)|authors?|contact(?: officers?| for (?:this|the) report)?|report contact"
    r"|contributors?|lead officers?|officer contact|prepared by|written by|responsible officer)s?\b\W{0,4}[:\t|]"
    r"|[\W_\d]*(?:for )?(?:further|more) information\b[^.]{0,80}\bcontact\b",
    re.I,
)
_ASKS_POST = re.compile(
    r"\bjob titles?\b|\bwhat(?:['’]?s| is| was| were)? (?:his|her|their|[\w’']+(?: [\w’'-]+)?['’]s?)"
    r" (?:job|role|post|position|title)s?\b|\bwhat (?:job|post|role|position|title)s?\b",
    re.I,
)
_ASKS_HOLDER = re.compile(
    rf"\bwho (?:(?:signed|issued|sent)\b[^?]{{0,80}}?\bas (?:the )?|(?:was|is) (?:the |[\w-]+['’]s ))(?P<post>{ROLE})",
    re.I,
)
_ROLE = (
    r"(?:Officer|Director|Head|Manager|Chair\w*|Leader|Lead|Commissioner|Adviser|Assistant|Chief|Mayor|Executive"
    r"|Co-?ordinator|Treasurer|Clerk|Solicitor|Engineer|Inspector|Planner|Auditor|Accountant|President|Secretary)"
)
# "who had never been Head of Museums", "the former Head of Libraries"
_NO_MORE = re.compile(r"\b(?:former(?:ly)?|never|not|no longer|previously|late|ex-|retired)\b", re.I)
_WORDING = frozenset(stems("wrote write author prepared drafted signed contact name report paper document year"))


def authors(
    text: str, query: Query, papers: Sequence[Paper], near: Sequence[Paper], whole: Callable[[str], Paper]
) -> tuple[Unit, ...]:
    """The lines that name who wrote the report that a question is about; none where no one report's title fits best."""
    subject = narrowing(query.question, query) - _WORDING
    if not _ASKS_AUTHOR.search(text) or not _ABOUT_REPORT.search(query.question) or not subject:
        return ()
    reports = (one for one in near if one.paper_type not in (PaperType.MINUTES, PaperType.AGENDA))
    best = titled_best(subject, query, papers, tuple(reports), whole)
    told = [units for paper, item in best if (units := _signed(paper, item))]
    return told[0] if len(told) == 1 else ()


def titled_best(
    subject: frozenset[str],
    query: Query,
    papers: Sequence[Paper],
    near: Sequence[Paper],
    whole: Callable[[str], Paper],
) -> list[tuple[Paper, int | None]]:
    """The papers near, with the item, whose title holds most of a subject; none where none holds TITLED of it."""
    allowed = {paper.source for paper in papers}
    read = [whole(one.source) for one in near[:MOST_PAPERS] if one.source in allowed and _may_be(one, query)]
    titled = [(_share(subject, title, query), paper, item) for paper in read for item, title in _titles(paper)]
    best = max((share for share, _, _ in titled), default=0.0)
    found = {(paper.source, item): paper for share, paper, item in titled if share == best >= TITLED}
    return [(paper, item) for (_, item), paper in found.items()]


def _may_be(paper: Paper, query: Query) -> bool:
    return not query.periods or any(may_be_of(paper, time, query) for time in query.periods)


def _titles(paper: Paper) -> Iterator[tuple[int | None, str]]:
    """The titles of what a paper holds: of its items, or of the one matter that its front names."""
    yield from ((at, item.title) for at, item in enumerate(paper.items))
    if len(paper.items) <= 1:
        yield (0 if paper.items else None), paper.text[:FRONT]


def _share(subject: frozenset[str], title: str, query: Query) -> float:
    return len(subject & in_either_form(frozenset(stems(title)), query.forms)) / len(subject)


def _signed(paper: Paper, item: int | None) -> tuple[Unit, ...]:
    own = [one for one in paper.paragraphs if one.item == item or len(paper.items) <= 1]
    spans = (Span(one.start, one.end) for one in own if one.kind is not Kind.FURNITURE)
    return tuple(unit_at(paper, one) for one in spans if _SIGNED.match(paper.text, one.start, one.end))


def posts(
    text: str, query: Query, papers: Sequence[Paper], near: Sequence[Paper], whole: Callable[[str], Paper]
) -> tuple[Unit, ...]:
    """The runs that give the post of the one person named, at each time that is named; none where one is lacking."""
    if not _ASKS_POST.search(text) or len(query.people) != 1:
        return ()
    found = []
    for time in query.periods or (None,):
        unit = _post(query.people[0], time, query, papers if time else near, whole)
        if unit is None:
            return ()
        found.append(unit)
    return tuple(dict.fromkeys(found))


def _post(
    name: str, time: Period | None, query: Query, papers: Sequence[Paper], whole: Callable[[str], Paper]
) -> Unit | None:
    """The first run of the papers of a time that names somebody with a post, those that are dated first."""
    then = [paper for paper in papers if time is None or may_be_of(paper, time, query)]
    dated = sorted(then, key=lambda paper: paper.identity.meeting_date is None)
    for paper in dated[:MOST_PAPERS]:
        held = whole(paper.source)
        span = next((span for one in held.paragraphs for span in _beside(held, one, name)), None)
        if span:
            return unit_at(held, span)
    return None


def holders(
    text: str, query: Query, papers: Sequence[Paper], near: Sequence[Paper], whole: Callable[[str], Paper]
) -> tuple[Unit, ...]:
    """The run that names who held a post at a time that is named; none where papers of then name several, or none."""
    asked = _ASKS_HOLDER.search(text)
    times = periods(text) or query.periods
    if not asked or len(times) != 1 or len(query.people) > 0:
        return ()
    dated = [one for one in papers if one.identity.meeting_date and may_be_of(one, times[0], query)]
    if len(dated) > MOST_PAPERS:
        return ()
    post = re.compile(rf"\b(?P<name>{NAME}),\s+(?i:{re.escape(asked['post'].strip())})\b(?!\s+(?:of|for)\b)")
    read = (whole(paper.source) for paper in dated)
    found = [(match["name"], held, match.span()) for held in read for match in post.finditer(held.text)]
    named = {" ".join(name.split()).casefold() for name, _, _ in found}
    return (unit_at(found[0][1], Span(*found[0][2])),) if len(named) == 1 else ()


def _beside(paper: Paper, paragraph: Paragraph, name: str) -> Iterator[Span]:
    """The sentences, or the row, of a paragraph in which a post stands beside a name."""
    whole = Span(paragraph.start, paragraph.end)
    if paragraph.kind is Kind.FURNITURE or name not in paper.text[whole.start : whole.end]:
        return
    is_row = paragraph.kind is Kind.TABLE_ROW
    with_post = re.compile(
        rf"\b{re.escape(name)}\s*[,(–\t|-]\s*(?:[\w&’',-]+\s+){{0,6}}?{_ROLE}\b"
        rf"|\b{_ROLE}\b(?:\s+[\w&’'-]+){{0,8}}?\s*[,(–:\t|-]?\s*{re.escape(name)}\b"
    )
    for span in (whole,) if is_row else unbroken(paper.text, whole):
        words = " ".join(paper.text[span.start : span.end].split())
        row = is_row and len(words) <= LONGEST and re.search(rf"\b{_ROLE}\b", words)
        told = row or with_post.search(paper.text, span.start, span.end)
        if name in words and told and not _NO_MORE.search(words):
            yield span
