from pathlib import Path

import pytest
from made_libraries import (
    COST,
    COUNT,
    FORECAST,
    HOURS,
    LIGHTS,
    MARCH,
    MAY,
    PUT_RIGHT,
    QUARTERS,
    ROOF,
    SURVEY,
    TASKS,
    answers,
    library_of,
    minutes,
)

from assistant.answers import Answer
from ingest.papers import Access

CLOSED_TASK = (29, "Museum roof contract", "ACTION: Zephyrine Roofing to lower its price to £212,345.")
# What stands open, what is exempt beside it, the question, and what only the exempt paper says.
CASES = {
    "correction": (
        {"march.txt": minutes(MARCH, ROOF, HOURS)},
        {"may.txt": minutes(MAY, PUT_RIGHT, LIGHTS)},
        COST,
        "£158,000",
    ),
    "conflict": ({"march.txt": minutes(MARCH, ROOF, HOURS)}, {"report.txt": SURVEY}, COST, "£179,500"),
    "candidate": (
        {name: text for name, text in QUARTERS.items() if name != "q3.txt"},
        {"q3.txt": QUARTERS["q3.txt"]},
        FORECAST,
        "1.96",
    ),
    "entry": (
        {"march.txt": minutes(MARCH, TASKS, HOURS)},
        {"may.txt": minutes(MAY, CLOSED_TASK, LIGHTS)},
        COUNT.replace("on 4 March 2025", "on 6 May 2025"),
        "Zephyrine",
    ),
}


def told(answer: Answer) -> tuple[object, ...]:
    """All that a reader is told, but for the time that it took."""
    return (
        answer.status,
        answer.text,
        answer.statements,
        answer.citations,
        answer.nearest,
        answer.searched,
        answer.ask_back,
        answer.conflicts,
        answer.query.committees,
        answer.query.periods,
    )


@pytest.mark.parametrize("name", CASES)
def test_an_exempt_paper_is_no_correction_conflict_candidate_or_entry(name: str, tmp_path: Path) -> None:
    papers, closed, question, secret = CASES[name]
    both, never = library_of(tmp_path / "both", papers, closed), library_of(tmp_path / "never", papers)
    (public,) = answers(both, question)
    (without,) = answers(never, question)
    assert told(public) == told(without)
    assert secret not in repr(public)
    (entitled,) = answers(both, question, clearance=Access.EXEMPT)
    assert secret in entitled.text
    assert any(one.access is Access.EXEMPT for one in entitled.citations)


def test_a_public_reader_is_asked_back_about_public_papers_alone(tmp_path: Path) -> None:
    papers, closed, question, _ = CASES["candidate"]
    library = library_of(tmp_path, papers, closed)
    (public,), (entitled,) = answers(library, question), answers(library, question, clearance=Access.EXEMPT)
    assert public.ask_back is not None and "January 2025" not in public.ask_back
    assert entitled.ask_back is not None and "January 2025" in entitled.ask_back
    assert (len(public.citations), len(entitled.citations)) == (2, 3)


def test_a_reply_cannot_pick_what_was_not_offered(tmp_path: Path) -> None:
    papers, closed, question, secret = CASES["candidate"]
    library = library_of(tmp_path, papers, closed)
    for reply in ("Q3", "the third one", "the January one", "yes"):
        assert secret not in repr(answers(library, question, reply)[1])


def test_the_meetings_held_are_the_public_ones(tmp_path: Path) -> None:
    papers, closed, _, _ = CASES["entry"]
    library = library_of(tmp_path, papers, closed)
    (answer,) = answers(library, "What did the Culture Panel resolve about the museum roof on 9 September 2025?")
    assert answer.status == "not_found" and "4 March 2025" in answer.text and "May" not in answer.text
