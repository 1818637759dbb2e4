import pytest

from ingest import reading
from ingest.formats import text
from ingest.papers import Kind, Paper
from ingest.structure import wording

PAGE = """Agenda and minutes

Items
No. Item

1.

Quay repairs

{}

2.

Any other business

Minutes:

None.
"""


def _paper(words: str) -> Paper:
    return reading.read(text.read(PAGE.format(words).encode()), "page.txt")


def _told(paper: Paper) -> list[tuple[Kind, list[str]]]:
    return [
        (decision.kind, [" ".join(paper.text[span.start : span.end].split()) for span in decision.places])
        for decision in paper.decisions
    ]


def test_a_resolution_is_quoted_whole() -> None:
    paper = _paper(
        "Minutes:\n\nA report came.\n\nIt was RESOLVED that:\n\n1.   The plan be noted\n\n2.   A note be "
        "brought in May."
    )
    assert _told(paper) == [
        (Kind.DECISION, ["It was RESOLVED that: 1. The plan be noted 2. A note be brought in May."]),
    ]


def test_a_last_limb_without_a_number_belongs_to_the_resolution() -> None:
    paper = _paper("Minutes:\n\nRESOLVED that\n\n1.   The plan be noted.\n\nOfficers look into the cost of stone.")
    assert _told(paper)[0][1] == ["RESOLVED that 1. The plan be noted. Officers look into the cost of stone."]


def test_what_is_told_after_a_resolution_is_no_limb_of_it() -> None:
    paper = _paper("Minutes:\n\nRESOLVED that:\n\n1.   The plan be noted.\n\nThe Chair thanked the harbour master.")
    assert _told(paper)[0][1] == ["RESOLVED that: 1. The plan be noted."]


def test_a_decision_printed_twice_is_one_with_two_places() -> None:
    paper = _paper(
        "Decision:\n\nRESOLVED that the plan be noted.\n\nMinutes:\n\nIt was long.\n\nRESOLVED that the plan be noted."
    )
    assert [len(places) for _, places in _told(paper)] == [2]


def test_the_fuller_printing_leads() -> None:
    paper = _paper(
        "Decision:\n\nRESOLVED that the plan be noted.\n\nMinutes:\n\nRESOLVED that\n\n1.  The plan be "
        "noted.\n\n2.  Stone be bought."
    )
    assert _told(paper)[0][1][0].endswith("Stone be bought.")
    assert len(paper.decisions) == 1


def test_a_decision_cut_by_page_furniture_is_one() -> None:
    paper = _paper("Minutes:\n\nRESOLVED that the plan PDF 20 KB be noted.")
    assert [len(places) for _, places in _told(paper)] == [1]
    assert _told(paper)[0][1][0].endswith("be noted.")


def test_decisions_and_actions_under_bare_headings_are_such() -> None:
    paper = _paper(
        "Minutes:\n\nIt was long.\n\nDecision\n\nMembers noted the plan.\n\nActions\n\nOfficers to "
        "write.\n\nOfficers to call."
    )
    assert [kind for kind, _ in _told(paper)] == [Kind.DECISION, Kind.ACTION, Kind.ACTION]


def test_the_mark_action_at_the_end_makes_an_action_of_a_discussion() -> None:
    paper = _paper("Minutes:\n\nOfficers agreed to look into this ACTION")
    assert [kind for kind, _ in _told(paper)] == [Kind.ACTION]
    assert Kind.ACTION not in {paragraph.kind for paragraph in paper.paragraphs}


def test_an_action_written_out_after_the_clerks_mark_is_one_too() -> None:
    paper = _paper(
        "Minutes:\n\nThe pilots wanted more light. ACTION: Harbour master to have a second lamp put up at the north"
        " steps, before the first fog, in November 2021."
    )
    assert [kind for kind, _ in _told(paper)] == [Kind.ACTION]


@pytest.mark.parametrize(
    "words",
    [
        "RESOLVED – That the plan be noted.",
        "Resolved: That the plan be noted.",
        "IT WAS RESOLVED that the plan be noted.",
        "AGREED: that the plan be adopted.",
        "The Committee agreed that the plan should be adopted.",
        "The Harbour and Quays Sub-Committee unanimously RESOLVED to adopt the plan.",
        "Members noted the report.",
        "5.3 RESOLVED that",
        "The minutes of the last meeting were agreed as a correct record.",
    ],
)
def test_councils_resolve_in_many_words(words: str) -> None:
    assert wording.resolves(words)


@pytest.mark.parametrize(
    "words",
    [
        "Officers agreed to look into this.",
        "Members noted that rents had risen by half.",
        "Members agreed that the plan was of great value.",
        "The Committee noted its regret that the gate was shut.",
        "It was noted that the gate was shut.",
        "One member asked whether it had been resolved.",
        "Members are asked to note the report.",
    ],
)
def test_talk_is_no_decision(words: str) -> None:
    assert not wording.resolves(words)


def test_a_resolution_under_a_line_of_its_own_keeps_that_line_and_not_the_reasons() -> None:
    paper = _paper("Minutes:\n\nRESOLVED:\n\n1) To note it; and\n\n2) To pay.\n\nREASON: To mend.\n\nACTION: Clerk")
    assert _told(paper) == [
        (Kind.DECISION, ["RESOLVED: 1) To note it; and 2) To pay."]),
        (Kind.ACTION, ["ACTION: Clerk"]),
    ]
