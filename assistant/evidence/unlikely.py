"""What the reranker doubts, and one plain thing of the question is not where it comes nearest: then it is not there
(pure)."""

import re
from collections.abc import Callable

from assistant.answers import Query
from assistant.evidence.naming import names_none
from assistant.evidence.premises import did_not_happen
from assistant.evidence.shown import names_no_successor
from assistant.evidence.units import Unit
from assistant.evidence.untimely import may_be_of
from assistant.understanding.words import is_frame, stem, stems
from ingest.dates import MONTHS

# Below which chance the one thing that is missing tells.
OF_A_YEAR, DOUBTED, HARDLY = 0.3, 0.15, 0.1
_YEAR = re.compile(r"(?<![£$€\d,.])\b((?:19|20)\d\d)\b(?![,.]?\d)")
_CAPITAL = re.compile(r"(?<=[a-z0-9,;’'s]\s)[A-Z][a-z]{2,}\b")
_MONTH = re.compile("|".join(f"{month[:3]}(?:t|{month[3:]})?" for month in MONTHS), re.I)
# "Has the board had anything on ...": whether papers speak of a thing at all.
_ANYTHING = re.compile(
    r"\b(?:had|have|has|said|say|done|do|decided|agreed|heard|is there|was there|are there)\b[^?.;]{0,40}\banything\b"
    r"|^\W*(?:any|is there an?y?|has there been)\b[^?.;]{0,20}\b(?:report|paper|discussion|mention|decision|item)\b",
    re.I,
)


def not_there(text: str, query: Query, best: Unit, chance: float, has_subject: Callable[[], bool]) -> bool:
    """Whether a part of a question that stands alone is not answered, for its best unit is unlikely and lacks a thing.

    The thing is a year, a name, an event or any subject; or it is asked whether there is anything at all. `chance` is
    how likely the unit answers, 0 to 1.
    """
    if query.before or len(query.parts) > 1:
        return False
    if chance < OF_A_YEAR and _of_no_such_year(text, query, best):
        return True
    if chance < DOUBTED and (
        names_none(text, query, [best])
        or names_no_successor(text, best)
        or did_not_happen(text, best)
        or _ANYTHING.search(text)
    ):
        return True
    return chance < HARDLY and (_names_a_stranger(text, best) or not (_is_placed(query) or has_subject()))


def _of_no_such_year(text: str, query: Query, best: Unit) -> bool:
    """Whether a question names years, and a unit tells neither of these nor is of a meeting held then or the year
    after."""
    asked = {int(year) for year in _YEAR.findall(text)}
    told, held = f"{best.words} {best.around}", best.paper.identity.meeting_date
    if held is None and any(may_be_of(best.paper, period, query) for period in query.periods):
        return False
    near = {held.year, held.year - 1} if held else set()
    named = any(re.search(rf"{year}|[/–-]{year % 100:02d}\b|\b{year % 100:02d}[/–-]", told) for year in asked)
    return bool(asked) and not named and not asked & near


def _names_a_stranger(text: str, best: Unit) -> bool:
    """Whether a question names somebody or some place that the paper of a unit never does."""
    names = [name for name in _CAPITAL.findall(text) if not is_frame(stem(name)) and not _MONTH.fullmatch(name)]
    known = set(stems(f"{best.around} {best.paper.identity.committee or ''} {best.paper.identity.council or ''}"))
    return any(stem(name) not in known and not re.search(rf"\b{name}", best.paper.text) for name in names)


def _is_placed(query: Query) -> bool:
    """Whether a question names a meeting, a time, an item or a person, so that it needs no other subject."""
    return bool(query.periods or query.items or query.people or query.committees or query.quarters)
