"""True statements of papers, and each changed in one way that its passage does not bear out."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from assistant.verification.reading import read
from assistant.verifying import Source
from ingest.chunking import sentences
from ingest.library import reading
from ingest.library.library import Library
from ingest.papers import Access, Chunk, Kind, Paper, Span

TOLD = (Kind.DISCUSSION, Kind.DECISION, Kind.RECOMMENDATION, Kind.ACTION)
_DECIDES = re.compile(r"\b(?:resolv|agreed|approved|decided|referred|recommend|noted|endorsed|adopted)", re.I)
_ROLE = re.compile(
    r"\b(?:the (?:Leader|Deputy Leader|Chair|Vice-Chair|officers?)"
    r"|(?:the )?(?:Head|Director|Cabinet Member|Executive Member) (?:of|for) [A-Z]\w+(?: (?:and|&) [A-Z]\w+)?"
    r"|Councillor|Cllr)\b"
)
_ROLES = ("the Head of Legal Services", "the Monitoring Officer", "the youth mayor", "the Director of Regeneration")
_NOT = re.compile(
    r"\b(?:was|were|is|are|had|has|have|would|will|could|should|must|did|does|do|may|can)( not)?\b(?! to\b)"
)
_MODAL = (
    (re.compile(r"\bmay\b(?! \d)"), "will"),
    (re.compile(r"\bmight\b"), "will"),
    (re.compile(r"\bcould\b"), "must"),
    (re.compile(r"\bshould\b"), "need not"),
    (re.compile(r"\bmust\b"), "may"),
    (re.compile(r"\b(?:at least|no fewer than)\b", re.I), "at most"),
    (re.compile(r"\b(?:up to|no more than|at most)\b", re.I), "at least"),
    (re.compile(r"\b(?:is|was|were|are) (?:proposed|expected|planned|hoped|intended) to\b"), "is certain to"),
    (re.compile(r"\bwould\b(?! like)"), "might"),
    (re.compile(r"\bwill\b"), "might"),
)
_DETAILS = (
    "after a complaint from the ombudsman",
    "despite objections from local traders",
    "with money from the National Lottery",
    "following advice from outside counsel",
    "because the previous contractor had gone bankrupt",
    "in partnership with the University of Exmere",
    "and asked the auditor to look into it",
    "under pressure from the Secretary of State",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A sentence of a paper, with the passages that stand for the library: its own first."""

    text: str
    sources: tuple[Source, ...]
    paper: Paper


@dataclass(frozen=True, slots=True, kw_only=True)
class Altered:
    """A statement that its passages do not bear out, and in which way."""

    kind: str
    text: str
    sources: tuple[Source, ...]


def source_of(paper: Paper, chunk: Chunk) -> Source:
    """A chunk as the checks get it."""
    item = paper.items[chunk.item] if chunk.item is not None else None
    return Source(
        text=chunk.text,
        kind=chunk.kind,
        committee=paper.identity.committee,
        meeting_date=paper.identity.meeting_date,
        date_basis=paper.identity.date_basis,
        item=item.number if item else None,
        item_title=item.title if item else None,
        name=paper.source,
    )


def true_statements(library: Library) -> list[Told]:
    """Sentences of what was said and decided, each with its chunk and the two beside it."""
    kept: list[Told] = []
    for slim in library.papers(clearance=Access.PUBLIC):
        paper = library.paper(slim.source, clearance=Access.PUBLIC)
        chunks = sorted(_chunks(library, paper), key=lambda one: one.order)
        for at, chunk in enumerate(chunks):
            if chunk.kind in TOLD:
                beside = tuple(source_of(paper, one) for one in (chunks[max(0, at - 1) : at] + chunks[at + 1 : at + 2]))
                kept += [
                    Told(text=words, sources=(source_of(paper, chunk), *beside), paper=paper)
                    for words in _sentences(chunk.text)
                ]
    return kept


def _chunks(library: Library, paper: Paper) -> list[Chunk]:
    with library.snapshot():
        ids = reading.ids_of(library.catalogue, frozenset({paper.source}), public_only=True)
        return list(library.chunks(list(ids), clearance=Access.PUBLIC))


def _sentences(text: str) -> Iterator[str]:
    for one in sentences(text, Span(0, len(text))):
        words = " ".join(text[one.start : one.end].split())
        if 60 <= len(words) <= 320 and words.endswith(".") and re.match(r"[A-Z]", words) and words.count(" ") >= 8:
            yield words


Alter = Callable[[Told, Sequence[Told], Random], str | None]


def altered(told: Sequence[Told], each: int, seed: int = 7) -> list[Altered]:
    """So many altered statements of each kind, where the papers give as many."""
    made: list[Altered] = []
    for kind, alter in ALTERATIONS.items():
        random = Random(f"{kind}{seed}")
        order = list(told)
        random.shuffle(order)
        count = 0
        for one in order:
            text = alter(one, told, random) if count < each else None
            if text and text != one.text and not _elsewhere(text, one):
                made.append(Altered(kind=kind, text=text, sources=one.sources))
                count += 1
    return made


def _elsewhere(text: str, told: Told) -> bool:
    return any(" ".join(text.split()) in " ".join(source.text.split()) for source in told.sources)


def _number(one: Told, every: Sequence[Told], random: Random) -> str | None:
    read_ = read(one.text)
    figures = [f for f in read_.figures if f.kind in ("count", "money", "per_cent") and re.search(r"\d", read_.raw(f))]
    figures = [
        f for f in figures if not re.search(r"(?:paragraph|section|item|appendix|table)\s*$", one.text[: f.start], re.I)
    ]
    if not figures:
        return None
    figure = random.choice(figures)
    raw = one.text[figure.start : figure.end]
    digits = re.search(r"\d[\d,]*", raw)
    assert digits is not None
    value = int(digits.group().replace(",", ""))
    other = value + random.choice([1, 2, 3, 7, 10, 20, -1 if value > 1 else 4])
    changed = raw[: digits.start()] + f"{other:,}" + raw[digits.end() :]
    if any(
        f.value == next(iter(read(changed).figures), figure).value for s in one.sources for f in read(s.text).figures
    ):
        return None
    return one.text[: figure.start] + changed + one.text[figure.end :]


def _date(one: Told, every: Sequence[Told], random: Random) -> str | None:
    months = "January February March April June July September October November".split()
    found = re.search(rf"\b({'|'.join(months)})\b", one.text)
    year = re.search(r"\b20[012]\d\b", one.text)
    if found and (not year or random.random() < 0.6):
        other = random.choice([month for month in months if month != found[1]])
        return (
            None
            if any(other in s.text for s in one.sources)
            else one.text[: found.start()] + other + one.text[found.end() :]
        )
    if year:
        other = str(int(year.group()) + random.choice([-3, -2, 2, 3]))
        return (
            None
            if any(other in s.text for s in one.sources)
            else one.text[: year.start()] + other + one.text[year.end() :]
        )
    return None


_PERSON = re.compile(
    r"\b(?:Councillor|Cllr|Mr|Mrs|Ms|Dr|Professor)\s+((?:[A-Z][a-z]+\s)?[A-Z][a-z]+)\b|\b([A-Z][a-z]+ [A-Z][a-z]+),"
)


def _people(told: Told) -> list[re.Match[str]]:
    return list(_PERSON.finditer(told.text))


def _name(one: Told, every: Sequence[Told], random: Random) -> str | None:
    people = _people(one)
    if not people:
        return None
    match = random.choice(people)
    group = 1 if match[1] else 2
    others = sorted({m[1] or m[2] for t in every for m in _people(t)} - {match[group]})
    others = [o for o in others if not set(o.split()) & {w for s in one.sources for w in re.findall(r"\w+", s.text)}]
    return one.text[: match.start(group)] + random.choice(others) + one.text[match.end(group) :] if others else None


def _role(one: Told, every: Sequence[Told], random: Random) -> str | None:
    match = _ROLE.search(one.text)
    if not match:
        return None
    role = random.choice([r for r in _ROLES if not any(r[4:] in s.text for s in one.sources)])
    if match.group() in ("Councillor", "Cllr"):
        role = random.choice(("Police Superintendent", "Headteacher", "Archdeacon"))
    role = role[0].upper() + role[1:] if match.start() == 0 else role
    return one.text[: match.start()] + role + one.text[match.end() :]


def _negation(one: Told, every: Sequence[Told], random: Random) -> str | None:
    found = list(_NOT.finditer(one.text))
    if not found:
        return None
    match = random.choice(found)
    word = match.group().split()[0]
    return one.text[: match.start()] + (word if match[1] else f"{word} not") + one.text[match.end() :]


def _modality(one: Told, every: Sequence[Told], random: Random) -> str | None:
    fits = [(pattern, other) for pattern, other in _MODAL if pattern.search(one.text)]
    if not fits:
        return None
    pattern, other = random.choice(fits)
    return pattern.sub(other, one.text, count=1)


def _decision(one: Told, every: Sequence[Told], random: Random) -> str | None:
    if one.sources[0].kind is not Kind.DISCUSSION or any(_DECIDES.search(s.text) for s in one.sources[:1]):
        return None
    low = (
        one.text[0].lower() + one.text[1:]
        if read(one.text).names[:1] and read(one.text).names[0].start > 0
        else one.text
    )
    verb = random.choice(("resolved", "agreed", "decided", "approved the view"))
    return f"The {random.choice(('Committee', 'Board', 'Cabinet'))} {verb} that {low}"


def _meeting(one: Told, every: Sequence[Told], random: Random) -> str | None:
    identity = one.paper.identity
    if identity.meeting_date is None:
        return None
    low = (
        one.text[0].lower() + one.text[1:]
        if not read(one.text).names or read(one.text).names[0].start > 0
        else one.text
    )
    if random.random() < 0.6:
        other = identity.meeting_date + timedelta(days=random.choice([-98, -35, 28, 56, 70]))
        return f"At the meeting on {other.day} {other:%B %Y}, {low}"
    committee = random.choice(
        [c for c in ("Licensing Committee", "Audit Panel", "Pensions Board") if c != identity.committee]
    )
    return f"At the {committee}, {low}"


def _item(one: Told, every: Sequence[Told], random: Random) -> str | None:
    number = one.sources[0].item
    if not number or not number.isdigit():
        return None
    low = (
        one.text[0].lower() + one.text[1:]
        if not read(one.text).names or read(one.text).names[0].start > 0
        else one.text
    )
    return f"Under item {int(number) + random.choice([1, 2, 4])}, {low}"


def _merged(one: Told, every: Sequence[Told], random: Random) -> str | None:
    """The beginning of one sentence with the end of another, of another item."""
    cut = re.search(r"\s(?:said that|asked|noted that|reported that|was|were|had been|would be|had)\s", one.text)
    others = [t for t in every if t.sources[0].item_title != one.sources[0].item_title]
    if not others:
        return None
    other = random.choice(others)
    end = cut and re.search(rf"\s{re.escape(cut.group().strip())}\s", other.text)
    return one.text[: cut.start()] + other.text[end.start() :] if cut and end and cut.start() > 12 else None


def _added(one: Told, every: Sequence[Told], random: Random) -> str | None:
    return one.text.rstrip(".") + f" {random.choice(_DETAILS)}."


def _subject(one: Told, every: Sequence[Told], random: Random) -> str | None:
    pattern = re.compile(r"(?:The|A|An|Some|Most) (?:[a-z-]+ ){1,3}(?=(?:was|were|had|would|is|are|has|have)\b)")
    mine = pattern.match(one.text)
    if not mine:
        return None
    words = {w for s in one.sources for w in re.findall(r"\w+", s.text.lower())}
    others = [m.group() for t in every if (m := pattern.match(t.text))]
    others = [o for o in others if not set(o.lower().split()[1:]) & words]
    return random.choice(others) + one.text[mine.end() :] if others else None


ALTERATIONS: dict[str, Alter] = {
    "number": _number,
    "date": _date,
    "name": _name,
    "role": _role,
    "negation": _negation,
    "modality": _modality,
    "decision": _decision,
    "meeting": _meeting,
    "item": _item,
    "merged": _merged,
    "added": _added,
    "subject": _subject,
}
