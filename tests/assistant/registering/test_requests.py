import pytest

from assistant.registering import finding
from assistant.registering.entries import EntryKind
from ingest import reading
from ingest.formats import text

PAGE = (
    "Agenda and minutes\n\nItems\nNo. Item\n\n1.\n\nQuay repairs\n\nMinutes:\n\nA report came.\n\n{}\n\n"
    "The gate was shut.\n"
)


def kinds(words: str) -> list[EntryKind]:
    return [one.kind for one in finding.found(reading.read(text.read(PAGE.format(words).encode()), "page.txt"))]


@pytest.mark.parametrize(
    "words",
    [
        "The Committee requested a report on the price of stone.",
        "The Chair asked that the steps be mended before Easter.",
        "Members asked for a further briefing on the tides.",
        "Members asked officers to provide a list of berths.",
        "It was requested that the dredger be shown.",
        "Councillor Ash requested further information on the crane.",
        "The Panel called for a review of the fees.",
    ],
)
def test_what_a_member_asks_for_is_a_request(words: str) -> None:
    assert kinds(words) == [EntryKind.REQUESTED]


@pytest.mark.parametrize(
    "words",
    [
        "Members asked whether the crane was safe.",
        "The Committee asked how many berths were let.",
        "Members had asked for a report in May.",
        "The report requested by the Panel was late.",
        "The fees were looked at, as requested.",
        "Officers suggested that the crane be sold.",
        "Members agreed that the report was of great value.",
        "The Committee thanked the harbour master for his work.",
        "A visitor recommended that each port set up a group.",
        "Councillor Ash asked that his vote against be recorded.",
        "Councillor Ash (Quay) asked for it to be recorded that he had voted against.",
        "Reasons:\n\nThe Panel agreed that closure would have been a poorer choice.",
    ],
)
def test_questions_thanks_and_what_was_asked_before_are_none(words: str) -> None:
    assert kinds(words) == []


def test_a_committee_refers_and_recommends() -> None:
    assert kinds("The Committee referred the matter to the Cabinet.") == [EntryKind.REFERRED]
    assert kinds("The Committee recommended that the Cabinet buy stone.") == [EntryKind.RECOMMENDED]


def test_an_agreement_in_the_middle_of_a_discussion_and_its_action_are_two() -> None:
    words = "The pilots wanted light. It was agreed that a lamp be bought. ACTION: Clerk, by 1 March 2024"
    assert kinds(words) == [EntryKind.ACTION, EntryKind.AGREED]


@pytest.mark.parametrize(
    ("words", "owner"),
    [
        ("The Clerk to chase the County.", "The Clerk"),
        ("It rained. Cllr Ash to photograph the gully next time.", "Cllr Ash"),
        ("The Clerk is to send a second letter by 3 May 2025.", "The Clerk"),
        ("Two bolts were loose. Action: Clerk to ask the contractor to tighten them.", "Clerk"),
        ("ACTION POINT 4: Tessa Mould and Liam Prescott to meet the forum.", "Tessa Mould and Liam Prescott"),
    ],
)
def test_a_sentence_that_sets_somebody_to_work_is_an_action(words: str, owner: str) -> None:
    [row] = finding.found(reading.read(text.read(PAGE.format(words).encode()), "page.txt"))
    assert (row.kind, row.owner) == (EntryKind.ACTION, owner)


@pytest.mark.parametrize(
    "words",
    [
        "The Clerk to the Council said that it was late.",
        "The Chair is to retire in May.",
        "Thanks to Cllr Ash the gate was open.",
        "ACTION LOG as at 13 March 2025",
        "Members to whom this mattered spoke.",
    ],
)
def test_other_words_before_to_set_nobody_to_work(words: str) -> None:
    assert kinds(words) == []
