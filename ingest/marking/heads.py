"""What a heading of minutes opens: the vote to exclude the public, closed business, or open business again (pure)."""

import re
from enum import StrEnum

from ingest.marking import leaving, speech
from ingest.marking import lines as markings
from ingest.marking.marks import Scope, Verdict, plain
from ingest.marking.turns import Say, Turn, turns

_BRIEF = 16
_NUMBERED = re.compile(
    r"^(?:(?:agenda )?(?:item|minute)s?(?: no\.?)? )?[a-z]{0,4}[./ -]?\d{1,4}(?:[/.]\d{1,4})?[a-z]?"
    r"(?:\([a-z]\))?[.:)]? ?-? "
)
_CLOSED = re.compile(
    r"(?:to (?:consider|discuss|receive|take) |motion to (?:move|go) (?:in)?to |(?:any|the|all|other|move to"
    r"|moved to) )*"
    rf"(?:{leaving.SHUT}|in camera|(?:exempt|confidential|private|closed|part (?:2|ii|two|b))(?: and (?:exempt"
    rf"|confidential"
    r"|private))? (?:items?|business|sessions?|matters|parts?|sections?|meeting|discussion|reports?))"
    r"(?:$|(?= ?[-:(,]| (?:under|for|in|of|not|to|from|agenda|items?|session)\b).{0,80}$)"
)
_GOING = re.compile(
    rf"\b(?:in|into|to|enter(?:ing)?) {leaving.SHUT}$"
    r"|^confidential (?:[a-z]+ ){1,3}(?:matters?|items?|business|issues?)$"
    r"|\b(?:matters?|business|items?|reports?|issues?) (?:of|with|containing|that (?:are|is)) (?:an? )?(?:strictly )?"
    r"(?:confidential|exempt|private|sensitive)(?: nature| information| matters?)?$"
)
_EXCLUSION = re.compile(
    rf"\bexclu(?:sion|de|ding)\b.{{0,30}}?{leaving.WHO}|{leaving.WHO}.{{0,20}}\bexclu|^exclusion\W*$"
    r"|^(?:(?:motion|resolution|proposal|vote|procedural|to|of|on|for|the)\W+)*exclu(?:de|ding|sion)\W*$"
    r"|\bresolution to exclude|\badmission to meetings"
)
_OPEN = re.compile(
    rf"re-?admission(?: of {leaving.THE_PUBLIC}.*)?"
    rf"|return of {leaving.THE_PUBLIC}(?: (?:to|at|and) .*)?|(?:open|public) session"
)


class Head(StrEnum):
    """What a heading opens."""

    EXCLUSION = "exclusion"
    CLOSED = "closed"
    OPEN = "open"


def heading(text: str, *, sure: bool = True) -> Head | None:
    """What a heading opens, with its number or without; None where it speaks of anything else.

    A line of which it is not `sure` that it is a heading names the vote to exclude, and tells nothing of it.
    """
    numbered = _NUMBERED.match(plain(text))
    words = plain(text)[numbered.end() if numbered else 0 :].strip(" .:-()[]")
    if len(words.split()) > _BRIEF:
        return None
    told = turns(words)
    if _OPEN.fullmatch(words) or any(turn.say is Say.BACK for turn in told):
        return Head.OPEN
    if _EXCLUSION.search(words) if sure else _EXCLUSION.search(words) and speech.CAPTION.fullmatch(words):
        return None if speech.NOT_OUT.search(words) else Head.EXCLUSION
    closed = _CLOSED.match(words) or _GOING.search(words) or (numbered and sure and _is_marking(words))
    return Head.CLOSED if closed or (sure and any(map(_tells, told))) else None


def _tells(turn: Turn) -> bool:
    """Does a heading itself tell that the public goes: "The press and public left the meeting"?"""
    return turn.say is Say.OUT and turn.done


def _is_marking(words: str) -> bool:
    """Is the title of an item nothing but a marking: "7. Private and confidential"?"""
    told = (one for one in markings.of_line(words) if one.verdict is Verdict.EXEMPT)
    return any(one.scope in (Scope.LINE, Scope.ONWARD) for one in told)
