"""What a question takes for granted, where the papers say that it did not come about (pure)."""

import re
from collections.abc import Sequence

from assistant.evidence.units import Unit

# "Why did they ...", "who was picked for ...": each takes it that they did.
_TAKES = re.compile(
    r"\bwhy\b|\bhow come\b|\bon what grounds\b|\bwhat (?:made|persuaded|convinced|led|prompted|drove|caused)\b"
    r"|\bwhat(?:['’]s| was| were) the reasons?\b|\bwho (?:got|moved|proposed|seconded)\b|\bwhen did\b|\bwhat year\b"
    r"|\bwho(?:['’]s| is| was| were| are) (?:on|in|picked|chosen|appointed)\b",
    re.I,
)
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


def came_to_nothing(text: str, near: Sequence[Unit]) -> bool:
    """Whether a question takes it that something was done, and the units nearest to it say that it was not."""
    if not _TAKES.search(text) or _DENIES.search(text):
        return False
    return any(_CAME_TO_NOTHING.search(unit.words) for unit in near)
