"""What is copied from the run is not given another subject, and no detail is put to it."""

from collections.abc import Iterator

from assistant.verification.nouns import Evidence, Finding, Text

# From this share copied, so many strange words in a row are an addition: four, two, and even one.
BY_LENGTH = ((4, 0.3), (2, 0.45), (1, 0.7))


def check(said: Text, evidence: Evidence) -> Iterator[Finding]:
    """A finding for the longest stretch of words that the run has nothing for, where the rest is copied."""
    count = len(evidence.strange)
    if any(count >= fewest and evidence.copied >= share for fewest, share in BY_LENGTH):
        words = said.words[evidence.strange[0].start : evidence.strange[-1].end]
        yield Finding(reason=f"'{' '.join(words.split())}' is not in the passage", contradicts=False)
