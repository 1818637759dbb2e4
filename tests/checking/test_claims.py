"""The score tells claims of general English that a passage bears out from others, better than common words do.

Weights and thresholds were chosen on `claims_dev.txt`; these are the claims of the other passages. Statements in other
words that are then turned round are caught less often than copied ones: these floors hold what is reached.
"""

import json
from pathlib import Path

import pytest
from claims import auc, claims, f1, overlap
from rewording import reworded

from assistant.quick_embedding import quick
from assistant.verification.remembering import remembered
from assistant.verifying import Embed, Source, verify_text, whole
from ingest.library import embedding
from ingest.settings import Settings

pytestmark = [pytest.mark.model, pytest.mark.slow]


@pytest.fixture(scope="module")
def embed() -> Embed:
    return remembered(quick(embedding.load(Settings().embedding)))


def test_scores_rise_with_support_and_more_than_common_words_do(embed: Embed) -> None:
    found = claims("test")
    told = [whole(verify_text(one.text, [Source(text=one.passage)], embed)) for one in found]
    ranked, plain = auc(found, [score for _, score in told]), auc(found, [overlap(one) for one in found])
    assert ranked >= 0.72 and ranked >= plain + 0.1, (ranked, plain)
    assert f1(found, [float(supported) for supported, _ in told], 1.0) >= 0.65


def test_true_statements_in_other_words_that_are_turned_round_are_often_caught(embed: Embed) -> None:
    lines = (Path(__file__).parent / "paraphrases_test.jsonl").read_text("utf-8").split("\n")
    made = list(reworded([json.loads(line) for line in lines if line]))
    caught = [not whole(verify_text(text, [Source(text=context)], embed))[0] for _, text, context in made]
    assert len(made) >= 100 and sum(caught) >= 0.55 * len(made), (sum(caught), len(made))
