"""Small changes that make a statement say another thing than the passage, and small ones that do not."""

from collections.abc import Sequence
from datetime import date

import numpy as np
import pytest
from numpy.typing import NDArray

from assistant.verifying import Source, Verdict, verify
from ingest.library.embedders.hashing import load
from ingest.settings import Embedding

RUN = (
    "Councillor Petra Holm proposed that the task group on the museum be put off, as about £5,100 a place was lost, "
    "1,204 residents had replied between June and August 2024, and repairs would cost more than £250,000."
)
SOURCE = Source(text=RUN, committee="Culture Panel", meeting_date=date(2024, 11, 13))


def embed(texts: Sequence[str]) -> NDArray[np.float32]:
    return load(Embedding(embedder="hashing", model="hashing")).embed(texts)


def supported(statement: str) -> bool:
    return verify(statement, [SOURCE], embed).verdict is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("said", "instead"),
    [
        ("£5,100", "£5,103"),
        ("more than £250,000", "more than £249,999"),
        ("between June and August 2024", "between November and August 2024"),
        ("Councillor Petra Holm", "Councillor Task Group"),
    ],
)
def test_one_small_change_is_noticed(said: str, instead: str) -> None:
    assert supported(RUN) and said in RUN
    assert not supported(RUN.replace(said, instead))


@pytest.mark.parametrize(
    ("said", "instead"), [("about £5,100", "about £5,000"), ("1,204 residents", "about 1,200 residents")]
)
def test_rounding_is_no_change(said: str, instead: str) -> None:
    assert supported(RUN.replace(said, instead))


@pytest.mark.parametrize(
    "run",
    [
        "Members agreed to ask the trust for a delivery plan for the museum by September.",
        "RESOLVED that the trust be asked to bring a delivery plan for the museum by September.",
    ],
)
def test_what_was_asked_for_was_not_approved(run: str) -> None:
    source = Source(text=run, committee="Culture Panel", meeting_date=date(2024, 11, 13))
    told = verify("Members approved the delivery plan of the trust for the museum.", [source], embed)
    assert told.verdict is not Verdict.SUPPORTED
    assert "the passage does not say that it was approved" in told.reasons
