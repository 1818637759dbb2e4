import re
from datetime import date
from pathlib import Path

import pytest
from made_libraries import answers, library_of

from assistant.answers import Answer, Filters
from assistant.ask import Conversation, ask
from ingest.errors import SettingsError
from ingest.library.library import Library
from ingest.papers import Access
from ingest.settings import Settings

QUESTIONS = [
    "What did the culture panel resolve about the museum roof?",
    "How much are the repairs to the museum roof estimated at?",
    "what was item 24 at the panel on 4 March 2025",
    "Who introduced the museum roof report, and by how many per cent had visitor numbers fallen?",
]


def answered(library: Library, settings: Settings, *turns: str, **how: object) -> Answer:
    conversation = Conversation()
    how = {"clearance": Access.PUBLIC, **how}
    for turn in turns:
        answer = ask(turn, conversation, library, settings, **how)  # type: ignore[arg-type]
    return answer


def test_a_resolution_is_quoted_whole(library: Library, settings: Settings) -> None:
    answer = answered(library, settings, QUESTIONS[0])
    assert "1. The report be noted 2. A progress report on the museum roof be brought" in answer.text
    assert answer.text.startswith("Culture Panel, 4 March 2025, item 23, minutes: ")


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_quote_stands_in_its_paper(library: Library, settings: Settings, question: str) -> None:
    answer = answered(library, settings, question)
    assert answer.status == "answered"
    for cited in answer.citations:
        text = library.paper(cited.source, clearance=Access.PUBLIC).text
        assert text[cited.start : cited.end] == cited.quote


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_statement_is_cited_and_every_marker_known(library: Library, settings: Settings, question: str) -> None:
    answer = answered(library, settings, question)
    assert answer.statements and all(said.citations for said in answer.statements)
    assert {int(n) for n in re.findall(r"\[(\d+)\]", answer.text)} == {cited.n for cited in answer.citations}


def test_an_amount_is_found(library: Library, settings: Settings) -> None:
    assert "£185,000" in answered(library, settings, QUESTIONS[1]).text


def test_an_item_asked_for_by_number_is_named(library: Library, settings: Settings) -> None:
    assert "Library opening hours" in answered(library, settings, QUESTIONS[2]).text


def test_both_questions_within_a_question_are_answered(library: Library, settings: Settings) -> None:
    text = answered(library, settings, QUESTIONS[3]).text
    assert "Dunstan Reyle" in text and "12%" in text


def test_a_follow_up_keeps_its_subject(library: Library, settings: Settings) -> None:
    answer = answered(library, settings, "What happened with the museum roof?", "and who introduced it?")
    assert "Dunstan Reyle" in answer.text
    assert answer.query.before


@pytest.mark.parametrize(
    "question",
    [
        "What is the best pizza in town?",
        "How much did Thornby council pay for its tram depot?",
        "What did Thornby council decide about the museum roof?",
        "how did members vote on the library opening hours",
    ],
)
def test_what_the_papers_do_not_hold_is_not_found(library: Library, settings: Settings, question: str) -> None:
    answer = answered(library, settings, question)
    assert (answer.status, answer.statements, answer.citations) == ("not_found", (), ())
    assert "I looked through 1 paper of 1 meeting" in answer.text


def test_what_is_not_found_comes_with_the_nearest_passages(library: Library, settings: Settings) -> None:
    question = "what is the best pizza oven for a tram depot in the museum"
    assert 1 <= len(answered(library, settings, question).nearest) <= 3


@pytest.mark.parametrize("question", ["What does Zephyrine Roofing ask for?", "museum roof contract £212,345"])
def test_exempt_words_reach_only_those_entitled(library: Library, settings: Settings, question: str) -> None:
    public = answered(library, settings, question)
    assert "212,345" not in repr(public).replace(question, "") and "secret.txt" not in repr(public)
    entitled = answered(library, settings, question, clearance=Access.EXEMPT)
    assert any(cited.access is Access.EXEMPT for cited in entitled.citations)


def test_a_readers_filter_holds(library: Library, settings: Settings) -> None:
    later = Filters(date_from=date(2026, 1, 1))
    answer = answered(library, settings, QUESTIONS[0], filters=later)
    assert (answer.status, answer.searched.papers) == ("not_found", 0)


def test_an_unknown_engine_lists_the_choices(library: Library, settings: Settings) -> None:
    with pytest.raises(SettingsError, match="quotes"):
        answered(library, settings, QUESTIONS[0], engine="oracle")


def test_the_same_question_has_the_same_answer(library: Library, settings: Settings, folder: Path) -> None:
    first = answered(library, settings, QUESTIONS[3])
    with Library.open(folder, settings) as again:
        second = answered(again, settings, QUESTIONS[3])
    assert (first.text, first.citations) == (second.text, second.citations)


@pytest.mark.parametrize("question", ["???", "what is it", "the"])
def test_a_question_without_a_subject_finds_nothing(library: Library, settings: Settings, question: str) -> None:
    assert answered(library, settings, question).status == "not_found"


def test_an_items_title_is_said_where_the_question_does_not_name_it(library: Library, settings: Settings) -> None:
    answer = answered(library, settings, "Who explained that the south gallery had been closed?")
    assert "item 23 (Museum roof), minutes: " in answer.text


def test_a_month_cut_short_is_no_unknown_name(library: Library, settings: Settings) -> None:
    answer = answered(
        library, settings, "museum roof leak - what had been shut since Nov and how did it go in the south?"
    )
    assert answer.status != "not_found" and "south gallery" in answer.text


def test_a_month_of_no_meeting_makes_the_answer_partial_and_says_so_first(library: Library, settings: Settings) -> None:
    answer = answered(library, settings, "By how many per cent had museum visitor numbers fallen in January 2023?")
    assert answer.status == "partial" and answer.statements[0].support == "absent"
    assert answer.text.startswith("- The papers do not say this outright.") and "12%" in answer.text


def test_a_year_of_no_meeting_finds_nothing(library: Library, settings: Settings) -> None:
    assert answered(library, settings, "What did the culture panel say about the museum in 2019?").status == "not_found"


SLATES = """# Museum roof: slates or lead

| | |
|---|---|
| **Committee** | Culture Panel |
| **Date** | 4 March 2025 |
| **Wards** | All |

## 1. Slates and lead

1.1 Slates for the museum roof would last for sixty years.

1.2 Lead for the museum roof would be stolen.

**Table 1: Slates and lead for the museum roof**

| Museum roof of March 2025 | Slates | Lead |
|---|---:|---:|
| Price of the museum roof | £185,000 | £240,000 |

## 2. Appendices

Appendix A - Museum roof slates and lead
"""


@pytest.mark.parametrize(
    "question",
    [
        "What are the slates and lead of the museum roof in the report of 4 March 2025?",
        "museum roof of March 2025, slates or lead, what is said",
        "What does the museum roof cost?",
    ],
)
def test_no_header_of_a_table_or_report_and_no_name_of_an_appendix_answers(tmp_path: Path, question: str) -> None:
    (answer,) = answers(library_of(tmp_path, {"roof.md": SLATES}), question)
    quotes = [one.text for one in answer.statements]
    assert answer.status != "not_found" and quotes
    assert not [quote for quote in quotes if "---" in quote or quote.startswith(("|", "Appendix", "Table"))]
