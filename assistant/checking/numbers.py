"""Every amount, share and count of a statement stands in the run, however it is written."""

from collections.abc import Iterator

from assistant.verification.nouns import Evidence, Finding, Text
from assistant.verification.numerals import same
from assistant.verification.reading import read


def check(said: Text, evidence: Evidence) -> Iterator[Finding]:
    """A finding for each number that the run does not hold."""
    about = read(evidence.source.item_title or "")
    held = (*evidence.run.figures, *about.figures)
    for figure in said.figures:
        if not any(same(figure, other) for other in held) and not _is_year(said, figure.value, evidence):
            contradicts = any(other.kind == figure.kind for other in evidence.run.figures)
            yield Finding(reason=f"number {said.raw(figure)} is not in the passage", contradicts=contradicts)


def _is_year(said: Text, value: float, evidence: Evidence) -> bool:
    """Whether what looks like a count is a year of the run."""
    return any(value in (when.year, when.until) for when in evidence.run.whens)
