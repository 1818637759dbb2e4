"""A sentence without what limits it says more than the paper does."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from assistant.verifying import Source, Verdict, verify
from ingest.library.embedders.hashing import load
from ingest.settings import Embedding


def embed(texts: Sequence[str]) -> NDArray[np.float32]:
    return load(Embedding(embedder="hashing", model="hashing")).embed(texts)


def verdict(statement: str, run: str) -> Verdict:
    return verify(statement, [Source(text=run)], embed).verdict


@pytest.mark.parametrize(
    ("statement", "run"),
    [
        ("Residents may attend.", "Residents may attend if they register by Friday."),
        ("The ferry clubs can use the hall.", "Ferry clubs can use the hall provided that they insure themselves."),
        ("Visitors may speak.", "Visitors may speak, subject to giving notice two days before."),
        ("Stallholders must repay the grant.", "Stallholders must repay the grant unless the market is finished."),
        ("The market is to move to the square.", "Unless traders object, the market is to move to the square."),
        ("The grant is payable.", "The Board heard of the roof. The grant is payable only if the roof is finished."),
    ],
)
def test_a_limit_left_out_is_noticed(statement: str, run: str) -> None:
    assert verdict(statement, run) is Verdict.CONTRADICTED


@pytest.mark.parametrize(
    ("statement", "run"),
    [
        ("Residents may attend if they register.", "Residents may attend if they register by Friday."),
        ("Residents who register may attend.", "Residents may attend if they register by Friday."),
        ("Residents may attend once they register.", "Residents may attend if they register by Friday."),
        ("Visitors may speak at the Board.", "Visitors may speak at the Board, and one asked if there would be tea."),
        ("Visitors may speak at the Board.", "Visitors may speak at the Board if so wished."),
        ("The grant was paid to the ferry.", "The grant was paid to the ferry, subject to an audit of the crew."),
        ("The ferry will run.", "The ferry will run. If the crew is ill, a notice is put up on the quay."),
    ],
)
def test_a_limit_that_is_kept_or_is_none_is_no_fault(statement: str, run: str) -> None:
    assert verdict(statement, run) is Verdict.SUPPORTED
