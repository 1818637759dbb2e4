"""What a question takes for granted, where the papers say that it did not come about (pure)."""

import re
from collections.abc import Sequence

from assistant.evidence.asks import events, value_sought
from assistant.evidence.units import Unit

# "Why did they ...", "who was picked for ...": each takes it that they did.
_TAKES = re.compile(
    r"\bwhy\b|\bhow come\b|\bhow did\b[^?.;]{0,60}\bmanage to\b|\bon what grounds\b"
    r"|\bwhat (?:made|persuaded|convinced|led|prompted|drove|caused)\b"
    r"|\bwhat(?:['’]s| was| were) the reasons?\b|\bwho (?:got|moved|proposed|seconded)\b|\bwhen did\b|\bwhat year\b"
    r"|\bwho(?:['’]s| is| was| were| are) (?:on|in|picked|chosen|appointed)\b",
    re.I,
)
_NEGATED = re.compile(r"n['’]t\b|\b(?:not|never|instead|rather)\b", re.I)
_WHEN = re.compile(r"\bwhen(?:['’]s| is| are| was| were| will)\b", re.I)
# A question that itself speaks of a refusal is answered by one.
_DENIES = re.compile(
    r"n['’]t\b|\b(?:not?|never|instead|rather|against)\b"
    r"|\b(?:refus|reject|withdr|turn\w* down|oppos|drop|ditch|scrap|throw|threw)",
    re.I,
)
_ASKED_FOR = r"(?:recommendation|proposal|motion|amendment|request|application)s?"
_CAME_TO_NOTHING = re.compile(
    r"\b(?:be|was|were|been|is|are)\s+not\s+(?:\w+ )?(?:agreed|approved|accepted|supported|adopted|pursued)\b"
    r"|\bnot (?:agree|approve|accept|support)\b"
    rf"|\bwithdr(?:ew|awn)\b[^.;]{{0,40}}\b{_ASKED_FOR}\b"
    rf"|\b{_ASKED_FOR}\b[^.;]{{0,40}}\b(?:withdrawn|rejected|refused|lost|fell)\b",
    re.I,
)


_SECONDED = re.compile(r"\bwho\b[^?.;]{0,20}\bsecond(?:ed|er)\b", re.I)
_NO_SECONDER = re.compile(
    r"\b(?:no|not|without|want of|lack of|lacked|find|found)\b[^.;]{0,12}\bsecond(?:ed|er)\b", re.I
)
# "Who asked about ...?", "which member of the board raised ...?": somebody did.
_WHO_ASKED = re.compile(
    r"\b(?:who(?: else)?|which (?:(?:board |committee |cabinet )?members?|councillors?|cllrs?|officers?|directors?"
    r"|person)(?: (?:of|on) the \w+)?) (?:had )?"
    r"(?:asked|queried|questioned|raised|wanted to know|enquired|inquired|challenged|wondered)\b",
    re.I,
)
_ASKING = re.compile(
    r"\b(?:ask|quer(?:y|ied)|question|rais(?:e|ed|ing)\b|enquir|inquir|wonder|concern|sought|seek|request|challeng"
    r"|press(?:ed|ing)\b|doubt|suggest|repl(?:y|ied)|respon(?:d|se)|answer|comment|express|call(?:ed|ing)? (?:for|on)\b"
    r"|sa(?:y|id)\b|highlight|propos|offer|invit|urg(?:ed|ing)|want|object|remark|warn|wish|drew attention)|\?",
    re.I,
)
# The papers themselves say that somebody would not tell.
_NOT_TOLD = re.compile(
    r"\b(?:declin|refus)(?:ed|ing) to (?:say|give|comment|tell|name)\b"
    r"|\b(?:could|would|did) not (?:say|name|give (?:an?|any|the)"
    r" (?:figure|number|sum|date|name|details?|breakdown))\b|\bunable to (?:say|give|name)\b|\bwas not said\b",
    re.I,
)
_ASKS_WHAT_WAS_SAID = re.compile(r"\b(?:sa(?:y|id)|tell|told|answer|reply|replied|respon|declin|refus)\w*\b", re.I)


def nobody_seconded(text: str, near: Sequence[Unit]) -> bool:
    """Whether it is asked who seconded what the papers say nobody did."""
    if not _SECONDED.search(text):
        return False
    asked = [unit for unit in near if re.search(r"\bsecond(?:ed|er)\b", unit.words, re.I)]
    return bool(asked) and bool(_NO_SECONDER.search(asked[0].words))


def nobody_asked(text: str, best: Unit) -> bool:
    """Whether it is asked who asked or raised something, and in the unit that answers it best nobody says a word."""
    return bool(_WHO_ASKED.search(text)) and not _ASKING.search(best.words)


def would_not_tell(text: str, best: Unit) -> bool:
    """Whether what is asked is what somebody would not tell, as the unit that answers it best says."""
    sought = value_sought(text)
    given = sought is not None and sought.shows.search(best.words)
    return bool(_NOT_TOLD.search(best.words)) and not given and not _ASKS_WHAT_WAS_SAID.search(text)


def did_not_happen(text: str, best: Unit) -> bool:
    """Whether a question takes it that something happened, and the unit that answers it best tells of no such thing."""
    if _NEGATED.search(text) or not (_TAKES.search(text) or _WHEN.search(text)):
        return False
    return any(not event.shows.search(best.words) for event in events(text))


def came_to_nothing(text: str, near: Sequence[Unit]) -> bool:
    """Whether a question takes it that something was done, and the units nearest to it say that it was not."""
    if not _TAKES.search(text) or _DENIES.search(text):
        return False
    return any(_CAME_TO_NOTHING.search(unit.words) for unit in near)
