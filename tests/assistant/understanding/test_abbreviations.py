import pytest

from assistant.answers import Filters
from assistant.understanding.abbreviations import explained, forms, in_either_form
from assistant.understanding.question import Vocabulary, understand
from assistant.understanding.words import stems

TOLD = {"MASH": "Multi-Agency Safeguarding Hub", "NRPF": "No Recourse to Public Funds", "SEND": "special needs"}


def test_the_papers_own_words_explain_a_short_form() -> None:
    found = explained(
        ["the Multi-Agency Safeguarding Hub\n(MASH) met", "people with No Recourse to Public Funds (NRPF)"]
    )
    assert found == {"NRPF": "No Recourse to Public Funds"} | {"MASH": found["MASH"]}
    assert found["MASH"] == "Multi Agency Safeguarding Hub" or found["MASH"] == "Multi-Agency Safeguarding Hub"


def test_the_explanation_given_most_often_stands() -> None:
    texts = [
        "Multi Agency Service Hub (MASH)",
        "Multi Agency Safeguarding Hub (MASH)",
        "multi agency safeguarding hub (MASH)",
    ]
    assert explained(texts) == {"MASH": "Multi Agency Safeguarding Hub"}


@pytest.mark.parametrize("text", ["the north gallery (ABC) is", "it costs a lot (Yes)", "(MASH)", "a of (AO)"])
def test_brackets_that_explain_nothing_are_left(text: str) -> None:
    assert explained([text]) == {}


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("What is MASH?", "MASH"),
        ("MASHs in the borough", "MASH"),
        ("nrpf costs", "NRPF"),
        ("contacts to the multi-agency safeguarding hub", "MASH"),
        ("those with no recourse to public funds", "NRPF"),
    ],
)
def test_a_question_may_name_either_form(question: str, short: str) -> None:
    assert forms(question, TOLD) == ((short, TOLD[short]),)


@pytest.mark.parametrize("question", ["send it to the hub", "public funds", "safeguarding hub", ""])
def test_an_everyday_word_is_no_abbreviation(question: str) -> None:
    assert forms(question, TOLD) == ()


def test_what_is_named_short_or_long_is_the_same() -> None:
    pairs = (("NRM", "National Referral Mechanism"),)
    assert in_either_form(frozenset(stems("NRM panel")), pairs) >= set(stems("National Referral Mechanism"))
    assert "nrm" in in_either_form(frozenset(stems("the national referral mechanism")), pairs)
    assert in_either_form(frozenset(stems("the national park")), pairs) == frozenset(stems("the national park"))


def test_a_usual_short_form_is_known_where_the_papers_use_the_phrase() -> None:
    held = Vocabulary(known=lambda words: words == "task and finish")
    understood = understand("who sits on the T&F group", None, held, Filters())
    assert understood.forms == (("T&F", "task and finish"),)
    assert understand("what of the HRA", None, held, Filters()).forms == ()


def test_a_section_of_an_act_may_be_named_short() -> None:
    assert forms("the s19 report and s.106 money", {}) == (("s19", "section 19"), ("s.106", "section 106"))
    assert forms("buses 19 and 106", {}) == ()
    assert forms("the Council's 12 parks in S10", {}) == ()
