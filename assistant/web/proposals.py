"""Questions that a councillor might ask, made of papers: decisions, actions, figures, terms, changes (pure)."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.citing import day
from assistant.evidence.units import cells, plain
from assistant.understanding.abbreviations import explained
from assistant.understanding.words import stems
from ingest.papers import Kind, Paper, Span
from ingest.structure.standing import is_standing

# Nouns that take "the" when a title ends in one: "the library strategy", but "school places".
_TAKES_ARTICLE = frozenset(
    """agreement agenda appointment board budget centre consultation contract council framework fund inspection
    network partnership pilot plan policy procedure programme project proposal proposals protocol recommendation
    recommendations report review scheme service services strategy system team update""".split()
)
_OPENING = re.compile(
    r"(?:an? )?(?:verbal |annual )?(?:update|report|presentation)s? (?:on|about|from) (?:the )?", re.I
)
_ENDING = re.compile(
    r"\s*[-–—:]\s*(?:verbal |annual )?(?:update|report|presentation|discussion)s?$|[\s.:;,–—-]+$", re.I
)
_ASIDE = re.compile(r"\s*[(\[][^()\[\]]*[)\]]$|\s+pdf(?: icon)?(?: pdf)?.*$|^(?:item\s+)?\d{1,3}[.:)]\s+", re.I)
_UNFIT = re.compile(
    r"\bexempt|\bpart (?:2|ii)\b|\bpublic (?:and press|excluded)|\bconfidential"
    r"|\breferrals? to\b|\bforward plan\b|\bwork programme\b",
    re.I,
)
_MONEY = re.compile(r"£\s?\d")
_LABEL = re.compile(r"[A-Z][A-Za-z’'&,-]+(?: [A-Za-z’'&-]+){0,5}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where an answer may be found: runs of a paper's text; places of one `meeting` stand in for each other."""

    source: str
    runs: tuple[Span, ...]
    meeting: str

    def holds(self, source: str, start: int) -> bool:
        """Whether the character at `start` of that source is in one of the runs."""
        return source == self.source and any(run.start <= start < run.end for run in self.runs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A question with what it is made of; a good answer cites a place of each meeting."""

    question: str
    subject: str
    committee: str | None
    places: tuple[Place, ...]


def clean_title(title: str) -> str | None:
    """A title as it is said in a sentence; None where it names a standing item or nothing to ask about.

    What follows a colon says which side of the matter the paper took, and is left out where enough stands before it.
    """
    words = _ASIDE.sub("", _ASIDE.sub("", plain(title))).strip()
    if is_standing(words) or is_standing(_ENDING.sub("", words)) or _UNFIT.search(title):
        return None
    short = _ENDING.sub("", _OPENING.sub("", words)).strip()
    head = short.partition(": ")[0]
    short = head if len(head.split()) >= 2 else short
    short = short.capitalize() if short.isupper() else short
    if not 2 <= len(short.split()) <= 12 or is_standing(short):
        return None
    takes = short.split()[-1].lower() in _TAKES_ARTICLE and not re.match(r"(?:the|an?|our|your)\b", short, re.I)
    return f"the {short}" if takes else short


def _subject(title: str) -> str:
    return " ".join(stems(title))


def _on(paper: Paper) -> str:
    moment = paper.identity.meeting_date
    return f" on {day(moment)}" if moment else ""


def _titles(paper: Paper) -> Iterator[tuple[int, str]]:
    for number, item in enumerate(paper.items):
        title = None if item.truncated else clean_title(item.title)
        if title is not None:
            yield number, _lowered(title, paper.text)


def _lowered(title: str, text: str) -> str:
    """With a small first letter where the paper itself writes that word so and the title goes on in small letters."""
    first, _, rest = title.partition(" ")
    common = rest[:1].islower() and re.search(rf"(?<!\w){re.escape(first.lower())}(?!\w)", text)
    return f"{first.lower()} {rest}" if common and first.istitle() else title


def _proposal(question: str, subject: str, *papers: tuple[Paper, Sequence[Span]]) -> Proposal:
    return Proposal(
        question=question,
        subject=_subject(subject),
        committee=papers[0][0].identity.committee,
        places=tuple(
            Place(source=paper.source, runs=tuple(runs), meeting=str(paper.identity.meeting_date))
            for paper, runs in papers
        ),
    )


def _runs(paper: Paper, item: int, *kinds: Kind) -> list[Span]:
    return [Span(one.start, one.end) for one in paper.paragraphs if one.item == item and one.kind in kinds]


def _of_decisions(kind: Kind, wording: str) -> Callable[[Sequence[Paper]], Iterator[Proposal]]:
    """Questions on the items of a paper that hold a decision of that kind, dated papers only."""

    def made(papers: Sequence[Paper]) -> Iterator[Proposal]:
        for paper in papers:
            for item, title in _titles(paper) if paper.identity.meeting_date else ():
                runs = [run for one in paper.decisions if (one.item, one.kind) == (item, kind) for run in one.places]
                if runs:
                    yield _proposal(wording.format(title=title, on=_on(paper)), title, (paper, runs))

    return made


def _amounts(papers: Sequence[Paper]) -> Iterator[Proposal]:
    for paper in papers:
        for item, title in _titles(paper):
            told = _runs(paper, item, Kind.DISCUSSION, Kind.DECISION, Kind.RECOMMENDATION)
            money = [run for run in told if _MONEY.search(paper.text, run.start, run.end)]
            if money:
                yield _proposal(f"How much money was mentioned for {title}{_on(paper)}?", title, (paper, money))


def _tables(papers: Sequence[Paper]) -> Iterator[Proposal]:
    """The first row with a name of its own in each item's tables."""
    for paper in papers:
        seen: set[int | None] = set()
        titles = dict(_titles(paper))
        for row in paper.paragraphs:
            title = titles.get(row.item) if row.item is not None else None
            if row.kind is not Kind.TABLE_ROW or not row.headers or title is None or row.item in seen:
                continue
            run = Span(row.start, row.end)
            told = [plain(cell) for cell in cells(paper.text[run.start : run.end])]
            if _LABEL.match(told[0]) and any(character.isdigit() for cell in told[1:] for character in cell):
                seen.add(row.item)
                question = f"What does the table on {title.removeprefix('the ')} give for {told[0]}?"
                yield _proposal(question, f"{title} {told[0]}", (paper, [run]))


def _changes(papers: Sequence[Paper]) -> Iterator[Proposal]:
    """One item at the latest two meetings of a committee that had it; several papers may be of one meeting."""
    told: dict[tuple[str | None, str], list[tuple[date, Paper, int, str]]] = {}
    for paper in papers:
        moment = paper.identity.meeting_date
        for item, title in _titles(paper) if moment else ():
            if moment:
                told.setdefault((paper.identity.committee, _subject(title)), []).append((moment, paper, item, title))
    for entries in told.values():
        days = sorted({moment for moment, *_ in entries})[-2:]
        if len(days) == 2:
            places = [(paper, _runs(paper, item, *Kind)) for moment, paper, item, _ in entries if moment in days]
            title = entries[0][3]
            yield _proposal(f"Compare {title} on {day(days[0])} with {day(days[1])}: what changed?", title, *places)


def _terms(papers: Sequence[Paper]) -> Iterator[Proposal]:
    for paper in papers:
        terms = {short: long for short, long in explained([paper.text]).items() if short.isupper() and len(short) > 2}
        for short, long in sorted(terms.items(), key=lambda term: (-paper.text.count(term[0]), term[0])):
            runs = [
                Span(one.start, one.end) for one in paper.paragraphs if f"({short})" in paper.text[one.start : one.end]
            ]
            if runs:
                yield _proposal(f"What does {short} stand for?", long, (paper, runs))


KINDS: dict[str, Callable[[Sequence[Paper]], Iterator[Proposal]]] = {
    "decision": _of_decisions(Kind.DECISION, "What was resolved about {title}{on}?"),
    "change": _changes,
    "amount": _amounts,
    "action": _of_decisions(Kind.ACTION, "Which actions were agreed about {title}{on}?"),
    "table": _tables,
    "term": _terms,
}


def proposals(papers: Sequence[Paper], kind: str) -> Iterator[Proposal]:
    """The questions of a kind that these papers give rise to, in the papers' order."""
    return KINDS[kind](papers)
