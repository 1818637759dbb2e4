"""When the papers are silent: whether nothing found fits the question, and how that is said (pure)."""

import re
from collections.abc import Callable, Sequence

from assistant.answers import Passage, Period, Query, Searched, Wanted
from assistant.citing import day
from assistant.evidence.at_meetings import asks_of_meeting
from assistant.evidence.scoring import shows
from assistant.evidence.units import Unit
from assistant.retrieval.filters import allowed, left_out, may_be_of
from assistant.understanding.lexicon import alternatives
from assistant.understanding.wanted import wanted
from assistant.understanding.words import is_frame, stem, stems
from ingest.dates import MONTHS
from ingest.papers import Paper

LEAST_SHARE = 0.2
LITTLE_SHARE = 0.34
# Below it, measured on idle questions, passages are about something else unless they share the question's words.
LIKE = 0.45
MEETINGS_NAMED = 4
# Kinds of answer that show in the words: where one is asked for and nothing quoted holds it, nothing is answered.
_SHOWN = (Wanted.AMOUNT, Wanted.PER_CENT, Wanted.COUNT)
_BODY = re.compile(
    r"\b(?:did|has|have|had)\s+(?:the\s+)?(?P<name>[A-Z][\w-]+(?:\s[A-Z][\w-]+)*)(?:['’]s)?\s+"
    r"(?:(?!(?:one|ones|say|said|tell|told|think|his|her|its|their|our)\b)[\w'’&-]+\s+){0,4}?"
    r"(?i:council|panel|committee|board|cabinet|authority)\b"
)
_DECIDED = re.compile(r"\b(?:agree|decid|resol|approv|vot|adopt|reject|refus|decline)", re.I)
_COUNCIL = (
    r"\b{0}(?:['’]s)? (?:(?:London|City|County|Borough|District|Metropolitan|Town|Parish) )*(?:Council|Cabinet)\b"
    r"|\b(?:Borough|City|County) of {0}\b"
)
_MONTH = re.compile("|".join(f"{month[:3]}(?:t|{month[3:]})?" for month in MONTHS), re.I)
_VOTED = re.compile(r"\b(?:vot(?:e|ed|es|ing)|for and \w+ against)\b", re.I)


def asks_nothing(query: Query) -> bool:
    """Whether a question has no word that could be looked for, and names no meeting, item, time or person."""
    named = query.committees or query.councils or query.periods or query.items or query.people or query.quarters
    return not named and not stems(f"{query.before} {query.question}")


def holds_nothing(
    query: Query, found: Sequence[Passage], chosen: Sequence[Unit], known: Callable[[str], bool], likeness: float
) -> bool:
    """Whether nothing found fits the question.

    `known` tells whether the library holds a word at all; `likeness` is the best cosine of question and passage.
    """
    share = _share(query, found)
    if not chosen or share < LEAST_SHARE or (share < LITTLE_SHARE and likeness < LIKE):
        return True
    return (
        _kind_is_missing(query, chosen)
        or (_names_only_years(query) and of_another_time(query, chosen))
        or _of_another_body(query, chosen, known)
        or _names_the_unknown(query, chosen, known)
    )


def _share(query: Query, found: Sequence[Passage]) -> float:
    """The largest share of the question's own subject words that a passage holds, in these words or others."""
    subject = {word for word in stems(query.text) if not is_frame(word)}
    told = [_told(passage) for passage in found]
    held = (sum(word in words or bool(alternatives(word) & words) for word in subject) for words in told)
    return max(held, default=0) / len(subject) if subject else float(bool(stems(query.text)))


def _told(passage: Passage) -> set[str]:
    return set(stems(f"{passage.chunk.context} {passage.chunk.text}"))


def _kind_is_missing(query: Query, chosen: Sequence[Unit]) -> bool:
    """Every question asked wants a kind of answer that nothing chosen holds; votes are of that kind too."""
    parts = query.parts or (query.question,)
    if all(_VOTED.search(part) for part in parts) and Wanted.DECISION in query.wanted:
        return not any(_VOTED.search(unit.words) for unit in chosen)
    asked_for = [wanted(part) for part in parts]
    shown = [[kind for kind in kinds if kind in _SHOWN] for kinds in asked_for]
    return all(kinds and not any(shows(unit, kind) for unit in chosen for kind in kinds) for kinds in shown)


def _names_only_years(query: Query) -> bool:
    """Months and seasons are often those of a figure, and times carried over those of an earlier question."""
    return not query.before and all(not period.is_exact for period in query.periods)


def of_another_time(query: Query, chosen: Sequence[Unit]) -> bool:
    """All that was chosen is of meetings held at other times than the question names, and names none of these."""
    return bool(query.periods) and all(
        unit.paper.identity.meeting_date is not None and not any(_touches(unit, period) for period in query.periods)
        for unit in chosen
    )


def _touches(unit: Unit, period: Period) -> bool:
    moment = unit.paper.identity.meeting_date
    if moment and period.start <= moment <= period.end:
        return True
    words = f"{unit.words} {unit.around}"
    years = {str(period.start.year), str(period.end.year)}
    short = rf"/(?:{'|'.join(year[2:] for year in years)})\b"
    month = rf"\b{period.start:%b}" if period.is_exact else "(?!)"
    return any(year in words for year in years) or bool(re.search(rf"{short}|{month}", words))


def of_another_body(query: Query, chosen: Sequence[Unit]) -> bool:
    """The question asks what a body did that none of the papers chosen are of, and none of the units tell it of it."""
    match = _asks_of_body(query)
    name = match["name"] if match else ""
    return bool(stems(name)) and not any(_may_be_its(unit, name) or _tells_of(unit, name, query) for unit in chosen)


def _tells_of(unit: Unit, name: str, query: Query) -> bool:
    """Whether a unit names a body, and something decided with it where that is asked."""
    named = set(stems(name)) & set(stems(f"{unit.words} {unit.around}"))
    return bool(named) and (Wanted.DECISION not in query.wanted or bool(_DECIDED.search(unit.words)))


def _of_another_body(query: Query, chosen: Sequence[Unit], known: Callable[[str], bool]) -> bool:
    """The question asks what a body did that is not one of those whose papers were chosen."""
    match = _asks_of_body(query)
    if match is None:
        return False
    unknown = not any(known(word) for word in match["name"].split())
    return unknown or bool(stems(match["name"]) and not any(_may_be_its(unit, match["name"]) for unit in chosen))


def _asks_of_body(query: Query) -> re.Match[str] | None:
    return None if query.ignored & {"committee", "council"} else _BODY.search(query.question)


def _may_be_its(unit: Unit, name: str) -> bool:
    """Whether a unit's paper is of a body of that name, or does not state its council and speaks of that one."""
    body = unit.paper.identity
    if set(stems(name)) & set(stems(f"{body.council or ''} {body.committee or ''}")):
        return True
    return body.council is None and bool(re.search(_COUNCIL.format(re.escape(name)), unit.paper.text))


def _names_the_unknown(query: Query, chosen: Sequence[Unit], known: Callable[[str], bool]) -> bool:
    """A name in the question stands nowhere in the library, and what was chosen hardly holds the rest."""
    capitals = re.findall(r"(?<=[a-z,;]\s)[A-Z][a-z]{2,}\b", query.question)
    names = [word for word in capitals if not is_frame(stem(word)) and not _MONTH.fullmatch(word)]
    if all(known(name) for name in names):
        return False
    subject = {word for word in stems(query.question) if not is_frame(word)}
    held = max(len(subject & set(stems(f"{unit.words} {unit.around}"))) for unit in chosen)
    return held < 0.6 * len(subject)


def searched(papers: Sequence[Paper], query: Query) -> Searched:
    """What a query looks through."""
    kept = allowed(papers, query)
    days = sorted(paper.identity.meeting_date for paper in kept if paper.identity.meeting_date)
    meetings = {(paper.identity.committee, paper.identity.meeting_date) for paper in kept}
    undated = [paper for paper in kept if paper.identity.meeting_date is None]
    known = [meeting for meeting in meetings if meeting[1] is not None]
    return Searched(
        papers=len(kept),
        meetings=len(known) + len(undated),
        committees=tuple(sorted({paper.identity.committee for paper in kept if paper.identity.committee})),
        date_from=days[0] if days else None,
        date_to=days[-1] if days else None,
        undated_papers=len(undated),
        left_out=left_out(papers, query.filters),
    )


def not_found(query: Query, looked: Searched, papers: Sequence[Paper], why: str = "") -> str:
    """What was looked through and that it does not hold this, in two sentences; of a meeting not held, which are.

    `why` is said instead where the papers themselves say why.
    """
    count = f"{looked.papers} paper{'s' if looked.papers != 1 else ''}"
    meetings = f"{looked.meetings} meeting{'s' if looked.meetings != 1 else ''}"
    span = f" from {day(looked.date_from)} to {day(looked.date_to)}" if looked.date_from and looked.date_to else ""
    undated = f", {looked.undated_papers} of them undated," if looked.undated_papers else ""
    looked_through = f"I looked through {count}{undated} of {meetings}{span} and found nothing that answers this."
    return f"{looked_through} {why or _meetings_held(query, papers) or 'The papers held do not say.'}"


def _meetings_held(query: Query, papers: Sequence[Paper]) -> str:
    """Where the meeting asked about is not held: which of its committee are, the nearest in time."""
    asked = [period for period in query.periods if period.is_exact] if asks_of_meeting(query) else []
    kept = [paper.identity for paper in allowed(papers, query)]
    of_these = {one for one in kept if one.meeting_date and one.committee in (query.committees or {one.committee})}
    days = sorted({one.meeting_date for one in of_these if one.meeting_date})
    if not asked or not days or any(period.start <= moment <= period.end for moment in days for period in asked):
        return ""
    nearest = sorted(sorted(days, key=lambda moment: abs((moment - asked[0].start).days))[:MEETINGS_NAMED])
    body = f" of {query.committees[0]}" if len(query.committees) == 1 else ""
    listed = " and ".join(filter(None, (", ".join(map(day, nearest[:-1])), day(nearest[-1]))))
    verb = "is" if len(nearest) == 1 else "are"
    undated = any(one.meeting_date is None and may_be_of(one, period) for one in kept for period in asked)
    none = f"No paper{body} of that date" if undated else f"No paper of a meeting{body} then"
    return f"{none} is held; the nearest held {verb} of {listed}."
