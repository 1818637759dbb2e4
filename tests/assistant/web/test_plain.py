from made_answers import answer, citation

from assistant.answers import Filters, Query, Statement
from assistant.cleaning import clean
from assistant.web.plain import copied, looked_through, pages, understood
from ingest.papers import Access, PaperType


def test_a_copied_answer_carries_its_citations_beneath() -> None:
    lines = copied(answer(citation(1), citation(2, label="Culture Panel, report", page=None, url=None))).splitlines()
    assert lines == [
        "Question: What of the museum roof?",
        "",
        "- Statement 1 on the roof. [1]",
        "- Statement 2 on the roof. [2]",
        "",
        "Sources",
        "",
        "[1] Culture Panel, 4 March 2025, item 4, paragraph 4.2, page 5, minutes",
        "“The roof was mended in May.”",
        "PDF page 12, printed 5, panel.txt",
        "https://marlbridge.example/panel.pdf",
        "",
        "[2] Culture Panel, report",
        "“The roof was mended in May.”",
        "Printed page 5, panel.txt",
        "",
        "Searched: 5 papers of 4 meetings, 16 January 2024 to 4 March 2025 (2 undated). "
        "1 paper of unknown origin left out by your filters.",
    ]


def test_one_statement_stands_without_a_bullet_and_with_all_its_numbers() -> None:
    both = (Statement(text="The roof was mended.", citations=(1, 2)),)
    assert "\nThe roof was mended. [1][2]\n" in copied(answer(citation(1), citation(2), statements=both))


def test_nothing_found_is_said_with_what_comes_nearest() -> None:
    told = copied(answer(nearest=(citation(1),)))
    assert "found nothing that answers this." in told
    assert "Nearest passages (they do not answer the question)\n\n[1] Culture Panel" in told
    assert "Sources" not in told
    assert "Nearest" not in copied(answer())


def test_a_part_a_question_back_and_figures_that_differ_are_said() -> None:
    assert "The papers answer only part of this." in copied(answer(citation(1), status="partial"))
    told = copied(answer(citation(1), status="partial", ask_back="Which panel?", conflicts=((1, 3),)))
    assert "Which panel?\n[1] and [3] give different figures for the same thing." in told


def test_an_exempt_citation_is_labelled_at_the_top_and_in_its_place() -> None:
    told = copied(answer(citation(1), citation(2, access=Access.EXEMPT)))
    assert told.startswith("Exempt: not for publication\n\nQuestion")
    assert told.count("Exempt") == 2
    assert copied(answer(nearest=(citation(1, access=Access.EXEMPT),))).startswith("Exempt")


def test_what_is_copied_holds_no_character_that_is_not_seen() -> None:
    hidden = "a\u202eb\x00c\x1bd\ud800e\u2028f"
    told = copied(answer(citation(1, quote=hidden, label=hidden, source=hidden, url=hidden), question=hidden))
    assert told.count("abcde f") == 5
    told.encode("utf-8")
    assert clean("[1] **x** <b>") == "[1] **x** <b>"


def test_pages_are_named_as_far_as_they_are_known() -> None:
    assert pages(citation()) == "PDF page 12, printed 5"
    assert pages(citation(page=None, printed_page="5-14")) == "Printed pages 5-14"
    assert pages(citation(printed_page=None)) == "PDF page 12"
    assert pages(citation(page=None, printed_page=None)) == ""


def test_filters_and_understanding_are_told_in_a_line() -> None:
    filters = Filters(committee="Culture Panel", paper_type=PaperType.MINUTES)
    query = Query(text="roof", question="And the roof?", items=("4",), filters=filters)
    assert understood(query) == "Understood as: roof; Culture Panel; item 4; minutes only"
    assert understood(Query(text="roof", question="roof", committees=("A", "B"))) == "Understood as asked; A or B"


def test_nothing_undated_or_left_out_is_not_spoken_of() -> None:
    searched = answer().searched
    few = type(searched)(
        papers=1, meetings=1, committees=(), date_from=None, date_to=None, undated_papers=0, left_out=0
    )
    assert looked_through(few) == "Searched: 1 paper of 1 meeting."
