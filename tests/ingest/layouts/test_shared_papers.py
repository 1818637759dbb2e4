import re
from pathlib import Path

import pytest

from ingest import reading
from ingest.formats import text
from ingest.papers import Kind, Paper, PaperType

PAPERS = Path(__file__).parents[4] / "shared" / "papers"
pytestmark = [
    pytest.mark.papers,
    pytest.mark.skipif(not PAPERS.is_dir(), reason="the shared papers are not beside the project"),
]


def _read(start: str) -> Paper:
    path = next(PAPERS.glob(f"{start}*"))
    return reading.read(text.read(path.read_bytes()), path.name)


def _numbers(paper: Paper) -> list[str | None]:
    return [item.number for item in paper.items]


def _seen(words: str) -> int:
    return len("".join(words.split()))


@pytest.mark.parametrize(
    "start, kind, last",
    [("000", "minutes", 10), ("002", "minutes", 5), ("003", "agenda_pack", 10), ("004", "minutes", 8)],
)
def test_items_are_those_of_the_meeting(start: str, kind: str, last: int) -> None:
    paper = _read(start)
    assert _numbers(paper) == [str(number) for number in range(1, last + 1)]
    assert paper.paper_type is PaperType(kind)
    assert not any(re.search(r"icon|\d KB|<|follow", item.title) for item in paper.items)


def test_the_item_page_is_item_5() -> None:
    paper = _read("001")
    assert (_numbers(paper), paper.paper_type) == (["5"], PaperType.AGENDA_ITEM)
    assert [len(decision.places) for decision in paper.decisions if decision.kind is Kind.DECISION] == [2]


def test_minutes_printed_twice_hold_five_decisions_and_two_items_cut_short() -> None:
    paper = _read("002")
    assert [decision.item for decision in paper.decisions] == [0, 1, 2, 3, 4]
    assert [item.number for item in paper.items if item.truncated] == ["3", "4"]
    assert paper.claims.after is not None and paper.claims.after.isoformat() == "2024-01-16"


def test_the_pack_has_reports_at_five_items_with_their_pages() -> None:
    paper = _read("003")
    held = {paper.items[p.item].number for p in paper.paragraphs if p.item is not None}
    assert held == {"2", "6", "7", "8", "9"}
    pages = {p.printed_page for p in paper.paragraphs if p.item == 5}
    assert pages == {"5-14"}


@pytest.mark.parametrize(
    "start, councils, committees, dates",
    [
        ("000", (), (), []),
        ("001", (), (), []),
        ("002", (), (), []),
        ("003", ("Lewisham",), ("Children and Young People Select Committee",), ["2017-07-13"]),
        ("004", ("LGA",), ("Children & Young People Board",), ["2017-09-12"]),
    ],
)
def test_claims_are_what_the_headings_say(
    start: str, councils: tuple[str, ...], committees: tuple[str, ...], dates: list[str]
) -> None:
    claims = _read(start).claims
    assert (claims.councils, claims.committees) == (councils, committees)
    assert [day.isoformat() for day in claims.dates] == dates


@pytest.mark.parametrize("start", ["000", "001", "002", "003", "004"])
def test_nothing_is_lost_and_little_is_furniture(start: str) -> None:
    paper = _read(start)
    told = sum(_seen(paper.text[p.start : p.end]) for p in paper.paragraphs)
    furniture = sum(_seen(paper.text[p.start : p.end]) for p in paper.paragraphs if p.kind is Kind.FURNITURE)
    assert told == _seen(paper.text)
    assert furniture <= 0.06 * told
