"""The corrections that the samples hold, from their files to what is said to be replaced."""

from collections.abc import Callable, Sequence
from pathlib import Path
from shutil import copy

import pytest

from assistant.answers import Passage
from assistant.evidence.correction_forms import TERMS
from assistant.evidence.corrections import Replacement, replaced, witnesses
from assistant.evidence.notices import notices
from assistant.evidence.units import Unit, units
from ingest.library.library import Library
from ingest.papers import Access
from ingest.pipeline import ingest
from ingest.settings import Settings

SAMPLES = Path(__file__).parents[3] / "samples"
PAPERS = (
    "cabinet/2023-10-11-minutes.html",
    "cabinet/2023-12-13-minutes.html",
    "children/2024-06-18-agenda-pack.pdf",
    "children/2024-06-18-minutes.html",
    "children/2024-06-18-supplement.pdf",
    "children/2025-03-18-minutes.html",
    "health/2023-11-08-notes.txt",
    "health/2024-05-15-notes.txt",
)
Found = Callable[[str], tuple[Replacement, ...]]


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory, settings: Settings) -> Found:
    """What is replaced of all that a paper of the samples says."""
    root = tmp_path_factory.mktemp("corrected")
    for name in PAPERS:
        copy(SAMPLES / name, root / name.replace("/", "-"))
    path = tmp_path_factory.mktemp("library")
    assert not ingest([root], path, settings).failed

    def told(name: str) -> tuple[Replacement, ...]:
        with Library.open(path, settings) as library:
            return _replaced(library, name)

    return told


def _replaced(library: Library, name: str) -> tuple[Replacement, ...]:
    clearance = Access.PUBLIC
    papers = library.papers(clearance=clearance)
    by_source = {paper.source: paper for paper in papers}

    def cut(ids: Sequence[str]) -> list[Unit]:
        chunks = library.chunks(ids, clearance=clearance)
        passages = [Passage(chunk=one, paper=by_source[one.source], rank=1, score=1.0) for one in chunks]
        return units(passages, lambda source: library.paper(source, clearance=clearance))

    def all_of(sources: frozenset[str]) -> list[Unit]:
        terms = ("the", "a", "of", "to", "report", "minutes", "2023", "2024", "plans", "committee", "cabinet", "board")
        return cut([hit.chunk_id for hit in library.matching(terms, 999, clearance=clearance, sources=sources)])

    chosen = all_of(frozenset({name}))
    sources = witnesses(chosen, papers)
    told = cut([hit.chunk_id for hit in library.matching(TERMS, 40, clearance=clearance, sources=sources)])
    return replaced(chosen, notices(told), papers, all_of(sources))


def test_the_saving_that_the_october_minutes_misprinted_is_replaced(found: Found) -> None:
    (one,) = found("cabinet-2023-10-11-minutes.html")
    assert one.old.words == "The saving in a full year would be £112,000."
    assert "should read £121,000 and not £112,000" in one.notice.unit.words


def test_the_number_that_was_queried_and_found_right_is_not_replaced(found: Found) -> None:
    assert not any("417" in one.old.words for one in found("cabinet-2023-10-11-minutes.html"))


def test_the_table_withdrawn_from_the_june_pack_is_replaced_row_by_row(found: Found) -> None:
    rows = [one for one in found("children-2024-06-18-agenda-pack.pdf") if one.old.table is not None]
    march = next(one for one in rows if "March 2024" in one.old.words)
    assert "54.5%" in march.old.words
    assert ["72.7%" in unit.words for unit in march.instead] == [True]
    assert all(
        one.notice.unit.words.startswith("Table 2 of the report in the agenda pack is withdrawn") for one in rows
    )


def test_the_share_that_the_supplement_puts_right_is_replaced_in_the_text_of_the_pack(found: Found) -> None:
    told = [one for one in found("children-2024-06-18-agenda-pack.pdf") if one.old.table is None]
    assert [("48.1%" in one.old.words, one.notice.new) for one in told] == [(True, "52.4%")]


def test_four_practices_became_three_as_members_agreed(found: Found) -> None:
    (one,) = found("health-2023-11-08-notes.txt")
    assert one.old.words.startswith("Four practices out of fourteen")
    assert one.notice.unit.words.startswith("Members agreed the note")


@pytest.mark.parametrize(
    "name",
    (
        "cabinet-2023-12-13-minutes.html",
        "children-2024-06-18-minutes.html",
        "children-2024-06-18-supplement.pdf",
        "children-2025-03-18-minutes.html",
    ),
)
def test_papers_that_correct_are_not_replaced_themselves(found: Found, name: str) -> None:
    assert found(name) == ()
