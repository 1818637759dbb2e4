"""Denials, duties, chances, conditions and opposites that are turned round in other words are caught, and kept ones are
not refused."""

from collections import Counter

import pytest
from turned import Turned, turned

from assistant.quick_embedding import quick
from assistant.verification.remembering import remembered
from assistant.verifying import Embed, Source, verify_text, whole
from ingest.library import embedding
from ingest.settings import Settings

pytestmark = [pytest.mark.model, pytest.mark.slow]
KINDS = {"negation", "modality", "hedge", "condition", "antonym"}


@pytest.fixture(scope="module")
def embed() -> Embed:
    return remembered(quick(embedding.load(Settings().embedding)))


def wrong(name: str, embed: Embed, *, supported: bool) -> list[str]:
    """Those that should be supported, or should not, and are told otherwise."""
    return [one.id for one in turned(name) if one.is_supported is supported and _told(one, embed) is not supported]


def _told(one: Turned, embed: Embed) -> bool:
    return whole(verify_text(one.text, [Source(text=one.passage)], embed))[0]


@pytest.mark.parametrize("name", ["first", "second"])
def test_each_set_has_as_many_of_both_and_some_of_every_kind(name: str) -> None:
    found = Counter((one.kind, one.is_supported) for one in turned(name))
    assert set(found) == {(kind, supported) for kind in KINDS for supported in (True, False)}
    assert min(found.values()) >= 6 and sum(found.values()) == 80
    assert sum(one.is_supported for one in turned(name)) == 40


@pytest.mark.parametrize(("name", "most"), [("first", 2), ("second", 4), ("third", 1)])
def test_what_is_turned_round_in_other_words_is_caught(name: str, most: int, embed: Embed) -> None:
    missed = wrong(name, embed, supported=False)
    assert len(missed) <= most, missed


@pytest.mark.parametrize(("name", "most"), [("first", 2), ("second", 1), ("third", 2)])
def test_what_is_true_in_other_words_is_seldom_refused(name: str, most: int, embed: Embed) -> None:
    alarms = wrong(name, embed, supported=True)
    assert len(alarms) <= most, alarms
