"""A decision that points back is told with what it points to."""

import pytest
from standins import paper, passage

from assistant.evidence.pointing import with_what_is_meant
from assistant.evidence.units import Unit, units
from ingest.papers import Kind, Paper

ASKED = (Kind.DISCUSSION, "Members asked that the night bus be added for May and that fares be taken in writing.")


def _cut(one: Paper) -> list[Unit]:
    return units([passage(one, index) for index in range(len(one.paragraphs))], lambda _: one)


@pytest.mark.parametrize(
    "decision",
    ["RESOLVED that the programme be noted and that these changes be made.", "Agreed, subject to the above comments."],
)
def test_what_a_decision_points_back_to_stands_before_it(decision: str) -> None:
    cut = _cut(paper((Kind.DISCUSSION, "The programme was tabled."), ASKED, (Kind.DECISION, decision)))
    assert [one.words for one in with_what_is_meant([cut[-1]])] == [ASKED[1], decision]
    assert with_what_is_meant(cut) == tuple(cut)


def test_a_decision_that_points_to_nothing_stands_alone() -> None:
    cut = _cut(paper(ASKED, (Kind.DECISION, "RESOLVED that the programme be noted.")))
    assert with_what_is_meant([cut[-1]]) == (cut[-1],)
