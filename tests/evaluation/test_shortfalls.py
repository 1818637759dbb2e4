from eval.reasons import reasons
from eval.report.json_questions import question_record
from eval.shortfalls import shortfalls, worst
from tests.evaluation.makers import cite, gold, trial

FAILING = trial(
    facts=[["pool", "baths"], ["lake"]],
    gold=[gold("min.txt", "1", "weir"), gold("min.txt", "2", "sluice"), gold("min.txt", "2", "mill")],
    forbidden=["lake house"],
    answer="The lake house. [1] More.",
    statements=["The lake house."],
    citations=[cite("note.txt", None, "Eels", start=1), cite("min.txt", "1", "budget", 2, meeting_date=None)],
    passages=[("min.txt", "weir" + "." * 2990), ("min.txt", "in the sluice.")],
)
FINE = trial(expect="not_found", status="not_found", answer="Nothing.")
ANSWERED = trial(expect="not_found", answer="All of it.")


def test_a_question_tells_what_it_misses() -> None:
    (short,) = shortfalls([FAILING])
    assert list(reasons(short)) == [
        "fact missing: pool | baths",
        "quote only after 3008 characters: min.txt item 2: sluice",
        "quote not among the passages: min.txt item 2: mill",
        "citation [1] at no gold place: note.txt item None: Eels",
        "citation [1] with a quote that does not stand there: note.txt item None: Eels",
        "citation [2] with the wrong meeting: min.txt item 1: budget",
        "forbidden words said: lake house",
    ]


def test_a_question_answered_that_has_no_answer_tells_so() -> None:
    (short,) = shortfalls([ANSWERED])
    assert list(reasons(short)) == ["answered, expected not_found"]


def test_the_worst_come_first_and_the_faultless_not_at_all() -> None:
    shorts = shortfalls([FINE, FAILING, ANSWERED])
    assert [short.trial for short in worst(shorts, 5)] == [FAILING, ANSWERED]
    assert worst(shorts, 1) == (shorts[1],)


def test_a_record_holds_scores_and_reasons() -> None:
    (short,) = shortfalls([FAILING])
    record = question_record(short)
    assert record["scores"]["fact_recall"] == 0.5
    assert record["facts_missing"] == [["pool", "baths"]]
    assert [(lost["quote"], lost["reached"]) for lost in record["quotes_missing"]] == [("sluice", 3008), ("mill", None)]
    assert [citation["n"] for citation in record["citations_broken"]] == [1]
    assert record["left_over"] == "more"
