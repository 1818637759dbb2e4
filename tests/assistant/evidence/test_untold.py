"""One plain thing that is asked for, and is or is not there."""

import pytest
from standins import paper, passage

from assistant.answers import Filters, Query
from assistant.evidence.units import Unit, units
from assistant.evidence.untold import never_told, spelled_out
from assistant.understanding.question import Vocabulary, understand
from ingest.papers import Kind

VOCABULARY = Vocabulary(
    committees=("Culture Panel",),
    short_forms=lambda: {"RRF": "Repairs and Renewals Fund"},
    is_person=lambda name: name in ("Oyelaran", "Petra Holm"),
)


def found(words: str) -> Unit:
    one = paper((Kind.DISCUSSION, words))
    return units([passage(one, 0)], lambda _: one)[0]


def told(question: str, words: str, people: tuple[str, ...] = ()) -> bool:
    query: Query = understand(question, None, VOCABULARY, Filters())
    query = Query(text=query.text, question=question, forms=query.forms, people=people)
    return not never_told(question, query, [found(words)], found(words))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("What does RRF stand for?", "The roof is paid for from the RRF."),  # as other papers explain it
        ("What does MHB stand for?", "The Museum and Heritage Board (MHB) met twice."),
        ("What does DfE stand for?", "Guidance came from the Department for Education, or DfE."),
        ("what does NEET stand for", "NEET: not in education, employment or training."),
        ("what does ISOS stand for", "ISOS stands for nothing, the officer said."),
        ("Which councillor chairs the panel?", "Petra Holm (Chair) opened the meeting."),
        ("which cllr leads on roofs", "Lead member: Petra Holm"),
        ("Who did Petra Holm thank?", "Petra Holm thanked the officers of the service."),
        ("MHB - spell it out please", "The Museum and Heritage Board, or MHB, met twice."),
        ("Which councillor asked about the doors?", "Cllr Oyelaran asked about the doors."),
        ("what was the museum service's answer to cllr oyelaran", "The service answered that the roof was sound."),
        ("Who is Petra Holm?", "Petra Holm looks after the doors of the town hall."),
    ],
)
def test_what_is_there_is_found(question: str, words: str) -> None:
    assert told(question, words, ("Petra Holm",))


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("What does MHB stand for?", "The MHB was thanked for its work on the museum."),
        ("what is MHB short for", "The Museum Board met. The MHB was thanked."),
        ("Which councillor asked about the doors?", "One member asked about the doors of the town hall."),
        ("which cllr was it", "One Member said that Children Looked After had Complex Needs."),
    ],
)
def test_what_is_not_there_is_not(question: str, words: str) -> None:
    assert not told(question, words, ("Petra Holm",))


def test_somebody_else_who_is_named_may_be_the_one() -> None:
    assert told("Who took over from Petra Holm?", "Ines Okafor followed Petra Holm.", ("Petra Holm",))
    assert told("Who runs the Culture Trust?", "The Culture Trust is run by volunteers.", ())
    assert told("What did the officer who spoke with Petra Holm say?", "Petra Holm was told of it.", ("Petra Holm",))


def test_letters_that_are_spelled_out_are_answered() -> None:
    assert spelled_out("what's MHB short for?", [found("The Museum and Heritage Board (MHB) met twice.")])
    assert not spelled_out("what's MHB short for?", [found("The MHB met twice.")])
    assert not spelled_out("When did the MHB meet?", [found("The Museum and Heritage Board (MHB) met twice.")])


def test_letters_alone_ask_what_they_stand_for() -> None:
    assert spelled_out("MHB = ?", [found("The Museum and Heritage Board (MHB) met twice.")])
    assert spelled_out("what does MHB mean", [found("The Museum and Heritage Board (MHB) met twice.")])
    assert not spelled_out("MHB?", [found("8 museum reviews (MHB)")])


def test_letters_before_a_great_many_blanks_are_read_in_time() -> None:
    assert not spelled_out("AB" + "\n" * 2000 + "x", [found("The Museum and Heritage Board (MHB) met twice.")])
