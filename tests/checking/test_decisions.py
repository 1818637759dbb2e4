"""What is considered in one sentence of minutes and settled in the next was settled."""

import pytest

from assistant.checking.decisions import check
from assistant.verification.nouns import Evidence, Source
from assistant.verification.reading import read
from ingest.papers import Span

SAID = "The Board approved option 2 for the quay after discussing the options."
LOOKED = "The Board discussed the options for the quay."


def reasons(said: str, run: str, rest: str = "") -> list[str]:
    """Why a statement cannot stand on a run, after which the rest of the passage stands."""
    source = Source(text=run + rest)
    evidence = Evidence(
        source=source, index=0, span=Span(0, len(run)), run=read(run.replace(". ", ".\n")), whole=read(source.text)
    )
    return [one.reason for one in check(read(said), evidence)]


@pytest.mark.parametrize(
    "settled",
    [
        "RESOLVED - That option 2 be approved.",
        "RESOLVED: That option 2 be approved.",
        "AGREED that the second option be taken forward and its cost be approved.",
        "Option 2 was approved.",
    ],
)
def test_what_is_considered_and_then_settled_was_settled(settled: str) -> None:
    assert not reasons(SAID, f"{LOOKED} {settled}")
    # The run need not reach the resolution.
    assert "'approved' is 'discussed' in the passage" not in reasons(SAID, LOOKED, f" {settled}")


@pytest.mark.parametrize(
    "after",
    [
        "",
        " The meeting ended at nine.",
        " RESOLVED - That the options be noted.",
        " It was agreed to discuss the options again in May.",
        " RESOLVED: (1) That the options be noted.",
        " The officer recommended that option 2 be approved.",
        " Members were asked to approve option 2.",
        " The meeting ended at nine. The minutes were approved.",
    ],
)
def test_what_is_only_considered_was_not_settled(after: str) -> None:
    assert "'approved' is 'discussed' in the passage" in reasons(SAID, LOOKED, after)


@pytest.mark.parametrize("done", ["approved", "voted for", "passed"])
def test_what_was_approved_voted_for_or_passed_was_agreed(done: str) -> None:
    assert not reasons("The Board agreed the plan for the quay.", f"The Board {done} the plan for the quay.")
