import pytest
from standins import paper, passage

from assistant.evidence.shown import shows_no_day, shows_nobody
from assistant.evidence.units import Unit, units
from ingest.papers import Kind


def near(*words: str) -> list[Unit]:
    made = paper(*((Kind.DISCUSSION, one) for one in words))
    return units([passage(made, index) for index in range(len(words))], lambda _: made)


REVIEW = near("Good progress was being made with what the review of the Larkfield case had called for.")
TOLD = near("The contract for the ferry ends on 31 March 2027, and may be extended.")


@pytest.mark.parametrize(
    "question",
    [
        "When was the Larkfield review published?",
        "What date does the ferry contract run out?",
        "when's the lido going to open",
        "Which year was the boathouse built in?",
    ],
)
def test_a_day_that_nothing_near_tells_is_missed(question: str) -> None:
    assert shows_no_day(question, REVIEW)
    assert not shows_no_day(question, [*REVIEW, *TOLD])


@pytest.mark.parametrize(
    "question",
    [
        "When did the panel agree the Larkfield review?",
        "When was the Larkfield review discussed?",
        "How often is the Larkfield review published?",
        "What came of the Larkfield review when members saw it?",
    ],
)
def test_the_day_of_a_meeting_or_no_day_at_all_is_not_missed(question: str) -> None:
    assert not shows_no_day(question, REVIEW)


def test_a_month_is_written_large() -> None:
    assert shows_no_day("When does the ferry contract run out?", near("The ferry contract may be extended."))
    assert not shows_no_day("When does the ferry contract run out?", near("The ferry contract runs to May."))


@pytest.mark.parametrize(
    "question",
    [
        "Who chairs the Harbour Partnership?",
        "What is the name of the new ferry master?",
        "who was elected vice-chair",
        "Who's on the tidal task group?",
    ],
)
def test_a_person_whom_nothing_near_names_is_missed(question: str) -> None:
    assert shows_nobody(question, near("The Harbour Partnership answers for the safety of all who use the quay."))


@pytest.mark.parametrize(
    "words",
    [
        "Councillor Lee takes the chair of the Harbour Partnership.",
        "The Harbour Partnership is led by Ines Okafor.",
        "The Harbour Partnership is led by the Director of Place.",
        "Dr Rao was asked to lead it.",
    ],
)
def test_a_person_or_post_that_is_named_is_not_missed(words: str) -> None:
    assert not shows_nobody("Who leads the Harbour Partnership?", near(words))


def test_other_questions_ask_for_nobody() -> None:
    assert not shows_nobody("Who uses the quay?", near("All sorts of boats do."))
    assert not shows_nobody("What is the name of the street?", near("It lies by the quay."))


def test_the_name_of_a_place_is_nobody_s() -> None:
    words = "The owner of a shed at Bishop's Croft was fined at Ashby Magistrates' Court."
    one = paper((Kind.DISCUSSION, words))
    assert shows_nobody("What's the owner's name?", units([passage(one, 0)], lambda _: one))
    named = paper((Kind.DISCUSSION, "The owner of the shed, Olga Marsh, was fined."))
    assert not shows_nobody("What's the owner's name?", units([passage(named, 0)], lambda _: named))


def test_surnames_that_are_places_elsewhere_are_somebody_s() -> None:
    for name in ("Owen Green", "Ellen Church"):
        elected = paper((Kind.DISCUSSION, f"{name} was elected chair of the forum."))
        assert not shows_nobody("Who was elected chair?", units([passage(elected, 0)], lambda _, it=elected: it))
