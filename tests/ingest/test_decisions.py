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


def test_what_is_said_below_decision_after_the_resolution_is_none() -> None:
    paper = _paper(
        "Decision:\n\nThat the pier be closed.\n\nThe Leader thanked officers for the report.\n\n"
        "The forecast in March had been better.\n\nReasons for decision:\n\nThe Cabinet agreed that it would be safer."
    )
    assert _told(paper) == [(Kind.DECISION, ["That the pier be closed."])]


def test_what_the_body_did_further_below_decision_is_decided_too() -> None:
    paper = _paper("Decision:\n\nMembers agreed a target of 6 days.\n\nMembers noted the winter fund of £640,000.")
    assert [words for _, (words,) in _told(paper)] == [
        "Members agreed a target of 6 days.",
        "Members noted the winter fund of £640,000.",
    ]


def test_conditions_below_a_table_belong_to_the_decision_above_it() -> None:
    paper = _paper(
        "Decision:\n\nThat the licence be granted in part as follows:\n\nDay\tHours\nFriday\t9 to 5\nSaturday\t9 to 1"
        "\n\nAnd subject to these conditions:\n\n1.   No more than 40 persons.\n\n2.   No music."
        "\n\nMinutes:\n\nMr Holm spoke."
    )
    ((kind, (words,)),) = _told(paper)
    assert kind is Kind.DECISION and words.startswith("That the licence") and words.endswith("2. No music.")


def test_a_proposal_that_was_not_carried_is_no_limb_of_the_decision_above_it() -> None:
    paper = _paper(
        "Minutes:\n\na) It was RESOLVED to approve the payments.\n\nb) It was proposed by Cllr Holm that the fund be "
        "raised. The proposal was not carried.\n\nc) It was RESOLVED to appoint an auditor."
    )
    assert [words for _, (words,) in _told(paper)] == [
        "a) It was RESOLVED to approve the payments.",
        "c) It was RESOLVED to appoint an auditor.",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Cabinet agreed in February 2024 that the fleet should be electric.",
        "The Committee resolved at its last meeting that a bench be bought.",
        "The Board had agreed that the survey be repeated.",
        "Members agreed with the officer's view that the depot was in the wrong place.",
        "The Committee approved on 6 June 2024 a plan for the quay.",
    ],
)
def test_what_was_decided_before_is_no_decision_of_this_meeting(words: str) -> None:
    assert not wording.resolves(words)


@pytest.mark.parametrize(
    "words",
    [
        "UNANIMOUSLY RESOLVED, pursuant to the Act, that the public be excluded.",
        "After a long talk it was agreed, Cllr Holm proposing, that the tree be kept.",
        "It was moved by the Mayor, seconded, and RESOLVED that the minutes be confirmed.",
        "The following payments were agreed: grass £40.",
        "**DEFERRED** to the meeting on 8 January 2025.",
        "DECISION (carried 5 to 2): That four awards be made.",
        "Members were agreed on these:",
    ],
)
def test_the_words_of_other_councils_resolve_too(words: str) -> None:
    assert wording.resolves(words)


@pytest.mark.parametrize(
    "words",
    [
        "The minutes of 13.02.24 were agreed.",
        "The minutes of 10 December 2024 were AGREED.",
        "Moved by Cllr Low and seconded by Cllr Orr, it was RESOLVED that the quay be shut.",
        "On the motion of the Chair it was agreed to shut the quay.",
    ],
)
def test_what_was_agreed_in_other_words_is_decided(words: str) -> None:
    assert wording.resolves(words)


def test_a_full_stop_between_parts_what_was_said_from_what_was_agreed() -> None:
    assert not wording.resolves("The minutes were late. The quay was agreed to be pretty.")
    assert not wording.resolves("Moved by the sight of the quay. Later it was agreed by all to be pretty.")


@pytest.mark.parametrize(
    "words", ["ACTION HW19: A. Low to ask.", "Action QF/24/7 - A. Low to ask.", "Action 3.2: Ask."]
)
def test_an_action_may_have_a_reference(words: str) -> None:
    assert wording.acts(words)
