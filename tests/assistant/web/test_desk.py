from pathlib import Path

import pytest
from readers import COUNCILLOR, OFFICER

from assistant.answers import Filters
from assistant.web.desk import SORRY, Desk, dropped
from assistant.web.talk import TURNS, Talk
from ingest.papers import PaperType

ROOF = "What did the culture panel resolve about the museum roof on 4 March 2025?"
SECRET = "Which contractor asks for how much for the museum roof?"
EXEMPT_WORDS = ("Zephyrine", "212,345")


def test_an_answer_brings_the_passages_it_cites(desk: Desk) -> None:
    turn = desk.ask(Talk(reader=COUNCILLOR), ROOF)
    assert turn.answer is not None and len(turn.panels) == len(turn.answer.citations)
    assert any("<mark>" in panel for panel in turn.panels)


def test_a_follow_up_is_understood_from_the_conversation(desk: Desk) -> None:
    talk = Talk(reader=COUNCILLOR)
    desk.ask(talk, ROOF)
    turn = desk.ask(talk, "who introduced it?")
    assert turn.answer is not None and "Dunstan Reyle" in turn.answer.text


def test_taking_an_inferred_chip_away_asks_again_without_it(desk: Desk) -> None:
    talk = Talk(reader=COUNCILLOR)
    desk.ask(talk, ROOF)
    turn = desk.ask_again(talk, "dates")
    assert turn is not None and turn.answer is not None
    assert turn.answer.query.periods == () and len(talk.turns) == 1
    assert talk.conversation.questions == [ROOF]


def test_taking_a_read_spelling_away_asks_for_what_was_typed(desk: Desk) -> None:
    talk = Talk(reader=COUNCILLOR)
    typed = ROOF.replace("museum", "mueseum")
    first = desk.ask(talk, typed)
    assert first.answer is not None and first.answer.query.spelling == (("mueseum", "museum"),)
    turn = desk.ask_again(talk, "spelling")
    assert turn is not None and turn.answer is not None
    assert turn.answer.query.question == typed and len(talk.turns) == len(talk.conversation.turns) == 1


@pytest.mark.parametrize("name", ["person", "paper_type"])
def test_every_kind_of_inferred_chip_can_be_taken_away(desk: Desk, name: str) -> None:
    talk = Talk(reader=COUNCILLOR)
    desk.ask(talk, "What do the minutes say that Cllr Reyle introduced about the museum roof?")
    turn = desk.ask_again(talk, name)
    assert turn is not None and turn.answer is not None and name in turn.answer.query.ignored
    assert desk.ask_again(talk, name) is None


def test_taking_a_set_chip_away_asks_again_and_clears_the_filter(desk: Desk) -> None:
    talk = Talk(reader=COUNCILLOR, filters=Filters(paper_type=PaperType.DECISION))
    desk.ask(talk, ROOF)
    turn = desk.ask_again(talk, "paper_type")
    assert turn is not None and turn.answer is not None and turn.answer.status == "answered"
    assert talk.filters == Filters()


@pytest.mark.parametrize("name", ["", "sources", "dates; drop", "from"])
def test_a_chip_that_is_not_there_changes_nothing(desk: Desk, name: str) -> None:
    talk = Talk(reader=COUNCILLOR)
    desk.ask(talk, ROOF)
    before = list(talk.turns)
    assert desk.ask_again(talk, name) is None and talk.turns == before
    assert name == "from" or dropped(Filters(committee="Culture Panel"), name) == Filters(committee="Culture Panel")


def test_a_reader_without_clearance_is_told_nothing_exempt(desk: Desk, tmp_path: Path) -> None:
    turn = desk.ask(Talk(reader=COUNCILLOR), SECRET)
    assert not any(word in f"{turn.answer}{turn.panels}" for word in EXEMPT_WORDS)
    assert not list(tmp_path.glob("*exempt*"))


def test_who_is_shown_exempt_papers_is_logged_without_their_text(desk: Desk, tmp_path: Path) -> None:
    turn = desk.ask(Talk(reader=OFFICER), SECRET)
    assert turn.answer is not None and "Zephyrine" in turn.answer.text
    logged = "".join(path.read_text("utf-8") for path in tmp_path.rglob("*") if path.is_file())
    assert OFFICER.name in logged and "secret.txt" in logged
    assert not any(word in logged for word in (*EXEMPT_WORDS, SECRET, "roof"))


def test_an_answer_is_kept_for_its_own_reader_alone(desk: Desk) -> None:
    turn = desk.ask(Talk(reader=OFFICER), SECRET)
    assert desk.kept.find(turn.key, OFFICER) == turn.answer
    assert desk.kept.find(turn.key, COUNCILLOR) is None
    assert desk.kept.find("another", OFFICER) is None


def test_what_goes_wrong_is_said_in_a_sentence_and_logged_without_words(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ValueError("Zephyrine asks for £212,345")

    monkeypatch.setattr("assistant.web.desk.begin", broken)
    talk = Talk(reader=OFFICER)
    turn = desk.ask(talk, SECRET)
    assert turn.problem == SORRY and turn.answer is None and talk.turns == [turn]
    assert "ValueError" in caplog.text and "Zephyrine" not in caplog.text


def test_a_missing_library_is_said_in_a_sentence(desk: Desk, tmp_path: Path) -> None:
    from dataclasses import replace

    from assistant.shelf import Shelf

    empty = replace(desk, shelf=Shelf(tmp_path / "none", desk.settings))
    assert "no library" in empty.ask(Talk(reader=COUNCILLOR), ROOF).problem


def test_a_long_conversation_keeps_its_latest_turns(desk: Desk) -> None:
    talk = Talk(reader=COUNCILLOR)
    for number in range(TURNS + 2):
        desk.ask(talk, f"What was said of the museum roof? {number}")
    assert len(talk.turns) == TURNS and talk.turns[-1].question.endswith(str(TURNS + 1))


def test_a_thumb_is_noted_once_with_its_reason(desk: Desk, tmp_path: Path) -> None:
    talk = Talk(reader=COUNCILLOR)
    turn = desk.ask(talk, ROOF)
    for _ in range(2):
        desk.judge(talk, turn.key, good=False, reason="Wrong meeting")
    lines = (tmp_path / "feedback.jsonl").read_text("utf-8").splitlines()
    assert len(lines) == 1 and "Wrong meeting" in lines[0] and talk.turns[0].verdict


def test_a_thumb_for_somebody_elses_answer_is_not_noted(desk: Desk, tmp_path: Path) -> None:
    turn = desk.ask(Talk(reader=OFFICER), ROOF)
    desk.judge(Talk(reader=COUNCILLOR), turn.key, good=True, reason="")
    assert not (tmp_path / "feedback.jsonl").exists()
