import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.marking.heads import Head, heading
from ingest.marking.marks import plain
from ingest.marking.reaching import Far, Reach, reach
from ingest.marking.turns import Say, turns

WORDS = (
    "the press and public members of be were asked to leave excluded exclude not resolved that motion lost returned "
    "in private session open , for item 7 meeting moved by it was consider considered if may"
).split()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("The press and public left at 3.20 pm while the Panel talked, and came back at 3.55 pm.", [Say.OUT, Say.BACK]),
        ("RESOLVED that the public be excluded. Carried.", [Say.OUT, Say.CARRIED]),
        ("To consider whether to exclude the public.", [Say.PENDING]),
        ("RESOLVED that the public may be excluded for item 7.", [Say.OUT]),
        ("Cllr Fenn moved that the public be readmitted.", [Say.RETURNING]),
        ("Motion: to exclude the public. For 7, against 2.", [Say.MOVED, Say.CARRIED]),
        ("Motion: to exclude the public. For 2, against 7.", [Say.MOVED, Say.PROCEDURE]),
        ("A motion not to exclude the public was lost.", [Say.OUT]),
        ("Proposed by Cllr Fenn, seconded by Cllr Low.", [Say.PROCEDURE]),
        ("Resolved to sell the wharf.", [Say.OTHER]),
        ("The public left and it was agreed to sell the wharf.", [Say.OUT, Say.OTHER]),
        ("Two members of the public left the meeting.", [Say.OTHER]),
        ("The two members of the public left the meeting.", [Say.OUT]),
        ("Councillor Fenn left the meeting while this was considered.", [Say.OTHER]),
    ],
)
def test_a_sentence_tells_whether_the_public_goes_comes_or_stays(words: str, said: list[Say]) -> None:
    assert [turn.say for turn in turns(words)] == said


@pytest.mark.parametrize(
    ("words", "reaches"),
    [
        ("excluded for item 24/052.", Reach(far=Far.NAMED, names=("24/052",))),
        ("excluded for items 9 to 11.", Reach(far=Far.NAMED, names=("9", "10", "11"))),
        ("excluded for agenda items 9, 10(a) and 12.", Reach(far=Far.NAMED, names=("9", "10(a)", "12"))),
        ("excluded for minutes nos. 45/23 & 46/23.", Reach(far=Far.NAMED, names=("45/23", "46/23"))),
        ("excluded for item 9 on the agenda (item 5 of these minutes).", Reach(far=Far.NAMED, names=("5",))),
        ("excluded for item seven.", Reach(far=Far.NAMED, names=("7",))),
        ("excluded from item 9 onwards.", Reach(far=Far.ONWARD, names=("9",))),
        ("excluded for the next item.", Reach(far=Far.NEXT)),
        ("excluded for the next two items.", Reach(far=Far.ALL)),
        ("turned to private business at 9:10 pm.", None),
        ("excluded for this item.", Reach(far=Far.HERE)),
        ("excluded for the item on land.", Reach(far=Far.ABOUT)),
        ("excluded under paragraph 3 of schedule 12a.", None),
    ],
)
def test_an_exclusion_reaches_as_far_as_it_says(words: str, reaches: Reach | None) -> None:
    assert reach(words) == reaches


@pytest.mark.parametrize(
    ("line", "head"),
    [
        ("24/051 Exclusion of the press and public", Head.EXCLUSION),
        ("6. EXEMPT BUSINESS", Head.CLOSED),
        ("7. Part B", Head.CLOSED),
        ("To move into confidential session", Head.CLOSED),
        ("9. Re-admission of the public", Head.OPEN),
        ("END OF EXEMPT SESSION", Head.OPEN),
        ("8. Confidential reporting policy", None),
        ("8. School exclusions", None),
        ("8. Private rented sector", None),
        ("8. Public toilets", None),
    ],
)
def test_a_heading_opens_the_vote_closed_business_or_open_business(line: str, head: Head | None) -> None:
    assert heading(line) == head


@given(st.lists(st.sampled_from(WORDS), max_size=120))
def test_long_runs_of_such_words_say_no_more_than_twice_their_sentences(words: list[str]) -> None:
    text = " ".join(words)
    assert len(turns(text)) <= 2 * (1 + text.count(";"))


@given(st.text(max_size=300))
def test_no_words_are_too_odd_to_be_read(words: str) -> None:
    turns(words)
    heading(words)


@given(st.lists(st.sampled_from(["the public left.", "a|b", "\t", "< x >", "|", "it was back"])), st.integers(1, 400))
def test_a_run_of_spaces_is_read_as_one(words: list[str], count: int) -> None:
    assert plain((" " * count).join(words)) == plain(" ".join(words))
    assert turns((" " * count).join(words)) == turns(" ".join(words))
