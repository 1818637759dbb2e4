"""What the run holds to be possible, proposed or required is not made more or less of."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from assistant.verification.clauses import Clause, clauses
from assistant.verification.force import chances, duties
from assistant.verification.nouns import Evidence, Finding, Text
from assistant.verification.scopes import REACH, Scope, scopes, shared, stems

CUES: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "possible": re.compile(
            r"\b(?:may(?! \d| not)|might|could|can|(?:un)?able to|possibly|perhaps|maybe|possible"
            r"|potential(?:ly)?|option)\b"
        ),
        "planned": re.compile(
            r"\b(?:should|ought|propos(?:e|ed|es|als?)|recommend(?:ed|s)|suggest(?:ed|s)|expect(?:ed|s)"
            r"|plan(?:ned|s to)|intend\w*"
            r"|intention|aim(?:s|ed)|hop(?:e|es|ed)|likely|probabl[ey]|anticipat\w+|due|would like|wish(?:ed"
            r"|es)|scheduled"
            r"|set (?:to|for)|meant|in principle|draft)\b",
            re.I,
        ),
        "will": re.compile(r"\b(?:will|would|shall|'ll|going to|(?:is|are|was|were) to|to be)\b"),
        "must": re.compile(
            r"\b(?:must|shall|required?|requires|requirement|have to|has to|had to|need(?:s|ed)?(?! not)"
            r"|obliged?|duty|compulsory|mandatory"
            r"|legally|certain to)\b",
            re.I,
        ),
        "free": re.compile(
            r"\b(?:need not|needn['’]t|(?:not|n['’]t) (?:have to|need(?:ed)? to|required|obliged)|optional)\b", re.I
        ),
    }
)
_GROUPS = (
    ("may", "might", "could", "can", "would be able to", "is able to", "are able to", "were able to"),
    ("must", "has to", "have to", "had to", "need to", "needs to", "needed to", "is required to", "are required to"),
    ("will", "would", "is to", "are to", "was to", "were to", "shall"),
    ("should", "ought to"),
    ("need not", "does not have to", "do not have to"),
    ("is certain to", "are certain to"),
    ("is expected to", "was expected to", "were expected to", "are expected to", "is proposed to", "was hoped to"),
)
# "could book", "would be booked"; "should open", "is expected to open".
_ABLE, _EXPECTED = frozenset({"could", "can", "would", "will"}), {3, 6}
_HELPING = re.compile(rf"\b(?:{'|'.join(cue for group in reversed(_GROUPS) for cue in group)})\b(?! \d)", re.I)
# What a statement may make of what the run says of the same words.
KEPT = MappingProxyType(
    {
        "possible": frozenset({"possible", "planned"}),
        "planned": frozenset({"planned", "possible", "will"}),
        "must": frozenset({"must", "will", "planned"}),
        "will": frozenset({"will", "planned", "must", "plain"}),
        "free": frozenset({"free", "possible"}),
    }
)
# What a statement says of words must have been said of them like this.
FROM = MappingProxyType(
    {
        "possible": frozenset({"possible", "planned", "free"}),
        "must": frozenset({"must", "planned"}),
        "free": frozenset({"free"}),
        "will": frozenset({"will", "planned", "must", "plain"}),
    }
)
# Being able to and having a wish are often said in other words.
PLAIN, SOFT = 0.6, 0.2


def check(said: Text, evidence: Evidence) -> Iterator[Finding]:
    """A finding where words that both have are held more or less surely in the statement."""
    yield from _by_clause(said, evidence.run)
    yield from _by_force(said, evidence.run)
    turned = list(_turned(said, evidence.run))
    if turned:
        yield from turned
        return
    mine, theirs = _classes(said), _classes(evidence.run)
    words, held = stems(said), stems(evidence.run)
    for name in ("possible", "must", "free", "planned"):
        for scope in theirs.get(name, ()):
            if name in mine or mine.keys() & KEPT[name] or not _taken_over(scope, words):
                continue
            weight = PLAIN if name in ("possible", "free") and scope.cue in _PLAIN else SOFT
            yield Finding(reason=f"the passage says '{scope.cue}'", contradicts=True, by_wording=True, weight=weight)
    for name, allowed in FROM.items():
        for scope in mine.get(name, ()):
            if not theirs.keys() & allowed and "plain" not in allowed and _taken_over(scope, held):
                weight = PLAIN if scope.cue in _PLAIN else SOFT
                yield Finding(
                    reason=f"'{scope.cue}' is not in the passage", contradicts=True, by_wording=True, weight=weight
                )


_PLAIN = frozenset(
    {"may", "might", "could", "must", "need not", "possibly", "perhaps", "maybe", "certain to", "required"}
)


# What is held for sure, what is open, and all that leaves something open in whatever words.
_SURE = re.compile(r"\b(?:will(?! probably| likely| perhaps)|certain(?:ly)?|definitely|must|surely|guarantee[sd]?)\b")
_OPEN = re.compile(r"\b(?:may(?! \d| not)|might|possibly|perhaps|maybe)\b")
_LEFT_OPEN = re.compile(
    r"\b(?:(?-i:may)(?! \d)|might|could|can|possib\w+|perhaps|maybe|potential\w*|likely|probabl\w+|expect\w*"
    r"|hop(?:e[sd]?|ing)|propos\w*|recommend\w*|suggest\w*|inten\w*|aim\w*|plan(?:s|ned)?|should|consider\w*|option\w*|able|unless|if|provided"
    r"|subject to|look\w* (?:at|into)|whether|doubt\w*|up to|allow\w*|free to|permit\w*|fear\w*|risk\w*|promise it)\b",
    re.I,
)
_SETTLED = re.compile(
    r"\b(?:will|would|shall|must|have to|has to|had to|need(?:s|ed)?|requir\w*|is to|are to|was to|were to|to be"
    r"|be (?!able)\w+(?:ed|en)|resolved|agreed|decided|undert\w+|promis\w+|certain\w*|duty|obliged)\b",
    re.I,
)
NEAR = 0.35


def _by_clause(said: Text, run: Text) -> Iterator[Finding]:
    """A finding for each clause that settles what the run's sentence leaves open, or opens what it settles."""
    for clause in clauses(said, run):
        if clause.share < NEAR:
            continue
        sure, left = _SURE.search(clause.words), _OPEN.search(clause.words)
        if sure and _LEFT_OPEN.search(clause.beside) and not _SETTLED.search(clause.beside):
            yield Finding(reason=f"'{sure.group()}' is not in the passage", contradicts=True)
        if left and not _LEFT_OPEN.search(clause.beside):
            yield Finding(reason=f"'{left.group()}' is not in the passage", contradicts=True)


# What a statement makes of a duty, and what of the run's it may stand on; what it makes of a chance likewise.
_DUTY_FROM = MappingProxyType(
    {
        "required": frozenset({"required"}),
        "free": frozenset({"free", "permitted"}),
        "forbidden": frozenset({"forbidden"}),
        "permitted": frozenset({"permitted", "free"}),
    }
)
_CHANCE_FROM = MappingProxyType(
    {
        "certain": frozenset({"certain", "promised"}),
        "doubtful": frozenset({"doubtful", "possible"}),
    }
)
# A clause of which the run's sentence has this share tells of the same thing.
SAME = 0.4
_BOUND = re.compile(r"\b(?:only|unless|without|except|until|if|provided|subject to|before|once)\b", re.I)
_DENIED = re.compile(r"\b(?:not|no|never|nobody|none|nor|\w+n['’]t|without|miss|fail|late|delay\w*|after)\b", re.I)
# "Would" is said in reports of what will be and of what could be.
_COULD, _WILL = re.compile(r"\bcould\b(?! not)", re.I), re.compile(r"\b(?:will|shall|is going to|are going to)\b", re.I)


def _by_force(said: Text, run: Text) -> Iterator[Finding]:
    """A finding for each clause that binds, frees, forbids or is sure where the run's sentence does something else."""
    for clause in clauses(said, run):
        if clause.share < SAME:
            continue
        for told, allowed in ((duties, _DUTY_FROM), (chances, _CHANCE_FROM)):
            mine, theirs = told(clause.words), told(clause.beside)
            for name, words in mine.items():
                if theirs and name in allowed and not allowed[name] & theirs.keys() and not _same_bounds(said, clause):
                    other = next(iter(theirs.values()))
                    yield Finding(reason=f"'{words}' is '{other}' in the passage", contradicts=True)
        surely, doubted = _WILL.search(clause.words), chances(clause.beside).get("doubtful")
        if surely and doubted and set(chances(clause.words)) == {"future"} and not _doubts(clause.words):
            yield Finding(reason=f"'{surely.group().lower()}' is '{doubted}' in the passage", contradicts=True)
        could, will = _COULD.search(clause.words), _WILL.search(clause.beside)
        if could and will and not _LEFT_OPEN.search(clause.beside):
            yield Finding(
                reason=f"'{could.group().lower()}' is '{will.group().lower()}' in the passage", contradicts=True
            )


def _doubts(words: str) -> bool:
    """Whether a clause denies what will be, which is near to doubting it."""
    return bool(_DENIED.search(words))


def _same_bounds(said: Text, clause: Clause) -> bool:
    """Whether both allow one thing in one case alone: "may only if", "may not unless"."""
    return bool(_BOUND.search(said.words) and _BOUND.search(clause.beside))


def _turned(said: Text, run: Text) -> Iterator[Finding]:
    """A finding for each verb that stands in both under another helping verb."""
    others = [scope for scope in scopes(run, _HELPING) if scope.stems]
    for scope in scopes(said, _HELPING):
        near = frozenset(scope.stems)
        kin = [other for other in others if _is_kin(other, near)]
        if kin and not any(_group(scope.cue) == _group(other.cue) for other in kin):
            close = {scope.cue, kin[0].cue} <= _ABLE or {_group(scope.cue), _group(kin[0].cue)} == _EXPECTED
            reason = f"'{scope.cue}' is '{kin[0].cue}' in the passage"
            yield Finding(reason=reason, contradicts=True, by_wording=True, weight=SOFT if close else 1.0)


def _is_kin(scope: Scope, near: frozenset[str]) -> bool:
    return shared(scope, near) >= 2 and shared(scope, near) * 2 >= min(len(scope.stems), len(near))


def _group(cue: str) -> int:
    return next(at for at, group in enumerate(_GROUPS) if cue in group)


def _classes(text: Text) -> dict[str, list[Scope]]:
    found = {name: list(scopes(text, cues)) for name, cues in CUES.items()}
    return {name: some for name, some in found.items() if some}


def _taken_over(scope: Scope, words: frozenset[str]) -> bool:
    """Whether most of what a cue speaks of stands in the other text."""
    return bool(scope.stems) and shared(scope, words) >= max(1, (min(REACH, len(scope.stems)) + 1) // 2)
