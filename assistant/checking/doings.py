"""What the run has still to come, as planned, proposed or possible, the statement does not tell as done."""

import re
from collections.abc import Iterator, Mapping

from assistant.understanding.words import stem
from assistant.verification.clauses import clauses
from assistant.verification.force import chances
from assistant.verification.nouns import Evidence, Finding, Text

# A clause of which the run's sentence has this share tells of the same thing.
SAME = 0.4
_HAS = re.compile(
    r"\b(?:has|have|had|was|were)(?: now| already| since| been| then| all| both)* (\w+)|(?<!\bbe )\b(\w{3,}ed)\b", re.I
)
_TO_COME = re.compile(
    r"\b(?:(?:expected|planned|due|likely|proposed|intended|scheduled|set|hope[sd]?|hoping|plan(?:s|ning)|promise[sd]?"
    r"|offer(?:s|ed)|agree[sd]|undert(?:ook|aken)|ask(?:ed|s)|recommend(?:s|ed)|yet|intends|aims|wish(?:es|ed)) to"
    r"|will|would|may|might|could|should)(?: not)?(?: be)? (\w+)",
    re.I,
)
# "It is recommended that the scheme be approved", unless that was then agreed.
_ASKED_FOR = re.compile(
    r"\b(?:recommend(?:s|ed)|propos(?:es|ed)|suggest(?:s|ed)|ask(?:s|ed)|request(?:s|ed)|moved)"
    r" that [^.;]{1,80}? be (\w+)",
    re.I,
)
_AGREED = re.compile(r"\b(?:resolved|agreed|decided|carried|accepted|unanimously)\b", re.I)
# A plan told in the present, in a sentence that tells of nothing past.
_AHEAD = re.compile(r"\b(?:is|are) (?:planned|expected|due|proposed|intended|scheduled|likely|hoped|yet)\b", re.I)
_PAST = re.compile(r"\b(?:was|were|has|have|had|did|came|went|began|took|gave)\b", re.I)


def check(said: Text, evidence: Evidence) -> Iterator[Finding]:
    """A finding for each clause that tells as done what the run's sentence has still to come."""
    for clause in clauses(said, evidence.run):
        if clause.share < SAME or chances(clause.words):
            continue
        coming, past = _coming(clause.beside), _done(clause.beside)
        verb = next((one for one in _done(clause.words) if one in coming and one not in past), None)
        ahead = _AHEAD.search(clause.beside)
        if verb:
            yield Finding(reason=f"the passage says '{coming[verb]}'", contradicts=True)
        elif ahead and _PAST.search(clause.words) and not _PAST.search(clause.beside):
            yield Finding(reason=f"the passage says '{ahead.group().lower()}'", contradicts=True)


def _done(words: str) -> list[str]:
    """The stems of what is told as done."""
    to_come = _coming(words)
    return [one for match in _HAS.finditer(words) if (one := stem(match[1] or match[2])) not in to_come]


def _coming(words: str) -> Mapping[str, str]:
    """The stems of what is still to come, each with the words that say so."""
    found = [*_TO_COME.finditer(words)]
    if not _AGREED.search(words):
        found += _ASKED_FOR.finditer(words)
    return {stem(match[1]): " ".join(match.group().lower().split())[-80:] for match in found}
