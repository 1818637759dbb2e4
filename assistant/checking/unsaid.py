"""A run about the same thing does not support a statement: it must say of the thing what the statement says of it."""

from collections.abc import Iterator

from assistant.verification.nouns import Evidence, Finding, Text

# So much may be lacking where the run tells nothing of the statement, and more where it tells little else. Chosen on
# `tests/checking/neighbours_first.jsonl` and the development halves of claims and paraphrases.
LEAST, MORE, ENOUGH = 0.03, 0.2, 0.3
# Figures tell a run from its neighbours: where a statement has so many, their own checks tell whether they stand there.
FIGURES = 2


def check(said: Text, evidence: Evidence) -> Iterator[Finding]:
    """A finding where too much of what the statement says has nothing like it in the run."""
    if len(said.figures) + len(said.whens) >= FIGURES:
        return
    if evidence.lacking > LEAST + MORE * min(ENOUGH, evidence.echoed):
        words = ", ".join(f"'{said.raw(one)}'" for one in evidence.least)
        yield Finding(reason=f"the passage does not say that: {words}", contradicts=False)
