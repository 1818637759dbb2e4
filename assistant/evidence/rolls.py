"""Who was at a meeting, as its papers list or tell it: each run with the part that people took (pure)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.understanding.attendance import Part
from ingest.chunking import sentences
from ingest.papers import Kind, Paper, Paragraph, Span

_TITLE = (
    r"(?:Cllrs?|Councillors?|Alderman|Dr|Mrs?|Ms|Miss|Prof(?:essor)?|Sir|Dame|Lord|Lady|Rev|Sgt|PC|Insp(?:ector)?)\b\.?"
)
NAME = (
    rf"(?:{_TITLE}\s+(?:[A-Z][\w’'-]{{0,40}}\s+){{0,3}}?[A-Z][\w’'-]{{1,40}}"
    r"|[A-Z][a-zà-ÿ]+(?:[ -][A-Z][\w’'.]{0,40}){1,8})"
)
_NAMED = re.compile(NAME)
_COUNCILLOR = re.compile(r"(?:The\s+)?(?:\w+\s+){0,2}?(?:Councillors?|Cllrs?|Alderman)\b")
_WHO = r"(?:(?:voting|co-?opted|board|committee|panel|cabinet|other|non-voting|independent)\s+)*"
_WERE = r"(?:present|attending|in attendance|attended)"
_ROLE = re.compile(
    r"\b(?:Officer|Director|Head|Manager|Leader|Member|Mayor|Executive|Commissioner|Chief|Assistant|Board|Services?|Council"
    r"|Committee|Trust|Police|Society|Department|Authority)\b"
)
_NEVER = r"(?!)"
# "Present:", "**In attendance:**", "Witnesses Ann Hale, Director"
_LABELS: tuple[tuple[Part, re.Pattern[str]], ...] = tuple(
    (part, re.compile(rf"[\s*|_]*(?i:{label})(?:[\s*|_]*(?:[:–—\t-]|\.?$)|\s+(?={named}))[\s*|_]*"))
    for part, label, named in (
        (
            Part.APOLOGIES,
            r"(?:apologies(?: for absence)?(?: from| received(?: from)?)?|absent|not present)",
            NAME,
        ),
        (Part.SUBSTITUTE, r"substitutes?(?: members?)?(?: present)?", _NEVER),
        (Part.ALSO, rf"(?:also {_WERE}|in attendance|witness(?:es)?)", NAME),
        (
            Part.ALSO,
            rf"{_WHO}(?:officers?|guests?|observers?|visitors?|invitees|(?:councillors|members) also|others?)"
            rf"(?: {_WERE})?"
            r"|by invitation|invited",
            _NEVER,
        ),
        (Part.PRESENT, rf"{_WHO}(?:members?|councillors|those)? ?{_WERE}", NAME),
        (Part.PRESENT, r"attendance|attendees", _NEVER),
        (Part.CHAIR, r"(?:in the chair|chair(?:man|woman|person)?)(?=\s*:)", _NEVER),
    )
)
_TOLD: tuple[tuple[Part, re.Pattern[str]], ...] = tuple(
    (part, re.compile(told, re.I))
    for part, told in (
        (
            Part.APOLOGIES,
            r"\bapologies\b[^.]{0,60}\b(?:received|given|sent|submitted|tendered|noted|from)\b|\bno apologies\b"
            r"|\bgave (?:his|her|their) apologies\b|\b(?:was|were) absent\b",
        ),
        (
            Part.SUBSTITUTE,
            r"\bsubstitut(?:e|es|ed|ing)\b|\bin (?:his|her|their|[\w’'-]+['’]s) (?:place|stead)\b"
            r"|\bin (?:the )?place of\b|\bfor whom\b|\bdeputis|\bin for\b|\battended (?:for|on behalf of)\b",
        ),
        (
            Part.LATE,
            r"\barriv\w+ (?:late|at \d|during|part)|\b(?:joined|left|entered|leaving|joining)\b[^.]{0,30}"
            r"\b(?:at \d|during|part[- ]way|late\b|early\b|before (?:item|minute|the end)|after (?:item|minute))"
            r"|\bhad been delayed\b|\b(?:is|was|were|be) (?:running |arriving )?late\b",
        ),
        (
            Part.CHAIR,
            r"\b(?:took|taking|in|resumed|assumed) the chair\b|\bpresided\b"
            r"|\bchaired the (?:meeting|board|committee|panel)",
        ),
        (
            Part.ALSO,
            rf"\b(?:was|were) (?:also )?{_WERE}\b|\balso {_WERE}\b|\b(?:had |who )?attended\b|\bjoined by\b"
            r"|\battending\b|\bwelcomed\b[^.]{0,80}\bto (?:the|its|their|his|her) (?:first )?"
            r"(?:meeting|board|panel|committee)\b",
        ),
    )
)
# "Ann Hale, Head of Parks at the Trust, said": who speaks of a role of their own is there.
_SPOKE = re.compile(
    rf"(?:The Chair welcomed )?{NAME},\s[^.;]{{3,100}}?,\s(?:\w+ly\s)?[a-z]+(?:ed|aid|old|ave|ook|ent)\b"
)
_LISTED = re.compile(rf"(?:{NAME}|(?:Cllrs?|Councillors) [A-Z][\w’'-]+)\s*(?:[,;(|:\t–-]|$|\band\b|[.*]+$)")
_NAMES_ONLY = re.compile(rf"(?:{NAME}(?:\s*\([^)]*\))?(?:\s*,\s*|\s+and\s+|\s*;\s*|\s*&\s*|\.?$))+")
_APOLOGIES = re.compile(r"\bapolog", re.I)
_BACK = re.compile(r"\b(?:his|her|their|him|them|whom)\b")
# "To receive apologies", "Members are asked": what an agenda has, and no minutes.
_TO_DO = re.compile(
    r"\W*(?:to (?:receive|note|report)|members are|please)\b|.*?\b(?:will|would|to) (?:be )?attend", re.I | re.S
)
_CELLS = {"present": Part.PRESENT, "apologies": Part.APOLOGIES, "absent": Part.APOLOGIES, "in attendance": Part.ALSO}
# Of another meeting, or asked and not told: "asked why Councillor Hill was absent", "was present at the last meeting".
_ELSEWHERE = re.compile(
    r"\b(?:asked|queried|wondered|questioned)\b(?!\s+to\b)"
    r"|\b(?:last|previous|next|another|earlier) (?:year|month|meeting)\b"
    r"|\b(?:summit|conference|training|workshop|seminar|briefing|visit)s?\b",
    re.I,
)
LONGEST = 600


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """A run that lists or tells who took which part: a labelled list (`listed`), or a sentence with no label.

    `first` is the place of its paragraph in the paper, `words` are those without the label.
    """

    part: Part
    first: int
    span: Span
    words: Span
    listed: bool = False


def attendances(paper: Paper) -> Iterator[Attendance]:
    """Every run of a paper that lists or tells who was at its meeting or sent apologies, in order."""
    label: Part | None = None
    for place, paragraph in enumerate(paper.paragraphs):
        if paragraph.kind is Kind.FURNITURE:
            continue
        words = paper.text[paragraph.start : paragraph.end]
        bare = _labelled(words)
        if bare and bare[1] >= len(words.rstrip()):
            label = bare[0]
        elif paragraph.kind not in _READ:
            label = None
        else:
            row = _of_row(words)
            if row or (label and not bare and _lists(words)):
                span = Span(paragraph.start, paragraph.end)
                yield Attendance(part=row or label or Part.PRESENT, first=place, span=span, words=span, listed=True)
            else:
                label = bare[0] if bare and _ends_open(words) else None
                yield from _of_sentences(paper, place, paragraph)


_READ = (Kind.DISCUSSION, Kind.PARTICULARS, Kind.TABLE_ROW, Kind.DECLARATION)


def _labelled(words: str) -> tuple[Part, int] | None:
    """The part that a label at the beginning names, and where the label ends."""
    for part, label in _LABELS:
        match = label.match(words)
        if match:
            return part, match.end()
    return None


def _ends_open(words: str) -> bool:
    """Whether a list may go on in the next line: it has no full stop."""
    return not words.rstrip().endswith(".")


def _lists(words: str) -> bool:
    """Whether a line under a label begins with somebody's name, and a role or another name, and is no running text."""
    return len(words) <= LONGEST and bool(_LISTED.match(words.lstrip(" *|·•-\t\xa0")))


def _of_row(words: str) -> Part | None:
    """The part that a row of an attendance table gives in a cell of its own."""
    cells = [cell.strip().lower() for cell in re.split(r"[\t|]", words)]
    return next((_CELLS[cell] for cell in cells[1:] if cell in _CELLS), None) if _NAMED.search(words) else None


def _of_sentences(paper: Paper, place: int, paragraph: Paragraph) -> Iterator[Attendance]:
    cut = list(_entries(paper.text, Span(paragraph.start, paragraph.end)))
    title = paper.items[paragraph.item].title if paragraph.item is not None else ""
    for at, span in enumerate(cut):
        words = paper.text[span.start : span.end]
        found = _labelled(words)
        if found:
            inner = Span(span.start + found[1], span.end)
            yield Attendance(part=found[0], first=place, span=span, words=inner, listed=True)
        elif not _TO_DO.match(words):
            for part in _told(words, title):
                back = at and part is Part.SUBSTITUTE and _BACK.search(words)
                whole = Span(cut[at - 1].start, span.end) if back else span
                yield Attendance(part=part, first=place, span=whole, words=whole)


def _entries(text: str, span: Span) -> Iterator[Span]:
    """The sentences of a paragraph; a label and its list, commas and semicolons in it, stay one."""
    start: int | None = None
    for one in unbroken(text, span):
        begin = one.start if start is None else start
        found = _labelled(text[begin : one.end])
        is_open = found and (begin + found[1] >= one.end or text[one.end - 1] in ":;")
        start = begin if is_open else None
        if not is_open:
            yield Span(begin, one.end)
    if start is not None:
        yield Span(start, span.end)


def unbroken(text: str, span: Span) -> list[Span]:
    """The sentences of a run, those whole that only the end of a line cuts."""
    found: list[Span] = []
    for one in sentences(text, span):
        if found and text[found[-1].end - 1] not in ".!?:;*" and "\n" in text[found[-1].end : one.start]:
            found[-1] = Span(found[-1].start, one.end)
        else:
            found.append(one)
    return found


def _told(words: str, title: str) -> Iterator[Part]:
    """The parts that a sentence tells of; under the title of apologies a bare list of names is one of these."""
    named = bool(_NAMED.search(words))
    found = [] if _ELSEWHERE.search(words) else [part for part, told in _TOLD if told.search(words)]
    found = found[:-1] if found[1:] and found[-1] is Part.ALSO else found
    yield from (part for part in found if named or part in (Part.APOLOGIES, Part.CHAIR))
    if not found and _SPOKE.match(words):
        yield Part.SPOKE
    if not found and _APOLOGIES.search(title) and len(words) <= LONGEST // 2 and _NAMES_ONLY.fullmatch(words.strip()):
        yield Part.APOLOGIES


def people(text: str, attendance: Attendance) -> list[tuple[Span, bool]]:
    """The entries of a labelled list, each with whether it is a councillor's; a run that is no list is one entry."""
    span = attendance.words
    if not attendance.listed:
        return [(span, bool(_COUNCILLOR.search(text, span.start, span.end)))]
    found, councillors = [], False
    for segment in _pieces(text, span, r";|\n(?=\s*(?:Cllrs?|Councillors?)\b)"):
        councillors = False
        parts = [segment] if _is_single(text, segment) else list(_pieces(text, segment, r",|\band\b|&"))
        for piece in parts:
            words = text[piece.start : piece.end]
            councillors = bool(_COUNCILLOR.match(words)) or (councillors and not re.match(_TITLE, words))
            found.append((piece, councillors))
    return found


def _is_single(text: str, span: Span) -> bool:
    """Whether a segment is one person with a role behind a comma: "Ann Hale, Head of Parks"."""
    words = text[span.start : span.end]
    outside = re.sub(r"\([^)]*\)", "", words)
    names = [name for name in _NAMED.findall(outside) if not _ROLE.search(name)]
    return len(names) <= 1 or bool(re.search(r"\t|\|", words))


def _pieces(text: str, span: Span, cut: str) -> Iterator[Span]:
    """What lies between cuts outside brackets, without white space, full stops and joining words at the ends."""
    depth, start = 0, span.start
    marks = re.compile(rf"[()]|{cut}")
    for match in marks.finditer(text, span.start, span.end):
        if match[0] in "()":
            depth += 1 if match[0] == "(" else -1
        elif depth <= 0:
            yield from _trimmed(text, Span(start, match.start()))
            start = match.end()
    yield from _trimmed(text, Span(start, span.end))


def _trimmed(text: str, span: Span) -> Iterator[Span]:
    words = text[span.start : span.end]
    lead = len(words) - len(re.sub(r"^(?:[\s,;*|]|and\b|the\b)+", "", words))
    kept = words.rstrip(" \t\n\xa0,;.*|")
    if lead < len(kept):
        yield Span(span.start + lead, span.start + len(kept))
