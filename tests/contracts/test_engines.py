"""What every engine and every language model must be."""

import inspect
from pathlib import Path

import pytest

from assistant import engines, llms
from ingest import plugins
from ingest.errors import ModelError
from ingest.settings import Generation


@pytest.mark.parametrize("name", plugins.names(engines))
def test_an_engine_chooses_and_words(name: str) -> None:
    engine = plugins.load(engines, name)
    assert list(inspect.signature(engine.answer).parameters)[:3] == ["query", "passages", "whole"]
    assert list(inspect.signature(engine.reworded).parameters) == ["answered", "query", "settings", "clearance"]


@pytest.mark.parametrize("name", plugins.names(llms))
def test_a_model_that_is_not_there_is_told_as_a_clause(name: str) -> None:
    from llama_index.core.llms import ChatMessage

    settings = Generation(llm=name, address="http://127.0.0.1:9/v1", model="none", seconds=2, retries=0)
    with (
        pytest.raises(ModelError, match=r"^the language model .*[^.]$"),
        plugins.load(llms, name).opened(settings) as llm,
    ):
        list(llm.stream_chat([ChatMessage(role="user", content="Anybody there?")]))


@pytest.mark.parametrize("folder", [engines, llms])
def test_an_engine_and_a_model_are_one_file(folder: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "thrown_away.py").write_text("NAME = 'read'\n")
    monkeypatch.setattr(folder, "__path__", [*folder.__path__, str(tmp_path)])  # type: ignore[attr-defined]
    assert plugins.load(folder, "thrown_away").NAME == "read"  # type: ignore[arg-type]
