"""What the run says of some or most is not said of all, of none or of these alone."""

import re
from collections.abc import Iterator

from assistant.verification.clauses import clauses
from assistant.verification.nouns import Evidence, Finding, Text

_WHOLE = re.compile(
    r"\b(?:all|every(?:one|body|thing|where)?|each|always|entirely|wholly|unanimous\w*|none|hardly any)\b(?! but\b)",
    re.I,
)
# What says of the whole, in whatever words; a single thing is its own whole.
_OF_WHOLE = re.compile(
    r"\b(?:all|every\w*|each|whole|wholly|entire\w*|both|any|always|full\w*|complet\w+|throughout|only|total\w*|alone"
    r"|no|not|none|nobody|never|neither|nothing|unanim\w+|the rest|others?|remain\w+|last|across|round)\b",
    re.I,
)
_PART = re.compile(
    r"\b(?:most(?:ly)?|some|many|several|few|part(?:ly|s)?|majority|minority|half|third|quarter|almost|nearly|mainly"
    r"|chiefly|largely|often|usually|sometimes|except|apart from|but|save|(?:\d+|two|three|four|five|six|seven|eight"
    r"|nine|ten) (?:of|out of|in)|more than|at least|(?:one|two) in|abstain\w*)\b|%|\bper cent\b",
    re.I,
)
NEAR = 0.4


def check(said: Text, evidence: Evidence) -> Iterator[Finding]:
    """A finding for each word of a whole that stands beside words of a part alone."""
    for clause in clauses(said, evidence.run):
        cue = _WHOLE.search(clause.words)
        if (
            cue
            and clause.share >= NEAR
            and _PART.search(clause.beside)
            and not _OF_WHOLE.search(clause.beside)
            and not _PART.search(clause.words)
        ):
            yield Finding(reason=f"'{cue.group().lower()}' is not in the passage", contradicts=True)
