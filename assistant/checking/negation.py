"""What the run denies the statement denies, and the other way round."""

import re
from collections.abc import Iterator

from assistant.verification.alignment import found, stems_of
from assistant.verification.clauses import clauses
from assistant.verification.force import duties, without
from assistant.verification.nouns import Evidence, Finding, Text
from assistant.verification.opposites import agree_by_denial
from assistant.verification.reading import read
from assistant.verification.scopes import Scope, scopes, shared, stems

_NOT = re.compile(
    r"\b(?:not|no(?! longer than| later than| more than| less than| fewer than|\.\s?\d)|never|none|nobody"
    r"|nothing|neither|nor"
    r"|without|cannot|\w+n['’]t|no longer|failed to|fails to|fail to|failure to|refus(?:ed|es|e|ing) to"
    r"|unable to|declin(?:ed|es|e) to|unwilling to|reluctant to|forbidden|prohibited|barred from|yet to|still to(?= \w)"
    r"|(?:prevent|stopp|bann|discourag)ed (?:\w+ ){0,4}from"
    r"|(?:advis|warn|argu|recommend|decid|vot)ed against(?= \w+ing\b)"
    r"|lack(?:s|ed|ing)?|absence of|free of|ruled out|rules out|denie[sd]|deny)\b"
    r"|\bnot\b(?! only)",
    re.I,
)
# What one text denies and the other seems not to may be denied there in other words.
LIKELY = 0.45
# A statement that denies stands alone where neither the run has a negative word nor, so many characters around it, the
# passage a denial; where the passage has one, that may be what is meant.
ALONE, NEARBY, AROUND = 1.0, 0.4, 200
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
# "Cannot unless", "without ... not": one case is left, as in "only if".
_UNLESS = re.compile(
    r"\b(not|cannot|no|never|nobody|\w+n['’]t)(\b[^.;]{1,120}?\b)(unless|without|except|until)\b"
    r"|\b(unless|without|except|until)(\b[^.;]{1,120}?\b)(not|cannot|no|never|nobody|\w+n['’]t)\b",
    re.I,
)
# "If she is not elected" is "unless she is elected".
_IF_NOT = re.compile(r"\bif\b[^.;,]{1,60}?\b(?:not|no)\b", re.I)
# What is denied stands in the sentence before: "failed to do so".
_ELLIPSIS = re.compile(
    r"\b(?:not|n['’]t|never|failed to|refused to|declined to|unable to) (?:yet )?(?:do|done|did) (?:so|this|it)\b",
    re.I,
)
_ONLY = re.compile(r"\b(?:only|if|provided|once|after|subject to|condition|depend\w*|long as)\b", re.I)
# What is forbidden or left free is often said without a word of denial.
_WITHOUT_NOT = frozenset({"forbidden", "free"})
# A clause of which the run's sentence has this share tells of the same thing.
SAME, CLOSE = 0.35, 0.65
# Where each has so much of the other, both tell of one thing and nothing else.
WHOLE, MOST = 0.5, 0.6
# What denies without a word of denial: "the first Estonian to win", "taught at home until twelve".
_IMPLIED = re.compile(
    r"\b(?:un(?!der|it|ion|ivers|less|ique|anim)\w{3,}|in(?:ability|sufficient|adequate|complete)|empty|vacan\w+|absen\w+"
    r"|silent|exclu\w+|exempt\w*|short(?:age)?|instead|reject\w*|withdr\w+|dismiss\w*|oppos\w+|against|stop\w*|lost|avoid\w*"
    r"|prevent\w*|yet|miss\w*|gap|doubt\w*|delay\w*|defer\w*|ban\w*|first|before|alone|only|few|rare\w*|hardly|apart|except"
    r"|free|nominal|lapse\w*|fail\w*|refus\w*|declin\w*|deni\w*|deny|lack\w*|zero|nil|out|forbid\w*|prohibit\w*|optional|voluntar\w+)\b",
    re.I,
)


def check(said: Text, evidence: Evidence) -> Iterator[Finding]:
    """A finding where a word that both have is denied in one only."""
    said, run = _beyond_duties(_but_for_one_case(said, evidence.run), _but_for_one_case(evidence.run, said))
    mine, theirs = list(scopes(said, _NOT)), list(scopes(run, _NOT))
    yield from _by_clause(said, run, mine, theirs)
    if agree_by_denial(said.words, run.words):
        return
    for scope in _denied_only(mine, theirs, run):
        weight = LIKELY if _left_over(theirs, mine) else 1.0
        yield Finding(reason=f"'{scope.cue}' is not in the passage", contradicts=True, by_wording=True, weight=weight)
    if mine and not theirs and not _NEGATIVE.search(run.words):
        weight = NEARBY if _NOT.search(_around(evidence)) else ALONE
        yield Finding(reason=f"'{mine[0].cue}' is not in the passage", contradicts=True, weight=weight)
    for scope in _denied_only(theirs, mine, said):
        weight = LIKELY if _left_over(mine, theirs) else 1.0
        yield Finding(reason=f"the passage says '{scope.cue}'", contradicts=True, by_wording=True, weight=weight)


def _beyond_duties(said: Text, run: Text) -> tuple[Text, Text]:
    """Both texts without the wordings in which both forbid, or both leave free: "need not" is "optional"."""
    both = duties(said.words).keys() & duties(run.words).keys() & _WITHOUT_NOT
    return (read(without(said.words, both)), read(without(run.words, both))) if both else (said, run)


def _but_for_one_case(said: Text, run: Text) -> Text:
    """The first text without "not ... unless" where the other says "only if"."""
    words = _UNLESS.sub(_put_out, said.words) if _ONLY.search(run.words) else said.words
    if re.search(r"\bunless\b", run.words, re.I):
        words = _IF_NOT.sub(lambda match: " " * len(match.group()), words)
    return read(words)


def _put_out(match: re.Match[str]) -> str:
    """What stands between the two words of denial, as long as before."""
    first, between, last = match[1] or match[4], match[2] or match[5], match[3] or match[6]
    return f"{' ' * len(first)}{between}{' ' * len(last)}"


def _by_clause(said: Text, run: Text, mine: list[Scope], theirs: list[Scope]) -> Iterator[Finding]:
    """A finding for each clause that denies what the run's sentence affirms, or affirms what is denied there."""
    for clause in clauses(said, run):
        cue = _NOT.search(clause.words)
        if agree_by_denial(clause.words, clause.beside):
            continue
        if cue and clause.share >= SAME and not _denies(clause.beside) and not _ELLIPSIS.search(run.words):
            yield Finding(reason=f"'{cue.group().lower()}' is not in the passage", contradicts=True)
        if cue or _denies(clause.words):
            continue
        words = stems_of(clause.words)
        denied = _NOT.findall(clause.beside)
        if not mine and len(denied) == 1 and clause.share >= WHOLE and _held(clause.beside, words) >= MOST:
            yield Finding(reason=f"the passage says '{denied[0].lower()}'", contradicts=True)
        for scope in theirs:
            near = [found(stem, words) > 0 for stem in scope.stems[:NEAR]]
            if any(_times(stem, mine) for stem in scope.stems[:NEAR]):
                continue
            if near and near[0] and (all(near) or clause.share >= CLOSE) and scope.cue in clause.beside.lower():
                weight = 1.0 if clause.share >= SAME else LIKELY
                yield Finding(reason=f"the passage says '{scope.cue}'", contradicts=True, weight=weight)


def _around(evidence: Evidence) -> str:
    """The passage from a little before the run to a little after it."""
    return evidence.source.text[max(0, evidence.span.start - AROUND) : evidence.span.end + AROUND]


def _held(words: str, among: frozenset[str]) -> float:
    """The share of a sentence's content words that stand among others."""
    stems = stems_of(words)
    return sum(found(stem, among) > 0 for stem in stems) / max(1, len(stems))


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
