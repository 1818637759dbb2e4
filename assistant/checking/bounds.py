"""A number that the run gives as a floor or a ceiling is one in the statement too."""

import re
from collections.abc import Iterator

from assistant.verification.nouns import Evidence, Figure, Finding, Text
from assistant.verification.numerals import durations, same

_FLOOR = re.compile(
    r"\b(?:at least|no (?:fewer|less) than|not less than|a minimum(?: of)?|minimum(?: of)?|more than|over|above"
    r"|exceed(?:s|ed|ing)?"
    r"|upwards of|in excess of)\s*(?:an?\s+)?$",
    re.I,
)
_CEILING = re.compile(
    r"\b(?:at most|up to|no more than|not more than|a maximum(?: of)?|maximum(?: of)?|as (?:much|many) as"
    r"|fewer than|less than|under"
    r"|below|nearly|almost|limited to)\s*(?:an?\s+)?$",
    re.I,
)
_OR_MORE = re.compile(r"\s*(?:[\w%-]+\s+){0,2}or (?:more|over|above|older)\b|\s*\+", re.I)
_OR_LESS = re.compile(r"\s*(?:[\w%-]+\s+){0,2}or (?:less|fewer|under|below|younger)\b", re.I)
_CLOSE = re.compile(r"(?:nearly|almost|over|under|above|below)\s*(?:an?\s+)?$", re.I)
_CAN = re.compile(r"\b(?:can|could|able|may|might|allow\w*)\b", re.I)
_SIDE = {"floor": "at least", "ceiling": "at most"}


def check(said: Text, evidence: Evidence) -> Iterator[Finding]:
    """A finding for each number that both give and only one bounds."""
    lasting = durations(said.words)
    for figure in said.figures:
        theirs = [_bound(evidence.run, other) for other in evidence.run.figures if same(figure, other)]
        mine = _bound(said, figure)
        if not theirs or mine in theirs or any(start <= figure.start < start + 3 for start in lasting):
            continue
        opposed = bool(mine) and any(theirs)
        loose = _is_close(said, figure) or any(_is_close(evidence.run, other) for other in evidence.run.figures)
        allowed = mine == "ceiling" and _CAN.search(evidence.run.words)
        weight = 1.0 if opposed or not (loose or allowed) else 0.3
        reason = f"'{_SIDE[mine]}' is not in the passage" if mine else f"the passage says '{_SIDE[theirs[0]]}'"
        yield Finding(reason=f"{reason} of {said.raw(figure)}", contradicts=True, by_wording=True, weight=weight)


def _bound(text: Text, figure: Figure) -> str:
    before, after = text.words[max(0, figure.start - 24) : figure.start], text.words[figure.end : figure.end + 40]
    if _FLOOR.search(before) or _OR_MORE.match(after):
        return "floor"
    return "ceiling" if _CEILING.search(before) or _OR_LESS.match(after) else ""


def _is_close(text: Text, figure: Figure) -> bool:
    """Whether the bound only says that the number is rough."""
    return bool(_CLOSE.search(text.words[max(0, figure.start - 24) : figure.start]))
