"""An answer that a model words, at the desk: told statement by statement, stopped, and never before it is checked."""

import time
from dataclasses import replace
from pathlib import Path
from threading import Thread

from fake_model import Fake, fake_model
from readers import COUNCILLOR, OFFICER

from assistant.answers import Answer
from assistant.telling import Telling
from assistant.web.desk import Desk
from assistant.web.making import making
from assistant.web.render import conversation
from assistant.web.talk import Talk
from ingest.settings import Answering, Generation

ROOF = "What did the culture panel resolve about the museum roof on 4 March 2025?"
SECRET = "Which contractor asks for how much for the museum roof?"
TRUE = "It was RESOLVED that a progress report on the museum roof be brought"
FALSE = "It was RESOLVED that the museum roof be sold for £9,999,999. [1]\n"


def worded(desk: Desk, fake: Fake, *, exempt: bool = False, seconds: float = 20) -> Desk:
    """The desk, its answers worded by a fake model."""
    generation = Generation(address=fake.address, model="fake", seconds=seconds, exempt=exempt, retries=0)
    changes = {"answering": Answering(engine="generated"), "generation": generation}
    return replace(desk, settings=desk.settings.model_copy(update=changes))


def from_prompt(prompt: str) -> str:
    """A model that says every line of the passages, after an untrue statement."""
    number, said = 0, [FALSE]
    for line in prompt.splitlines():
        if line.startswith("Passage ["):
            number = int(line.split("[")[1].split("]")[0])
        elif line.startswith("¦"):
            said.append(f"{line[1:].strip(' 0123456789.').strip()}. [{number}]\n")
    return "".join(said)


def told(desk: Desk, talk: Talk, question: str) -> list[Answer]:
    """All that is told of an answer before it is whole."""
    return list(making(talk, lambda telling: desk.ask(talk, question, telling=telling)))


def test_statements_are_told_one_by_one_and_only_those_that_hold(desk: Desk) -> None:
    talk = Talk(reader=COUNCILLOR)
    with fake_model(from_prompt, "slow") as fake:
        parts = told(worded(desk, fake, seconds=60), talk, ROOF)
    counts = [len(one.statements) for one in parts]
    assert counts and counts == sorted(set(counts))
    assert all("9,999,999" not in one.text for one in parts)
    assert {said.support for one in parts for said in one.statements} == {"checked"}
    final = talk.turns[-1].answer
    assert final is not None and "9,999,999" not in final.text and final.citations
    shown = {said.text[len(said.lead) :] for one in parts for said in one.statements}
    assert shown <= {said.text[len(said.lead) :] for said in final.statements}, "what was shown was taken back"
    assert len(talk.turns[-1].panels) == len(final.citations)


def test_stop_ends_in_the_quotes_at_once(desk: Desk) -> None:
    talk = Talk(reader=COUNCILLOR)
    with fake_model(from_prompt, "hang") as fake:
        asking = Thread(target=told, args=(worded(desk, fake, seconds=60), talk, ROOF))
        asking.start()
        while not fake.sent:
            time.sleep(0.02)
        began = time.monotonic()
        talk.stop()
        asking.join(10)
        assert time.monotonic() - began < 2
    answer = talk.turns[-1].answer
    assert answer is not None and answer.engine == "quotes" and answer.statements
    assert answer.note == "The papers are quoted because the model was stopped."


def test_who_stops_listening_stops_the_model(desk: Desk) -> None:
    talk = Talk(reader=COUNCILLOR)
    with fake_model(lambda prompt: from_prompt(prompt) * 4, "stall") as fake:
        parts = making(talk, lambda telling: worded(desk, fake, seconds=60).ask(talk, ROOF, telling=telling))
        next(parts)
        parts.close()  # type: ignore[attr-defined]
        until = time.monotonic() + 5
        while not talk.turns and time.monotonic() < until:
            time.sleep(0.02)
    assert talk.turns and not talk.stops


def test_a_model_at_work_keeps_nobody_from_the_library(desk: Desk) -> None:
    with fake_model(from_prompt, "hang") as fake:
        slow = worded(desk, fake, seconds=60)
        talks = [Talk(reader=COUNCILLOR) for _ in range(3)]
        asking = [Thread(target=told, args=(slow, talk, ROOF)) for talk in talks]
        for one in asking:
            one.start()
        while len(fake.sent) < slow.settings.generation.at_once:
            time.sleep(0.02)
        began = time.monotonic()
        assert desk.ask(Talk(reader=COUNCILLOR), ROOF).answer is not None
        assert time.monotonic() - began < 10
        for talk in talks:
            talk.stop()
        for one in asking:
            one.join(10)
    assert all(talk.turns for talk in talks)


def test_exempt_passages_go_to_no_model_that_may_not_have_them(desk: Desk) -> None:
    talk = Talk(reader=OFFICER)
    with fake_model(from_prompt) as fake:
        told(worded(desk, fake), talk, SECRET)
        assert "Zephyrine" not in fake.prompts() and "212,345" not in fake.prompts()
    answer = talk.turns[-1].answer
    assert answer is not None and "212,345" in answer.text and answer.engine == "quotes"
    assert answer.note == "The papers are quoted because the language model may not be given exempt passages."


def test_a_model_marked_for_exempt_passages_gets_them_and_they_are_told_only_when_logged(
    desk: Desk, tmp_path: Path
) -> None:
    talk = Talk(reader=OFFICER)
    with fake_model(from_prompt) as fake:
        parts = told(worded(desk, fake, exempt=True), talk, SECRET)
        assert "Zephyrine" in fake.prompts()
    assert not any("Zephyrine" in one.text for one in parts)
    assert list(tmp_path.glob("exempt-*.jsonl"))
    answer = talk.turns[-1].answer
    assert answer is not None and "212,345" in answer.text


def test_the_page_tells_quoted_statements_from_checked_wording(desk: Desk) -> None:
    talk = Talk(reader=COUNCILLOR)
    with fake_model(from_prompt) as fake:
        told(worded(desk, fake), talk, ROOF)
    shown = conversation(talk.turns, keeps_feedback=False)
    answer = talk.turns[-1].answer
    assert answer is not None and answer.engine == "generated"
    assert shown.count("checked wording") == sum(one.support == "checked" for one in answer.statements) > 0
    assert shown.count("the paper’s words") == sum(one.support == "quoted" for one in answer.statements)
    assert "Worded by the language model fake" in shown


def test_what_is_being_written_is_escaped(desk: Desk) -> None:
    question = "<script>alert(1)</script>"
    talk = Talk(reader=COUNCILLOR)
    with fake_model(from_prompt) as fake:
        parts = told(worded(desk, fake), talk, ROOF)
    shown = conversation([], keeps_feedback=False, making=(question, parts[0]))
    assert "<script>" not in shown and 'aria-busy="true"' in shown


def test_nothing_is_told_without_a_listener(desk: Desk) -> None:
    with fake_model(from_prompt) as fake:
        turn = worded(desk, fake).ask(Talk(reader=COUNCILLOR), ROOF, telling=Telling())
    assert turn.answer is not None and turn.answer.engine == "generated"
