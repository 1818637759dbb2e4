import pytest

from assistant.understanding.origins import committees, councils, places, replaced_by, without_councils

KNOWN = ("Housing and Planning Select Committee", "Children & Families Board", "Cabinet")


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("What did housing and planning select committee say?", KNOWN[0]),
        ("what did HPSC say about damp", KNOWN[0]),
        ("the housing select in May", KNOWN[0]),
        ("what did the children's board agree", KNOWN[1]),
        ("did cabinet approve it", KNOWN[2]),
    ],
)
def test_a_committee_is_known_by_name_part_or_initials(question: str, named: str) -> None:
    assert named in committees(question, KNOWN)


@pytest.mark.parametrize(
    "question", ["how many houses were built", "who spoke for the children", "what about planning"]
)
def test_a_word_of_a_subject_names_no_committee(question: str) -> None:
    assert committees(question, KNOWN) == ()


HELD = ("Cabinet", "Children and Families Scrutiny Committee", "Health and Wellbeing Board")


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("what did kids scrutiny say", HELD[1:2]),
        ("childrens scrutiny on vaping", HELD[1:2]),
        ("what did scrutiny resolve", HELD[1:2]),
        ("cfsc minutes", HELD[1:2]),
        ("what did the health board say", HELD[2:]),
        ("H&WB in May", HELD[2:]),
        ("what did HWBB decide", HELD[2:]),
        ("what did health decide", HELD[2:]),
        ("was it agreed by health in July", HELD[2:]),
        ("when did health last meet", HELD[2:]),
        ("last meeting of health", HELD[2:]),
        ("health's last meeting", HELD[2:]),
        ("it went to health in July", HELD[2:]),
        ("did Cabinet and the health board both back it", (HELD[0], HELD[2])),
        ("cabinet and scrutiny", HELD[:2]),
    ],
)
def test_a_nickname_names_the_one_committee_that_it_can_mean(question: str, named: tuple[str, ...]) -> None:
    assert committees(question, HELD) == named


@pytest.mark.parametrize(
    "question",
    [
        "what did they say about health",
        "access to health in the borough",
        "what did young people decide",
        "what did families agree",
        "health partners agreed it",
        "did the board back it",
        "health scrutiny",
        "has children's health improved",
    ],
)
def test_a_nickname_that_may_mean_something_else_names_none(question: str) -> None:
    assert committees(question, HELD) == ()


def test_a_nickname_of_two_committees_names_none() -> None:
    known = ("Planning Committee", "Housing and Planning Select Committee")
    assert committees("what did planning decide", known) == ()
    assert committees("what did the planning committee decide", known) == known[:1]


def test_the_word_council_names_no_committee_of_that_name() -> None:
    assert committees("what did Marlbridge council decide", ("Council", "Cabinet")) == ()
    assert committees("what did full council decide", ("Council", "Cabinet")) == ("Council",)


@pytest.mark.parametrize(("said", "named"), [("health?", HELD[2:]), ("cabinet", ()), ("health inequalities", ())])
def test_a_subject_alone_stands_for_its_committee(said: str, named: tuple[str, ...]) -> None:
    assert replaced_by(said, HELD) == named


def test_where_a_committee_is_named_is_known() -> None:
    question = "What did the Health and Wellbeing Board say?"
    assert [question[start:end] for start, end in places(question, HELD[2:])] == ["Health and Wellbeing Board"]


def test_a_council_is_known_without_its_rank() -> None:
    known = ("London Borough of Marlbridge",)
    assert councils("what did Marlbridge say", known) == known


def test_a_council_is_known_by_its_name() -> None:
    assert councils("What did Marlbridge's board decide?", ("Marlbridge", "Oldham Vale")) == ("Marlbridge",)


@pytest.mark.parametrize(
    ("question", "bare"),
    [
        ("What was the repairs budget for Wexcombe housing?", "What was the repairs budget for housing?"),
        ("What return did Wexcombe's investments bring?", "What return did the investments bring?"),
        ("what did wexcombe council decide about the quay", "what did the council decide about the quay"),
        ("How many boats are moored in Wexcombe?", "How many boats are moored?"),
        ("Who speaks for the Wexcombe Harbour Trust?", "Who speaks for the Wexcombe Harbour Trust?"),
        (
            "Is there a pool in Harlow Vale, and what is it called?",
            "Is there a pool in Harlow Vale, and what is it called?",
        ),
    ],
)
def test_a_question_is_put_as_within_its_council(question: str, bare: str) -> None:
    assert without_councils(question, ("London Borough of Wexcombe",)) == bare
