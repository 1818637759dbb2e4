import pytest

from assistant.understanding.origins import committees, councils

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


def test_a_council_is_known_by_its_name() -> None:
    assert councils("What did Marlbridge's board decide?", ("Marlbridge", "Oldham Vale")) == ("Marlbridge",)
