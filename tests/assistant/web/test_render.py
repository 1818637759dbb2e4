from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readers import COUNCILLOR

from assistant.answers import Answer, Citation, Statement
from assistant.web.desk import Desk
from assistant.web.render import conversation, told
from assistant.web.talk import Talk, Turn

ROOF = "What did the culture panel resolve about the museum roof on 4 March 2025?"
HOSTILE = '<script>alert(1)</script> [x](javascript:alert(1)) "><img src=x onerror=alert(1)> {{value}} ${value}'


@pytest.fixture()
def turn(desk: Desk) -> Turn:
    return desk.ask(Talk(reader=COUNCILLOR), ROOF)


def answer_of(turn: Turn) -> Answer:
    assert turn.answer is not None
    return turn.answer


def hostile(turn: Turn, words: str) -> Turn:
    answer = answer_of(turn)
    cited: tuple[Citation, ...] = tuple(
        replace(one, label=words, source=words, committee=words, quote=words, url="javascript:alert(1)")
        for one in answer.citations
    )
    statements = tuple(Statement(text=words, citations=(1,), lead="") for _ in range(2))
    return replace(turn, question=words, answer=replace(answer, statements=statements, citations=cited, ask_back=words))


def test_each_statement_has_a_button_for_each_of_its_citations(turn: Turn) -> None:
    html = conversation([turn], keeps_feedback=False)
    answer = answer_of(turn)
    assert html.count('class="marker"') == sum(len(one.citations) for one in answer.statements)
    assert all(f'id="p-{turn.key}-{one.n}"' in html for one in answer.citations)


def test_what_names_the_meeting_is_a_heading_and_said_once(turn: Turn) -> None:
    html = conversation([turn], keeps_feedback=False)
    assert '<h3 class="meeting">Culture Panel, 4 March 2025, item 23, minutes</h3>' in html


def test_only_the_latest_answers_chips_can_be_taken_away(turn: Turn) -> None:
    html = conversation([replace(turn, key="first"), turn], keeps_feedback=False)
    assert html.count('data-act="again"') == html.count("<li><span") > 0


def test_words_of_papers_and_readers_are_text_never_markup(turn: Turn) -> None:
    html = conversation([hostile(turn, HOSTILE)], keeps_feedback=True)
    assert "<script" not in html and "<img" not in html and 'href="javascript' not in html
    assert "{{" not in html and "${" not in html and "&lt;script&gt;" in html


@given(words=st.text(max_size=60))
def test_no_text_opens_a_tag(words: str) -> None:
    made = Turn(key="k", question=words, problem=words)
    html = conversation([made], keeps_feedback=False)
    plain = conversation([Turn(key="k", question="q", problem="q")], keeps_feedback=False)
    assert html.count("<") == plain.count("<") and html.count('"') == plain.count('"')


def test_silence_is_said_with_what_comes_nearest(desk: Desk) -> None:
    turn = desk.ask(Talk(reader=COUNCILLOR), "How much did the swimming pool in Zanzibar cost in 1987?")
    html = conversation([turn], keeps_feedback=False)
    assert answer_of(turn).status == "not_found" and "found nothing that answers this" in html
    assert "What comes closest" in html or not answer_of(turn).nearest


def test_a_problem_is_shown_in_place_of_an_answer() -> None:
    turn = Turn(key="k", question="q", problem="There is no library.")
    assert "There is no library." in conversation([turn], keeps_feedback=True)
    assert told(turn) == "There is no library."


def test_a_screen_reader_hears_how_much_was_found(turn: Turn) -> None:
    assert told(turn).startswith("Answer: ") and "from 1 paper" in told(turn)


def test_thumbs_are_shown_only_where_they_are_kept(turn: Turn) -> None:
    assert 'data-act="good"' in conversation([turn], keeps_feedback=True)
    assert 'data-act="good"' not in conversation([turn], keeps_feedback=False)
    assert "noted" in conversation([replace(turn, verdict="Thank you: noted.")], keeps_feedback=True)
