"""Several meetings or papers that fit a question equally, and the question back (pure).

Two places are look-alikes where the best of each says the like of the other: nearly the same words or row with other
figures, or what the same item came to; where each holds just those words of the question that the other holds; and
where no time, quarter, body or item of the question tells them apart.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.answers import Candidate, Period, Query, Wanted
from assistant.citing import TYPE_NAMES, meeting_name
from assistant.evidence.scoring import shows
from assistant.evidence.units import Unit
from assistant.understanding.almanac import NAMES
from assistant.understanding.lexicon import alternatives
from assistant.understanding.origins import BODY_KINDS
from assistant.understanding.quarters import quarters
from assistant.understanding.words import is_frame, stem, stems
from ingest.papers import Kind

MOST = 4
# The share of the best one's likelihood that another must reach, and where only an item's number is asked about.
CLOSE, CLOSE_ITEM = 0.8, 0.5
# The share of words that are the same: of two wordings, of two titles, of what is said twice.
SAME_WORDS, SAME_TITLE, SAID_TWICE = 0.6, 0.6, 0.8
# What is shorter is a season, a quarter or a month: it tells one of a series.
HALF_A_YEAR = timedelta(days=180)
# Words at the least from which a wording can be like another.
FEWEST = 3
_MONTHS = frozenset(
    stem(month)
    for month in "january february march april may june july august september october november december".split()
)
# Of what only says which of a series a paper is.
_SERIES = _MONTHS | frozenset(
    stem(word)
    for word in """quarter first second third fourth annual half year end progress update position report
    outturn item minutes meeting held""".split()
)
_VALUES = (Wanted.AMOUNT, Wanted.PER_CENT, Wanted.COUNT, Wanted.DATE, Wanted.PERSON)
_DECIDED = (Kind.DECISION, Kind.ACTION)
_SEVERAL = (Wanted.COMPARISON, Wanted.HISTORY)
# The question itself says which: the newest, the first, or all of them.
_TELLS = re.compile(
    r"\b(?:latest|newest|most recent(?:ly)?|current(?:ly)?|last|now|today|first|earliest|original(?:ly)?|next|previous"
    r"|ever|always|so far|each|every|all|any|both|when|which (?:meeting|report|paper|year|quarter|committee)"
    r"|final(?:ly)?|in the end|eventually|revised|corrected|two|three|twice|again|since|until|still|already)\b",
    re.I,
)
_NUMBER = re.compile(r"\d[\d,.]*(?<![,.])")
_MONTH = re.compile(rf"\b(?:{NAMES.replace('may', '(?-i:May)').replace('mar(?:ch)?', '(?-i:Mar(?:ch)?)')})\b", re.I)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SENTENCE = re.compile(r"(?<=[.;])\s+")
_FIGURES = re.compile(r"[\d£%.,/+−–-]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookalike:
    """One of several places that a question may mean, by the unit that says it best; `index` is that unit's."""

    index: int
    unit: Unit
    name: str

    @property
    def candidate(self) -> Candidate:
        """What the conversation keeps of it."""
        return Candidate(name=self.name)


def ask_back(found: Sequence[Lookalike]) -> str | None:
    """The question back, if there is one to ask."""
    if not found:
        return None
    names = [one.name for one in found]
    return f"Which of these do you mean: {'; '.join(names[:-1])}; or {names[-1]}?"


def lookalikes(query: Query, units: Sequence[Unit], likely: Sequence[float]) -> tuple[Lookalike, ...]:
    """The places that fit a query equally, newest first, MOST at most; none where one is meant or clearly better.

    `likely` is how likely each unit answers, of any scale above zero; the units are of any order.
    """
    if not units or _tells(query):
        return ()
    held = _of_kind([index for index, unit in enumerate(units) if _may_be_meant(unit, query)], units, query)
    order = sorted(held, key=lambda index: -likely[index])
    if not order or not (_asked(units[order[0]], query) or query.items):
        return ()
    best = units[order[0]]
    close = CLOSE_ITEM if _only_an_item(query) else CLOSE
    found = [order[0]]
    for index in order:
        near = likely[index] >= close * likely[order[0]] and _rivals(best, units[index], query)
        if near and not any(_one_meeting(units[index], units[other]) for other in found):
            found.append(index)
    return _told_apart(found, units, query)


def _tells(query: Query) -> bool:
    """Whether the question says itself which meeting it means, or that it means several."""
    exact = any(period.is_exact or period.end - period.start < HALF_A_YEAR for period in query.periods)
    exact = exact or bool(_MONTH.search(query.question))
    several = bool(set(query.wanted) & set(_SEVERAL)) or len(query.quarters) > 1 or len(query.periods) > 1
    return exact or several or bool(query.quarters) or bool(_TELLS.search(query.question)) or bool(query.cited)


def _of_kind(held: Sequence[int], units: Sequence[Unit], query: Query) -> list[int]:
    """Those that hold the kind of answer asked for first, a decision or a value; all where none does."""
    first = query.wanted[0]
    if first in (Wanted.DECISION, Wanted.ACTION):
        fits = [index for index in held if units[index].kind in _DECIDED]
    elif first in _VALUES:
        fits = [index for index in held if shows(units[index], first)]
    else:
        fits = []
    return fits or list(held)


def _only_an_item(query: Query) -> bool:
    """Whether a question names an item by number and hardly any subject: "what happened at item 5?"."""
    return bool(query.items) and not [word for word in _subject(query) if word not in query.items]


def _subject(query: Query) -> list[str]:
    own = {stem(word) for body in (*query.committees, *query.councils) for word in stems(body)} | BODY_KINDS | _MONTHS
    return [word for word in stems(query.text) if not is_frame(word) and word not in own]


def _may_be_meant(unit: Unit, query: Query) -> bool:
    """Whether nothing that the question names is against a unit; what is not known of its paper is not."""
    known = unit.paper.identity
    if query.committees and known.committee and known.committee not in query.committees:
        return False
    if query.councils and known.council and known.council not in query.councils:
        return False
    if query.items and unit.item_number not in query.items:
        return False
    return not query.periods or any(_within(unit, period) for period in query.periods)


def _within(unit: Unit, period: Period) -> bool:
    day = unit.paper.identity.meeting_date
    return day is None or period.start <= day <= period.end or bool(_years(unit) & _years_of(period))


def _years(unit: Unit) -> frozenset[str]:
    return frozenset(_YEAR.findall(f"{unit.words} {unit.around}"))


def _years_of(period: Period) -> frozenset[str]:
    return frozenset((str(period.start.year), str(period.end.year)))


def _one_meeting(one: Unit, other: Unit) -> bool:
    """Whether two units are of papers of one meeting, as far as is known."""
    mine, yours = one.paper.identity, other.paper.identity
    if one.paper.source == other.paper.source:
        return True
    if mine.meeting_date is None or mine.meeting_date != yours.meeting_date:
        return False
    bodies = ((mine.council, yours.council), (mine.committee, yours.committee))
    return all(not ours or not theirs or ours.casefold() == theirs.casefold() for ours, theirs in bodies)


def _rivals(best: Unit, other: Unit, query: Query) -> bool:
    """Whether another unit says the like of the best of another meeting, and holds as much of the question."""
    asked = frozenset(year for period in query.periods for year in _years_of(period))
    if _one_meeting(best, other) or _years(best) & asked != _years(other) & asked:
        return False
    if _only_an_item(query):
        return True
    if _shares_answer(best, other, query):
        return False
    one, two = _point(best, query), _point(other, query)
    held = _asked(best, query), _asked(other, query)
    if held[0] != held[1]:
        return len(held[0] ^ held[1]) <= 1 and len(held[0] & held[1]) > 1 and _of_series(best, other, query)
    return _like_words(best, other, one, two) or _like_outcomes(best, other) or _of_series(best, other, query)


def _point(unit: Unit, query: Query) -> str:
    """The sentence of a unit that holds most of the question."""
    asked = frozenset(_subject(query))
    return max(_sentences(unit), key=lambda piece: len(asked & set(stems(piece))))


def _sentences(unit: Unit) -> list[str]:
    """The sentences of a unit, none of them empty; a row is one."""
    split = [] if unit.kind is Kind.TABLE_ROW else [piece for piece in _SENTENCE.split(unit.words) if piece.strip()]
    return split or [unit.words]


def _shares_answer(one: Unit, other: Unit, query: Query) -> bool:
    """Whether a sentence that holds words of the question stands in both units, so that either answers."""
    asked = frozenset(_subject(query))
    mine, yours = ([piece for piece in _sentences(unit) if asked & set(stems(piece))] for unit in (one, other))
    return any(_says_the_same(first, second) for first in mine for second in yours)


def _says_the_same(one: str, two: str) -> bool:
    """Whether two sentences give the same figures in nearly the same words, so that either answers."""
    first, second = _wording(one), _wording(two)
    same = sorted(_NUMBER.findall(one)) == sorted(_NUMBER.findall(two))
    return same and len(first & second) >= SAID_TWICE * len(first | second)


def _asked(unit: Unit, query: Query) -> frozenset[str]:
    """The words of the question's subject that a unit holds, in itself or around it."""
    inside = set(stems(f"{unit.words} {unit.around}"))
    return frozenset(word for word in _subject(query) if {word, *alternatives(word)} & inside)


def _like_words(best: Unit, other: Unit, one: str, two: str) -> bool:
    """Whether two units have nearly the same words, figures and times aside; a row must be the same row."""
    rows = [unit.kind is Kind.TABLE_ROW for unit in (best, other)]
    if rows[0] != rows[1] or (all(rows) and _first_cell(best) != _first_cell(other)):
        return False
    first, second = _wording(one), _wording(two)
    shared = len(first & second)
    return shared >= FEWEST and shared >= SAME_WORDS * len(first | second)


def _wording(words: str) -> frozenset[str]:
    return frozenset(word for word in stems(_FIGURES.sub(" ", words)) if word not in _MONTHS and not word[0].isdigit())


def _first_cell(row: Unit) -> frozenset[str]:
    text = row.paper.text[row.span.start : row.span.end].lstrip("| ")
    return frozenset(stems(re.split(r"[\t|]", text)[0]))


def _like_outcomes(one: Unit, other: Unit) -> bool:
    """Whether two units tell what came of items of like titles, or was recommended under them."""
    kinds = {one.kind, other.kind}
    if not (kinds <= set(_DECIDED) or kinds == {Kind.RECOMMENDATION}):
        return False
    first, second = _title(one), _title(other)
    return bool(first & second) and len(first & second) >= SAME_TITLE * min(len(first), len(second))


def _of_series(one: Unit, other: Unit, query: Query) -> bool:
    """Whether two units hold figures for what is asked under items of one title, at two times."""
    asked = frozenset(_subject(query))
    near = [len(asked & set(stems(unit.words))) > 1 and bool(_NUMBER.search(unit.words)) for unit in (one, other)]
    rows = {unit.kind is Kind.TABLE_ROW for unit in (one, other)}
    titles = _title(one), _title(other)
    return all(near) and rows == {False} and len(titles[0]) > 1 and titles[0] == titles[1]


def _title(unit: Unit) -> frozenset[str]:
    """The words of an item's title less what only says which of a series it is."""
    title = unit.paper.items[unit.item].title if unit.item is not None else ""
    return frozenset(word for word in stems(title) if word not in _SERIES and not word[0].isdigit())


def _told_apart(found: Sequence[int], units: Sequence[Unit], query: Query) -> tuple[Lookalike, ...]:
    if len(found) < 2:
        return ()
    newest = sorted(found, key=lambda index: units[index].paper.identity.meeting_date or date.min, reverse=True)[:MOST]
    names = list(_names([units[index] for index in newest], bool(query.items)))
    return tuple(
        Lookalike(index=index, unit=units[index], name=name) for index, name in zip(newest, names, strict=True)
    )


def _names(found: Sequence[Unit], by_item: bool) -> Iterator[str]:
    """A name for each: its meeting and quarter, and its item where that is not enough or is asked about."""
    meetings = [meeting_name(unit.paper.identity) for unit in found]
    short = [", ".join(filter(None, pair)) for pair in zip(meetings, map(_quarter, found), strict=True)]
    for unit, meeting, name in zip(found, meetings, short, strict=True):
        title = unit.paper.items[unit.item].title if unit.item is not None else TYPE_NAMES[unit.paper.paper_type]
        is_told = short.count(name) == 1 and unit.paper.identity.meeting_date and not by_item
        told = name if is_told else f"{meeting}, {title}"
        yield told[0].upper() + told[1:]


def _quarter(unit: Unit) -> str:
    title = unit.paper.items[unit.item].title if unit.item is not None else ""
    named = quarters(title)
    return f"quarter {named[0]}" if len(named) == 1 else ""
