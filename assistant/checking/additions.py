"""What is copied from the run is not given another subject, and no detail is put to it."""

from collections.abc import Iterator

from assistant.verification.nouns import Evidence, Finding, Text

# From this share copied, two strange words in a row are an addition, and from the second share one is.
TWO, ONE = 0.45, 0.7


def check(said: Text, evidence: Evidence) -> Iterator[Finding]:
    """A finding for the longest stretch of words that the run has nothing for, where the rest is copied."""
    count = len(evidence.strange)
    if (count >= 2 and evidence.copied >= TWO) or (count >= 1 and evidence.copied >= ONE):
        words = said.words[evidence.strange[0].start : evidence.strange[-1].end]
        yield Finding(reason=f"'{' '.join(words.split())}' is not in the passage", contradicts=False)
