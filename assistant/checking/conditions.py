"""What the run makes depend on something the statement does not say outright, and the other way round."""

import re
from collections.abc import Iterator

from assistant.verification.clauses import clauses
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


def check(said: Text, evidence: Evidence) -> Iterator[Finding]:
    """A finding where what the run makes depend is said to be so in any case, or a condition is added or left out."""
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
