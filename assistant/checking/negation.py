"""What the run denies the statement denies, and the other way round."""

import re
from collections.abc import Iterator

from assistant.verification.alignment import found, stems_of
from assistant.verification.clauses import clauses
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
# A clause of which the run's sentence has this share tells of the same thing.
SAME, CLOSE = 0.35, 0.65
# What denies without a word of denial: "the first Estonian to win", "taught at home until twelve".
_IMPLIED = re.compile(
    r"\b(?:un(?!der|it|ion|ivers|less|ique|anim)\w{3,}|in(?:ability|sufficient|adequate|complete)|empty|vacan\w+|absen\w+"
    r"|silent|exclu\w+|exempt\w*|short(?:age)?|instead|reject\w*|withdr\w+|dismiss\w*|oppos\w+|against|stop\w*|lost|avoid\w*"
    r"|prevent\w*|yet|miss\w*|gap|doubt\w*|delay\w*|defer\w*|ban\w*|first|before|alone|only|few|rare\w*|hardly|apart|except"
    r"|free|nominal|lapse\w*|fail\w*|refus\w*|declin\w*|deni\w*|deny|lack\w*|zero|nil|out)\b",
    re.I,
)


def check(said: Text, evidence: Evidence) -> Iterator[Finding]:
    """A finding where a word that both have is denied in one only."""
    mine, theirs = list(scopes(said, _NOT)), list(scopes(evidence.run, _NOT))
    yield from _by_clause(said, evidence.run, theirs)
    for scope in _denied_only(mine, theirs, evidence.run):
        weight = LIKELY if _left_over(theirs, mine) else 1.0
        yield Finding(reason=f"'{scope.cue}' is not in the passage", contradicts=True, by_wording=True, weight=weight)
    if mine and not theirs and not _NEGATIVE.search(evidence.run.words):
        yield Finding(reason=f"'{mine[0].cue}' is not in the passage", contradicts=True, weight=ALONE)
    for scope in _denied_only(theirs, mine, said):
        weight = LIKELY if _left_over(mine, theirs) else 1.0
        yield Finding(reason=f"the passage says '{scope.cue}'", contradicts=True, by_wording=True, weight=weight)


def _by_clause(said: Text, run: Text, theirs: list[Scope]) -> Iterator[Finding]:
    """A finding for each clause that denies what the run's sentence affirms, or affirms what is denied there."""
    for clause in clauses(said, run):
        mine = _NOT.search(clause.words)
        if mine and clause.share >= SAME and not _denies(clause.beside):
            yield Finding(reason=f"'{mine.group().lower()}' is not in the passage", contradicts=True)
        if mine or _denies(clause.words):
            continue
        words = stems_of(clause.words)
        for scope in theirs:
            near = [found(stem, words) > 0 for stem in scope.stems[:NEAR]]
            if near and near[0] and (all(near) or clause.share >= CLOSE) and scope.cue in clause.beside.lower():
                weight = 1.0 if clause.share >= SAME else LIKELY
                yield Finding(reason=f"the passage says '{scope.cue}'", contradicts=True, weight=weight)


def _denies(words: str) -> bool:
    return bool(_NOT.search(words) or _IMPLIED.search(words))


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
