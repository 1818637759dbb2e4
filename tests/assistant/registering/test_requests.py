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
