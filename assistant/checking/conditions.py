"""What the run makes depend on something the statement does not say outright, and the other way round."""

import re
from collections.abc import Iterator

from assistant.verification.alignment import found, stems_of
from assistant.verification.clauses import clauses, parts
from assistant.verification.nouns import Evidence, Finding, Text

# What makes a matter depend on another; "asked if" does not, nor does "if possible".
_DEPENDS = (
    r"(?<!ask )(?<!asked )(?<!as )(?<!know )(?<!asking )(?<!wondered )if(?! (?:any|so|not|necessary|possible|needed)\b)"
    r"|unless|provid(?:ed|ing) that|provided (?:there|it|they|he|she)|subject to|on (?:the )?condition|conditional\w*"
    r"|conditions?|depend\w*|(?:as|so) long as|contingent|in case|(?:hinge|hang|hung|turn|rest)(?:s|d|ed)? on"
    r"|only (?:where|when|with|after|once|by)|not before|prerequisite|pre-condition|proviso"
)
_CONDITION = re.compile(rf"\b(?:{_DEPENDS})\b", re.I)
# What a run may say instead of a condition.
_LIKE_ONE = re.compile(
    rf"\b(?:{_DEPENDS}|if|should|must|only|requir\w*|need\w*|without|once|until|till|before|after|when|where|whether"
    r"|with the|following|pending|limited|exclusively|solely|restricted|other than|except|save)\b",
    re.I,
)
_REGARDLESS = re.compile(
    r"\b(?:unconditional(?:ly)?|without (?:any |further )?conditions?|no conditions?|regardless|irrespective"
    r"|whether or not|whatever|whichever|even if|even without|however (?:many|few|much|little|long|small"
    r"|large|late)|no matter|in any (?:case|event)|come what may|in all circumstances|under all circumstances)\b",
    re.I,
)
_ASSERTS = re.compile(
    r"\b(?:will|shall|would|(?:is|are|was|were) going to|(?:is|are) to (?:be)?)\b(?! (?:be able|like))", re.I
)
_STRICT = re.compile(
    r"\b(?:only if|only (?:where|when|with|after|once)|unless|subject to|on (?:the )?condition that|conditional on"
    r"|dependent on|depends on|depended on|provid(?:ed|ing) that)\b",
    re.I,
)
# A clause of which the run's sentence has this share tells of the same thing; a condition left out is told from more.
SAME, MOST = 0.4, 0.65


# What limits a whole sentence, and the sentences that tell what holds now or will: what was done was done.
_LIMITS = re.compile(
    r"(?<!ask )(?<!asked )(?<!as )(?<!know )(?<!asking )(?<!wondered )(?<!see )(?<!sure )(?<!even )(?<!only )"
    r"\b(?:(?:only )?if(?! (?:any|so|not|necessary|possible|needed)\b)|unless"
    r"|provid(?:ed|ing) (?:that|there|it|they|he|she)|subject to|on (?:the )?condition (?:that|of)"
    r"|only (?:where|when|with|after|once)|(?:as|so) long as)\b",
    re.I,
)
_HOLDS = re.compile(
    r"\b(?:may(?! \d)|can|cannot|must|will|shall|should|would|is|are|gets?|has|have)\b(?! (?:been|had)\b)", re.I
)
_WAS = re.compile(r"\b(?:was|were|had|did|asked|said|noted|wanted|thought|wondered|hoped)\b", re.I)
_DUTY = re.compile(r"\b(?:should|must|requir\w*|need\w*)\b", re.I)
# So much of a statement stands in what is limited, and of that in the statement, where they are one.
OF_IT, OF_THAT = 0.75, 0.6


def check(said: Text, evidence: Evidence) -> Iterator[Finding]:
    """A finding where what the run makes depend is said to be so in any case, or a condition is added or left out."""
    yield from _cut_short(said, evidence.run)
    loose, strict = _REGARDLESS.search(said.words), _STRICT.search(said.words)
    for clause in clauses(said, evidence.run):
        if clause.share < SAME:
            continue
        condition = _CONDITION.search(clause.beside)
        if loose and condition and not _REGARDLESS.search(clause.beside):
            yield _finding(f"the passage says '{condition.group().lower().strip()}'")
            return
        if strict and strict.group() in clause.words and not _LIKE_ONE.search(clause.beside):
            yield _finding(f"'{strict.group().lower()}' is not in the passage")
        if condition and clause.share >= MOST and _ASSERTS.search(clause.words) and not _LIKE_ONE.search(said.words):
            yield _finding(f"the passage says '{condition.group().lower().strip()}'")


def _finding(reason: str) -> Finding:
    return Finding(reason=reason, contradicts=True)


def _cut_short(said: Text, run: Text) -> Iterator[Finding]:
    """A finding where a statement is a sentence of the run without what limits it."""
    if _LIKE_ONE.search(_DUTY.sub("", said.words)) or _REGARDLESS.search(said.words):
        return
    mine = stems_of(said.words)
    for sentence in parts(run.words):
        for limit in _LIMITS.finditer(sentence):
            main, condition = _parted(sentence, limit)
            theirs, other = stems_of(main), stems_of(condition)
            is_one = _held(mine, theirs) >= OF_IT and _held(theirs, mine) >= OF_THAT
            if is_one and other and not _held(other, mine) and _HOLDS.search(main) and not _WAS.search(main):
                yield _finding(f"the passage says '{limit.group().lower()}'")
                return


def _parted(sentence: str, limit: re.Match[str]) -> tuple[str, str]:
    """What is limited and by what: the words before the limit, or those after its comma where it comes first."""
    before, after = sentence[: limit.start()], sentence[limit.end() :]
    if stems_of(before):
        return before, after
    condition, _, main = after.partition(",")
    return main, condition


def _held(stems: frozenset[str], among: frozenset[str]) -> float:
    return sum(found(stem, among) > 0 for stem in stems) / max(1, len(stems))
