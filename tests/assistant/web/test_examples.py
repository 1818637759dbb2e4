from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from standins import MUSEUM, paper

from assistant.ask import Conversation, ask
from assistant.web import examples as made
from assistant.web.examples import LONGEST, examples
from assistant.web.proposals import KINDS, clean_title, proposals
from ingest.library.library import Library
from ingest.papers import Access, AgendaItem, Decision, Kind, Span
from ingest.pipeline import ingest
from ingest.settings import Settings


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Museum roof", "Museum roof"),
        ("Library strategy", "the Library strategy"),
        ("The library strategy", "The library strategy"),
        ("Update on the Harbour Improvement Plan", "the Harbour Improvement Plan"),
        ("Harbour dredging - Verbal Update", "Harbour dredging"),
        ("Harbour dredging: what it cost", "Harbour dredging"),
        ("HARBOUR DREDGING", "Harbour dredging"),
        ("Museum roof (wards: all)", "Museum roof"),
    ],
)
def test_a_title_is_said_as_in_a_sentence(title: str, said: str) -> None:
    assert clean_title(title) == said


@pytest.mark.parametrize(
    "title",
    [
        "Apologies for absence",
        "Minutes of the previous meeting",
        "Declarations of interest",
        "Any other business",
        "Select Committee work programme",
        "Forward plan of key decisions",
        "Exclusion of the press and public",
        "Depot sale (Part 2)",
        "Exempt appendix to the depot sale",
        "Parking",
    ],
)
def test_standing_and_closed_items_are_no_examples(title: str) -> None:
    assert clean_title(title) is None


def test_a_change_is_asked_of_one_item_at_two_meetings() -> None:
    early = replace(MUSEUM, meeting_date=date(2024, 9, 3))
    papers = [paper((Kind.DISCUSSION, "It leaks.")), paper((Kind.DISCUSSION, "It leaks."), identity=early, source="b")]
    (found,) = proposals(papers, "change")
    assert found.question == "Compare Museum roof on 3 September 2024 with 4 March 2025: what changed?"
    assert {place.meeting for place in found.places} == {"2024-09-03", "2025-03-04"}
    assert not list(proposals(papers[:1], "change"))


def test_a_short_title_takes_a_small_letter_where_the_paper_writes_it_so() -> None:
    one = paper((Kind.DECISION, "The museum is to be mended."))
    one = replace(one, decisions=(Decision(kind=Kind.DECISION, item=0, places=(Span(0, 10),)),))
    (found,) = proposals([one], "decision")
    assert found.question == "What was resolved about museum roof on 4 March 2025?"


def test_a_title_cut_off_is_no_example() -> None:
    one = paper((Kind.DISCUSSION, "It will cost £185,000."))
    assert list(proposals([one], "amount"))
    cut = replace(one, items=(AgendaItem(number="4", title="Museum roof and", truncated=True),))
    assert not list(proposals([cut], "amount"))


def test_every_example_is_answered_with_what_it_was_made_of(library: Library, settings: Settings) -> None:
    found = examples(library, clearance=Access.PUBLIC)
    assert found and len(found) == len(set(found))
    assert "What was resolved about museum roof on 4 March 2025?" in found
    for question in found:
        answer = ask(question, Conversation(), library, settings, clearance=Access.PUBLIC)
        assert answer.status == "answered" and len(question) <= LONGEST


def test_examples_are_the_same_every_time(folder: Path, settings: Settings) -> None:
    seen = set()
    for _ in range(2):
        made._kept.clear()
        with Library.open(folder, settings) as library:
            seen.add(examples(library, clearance=Access.PUBLIC))
    assert len(seen) == 1


def test_no_example_comes_of_a_paper_that_the_reader_may_not_read(library: Library) -> None:
    for _ in range(2):
        entitled = " ".join(examples(library, clearance=Access.EXEMPT, count=12))
        assert "contract" in entitled.lower() or "£" not in entitled
        public = examples(library, clearance=Access.PUBLIC, count=12)
        assert not any("contract" in question.lower() for question in public)


def test_examples_are_kept_until_the_library_changes(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers, place, asked = tmp_path / "papers", tmp_path / "library", []
    papers.mkdir()
    specimen = (Path(__file__).parents[2] / "specimens" / "marlbridge_minutes.txt").read_text("utf-8")
    (papers / "one.txt").write_text(specimen, "utf-8")
    ingest([papers], place, settings)
    monkeypatch.setattr(made, "ask", lambda *given, **how: asked.append(given[0]) or ask(*given, **how))
    with Library.open(place, settings) as library:
        first = examples(library, clearance=Access.PUBLIC)
        number = len(asked)
        assert examples(library, clearance=Access.PUBLIC) == first and len(asked) == number
        (papers / "two.txt").write_text(specimen.replace("Museum roof", "Harbour wall"), "utf-8")
        ingest([papers], place, settings)
        examples(library, clearance=Access.PUBLIC)
        assert len(asked) > number


def test_committees_take_turns() -> None:
    said = Decision(kind=Kind.DECISION, item=0, places=(Span(0, 4),))
    papers = []
    for number in range(30):
        identity = replace(MUSEUM, committee=f"Panel {number % 3}", meeting_date=date(2024, 1, 1) + timedelta(number))
        papers.append(replace(paper((Kind.DECISION, "Yes."), identity=identity, source=str(number)), decisions=(said,)))
    newest = made._newest(papers)
    assert len(newest) == made.PAPERS_READ
    assert {one.identity.committee for one in newest[:3]} == {"Panel 0", "Panel 1", "Panel 2"}
    assert [one.source for one in newest[:3]] == ["29", "28", "27"]
    assert set(KINDS) == {"decision", "change", "amount", "action", "table", "term"}
