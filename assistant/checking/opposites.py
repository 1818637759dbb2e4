"""What the run says of a matter the statement does not say the opposite of, in whatever words."""

import re
from collections.abc import Iterator

from assistant.verification.alignment import found, stems_of
from assistant.verification.clauses import clauses
from assistant.verification.nouns import Evidence, Finding, Text
from assistant.verification.opposites import Leaning, leanings

# A clause of which the run's sentence has this share tells of the same thing.
NEAR = 0.35
# So many characters on either side of a word are what it speaks of.
AROUND = 70
_BREAK = re.compile(r"[,;:.!?()\n–—]")


def check(said: Text, evidence: Evidence) -> Iterator[Finding]:
    """A finding for each clause that leans one way between two opposites where the run's sentence leans the other."""
    whole = leanings(said.words)
    for clause in clauses(said, evidence.run):
        if clause.share < NEAR:
            continue
        theirs = leanings(clause.beside)
        for one in leanings(clause.words):
            against = _against(one, whole, theirs)
            if against and _speaks_of_same(clause.words, one, clause.beside, against):
                yield Finding(reason=f"'{one.words}' is '{against.words}' in the passage", contradicts=True)
                break


def _against(one: Leaning, mine: tuple[Leaning, ...], theirs: tuple[Leaning, ...]) -> Leaning | None:
    """The word of the run that leans the other way, where neither text leans both ways."""
    same = [other for other in theirs if other.pair == one.pair]
    if not same or any(other.first is one.first for other in same):
        return None
    if any(other.pair == one.pair and other.first is not one.first for other in mine):
        return None
    # One word denied in one text and not in the other is for the check of denials; of words akin, where both texts deny
    # something, "opposed the closure" may be "did not support closing".
    both = all(any(each.denied for each in some) for some in (mine, theirs))
    return next((other for other in same if not _is_one_word(other, one, akin=both)), None)


def _is_one_word(one: Leaning, other: Leaning, *, akin: bool) -> bool:
    mine, theirs = stems_of(one.words), stems_of(other.words)
    return bool(mine & theirs) or (akin and any(found(stem, theirs) > 0 for stem in mine))


def _speaks_of_same(words: str, one: Leaning, beside: str, other: Leaning) -> bool:
    """Whether the words around both are shared, other than what leans itself."""
    around = stems_of(_around(beside, other))
    return any(found(stem, around) > 0 for stem in stems_of(_around(words, one)))


def _around(words: str, one: Leaning) -> str:
    before = _BREAK.split(words[max(0, one.start - AROUND) : one.start])[-1]
    after = _BREAK.split(words[one.end : one.end + AROUND])[0]
    return f"{before} {after}"
