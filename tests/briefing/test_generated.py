"""`clerk brief --engine generated`: what a model words is checked, and a model that is not there costs no briefing."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parents[1] / "assistant"))
from briefs import HASHING, TODAY
from fake_model import fake_model
from told import section

from assistant.briefing.making import brief
from assistant.briefing.nouns import Briefing, Wish
from assistant.reviewing.drafts import is_assertion
from ingest.errors import SettingsError
from ingest.library.library import Library
from ingest.papers import Access
from ingest.settings import Generation

LIGHTS, ROOF = "harbour lights", "museum roof"
TRUE = "Members noted that 40 lamps had been put up along the quay last year."
NOWHERE = "http://127.0.0.1:9/v1"


def _made(library: Library, address: str, topic: str) -> Briefing:
    settings = HASHING.model_copy(update={"generation": Generation(address=address, model="fake", seconds=20)})
    return brief(Wish(topic=topic, engine="generated"), library, settings, clearance=Access.PUBLIC, today=TODAY)


def _summary(made: Briefing) -> list[str]:
    return [point.text for block in section(made, "summary").blocks for point in block.points]


@pytest.fixture()
def quoted(library: Library) -> list[str]:
    wish = Wish(topic="museum roof")
    return _summary(brief(wish, library, HASHING, clearance=Access.PUBLIC, today=TODAY))


def test_a_statement_that_the_papers_do_not_bear_out_is_never_in_a_briefing(library: Library) -> None:
    with fake_model("Members noted that 999 lamps had been put up and Dunstan Reyle was dismissed. [1]") as fake:
        made = _made(library, fake.address, LIGHTS)
        assert fake.sent
    told = " ".join(point.text for one in made.sections for block in one.blocks for point in block.points)
    assert "999" not in told and "dismissed" not in told
    assert _summary(made) == [TRUE]


def test_what_a_model_words_and_the_checks_bear_out_is_the_summary(library: Library) -> None:
    with fake_model("Members noted last year's 40 lamps, which had been put up along the quay. [1]") as fake:
        made = _made(library, fake.address, LIGHTS)
    (point,) = (point for block in section(made, "summary").blocks for point in block.points)
    assert point.support == "checked" and "which had been put up along the quay." in point.text
    assert [cited.quote for cited in point.citations] == [TRUE.replace("last", "<b>last</b>")]


def test_papers_that_differ_are_quoted_whatever_a_model_would_say(library: Library, quoted: list[str]) -> None:
    with fake_model("Repairs to the museum roof would cost £185,000. [1]") as fake:
        made = _made(library, fake.address, ROOF)
    assert not fake.sent and _summary(made) == quoted
    assert section(made, "summary").notes


def test_without_its_server_the_summary_is_quoted_and_one_sentence_says_why(library: Library) -> None:
    made = _made(library, NOWHERE, LIGHTS)
    (note,) = section(made, "summary").notes
    assert note.startswith("The papers are quoted because") and note.endswith(".") and "Errno" not in note
    assert _summary(made) == [TRUE]
    assert not is_assertion(note)


def test_without_a_model_in_the_settings_there_is_a_sentence_and_no_briefing(library: Library) -> None:
    with pytest.raises(SettingsError, match="name one as model under"):
        brief(Wish(topic=LIGHTS, engine="generated"), library, HASHING, clearance=Access.PUBLIC, today=TODAY)
