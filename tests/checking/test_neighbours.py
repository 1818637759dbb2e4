"""A run about the same thing does not support a statement; one that says it in other words does.

What may be missed is what is reached: 6 of the 30 invented statements that were worked with, 15 of the others, whose
runs have more of their words and relate them otherwise.
"""

import json
from pathlib import Path

import pytest
from altering import true_statements
from neighbours import neighbours, orphaned, reworded_orphans

from assistant.quick_embedding import quick
from assistant.verification.remembering import remembered
from assistant.verifying import Embed, Source, Verdict, verify, verify_text, whole
from ingest.library import embedding
from ingest.library.library import Library
from ingest.pipeline import ingest
from ingest.settings import Embedding, Settings

pytestmark = [pytest.mark.model, pytest.mark.slow]
ROOT = Path(__file__).parents[2]
SUBJECTS = sorted((ROOT / "training" / "data").glob("*/papers"))


@pytest.fixture(scope="module")
def embed() -> Embed:
    return remembered(quick(embedding.load(Settings().embedding)))


def supported(text: str, passage: str, embed: Embed) -> bool:
    return whole(verify_text(text, [Source(text=passage)], embed))[0]


@pytest.mark.parametrize(
    ("text", "passage", "unsaid"),
    [
        (
            "It was explained that the library scheme is where volunteers are trained to lend books, along the "
            "'library scheme', for the purpose of reading.",
            "He explained that in Tarn the council is starting to list the library scheme by counting volunteers from "
            "Tarn with local schools.",
            "'reading'",
        ),
        (
            "Arrested teenagers were sold by gangs.",
            "The inspector said that Tarn now maps where young people who were arrested live and which gangs are near.",
            "'sold'",
        ),
    ],
)
def test_what_of_a_statement_is_not_said_of_its_subject_is_named(
    text: str, passage: str, unsaid: str, embed: Embed
) -> None:
    told = verify(text, [Source(text=passage)], embed)
    assert told.verdict is not Verdict.SUPPORTED
    assert any("does not say that" in one and unsaid in one for one in told.reasons), told.reasons


@pytest.mark.parametrize(("half", "most"), [("first", 6), ("second", 15)])
def test_a_run_about_the_same_thing_supports_less_often(half: str, most: int, embed: Embed) -> None:
    missed = [one.id for one in neighbours(half) if supported(one.text, one.beside, embed)]
    assert len(neighbours(half)) == 30 and len(missed) <= most, missed


@pytest.mark.parametrize(("half", "most"), [("first", 5), ("second", 10)])
def test_a_run_that_says_it_in_other_words_mostly_supports(half: str, most: int, embed: Embed) -> None:
    alarms = [one.id for one in neighbours(half) if not supported(one.text, one.own, embed)]
    assert len(alarms) <= most, alarms


@pytest.mark.parametrize("papers", [[ROOT / "samples"], SUBJECTS], ids=["samples", "subjects"])
def test_what_stands_in_another_sentence_is_not_supported_by_those_around_it(
    papers: list[Path], embed: Embed, tmp_path: Path
) -> None:
    settings = Settings(embedding=Embedding(embedder="hashing", model="hashing"))
    ingest(papers, tmp_path, settings)
    with Library.open(tmp_path, settings) as library:
        made = orphaned(true_statements(library), 200)
    missed = [text for text, sources in made if verify(text, sources, embed).verdict is Verdict.SUPPORTED]
    assert len(made) == 200 and len(missed) <= 4, missed


@pytest.mark.parametrize("half", ["dev", "test"])
def test_what_is_said_in_other_words_elsewhere_is_not_supported_by_what_stands_around_it(
    half: str, embed: Embed
) -> None:
    lines = (Path(__file__).parent / f"paraphrases_{half}.jsonl").read_text("utf-8").split("\n")
    made = list(reworded_orphans([json.loads(line) for line in lines if line]))
    missed = [text for text, left in made if supported(text, left, embed)]
    assert len(made) >= 90 and len(missed) <= 4, missed
