import pytest

from assistant.understanding.people import people, presenters, without_presenters

KNOWN = {"Lucie Heyes", "Tam", "Dunstan Reyle", "Rao", "Stuart Pilling", "Sean O'Brien", "Michael Roach"}


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Why did Cllr Tam leave?", ("Tam",)),
        ("why did cllr tam leave?", ("Tam",)),
        ("What did Councillor O'Brien ask?", ("O'Brien",)),
        ("Cllrs Smith-Jones and McDonald", ("Smith-Jones", "McDonald")),
        ("Did Dr. Asha Rao's report come?", ("Asha Rao",)),
        ("what did Lucie Heyes report", ("Lucie Heyes",)),
        ("Lucie Heyes reported what?", ("Lucie Heyes",)),
        ("what did lucie heyes report", ("Lucie Heyes",)),
        ("what was stuart pilling's comment", ("Stuart Pilling",)),
        ("did cllr tam's motion pass", ("Tam",)),
        ("michael roach's reasons", ("Michael Roach",)),
        ("what did sean o'brien say", ("Sean O'Brien",)),
        ("did Cllr Unknown speak", ("Unknown",)),
    ],
)
def test_a_person_is_known_by_title_or_by_the_papers(question: str, named: tuple[str, ...]) -> None:
    assert people(question, KNOWN.__contains__) == named


@pytest.mark.parametrize(
    "question",
    ["which councillors asked", "what did councillor who left say", "the Learning Partnership", "Social Care"],
)
def test_other_words_name_nobody(question: str) -> None:
    assert people(question, KNOWN.__contains__) == ()


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("What did Petra Holm's report say of lamps?", "What did the report say of lamps?"),
        ("the Petra Holm item, what was it about", "the item, what was it about"),
        ("In the update by Cllr Petra Holm, how many?", "In the update, how many?"),
        ("Ms Petra Holm's lighting report: cost?", "the lighting report: cost?"),
        ("In the lighting report that Petra Holm introduced, how many?", "In the lighting report, how many?"),
        ("What did Petra Holm report?", "What did Petra Holm report?"),
        ("What did Petra Holm say of the report?", "What did Petra Holm say of the report?"),
    ],
)
def test_who_only_tells_whose_item_it_was_is_left_out(question: str, left: str) -> None:
    assert without_presenters(question, ("Petra Holm",)) == left
    assert presenters(question, ("Petra Holm",)) == (("Petra Holm",) if left != question else ())
