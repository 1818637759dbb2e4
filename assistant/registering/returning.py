"""Whether a matter came back: an item at a later meeting of the same committee that is about it (pure)."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from heapq import merge
from itertools import islice

from assistant.registering.entries import Found
from assistant.understanding.words import is_frame, stem, stems
from ingest.papers import Identity, Paper, PaperType
from ingest.structure.standing import is_standing

# Words that many titles have and that tell no subject.
_GENERIC = frozenset(
    stem(word)
    for word in """update updates progress verbal annual quarterly monthly monitoring performance final draft report
    review further new information note notes plan plans programme work strategy response responses summary
    presentation outcome outcomes position end year years half first second third fourth quarter proposed
    proposal""".split()
)
_HEAD = re.compile(r"\s*[:(;]|\s+[–-]\s+")
_LIMBS = re.compile(r"(?:;|\s[·•]|(?:^|\s)\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s")
# What asks for a matter to come back names it; other words may only happen to.
_ASKS = re.compile(
    r"\b(?:report(?:s|ed)?|briefings?|papers?|updates?|brought|bring|back|come|considered?|review(?:ed)?|figures|trial|item"
    r"|present(?:ed|ation)?|add(?:ed)?|programme)\b",
    re.I,
)
# What narrows a subject to a place or a part of it.
_PLACED = re.compile(r"\s+(?:in|at|on|for|within|across)\s")
_WORK = re.compile(
    r"\bwork(?:ing)?\s+(?:programme|plan)\b|\bforward\s+plan\b|\baction\s+log\b|\bminutes\b|\bnotes? of the\b", re.I
)


# A matter that comes to every meeting would make each of its rows as long as a year's work.
MOST = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """An item of a paper: where a matter may have come back."""

    paper: Paper
    item: int

    @property
    def held(self) -> date | None:
        """The day of its meeting, or the one that it was surely after."""
        return self.paper.identity.meeting_date or self.paper.identity.after


# By committee, then by the first of a subject's stems (an entry is held only against subjects whose first it says).
Index = dict[str, dict[str, dict[frozenset[str], list[Later]]]]


@lru_cache(maxsize=65536)
def subject(title: str) -> frozenset[str]:
    """What a title is about: the stems of its head, without the words that any title has."""
    head = _HEAD.split(title.strip(), maxsplit=1)[0]
    return frozenset(one for one in stems(head) if one not in _GENERIC and not is_frame(one) and not one.isdigit())


def index(papers: Iterable[Paper]) -> Index:
    """The items of all dated papers by committee and subject, oldest first, standing business left out."""
    found: Index = {}
    for paper in papers:
        if paper.identity.committee is None:
            continue
        firsts = found.setdefault(paper.identity.committee, {})
        for at, item in enumerate(paper.items):
            later = Later(paper=paper, item=at)
            about = subject(item.title)
            if later.held is not None and not _is_routine(item.title) and about:
                firsts.setdefault(min(about), {}).setdefault(about, []).append(later)
    for items in (items for firsts in found.values() for subjects in firsts.values() for items in subjects.values()):
        items.sort(key=_rank)
    return found


def _rank(one: Later) -> tuple[date, bool, str, int]:
    return (one.held or date.max, one.paper.paper_type is not PaperType.MINUTES, one.paper.source, one.item)


def _is_routine(title: str) -> bool:
    return is_standing(title) or bool(_WORK.search(title))


def later(one: Found, paper: Paper, items: Index) -> tuple[Later, ...]:
    """Where an entry of a paper came back, the first MOST meetings: of each one item, from its fullest record."""
    held = paper.identity.meeting_date or paper.identity.before
    if held is None or paper.identity.committee is None:
        return ()
    title = paper.items[one.item].title if one.item is not None else ""
    # That a plan came back does not say that each of its actions did.
    about = frozenset() if one.stated or _is_routine(title) else subject(title)
    said = frozenset(stems(f"{title} {one.words}"))
    asked = [frozenset(stems(limb)) for limb in _LIMBS.split(one.words) if one.stated or _ASKS.search(limb)]
    firsts = items.get(paper.identity.committee, {})
    of_subject = [
        (each for each in found if _of_council(each, paper.identity) and _follows(each, held))
        for stemmed in sorted(said & firsts.keys())
        for theirs, found in firsts[stemmed].items()
        if _is_about(theirs, about, said, asked) or (asked and theirs < about and _is_narrower(title, found[0]))
    ]
    return tuple(islice(_one_a_meeting(merge(*of_subject, key=_rank)), MOST))


def _of_council(each: Later, identity: Identity) -> bool:
    return None in (identity.council, each.paper.identity.council) or identity.council == each.paper.identity.council


def _follows(each: Later, held: date) -> bool:
    exact = each.paper.identity.meeting_date
    return exact > held if exact else each.held is not None and each.held >= held


def _is_about(
    theirs: frozenset[str], about: frozenset[str], said: frozenset[str], asked: Sequence[frozenset[str]]
) -> bool:
    """Whether an item has the subject of the entry's own item, or one that the entry names where it asks for it."""
    return theirs == about or (theirs <= said and any(len(theirs & limb) > 1 for limb in asked))


def _is_narrower(title: str, each: Later) -> bool:
    """Whether an entry's title is a later item's with its place or part after it, where the entry asks for more:
    "Bus fares in the upper dale" came back as "Bus fares - results of the survey"."""
    head = _HEAD.split(each.paper.items[each.item].title.strip(), maxsplit=1)[0].casefold()
    rest = title.strip().casefold().removeprefix(head)
    is_head = rest != title.strip().casefold() and bool(_PLACED.match(rest))
    return is_head and len(head.split()) > 2 and len(subject(head)) > 1


def _one_a_meeting(ranked: Iterable[Later]) -> Iterator[Later]:
    told: set[date | None] = set()
    for one in ranked:
        if one.held not in told:
            told.add(one.held)
            yield one
