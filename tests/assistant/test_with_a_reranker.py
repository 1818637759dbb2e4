"""The whole way with a stand-in reranker: a plug-in that holds runs likely by what they say."""

from collections.abc import Callable, Sequence
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from made_libraries import COST, COUNT, FORECAST, MARCH, QUARTERS, ROOF, TASKS, answers, library_of, minutes
from numpy.typing import NDArray

from assistant import reranking

SURE = 12.0
DOORS = (24, "Town hall doors", "Petra Holm told the panel that the doors of the town hall stick in wet weather.")
BOTH = f"{COST.rstrip('?')}, and who told the panel of the doors of the town hall?"
Reads = Callable[..., None]


@pytest.fixture()
def reads(monkeypatch: pytest.MonkeyPatch) -> Reads:
    """Puts in a reranker that is sure of the runs that hold given words, for questions that name what they ask."""

    def put(**answers: str) -> None:
        def odds(question: str, runs: Sequence[str]) -> NDArray[np.float64]:
            told = [words for about, words in answers.items() if about in question]
            return np.where(
                [any(word in run for words in told for word in words.split("|")) for run in runs], SURE, -SURE
            )

        monkeypatch.setattr(reranking, "load", lambda _: SimpleNamespace(odds=odds))

    return put


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return library_of(tmp_path_factory.mktemp("read"), {"march.txt": minutes(MARCH, ROOF, DOORS)})


def test_what_no_run_is_likely_to_answer_is_not_found(library: Path, reads: Reads) -> None:
    assert answers(library, COST)[0].status == "answered"
    reads()
    (answer,) = answers(library, COST)
    assert (answer.status, answer.statements, answer.citations) == ("not_found", (), ())
    assert answer.nearest


def test_the_run_that_a_reader_is_sure_of_is_quoted(library: Path, reads: Reads) -> None:
    reads(roof="£185,000")
    (answer,) = answers(library, COST)
    assert answer.status == "answered" and "£185,000" in answer.text and "doors" not in answer.text


def test_of_two_questions_the_one_that_no_run_is_likely_to_answer_is_said_to_be_open(
    library: Path, reads: Reads
) -> None:
    reads(roof="£185,000", doors="Petra Holm")
    assert answers(library, BOTH)[0].status == "answered"
    reads(roof="£185,000")
    (answer,) = answers(library, BOTH)
    assert answer.status == "partial" and answer.statements[0].support == "absent"
    assert "doors" in answer.statements[0].text and "£185,000" in answer.text


def test_a_count_needs_no_reader(tmp_path: Path, reads: Reads) -> None:
    library = library_of(tmp_path, {"march.txt": minutes(MARCH, TASKS)})
    reads()
    assert "2 actions are recorded" in answers(library, COUNT)[0].text


def test_quarters_that_a_reader_holds_equally_likely_are_asked_back(tmp_path: Path, reads: Reads) -> None:
    library = library_of(tmp_path, QUARTERS)
    reads(museum="forecast to overspend")
    (answer,) = answers(library, FORECAST)
    assert answer.status == "partial" and answer.ask_back is not None and len(answer.citations) == 3


def test_the_reader_hears_what_a_follow_up_carries(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []

    def odds(question: str, runs: Sequence[str]) -> NDArray[np.float64]:
        heard.append(question)
        return np.full(len(runs), SURE)

    monkeypatch.setattr(reranking, "load", lambda _: SimpleNamespace(odds=odds))
    answers(library, COST, "and who told them?")
    assert "museum roof" in heard[-1] and heard[-1].endswith("who told them?")


def test_a_caption_is_no_answer_by_itself(tmp_path: Path, reads: Reads) -> None:
    lamps = (31, "Street lamps", "Table 2: The lamp options side by side\n\nNew lamps cost £320 each to put up.")
    reads(lamp="Table 2|£320")
    (answer,) = answers(library_of(tmp_path, {"march.txt": minutes(MARCH, lamps)}), "What do the lamp options cost?")
    assert "£320" in answer.text and "side by side" not in answer.text


def test_a_short_form_is_explained_once(tmp_path: Path, reads: Reads) -> None:
    told = [
        (31, "Town hall", "Ms Oyelaran said that the Repairs and Renewals Fund (RRF) pays for the doors."),
        (32, "Museum", "Mr Holm reminded members that a Repairs and Renewals Fund (RRF) is kept for the museum roof."),
    ]
    reads(RRF="(RRF)")
    (answer,) = answers(library_of(tmp_path, {"march.txt": minutes(MARCH, *told)}), "What does RRF stand for?")
    assert answer.text.count("(RRF)") == 1


def test_of_a_long_list_the_entry_that_answers_is_quoted_alone(tmp_path: Path, reads: Reads) -> None:
    heard = "\n\n".join(
        f"· {words}"
        for words in (
            "The doors of the town hall stick in wet weather, and the porter has asked twice for a joiner to be sent.",
            "Lamps along the quay had been counted by the harbour master, who found forty of them and wants six more.",
            "The weather vane had been stolen in the night of the fair and was found again behind the bandstand.",
        )
    )
    vane = (25, "Town hall", f"The panel heard that:\n\n{heard}")
    listed = library_of(tmp_path, {"march.txt": minutes(MARCH, vane)})
    reads(vane="behind the bandstand")
    (answer,) = answers(listed, "Beside doors and lamps, where was the vane found that the panel heard of?")
    assert "behind the bandstand" in answer.text and "Lamps along" not in answer.text
