"""The same guesses with the real embedding model, which finds what shares no word with them."""

import json
from pathlib import Path

import pytest

from assistant.ask import Conversation, ask
from assistant.batch import search_records
from assistant.records import answer_record
from ingest.library.library import Library
from ingest.papers import Access
from ingest.pipeline import ingest
from ingest.settings import Settings
from tests.exempt.papers import PROBES, given_away, lay_out, named

CLOSE_IN_MEANING = ("sale of council land to a private firm", "builders compared by marks", "secret offers of money")


@pytest.mark.model
@pytest.mark.slow
def test_what_is_close_in_meaning_alone_is_not_found_either(tmp_path: Path) -> None:
    papers, settings = lay_out(tmp_path / "papers"), Settings()
    for name, exempt in (("withheld", False), ("closed", True)):
        ingest([papers], tmp_path / name, settings, exempt=exempt)
        with Library.open(tmp_path / name, settings) as library:
            for words in (*PROBES, *CLOSE_IN_MEANING):
                found = search_records(library, words, settings, clearance=Access.PUBLIC, k=200)
                answer = ask(words, Conversation(), library, settings, clearance=Access.PUBLIC)
                record = answer_record(answer) | {"question": "", "understood": {}}
                told = json.dumps([found, record], ensure_ascii=False)
                assert not given_away(told) and not named(told)
            cleared = ask(PROBES[0], Conversation(), library, settings, clearance=Access.EXEMPT)
            assert bool(given_away(cleared.text)) is exempt
