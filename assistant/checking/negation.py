"""What the run denies the statement denies, and the other way round."""

import re
from collections.abc import Iterator

from assistant.verification.alignment import found
from assistant.verification.nouns import Evidence, Finding, Text
from assistant.verification.scopes import Scope, scopes, shared, stems

_NOT = re.compile(
    r"\b(?:not|no(?! longer than| later than| more than| less than| fewer than|\.\s?\d)|never|none|nobody"
    r"|nothing|neither|nor"
    r"|without|cannot|\w+n['’]t|no longer|failed to|fails to|fail to|failure to|refus(?:ed|es|e|ing) to"
    r"|unable to|declin(?:ed|es|e) to"
    r"|lack(?:s|ed|ing)?|absence of|free of|ruled out|rules out|denie[sd]|deny)\b"
    r"|\bnot\b(?! only)",
    re.I,
)
# What one text denies and the other seems not to may be denied there in other words.
LIKELY = 0.45
# A statement that denies, beside a run without a negative word, is told from more than single words.
ALONE = 0.4
_NEGATIVE = re.compile(
    r"\b(?:un\w{4,}|in(?:ability|sufficient|adequate|complete)|empty|vacan\w+|absen\w+|silent|exclu\w+"
    r"|exempt\w*|short(?:age)?|less|rather|instead"
    r"|reject\w*|withdr\w+|dismiss\w*|oppos\w+|against|stop\w*|end(?:ed|s)?|clos\w+|lost|loss|leav\w+|left|only"
    r"|few(?:er)?|rare\w*"
    r"|hardly|barely|scarcely|avoid\w*|prevent\w*|yet|until|still|remain\w*|miss\w*|gap|weak|doubt\w*|want of"
    r"|delay\w*|defer\w*|ban\w*)\b",
    re.I,
)
NEAR = 2


def check(said: Text, evidence: Evidence) -> Iterator[Finding]:
    """A finding where a word that both have is denied in one only."""
    mine, theirs = list(scopes(said, _NOT)), list(scopes(evidence.run, _NOT))
    for scope in _denied_only(mine, theirs, evidence.run):
        weight = LIKELY if _left_over(theirs, mine) else 1.0
        yield Finding(reason=f"'{scope.cue}' is not in the passage", contradicts=True, by_wording=True, weight=weight)
    if mine and not theirs and not _NEGATIVE.search(evidence.run.words):
        yield Finding(reason=f"'{mine[0].cue}' is not in the passage", contradicts=True, weight=ALONE)
    for scope in _denied_only(theirs, mine, said):
        weight = LIKELY if _left_over(mine, theirs) else 1.0
        yield Finding(reason=f"the passage says '{scope.cue}'", contradicts=True, by_wording=True, weight=weight)


def _denied_only(cues: list[Scope], others: list[Scope], text: Text) -> Iterator[Scope]:
    """The cues whose nearest words the other text has, denied an even number of times more or less often."""
    words = stems(text)
    for scope in cues:
        near = [stem for stem in scope.stems[:NEAR] if found(stem, words)]
        if (
            near
            and len(near) >= min(NEAR, len(scope.stems))
            and all(_differs(stem, cues, others, text) for stem in near)
        ):
            yield scope


def _differs(stem: str, cues: list[Scope], others: list[Scope], text: Text) -> bool:
    """Whether a word is denied in the one text and stands affirmed in the other."""
    mine, theirs = _times(stem, cues), _times(stem, others)
    stands = sum(found(stem, frozenset((token.stem,))) > 0 for token in text.tokens if token.stem)
    return mine % 2 != theirs % 2 and (not theirs or stands <= 1)


def _times(stem: str, cues: list[Scope]) -> int:
    return sum(found(stem, frozenset(scope.stems)) > 0 for scope in cues)


def _left_over(cues: list[Scope], others: list[Scope]) -> bool:
    """Whether something is denied that the other text may deny in other words."""
    denied = frozenset(stem for scope in others for stem in scope.stems)
    return any(not shared(scope, denied) for scope in cues)
